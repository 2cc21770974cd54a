import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openSegmenter } from '../../segment/segmenter.ts';
import { splitClauses } from './clauses.ts';
import { readPredicate } from './predicate.ts';

const segmenter = await openSegmenter();
const bare = (text: string) => text.replace(/[\s\p{P}]/gu, '');

/** `{由}市农业农村局|统筹…`: who acts stands before the bar, behind what belongs to neither; nothing before it where nobody is named. */
function agrees(line: string): boolean {
  const [, before = '', agent, rest] = /^(?:\{(.*?)\})?(.*?)\|(.*)$/.exec(line)!;
  const text = before + agent + rest;
  const [clause] = splitClauses(text, { start: 0, end: text.length }, segmenter.tag(text));
  const { party, subject } = readPredicate(clause!);
  return bare(party && subject ? clause!.text.slice(subject.start, subject.end) : '') === bare(agent!);
}

/** Clauses by others with who acts in them, each list with the share that is read so; it only goes up. */
test.each([
  ['before a predicate without a modal', 'bare', 0.71],
  ['before a modal, with what stands between', 'modal', 0.87],
  ['of many parts', 'complex', 0.76],
  ['nobody, where one might be seen', 'none', 0.92],
] as const)('who acts: %s', (_, list, floor) => {
  const lines = readFileSync(new URL(`../../../fixtures/agents/${list}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  expect(lines.length).toBeGreaterThanOrEqual(350);
  expect(lines.filter(agrees).length / lines.length).toBeGreaterThanOrEqual(floor);
});
