import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../model.ts';
import { explainMissing, openInput } from './inputs.ts';
import type { Refusal } from './line.ts';
import { splitLines } from './lines.ts';
import { Failure } from '../text/failure.ts';

/**
 * The results of a jsonl file, or of the folder of `--out`, one after the other. Answers to lines that could not be
 * read, which hold no document, are passed over.
 * @throws {Failure} when there is no such file or a line is not a result.
 */
export async function* readResults(path: string): AsyncGenerator<Result> {
  for await (const answer of readAnswers(path)) if (answer.document.id !== null) yield answer as Result;
}

/** Like `readResults`, with the answers to lines that could not be read. */
export async function* readAnswers(path: string): AsyncGenerator<Result | Refusal> {
  const file = await locate(path);
  let number = 0;
  for await (const line of splitLines(openInput(file))) {
    number++;
    const result = parse(new TextDecoder().decode(line));
    if (result === null) throw new Failure(`${path}: line ${number}`, 'not a result', 'give what zhengwen extract wrote as jsonl');
    yield result;
  }
}

async function locate(path: string): Promise<string> {
  const missing = async (error: unknown): Promise<never> => {
    throw await explainMissing(path, error);
  };
  const found = await stat(path).catch(missing);
  if (!found.isDirectory()) return path;
  const inner = join(path, 'results.jsonl');
  await stat(inner).catch(() => {
    throw new Failure(path, 'holds no results.jsonl', 'give the folder that zhengwen extract --out made');
  });
  return inner;
}

function parse(line: string): Result | Refusal | null {
  try {
    const result = JSON.parse(line) as Result | Refusal | null;
    const whole = result?.schema === 1 && typeof result.document === 'object' && Array.isArray(result.measures);
    return whole ? result : null;
  } catch {
    return null;
  }
}
