import { nativeCodebook, openCodebooks, type Code, type Codebook } from '../../dictionary/codebooks.ts';
import { readWeights, type Weights } from '../../dictionary/weights.ts';
import type { Span, Strength } from '../../model.ts';
import { indexWords } from './index-words.ts';
import { likelyCodes } from './learned.ts';
import { flagOf, holds, levelOf } from './levels.ts';
import { HINT, tally } from './tally.ts';

/** What a coder is told of one measure. */
export interface Coded {
  readonly text: string;
  readonly strength: Strength;
  /** Length of the party that `text` begins with: who acts says less of the theme than what is done. */
  readonly subject?: number;
}

/** A code with the words of the measure that gave it; spans on the measure's text, UTF-16. */
export interface CodeMatch {
  readonly book: Codebook;
  readonly code: Code;
  /** By words: their length. Of the native codebook: how likely a reader gives it, 0 to 1. */
  readonly score: number;
  readonly level?: number;
  readonly flag?: 0 | 1;
  readonly evidence: readonly Span[];
}

/** What the surroundings of a measure speak for. */
export interface Context {
  /** Indices of the codebooks that are for this document. */
  readonly books: ReadonlySet<number>;
  /** Codes that the heading names, as `book/code` indices. */
  readonly headed: ReadonlySet<string>;
}

export interface Coder {
  readonly books: readonly Codebook[];
  /** Codebooks for a document, by the words it holds. */
  booksFor(document: string): ReadonlySet<number>;
  /** What a heading speaks for. */
  headed(heading: string): ReadonlySet<string>;
  /** The codes of a measure, codebook by codebook, the most specific first; none where no word speaks for one. */
  code(measure: Coded, context?: Partial<Context>): CodeMatch[];
}

/** One word of two characters, two hints, or a hint and the heading. */
const ENOUGH = 2;
const HEADING = 1;

/** @throws {Failure} for a codebook that is missing or broken. */
export function openCoder(namesOrFiles: readonly string[] = []): Coder {
  const books = openCodebooks(namesOrFiles);
  return createCoder(books, readWeights(books[0]));
}

/** With `weights`, words and the runs of characters around them give the codes of the native codebook; without, words alone. */
export function createCoder(books: readonly Codebook[], weights: Weights | null = null): Coder {
  const index = indexWords(books);
  const all = new Set(books.keys());
  const native = books.findIndex(({ id }) => id === nativeCodebook);
  const weigh = weights && native >= 0 ? weigher(weights, books[native], native) : null;
  return {
    books,
    booksFor: (document) =>
      new Set(books.flatMap((book, i) => (!book.document || book.document.some((w) => holds(document, w)) ? [i] : []))),
    headed: (heading) =>
      new Set([...tally(index, { text: heading, strength: 'should' }, all)].flatMap(([key, { best }]) => (best > HINT ? [key] : []))),
    code(measure, { books: allowed = all, headed = new Set<string>() } = {}) {
      const matches: (CodeMatch & { readonly book: Codebook; readonly first: number; readonly at: number })[] = [];
      for (const [key, { book, code, best, rest, first, evidence }] of tally(index, measure, allowed)) {
        const score = (best + rest / 2) * code.weight + (headed.has(key) ? HEADING : 0);
        if (best + rest + (headed.has(key) ? HEADING : 0) < ENOUGH || !fits(code, measure.text)) continue;
        const level = levelOf(code, measure);
        const flag = flagOf(code, measure.text);
        matches.push({
          book: books[book],
          code,
          score,
          ...(level !== null && { level }),
          ...(flag !== null && { flag }),
          evidence: evidence.sort((a, b) => a.start - b.start),
          first,
          at: book,
        });
      }
      const given: CodeMatch[] = matches
        .sort((a, b) => a.at - b.at || b.score - a.score || b.first - a.first)
        .map(({ first: _first, at: _at, ...match }) => match);
      return weigh && allowed.has(native) ? weigh(given, measure, headed) : given;
    },
  };
}

/**
 * The likeliest code of the native codebook, whether a word of it stands in the measure or not, and those that words give and
 * the model does not hold for unlikely (`src/bench/themes.ts` tells how many of these a reader holds for right).
 */
function weigher(weights: Weights, book: Codebook, native: number) {
  const codes = new Map(book.codes.map((code) => [code.id, code]));
  const ids = new Map(book.codes.map(({ id }, code) => [`${native}/${code}`, id]));
  return (given: readonly CodeMatch[], { text, subject = 0 }: Coded, headed: ReadonlySet<string>): CodeMatch[] => {
    const byWords = given.filter((match) => match.book === book);
    const likely = likelyCodes(weights, {
      text,
      subject,
      scores: byWords.map(({ code, score }) => [code.id, score] as const),
      headed: new Set([...headed].flatMap((key) => ids.get(key) ?? [])),
    });
    const themes = likely.flatMap(({ id, probability, evidence }, i): CodeMatch[] => {
      const words = byWords.find(({ code }) => code.id === id)?.evidence ?? (i === 0 ? evidence() : []);
      return words.length > 0 ? [{ book, code: codes.get(id)!, score: probability, evidence: words }] : [];
    });
    return [...themes, ...given.filter((match) => match.book !== book)];
  };
}

function fits(code: Code, text: string): boolean {
  return (!code.with || code.with.some((word) => holds(text, word))) && !code.not?.some((word) => holds(text, word));
}
