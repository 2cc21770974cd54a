import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Duplicate } from '../analyse/duplicates.ts';
import type { ExtractOptions, Outcome } from '../batch.ts';
import { readCodebook } from '../dictionary/codebooks.ts';
import { dictionaryFolder } from '../dictionary/load.ts';
import { byCodePoint, openInput } from '../read/inputs.ts';
import type { Input } from '../read/inputs.ts';
import type { Counts, OutputFlags } from './output.ts';
import { PendingFile } from './files.ts';
import { readVersion } from './version.ts';

/** Those options that shape results. */
export type ManifestFlags = ExtractOptions & OutputFlags & { readonly dedupe?: boolean };

/** A near-duplicate that --dedupe left out. */
export interface Dropped extends Duplicate {
  readonly source: string;
  readonly document_id: string;
}

interface Run {
  readonly inputs: readonly Input[];
  /** SHA-256 by source. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly counts: Counts;
  readonly failures: readonly Outcome[];
  readonly dropped: readonly Dropped[];
}

/** Writes manifest.json: what made these results, so that they can be made again. Without times and without paths of this machine. */
export async function writeManifest(folder: string, run: Run, flags: ManifestFlags): Promise<void> {
  const {
    from,
    encoding,
    engine,
    variant,
    allTimes = false,
    codebooks,
    dictionaries = [],
    region,
    published,
    dedupe = false,
    format = 'csv',
    labels,
    bom = false,
  } = flags;
  const inputs = [];
  for (const input of run.inputs)
    if ('path' in input) inputs.push({ source: input.source, sha256: run.hashes.get(input.source) ?? (await hashLines(input)) });
  const manifest = {
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
    inputs,
    counts: run.counts,
    dropped_duplicates: run.dropped,
    failures: run.failures.map(({ input, line, failure }) => ({
      source: input,
      line,
      reason: failure?.reason,
      remedy: failure?.remedy,
    })),
  };
  const file = new PendingFile(join(folder, 'manifest.json'));
  file.write(`${JSON.stringify(manifest, null, 2)}\n`);
  file.commit();
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
