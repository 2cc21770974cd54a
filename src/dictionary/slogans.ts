import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { dictionaryFolder, loadDictionary, once } from './load.ts';
import { Trie } from './trie.ts';

const words = v.array(v.pipe(v.string(), v.nonEmpty('an empty string')));

const entry = v.strictObject({
  /** As it is written most often, without quotes. */
  text: v.pipe(v.string(), v.minLength(2, 'a slogan has at least two characters')),
  /** Other ways to write the same slogan. */
  variants: v.optional(words),
  /** What it stands for today. */
  items: v.optional(words),
  /** EDTF: when it was coined, or when `items` came into force. */
  since: v.optional(v.string()),
  /** What it stood for before, oldest first; `until` is EDTF. */
  earlier: v.optional(v.array(v.strictObject({ items: words, until: v.string() }))),
  source: v.string(),
  note: v.optional(v.string()),
  /** How many items there are, where the numbers of the text do not add up to it. */
  count: v.optional(v.number()),
});

const schema = v.object({ field: v.string(), entries: v.array(entry) });

/** A slogan of the dictionary; `field` is the field of policy it belongs to. */
export type SloganEntry = v.InferOutput<typeof entry> & { readonly field: string };

/** Quotes in every form: they may stand inside a slogan (两个“维护”) and are no part of it. */
export const quoteMarks = '“”‘’„"\'「」『』';

/** One way to write a slogan: without quotes, with full-width brackets and commas. Keeps the length but for the quotes. */
export function foldSlogan(text: string): string {
  let folded = '';
  for (const unit of text) if (!quoteMarks.includes(unit)) folded += sameWidth[unit] ?? unit;
  return folded;
}

/** Unit for unit: what `foldSlogan` and its callers put in place of one character. */
export const sameWidth: Readonly<Record<string, string>> = { '(': '（', ')': '）', ',': '，', '＋': '+', '﹢': '+' };

/**
 * Every slogan of `dictionaries/slogans`, file by file in the order of their names.
 * @throws {Failure} naming the file and the entry.
 */
export const slogans: () => readonly SloganEntry[] = once(() =>
  readdirSync(join(dictionaryFolder, 'slogans'))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const { field, entries } = loadDictionary(`slogans/${file}`, schema);
      return entries.map((one) => ({ ...one, field }));
    }),
);

/** Finds slogans in folded text. Where two entries share a form, that which has it as its `text` is kept. */
export const sloganTrie: () => Trie<SloganEntry> = once(() => {
  const trie = new Trie<SloganEntry>();
  for (const one of slogans()) for (const form of one.variants ?? []) trie.set(foldSlogan(form), one);
  for (const one of [...slogans()].reverse()) trie.set(foldSlogan(one.text), one);
  return trie;
});
