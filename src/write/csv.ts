import { stringify } from 'csv-stringify/sync';

/** A cell that a spreadsheet may take for a formula, full-width signs and signs behind spaces included. */
const formula = /^(?:[\t\r]|\s*[=+\-@＝＋－＠])/;

/** Puts `'` before a text that a spreadsheet would compute. */
export function guardFormula(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

/**
 * Lines of a table for `,` or tab, each ended by LF. Texts are guarded against formulas; a cell with a line end of any
 * kind is quoted, a lone CR too, since pandas takes it for the end of a row.
 */
export function formatCsv(rows: readonly (readonly (string | number)[])[], delimiter: ',' | '\t'): string {
  const guarded = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : cell)));
  return stringify(guarded, { delimiter, record_delimiter: '\n', quoted_match: /[\r\n]/ });
}
