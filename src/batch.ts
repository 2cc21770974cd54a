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

interface Place {
  readonly input: string;
  readonly line?: number;
  readonly signature?: Signature | null;
}

/** What became of one document. `input` is the file it stands in, as given; `line` its number in JSONL. */
export type Outcome = Place &
  ({ readonly result: Result; readonly failure?: undefined } | { readonly result?: undefined; readonly failure: Reason });

/** A document that is one of the known ones, unchanged: not mined again. */
export type Unchanged = Place & { readonly result?: undefined; readonly failure?: undefined; readonly unchanged: string };

/** Documents whose results the caller has: SHA-256 by source. They are read, to see that they have not changed. */
export interface KnownDocuments {
  readonly known: ReadonlyMap<string, string>;
}

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
export function extractAll(inputs: readonly string[] | readonly Input[], options?: ExtractOptions): AsyncGenerator<Outcome>;
export function extractAll(
  inputs: readonly string[] | readonly Input[],
  options: ExtractOptions & KnownDocuments,
): AsyncGenerator<Outcome | Unchanged>;
export async function* extractAll(
  inputs: readonly string[] | readonly Input[],
  options: ExtractOptions & Partial<KnownDocuments> = {},
): AsyncGenerator<Outcome | Unchanged> {
  const found = arePaths(inputs) ? (await findInputs(inputs, options.from)).inputs : inputs;
  const tasks = listTasks(found);
  if ((options.jobs ?? 1) > 1 && hasSeveral(found)) yield* extractOnWorkers(tasks, workerFile(), options);
  else {
    const { createMiner } = await import('./miner.ts');
    const miner = await createMiner(options);
    for await (const task of tasks) yield stopIfFatal(await extractTask(task, miner, options));
  }
}

type TaskOptions = ReadOptions & Pick<ExtractOptions, 'signatures'> & Partial<KnownDocuments>;

/** Reads and mines one document; whatever goes wrong with it is its own failure. */
export async function extractTask(task: Task, miner: Miner, options: TaskOptions): Promise<Outcome | Unchanged> {
  const place = placeOf(task);
  let raw: RawDocument | undefined;
  try {
    raw = await readTask(task, options);
    const unchanged = isKnown(raw, options) && { ...place, unchanged: raw.source };
    if (!options.signatures) return unchanged || { ...place, result: miner.mine(raw) };
    const clean = miner.clean(raw);
    return { ...(unchanged || { ...place, result: miner.mine(clean) }), signature: sign(clean.text) };
  } catch (error) {
    const fatal = raw !== undefined && error instanceof Failure;
    return { ...place, failure: { ...explain(task.source, error), ...(fatal && { fatal }) } };
  }
}

/** A line of JSONL that tells facts of its own is never known: they are not in the hash of its text. */
function isKnown({ source, sha256, given: facts }: RawDocument, options: TaskOptions): boolean {
  return options.known?.get(source) === sha256 && Object.keys(facts).length === 0;
}

/** Like `extractTask` for all tasks, on worker threads that run `file`. */
export async function* extractOnWorkers(
  tasks: AsyncIterable<Task>,
  file: URL,
  options: ExtractOptions & Partial<KnownDocuments>,
): AsyncGenerator<Outcome | Unchanged> {
  const jobs = options.jobs ?? 1;
  const { Piscina } = await import('piscina');
  const workers = new Piscina({ filename: file.href, minThreads: jobs, maxThreads: jobs, workerData: options });
  // Twice the workers, so that none waits for the reader of the outcomes, yet memory stays constant.
  const ahead: Promise<Outcome | Unchanged>[] = [];
  try {
    const unfit = (await workers.run(null)) as Reason | null;
    if (unfit) throw toError(unfit);
    for await (const task of tasks) {
      ahead.push(
        (workers.run(task) as Promise<Outcome | Unchanged>).catch((error: unknown) => ({
          ...placeOf(task),
          failure: explain(task.source, error),
        })),
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

function stopIfFatal(outcome: Outcome | Unchanged): Outcome | Unchanged {
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
