import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDoc } from './doc.ts';

const bytes = readFileSync(new URL('../../fixtures/formats/school-safety.doc', import.meta.url));

test('paragraphs, Chinese quotation marks, the dash and the rows of a table', async () => {
  const { text } = await readDoc(bytes, 'a.doc');
  expect(text).toMatch(/^关于做好汛期学校安全工作的通知\n各区县教育局，市直各学校：\n/);
  expect(text).toContain('“三到位一处理”要求');
  expect(text).toContain('严禁使用危房——发现一处、整改一处');
  expect(text).toContain('\n开展校舍安全排查\t各区县教育局\t6月15日前\n组织防汛应急演练\t市直各学校\t6月底前\n');
  expect(text).toMatch(/\n安庆市教育局\n2023年5月22日\n$/);
});

test('tables of sectors that run in a circle are found before the library follows them', async () => {
  const damaged = Buffer.from(bytes);
  const table = (damaged.readUInt32LE(76) + 1) * 512;
  const directory = damaged.readUInt32LE(48);
  damaged.writeUInt32LE(directory, table + 4 * directory);
  await expect(readDoc(damaged, 'a.doc')).rejects.toThrow('a.doc: truncated or damaged: parts of it are missing; ');
});

test('another OLE file is no Word document; a protected docx is one', async () => {
  const rename = (name: string): Buffer => {
    const other = Buffer.from(bytes);
    const at = other.indexOf(Buffer.from('WordDocument', 'utf16le'));
    other.fill(0, at, at + 64);
    other.write(name, at, 'utf16le');
    other.writeUInt16LE(2 * name.length + 2, at + 64);
    return other;
  };
  await expect(readDoc(rename('Workbook'), 'a.doc')).rejects.toThrow('no Word document: Excel');
  await expect(readDoc(rename('EncryptedPackage'), 'a.docx')).rejects.toThrow('encrypted: it needs a password');
});
