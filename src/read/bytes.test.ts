import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Failure } from '../text/failure.ts';
import { readBytes } from './bytes.ts';

const read = (name: string, options = {}) =>
  readBytes(readFileSync(new URL(`../../fixtures/hostile/${name}`, import.meta.url)), name, options);

test.each([
  ['empty.txt', 'empty file'],
  ['blank.txt', 'nothing but white space'],
  ['binary.txt', 'binary, or in an encoding that is not known'],
  ['nul.txt', 'binary file (NUL characters)'],
  ['png-named.txt', 'a PNG image file, not plain text'],
  ['zip-named.txt', 'a zip or Word .docx file, not plain text'],
  ['pdf-named.txt', 'a PDF file, not plain text'],
  ['ole-named.txt', 'a Word, Excel or PowerPoint (OLE) file, not plain text'],
  ['gzip-named.txt', 'a gzip file, not plain text'],
  ['truncated-utf16.txt', 'truncated: ends inside a character (utf-16le)'],
  ['truncated-utf8.txt', 'truncated: ends inside a character (utf-8)'],
])('%s fails: %s', (name, reason) => {
  expect(() => read(name)).toThrow(Failure);
  expect(() => read(name)).toThrow(`${name}: ${reason}; `);
});

test('who names the encoding gets a truncated text and a text with NULs as they are', () => {
  const { text, diagnostics } = read('truncated-utf8.txt', { encoding: 'utf-8' });
  expect(text).toMatch(/\uFFFD$/);
  expect(diagnostics).toMatchObject([{ code: 'illegal-bytes', severity: 'warning' }]);
  expect(read('nul.txt', { encoding: 'utf-8' }).text).toContain('\0');
});

test('illegal bytes are replaced, counted and located', () => {
  const { text, encoding, diagnostics } = read('one-bad-byte.txt');
  expect(encoding).toBe('utf-8');
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({ message: '1 illegal byte sequence read as U+FFFD', span: { start: 10, end: 11 } });
  expect(text[10]).toBe('\uFFFD');
});

test('a U+FFFD of the file itself is no illegal byte', () => {
  expect(readBytes(Buffer.from('会议\uFFFD强调，要加强管理。'), 'x').diagnostics).toEqual([]);
});

test('the id is that of the bytes, the text keeps its line ends', () => {
  const bytes = Buffer.from('\uFEFF通知\r\n各部门：\r要落实。\n');
  const document = readBytes(bytes, 'a/b.txt', { region: '雅安市' });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(document).toMatchObject({
    sha256,
    id: sha256.slice(0, 16),
    source: 'a/b.txt',
    text: '通知\r\n各部门：\r要落实。\n',
    given: { region: '雅安市' },
  });
});

test('any bytes give a document or a Failure', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        expect(readBytes(bytes, 'x').text).toMatch(/\S/);
      } catch (error) {
        expect(error).toBeInstanceOf(Failure);
      }
    }),
    { numRuns: 500 },
  );
});
