import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// The real program, as `npm run build` made it.
const program = fileURLToPath(new URL('../../bin/zhengwen.js', import.meta.url));
const reports = fileURLToPath(new URL('../../fixtures/reports/', import.meta.url));
const built = existsSync(new URL('../../dist/page/main.js', import.meta.url));
if (!built && !process.env['CI']) console.log('report: dist/page is missing; npm run build makes it');

describe.skipIf(!built && !process.env['CI'])('zhengwen report', () => {
  let world: string;

  function run(...words: readonly string[]): { status: number | null; out: string; err: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
      cwd: world,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return { status, out: stdout, err: stderr };
  }
  interface Data {
    readonly documents: readonly { readonly source: string; readonly text: string | null; readonly why: string | null }[];
    readonly measures: readonly {
      readonly document: number;
      readonly text: string;
      readonly start: number;
      readonly end: number;
      readonly raw: string | null;
    }[];
  }
  const dataOf = (page: string) => JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)![1]!) as Data;

  beforeAll(() => {
    world = mkdtempSync(join(tmpdir(), 'zhengwen-report-'));
    for (const name of ['mianyang-flood-control.txt', 'luoyang-air-quality.txt']) cpSync(join(reports, name), join(world, name));
    expect(run('extract', 'mianyang-flood-control.txt', 'luoyang-air-quality.txt', '-o', 'results').status).toBe(0);
  });
  afterAll(() => rmSync(world, { recursive: true }));

  test('the page holds every measure and the sources in which their offsets hold', () => {
    const { status, out, err } = run('report', 'results');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const { documents, measures } = dataOf(out);
    const results = readFileSync(join(world, 'results/results.jsonl'), 'utf8').trim().split('\n');
    const expected = results.flatMap((line) => (JSON.parse(line) as { measures: { raw: string }[] }).measures);
    expect(measures).toHaveLength(expected.length);
    for (const [i, { document, start, end }] of measures.entries())
      expect([...documents[document]!.text!].slice(start, end).join('')).toBe(expected[i]!.raw);
    expect(run('report', 'results', '-o', 'page.html').out).toBe('');
    expect(readFileSync(join(world, 'page.html'), 'utf8')).toBe(out);
    expect(run('report', 'results', '--labels', 'en').out).toContain('<html lang="en">');
  });

  test('a source that is elsewhere is found by --root; one that is gone or changed is told of', () => {
    const file = join(world, 'luoyang-air-quality.txt');
    const before = readFileSync(file);
    const told = (...words: readonly string[]) =>
      dataOf(run('report', 'results', ...words).out).documents.map(({ source, text, why }) => [source, text !== null, why]);
    writeFileSync(file, `${String(before)}。`);
    expect(told()).toEqual([
      ['mianyang-flood-control.txt', true, null],
      ['luoyang-air-quality.txt', false, 'changed'],
    ]);
    rmSync(file);
    expect(told()[1]).toEqual(['luoyang-air-quality.txt', false, 'absent']);
    expect(told('--root', reports)[1]).toEqual(['luoyang-air-quality.txt', true, null]);
    expect(dataOf(run('report', 'results').out).measures.at(-1)!.raw).not.toBeNull();
    writeFileSync(file, before);
  });

  test('what is no result is told in one line', () => {
    writeFileSync(join(world, 'empty.jsonl'), '');
    for (const path of ['absent', 'empty.jsonl', 'mianyang-flood-control.txt']) {
      const { status, out, err } = run('report', path);
      expect([status, out]).toEqual([2, '']);
      expect(err).toMatch(/^[^;\n]+: [^;\n]+; [^;\n]+\n$/);
    }
  });
});
