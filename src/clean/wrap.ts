import { isNumbered, type PageLine } from './lines.ts';

const CLOSED = /[。！？；：”）…]$/;

/**
 * Hard line breaks inside sentences: a line that ends with a comma goes on in the next; so does one without closing
 * punctuation that is as long as the page is wide, when several are. Returns the number of breaks closed.
 */
export function joinWrapped(lines: readonly PageLine[]): number {
  const kept = lines.filter((line) => line.type === null);
  const width = Math.max(0, ...kept.map((line) => line.text.length));
  const full = (line: PageLine) => !CLOSED.test(line.text) && line.text.length >= 16 && width - line.text.length <= 4;
  const wrapped = kept.filter(full).length >= 3 && width <= 80;
  let count = 0;
  for (let i = 0; i + 1 < kept.length; i++) {
    const line = kept[i];
    const next = kept[i + 1];
    if (line.joins || isNumbered(next)) continue;
    if (/[，、]$/.test(line.text) || (wrapped && full(line) && next.start - line.end === 1)) {
      line.joins = true;
      count++;
    }
  }
  return count;
}
