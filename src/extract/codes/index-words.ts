import type { Code, Codebook } from '../../dictionary/codebooks.ts';
import { slogans } from '../../dictionary/slogans.ts';
import { Trie } from '../../dictionary/trie.ts';

/** One way in which words give a code: a word, a hint, or words joined by `+`. */
export interface Clue {
  readonly book: number;
  readonly code: number;
  readonly hint: boolean;
  /** All of them must stand in the measure. */
  readonly parts: readonly string[];
  /** Characters of all parts (UTF-16). */
  readonly length: number;
  /** `book/code`, one string for all clues of a code. */
  readonly key: string;
}

/** The words of all codebooks in one trie, so that a text is read once. */
export interface WordIndex {
  readonly books: readonly Codebook[];
  readonly trie: Trie<{ readonly word: string; readonly clues: readonly Clue[]; readonly books: ReadonlySet<number> }>;
}

export function indexWords(books: readonly Codebook[]): WordIndex {
  const entries = new Map<string, { word: string; clues: Clue[]; books: Set<number> }>();
  const add = (book: number, code: number, key: string, hint: boolean, written: string) => {
    const parts = written.split('+');
    const clue: Clue = { book, code, hint, parts, length: parts.join('').length, key };
    for (const word of clue.parts) {
      const entry = entries.get(word) ?? { word, clues: [], books: new Set() };
      entry.clues.push(clue);
      if (clue.parts.length === 1) entry.books.add(book);
      entries.set(word, entry);
    }
  };
  books.forEach(({ codes }, book) =>
    codes.forEach(({ words, hints, slogans: fields }: Code, code) => {
      const key = `${book}/${code}`;
      for (const { text, field } of fields ? slogans() : [])
        if (fields!.includes(field) && !text.includes('+')) add(book, code, key, false, text);
      for (const word of words) add(book, code, key, false, word);
      for (const word of hints) add(book, code, key, true, word);
    }),
  );
  const trie: WordIndex['trie'] = new Trie();
  for (const [word, entry] of entries) trie.set(word, entry);
  return { books, trie };
}
