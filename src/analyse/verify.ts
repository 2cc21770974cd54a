import { extname, isAbsolute, join } from 'node:path';
import type { Anchor, RawDocument, Result } from '../model.ts';
import { explainUnreadable } from '../read/inputs.ts';
import { indexLines, type LineIndex } from '../read/line-index.ts';
import { readTask, type Task } from '../read/task.ts';
import { codePointSlicer } from '../text/codepoints.ts';
import { Failure } from '../text/failure.ts';

/** What verification found in one result. */
export interface Verification {
  readonly source: string;
  /** Whether there was raw text to compare with; false for standard input and lines of JSONL that nobody gave again. */
  readonly checked: boolean;
  /** Spans compared with the raw text. */
  readonly spans: number;
  /** One sentence each. */
  readonly problems: readonly string[];
}

/** Where the raw text of results stands. */
export interface RawTexts {
  /** Relative to which folder the sources are; the working folder without. */
  readonly root?: string;
  /** Files that went through standard input: of JSONL, whose lines are found by their ids, or one document. */
  readonly inputs?: readonly string[];
}

/**
 * Verifies results against the raw texts they name: hash, every span, every reference. Of lines of JSONL and of standard
 * input that are not given again only the references are checked.
 * @throws {Failure} for an input that cannot be read.
 */
export async function* verifyResults(
  results: AsyncIterable<Result>,
  { root = '.', inputs = [] }: RawTexts = {},
): AsyncGenerator<Verification> {
  const given = await openGiven(inputs);
  try {
    for await (const result of results) {
      const { source, format, encoding, sha256 } = result.document;
      const problems = checkReferences(result);
      const task = format === 'jsonl' ? await given.line(source, sha256) : source === '-' ? given.document : pathTask(source, root);
      if (!task) {
        yield { source, checked: false, spans: 0, problems };
        continue;
      }
      try {
        const raw = await readTask(task, { from: format, encoding });
        const anchors = listAnchors(result);
        yield { source, checked: true, spans: anchors.length, problems: [...checkRaw(result, raw, anchors), ...problems] };
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        yield { source, checked: true, spans: 0, problems: [`the raw file cannot be read: ${error.reason}`, ...problems] };
      }
    }
  } finally {
    given.close();
  }
}

const pathTask = (source: string, root: string): Task => ({ source, path: isAbsolute(source) ? source : join(root, source) });

interface Given {
  /** What was piped in as one document. */
  readonly document: Task | null;
  /** The line of JSONL that has this id; of several with one id that whose text has the hash. */
  line(id: string, sha256: string): Promise<Task | null>;
  close(): void;
}

async function openGiven(inputs: readonly string[]): Promise<Given> {
  let document: Task | null = null;
  const indices: LineIndex[] = [];
  for (const path of inputs)
    if (extname(path).toLowerCase() === '.jsonl') {
      let number = 0;
      const index = indexLines(path, (line) => idOf(line, ++number));
      indices.push(
        await index.catch((error: unknown) => {
          throw explainUnreadable(path, error);
        }),
      );
    } else document = { source: '-', path };
  const line = async (id: string, sha256: string): Promise<Task | null> => {
    const number = Number(/^line (\d+)$/.exec(id)?.[1] ?? 0);
    const tasks = indices.flatMap((index) => index.readAll(id)).map((text) => ({ source: id, line: Buffer.from(text), number }));
    if (tasks.length > 1) for (const task of tasks) if ((await readTask(task, {})).sha256 === sha256) return task;
    return tasks[0] ?? null;
  };
  const close = () => {
    for (const index of indices) index.close();
  };
  return { document, line, close };
}

/** A line without an id is called by its number. */
function idOf(line: string, number: number): string | null {
  try {
    const { id = `line ${number}` } = JSON.parse(line) as { readonly id?: string | number };
    return String(id);
  } catch {
    return null;
  }
}

/** Compares one result with the raw document it came from. */
export function verifyResult(result: Result, raw: RawDocument): readonly string[] {
  return [...checkRaw(result, raw, listAnchors(result)), ...checkReferences(result)];
}

type NamedAnchor = Anchor & { readonly name: string };

function listAnchors({ document, measures, parties, dates, slogans }: Result): NamedAnchor[] {
  const records = [...document.people, ...measures, ...parties, ...dates, ...slogans];
  const mentions = slogans.flatMap(({ id, mentions }) => mentions.map((mention, i) => ({ ...mention, name: `${id} mention ${i + 1}` })));
  return [...records.map(({ id, start, end, raw }) => ({ name: id, start, end, raw })), ...mentions];
}

function checkRaw({ document }: Result, raw: RawDocument, anchors: readonly NamedAnchor[]): string[] {
  const problems: string[] = [];
  if (raw.sha256 !== document.sha256) problems.push('the raw file has changed (SHA-256 differs)');
  if (document.id !== document.sha256.slice(0, 16)) problems.push('document.id is not the beginning of document.sha256');
  const slice = codePointSlicer(raw.text);
  for (const { name, start, end, raw: expected } of anchors) {
    const found = slice(start, end);
    if (!(start >= 0 && start <= end)) problems.push(`${name}: ${start} to ${end} is not a span`);
    else if (found !== expected) problems.push(`${name}: ${start} to ${end} is ${quote(found)}, not ${quote(expected)}`);
  }
  return problems;
}

function checkReferences({ measures, parties, dates, slogans }: Result): string[] {
  const problems: string[] = [];
  const check = (from: string, ids: readonly string[], records: readonly { readonly id: string }[], kind: string): void => {
    const known = new Set(records.map(({ id }) => id));
    for (const id of ids) if (!known.has(id)) problems.push(`${from} refers to ${kind} ${id}, which is not there`);
  };
  for (const { id, measures: ids } of parties) check(id, ids, measures, 'measure');
  for (const measure of measures) {
    check(measure.id, measure.slogans, slogans, 'slogan');
    check(measure.id, measure.dates, dates, 'date');
  }
  const ids = [...measures, ...parties, ...dates, ...slogans].map(({ id }) => id);
  for (const id of new Set(ids.filter((other, i) => ids.indexOf(other) !== i))) problems.push(`${id} names more than one record`);
  return problems;
}

function quote(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
