import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Trie } from './trie.ts';

const word = fc.string({ unit: fc.constantFrom('四', '早', '方', '责', '任', '两', '𠮷'), minLength: 1, maxLength: 6 });

test('finds the longest entry at every place, as a search through all entries does', () => {
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 20 }),
      fc.string({ unit: fc.constantFrom('四', '早', '方', '责', '任', '两', '𠮷'), maxLength: 30 }),
      (words, text) => {
        const trie = new Trie<string>();
        for (const entry of words) trie.set(entry, entry);
        for (let at = 0; at <= text.length; at++) {
          const best = words.filter((entry) => text.startsWith(entry, at)).sort((a, b) => b.length - a.length)[0];
          expect(trie.longestAt(text, at)).toEqual(best === undefined ? null : { value: best, start: at, end: at + best.length });
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('matches are leftmost longest and do not overlap', () => {
  const trie = new Trie<number>();
  for (const [i, entry] of ['四早', '四方责任', '责任', '任'].entries()) trie.set(entry, i);
  expect([...trie.matches('压实四方责任和责任，落实四早')].map(({ start, end }) => [start, end])).toEqual([
    [2, 6],
    [7, 9],
    [12, 14],
  ]);
});
