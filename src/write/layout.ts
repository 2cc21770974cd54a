import type { Duplicate } from '../analyse/duplicates.ts';
import type { Result } from '../model.ts';
import { columns, labelColumn } from './columns.ts';
import type { TableName } from './columns.ts';
import { listRows } from './rows.ts';
import type { Value } from './rows.ts';
import type { TableOptions } from './table.ts';

/** A table as every file format sees it. */
export interface Layout {
  readonly names: readonly string[];
  /** The names in the language of the reader. */
  readonly heads: readonly string[];
  rowsOf(result: Result, duplicate?: Duplicate | null): readonly (readonly Value[])[];
}

/** Puts the columns of a table in their order, those of codes last. */
export function layOut(table: TableName, { labels = 'en', codeColumns = [] }: TableOptions): Layout {
  const coded = table === 'measures' ? codeColumns : [];
  const names = [...columns[table], ...coded];
  return {
    names,
    heads: [...columns[table].map((name) => labelColumn(name, labels)), ...coded],
    rowsOf: (result, duplicate) => listRows(table, result, duplicate, coded).map((row) => names.map((name) => row[name] ?? null)),
  };
}
