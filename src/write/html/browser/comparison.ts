import { byId, make, undirected } from './dom.ts';
import type { Speaker } from './language.ts';

/** Which rows of the view side by side are shown. */
type Wanted = (row: HTMLTableRowElement) => boolean;

const kinds = ['stricter', 'looser', 'number', 'deadline', 'party', 'reworded', 'same'] as const;
const changeOf = ({ dataset }: HTMLTableRowElement): string => dataset['change']!.replace('other ', '');

/** Lets the reader choose a kind of difference, or what one side has alone; a page without the view has nothing to choose. */
export function openComparison({ say }: Speaker): { relabel(): void } {
  const table = document.querySelector<HTMLTableElement>('#compared');
  if (!table) return { relabel: () => {} };
  const rows = [...table.tBodies[0]!.rows];
  const sides = [...table.tHead!.rows[0]!.cells].slice(1).map((cell) => cell.querySelector('bdi')!.textContent);
  const alone: Wanted = (row) => changeOf(row) === 'only here';
  const select = make('select', { name: 'difference' });
  const caption = make('span');
  const choices = (): readonly (readonly [string, Wanted])[] => [
    [say('all'), () => true],
    [say('change_shared'), (row) => !alone(row)],
    [say('change_any'), (row) => !alone(row) && changeOf(row) !== 'same'],
    ...kinds.map((kind) => [say(`change_${kind}`), (row: HTMLTableRowElement) => changeOf(row) === kind] as const),
    ...sides.map(
      (side, i) =>
        [`${say('change_only')}: ${side}`, (row: HTMLTableRowElement) => alone(row) && row.dataset['side'] === String(i)] as const,
    ),
  ];
  const show = (): void => {
    const [, wanted] = choices()[Number(select.value)]!;
    for (const row of rows) row.hidden = !wanted(row);
  };
  const relabel = (): void => {
    const chosen = select.value || '0';
    caption.textContent = say('change');
    const options = choices().map(([name, wanted], i) => ({ name, value: String(i), count: rows.filter(wanted).length }));
    select.replaceChildren(
      ...options
        .filter(({ count }) => count > 0)
        .map(({ name, value, count }) => make('option', { value }, `${undirected(name)} (${count})`)),
    );
    select.value = chosen;
  };
  byId('differences').append(make('label', {}, caption, select));
  byId('differences').addEventListener('submit', (event) => event.preventDefault());
  select.addEventListener('change', show);
  relabel();
  return { relabel };
}
