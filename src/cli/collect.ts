import { existsSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { extractAll } from '../batch.ts';
import type { ExtractOptions } from '../batch.ts';
import type { Result } from '../model.ts';
import { findInputs } from '../read/inputs.ts';
import { readResults } from '../read/results.ts';
import { Failure } from '../text/failure.ts';
import { tellFailure, tellLeftOut } from './tell.ts';

/** Results, and how many inputs gave none. */
export interface Collected {
  readonly results: readonly Result[];
  readonly failed: number;
}

/** Saved results as they are, documents extracted first, in the order of the paths. */
export async function collectResults(paths: readonly string[], options: ExtractOptions & { readonly quiet?: boolean }): Promise<Collected> {
  const results: Result[] = [];
  let failed = 0;
  // Documents that stand side by side are one batch, for one loading of the dictionaries.
  let documents: string[] = [];
  const extract = async (): Promise<void> => {
    if (documents.length === 0) return;
    const { inputs, leftOut } = await findInputs(documents, options.from);
    documents = [];
    if (!options.quiet) await tellLeftOut(leftOut);
    for await (const outcome of extractAll(inputs, options)) {
      if (outcome.result) results.push(outcome.result);
      else {
        failed++;
        await tellFailure(outcome.failure!, outcome.line === undefined ? null : outcome.input);
      }
    }
  };
  for (const path of paths) {
    if (!(await holdsResults(path))) documents.push(path);
    else {
      await extract();
      for await (const result of readResults(path)) results.push(result);
    }
  }
  await extract();
  return { results, failed };
}

/** The folder of `--out`, or a jsonl file whose first document is a result. */
async function holdsResults(path: string): Promise<boolean> {
  if (path === '-' || !existsSync(path)) return false;
  if (statSync(path).isDirectory()) return existsSync(join(path, 'results.jsonl'));
  if (extname(path) !== '.jsonl') return false;
  try {
    for await (const result of readResults(path)) return result.schema === 1;
    return false;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}
