import { explain } from '../batch.ts';
import type { RawDocument } from '../model.ts';
import { findInputs } from '../read/inputs.ts';
import { listTasks, readTask } from '../read/task.ts';
import type { ReadOptions } from '../read/bytes.ts';
import { Failure } from '../text/failure.ts';
import { exitStatus } from './status.ts';
import { tellFailure, tellLeftOut } from './tell.ts';

/** No path given: say so at once instead of waiting for standard input. */
export function requirePaths(paths: readonly string[]): void {
  if (paths.length === 0) throw new Failure('no input', 'no path was given', 'name files, folders or globs, or - for standard input');
}

/** Reads the inputs one by one, tells of those that fail, and sets the exit status of the process. */
export async function eachDocument(
  paths: readonly string[],
  options: ReadOptions & { readonly quiet?: boolean },
  handle: (raw: RawDocument) => Promise<void>,
): Promise<void> {
  const { inputs, leftOut } = await findInputs(paths, options.from);
  if (!options.quiet) await tellLeftOut(leftOut);
  let done = 0;
  let failed = 0;
  for await (const task of listTasks(inputs)) {
    let raw: RawDocument | undefined;
    try {
      raw = await readTask(task, options);
      await handle(raw);
      done++;
    } catch (error) {
      // The document was read, so that it is a dictionary that cannot be used: no document can be handled.
      if (raw && error instanceof Failure) throw error;
      const reason = explain(task.source, error);
      await tellFailure(reason, 'line' in task ? task.source : null);
      failed++;
    }
  }
  process.exitCode = exitStatus(done, failed);
}
