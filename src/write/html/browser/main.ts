import type { PageData } from '../data.ts';
import { openChooser } from './choose.ts';
import type { Choice, Sorting, SortKey } from './choose.ts';
import { byId } from './dom.ts';
import { openComparison } from './comparison.ts';
import { openFilters } from './filters.ts';
import { openLanguage } from './language.ts';
import { openPane } from './pane.ts';
import { openTable } from './table.ts';

const data = JSON.parse(byId('data').textContent) as PageData;
const speaker = openLanguage(data);
const chooser = openChooser(data);
let sorting: Sorting = { by: 'order', down: false };
let found: readonly number[] = [];
let chosen: number | null = null;

const table = openTable(data, speaker, open);
const pane = openPane(data, speaker, (what) => {
  if (what === 'close') return close();
  const next = found[(chosen === null ? -1 : found.indexOf(chosen)) + (what === 'next' ? 1 : -1)];
  if (next !== undefined) open(next, what);
});
const comparison = openComparison(speaker);
const filters = openFilters(data, chooser, speaker, refresh);

function refresh(): void {
  found = chooser.choose(filters.read(), sorting);
  table.show(found, sorting, chosen);
}

/** Opens a measure; `pressed` is the button of the pane that keeps the focus, else its heading gets it. */
function open(measure: number, pressed?: string): void {
  chosen = measure;
  pane.show(measure);
  table.mark(measure);
  const { document: index, id } = data.measures[measure]!;
  history.replaceState(null, '', `#${data.documents[index]!.id}/${id}`);
  (pressed ? byId('pane').querySelector<HTMLElement>(`[data-act=${pressed}]`) : byId('pane-title'))?.focus({ preventScroll: true });
}

function close(): void {
  if (chosen === null) return;
  const was = chosen;
  chosen = null;
  pane.hide();
  table.mark(null);
  table.focus(was);
  history.replaceState(null, '', location.pathname + location.search);
}

/** An address that ends in #document/measure opens that measure. */
function follow(): void {
  const [document, id] = location.hash.slice(1).split('/');
  const measure = data.measures.findIndex((one) => one.id === id && data.documents[one.document]!.id === document);
  if (measure < 0) return;
  open(measure);
  byId('measures').scrollIntoView();
}

byId('table').addEventListener('click', ({ target }) => {
  const by = (target as HTMLElement).closest<HTMLElement>('[data-sort]')?.dataset['sort'] as SortKey | undefined;
  if (!by) return;
  // Up, down, and back to the order of the documents.
  sorting = sorting.by !== by ? { by, down: false } : sorting.down ? { by: 'order', down: false } : { by, down: true };
  refresh();
});
document.addEventListener('click', ({ target }) => {
  const wanted = (target as HTMLElement).closest<HTMLElement>('[data-filter]')?.dataset['filter'];
  if (wanted === undefined) return;
  filters.set(JSON.parse(wanted) as Partial<Choice>);
  byId('measures').scrollIntoView();
  byId('count').focus({ preventScroll: true });
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') close();
});

byId('language').addEventListener('click', () => {
  speaker.toggle();
  filters.relabel();
  comparison.relabel();
  refresh();
  if (chosen !== null) pane.show(chosen);
  nameColours();
});

const dark = matchMedia('(prefers-color-scheme: dark)');
const isDark = (): boolean => (document.documentElement.dataset['colours'] ?? (dark.matches ? 'dark' : 'light')) === 'dark';
function nameColours(): void {
  const label = byId('colours').querySelector<HTMLElement>('[data-label]')!;
  label.dataset['label'] = isDark() ? 'light' : 'dark';
  speaker.relabel(byId('colours'));
}
byId('colours').addEventListener('click', () => {
  document.documentElement.dataset['colours'] = isDark() ? 'light' : 'dark';
  nameColours();
});
dark.addEventListener('change', nameColours);

speaker.relabel();
nameColours();
refresh();
follow();
addEventListener('hashchange', follow);
