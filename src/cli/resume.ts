import { closeSync, existsSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../model.ts';
import { indexLines, type LineIndex } from '../read/line-index.ts';
import { Failure } from '../text/failure.ts';
import { differenceOf, readManifest, type Making } from './manifest.ts';

/** What an earlier run into the same folder has done, and what this one keeps for the next. */
export interface Kept {
  readonly making: Making;
  /** SHA-256 of the documents whose results are there, by source. */
  readonly known: ReadonlyMap<string, string>;
  /** What keeps earlier results from being used, for the user; null where they are. */
  readonly unfit: string | null;
  /** The result of a document that is known. */
  read(source: string): Result;
  /** Keeps a result, so that an interrupted run can go on. */
  add(result: Result): void;
  /** The run is complete: nothing has to be kept beside its results. */
  end(): void;
}

/** Results of a run that is not complete, a line each; its first line tells what makes them. */
const JOURNAL = '.resume.jsonl';

/**
 * Keeps the results of a run, so that another can go on when this one is interrupted; earlier results are left aside.
 * The journal is made with its first result.
 */
export function openJournal(folder: string, making: Making): Kept {
  const journal = writeJournal(folder, making, false);
  const read = (source: string): never => {
    throw new Error(`${source} is not known`);
  };
  return { making, known: new Map(), unfit: null, read, ...journal };
}

/** Opens the results of a folder of `--out`, complete or interrupted, and keeps those of this run beside them. */
export async function openKept(folder: string, making: Making): Promise<Kept> {
  const journal = join(folder, JOURNAL);
  const complete = readManifest(folder);
  const unfit = complete && differenceOf(complete, making);
  const indices: LineIndex[] = [];
  const known = new Map<string, string>();
  const take = async (path: string): Promise<boolean> => {
    let first = path === journal;
    let fit = true;
    const index = await indexLines(path, (line) => {
      if (first) {
        first = false;
        const head = parse(line) as { readonly making?: Making } | null;
        fit = head?.making !== undefined && differenceOf(head.making, making) === null;
        return null;
      }
      if (!fit) return null;
      const result = parse(line) as Result | null; // the last line of a run that was killed may be half a line
      if (!result?.document?.id || !result.document.sha256) return null;
      known.set(result.document.source, result.document.sha256);
      return result.document.source;
    });
    if (fit) indices.unshift(index);
    else index.close();
    return fit;
  };
  if (complete && !unfit && existsSync(join(folder, 'results.jsonl'))) await take(join(folder, 'results.jsonl'));
  const goesOn = existsSync(journal) && (await take(journal));
  const { add, end } = writeJournal(folder, making, goesOn);
  return {
    making,
    known,
    unfit,
    read(source) {
      for (const index of indices) {
        const line = index.read(source);
        if (line !== null) return JSON.parse(line) as Result;
      }
      throw new Error(`${source} is not known`);
    },
    add,
    end() {
      for (const index of indices) index.close();
      end();
    },
  };
}

/** The journal of a folder: a line a result, behind one that tells what makes them; going on, behind what stands there. */
function writeJournal(folder: string, making: Making, goesOn: boolean): Pick<Kept, 'add' | 'end'> {
  const path = join(folder, JOURNAL);
  let file: number | null = null;
  const open = (): number => {
    const descriptor = openSync(path, goesOn ? 'a' : 'w');
    // Behind half a line of a run that was killed an empty one.
    writeSync(descriptor, goesOn ? '\n' : `${JSON.stringify({ making })}\n`);
    process.once('exit', tellKept);
    return descriptor;
  };
  return {
    add: (result) => attempt(path, () => writeSync((file ??= open()), `${JSON.stringify(result)}\n`)),
    end() {
      if (file !== null) closeSync(file);
      process.off('exit', tellKept);
      rmSync(path, { force: true });
    },
  };
}

/** After an interrupt, or a full disk, it is said that the work is not lost. */
function tellKept(): void {
  process.stderr.write('not complete; what was done is kept: the same command with --resume goes on\n');
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
}

function attempt(path: string, act: () => unknown): void {
  try {
    act();
  } catch (error) {
    throw new Failure(path, `cannot be written (${(error as NodeJS.ErrnoException).code})`, 'check the path, its permissions and the disk');
  }
}
