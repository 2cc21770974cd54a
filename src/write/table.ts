import type { Result } from '../model.ts';
import { columns, labelColumn } from './columns.ts';
import type { TableName } from './columns.ts';
import { formatCsv } from './csv.ts';
import { listRows } from './rows.ts';
import type { Row, Value } from './rows.ts';

export const formats = ['jsonl', 'json', 'csv', 'tsv'] as const;
export type OutputFormat = (typeof formats)[number];

export interface TableOptions {
  /** Language of the column names. */
  readonly labels?: 'zh' | 'en';
  /** A byte order mark in front of csv and tsv, which Excel needs for Chinese. */
  readonly bom?: boolean;
}

/** Something written piece by piece: what stands first, what each document adds, what stands last. */
export interface Writer {
  readonly begin: string;
  add(result: object): string;
  readonly end: string;
}

/** Whole results: a line each (jsonl) or one array (json). */
export function writeResults(format: 'jsonl' | 'json'): Writer {
  return format === 'jsonl' ? { begin: '', add: toLine, end: '' } : writeArray((result) => [result]);
}

/** One table: lists joined with `；` in csv and tsv, exact in jsonl and json. */
export function writeTable(table: TableName, format: OutputFormat, { labels = 'en', bom = false }: TableOptions = {}): Writer {
  const names = columns[table];
  const heads = names.map((name) => labelColumn(name, labels));
  if (format === 'csv' || format === 'tsv') {
    const delimiter = format === 'csv' ? ',' : '\t';
    const toCells = (row: Row): (string | number)[] => names.map((name) => toCell(row[name]!));
    return {
      begin: (bom ? '\uFEFF' : '') + formatCsv([heads], delimiter),
      add: (result) => formatCsv(listRows(table, result as Result).map(toCells), delimiter),
      end: '',
    };
  }
  const toObject = (row: Row): object => Object.fromEntries(names.map((name, i) => [heads[i], row[name] ?? null]));
  const toObjects = (result: object): object[] => listRows(table, result as Result).map(toObject);
  return format === 'json' ? writeArray(toObjects) : { begin: '', add: (result) => toObjects(result).map(toLine).join(''), end: '' };
}

function toLine(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

function writeArray(list: (result: object) => readonly object[]): Writer {
  let first = true;
  const add = (result: object): string => {
    const text = list(result).map((item) => JSON.stringify(item));
    if (text.length === 0) return '';
    const lead = first ? '' : ',\n';
    first = false;
    return lead + text.join(',\n');
  };
  return { begin: '[\n', add, end: '\n]\n' };
}

function toCell(value: Value | undefined): string | number {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? value.join('；') : value;
}
