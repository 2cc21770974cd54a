import type { CleanSpan, Line } from '../../model.ts';
import type { Clause } from './clauses.ts';

/** 三是备足物资。（责任单位：…）四是…: sentences that are items of one paragraph. */
const ITEMISED = /^\s*(?:[一二三四五六七八九十]{1,2}[是要、]|第[一二三四五六七八九十]，|[（(][一二三四五六七八九十]{1,2}[）)])/;
/** 会议议定以下事项：一、…: an item behind a colon. */
const NUMBERED = /^\s*[一二三四五六七八九十]{1,3}、/;

/** Where the item begins that a bracketed assignment closes: the item of a paragraph that goes on with others, or the one behind a colon. */
export function itemBefore(line: Line, sentence: CleanSpan, clauses: readonly Clause[], text: string): number {
  const glued = clauses.findLastIndex((clause, i) => i > 0 && clauses[i - 1].closer === '：' && NUMBERED.test(clause.text));
  if (glued > 0) return clauses[glued].start;
  const words = ({ start, end }: CleanSpan) => text.slice(start, end);
  const at = line.sentences.findIndex(({ start }) => start === sentence.start);
  const next = line.sentences[at + 1];
  if (!next || !ITEMISED.test(words(next))) return line.start;
  return line.sentences.slice(0, at + 1).findLast((one) => ITEMISED.test(words(one)))?.start ?? line.start;
}

/** Where the part behind the last ； begins. */
export const partBefore = (clauses: readonly Clause[]): number =>
  clauses[clauses.findLastIndex(({ closer }) => closer === '；') + 1]?.start ?? 0;
