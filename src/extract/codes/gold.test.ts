import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { strengthOf } from '../measures/kind.ts';
import { openCoder } from './coder.ts';

interface Marked {
  readonly text: string;
  readonly theme: string | null;
  readonly also?: readonly string[];
  readonly oxcgrt?: string | null;
  readonly level?: number;
  readonly epidemic?: boolean;
  readonly held?: boolean;
  readonly under?: readonly string[];
  readonly party?: string;
}

const read = (file: string) =>
  readFileSync(join(import.meta.dirname, '../../../fixtures/themes', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Marked);
const gold = read('gold.jsonl');
const coder = openCoder(['oxcgrt']);

function code({ text, epidemic, under = [], party = '' }: Marked) {
  const matches = coder.code(
    { text, strength: strengthOf(text, /不得|严禁|禁止/.test(text) ? 'prohibition' : 'action'), subject: party.length },
    { books: new Set(epidemic ? [0, 1] : [0]), headed: new Set(under.flatMap((heading) => [...coder.headed(heading)])) },
  );
  const first = (book: string) => matches.find((match) => match.book.id === book);
  return { theme: first('themes')?.code.id ?? null, indicator: first('oxcgrt') };
}

const share = (measures: readonly Marked[], right: (measure: Marked) => boolean) => measures.filter(right).length / measures.length;

// Floors, as measured; they only go up.
describe.each([
  { part: 'read while words were chosen and weights learnt', held: false, theme: 0.89, fits: 0.98, indicator: 0.95, level: 0.95 },
  { part: 'held out', held: true, theme: 0.68, fits: 0.85, indicator: 0.95, level: 0.95 },
])('$part', ({ held, theme, fits, indicator, level }) => {
  const measures = gold.filter((measure) => (measure.held ?? false) === held);
  const indicated = measures.filter(({ oxcgrt }) => typeof oxcgrt === 'string');

  test('there is enough of it', () => expect(measures.length).toBeGreaterThan(150));
  test('the first theme is the reader’s', () =>
    expect(share(measures, (one) => code(one).theme === one.theme)).toBeGreaterThanOrEqual(theme));
  test('the first theme is right', () =>
    expect(
      share(measures, (one) => {
        const found = code(one).theme;
        return found === one.theme || (found !== null && (one.also ?? []).includes(found));
      }),
    ).toBeGreaterThanOrEqual(fits));
  test('the OxCGRT indicator', () =>
    expect(share(indicated, (one) => code(one).indicator?.code.id === one.oxcgrt)).toBeGreaterThanOrEqual(indicator));
  test('its level', () =>
    expect(
      share(
        indicated.filter((one) => one.level !== undefined),
        (one) => code(one).indicator?.level === one.level,
      ),
    ).toBeGreaterThanOrEqual(level));
  test('no indicator where a reader sees none', () =>
    expect(
      share(
        measures.filter((one) => one.epidemic && one.oxcgrt === null),
        (one) => code(one).indicator === undefined,
      ),
    ).toBeGreaterThanOrEqual(0.93));
});

test('the shipped weights were learnt from the labels that are here, none of which is held out', () => {
  const labels = read('labels.jsonl');
  const learnt = labels.length + gold.filter((measure) => !measure.held).length;
  const { source } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../dictionaries/codebooks/themes.weights.json'), 'utf8')) as {
    source: string;
  };
  expect(source).toContain(` ${learnt} `);
  const held = new Set(gold.filter((measure) => measure.held).map(({ text }) => text));
  expect(labels.filter(({ text }) => held.has(text))).toEqual([]);
});

test('every marked code exists', () => {
  const ids = new Set(coder.books.flatMap((book) => book.codes.map(({ id }) => `${book.id}:${id}`)));
  const marked = [...gold, ...read('labels.jsonl')].flatMap(({ theme, also = [], oxcgrt }) => [
    ...[theme, ...also].filter((id) => id !== null).map((id) => `themes:${id}`),
    ...(typeof oxcgrt === 'string' ? [`oxcgrt:${oxcgrt}`] : []),
  ]);
  expect(marked.filter((id) => !ids.has(id))).toEqual([]);
});
