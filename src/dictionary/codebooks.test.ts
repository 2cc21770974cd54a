import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { codebookNames, crosswalk, listCodeColumns, openCodebooks, readCodebook } from './codebooks.ts';
import { slogans } from './slogans.ts';

const folder = mkdtempSync(join(tmpdir(), 'codebooks-'));
afterAll(() => rmSync(folder, { recursive: true }));

const name = { zh: '政策时效', en: 'time span' };
const code = { id: 'X1', name, description: '是否有时限', words: ['年底前'] };
function write(file: string, book: object): string {
  const path = join(folder, file);
  writeFileSync(path, JSON.stringify({ id: 'pmc', name, source: 'a test', codes: [code], ...book }));
  return path;
}

test.each(codebookNames().map((book) => [book]))('%s is valid, and its words give no code of it twice', (book) => {
  const { id, codes } = readCodebook(book);
  expect(id).toBe(book);
  for (const { words, hints } of codes) expect(new Set([...words, ...hints]).size).toBe(words.length + hints.length);
});

test.each([
  ['oxcgrt', 25],
  ['coronanet', 20],
  ['wntrac', 16],
])('%s has the %d codes that are published', (book, count) => expect(readCodebook(book).codes).toHaveLength(count));

test('levels end with what needs no condition, and go no higher than published', () => {
  const highest = { C1: 3, C2: 3, C3: 2, C4: 4, C5: 2, C6: 3, C7: 2, C8: 4, E2: 2, H1: 2, H2: 3, H3: 2, H6: 4, H7: 5, H8: 3, V3: 2, V4: 1 };
  const found = readCodebook('oxcgrt').codes.flatMap(({ id, levels }) =>
    levels ? [[id, Math.max(...levels.map(({ level }) => level))]] : [],
  );
  expect(Object.fromEntries(found)).toEqual(highest);
});

test('the fields of slogans exist', () => {
  const fields = new Set(slogans().map(({ field }) => field));
  const asked = readCodebook('themes').codes.flatMap((one) => one.slogans ?? []);
  expect(asked.filter((field) => !fields.has(field))).toEqual([]);
});

test('the crosswalk has every theme once, and only codes that exist', () => {
  expect(crosswalk().map(({ themes }) => themes)).toEqual(readCodebook('themes').codes.map(({ id }) => id));
  for (const book of ['oxcgrt', 'coronanet', 'wntrac'] as const) {
    const ids = new Set(readCodebook(book).codes.map(({ id }) => id));
    expect(crosswalk().flatMap((entry) => entry[book].filter((id) => !ids.has(id)))).toEqual([]);
  }
});

test('a codebook of one’s own goes beside the native one, and may ask for columns', () => {
  const file = write('pmc.json', { table: 'columns' });
  expect(openCodebooks([file, file]).map(({ id }) => id)).toEqual(['themes', 'pmc']);
  expect(listCodeColumns([file, 'oxcgrt'])).toEqual(['pmc:X1']);
});

test.each([
  ['field.json', { codes: [{ ...code, wrods: ['x'] }] }, /field\.json: entry codes\.0.*X1.*wrods/],
  ['empty.json', { codes: [{ ...code, words: [''] }] }, /entry codes\.0\.words\.0 \(X1\): an empty string/],
  ['twice.json', { codes: [code, code] }, /code X1: it stands there twice/],
])('%s is refused by file and entry', (file, book, message) => expect(() => readCodebook(write(file, book))).toThrow(message));

test('what is no codebook is named with those there are', () => expect(() => readCodebook('oxcgtr')).toThrow(/name a file, or coronanet,/));
test('two codebooks cannot share an id', () => expect(() => openCodebooks([write('own.json', { id: 'themes' })])).toThrow(/two codebooks/));
