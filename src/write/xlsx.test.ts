import { strFromU8, unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, test, vi } from 'vitest';
import type { Result } from '../model.ts';
import { hostile, hostileResult } from '../testing/hostile.ts';
import { columns, tableNames } from './columns.ts';
import { guardFormula } from './csv.ts';
import { listRows } from './rows.ts';
import { writeParquet } from './parquet.ts';
import { writeResults } from './results.ts';
import { writeTable } from './table.ts';
import { writeWorkbook } from './xlsx.ts';

const result = hostileResult(hostile);
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The cells of each sheet by their addresses; a number is a number, a text a text, and whatever is computed fails. */
async function readWorkbook(results: readonly Result[], labels: 'zh' | 'en' = 'en') {
  const book = writeWorkbook({ labels });
  for (const one of results) book.add(one);
  const files = Object.fromEntries(Object.entries(unzipSync(await book.end())).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const list = (name: string, pattern: RegExp) => [...files[name]!.matchAll(pattern)];
  const unescape = (text: string) => text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name]!);
  const shared = list('xl/sharedStrings.xml', /<si><t[^>]*>([^<]*)<\/t><\/si>/g).map(([, text]) => unescape(text!));
  const names = list('xl/workbook.xml', /<sheet [^>]*name="([^"]*)"/g).map(([, name]) => name!);
  const sheets = names.map((name, i) => {
    const file = `xl/worksheets/sheet${i + 1}.xml`;
    const xml = files[file]!;
    expect(xml).not.toMatch(/<f[ >]/);
    const cells = list(file, /<c r="(\w+)"(?: s="\d+")?( t="s")?><v>(\d+)<\/v><\/c>/g).map(
      ([, address, text, value]) => [address!, text ? shared[Number(value)]! : Number(value)] as const,
    );
    expect(cells).toHaveLength(xml.match(/<c /g)!.length);
    return { name, xml, cells: Object.fromEntries(cells) };
  });
  return { files, sheets };
}

describe('a text that does harm elsewhere', () => {
  const written = tableNames.flatMap((table) =>
    listRows(table, result).flatMap((row) => columns[table].map((name) => [table, name, row[name]] as const)),
  );
  const texts = written.filter(([, , value]) => JSON.stringify(value ?? null).includes('HYPERLINK'));

  test('stands in most columns', () => expect(texts.length).toBeGreaterThan(50));

  test('is text in every cell of a workbook', async () => {
    const { sheets } = await readWorkbook([result]);
    const cells = sheets.flatMap(({ cells }) => Object.values(cells));
    for (const [table, name, value] of texts) {
      const text = Array.isArray(value) ? value.join('；') : String(value);
      expect(cells, `${table} ${name}`).toContain(guardFormula(text));
    }
    for (const cell of cells) if (typeof cell === 'string') expect(cell).not.toMatch(/^[\s]*[=+\-@＝＋－＠]/);
  });

  test('is guarded in every cell of csv and tsv', () => {
    for (const table of tableNames)
      for (const format of ['csv', 'tsv'] as const) {
        const text = writeTable(table, format).add(result);
        expect(text).toContain(`"'=HYPERLINK(`);
        expect(text).not.toMatch(/(?:^|[,\t\n]"?)\s*[=＝]/);
      }
  });

  test('comes back exactly from jsonl and Parquet', async () => {
    expect(JSON.parse(writeResults('jsonl').add(result))).toEqual(result);
    for (const table of tableNames) {
      const file = writeParquet(table);
      file.add(result);
      const bytes = await file.end();
      const rows = await parquetReadObjects({ file: bytes.buffer as ArrayBuffer });
      const [expected] = listRows(table, result);
      expect(rows).toEqual([Object.fromEntries(columns[table].map((name) => [name, expected![name] ?? null]))]);
    }
  });
});

test('a workbook has a sheet a table, with heading, filter and widths', async () => {
  const { sheets } = await readWorkbook([hostileResult('甲'), hostileResult('乙')], 'zh');
  expect(sheets.map(({ name }) => name)).toEqual(['文档', '举措', '责任主体', '日期', '数字口号', '人物']);
  for (const [i, { xml, cells }] of sheets.entries()) {
    const columnCount = columns[tableNames[i]!].length;
    expect(cells['A1']).toBe('文档编号');
    expect(xml).toMatch(/<autoFilter ref="A1:A?[A-Z]3"\/>/);
    expect(xml.match(/<col /g)).toHaveLength(columnCount);
    expect(xml).toContain('state="frozen"');
  }
  expect(sheets[1]!.cells['F3']).toBe('乙text');
});

test('what Excel cannot hold is marked, cut or escaped', async () => {
  const { sheets } = await readWorkbook([hostileResult('a\u0000b\uFFFD_x0041_\uD83D'), hostileResult('长'.repeat(40_000))]);
  const { F2, F3 } = sheets[1]!.cells;
  expect(F2).toBe('a□b□_x005F_x0041_□text');
  expect(F3).toHaveLength(32_767);
  expect(F3).toMatch(/长…$/);
});

test('the same rows give the same bytes at any time', async () => {
  const write = async (time: string) => {
    vi.useFakeTimers({ now: new Date(time), toFake: ['Date'] });
    const book = writeWorkbook();
    book.add(result);
    const bytes = await book.end();
    vi.useRealTimers();
    return bytes;
  };
  expect(await write('2021-03-04T05:06:07Z')).toEqual(await write('2024-12-31T23:59:58Z'));
});

test('Parquet is written in parts, empty too', async () => {
  const many = writeParquet('measures', { labels: 'zh' });
  const { measures, ...rest } = hostileResult('甲');
  const records = Array.from({ length: 300 }, (_, i) => ({ ...measures[0]!, id: `m${i}` }));
  for (let i = 0; i < 150; i++) many.add({ ...rest, measures: records });
  const rows = await parquetReadObjects({ file: (await many.end()).buffer as ArrayBuffer });
  expect(rows).toHaveLength(45_000);
  expect([rows[0]!['编号'], rows[44_999]!['编号'], rows[0]!['起点']]).toEqual(['m0', 'm299', 0]);
  expect(await parquetReadObjects({ file: (await writeParquet('dates').end()).buffer as ArrayBuffer })).toEqual([]);
}, 30_000);
