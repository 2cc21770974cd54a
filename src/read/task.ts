import { readFile } from 'node:fs/promises';
import type { RawDocument } from '../model.ts';
import { Failure } from '../text/failure.ts';
import { readBytes } from './bytes.ts';
import type { ReadOptions } from './bytes.ts';
import { explainUnreadable, openInput } from './inputs.ts';
import type { Input } from './inputs.ts';
import { readLine } from './line.ts';
import { splitLines } from './lines.ts';

/** What one document is read from: plain data, so that it can be handed to a worker. */
export type Task =
  | { readonly source: string; readonly path: string }
  | { readonly source: string; readonly bytes: Uint8Array }
  | { readonly source: string; readonly line: Uint8Array; readonly number: number }
  | { readonly source: string; readonly failure: Pick<Failure, 'subject' | 'reason' | 'remedy'> };

/** The documents of the inputs, in order; of JSONL and standard input no more is held than one document. */
export async function* listTasks(inputs: readonly Input[]): AsyncGenerator<Task> {
  for (const input of inputs) {
    if ('failure' in input) yield refuse(input.failure);
    else if (input.format === 'jsonl') yield* listLines(input.source, input.path);
    else if (input.path === '-') yield { source: '-', bytes: await collect(openInput('-')) };
    else yield { source: input.source, path: input.path };
  }
}

/**
 * Reads the document of a task.
 * @throws {Failure} when it cannot be read.
 */
export async function readTask(task: Task, options: ReadOptions): Promise<RawDocument> {
  if ('failure' in task) throw new Failure(task.failure.subject, task.failure.reason, task.failure.remedy);
  if ('line' in task) return readLine(task.line, task.number, options);
  if ('bytes' in task) return readBytes(task.bytes, task.source, options);
  const bytes = await readFile(task.path).catch((error: unknown) => {
    throw explainUnreadable(task.source, error);
  });
  return readBytes(bytes, task.source, options);
}

async function* listLines(source: string, path: string): AsyncGenerator<Task> {
  let number = 0;
  try {
    for await (const line of splitLines(openInput(path))) yield { source, line, number: ++number };
  } catch (error) {
    yield refuse(explainUnreadable(source, error));
    return;
  }
  if (number === 0) yield refuse(new Failure(source, 'empty file', 'fetch it again or leave it out'));
}

function refuse({ subject, reason, remedy }: Failure): Task {
  return { source: subject, failure: { subject, reason, remedy } };
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}
