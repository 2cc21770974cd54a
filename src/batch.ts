import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sign } from './analyse/duplicates.ts';
import type { Signature } from './analyse/duplicates.ts';
import type { Miner, MinerOptions } from './miner.ts';
import type { RawDocument, Result } from './model.ts';
import { findInputs } from './read/inputs.ts';
import type { Input } from './read/inputs.ts';
import { listTasks, readTask } from './read/task.ts';
import type { Task } from './read/task.ts';
import type { ReadOptions } from './read/bytes.ts';
import { Failure } from './text/failure.ts';

/** Why one document gave no result: a `Failure` as plain data. */
export interface Reason {
  readonly subject: string;
  readonly reason: string;
  readonly remedy: string;
  /** Set when the program itself is at fault. */
  readonly stack?: string;
  /** Set when no document can succeed: a dictionary, which is loaded when it is first needed, is broken. */
  readonly fatal?: boolean;
}

/** What became of one document. `input` is the file it stands in, as given; `line` its number in JSONL. */
export type Outcome = { readonly input: string; readonly line?: number; readonly signature?: Signature | null } & (
  { readonly result: Result; readonly failure?: undefined } | { readonly result?: undefined; readonly failure: Reason }
);

export interface ExtractOptions extends ReadOptions, MinerOptions {
  /** Worker threads; 1, the default, works in this thread. */
  readonly jobs?: number;
  /** Gives outcomes the signature by which near-duplicates are found; it stands beside the result, which knows no other document. */
  readonly signatures?: boolean;
}

/**
 * Extracts every document of the inputs: paths, folders, globs and `-`, or what `findInputs` found. Outcomes come in
 * the order of the inputs whatever the number of workers; a document that fails fails alone. Only some documents per
 * worker are held at a time.
 * @throws {Failure} for options and dictionaries that cannot be used.
 */
export async function* extractAll(inputs: readonly string[] | readonly Input[], options: ExtractOptions = {}): AsyncGenerator<Outcome> {
  const found = arePaths(inputs) ? (await findInputs(inputs, options.from)).inputs : inputs;
  const tasks = listTasks(found);
  if ((options.jobs ?? 1) > 1 && hasSeveral(found)) yield* extractOnWorkers(tasks, workerFile(), options);
  else {
    const { createMiner } = await import('./miner.ts');
    const miner = await createMiner(options);
    for await (const task of tasks) yield stopIfFatal(await extractTask(task, miner, options));
  }
}

/** Reads and mines one document; whatever goes wrong with it is its own failure. */
export async function extractTask(task: Task, miner: Miner, options: ReadOptions & Pick<ExtractOptions, 'signatures'>): Promise<Outcome> {
  const place = placeOf(task);
  let raw: RawDocument | undefined;
  try {
    raw = await readTask(task, options);
    if (!options.signatures) return { ...place, result: miner.mine(raw) };
    const clean = miner.clean(raw);
    return { ...place, result: miner.mine(clean), signature: sign(clean.text) };
  } catch (error) {
    const fatal = raw !== undefined && error instanceof Failure;
    return { ...place, failure: { ...explain(task.source, error), ...(fatal && { fatal }) } };
  }
}

/** Like `extractTask` for all tasks, on worker threads that run `file`. */
export async function* extractOnWorkers(tasks: AsyncIterable<Task>, file: URL, options: ExtractOptions): AsyncGenerator<Outcome> {
  const jobs = options.jobs ?? 1;
  const { Piscina } = await import('piscina');
  const workers = new Piscina({ filename: file.href, minThreads: jobs, maxThreads: jobs, workerData: options });
  // Twice the workers, so that none waits for the reader of the outcomes, yet memory stays constant.
  const ahead: Promise<Outcome>[] = [];
  try {
    const unfit = (await workers.run(null)) as Reason | null;
    if (unfit) throw toError(unfit);
    for await (const task of tasks) {
      ahead.push(
        (workers.run(task) as Promise<Outcome>).catch((error: unknown) => ({ ...placeOf(task), failure: explain(task.source, error) })),
      );
      if (ahead.length >= 2 * jobs) yield stopIfFatal(await ahead.shift()!);
    }
    while (ahead.length > 0) yield stopIfFatal(await ahead.shift()!);
  } finally {
    // Piscina takes an answer that comes after its end for a bug.
    await Promise.all(ahead);
    await workers.destroy();
  }
}

function placeOf(task: Task): { readonly input: string; readonly line?: number } {
  return 'line' in task ? { input: task.source, line: task.number } : { input: task.source };
}

function stopIfFatal(outcome: Outcome): Outcome {
  if (outcome.failure?.fatal) throw toError(outcome.failure);
  return outcome;
}

function toError({ subject, reason, remedy, stack }: Reason): Error {
  return stack === undefined ? new Failure(subject, reason, remedy) : new Error(stack);
}

/** Any error as plain data; what is not a `Failure` keeps its stack. */
export function explain(source: string, error: unknown): Reason {
  if (error instanceof Failure) return { subject: error.subject, reason: error.reason, remedy: error.remedy };
  const { message, stack } = error as Error;
  return { subject: source, reason: `internal error (${message})`, remedy: 'report it with the text', stack };
}

function arePaths(inputs: readonly string[] | readonly Input[]): inputs is readonly string[] {
  return typeof inputs[0] === 'string';
}

function hasSeveral(inputs: readonly Input[]): boolean {
  return inputs.length > 1 || inputs.some((input) => 'format' in input && input.format === 'jsonl');
}

/** The built worker: beside the build's chunks, or in `dist` when the sources run. */
function workerFile(): URL {
  const places = ['./worker.js', '../worker.js', '../dist/worker.js'].map((place) => new URL(place, import.meta.url));
  return places.find((place) => existsSync(fileURLToPath(place))) ?? places[0]!;
}
