import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { Failure } from '../text/failure.ts';
import { dictionaryFolder, loadDictionary, once } from './load.ts';

const word = v.pipe(v.string(), v.nonEmpty('an empty string'), v.regex(/^[^+\s]+(?:\+[^+\s]+)*$/, 'write a word, or words joined by +'));
const words = v.array(word);
const id = v.pipe(v.string(), v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'an id holds letters, digits, dots and hyphens'));
const name = v.strictObject({ zh: v.pipe(v.string(), v.nonEmpty()), en: v.pipe(v.string(), v.nonEmpty()) });

const level = v.strictObject({
  /** The place on the published scale. */
  level: v.pipe(v.number(), v.integer(), v.minValue(0)),
  name: v.string(),
  /** Any of them must stand in the measure. */
  words: v.optional(words),
  /** None of them may. */
  not: v.optional(words),
  /** Or the directive must be one of these; with `words`, either suffices. */
  strength: v.optional(v.array(v.picklist(['must', 'should', 'may', 'must_not']))),
});

const code = v.strictObject({
  id,
  name,
  description: v.pipe(v.string(), v.nonEmpty('a code needs a description')),
  /** Any of them gives the code; `学校+停课`: both, anywhere in the measure. */
  words: v.optional(words),
  /** Words too general to give the code alone: two of them do, or one under a heading of the code. */
  hints: v.optional(words),
  /** Fields of the slogan dictionary whose slogans are words of the code, too. */
  slogans: v.optional(v.array(v.string())),
  /** One of them must stand in the measure besides. */
  with: v.optional(words),
  /** None of them may stand in the measure. */
  not: v.optional(words),
  /** Rank among codes that fit alike; 1 without. */
  weight: v.optional(v.pipe(v.number(), v.minValue(0.1), v.maxValue(10))),
  /** The first that fits is the level, the last one may be without a condition. */
  levels: v.optional(v.array(level)),
  /** A binary flag: its value when one of the words stands in the measure, tried in this order. */
  flag: v.optional(v.array(v.strictObject({ flag: v.picklist([0, 1]), name: v.string(), words: v.pipe(words, v.minLength(1)) }))),
});

const schema = v.strictObject({
  id,
  name,
  /** Who published the scheme, and which version this follows. */
  source: v.pipe(v.string(), v.nonEmpty()),
  /** The codebook is for documents that hold one of these words; for all without. */
  document: v.optional(v.pipe(words, v.minLength(1))),
  /** `columns`: the measures table gets a 0/1 column a code besides; `joined` without. */
  table: v.optional(v.picklist(['joined', 'columns'])),
  codes: v.pipe(v.array(code), v.minLength(1, 'a codebook needs a code')),
});

/** A coding scheme as data: `dictionaries/codebooks/*.json`, or a user's own. */
export type Codebook = Required<Pick<Written, 'table'>> & Omit<Written, 'table' | 'codes'> & { readonly codes: readonly Code[] };
export type Code = Required<Pick<WrittenCode, Filled>> & Omit<WrittenCode, Filled>;

type Written = v.InferOutput<typeof schema>;
type WrittenCode = Written['codes'][number];
type Filled = 'words' | 'hints' | 'weight';

/** The codebook of governance themes, with which every measure is coded. */
export const nativeCodebook = 'themes';

/** Names of the shipped codebooks, in alphabetical order. */
export const codebookNames: () => readonly string[] = once(() =>
  readdirSync(join(dictionaryFolder, 'codebooks'))
    .filter((file) => file.endsWith('.json') && file !== 'crosswalk.json' && !file.endsWith('.weights.json'))
    .map((file) => file.slice(0, -5))
    .sort(),
);

/**
 * A shipped codebook by its name, or a user's by its path.
 * @throws {Failure} when there is none, or naming the file, the entry and what is wrong with it.
 */
export function readCodebook(nameOrFile: string): Codebook {
  const shipped = codebookNames().includes(nameOrFile);
  if (!shipped && !existsSync(nameOrFile))
    throw new Failure(nameOrFile, 'no codebook has this name and no file this path', `name a file, or ${codebookNames().join(', ')}`);
  const book = fill(loadDictionary(shipped ? `codebooks/${nameOrFile}.json` : nameOrFile, schema));
  const seen = new Set<string>();
  for (const { id } of book.codes) {
    if (seen.has(id)) throw new Failure(nameOrFile, `code ${id}: it stands there twice`, 'give each code its own id');
    seen.add(id);
  }
  return book;
}

/** Not by the schema: a dictionary that its schema leaves as it is needs no second check at each start. */
const fill = (book: Written): Codebook => ({
  ...book,
  table: book.table ?? 'joined',
  codes: book.codes.map((code) => ({ ...code, words: code.words ?? [], hints: code.hints ?? [], weight: code.weight ?? 1 })),
});

/**
 * The native themes, then those asked for, each once.
 * @throws {Failure} like `readCodebook`, and when two codebooks have the same id.
 */
export function openCodebooks(namesOrFiles: readonly string[] = []): readonly Codebook[] {
  const books = [...new Set([nativeCodebook, ...namesOrFiles])].map(readCodebook);
  books.forEach((book, i) => {
    if (books.findIndex(({ id }) => id === book.id) < i)
      throw new Failure(namesOrFiles.at(-1)!, `two codebooks have the id ${book.id}`, 'give yours another id');
  });
  return books;
}

/** The 0/1 columns that codebooks ask for, as `codebook:code`. */
export function listCodeColumns(namesOrFiles: readonly string[] = []): string[] {
  if (namesOrFiles.length === 0) return [];
  return openCodebooks(namesOrFiles).flatMap(({ id, table, codes }) =>
    table === 'columns' ? codes.map((code) => `${id}:${code.id}`) : [],
  );
}

const crosswalkSchema = v.strictObject({
  entries: v.array(v.strictObject({ themes: id, oxcgrt: v.array(id), coronanet: v.array(id), wntrac: v.array(id) })),
});

/** Which published codes answer to a native theme. */
export type CrosswalkEntry = v.InferOutput<typeof crosswalkSchema>['entries'][number];

/** The crosswalk of `dictionaries/codebooks/crosswalk.json`, a theme once. */
export const crosswalk: () => readonly CrosswalkEntry[] = once(() => loadDictionary('codebooks/crosswalk.json', crosswalkSchema).entries);
