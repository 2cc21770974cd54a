import type { PageData } from '../data.ts';
import type { Choice, Field, openChooser } from './choose.ts';
import { everything, none } from './choose.ts';
import { byId, make, undirected } from './dom.ts';
import type { Speaker } from './language.ts';

const fields: readonly Field[] = ['theme', 'kind', 'strength', 'party', 'action', 'region', 'document'];

export interface Filters {
  read(): Choice;
  set(choice: Partial<Choice>): void;
  /** Writes the options in the language that is chosen. */
  relabel(): void;
}

/** The form over the table; every option tells how many measures it has. */
export function openFilters(
  { measures, documents }: PageData,
  { valuesOf }: ReturnType<typeof openChooser>,
  { say }: Speaker,
  change: () => void,
): Filters {
  const form = byId<HTMLFormElement>('filters');
  const search = form.elements.namedItem('search') as HTMLInputElement;
  const select = (field: Field) => form.elements.namedItem(field) as HTMLSelectElement;
  const counts = new Map(fields.map((field) => [field, new Map<string, number>()]));
  for (const measure of measures)
    for (const field of fields) {
      const counted = counts.get(field)!;
      for (const value of valuesOf(measure, field)) counted.set(value, (counted.get(value) ?? 0) + 1);
    }
  const write = (field: Field, value: string): string => {
    if (value === none) return say(field === 'party' ? 'nobody' : 'unknown');
    if (field === 'kind' || field === 'strength') return say(`${field}_${value}`);
    if (field === 'theme') return say(`theme_${value}`, value);
    if (field !== 'document') return value;
    const { title, region, source } = documents[Number(value)]!;
    return [region, title ?? source].filter(Boolean).join(' ');
  };
  const filters: Filters = {
    read: () => Object.assign({ ...everything }, Object.fromEntries([...new FormData(form)].map(([key, value]) => [key, String(value)]))),
    set(choice) {
      search.value = choice.search ?? '';
      for (const field of fields) {
        const wanted = choice[field];
        select(field).value = wanted === undefined ? '' : wanted === '' ? none : wanted;
      }
      change();
    },
    relabel() {
      for (const field of fields) {
        const counted = [...counts.get(field)!];
        if (field !== 'document') counted.sort(([a, x], [b, y]) => Number(a === none) - Number(b === none) || y - x);
        const chosen = select(field).value;
        const options = counted.map(([value, count]) => make('option', { value }, `${undirected(write(field, value))} (${count})`));
        select(field).replaceChildren(make('option', { value: '' }, say('all')), ...options);
        select(field).value = chosen;
        // A field that tells nothing apart is no filter.
        select(field).closest('label')!.hidden = counted.length < 2;
      }
    },
  };
  filters.relabel();
  form.addEventListener('input', change);
  form.addEventListener('submit', (event) => event.preventDefault());
  byId('clear').addEventListener('click', () => filters.set({}));
  return filters;
}
