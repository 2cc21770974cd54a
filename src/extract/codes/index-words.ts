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

/** A word of some codebooks; `books`: those that have it by itself and not only as one of several. */
interface Word {
  readonly word: string;
  readonly clues: Clue[];
  readonly books: number[];
}

/** The words of all codebooks in one trie, so that a text is read once. */
export interface WordIndex {
  readonly books: readonly Codebook[];
  readonly trie: Trie<{ readonly word: string; readonly clues: readonly Clue[]; readonly books: readonly number[] }>;
}

export function indexWords(books: readonly Codebook[]): WordIndex {
  const entries = new Map<string, Word>();
  const put = (word: string, clue: Clue): Word => {
    let entry = entries.get(word);
    if (entry) entry.clues.push(clue);
    else entries.set(word, (entry = { word, clues: [clue], books: [] }));
    return entry;
  };
  const add = (book: number, code: number, key: string, hint: boolean, written: string) => {
    if (written.includes('+')) {
      const parts = written.split('+');
      const clue: Clue = { book, code, hint, parts, length: written.length + 1 - parts.length, key };
      for (const part of parts) put(part, clue);
      return;
    }
    const own = put(written, { book, code, hint, parts: [written], length: written.length, key }).books;
    if (!own.includes(book)) own.push(book);
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
