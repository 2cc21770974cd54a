import { Jieba } from '@node-rs/jieba';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Cutter } from './cutter.ts';
import { partFor } from './dictionary-part.ts';

/** The list of @node-rs/jieba 2: 349,045 words. Another length is another list, of which neither the sum nor the order is known. */
export const wordList = { length: 5_071_843, total: 60_101_964 } as const;

/** Code units of all texts from which on the whole list is loaded: a batch would make part after part. */
const enough = 20_000;

/** jieba-rs with its whole dictionary (about 150 ms). */
export const openNodeRs = (): Cutter => cutterWith(readWords());

/**
 * For each text a cutter of that text and its stretches. The first short texts get one with the words that they can hold
 * (about 20 ms), all others the whole dictionary; the words are the same.
 */
export function openNodeRsByText(): (text: string) => Cutter {
  const bytes = readWords();
  let seen = 0;
  let whole: Cutter | undefined;
  return (text) => {
    seen += text.length;
    if (whole || seen > enough || bytes.length !== wordList.length) return (whole ??= cutterWith(bytes));
    return cutterWith(partFor({ bytes, total: wordList.total }, text));
  };
}

/** The package's own loader reads a second file of 6 MB. */
const readWords = (): Buffer => readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'));

function cutterWith(dictionary: Buffer): Cutter {
  const jieba = Jieba.withDict(dictionary);
  return { tag: (text) => jieba.tag(text, true), cut: (text) => jieba.cut(text, false) };
}
