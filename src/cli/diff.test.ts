import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// The real program, as `npm run build` made it.
const program = fileURLToPath(new URL('../../bin/zhengwen.js', import.meta.url));
const reports = fileURLToPath(new URL('../../fixtures/diff/', import.meta.url));
const seeds = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
let world: string;

beforeAll(() => {
  world = mkdtempSync(join(tmpdir(), 'zhengwen-diff-'));
});
afterAll(() => rmSync(world, { recursive: true }));

function run(...words: readonly string[]): { status: number | null; out: string; lines: string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { cwd: world, encoding: 'utf8', maxBuffer: 2 ** 26 });
  return { status, out: stdout, lines: stderr.split('\n').filter((line) => line !== '') };
}

const [march, september, yibin] = ['quzhou-march', 'quzhou-september', 'yibin-march'].map((name) => `${reports}${name}.txt`) as [
  string,
  string,
  string,
];

test('help has two examples in Chinese', () => {
  const { status, out } = run('diff', '--help');
  expect(status).toBe(0);
  expect(out).toMatch(/Examples\n(?:.*\n)*? {2}\$ .*(?:.*\n)*? {2}\$ /);
});

test('two cities: a table without colours, changed words marked', () => {
  const { status, out, lines } = run('diff', march, yibin);
  expect({ status, lines }).toEqual({ status: 0, lines: [] });
  expect(out).toMatch(/^2 sides by region: 衢州市 \(40 measures, 1 document\) · 宜宾市 /);
  expect(out).toContain('│ other number: 95%以上 → 90%以上 ');
  expect(out).toContain('餐饮场所[-应当-]{+必须+}安装');
  expect(out).toMatch(/四不两直 +│ 2022-03-15 │ 2022-03-28/);
  // eslint-disable-next-line no-control-regex
  expect(out).not.toMatch(/\u001b/);
});

test('a theme by its code or by its name; others are refused with the list', () => {
  const codes = run('diff', march, yibin, '--theme', 'zzz');
  expect(codes).toMatchObject({ status: 2, out: '' });
  expect(codes.lines).toHaveLength(1);
  expect(codes.lines[0]).toMatch(/^--theme zzz: no such theme; name one of leadership \(组织领导\), /);
  const [, code, name] = /, ([a-z_-]+) \((安全生产)\)/.exec(codes.lines[0]!)!;
  expect(run('diff', march, yibin, '-f', 'csv', '--theme', name!)).toEqual(run('diff', march, yibin, '-f', 'csv', '--theme', code!));
});

test('a page, by --format or by the name of the file; other names are refused', () => {
  const { status, out } = run('diff', march, yibin, '-f', 'html');
  expect(status).toBe(0);
  expect(out.indexOf('id="comparison"')).toBeLessThan(out.indexOf('id="overview"'));
  expect(out).toContain('data-change="other number"');
  expect(out).toContain('data-change="only here" data-side="1"');
  expect(run('diff', march, yibin, '-o', '两地.html')).toMatchObject({ status: 0, out: '' });
  expect(readFileSync(join(world, '两地.html'), 'utf8')).toBe(out);
  expect(run('diff', march, yibin, '-o', '两地.xlsx')).toMatchObject({
    status: 2,
    lines: ['两地.xlsx: diff writes no .xlsx; end the name in .csv, .tsv, .json, .html or .txt, or say --format'],
  });
  expect(existsSync(join(world, '两地.xlsx'))).toBe(false);
});

test('one city at two dates; saved results and a document, mixed, give what documents give', () => {
  expect(run('extract', march, '-o', '三月', '-q').status).toBe(0);
  expect(run('extract', september, '-o', '九月.jsonl', '-q').status).toBe(0);
  const whole = run('diff', march, september, '-f', 'csv');
  expect(whole.out).toMatch(/^row,change,theme,present_in,missing_in,2022-03-15_change,/);
  for (const paths of [
    ['三月', september],
    ['三月', '九月.jsonl'],
    [march, '九月.jsonl'],
  ])
    expect(run('diff', ...paths, '-f', 'csv')).toEqual(whole);
  expect(run('diff', september, march, '-f', 'csv').out).toBe(whole.out);
  expect(run('diff', march, september, '-o', '变化.csv', '-j', '2')).toMatchObject({ status: 0, out: '' });
  expect(readFileSync(join(world, '变化.csv'), 'utf8')).toBe(whole.out);
}, 30_000);

test('every measure stands in one row with its place in the raw text', () => {
  const { out } = run('diff', march, september, yibin, '-f', 'json', '--by', 'document');
  const { sides, rows } = JSON.parse(out) as {
    sides: { measures: number }[];
    rows: {
      change: string;
      cells: { occurrences: { source: string; start: number; end: number; raw: string }[] }[];
      missing_in: string[];
    }[];
  };
  const places = rows.flatMap(({ cells }) => cells.flatMap(({ occurrences }) => occurrences));
  expect(places).toHaveLength(sides.reduce((sum, { measures }) => sum + measures, 0));
  for (const { source, start, end, raw } of places) expect([...readFileSync(source, 'utf8')].slice(start, end).join('')).toBe(raw);
  for (const { change, cells, missing_in } of rows) {
    expect(cells.length + missing_in.length).toBe(3);
    expect(change === 'only here').toBe(cells.length === 1);
  }
});

test.each([
  [['diff'], /^no input: /],
  [['diff', march], /^diff: one document has nothing to differ from; /],
  [['diff', march, september, '--by', 'region'], /^--by region: all documents have one region; try --by document$/],
  [['diff', march, september, '--min-similarity', '2'], /number from 0 to 1/],
  [['diff', march, september, '--by', 'city'], /Allowed choices are region, date, document/],
])('%j: one line, status 2', (words, message) => {
  const { status, out, lines } = run(...words);
  expect({ status, out, lines: lines.length }).toEqual({ status: 2, out: '', lines: 1 });
  expect(lines[0]).toMatch(message);
});

test('an input that fails is told, the rest compared', () => {
  const { status, out, lines } = run('diff', march, '无.txt', yibin, '-f', 'tsv');
  expect({ status, lines: lines.length }).toEqual({ status: 1, lines: 1 });
  expect(out.split('\n')[0]).toContain('衢州市_text\t');
});

const there = existsSync(seeds);
describe.skipIf(!there)(`real pages${there ? '' : ' (skipped: the folder is not on this machine)'}`, () => {
  test('all against all', () => {
    const { status, out } = run('diff', seeds, '--by', 'document');
    expect(status).toBe(0);
    expect(out).toMatch(new RegExp(`^${readdirSync(seeds).filter((name) => name.endsWith('.txt')).length} sides by document: `));
    expect(out).toContain('Slogans: who uses them, since when');
  });
});
