import { appendFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../model.ts';
import { indexLines, type LineIndex } from '../read/line-index.ts';
import { Failure } from '../text/failure.ts';
import { makeFolder } from './files.ts';
import { differenceOf, readManifest, type Making } from './manifest.ts';

/** What an earlier run into the same folder has done. */
export interface Kept {
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
 * Opens the results of a folder of `--out`, complete or interrupted.
 * @throws {Failure} when the journal cannot be written.
 */
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
  makeFolder(folder);
  attempt(journal, () => {
    if (!goesOn) writeFileSync(journal, `${JSON.stringify({ making })}\n`);
    // after half a line
    else appendFileSync(journal, '\n');
  });
  return {
    known,
    unfit,
    read(source) {
      for (const index of indices) {
        const line = index.read(source);
        if (line !== null) return JSON.parse(line) as Result;
      }
      throw new Error(`${source} is not known`);
    },
    add: (result) => attempt(journal, () => appendFileSync(journal, `${JSON.stringify(result)}\n`)),
    end() {
      for (const index of indices) index.close();
      rmSync(journal, { force: true });
    },
  };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
}

function attempt(path: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    throw new Failure(path, `cannot be written (${(error as NodeJS.ErrnoException).code})`, 'check the path, its permissions and the disk');
  }
}
