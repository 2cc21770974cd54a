import type { Duplicate } from '../analyse/duplicates.ts';
import type { Result } from '../model.ts';
import { columns, labelColumn } from './columns.ts';
import type { TableName } from './columns.ts';
import { formatCsv } from './csv.ts';
import { listRows } from './rows.ts';
import type { Row, Value } from './rows.ts';
import { writeItems } from './results.ts';
import type { TextFormat, Writer } from './results.ts';

export interface TableOptions {
  /** Language of the column names. */
  readonly labels?: 'zh' | 'en';
  /** A byte order mark in front of csv and tsv, which Excel needs for Chinese. */
  readonly bom?: boolean;
  /** Codes, as `codebook:code`, that the measures table has as a 0/1 column each. */
  readonly codeColumns?: readonly string[];
}

/** One table: lists joined with `；` in csv and tsv, exact in jsonl and json. */
export function writeTable(
  table: TableName,
  format: TextFormat,
  { labels = 'en', bom = false, codeColumns = [] }: TableOptions = {},
): Writer {
  const coded = table === 'measures' ? codeColumns : [];
  const names = [...columns[table], ...coded];
  const heads = [...columns[table].map((name) => labelColumn(name, labels)), ...coded];
  const rowsOf = (result: Result, duplicate?: Duplicate | null) => listRows(table, result, duplicate, coded);
  if (format === 'csv' || format === 'tsv') {
    const delimiter = format === 'csv' ? ',' : '\t';
    const toCells = (row: Row): (string | number)[] => names.map((name) => toCell(row[name]!));
    return {
      begin: (bom ? '\uFEFF' : '') + formatCsv([heads], delimiter),
      add: (result, duplicate) => formatCsv(rowsOf(result as Result, duplicate).map(toCells), delimiter),
      end: '',
    };
  }
  const toObject = (row: Row): object => Object.fromEntries(names.map((name, i) => [heads[i], row[name] ?? null]));
  return writeItems(format, (result, duplicate) => rowsOf(result as Result, duplicate).map(toObject));
}

function toCell(value: Value | undefined): string | number {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? value.join('；') : value;
}
