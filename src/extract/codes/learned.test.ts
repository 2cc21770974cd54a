import { expect, test } from 'vitest';
import { Trie } from '../../dictionary/trie.ts';
import type { Run, Weights } from '../../dictionary/weights.ts';
import { likelyCodes } from './learned.ts';

const [FLOOD, FIRE, NONE] = [0, 1, 2];
const runs = new Trie<Run>();
for (const [run, row] of [
  ['水', [FLOOD, 1]],
  ['防汛', [FLOOD, 2, FIRE, -1]],
  ['火', [FIRE, 2]],
  ['^到', [NONE, 1]],
  ['位$', [NONE, 1]],
] as const)
  runs.set(run, { row });
const weights: Weights = {
  codes: ['flood', 'fire', ''],
  always: [NONE, 0.5],
  words: new Map([['fire', [FIRE, 1]]]),
  first: new Map([['fire', [FIRE, 0.5]]]),
  headings: new Map([['flood', [FLOOD, 0.4]]]),
  runs,
};
const told = { subject: 0, scores: [], headed: new Set<string>() };
const idsOf = (text: string, more: object = {}) => likelyCodes(weights, { ...told, text, ...more }).map(({ id }) => id);

test('the likeliest comes first, and none where nothing is likelier than none', () => {
  expect(idsOf('做好防汛')).toEqual(['flood']);
  expect(idsOf('严管火源，守好水')).toEqual(['fire', 'flood']);
  expect(idsOf('逐一落实')).toEqual([]);
});

test('the ends of a measure are known', () => expect(idsOf('到岗到位')).toEqual([]));

test('a word of the codebook and a heading speak, too', () => {
  expect(idsOf('清理可燃物', { scores: [['fire', 3]] })[0]).toBe('fire');
  expect(idsOf('水火都要防')[0]).toBe('fire');
  expect(idsOf('水位超警', { headed: new Set(['flood']) })[0]).toBe('flood');
});

test('the name of the party says nothing', () => expect(idsOf('防汛办要逐一落实', { subject: 3 })).toEqual([]));

test('a run counts once, and its characters are the evidence', () => {
  const [once] = likelyCodes(weights, { ...told, text: '防汛' });
  const [twice] = likelyCodes(weights, { ...told, text: '防汛，防汛' });
  expect(twice.probability).toBe(once.probability);
  expect(likelyCodes(weights, { ...told, text: '切实做好防汛' })[0].evidence()).toEqual([{ start: 4, end: 6 }]);
});
