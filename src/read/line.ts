import { createHash } from 'node:crypto';
import type { Diagnostic, RawDocument, RawSpan } from '../model.ts';
import { Failure } from '../text/failure.ts';
import { isDate } from '../text/date.ts';
import { given } from './bytes.ts';
import type { ReadOptions } from './bytes.ts';

/**
 * Reads one line of JSONL input: `{"id", "text", "region"?, "published"?}`. What the line tells wins over the text, what
 * the options tell stands in where neither does. A line without `id` is called by its number.
 * @throws {Failure} whose subject is the id or `line 3`.
 */
export function readLine(bytes: Uint8Array, number: number, options: ReadOptions = {}): RawDocument {
  const text = new TextDecoder().decode(bytes);
  const remedy = 'write {"id": "…", "text": "…"} on one line';
  const name = `line ${number}`;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Failure(name, text.trim() === '' ? 'empty line' : 'not valid JSON', remedy);
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new Failure(name, 'not a JSON object', remedy);
  const line = json as Readonly<Record<string, unknown>>;
  const source = (typeof line.id === 'string' && line.id !== '') || typeof line.id === 'number' ? String(line.id) : name;
  if (typeof line.text !== 'string') throw new Failure(source, 'no "text"', remedy);
  if (!/\S/.test(line.text)) throw new Failure(source, 'nothing but white space', 'leave it out');
  const region = readField(line, 'region', source) ?? undefined;
  // A table program writes a day with its hours.
  const published = readField(line, 'published', source)?.slice(0, 10);
  return { ...fromText(line.text, source, given({ region, published })), otherwise: given(options) };
}

/** YYYY, YYYY-MM or YYYY-MM-DD, or a day with hours behind it (ISO 8601). */
const dayWithHours = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:[T ]\d\d:\d\d.*)?)?)?$/;

/** What a line tells of its document; null where it tells nothing, an empty text and null being nothing. */
function readField(line: Readonly<Record<string, unknown>>, name: 'region' | 'published', source: string): string | null {
  const given = line[name] ?? '';
  const value = typeof given === 'string' ? given.trim() : given;
  if (value === '') return null;
  if (typeof value === 'string' && (name === 'region' || (dayWithHours.test(value) && isDate(value.slice(0, 10))))) return value;
  const remedy = name === 'region' ? 'write the name of the place' : 'write YYYY, YYYY-MM or YYYY-MM-DD';
  throw new Failure(source, `${JSON.stringify(value)} is no "${name}"`, `${remedy}, or leave it out`);
}

/** Half a surrogate pair, which no UTF-8 can hold; JSON can, as `"\ud83d"`. */
const lone = /[\uD800-\uDFFF]/gu;

function fromText(original: string, source: string, facts: RawDocument['given']): RawDocument {
  const text = original.replace(lone, '\uFFFD');
  const sha256 = createHash('sha256').update(text).digest('hex');
  const diagnostics: Diagnostic[] = [];
  if (text !== original) {
    const start = original.search(lone);
    const message = `${original.match(lone)!.length} lone surrogates read as U+FFFD`;
    diagnostics.push({ code: 'illegal-bytes', severity: 'warning', message, span: { start, end: start + 1 } as RawSpan });
  }
  return { id: sha256.slice(0, 16), sha256, source, format: 'jsonl', encoding: 'utf-8', text, given: facts, diagnostics };
}

/** What answers a line that cannot be read, so that every line of the input has one line of output. */
export interface Refusal {
  readonly schema: 1;
  readonly document: { readonly id: null; readonly source: string; readonly format: 'jsonl' };
  readonly measures: readonly never[];
  readonly parties: readonly never[];
  readonly dates: readonly never[];
  readonly slogans: readonly never[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The answer to a line of JSONL input that failed. */
export function refuseLine({ subject, reason, remedy }: Pick<Failure, 'subject' | 'reason' | 'remedy'>): Refusal {
  return {
    schema: 1,
    document: {
      id: null,
      source: subject,
      format: 'jsonl',
    },
    measures: [],
    parties: [],
    dates: [],
    slogans: [],
    diagnostics: [
      {
        code: 'unreadable',
        severity: 'error',
        message: `${reason}; ${remedy}`,
      },
    ],
  };
}
