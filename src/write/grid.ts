import Table from 'cli-table3';
import stringWidth from 'fast-string-width';

/** A stretch of a cell and how it is painted; `paint` must not change its width. */
export interface Span {
  readonly text: string;
  readonly paint?: (text: string) => string;
}
export type GridCell = string | readonly Span[];

/** Draws a table with Han characters aligned; a cell is broken into lines of `widths` columns of the terminal; `compact` leaves out the lines between rows. */
export function drawGrid(
  head: readonly string[],
  rows: readonly (readonly GridCell[])[],
  widths: readonly number[],
  compact = false,
): string {
  const table = new Table({
    head: head.map((cell, i) => wrap(cell, widths[i]!)),
    style: { head: [], border: [], 'padding-left': 1, 'padding-right': 1, compact },
  });
  for (const row of rows) table.push(row.map((cell, i) => wrap(cell, widths[i]!)));
  return `${table.toString()}\n`;
}

/** The widths of columns: what their cells need, the widest ones cut down evenly until all fit into `total`. */
export function fitWidths(rows: readonly (readonly GridCell[])[], total: number): readonly number[] {
  const needs = (rows[0] ?? []).map((_, i) => Math.max(4, ...rows.map((row) => widthOf(row[i]!))));
  // Every column costs two spaces and a line.
  const room = Math.max(needs.length * 8, total - 3 * needs.length - 1);
  let limit = Math.max(...needs);
  const sum = () => needs.reduce((all, need) => all + Math.min(need, limit), 0);
  while (limit > 8 && sum() > room) limit--;
  return needs.map((need) => Math.min(need, limit));
}

function widthOf(cell: GridCell): number {
  return stringWidth(typeof cell === 'string' ? cell : cell.map(({ text }) => text).join(''));
}

/** Breaks between any two characters, as Chinese is set; cli-table3 would break at spaces, or count units instead of columns. */
function wrap(cell: GridCell, width: number): string {
  const spans: readonly Span[] = typeof cell === 'string' ? [{ text: cell }] : cell;
  let used = 0;
  let drawn = '';
  for (const { text, paint = (plain: string) => plain } of spans) {
    let line = '';
    for (const character of text) {
      const wide = stringWidth(character);
      if (used + wide > width) {
        drawn += (line && paint(line)) + '\n';
        line = '';
        used = 0;
      }
      line += character;
      used += wide;
    }
    drawn += line && paint(line);
  }
  return drawn;
}
