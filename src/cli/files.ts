import { closeSync, existsSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { once } from 'node:events';
import { Failure } from '../text/failure.ts';

/** Something text, or a file that is no text, is written to. */
export interface Sink {
  write(text: string | Uint8Array): Promise<void> | void;
}

/** Standard output; waits when the reader is slow, so that nothing piles up. */
export const standardOutput: Sink = {
  async write(text) {
    if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
  },
};

const unfinished = new Set<PendingFile>();
const madeFolders: string[] = [];
const bufferSize = 1 << 16;

/** A file that appears under its name only when it is complete; until then it has a temporary name beside it. */
export class PendingFile implements Sink {
  readonly #path: string;
  readonly #temporary: string;
  readonly #descriptor: number;
  #buffer = '';

  /** @throws {Failure} when the file cannot be written. */
  constructor(path: string) {
    if (existsSync(path) && statSync(path).isDirectory()) throw new Failure(path, 'is a folder', 'name a file to write to');
    this.#path = path;
    this.#temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
    this.#descriptor = attempt(path, () => openSync(this.#temporary, 'w'));
    unfinished.add(this);
  }

  write(text: string | Uint8Array): void {
    if (typeof text !== 'string') {
      this.#flush();
      return attempt(this.#path, () => writeFileSync(this.#descriptor, text));
    }
    this.#buffer += text;
    if (this.#buffer.length >= bufferSize) this.#flush();
  }

  /** Writes the rest and gives the file its name. */
  commit(): void {
    this.#flush();
    closeSync(this.#descriptor);
    attempt(this.#path, () => renameSync(this.#temporary, this.#path));
    unfinished.delete(this);
  }

  /** Takes the temporary file away. */
  discard(): void {
    closeSync(this.#descriptor);
    rmSync(this.#temporary, { force: true });
    unfinished.delete(this);
  }

  #flush(): void {
    const text = this.#buffer;
    this.#buffer = '';
    attempt(this.#path, () => writeFileSync(this.#descriptor, text));
  }
}

/** Makes a folder and remembers to take it away again when nothing comes of it. */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  // not recursive: Node never comes back from /proc/x
  attempt(path, () => mkdirSync(path));
  madeFolders.unshift(path);
}

/** How long a file that a killed run left stays, in milliseconds: another machine may still be writing it. */
const abandonedAfter = 3_600_000;

/** Takes away what runs that were killed have left in a folder: temporary files of processes that are gone. */
export function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const id = /^\..+\.(\d+)\.tmp$/.exec(name)?.[1];
    if (id === undefined || isAlive(Number(id))) continue;
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > abandonedAfter) rmSync(path, { force: true });
  }
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Leaves nothing half-written behind: discards unfinished files and folders that were made for them. */
export function discardAll(): void {
  for (const file of unfinished) file.discard();
  for (const folder of madeFolders)
    try {
      rmdirSync(folder);
    } catch {
      // It holds finished files: it stays.
    }
}

function attempt<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new Failure(path, `cannot be written (${(error as NodeJS.ErrnoException).code})`, 'check the path, its permissions and the disk');
  }
}
