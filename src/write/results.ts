import type { Duplicate } from '../analyse/duplicates.ts';
import type { Result } from '../model.ts';

/** The formats of `extract` that are text: whole results (jsonl, json) and tables (all four). */
export const textFormats = ['jsonl', 'json', 'csv', 'tsv'] as const;
export type TextFormat = (typeof textFormats)[number];
/** All formats: a workbook of all tables, and a table as Parquet, besides. */
export const formats = [...textFormats, 'xlsx', 'parquet'] as const;
export type OutputFormat = (typeof formats)[number];

/** Something written piece by piece: what stands first, what each document adds, what stands last. */
export interface Writer {
  readonly begin: string;
  /** `duplicate` is what the batch tells of a document; it stands in the documents table only. */
  add(result: object, duplicate?: Duplicate | null): string;
  readonly end: string;
}

/** Something that is no text and is written whole: rows are gathered until the end. */
export interface BinaryWriter {
  add(result: Result, duplicate?: Duplicate | null): void;
  end(): Promise<Uint8Array>;
}

/** Whole results: a line each (jsonl) or one array (json). */
export function writeResults(format: 'jsonl' | 'json'): Writer {
  return writeItems(format, (result) => [result]);
}

/** The items that each result gives, a line each or all in one array. */
export function writeItems(format: 'jsonl' | 'json', list: (result: object, duplicate?: Duplicate | null) => readonly object[]): Writer {
  if (format === 'jsonl') return { begin: '', add: (result, duplicate) => list(result, duplicate).map(toLine).join(''), end: '' };
  let first = true;
  const add = (result: object, duplicate?: Duplicate | null): string => {
    const items = list(result, duplicate).map((item) => JSON.stringify(item));
    if (items.length === 0) return '';
    const lead = first ? '' : ',\n';
    first = false;
    return lead + items.join(',\n');
  };
  return { begin: '[\n', add, end: '\n]\n' };
}

function toLine(item: object): string {
  return `${JSON.stringify(item)}\n`;
}
