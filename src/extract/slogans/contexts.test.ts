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
  const errors: string[] = [];
  for (const { text, slogans } of among) {
    const document = segment({ text } as CleanDocument, dictionary ? withDictionary : bare);
    const findings = extractSlogans(document, null, dictionary ? sloganTrie() : null);
    const found = new Set(findings.map((slogan) => foldSlogan(slogan.text)));
    for (const slogan of slogans) {
      const items = findings.find(
        (finding) => foldSlogan(finding.text) === foldSlogan(slogan.text) && finding.itemsSource === 'text',
      )?.items;
      if (String(items ?? '') !== String(slogan.items ?? ''))
        errors.push(`items of ${slogan.text}: ${String(items)} for ${String(slogan.items)}`);
    }
    for (const slogan of slogans) {
      if (found.delete(foldSlogan(slogan.text))) right++;
      else {
        missed++;
        errors.push(`- ${slogan.text}: ${text}`);
      }
    }
    wrong += found.size;
    for (const slogan of found) errors.push(`+ ${slogan}: ${text}`);
  }
  const precision = right / (right + wrong);
  const recall = right / (right + missed);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), errors };
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
  ] as const)('%s', (name, held) => {
    const among = contexts.filter((context) => (context.held ?? false) === held);
    for (const dictionary of [true, false]) {
      const { precision, recall, f1, errors } = score(among, dictionary);
      console.info(
        `${name}, ${dictionary ? 'dictionary and rules' : 'rules alone'}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`,
      );
      if (!held || process.env['SHOW']) console.info(errors.join('\n'));
    }
  });
});
