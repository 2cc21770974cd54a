import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chooseFormat } from './format.ts';
import type { From } from './format.ts';

const fixture = (name: string): Buffer => readFileSync(new URL(`../../fixtures/formats/${name}`, import.meta.url));
const docx = fixture('drinking-water.docx');
const doc = fixture('school-safety.doc');
const pdf = fixture('cid-font.pdf');
const html = fixture('government-page.html');
const rtf = Buffer.from('{\\rtf1 }');
const tagged = Buffer.from('<p>会议强调，要压实责任。</p>');
const plain = Buffer.from('会议强调，要压实责任。');

test.each<[string, Buffer, string, boolean]>([
  ['a.docx', docx, 'docx', false],
  ['a.DOC', doc, 'doc', false],
  ['a.pdf', pdf, 'pdf', false],
  ['a.htm', tagged, 'html', false],
  ['a.text', plain, 'txt', false],
  ['a.doc', docx, 'docx', true],
  ['a.doc', html, 'html', true],
  ['a.html', pdf, 'pdf', true],
  ['a.txt', html, 'txt', false],
  ['a.txt', tagged, 'txt', false],
  ['-', html, 'html', false],
  ['-', docx, 'docx', false],
  ['show.aspx', html, 'html', false],
  ['a.wps', doc, 'doc', false],
  ['-', tagged, 'txt', false],
])('%s: the extension, then the bytes (%#)', (name, bytes, format, isMisnamed) => {
  const choice = chooseFormat(bytes, name);
  expect([choice.format, choice.misnamed !== undefined]).toEqual([format, isMisnamed]);
});

test.each<[string, Buffer, From, string]>([
  ['a.txt', pdf, 'auto', 'a PDF file, not plain text; name it .pdf'],
  ['a.doc', rtf, 'auto', 'a RTF file, not doc; save it as .docx'],
  ['a.doc', plain, 'auto', 'not a doc file, or damaged'],
  ['a.pdf', pdf, 'docx', 'a pdf file, not docx; say --from pdf'],
  ['a.pdf', pdf, 'txt', 'a PDF file, not plain text'],
])('%s read as what it is not (%#)', (name, bytes, from, message) => {
  expect(() => chooseFormat(bytes, name, from)).toThrow(`${name}: ${message}`);
});

test('what the user says holds', () => {
  expect(chooseFormat(tagged, 'a.txt', 'html')).toEqual({ format: 'html' });
  expect(chooseFormat(html, 'a.html', 'txt')).toEqual({ format: 'txt' });
});
