import writeExcelFile from 'write-excel-file/node';
import type { Feature, Image, Row, Sheet } from 'write-excel-file/node';
import { Failure } from '../text/failure.ts';
import { labelColumn, tableNames } from './columns.ts';
import { guardFormula } from './csv.ts';
import { layOut } from './layout.ts';
import type { BinaryWriter } from './results.ts';
import type { Value } from './rows.ts';
import type { TableOptions } from './table.ts';

/** What the library takes for the content of a file in the workbook. */
type Content = Image['content'];
/** What Excel takes: rows of a sheet, the heading included, and characters (UTF-16) of a cell. */
const mostRows = 1_048_576;
const longestCell = 32_767;
/** XML cannot hold them, and the library would drop them without a trace. */
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFDD0-\uFDEF\uFFFD-\uFFFF]|\p{Surrogate}/gu;

const wide: Readonly<Record<string, number>> = {
  text: 48,
  raw: 48,
  title: 48,
  object: 32,
  items: 40,
  meeting: 32,
  party: 24,
  source: 24,
  support: 24,
  diagnostics: 32,
  posts: 24,
  codes: 24,
  name: 20,
};

/** One workbook of all tables, a sheet a table, with a fixed heading and filters. Its texts are texts, never formulas. */
export function writeWorkbook(options: TableOptions = {}): BinaryWriter {
  const sheets = tableNames.map((table) => ({
    name: table === 'documents' && options.labels === 'zh' ? '文档' : labelColumn(table, options.labels ?? 'en'),
    layout: layOut(table, options),
    rows: [] as Row[],
  }));
  return {
    add(result, duplicate) {
      for (const { name, layout, rows } of sheets) {
        for (const row of layout.rowsOf(result, duplicate)) rows.push(row.map(toCell));
        if (rows.length >= mostRows)
          throw new Failure(`sheet ${name}`, `Excel holds ${mostRows} rows at most`, 'write csv or parquet, or fewer documents');
      }
    },
    async end() {
      const written = sheets.map(({ name, layout: { names, heads }, rows }): Sheet<Content> => ({
        sheet: name,
        data: [heads.map((value) => ({ value, type: String, fontWeight: 'bold' as const })), ...rows],
        columns: names.map((column) => ({ width: wide[column] ?? 14 })),
        stickyRowsCount: 1,
      }));
      const sizes = sheets.map(({ layout, rows }) => ({ columns: layout.names.length, rows: rows.length + 1 }));
      return stopClock(await writeExcelFile(written, { features: [addFilters(sizes)] }).toBuffer());
    },
  };
}

function toCell(value: Value): Row[number] {
  if (value === null || typeof value === 'number') return value;
  const text = (typeof value === 'string' ? value : value.join('；')).replace(unwritable, '□');
  if (text === '') return null;
  // Excel reads _x0041_ as the character of that number.
  const escaped = guardFormula(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  const cut = escaped.length > longestCell ? `${escaped.slice(0, longestCell - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : escaped;
  // As text (@) a cell stays one when it is edited.
  return { value: cut, type: String, format: '@' };
}

/** A filter over each sheet; the library has none. */
function addFilters(sizes: readonly { readonly columns: number; readonly rows: number }[]): Feature<Content> {
  const filter = (xml: string, sheet: number): string => {
    const { columns, rows } = sizes[sheet]!;
    return xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${nameColumn(columns)}${rows}"/>`);
  };
  return {
    files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: (xml, _options, { sheetIndex }) => filter(xml, sheetIndex) } } },
  };
}

/** 1 is A, 27 is AA. */
function nameColumn(number: number): string {
  const rest = (number - 1) % 26;
  return (number > 26 ? nameColumn((number - 1 - rest) / 26) : '') + String.fromCharCode(65 + rest);
}

/** Sets every time in a zip to the first that zip knows, so that the same rows give the same bytes. Fields: APPNOTE 4.3.7, 4.3.12, 4.3.16. */
function stopClock(zip: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(zip);
  const view = new DataView(bytes.buffer);
  const directoryEnd = bytes.length - 22;
  const first = (1 << 21) | (1 << 16);
  let entry = view.getUint32(directoryEnd + 16, true);
  for (let left = view.getUint16(directoryEnd + 10, true); left > 0; left--) {
    view.setUint32(entry + 12, first, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, first, true);
    entry += 46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  return bytes;
}
