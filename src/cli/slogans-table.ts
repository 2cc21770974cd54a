import Table from 'cli-table3';
import { formatCsv } from '../write/csv.ts';

/** Longer cells are cut on a terminal; csv and json hold them whole. */
const widest = 48;

export type Cell = string | number;

/** Rows for reading: aligned by the width of their characters. */
export function formatTable(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const table = new Table({ head: [...heads], style: { head: [], border: [], compact: true } });
  for (const row of rows) table.push(row.map((cell) => clip(String(cell))));
  return `${table.toString()}\n`;
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
