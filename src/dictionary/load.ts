import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { Failure } from '../text/failure.ts';

/** The folder of the shipped dictionaries: the nearest one above this file, in the sources and in the build alike. */
export const dictionaryFolder: string = (() => {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const candidate = join(folder, 'dictionaries');
    if (existsSync(join(candidate, 'furniture.json'))) return candidate;
    if (folder === dirname(folder)) throw new Error('the folder "dictionaries" is missing from the installation');
  }
})();

/**
 * Reads one dictionary and checks it against its schema.
 * `path` is absolute, or a name inside the shipped folder.
 * @throws {Failure} naming the file, the entry and what is wrong with it.
 */
export function loadDictionary<Schema extends v.GenericSchema>(path: string, schema: Schema): v.InferOutput<Schema> {
  const file = path.startsWith('/') || existsSync(path) ? path : join(dictionaryFolder, path);
  let json: unknown;
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Failure(path, `not valid JSON (${error.message})`, 'correct it with a JSON-aware editor');
    throw new Failure(path, 'the dictionary cannot be read', 'check the path and its permissions');
  }
  if (!passed && checkedAtBuild().has(hashOf(text))) return json as v.InferOutput<Schema>;
  const checked = v.safeParse(schema, json, { abortEarly: true });
  if (checked.success) {
    if (passed && isDeepStrictEqual(checked.output, json)) passed.add(hashOf(text));
    return checked.output;
  }
  const issue = checked.issues[0];
  const at = issue.path?.map((step) => String(step.key)).join('.') ?? 'top level';
  const named = entryName(issue.path?.map((step) => step.value as unknown) ?? []);
  throw new Failure(path, `entry ${at}${named}: ${issue.message}`, 'see dictionaries/README.md for the fields');
}

let passed: Set<string> | null = null;

/**
 * Runs the loaders with every check and returns the hashes of the dictionaries that a second check would leave as they
 * are: those whose schema fills nothing in.
 */
export function recordChecks(load: () => void): readonly string[] {
  passed = new Set();
  load();
  const hashes = [...passed].sort();
  passed = null;
  return hashes;
}

/** SHA-1 of a dictionary's text. */
const hashOf = (text: string): string => createHash('sha1').update(text).digest('hex');

/**
 * Hashes of the dictionaries that the build has checked: they need no second check at each start (of 40 ms for the
 * places alone). A dictionary that was edited since has another hash and is checked.
 */
const checkedAtBuild: () => ReadonlySet<string> = once(() => {
  const file = join(dictionaryFolder, '..', 'dist', 'checked.json');
  return new Set(import.meta.url.includes('/dist/') && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : []);
});

/** The text of the entry an issue lies in, so that the user can search for it. */
function entryName(values: readonly unknown[]): string {
  for (const value of [...values].reverse())
    if (typeof value === 'object' && value !== null)
      for (const key of ['text', 'name', 'word', 'head', 'id'] as const)
        if (typeof (value as Record<string, unknown>)[key] === 'string') return ` (${(value as Record<string, string>)[key]})`;
  return '';
}

/** Loads on the first call and keeps the value for the life of the process. */
export function once<T>(load: () => T): () => T {
  let value: { readonly is: T } | undefined;
  return () => (value ??= { is: load() }).is;
}
