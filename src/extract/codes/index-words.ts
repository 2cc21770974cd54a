import type { Code, Codebook } from '../../dictionary/codebooks.ts';
import { slogans } from '../../dictionary/slogans.ts';
import { Trie } from '../../dictionary/trie.ts';
import type { Span } from '../../model.ts';

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
export interface Word {
  readonly clues: readonly Clue[];
  readonly books: readonly number[];
}

/** The words of all codebooks in one trie, so that a text is read once. */
export interface WordIndex {
  readonly books: readonly Codebook[];
  /** The words that begin at a place of a text, the longest first. */
  wordsAt(text: string, start: number): readonly (Word & Span)[];
}

/**
 * Most words belong to one code: the trie keeps a number for each, and the record is made when a text holds the word. Words
 * enter the trie when a text holds their first character: one report asks for a sixth of the 24,000.
 */
export function indexWords(books: readonly Codebook[]): WordIndex {
  const trie = new Trie<Word | number>();
  /** By first character: word, its number or record, word, … */
  const waiting = new Map<number, (string | Word | number)[]>();
  const put = (word: string, added: Word | number) => {
    const group = waiting.get(word.charCodeAt(0));
    if (group) group.push(word, added);
    else waiting.set(word.charCodeAt(0), [word, added]);
  };
  const admit = (first: number): void => {
    const group = waiting.get(first) ?? [];
    waiting.delete(first);
    for (let i = 0; i < group.length; i += 2) {
      const [word, added] = [group[i] as string, group[i + 1] as Word | number];
      trie.update(word, (known) => (known === undefined ? added : merge(open(known, word), open(added, word))));
    }
  };
  books.forEach(({ codes }, book) =>
    codes.forEach(({ words, hints, slogans: fields }: Code, code) => {
      const add = (written: string, hint: boolean) => {
        if (!written.includes('+')) return put(written, pack(book, code, hint));
        const parts = written.split('+');
        const clue: Clue = { book, code, hint, parts, length: written.length + 1 - parts.length, key: `${book}/${code}` };
        for (const part of parts) put(part, { clues: [clue], books: [] });
      };
      for (const { text, field } of fields ? slogans() : []) if (fields!.includes(field) && !text.includes('+')) add(text, false);
      for (const word of words) add(word, false);
      for (const word of hints) add(word, true);
    }),
  );
  const opened = new Map<string, Word>();
  const recall = (packed: number, word: string): Word => {
    let known = opened.get(word);
    if (!known) opened.set(word, (known = open(packed, word)));
    return known;
  };
  return {
    books,
    wordsAt(text, start) {
      if (waiting.size > 0) admit(text.charCodeAt(start));
      const found = trie.allAt(text, start);
      if (found.length === 0) return NOTHING;
      return found.map(({ value, end }) => {
        const { clues, books } = typeof value === 'number' ? recall(value, text.slice(start, end)) : value;
        return { clues, books, start, end };
      });
    },
  };
}

const NOTHING: readonly never[] = [];

const merge = (a: Word, b: Word): Word => ({ clues: [...a.clues, ...b.clues], books: [...new Set([...a.books, ...b.books])] });

const pack = (book: number, code: number, hint: boolean): number => (book << 16) | (code << 1) | Number(hint);

function open(word: Word | number, written: string): Word {
  if (typeof word !== 'number') return word;
  const [book, code] = [word >>> 16, (word & 0xffff) >>> 1];
  const clue: Clue = { book, code, hint: (word & 1) === 1, parts: [written], length: written.length, key: `${book}/${code}` };
  return { clues: [clue], books: [book] };
}
