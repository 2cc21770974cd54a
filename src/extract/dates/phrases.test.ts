import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findDates } from './find.ts';

interface Phrase {
  readonly text: string;
  readonly reference?: string;
  readonly found: readonly { readonly text: string; readonly type: string; readonly value: string }[];
  /** Not looked at while the rules were written. */
  readonly held?: boolean;
}

const phrases = readFileSync(new URL('../../../fixtures/dates/gold.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Phrase);
const key = ({ text, type, value }: Phrase['found'][number]) => `${text.replace(/[“”"、，（）()：:\s]/g, '')} ${type} ${value}`;
const isExact = ({ text, reference, found }: Phrase) =>
  found.map(key).join('\n') ===
  findDates(text, { reference })
    .map((date) => key(date))
    .join('\n');

describe.each([
  ['open', phrases.filter(({ held }) => !held)],
  ['held', phrases.filter(({ held }) => held)],
])('%s phrases', (name, list) => {
  test('exact', () => {
    const wrong = list.filter((phrase) => !isExact(phrase)).map(({ text }) => text);
    console.log(`time expressions, ${name}: ${list.length - wrong.length} of ${list.length} phrases exact`);
    expect(1 - wrong.length / list.length, wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
  });
  test('traps', () => {
    const traps = list.filter(({ found }) => !found.length);
    expect(traps.filter((phrase) => !isExact(phrase)).map(({ text }) => text)).toEqual([]);
  });
});

test('the set is what it says', () => {
  expect(phrases).toHaveLength(500);
  expect(phrases.filter(({ found }) => !found.length)).toHaveLength(120);
  expect(phrases.filter(({ held }) => held).length).toBeGreaterThan(160);
  expect(new Set(phrases.map(({ text }) => text)).size).toBe(500);
  for (const { text, found } of phrases) for (const date of found) expect(text).toContain(date.text);
});
