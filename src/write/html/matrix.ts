import type { Matrix } from '../../analyse/summary.ts';
import type { Label } from './labels.ts';
import { markup, quoted } from './markup.ts';
import type { Markup } from './markup.ts';

/** Shades of a cell, the empty one not counted; the style sheet has a colour for each. */
const shades = 6;

/** The heat map of regions and themes: a table, since its numbers are to be read and pressed. */
export function drawMatrix(
  { by, regions, columns, counts, totals }: Matrix,
  label: (key: Label) => Markup,
  theme: (code: string) => Markup,
): Markup {
  const most = Math.max(1, ...counts.flat());
  // The root keeps small counts apart where one region has most of the documents.
  const shade = (count: number) => (count === 0 ? 0 : Math.max(1, Math.ceil(Math.sqrt(count / most) * shades)));
  const cell = (count: number, region: string | null, column: string) =>
    count === 0
      ? markup`<td class="shade-0">·</td>`
      : markup`<td class="shade-${shade(count)}">
          <button type="button" data-filter="${JSON.stringify({ region: region ?? '', [by]: column })}">${count}</button>
        </td>`;
  const row = (region: string | null, i: number) =>
    markup`<tr>
      <th scope="row">${region === null ? label('unknown') : quoted(region)}</th>
      ${columns.map((column, j) => cell(counts[i]![j]!, region, column))}
      <td class="number">${totals[i]}</td>
    </tr>`;
  return markup`<p class="note">${label(by === 'theme' ? 'matrix_themes' : 'matrix_actions')}</p>
    <div class="scroll" role="group" aria-labelledby="matrix-title" tabindex="0">
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">${label('region')}</th>
            ${columns.map((column) => markup`<th scope="col">${by === 'theme' ? theme(column) : quoted(column)}</th>`)}
            <th scope="col" class="number">${label('total')}</th>
          </tr>
        </thead>
        <tbody>
          ${regions.map(row)}
        </tbody>
      </table>
    </div>`;
}
