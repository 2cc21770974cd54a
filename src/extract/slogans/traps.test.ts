import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CleanDocument } from '../../model.ts';
import { segment } from '../../segment/document.ts';
import { openSegmenter } from '../../segment/segmenter.ts';
import { extractSlogans } from './slogans.ts';

const traps = readFileSync(new URL('../../../fixtures/slogans/traps.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as { readonly slogan: string; readonly text: string });
const segmenter = await openSegmenter();

test('the characters of a slogan inside other words are none', () => {
  const taken = traps.filter(({ slogan, text }) =>
    extractSlogans(segment({ text } as CleanDocument, segmenter)).some((found) => found.text === slogan),
  );
  expect(taken.map(({ slogan, text }) => `${slogan}: ${text}`)).toEqual([]);
});
