import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Result } from '../model.ts';
import { readBytes } from '../read/bytes.ts';
import { readResults } from '../read/results.ts';
import { verifyResult, verifyResults } from './verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

const bytes = Buffer.from('𠮷村要落实“四早”，四早要到位。');
const raw = await readBytes(bytes, 'a.txt');
const result = {
  schema: 1,
  document: { id: raw.id, source: 'a.txt', format: 'txt', encoding: 'utf-8', sha256: raw.sha256, people: [] },
  measures: [{ id: 'm1', start: 2, end: 9, raw: '要落实“四早”', slogans: ['s1'], dates: [] }],
  parties: [{ id: 'p1', start: 0, end: 2, raw: '𠮷村', measures: ['m1'] }],
  dates: [],
  slogans: [
    {
      id: 's1',
      start: 6,
      end: 8,
      raw: '四早',
      mentions: [
        { start: 6, end: 8, raw: '四早' },
        { start: 10, end: 12, raw: '四早' },
      ],
    },
  ],
  diagnostics: [],
} as unknown as Result;

const change = (path: string, value: unknown): Result => {
  const copy = structuredClone(result) as unknown as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop()!;
  keys.reduce((at, key) => at[key] as Record<string, unknown>, copy)[last] = value;
  return copy as unknown as Result;
};

test('a right result has no problem, behind a surrogate pair too', () => {
  expect(verifyResult(result, raw)).toEqual([]);
});

test.each([
  ['measures.0.start', 1, 'm1: 1 to 9 is "村要落实“四早”", not "要落实“四早”"'],
  ['slogans.0.mentions.1.end', 11, 's1 mention 2: 10 to 11 is "四", not "四早"'],
  ['parties.0.end', -1, 'p1: 0 to -1 is not a span'],
  ['parties.0.measures', ['m2'], 'p1 refers to measure m2, which is not there'],
  ['measures.0.dates', ['d1'], 'm1 refers to date d1, which is not there'],
  ['parties.0.id', 'm1', 'm1 names more than one record'],
  ['document.sha256', 'f'.repeat(64), 'the raw file has changed (SHA-256 differs)'],
])('%s = %j: %s', (path, value, problem) => {
  expect(verifyResult(change(path, value), raw)).toContain(problem);
});

test('results are read from a file or a folder and compared with the files under the root', async () => {
  writeFileSync(join(folder, 'a.txt'), bytes);
  const missing = change('document.source', 'gone.txt');
  const line = change('document.format', 'jsonl');
  const refused = { schema: 1, document: { id: null, source: 'line 2' }, measures: [] };
  writeFileSync(join(folder, 'results.jsonl'), [result, missing, line, refused].map((item) => `${JSON.stringify(item)}\n`).join(''));
  for (const path of [folder, join(folder, 'results.jsonl')]) {
    const found = [];
    for await (const verification of verifyResults(readResults(path), { root: folder })) found.push(verification);
    expect(found).toEqual([
      { source: 'a.txt', checked: true, spans: 5, problems: [] },
      { source: 'gone.txt', checked: true, spans: 0, problems: ['the raw file cannot be read: no such file'] },
      { source: 'a.txt', checked: false, spans: 0, problems: [] },
    ]);
  }
});

test('what is no result file says so', async () => {
  writeFileSync(join(folder, 'other.jsonl'), '{"text":"要落实"}\n');
  await expect(readResults(join(folder, 'other.jsonl')).next()).rejects.toThrow('line 1: not a result');
  await expect(readResults(join(folder, 'none')).next()).rejects.toThrow('no such file');
});
