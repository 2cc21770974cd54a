import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findInputs } from './inputs.ts';

let root: string;
const show = async (...paths: string[]) => {
  const { inputs, leftOut } = await findInputs(paths.map((path) => (path === '-' ? path : `${root}/${path}`)));
  const named = inputs.map((input) => ('failure' in input ? `${input.source}: ${input.failure.reason}` : input.source));
  return { named: named.map((name) => name.replaceAll(`${root}/`, '')), leftOut: Object.fromEntries(leftOut) };
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'inputs-'));
  for (const folder of ['报告/下级', 'out', 'none']) mkdirSync(join(root, folder), { recursive: true });
  for (const file of [
    '报告/b.txt',
    '报告/a.txt',
    '报告/下级/c.jsonl',
    '报告/x.xlsx',
    '报告/y.xlsx',
    '报告/README',
    '报告/.hidden.txt',
    'page.mhtml',
    'odd.dat',
  ])
    writeFileSync(join(root, file), '要落实。');
  // U+FF21 sorts before U+20BB7 by code point, behind it by UTF-16 unit.
  for (const file of ['报告/\u{20BB7}.txt', '报告/Ａ.txt', 'out/manifest.json', 'out/results.jsonl'])
    writeFileSync(join(root, file), '要落实。');
  symlinkSync('nowhere.txt', join(root, 'broken.txt'));
  symlinkSync('报告/a.txt', join(root, 'again.txt'));
  symlinkSync('.', join(root, '报告/loop'));
});
afterAll(() => rmSync(root, { recursive: true }));

test('folders are read recursively, sorted by code point, each entered once; other files are counted', async () => {
  expect(await show('报告')).toEqual({
    named: ['报告/a.txt', '报告/b.txt', '报告/下级/c.jsonl', '报告/Ａ.txt', '报告/\u{20BB7}.txt'],
    leftOut: { '.xlsx': 2, '': 1 },
  });
});

test('the order is that given; a file that comes twice is taken once, under its first name', async () => {
  expect((await show('报告/b.txt', 'again.txt', '报告/a.txt', '-', '-', '报告/b.txt')).named).toEqual(['报告/b.txt', 'again.txt', '-']);
});

test('globs', async () => {
  expect((await show('报告/*.txt')).named).toEqual(['报告/a.txt', '报告/b.txt', '报告/Ａ.txt', '报告/\u{20BB7}.txt']);
  expect((await show('无/*.txt')).named).toEqual(['无/*.txt: no file matches']);
});

test('what cannot be read says why', async () => {
  expect((await show('gone.txt', 'broken.txt', 'none', 'page.mhtml')).named).toEqual([
    'gone.txt: no such file',
    'broken.txt: broken link',
    'none: no file of a known kind in this folder',
    'page.mhtml: .mhtml is not read',
  ]);
});

test('a named file of an unknown kind is read as text; a folder of results is not read again', async () => {
  expect((await show('odd.dat')).named).toEqual(['odd.dat']);
  expect((await show('out')).named).toEqual(['out: no file of a known kind in this folder']);
});
