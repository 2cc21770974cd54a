/** A piece of text as a page places it: points, origin at the lower left. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly pageHeight: number;
}

interface Line {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  readonly page: number;
  readonly pageHeight: number;
  /** Pieces stand so far apart that they are cells of a table. */
  readonly isRow: boolean;
}

/** Pieces further apart than so many characters are columns of a table. */
const cellGap = 1.8;
const cellMark = '\t';

/** From the pieces of pages to paragraphs, one a line. Pages in several columns are read across. */
export function layOut(pages: readonly (readonly Piece[])[]): string[] {
  const lines = pages.flatMap((pieces, page) => toLines(pieces, page));
  return joinParagraphs(dropRunning(lines, pages.length)).map(tidy);
}

function toLines(pieces: readonly Piece[], page: number): Line[] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    if (row && Math.abs(row[0]!.y - piece.y) < 0.5 * Math.max(row[0]!.size, piece.size)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => {
    row.sort((a, b) => a.x - b.x);
    let text = '';
    let end = row[0]!.x;
    let isRow = false;
    for (const piece of row) {
      const gap = (piece.x - end) / piece.size;
      if (text !== '') {
        isRow ||= gap > cellGap;
        text += gap > cellGap ? cellMark : gap > 0.2 ? ' ' : '';
      }
      text += piece.text;
      end = Math.max(end, piece.x + piece.width);
    }
    const { y, pageHeight } = row[0]!;
    return { text, x: row[0]!.x, end, y, size: Math.max(...row.map(({ size }) => size)), page, pageHeight, isRow };
  });
}

const pageNumber =
  /^[-—–－·\s]{0,4}(?:第\s{0,2})?\d{1,4}(?:\s{0,2}页)?(?:\s{0,2}[/／,，]?\s{0,2}共?\s{0,2}\d{1,4}\s{0,2}页?)?[-—–－·\s]{0,4}$/;

/** Takes away page numbers and the lines that most pages repeat in their margins. */
function dropRunning(lines: readonly Line[], pages: number): readonly Line[] {
  const inMargin = ({ y, pageHeight }: Line): boolean => y > 0.9 * pageHeight || y < 0.1 * pageHeight;
  const shape = ({ text }: Line): string => text.replace(/\d+/g, '#').replace(/\s+/g, '');
  const seen = new Map<string, Set<number>>();
  for (const line of lines) if (inMargin(line)) seen.set(shape(line), (seen.get(shape(line)) ?? new Set()).add(line.page));
  return lines.filter((line) => {
    if (!inMargin(line)) return true;
    return !pageNumber.test(line.text) && !(pages > 1 && seen.get(shape(line))!.size > pages / 2);
  });
}

const closed = /[。！？；：”’）】]$/;
const numbered =
  /^(?:[一二三四五六七八九十百]{1,4}[、是要]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．](?!\d)|第[一二三四五六七八九十百零]{1,5}[条章节]|附件)/;

/**
 * Joins the lines of a paragraph. A line goes on in the next when it reaches the right edge, the next one is not
 * indented and neither begins anew; so the address and the signature stay lines of their own.
 */
function joinParagraphs(lines: readonly Line[]): string[] {
  const body = lines.filter(({ isRow }) => !isRow);
  const size = mode(body.flatMap((line) => Array.from({ length: line.text.length }, () => Math.round(line.size))));
  const prose = body.filter((line) => Math.round(line.size) === size);
  const left = quantile(
    prose.map(({ x }) => x),
    0.1,
  );
  const right = quantile(
    prose.map(({ end }) => end),
    0.9,
  );
  const joined: string[] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    if (previous && goesOn(previous, line, left, right)) joined.push(glue(joined.pop()!, line.text));
    else joined.push(line.text);
    previous = line;
  }
  return joined;
}

function goesOn(previous: Line, line: Line, left: number, right: number): boolean {
  if (previous.isRow || line.isRow || Math.abs(previous.size - line.size) > 0.15 * line.size) return false;
  const full = previous.end > right - 2.2 * previous.size;
  const indented = line.x > left + 1.2 * line.size;
  // The lines of a headline are centred, end early and close with no mark.
  if (previous.x > left + 3 * line.size && indented) return false;
  if (indented || (numbered.test(line.text) && closed.test(previous.text))) return false;
  return full;
}

function glue(before: string, after: string): string {
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before.trimEnd() + after.trimStart();
}

const han = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef“”‘’…—]';
const space = new RegExp(`(?<=${han}) +(?=\\d)|(?<=\\d) +(?=${han})`, 'g');

/** The spaces that a layout puts between Han characters and figures. */
function tidy(line: string): string {
  return line
    .replace(/[ \u00a0\u3000]+/g, ' ')
    .replace(space, '')
    .trim();
}

function mode(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}
