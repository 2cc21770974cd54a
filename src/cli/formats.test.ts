import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, copyFileSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

// The real program on documents of every format.
const program = fileURLToPath(new URL('../../bin/zhengwen.js', import.meta.url));
const formats = fileURLToPath(new URL('../../fixtures/formats/', import.meta.url));
const hostile = fileURLToPath(new URL('../../fixtures/hostile/', import.meta.url));
const names = readdirSync(formats);
let world: string;

function run(words: readonly string[], input: string | Buffer = ''): { status: number | null; out: string; lines: string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { cwd: world, input, encoding: 'utf8' });
  return { status, out: stdout, lines: stderr.split('\n').filter((line) => line !== '') };
}

beforeAll(() => {
  world = mkdtempSync(join(tmpdir(), 'formats-'));
  mkdirSync(join(world, '文件'));
  for (const name of names) copyFileSync(join(formats, name), join(world, '文件', name));
});
afterAll(() => rmSync(world, { recursive: true }));

interface Result {
  readonly document: { readonly source: string; readonly format: string; readonly published: string | null };
  readonly measures: readonly { readonly start: number; readonly end: number; readonly raw: string }[];
}

function parse(out: string): Result[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Result);
}

test('a folder of all formats: each document has measures, whose offsets are those of normalize --raw', () => {
  const { status, out, lines } = run(['extract', '文件']);
  expect({ status, lines }).toEqual({ status: 0, lines: [] });
  const results = parse(out);
  expect(results.map(({ document }) => document.source)).toEqual(names.sort().map((name) => `文件/${name}`));
  for (const { document, measures } of results) {
    expect(document.source.slice(document.source.lastIndexOf('.') + 1).replace(/^htm$/, 'html')).toBe(document.format);
    expect(measures.length, document.source).toBeGreaterThan(1);
    const raw = [...run(['normalize', '--raw', document.source]).out];
    for (const { start, end, raw: expected } of measures) expect(raw.slice(start, end).join('')).toBe(expected);
  }
  expect(run(['extract', '文件', '-j', '2']).out).toBe(out);
}, 60_000);

test('verify reads every format again', () => {
  expect(run(['extract', '文件', '-o', '果']).status).toBe(0);
  const { status, out } = run(['verify', '果']);
  expect(out).toMatch(new RegExp(`^${names.length} documents, \\d+ spans checked; 0 problems\\n$`));
  expect(status).toBe(0);
}, 20_000);

test.each(['drinking-water.docx', 'school-safety.doc', 'cid-font.pdf', 'government-page.html'])(
  '%s by standard input',
  (name) => {
    const bytes = readFileSync(join(formats, name));
    const byName = run(['normalize', '--raw', `文件/${name}`]).out;
    expect(run(['normalize', '--raw', '-'], bytes).out).toBe(byName);
    const format = name.slice(name.lastIndexOf('.') + 1);
    expect(run(['normalize', '--raw', '-', '--from', format], bytes).out).toBe(byName);
  },
  20_000,
);

test('a file called .txt is never html', () => {
  writeFileSync(join(world, '页.txt'), '<html><body><p>要落实责任。</p></body></html>');
  expect(run(['normalize', '--raw', '页.txt']).out).toBe('<html><body><p>要落实责任。</p></body></html>');
  expect(run(['normalize', '--raw', '页.txt', '--from', 'html']).out).toBe('要落实责任。\n');
});

test('what cannot be read fails alone, in one line, within two seconds and 300 MB', () => {
  writeFileSync(join(world, '深.html'), `<html><body>${'<div>'.repeat(100_000)}要落实。${'</div>'.repeat(100_000)}</body></html>`);
  const bad = readdirSync(hostile).filter((name) => /\.(?:pdf|docx?)$/.test(name));
  for (const path of [...bad.map((name) => hostile + name), '深.html']) {
    const probe = `process.on('exit', () => console.log(performance.now(), process.resourceUsage().maxRSS / 1024))`;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(probe)}`, program, 'extract', path],
      { cwd: world, encoding: 'utf8' },
    );
    const [time, memory] = stdout.trim().split(' ').map(Number);
    expect(status, path).toBe(2);
    expect(stderr, path).toMatch(/^[^;\n]+: [^;\n]+; [^;\n]+\n$/);
    expect(time, path).toBeLessThan(2000);
    expect(memory, path).toBeLessThan(300);
  }
  const { status, out, lines } = run(['extract', ...bad.map((name) => hostile + name), '文件/school-safety.doc', '深.html']);
  expect(status).toBe(1);
  expect(lines).toHaveLength(bad.length + 1);
  expect(parse(out)).toHaveLength(1);
}, 60_000);

test.each([
  ['government-page.html', '补充扑火物资', '市财政局、市林业局', '12月15日前'],
  ['drinking-water.docx', '排查水源地', '各县区人民政府', '5月底前'],
  ['school-safety.doc', '组织防汛应急演练', '市直各学校', '6月底前'],
])('%s: a task of a table has the body and the time of its row', (name, text, party, deadline) => {
  const [{ measures }] = parse(run(['extract', `文件/${name}`]).out);
  expect(measures).toContainEqual(expect.objectContaining({ text, party, party_source: 'assigned', deadline }));
});
