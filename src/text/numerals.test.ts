import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNumeral } from './numerals.ts';

test.each([
  ['12', 12],
  ['１２', 12],
  ['3.5', 3.5],
  ['1,200', 1200],
  ['二〇二二', 2022],
  ['二○二○', 2020],
  ['二零二一', 2021],
  ['一九九八', 1998],
  ['二0二二', 2022],
  ['三', 3],
  ['两', 2],
  ['半', 0.5],
  ['十', 10],
  ['十三', 13],
  ['三十', 30],
  ['二十一', 21],
  ['廿八', 28],
  ['卅', 30],
  ['一百二十', 120],
  ['一百二', 120],
  ['一百零三', 103],
  ['两千三', 2300],
  ['三万五千', 35000],
  ['一万五', 15000],
  ['1.2万', 12000],
  ['3亿', 3e8],
  ['一亿二千万', 1.2e8],
  ['一点五', 1.5],
  ['零', 0],
  ['叁拾', 30],
])('%s is %d', (text, value) => expect(parseNumeral(text)).toBe(value));

test.each(['', '年', '十百', '1,2', '三年', '半半', '一.五', '点五', '百', '十十', '百分之三', '两两', '1'.repeat(100)])(
  '%s is no numeral',
  (text) => expect(parseNumeral(text)).toBeNull(),
);

/** Writes 0..9999 as a document does. */
function spell(value: number): string {
  const digits = '零一二三四五六七八九';
  let text = '';
  for (const [size, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit) text += digits[digit] + name;
    else if (text && !text.endsWith('零')) text += '零';
  }
  return text.replace(/零$/, '') || '零';
}

test('what is spelled is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), (value) => parseNumeral(spell(value)) === value),
    { numRuns: 500 },
  );
});
