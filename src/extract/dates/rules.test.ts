import { describe, expect, test } from 'vitest';
import { findDates } from './find.ts';
import { parsers, refiners } from './rules.ts';

const rules = [...parsers, ...refiners];

test('every rule has an id of its own, a sentence and at least one example', () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  for (const rule of rules) {
    expect(rule.id).toMatch(/^date\/[a-z-]+$/);
    expect(rule.says).toMatch(/。$/);
    expect(rule.examples.length, rule.id).toBeGreaterThan(0);
  }
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples.map((example) => [example.text, example] as const))('%s', (text, { found, ...options }) => {
    expect(findDates(text, options).map((date) => [date.text, date.type, date.value])).toEqual(found);
  });
  test.each(rule.rejects)('nothing in %s', (text) => expect(findDates(text)).toEqual([]));
});
