import type { PageData, PageMeasure } from '../data.ts';
import type { Sorting } from './choose.ts';
import { byId, make, quoted } from './dom.ts';
import type { Speaker } from './language.ts';

const pageSize = 50;
/** Printing shows more than a page, but not a book. */
const printSize = 2000;

export interface Table {
  show(found: readonly number[], sorting: Sorting, chosen: number | null): void;
  /** Turns to the page of a measure and marks it. */
  mark(chosen: number | null): void;
  focus(measure: number): void;
}

/** The rows of the page that is turned up; the other measures have none. */
export function openTable({ measures, documents }: PageData, { say }: Speaker, open: (measure: number) => void): Table {
  const rows = byId('rows');
  const pages = byId('pages');
  let found: readonly number[] = [];
  let page = 0;
  let chosen: number | null = null;
  const hasThemes = measures.some(({ themes }) => themes.length > 0);
  byId('table').classList.toggle('without-themes', !hasThemes);

  const draw = (from = page * pageSize, size = pageSize): void => {
    rows.replaceChildren(...found.slice(from, from + size).map(drawRow));
    if (found.length === 0) rows.append(make('tr', {}, make('td', { colspan: '9', class: 'empty' }, say('none'))));
    drawPages();
  };
  const drawRow = (index: number): HTMLElement => {
    const measure = measures[index]!;
    const { region, published, meeting_date, title, source } = documents[measure.document]!;
    const { text, kind, strength, party, themes, deadline } = measure;
    const button = make('button', { type: 'button', class: 'plain', 'data-measure': String(index) }, quoted(text));
    return make(
      'tr',
      index === chosen ? { 'data-measure': String(index), 'aria-current': 'true' } : { 'data-measure': String(index) },
      make('td', { class: 'text' }, button),
      make('td', { class: `kind-${kind}` }, say(`kind_${kind}`)),
      make('td', { class: `strength-${strength}` }, say(`strength_${strength}`)),
      cell('party', party),
      make('td', { class: 'theme' }, ...themes.map((theme) => make('span', { class: 'tag' }, quoted(say(`theme_${theme}`, theme))))),
      cell('deadline', deadline),
      cell('region', region),
      cell('date', published ?? meeting_date),
      cell('document', title ?? source),
    );
  };
  const drawPages = (): void => {
    const last = Math.max(0, Math.ceil(found.length / pageSize) - 1);
    const button = (key: string, sign: string, to: number) => {
      const made = make('button', { type: 'button', 'aria-label': say(key), title: say(key), 'data-page': String(to) }, sign);
      made.disabled = to === page || to < 0 || to > last;
      return made;
    };
    const first = page * pageSize;
    pages.hidden = last === 0;
    pages.replaceChildren(
      button('first', '«', 0),
      button('previous_page', '‹', page - 1),
      make('span', {}, `${first + 1}–${Math.min(found.length, first + pageSize)} / ${found.length}`),
      button('next_page', '›', page + 1),
      button('last', '»', last),
    );
  };
  pages.addEventListener('click', ({ target }) => {
    const button = (target as HTMLElement).closest<HTMLElement>('[data-page]');
    if (!button) return;
    page = Number(button.dataset['page']);
    draw();
    byId('measures').scrollIntoView();
    // The button that was pressed is gone: its successor, or its neighbour, keeps the focus.
    const again = pages.querySelector<HTMLButtonElement>(`[aria-label="${button.getAttribute('aria-label')}"]`)!;
    (again.disabled ? pages.querySelector<HTMLButtonElement>('button:enabled') : again)?.focus({ preventScroll: true });
  });
  rows.addEventListener('click', ({ target }) => {
    const row = (target as HTMLElement).closest<HTMLElement>('tr[data-measure]');
    // A reader who marks words with the mouse wants to copy them.
    if (row && String(getSelection()) === '') open(Number(row.dataset['measure']));
  });
  addEventListener('beforeprint', () => draw(0, printSize));
  addEventListener('afterprint', () => draw());

  return {
    show(all, sorting, current) {
      found = all;
      page = 0;
      chosen = current;
      for (const head of document.querySelectorAll<HTMLElement>('#table th[data-column]')) {
        const sorted = head.dataset['column'] === sorting.by;
        if (sorted) head.setAttribute('aria-sort', sorting.down ? 'descending' : 'ascending');
        else head.removeAttribute('aria-sort');
      }
      byId('count').textContent =
        found.length === measures.length ? `${found.length} ${say('shown')}` : `${found.length} / ${measures.length} ${say('shown')}`;
      draw();
    },
    mark(current) {
      chosen = current;
      const place = current === null ? -1 : found.indexOf(current);
      if (place >= 0) page = Math.floor(place / pageSize);
      draw();
      rows.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
    },
    focus(measure) {
      rows.querySelector<HTMLElement>(`button[data-measure="${measure}"]`)?.focus();
    },
  };
}

function cell(name: keyof PageMeasure | 'region' | 'date', text: string | null): HTMLElement {
  return make('td', { class: name }, text === null ? null : quoted(text));
}
