import type { Duplicate } from '../analyse/duplicates.ts';

/** The formats of `extract`: whole results (jsonl, json) and tables (all four). */
export const formats = ['jsonl', 'json', 'csv', 'tsv'] as const;
export type OutputFormat = (typeof formats)[number];

/** Something written piece by piece: what stands first, what each document adds, what stands last. */
export interface Writer {
  readonly begin: string;
  /** `duplicate` is what the batch tells of a document; it stands in the documents table only. */
  add(result: object, duplicate?: Duplicate | null): string;
  readonly end: string;
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
