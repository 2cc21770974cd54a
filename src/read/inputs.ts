import { createReadStream } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { extname, isAbsolute, join } from 'node:path';
import { Failure } from '../text/failure.ts';
import { formatByName } from './format.ts';
import type { From } from './format.ts';

/** One file (or standard input, `-`) that was found under what the user gave, or the reason why there is none. A line of JSONL is a document. */
export type Input =
  | { readonly source: string; readonly path: string; readonly format: 'document' | 'jsonl' }
  | { readonly source: string; readonly failure: Failure };

/** All inputs in order, and how many files of unknown extensions folders held, by extension. */
export interface Inputs {
  readonly inputs: readonly Input[];
  readonly leftOut: ReadonlyMap<string, number>;
}

/** Read as plain text these would give mark-up, not prose. */
const unread = new Set(['.mhtml', '.mht', '.xml', '.json']);

/** Compares by code point, so that an order does not depend on the locale. */
export function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/**
 * Finds the files under paths, folders (recursively, known extensions, sorted by code point), globs and `-`.
 * The order is that of `paths`; a file that comes twice is taken once. Folders that hold results are left out.
 */
export async function findInputs(paths: readonly string[], from: From = 'auto'): Promise<Inputs> {
  const leftOut = new Map<string, number>();
  const found = new Map<string, Input>();
  const keep = (identity: string, input: Input): void => {
    if (!found.has(identity)) found.set(identity, input);
  };
  const keepFile = async (source: string): Promise<void> => {
    const input = await describeFile(source, from);
    keep('failure' in input ? source : await identify(source), input);
  };
  for (const given of paths) {
    if (given === '-') {
      keep('-', { source: '-', path: '-', format: from === 'jsonl' ? 'jsonl' : 'document' });
      continue;
    }
    const kind = await kindOf(given);
    if (kind === 'folder') {
      const files = await listFolder(given, leftOut);
      if (files.length === 0)
        keep(
          given,
          fail(
            given,
            'no file of a known kind in this folder',
            'give a folder of .txt, .html, .docx, .doc, .pdf or .jsonl files, or name the files',
          ),
        );
      for (const file of files) await keepFile(file);
    } else if (kind === 'missing' && /[*?{[]/.test(given)) {
      const { glob } = await import('tinyglobby');
      const files = (await glob(given, { expandDirectories: false, absolute: isAbsolute(given) })).sort(byCodePoint);
      if (files.length === 0) keep(given, fail(given, 'no file matches', 'check the pattern, and quote it'));
      for (const file of files) await keepFile(file);
    } else await keepFile(given);
  }
  return { inputs: [...found.values()], leftOut };
}

/** The same for all names of a file; a pipe such as /dev/fd/63 has no other name than its own. */
function identify(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

function fail(source: string, reason: string, remedy: string): Input {
  return { source, failure: new Failure(source, reason, remedy) };
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'missing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'missing';
  }
}

async function describeFile(source: string, from: From): Promise<Input> {
  try {
    await stat(source);
  } catch (error) {
    return { source, failure: await explainMissing(source, error) };
  }
  const extension = extname(source).toLowerCase();
  if (from === 'auto' && unread.has(extension))
    return fail(source, `${extension} is not read`, 'save its text as .txt, or say --from txt to read it as it is');
  return { source, path: source, format: (from === 'auto' ? formatByName(source) : from) === 'jsonl' ? 'jsonl' : 'document' };
}

/** Words why a path leads nowhere. */
export async function explainMissing(source: string, error: unknown): Promise<Failure> {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EACCES') return new Failure(source, 'permission denied', 'make it readable');
  if (code === 'ELOOP') return new Failure(source, 'a link that leads back to itself', 'correct the link');
  const link = await lstat(source).catch(() => null);
  if (link?.isSymbolicLink()) return new Failure(source, 'broken link', 'correct the link or leave it out');
  return new Failure(source, 'no such file', 'check the path');
}

/** The known files under a folder; hidden entries are passed over, links followed, each folder entered once. */
async function listFolder(folder: string, leftOut: Map<string, number>): Promise<string[]> {
  const files: string[] = [];
  const entered = new Set<string>();
  const enter = async (path: string): Promise<void> => {
    const identity = await identify(path);
    if (entered.has(identity)) return;
    entered.add(identity);
    // A folder that may not be opened is kept as a file: reading it then tells why.
    const entries = await readdir(path).catch(() => void files.push(path));
    const names = (entries ?? []).filter((name) => !name.startsWith('.'));
    if (names.includes('manifest.json') && names.includes('results.jsonl')) return;
    for (const name of names) {
      const inner = path.endsWith('/') ? path + name : `${path}/${name}`;
      const kind = await kindOf(join(path, name));
      const extension = extname(name).toLowerCase();
      if (kind === 'folder') await enter(inner);
      else if (formatByName(name)) files.push(inner);
      else leftOut.set(extension, (leftOut.get(extension) ?? 0) + 1);
    }
  };
  await enter(folder);
  return files.sort(byCodePoint);
}

/** The bytes of a file or of standard input, chunk by chunk. */
export function openInput(path: string): AsyncIterable<Uint8Array> {
  return path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18 });
}

/** Words what the file system says when a file that was found cannot be read. */
export function explainUnreadable(source: string, error: unknown): Failure {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM') return new Failure(source, 'permission denied', 'make it readable');
  if (code === 'ENOENT') return new Failure(source, 'no such file', 'check the path');
  if (code === 'EISDIR') return new Failure(source, 'a folder, not a file', 'give the files inside');
  if (code === 'ERR_FS_FILE_TOO_LARGE') return new Failure(source, 'larger than 2 GiB', 'cut it, or give it as jsonl');
  return new Failure(source, `cannot be read (${code ?? 'unknown reason'})`, 'check the disk and the permissions');
}
