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
  /** Longer words that hold it by chance and stand for something else: 三水区. */
  notIn: v.optional(words),
  /** How many items there are, where the numbers of the text do not add up to it. */
  count: v.optional(v.number()),
});

const schema = v.strictObject({ field: v.string(), entries: v.array(entry) });

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
    .flatMap((file) => readSlogans(`slogans/${file}`)),
);

/** What the trie gives for a word that only holds the characters of a slogan. */
export const ordinaryWord: SloganEntry = { text: '', source: '', field: '' };

/** Finds slogans in folded text. */
export type SloganTrie = Trie<SloganEntry>;

/** The shipped slogans. Where two entries share a form, that which has it as its `text` is kept, or else the first. */
export const sloganTrie: () => SloganTrie = once(() => addSlogans(new Trie(), slogans()));

/**
 * The shipped slogans and those of a user's files, which go before the shipped ones, the last file before all.
 * @throws {Failure} naming the file and the entry.
 */
export function openSlogans(files: readonly string[]): SloganTrie {
  const trie = addSlogans(new Trie(), slogans());
  for (const file of files) addSlogans(trie, readSlogans(file));
  return trie;
}

/**
 * The entries of one file.
 * @throws {Failure} naming the file and the entry.
 */
export function readSlogans(file: string): SloganEntry[] {
  const { field, entries } = loadDictionary(file, schema);
  return entries.map((one) => ({ ...one, field }));
}

/** What is wrong with a parsed dictionary, as far as its shape goes; `entry` is the index of the entry. */
export function checkShape(json: unknown): { readonly entry: number | null; readonly message: string }[] {
  const checked = v.safeParse(schema, json);
  if (checked.success) return [];
  return checked.issues.map(({ path, message }) => {
    const keys = path?.map(({ key }) => key) ?? [];
    const entry = keys[0] === 'entries' && typeof keys[1] === 'number' ? keys[1] : null;
    const field = (entry === null ? keys : keys.slice(2)).map(String).join('.');
    return { entry, message: field ? `${field}: ${message}` : message };
  });
}

function addSlogans(trie: SloganTrie, entries: readonly SloganEntry[]): SloganTrie {
  const last = [...entries].reverse();
  for (const one of last) for (const word of one.notIn ?? []) trie.set(foldSlogan(word), ordinaryWord);
  for (const one of last) for (const form of one.variants ?? []) trie.set(foldSlogan(form), one);
  for (const one of last) trie.set(foldSlogan(one.text), one);
  return trie;
}
