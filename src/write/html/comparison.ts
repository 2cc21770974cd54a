import type { Diff, DiffCell, DiffRow } from '../../analyse/diff/compare.ts';
import type { Label } from './labels.ts';
import { markup, quoted } from './markup.ts';
import type { Markup } from './markup.ts';

/** Cells that are drawn; a page is for reading, `zhengwen diff -f csv` has all. */
const mostCells = 12_000;

const changeLabels: Readonly<Record<DiffRow['change'], Label>> = {
  stricter: 'change_stricter',
  looser: 'change_looser',
  'other number': 'change_number',
  'other deadline': 'change_deadline',
  'other party': 'change_party',
  reworded: 'change_reworded',
  same: 'change_same',
  'only here': 'change_only',
};

/**
 * What sides have in common and what one has alone, side by side: the rows with more sides first, then in the order of the
 * documents. The script of the page adds a choice of differences.
 */
export function drawComparison({ sides, rows }: Diff, label: (key: Label) => Markup, theme: (code: string) => Markup): Markup {
  const width = ({ cells }: DiffRow) => cells.filter((cell) => cell !== null).length;
  const drawn = [...rows].sort((a, b) => width(b) - width(a)).slice(0, Math.max(100, Math.floor(mostCells / sides.length)));
  const alone = sides.map((_, i) => rows.filter(({ change, cells }) => change === 'only here' && cells[i]).length);
  const heads = sides.map(({ name }, i) => markup`<th scope="col">${quoted(name)}<small>${label('change_only')}: ${alone[i]}</small></th>`);
  const row = ({
    change,
    theme: code,
    cells,
  }: DiffRow) => markup`<tr data-change="${change}" data-side="${cells.findIndex((cell) => cell !== null)}">
      <th scope="row">${label(changeLabels[change])}${code !== null && markup`<small>${theme(code)}</small>`}</th>
      ${cells.map((cell) => drawCell(cell, label))}
    </tr>`;
  if (rows.length === 0) return markup`<p class="note">${label('no_measures')}</p>`;
  return markup`<p class="note">${label('comparison_note')} ${drawn.length < rows.length && markup`${drawn.length} / ${rows.length}`}</p>
    <form class="filters" id="differences"></form>
    <div class="scroll tall" role="group" aria-labelledby="comparison-title" tabindex="0">
      <table class="comparison" id="compared">
        <thead>
          <tr>
            <th scope="col">${label('change')}</th>
            ${heads}
          </tr>
        </thead>
        <tbody>
          ${drawn.map(row)}
        </tbody>
      </table>
    </div>`;
}

function drawCell(cell: DiffCell | null, label: (key: Label) => Markup): Markup {
  if (cell === null) return markup`<td class="lacks"><span aria-hidden="true">—</span></td>`;
  const { document, measure } = cell.occurrences[0]!;
  const words = cell.words.map(({ kind, text }) =>
    kind === 'same' ? text : kind === 'added' ? markup`<ins>${text}</ins>` : markup`<del>${text}</del>`,
  );
  const changes = cell.changes.filter(
    ({ kind }) => kind === 'other party' || kind === 'other deadline' || kind === 'stricter' || kind === 'looser',
  );
  const more = cell.occurrences.length > 1 && markup` <small>× ${cell.occurrences.length}</small>`;
  return markup`<td>
      <a href="#${document.id}/${measure.id}"><bdi>${words.length > 0 ? words : cell.text}</bdi></a>${more}
      ${changes.map(({ kind, from, to }) => markup`<small>${label(changeLabels[kind])}: ${name(kind, from, label)} → ${name(kind, to, label)}</small>`)}
    </td>`;
}

/** A strength is a word of ours, a party or deadline one of the document's. */
function name(kind: DiffRow['change'], value: string | null, label: (key: Label) => Markup): Markup | string | null {
  if (value === null) return '—';
  const ours = kind === 'stricter' || kind === 'looser';
  return ours ? label(`strength_${value as 'must' | 'should' | 'may' | 'must_not'}`) : quoted(value);
}
