import type { Code } from '../../dictionary/codebooks.ts';
import type { Span } from '../../model.ts';
import type { Coded } from './coder.ts';
import type { Clue, WordIndex } from './index-words.ts';

/** A word is worth its length, as longer words are more specific, but no more than this. */
const LONGEST = 6;
export const HINT = 1;
/** What a word in the name of the party is worth of what it is worth elsewhere. */
const SUBJECT = 0.5;

/** What the words of a text are worth to one code. */
export interface Tally {
  readonly code: Code;
  readonly book: number;
  best: number;
  rest: number;
  first: number;
  readonly clues: Set<Clue>;
  readonly evidence: Span[];
}

/** Counts the words of a text, code by code. A longer word of a codebook swallows the shorter ones inside it. */
export function tally({ books, wordsAt }: WordIndex, { text, subject = 0 }: Coded, allowed: ReadonlySet<number>): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  const covered = Array.from({ length: books.length }, () => -1);
  // asked once for each clue: the text may be long, and its words many
  const joins = new Map<Clue, boolean>();
  const joinsUp = (clue: Clue): boolean => {
    let known = joins.get(clue);
    if (known === undefined) joins.set(clue, (known = clue.parts.every((part) => text.includes(part))));
    return known;
  };
  for (let i = 0; i < text.length; i++) {
    for (const { clues, books: whole, start, end } of wordsAt(text, i)) {
      for (const clue of clues) {
        const joined = clue.parts.length > 1;
        if (!allowed.has(clue.book) || (!joined && covered[clue.book] >= end)) continue;
        if (joined && !joinsUp(clue)) continue;
        let one = tallies.get(clue.key);
        if (!one) {
          const code = books[clue.book].codes[clue.code];
          one = { code, book: clue.book, best: 0, rest: 0, first: start, clues: new Set<Clue>(), evidence: [] };
          tallies.set(clue.key, one);
        }
        const last = one.evidence.at(-1);
        if (last?.start !== start || last.end !== end) one.evidence.push({ start, end });
        if (one.clues.has(clue)) continue;
        if (end > subject) one.clues.add(clue);
        const worth = (clue.hint ? HINT : Math.min(clue.length, LONGEST)) * (end <= subject ? SUBJECT : 1);
        one.rest += Math.min(worth, one.best);
        one.best = Math.max(worth, one.best);
      }
      for (const book of whole) covered[book] = Math.max(covered[book], end);
    }
  }
  return tallies;
}
