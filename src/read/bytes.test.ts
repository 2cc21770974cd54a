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
  ['zip-named.txt', 'a zip file, not plain text'],
  ['pdf-named.txt', 'a PDF file, not plain text'],
  ['ole-named.txt', 'a Word, Excel or PowerPoint (OLE) file, not plain text'],
  ['gzip-named.txt', 'a gzip file, not plain text'],
  ['truncated-utf16.txt', 'truncated: ends inside a character (utf-16le)'],
  ['truncated-utf8.txt', 'truncated: ends inside a character (utf-8)'],
  ['truncated.docx', 'truncated or damaged: the end of the archive is missing'],
  ['truncated.doc', 'truncated or damaged: parts of it are missing'],
  ['truncated.pdf', 'truncated: the end of the PDF is missing'],
  ['encrypted.doc', 'encrypted: it needs a password'],
  ['encrypted.pdf', 'encrypted: it needs a password'],
  ['bomb.docx', 'would unpack from 17 kB to 9 MB: an archive bomb, or no document'],
  ['bomb.pdf', 'would unpack to more than 100 times its size: a bomb, or no document'],
  ['scan.pdf', 'is a scan: no page has a text layer'],
])('%s fails: %s', async (name, reason) => {
  const before = performance.now();
  await expect(read(name)).rejects.toThrow(Failure);
  await expect(read(name)).rejects.toThrow(`${name}: ${reason}; `);
  expect(performance.now() - before).toBeLessThan(4000);
});

test('who names the encoding gets a truncated text and a text with NULs as they are', async () => {
  const { text, diagnostics } = await read('truncated-utf8.txt', { encoding: 'utf-8' });
  expect(text).toMatch(/\uFFFD$/);
  expect(diagnostics).toMatchObject([{ code: 'illegal-bytes', severity: 'warning' }]);
  expect((await read('nul.txt', { encoding: 'utf-8' })).text).toContain('\0');
});

test('illegal bytes are replaced, counted and located', async () => {
  const { text, encoding, diagnostics } = await read('one-bad-byte.txt');
  expect(encoding).toBe('utf-8');
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({ message: '1 illegal byte sequence read as U+FFFD', span: { start: 10, end: 11 } });
  expect(text[10]).toBe('\uFFFD');
});

test('a U+FFFD of the file itself is no illegal byte', async () => {
  expect((await readBytes(Buffer.from('会议\uFFFD强调，要加强管理。'), 'x')).diagnostics).toEqual([]);
});

test('the id is that of the bytes, the text keeps its line ends', async () => {
  const bytes = Buffer.from('\uFEFF通知\r\n各部门：\r要落实。\n');
  const document = await readBytes(bytes, 'a/b.txt', { region: '雅安市' });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(document).toMatchObject({
    sha256,
    id: sha256.slice(0, 16),
    source: 'a/b.txt',
    text: '通知\r\n各部门：\r要落实。\n',
    given: {},
    otherwise: { region: '雅安市' },
  });
});

test.each(['x', 'x.html', 'x.docx', 'x.doc', 'x.pdf'])('any bytes called %s give a document or a Failure', async (name) => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      try {
        expect((await readBytes(bytes, name)).text).toMatch(/\S/);
      } catch (error) {
        expect(error).toBeInstanceOf(Failure);
      }
    }),
    { numRuns: 200 },
  );
});

const formats = ['drinking-water.docx', 'school-safety.doc', 'cid-font.pdf', 'government-page.html'];

test.each(formats)(
  '%s with wrong bytes gives a document or a Failure, soon',
  async (name) => {
    const whole = readFileSync(new URL(`../../fixtures/formats/${name}`, import.meta.url));
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(damage, fc.option(fc.nat(whole.length)), async (changes, length) => {
        const bytes = Buffer.from(whole.subarray(0, length ?? whole.length));
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        const before = performance.now();
        await readBytes(bytes, name).catch((error: unknown) => expect(error).toBeInstanceOf(Failure));
        expect(performance.now() - before).toBeLessThan(2000);
      }),
      { numRuns: 40 },
    );
  },
  60_000,
);
