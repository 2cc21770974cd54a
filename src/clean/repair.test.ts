import { describe, expect, test } from 'vitest';
import { applyEdits } from '../text/edits.ts';
import { cleanOf } from '../testing/clean-of.ts';
import { angle, round } from './brackets.ts';
import { cells } from './cells.ts';
import { entities, oddCharacters, tags } from './characters.ts';
import { doubled } from './doubled.ts';
import { patterns } from './patterns.ts';
import { pinyin, toneless } from './pinyin.ts';
import { marks } from './punctuation.ts';
import { quotes } from './quotes.ts';
import type { Repair } from './repair.ts';
import { spaces } from './spaces.ts';
import { spam } from './spam.ts';
import { symbols } from './symbols.ts';
import { narrow } from './width.ts';

const repairs: readonly Repair[] = [
  cells,
  entities,
  oddCharacters,
  tags,
  pinyin,
  narrow,
  marks,
  round,
  angle,
  quotes,
  spaces,
  doubled,
  symbols,
];

describe.each(repairs.map((repair) => [repair.id, repair] as const))('%s', (_, { propose, examples, rejects }) => {
  const repaired = (text: string) => applyEdits(text, propose(text)).text;
  test.each(examples)('%j → %j, once and for all', (damaged, whole) => {
    expect(repaired(damaged)).toBe(whole);
    expect(repaired(whole)).toBe(whole);
  });
  test.each(rejects)('%j stays', (text) => expect(repaired(text)).toBe(text));
});

describe.each(patterns.map((pattern) => [pattern.id, pattern] as const))('%s', (_, { matches, examples, rejects }) => {
  test.each(examples)('%j is furniture', (line) => expect(matches(line)).toBe(true));
  test.each(rejects)('%j is none', (line) => expect(matches(line)).toBe(false));
});

describe(spam.id, () => {
  const planted = (text: string) => spam.find(text).map(({ start, end }) => text.slice(start, end));
  test.each(spam.examples)('%j holds %j', (text, found) => expect(planted(text)).toEqual([found]));
  test.each(spam.rejects)('%j holds none', (text) => expect(planted(text)).toEqual([]));

  test('what is planted goes, is kept as a block and is told', () => {
    const { text, blocks, repairs: counts, diagnostics } = cleanOf('会议由太阳成集团tyc411党委书记主持。');
    expect(text).toBe('会议由党委书记主持。');
    expect(blocks.map((block) => [block.type, block.text])).toEqual([['spam', '太阳成集团tyc411']]);
    expect(counts.spam).toBe(1);
    expect(diagnostics).toEqual([expect.objectContaining({ code: 'spam', severity: 'warning', span: { start: 3, end: 14 } })]);
  });
});

test.each([
  ['qiáng', 'qiang'],
  ['lǜ', 'lv'],
  ['LÜ', 'lv'],
  ['zhong4', 'zhong'],
  ['ɡuǎnɡ', 'guang'],
])('%s without its tone is %s', (syllable, plain) => expect(toneless(syllable)).toBe(plain));
