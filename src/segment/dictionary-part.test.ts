import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { partFor } from './dictionary-part.ts';
import { openNodeRs, openNodeRsByText, wordList } from './node-rs.ts';

const bytes = readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'));
const lines = bytes.toString().trimEnd().split('\n');
const whole = openNodeRs();

test('the word list is the one whose sum is known, and sorted', () => {
  expect(bytes.length).toBe(wordList.length);
  expect(lines.reduce((sum, line) => sum + Number(line.split(' ')[1]), 0)).toBe(wordList.total);
  expect(lines.every((line, i) => i === 0 || Buffer.compare(Buffer.from(lines[i - 1]!), Buffer.from(line)) < 0)).toBe(true);
});

test('a part holds the words that begin as two characters of the text do, and keeps the sum', () => {
  const part = partFor({ bytes, total: wordList.total }, '严禁聚集，AA制').toString().trimEnd().split('\n');
  const words = part.map((line) => line.split(' ')[0]!);
  expect(words).toEqual(expect.arrayContaining(['严禁', '严', '聚集', '聚集区', 'AA制']));
  expect(words).not.toContain('严格');
  expect(part.reduce((sum, line) => sum + Number(line.split(' ')[1]), 0)).toBe(wordList.total);
});

test('a report is cut with its part as with the whole dictionary', () => {
  const folder = new URL('../../fixtures/reports/', import.meta.url);
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const part = openNodeRsByText()(text);
    expect(part.tag(text)).toEqual(whole.tag(text));
    expect(part.cut(text)).toEqual(whole.cut(text));
  }
});

test('so are words of the list in any order, and stretches of a text', () => {
  const piece = fc.oneof(
    { arbitrary: fc.nat(lines.length - 1).map((i) => lines[i]!.split(' ')[0]!), weight: 6 },
    { arbitrary: fc.constantFrom('，', ' ', '\n', '的', '2020', 'a.b', '𠀀', '\u{f0000}', '%', '会'), weight: 2 },
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(40), fc.nat(60), (pieces, from, length) => {
      const text = pieces.join('');
      const part = openNodeRsByText()(text);
      expect(part.tag(text)).toEqual(whole.tag(text));
      const characters = Array.from(text)
        .slice(from, from + length)
        .join('');
      expect(part.cut(characters)).toEqual(whole.cut(characters));
    }),
    { numRuns: 300 },
  );
});

test('many texts get the whole dictionary, and the same words', () => {
  const cutterFor = openNodeRsByText();
  const text = '严禁聚集，落实四方责任。'.repeat(1_000);
  expect(cutterFor(text).tag(text)).toEqual(whole.tag(text));
  expect(cutterFor(text)).toBe(cutterFor('另一篇'));
});
