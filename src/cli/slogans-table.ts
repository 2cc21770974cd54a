import { formatCsv } from '../write/csv.ts';
import { drawGrid, fitWidths } from '../write/grid.ts';

/** Longer cells are cut on a terminal; csv and json hold them whole. */
const widest = 48;

export type Cell = string | number;

/** Rows for reading: aligned by the width of their characters. */
export function formatTable(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cells = rows.map((row) => row.map((cell) => clip(String(cell))));
  return drawGrid(heads, cells, fitWidths([heads, ...cells], Number.MAX_SAFE_INTEGER), true);
}

/** The same rows as csv, or as a JSON array of `records`. */
export function formatRows(
  format: 'table' | 'csv' | 'json',
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
  records: readonly object[],
): string {
  if (format === 'json') return `${JSON.stringify(records, null, 2)}\n`;
  return format === 'csv' ? formatCsv([heads, ...rows], ',') : formatTable(heads, rows);
}

function clip(text: string): string {
  const characters = Array.from(text);
  return characters.length > widest ? `${characters.slice(0, widest - 1).join('')}…` : text;
}
