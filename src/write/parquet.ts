import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { ColumnSource, SchemaElement } from 'hyparquet-writer';
import type { TableName } from './columns.ts';
import { layOut } from './layout.ts';
import type { BinaryWriter } from './results.ts';
import type { Value } from './rows.ts';
import type { TableOptions } from './table.ts';

/** Rows of a part: what is gathered before it is packed. */
const partSize = 20_000;

type Kind = 'text' | 'whole' | 'real' | 'texts' | 'wholes';

const lists = new Set('support quantities codes slogans dates measures implied heads items mentions posts diagnostics'.split(' '));
const counts = new Set('measures parties dates slogans people'.split(' '));

/** What a column holds; of the documents table the columns named like records are their numbers. */
function kindOf(table: TableName, name: string): Kind {
  if (name === 'start' || name === 'end' || name.startsWith('repairs_') || name.includes(':')) return 'whole';
  if (name === 'similarity') return 'real';
  if (name === 'numbers') return 'wholes';
  if (table === 'documents' && counts.has(name)) return 'whole';
  return lists.has(name) ? 'texts' : 'text';
}

/** One table as Parquet: values exact, lists as lists, what is not known as null. */
export function writeParquet(table: TableName, options: TableOptions = {}): BinaryWriter {
  const { names, heads, rowsOf } = layOut(table, options);
  const kinds = names.map((name) => kindOf(table, name));
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({ writer: bytes, schema: describe(heads, kinds), createdBy: 'zhengwen' });
  let rows: (readonly Value[])[] = [];
  const pack = (): void => {
    const columnData = heads.map((name, i): ColumnSource => ({ name, data: rows.map((row) => row[i] ?? undefined) }));
    void writer.write({ columnData, rowGroupSize: partSize });
    rows = [];
  };
  return {
    add(result, duplicate) {
      rows.push(...rowsOf(result, duplicate));
      if (rows.length >= partSize) pack();
    },
    async end() {
      if (rows.length > 0) pack();
      await writer.finish();
      return new Uint8Array(bytes.getBuffer());
    },
  };
}

function describe(heads: readonly string[], kinds: readonly Kind[]): SchemaElement[] {
  return [{ name: 'root', num_children: heads.length }, ...heads.flatMap((name, i) => describeColumn(name, kinds[i]!))];
}

function describeColumn(name: string, kind: Kind): SchemaElement[] {
  const value = (label: string, of: Kind): SchemaElement => {
    const type = of === 'whole' || of === 'wholes' ? 'INT32' : of === 'real' ? 'DOUBLE' : 'BYTE_ARRAY';
    return { name: label, repetition_type: 'OPTIONAL', type, ...(type === 'BYTE_ARRAY' && { converted_type: 'UTF8' }) };
  };
  if (kind !== 'texts' && kind !== 'wholes') return [value(name, kind)];
  return [
    { name, repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    value('element', kind),
  ];
}
