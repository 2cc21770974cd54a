import { isAbsolute, join } from 'node:path';
import type { Anchor, RawDocument, Result } from '../model.ts';
import { readTask } from '../read/task.ts';
import { codePointSlicer } from '../text/codepoints.ts';
import { Failure } from '../text/failure.ts';

/** What verification found in one result. */
export interface Verification {
  readonly source: string;
  /** Whether the raw file was there to compare with; false for standard input and lines of JSONL. */
  readonly checked: boolean;
  /** Spans compared with the raw text. */
  readonly spans: number;
  /** One sentence each. */
  readonly problems: readonly string[];
}

/**
 * Verifies results against the raw files they name, relative to `root`: hash, every span, every reference.
 * Lines of JSONL and standard input cannot be read again; of them only the references are checked.
 */
export async function* verifyResults(results: AsyncIterable<Result>, root = '.'): AsyncGenerator<Verification> {
  for await (const result of results) {
    const { source, format, encoding } = result.document;
    const problems = checkReferences(result);
    if (format === 'jsonl' || source === '-') {
      yield { source, checked: false, spans: 0, problems };
      continue;
    }
    const path = isAbsolute(source) ? source : join(root, source);
    try {
      const raw = await readTask({ source, path }, { from: format, encoding });
      const anchors = listAnchors(result);
      yield { source, checked: true, spans: anchors.length, problems: [...checkRaw(result, raw, anchors), ...problems] };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      yield { source, checked: true, spans: 0, problems: [`the raw file cannot be read: ${error.reason}`, ...problems] };
    }
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
