import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foldSlogan, sloganTrie, type SloganTrie } from '../../dictionary/slogans.ts';
import type { CleanDocument } from '../../model.ts';
import { segment } from '../../segment/document.ts';
import { openSegmenter } from '../../segment/segmenter.ts';
import { Trie } from '../../dictionary/trie.ts';
import { extractSlogans } from './slogans.ts';

/** A sentence with what a reader marks in it; the rules were written without sight of those that are `held`. */
interface Context {
  readonly text: string;
  readonly slogans: readonly { readonly text: string; readonly items?: readonly string[] }[];
  readonly held?: true;
}

const contexts = readFileSync(new URL('../../../fixtures/slogans/contexts.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Context);
const nothing: SloganTrie = new Trie();
const [withDictionary, bare] = await Promise.all([openSegmenter(), openSegmenter('node-rs', nothing)]);

function score(among: readonly Context[], dictionary: boolean) {
  let [right, missed, wrong] = [0, 0, 0];
  let [itemsRight, itemsMissed, itemsWrong] = [0, 0, 0];
  for (const { text, slogans } of among) {
    const document = segment({ text } as CleanDocument, dictionary ? withDictionary : bare);
    const findings = new Map(
      extractSlogans(document, null, dictionary ? sloganTrie() : null).map((finding) => [foldSlogan(finding.text), finding] as const),
    );
    for (const slogan of slogans) {
      const found = findings.get(foldSlogan(slogan.text));
      if (!found) {
        missed++;
        continue;
      }
      right++;
      findings.delete(foldSlogan(slogan.text));
      const items = found.itemsSource === 'text' ? found.items : null;
      const same = String(items) === String(slogan.items);
      if (items && same) itemsRight++;
      else if (items) itemsWrong++;
      if (slogan.items && !same) itemsMissed++;
    }
    wrong += findings.size;
  }
  const precision = right / (right + wrong);
  const recall = right / (right + missed);
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    items: (2 * itemsRight) / (2 * itemsRight + itemsWrong + itemsMissed),
  };
}

describe('contexts read by hand', () => {
  test('are 300, a third of them without a slogan and a third held back', () => {
    expect(contexts).toHaveLength(300);
    expect(contexts.filter(({ slogans }) => slogans.length === 0)).toHaveLength(100);
    expect(contexts.filter(({ held }) => held)).toHaveLength(100);
  });

  test.each([
    ['open', false],
    ['held', true],
  ] as const)('%s: the floors hold', (name, held) => {
    const among = contexts.filter((context) => (context.held ?? false) === held);
    const [both, rules] = [score(among, true), score(among, false)];
    for (const [what, { precision, recall, f1, items }] of [['dictionary and rules', both] as const, ['rules alone', rules] as const])
      console.info(
        `${name}, ${what}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}, items F1 ${items.toFixed(3)}`,
      );
    expect(both.precision).toBeGreaterThanOrEqual(0.97);
    expect(both.recall).toBeGreaterThanOrEqual(0.95);
    expect(rules.f1).toBeGreaterThanOrEqual(0.85);
    expect(both.items).toBeGreaterThanOrEqual(0.9);
  });
});
