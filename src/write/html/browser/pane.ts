import type { PageData, PageDocument, PageMeasure } from '../data.ts';
import { byId, make, quoted } from './dom.ts';
import type { Speaker } from './language.ts';

export interface Pane {
  show(measure: number): void;
  hide(): void;
}

/** The measure that is chosen, its fields, and its place in the source. */
export function openPane({ measures, documents }: PageData, { say }: Speaker, act: (what: 'previous' | 'next' | 'close') => void): Pane {
  const pane = byId('pane');
  pane.addEventListener('click', ({ target }) => {
    const button = (target as HTMLElement).closest<HTMLElement>('[data-act]');
    if (button) act(button.dataset['act'] as 'previous' | 'next' | 'close');
  });
  const button = (key: string, sign: string) =>
    make('button', { type: 'button', 'data-act': key, 'aria-label': say(key), title: say(key) }, sign);
  return {
    show(index) {
      const measure = measures[index]!;
      const about = documents[measure.document]!;
      const source = drawSource(measure, about, say);
      const heading = make('h3', { tabindex: '-1', id: 'pane-title' }, quoted(measure.text));
      pane.replaceChildren(
        make(
          'div',
          { class: 'pane-bar' },
          make('span', {}, say('original')),
          button('previous', '↑'),
          button('next', '↓'),
          button('close', '×'),
        ),
        make('div', { class: 'pane-head' }, heading, drawFields(measure, about, say)),
        source,
      );
      pane.hidden = false;
      byId('panes').classList.add('open');
      const mark = source.querySelector('mark');
      // Only the text scrolls, not the page.
      if (mark) source.scrollTop = mark.getBoundingClientRect().top - source.getBoundingClientRect().top - source.clientHeight / 3;
    },
    hide() {
      pane.hidden = true;
      pane.replaceChildren();
      byId('panes').classList.remove('open');
    },
  };
}

function drawFields(
  measure: PageMeasure,
  { title, source, number, region, published, meeting_date }: PageDocument,
  say: Speaker['say'],
): HTMLElement {
  const { kind, strength, party, party_source, support, speaker, target, deadline, deadline_value, quantities, themes, rule, start, end } =
    measure;
  // Each text has its own element, so that none can turn the direction of the next.
  const fields: readonly (readonly [string, readonly (string | null)[]])[] = [
    ['kind', [say(`kind_${kind}`), say(`strength_${strength}`)]],
    ['party', party === null ? [] : [party, party_source && say(`party_${party_source}`)]],
    ['support', support],
    ['speaker', [speaker]],
    ['target', [target]],
    ['deadline', deadline === deadline_value ? [deadline] : [deadline, deadline_value]],
    ['quantities', quantities],
    ['theme', themes.map((theme) => say(`theme_${theme}`, theme))],
    ['document', [title ?? source]],
    ['number', [number]],
    ['region', [region]],
    ['published', [published]],
    ['meeting_date', [meeting_date]],
    ['source', [title === null ? null : source]],
    ['offsets', [`${start}–${end}`, rule]],
  ];
  const pairs = fields.flatMap(([key, values]) => {
    const known = values.filter((value) => value !== null);
    if (known.length === 0) return [];
    const joined = known.flatMap((value, i) => (i === 0 ? [quoted(value)] : [' · ', quoted(value)]));
    return [make('dt', {}, say(key)), make('dd', {}, ...joined)];
  });
  return make('dl', { class: 'fields' }, ...pairs);
}

function drawSource({ start, end, raw }: PageMeasure, { text, why }: PageDocument, say: Speaker['say']): HTMLElement {
  const box = make('div', { class: 'source', tabindex: '0', role: 'group', 'aria-label': say('original'), lang: 'zh' });
  if (text === null) {
    box.append(make('p', { class: 'note' }, say(`source_${why ?? 'absent'}`)), make('p', {}, make('mark', {}, raw ?? '')));
    return box;
  }
  // Offsets count code points; lines are drawn one by one, empty ones not at all.
  const points = [...text];
  let from = 0;
  for (let to = 0; to <= points.length; to++) {
    if (to < points.length && points[to] !== '\n' && points[to] !== '\r' && points[to] !== '\f') continue;
    const slice = (a: number, b: number) => points.slice(Math.max(a, from), Math.min(b, to)).join('');
    if (slice(from, to).trim() !== '') {
      const marked = slice(start, end);
      const line = make('p', { dir: 'auto' });
      if (marked === '') line.append(slice(from, to));
      else line.append(slice(from, start), make('mark', {}, marked), slice(end, to));
      box.append(line);
    }
    from = to + 1;
  }
  return box;
}
