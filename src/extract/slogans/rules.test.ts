import { describe, expect, test } from 'vitest';
import { foldSlogan } from '../../dictionary/slogans.ts';
import { matchRule } from './rule.ts';
import { sloganRules } from './rules.ts';

for (const rule of sloganRules)
  describe(rule.id, () => {
    const found = (text: string) => matchRule(rule, text).map(({ start, end }) => foldSlogan(text.slice(start, end)));
    test.each(rule.examples)('%s', (text, ...expected) => expect([...new Set(found(text))]).toEqual(expected));
    test.each(rule.rejects)('nothing in %s', (text) => expect(found(text)).toEqual([]));
  });

test('rule ids are unique', () => expect(new Set(sloganRules.map(({ id }) => id)).size).toBe(sloganRules.length));

test('a long line of numerals takes linear time', () => {
  const time = (text: string) => {
    const start = performance.now();
    for (const rule of sloganRules) matchRule(rule, text);
    return performance.now() - start;
  };
  for (const piece of ['一', '一户', '三查', '“三', '双', '零零', '1+', '不漏一户', '三个“']) {
    time(piece.repeat(1_000));
    expect(time(piece.repeat(20_000)), piece).toBeLessThan(2_000);
  }
});
