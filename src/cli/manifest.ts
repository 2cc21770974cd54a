import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Duplicate } from '../analyse/duplicates.ts';
import type { ExtractOptions, Outcome } from '../batch.ts';
import { readCodebook } from '../dictionary/codebooks.ts';
import { dictionaryFolder } from '../dictionary/load.ts';
import { byCodePoint, openInput } from '../read/inputs.ts';
import type { Input } from '../read/inputs.ts';
import { Failure } from '../text/failure.ts';
import type { Counts } from './counts.ts';
import type { OutputFlags } from './output.ts';
import { PendingFile } from './files.ts';
import { readVersion } from './version.ts';

/** Those options that shape results. */
export type ManifestFlags = ExtractOptions & OutputFlags & { readonly dedupe?: boolean };

/** A near-duplicate that --dedupe left out. */
export interface Dropped extends Duplicate {
  readonly source: string;
  readonly document_id: string;
}

/** What made results: the same making and the same bytes give the same results. */
export interface Making {
  readonly program: string;
  readonly version: string;
  readonly schema: number;
  /** SHA-256 by file. */
  readonly dictionaries: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What a batch took and gave. */
export interface Batch {
  readonly inputs: readonly { readonly source: string; readonly sha256: string | null }[];
  readonly counts: Counts;
  readonly dropped_duplicates: readonly Dropped[];
  readonly failures: readonly { readonly source: string; readonly line?: number; readonly reason?: string; readonly remedy?: string }[];
}

/** manifest.json, without times and without paths of this machine. */
export type Manifest = Making & Batch;

/** Writes manifest.json: what made these results, so that they can be made again. */
export function writeManifest(folder: string, manifest: Manifest): void {
  const file = new PendingFile(join(folder, 'manifest.json'));
  file.write(`${JSON.stringify(manifest, null, 2)}\n`);
  file.commit();
}

/**
 * The manifest of a folder of results; null where there is none.
 * @throws {Failure} for one that cannot be read.
 */
export function readManifest(folder: string): Manifest | null {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  } catch {
    throw new Failure(path, 'not a manifest', 'extract again into another folder');
  }
}

/** What will make the results of these flags. */
export function describeMaking(flags: ManifestFlags): Making {
  const { from, encoding, engine, variant, allTimes = false, codebooks, dictionaries = [] } = flags;
  const { region, published, dedupe = false, format = 'csv', labels, bom = false } = flags;
  return {
    program: 'zhengwen',
    version: readVersion(),
    schema: 1,
    dictionaries: hashDictionaries(),
    options: {
      from,
      encoding: encoding ?? null,
      engine,
      variant,
      allTimes,
      codebooks: hashCodebooks(codebooks),
      dict: dictionaries.map((file) => hash(readFileSync(file))),
      region: region ?? null,
      published: published ?? null,
      dedupe,
      format,
      labels,
      bom,
    },
  };
}

/** Options that shape tables, or which documents stand in them, and no result. */
const OF_TABLES = new Set(['dedupe', 'format', 'labels', 'bom']);

/** The first thing by which two makings give other results; null where they give the same. */
export function differenceOf(one: Making, other: Making): string | null {
  if (one.version !== other.version || one.schema !== other.schema) return 'version';
  const files = new Set([...Object.keys(one.dictionaries), ...Object.keys(other.dictionaries)]);
  for (const file of files) if (one.dictionaries[file] !== other.dictionaries[file]) return `dictionary ${file}`;
  const names = new Set([...Object.keys(one.options), ...Object.keys(other.options)]);
  for (const name of names)
    if (!OF_TABLES.has(name) && JSON.stringify(one.options[name]) !== JSON.stringify(other.options[name])) return `option ${name}`;
  return null;
}

/** The inputs with their hashes: those of documents as read, those of JSONL as the file is. */
export async function hashInputs(inputs: readonly Input[], read: ReadonlyMap<string, string>): Promise<Batch['inputs']> {
  const hashed = [];
  for (const input of inputs)
    if ('path' in input) hashed.push({ source: input.source, sha256: read.get(input.source) ?? (await hashLines(input)) });
  return hashed;
}

/** Failures as the manifest tells them. */
export function listFailures(failures: readonly Outcome[]): Batch['failures'] {
  return failures.map(({ input, line, failure }) => ({ source: input, line, reason: failure?.reason, remedy: failure?.remedy }));
}

function hashDictionaries(): Record<string, string> {
  const names = readdirSync(dictionaryFolder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const files = names.filter((name) => name.endsWith('.json')).sort(byCodePoint);
  return Object.fromEntries(files.map((name) => [name, hash(readFileSync(join(dictionaryFolder, name)))]));
}

/** The codebooks asked for, by id, with the hash of what was read from them: a user's own stands nowhere else. */
function hashCodebooks(namesOrFiles: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(namesOrFiles.map(readCodebook).map((book) => [book.id, hash(Buffer.from(JSON.stringify(book)))]));
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The hash of a JSONL file, whose documents have their own; null for standard input, which is gone, and for files that failed. */
async function hashLines(input: Input): Promise<string | null> {
  if (!('path' in input) || input.path === '-' || input.format !== 'jsonl') return null;
  const sum = createHash('sha256');
  try {
    for await (const chunk of openInput(input.path)) sum.update(chunk);
  } catch {
    return null;
  }
  return sum.digest('hex');
}
