import { isNumbered, widthOf, type PageLine } from './lines.ts';

const CLOSED = /[。！？；：”）…]$/;
/** A line cannot begin with one of these, nor end with one of those. */
const CONTINUES = /^[，。、；：！？）”》〉’]/;
const OPEN = /[，、（“《〈‘]$/;
/** Words that cannot close a sentence. */
const DANGLING = /[，、。；].{0,40}(?:[的和与及或将把被对向从为]|以及|关于|按照|根据)$/;
const DANGLES = new Set('的和与及或将把被对向从为于照据');
const SHORTEST = 16;
/** Nobody breaks lines at more columns. */
const WIDEST = 160;
/** Lines of one column differ by so many columns: a mark may not begin a line, digits take half. */
const RAGGED = 6;
/** Shortest line of a preview that is no heading. */
const PAGED = 30;
const NUMBER = /^\d{1,4}$/;
const COUNTED = /^[年月日时个人名万亿件项家户次批天%]/;

/**
 * Hard line breaks inside sentences. A line that ends with a comma goes on in the next, and so does one before a
 * closing mark; a line without closing punctuation that is as wide as its neighbours does when several are.
 * In a library's preview (`paged`), where the text runs on over pages, every long line without closing punctuation does.
 * Returns the number of breaks closed; `settled` when no width can be told, however the lines stand.
 */
export function joinWrapped(lines: readonly PageLine[], paged = false): { readonly count: number; readonly settled: boolean } {
  const kept = lines.filter((line) => line.type === null);
  const open = openLines(kept);
  const widths = kept.map(({ text, indent }) => (open.length < 3 || text.length > WIDEST ? Infinity : widthOf(text) + indent));
  const column = columnOf(kept, widths, open);
  const settled =
    column === null &&
    columnOf(
      kept,
      widths.map((width, i) => width - kept[i].indent),
      open,
    ) === null;
  const cutByPage = pagesBetween(lines);
  let count = 0;
  for (let i = 0; i + 1 < kept.length; i++) {
    const line = kept[i];
    const cut = cutByPage.has(line) || (paged && line.text.length >= PAGED);
    if (line.joins || !(goesOn(kept, i, column, widths) || (cut && isBroken(line, kept[i + 1])))) continue;
    line.joins = true;
    count++;
  }
  return { count, settled };
}

/** The lines after which a page ends: its number or the library's watermark stands next. */
function pagesBetween(lines: readonly PageLine[]): ReadonlySet<PageLine> {
  const cut = new Set<PageLine>();
  for (let i = 0; i + 1 < lines.length; i++) if (lines[i].type === null && lines[i + 1].type === 'library') cut.add(lines[i]);
  return cut;
}

/** A sentence that stops in the middle. */
const isBroken = (line: PageLine, next: PageLine) => /[，。；]/.test(line.text) && !CLOSED.test(line.text) && !isNumbered(next);

function goesOn(kept: readonly PageLine[], i: number, column: Column | null, widths: readonly number[]): boolean {
  const line = kept[i];
  const next = kept[i + 1];
  if (CONTINUES.test(next.text) && !/^”$/.test(line.text)) return true;
  if (isNumbered(next)) return false;
  if (OPEN.test(line.text) || (DANGLES.has(line.text.at(-1)!) && DANGLING.test(line.text))) return true;
  if (NUMBER.test(next.text) && kept[i + 2] && COUNTED.test(kept[i + 2].text) && !CLOSED.test(line.text)) return true;
  if (NUMBER.test(line.text) && COUNTED.test(next.text) && i > 0 && kept[i - 1].joins) return true;
  if (/^关于.*的$/.test(line.text) && /(?:通知|意见|方案|公告|通告|决定|办法|报告|规定|细则|预案|函|批复)$/.test(next.text)) return true;
  if (i > 0 && kept[i - 1].joins && /^《[^》]+》$/.test(line.text)) return true;
  if (opens(line.text) && closes(next.text)) return true;
  if (!column || next.apart !== column.apart || line.text.length < SHORTEST) return false;
  if (column.width - widths[i] > RAGGED || widths[i] > column.width) return false;
  if (column.indented && next.indent >= 2) return false;
  return column.indented || !CLOSED.test(line.text);
}

interface Column {
  readonly width: number;
  /** Every line has an empty one before it. */
  readonly apart: boolean;
  /** Paragraphs are told by their indent. */
  readonly indented: boolean;
}

/** Those that are long and close with no mark. */
const openLines = (kept: readonly PageLine[]): number[] =>
  kept.flatMap((line, i) => (line.text.length < SHORTEST || i + 1 === kept.length || CLOSED.test(line.text) ? [] : [i]));

/** The width that lines were cut at, when at least three without closing punctuation are that wide and few are wider. */
function columnOf(kept: readonly PageLine[], widths: readonly number[], all: readonly number[]): Column | null {
  const open = all.filter((i) => widths[i] <= WIDEST);
  if (open.length < 3) return null;
  const counts = new Map<number, number>();
  for (const i of open) for (let w = widths[i]; w <= widths[i] + RAGGED; w++) counts.set(w, (counts.get(w) ?? 0) + 1);
  let width = 0;
  for (const [w, count] of counts) if (count > (counts.get(width) ?? 0) || (count === counts.get(width) && w < width)) width = w;
  width = Math.max(...open.map((i) => widths[i]).filter((w) => w <= width));
  const full = open.filter((i) => width - widths[i] <= RAGGED && widths[i] <= width);
  if (full.length < 3 || full.length * 3 < all.length * 2) return null;
  if (widths.filter((w) => w > width + 2).length * 5 > full.length) return null;
  const followers = full.map((i) => kept[i + 1]);
  // in a list no sentence ends inside a line
  if (![...full.map((i) => kept[i]), ...followers].some(({ text }) => /。./.test(text))) return null;
  const indents = kept.filter((line) => line.indent >= 2).length;
  const indented =
    indents >= 2 && followers.filter((line) => line.indent < 2).length * 3 >= followers.length * 2 && indents * 3 < kept.length * 2;
  return { width, apart: followers.filter((line) => line.apart).length * 2 > followers.length, indented };
}

function count(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found++;
  return found;
}
/** A bracket or book mark that is opened and not closed. */
const opens = (text: string) => count(text, '《') > count(text, '》') || count(text, '（') > count(text, '）');
const closes = (text: string) => count(text, '》') > count(text, '《') || count(text, '）') > count(text, '（');
