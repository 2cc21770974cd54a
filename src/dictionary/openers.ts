import * as v from 'valibot';
import { contextFields, countsAt } from './contexts.ts';
import { loadDictionary, once } from './load.ts';
import { Trie } from './trie.ts';

const schema = v.strictObject({ entries: v.array(v.strictObject(contextFields)) });
type Entry = v.InferOutput<typeof schema>['entries'][number];

const openers: () => Trie<Entry> = once(() => {
  const trie = new Trie<Entry>();
  for (const entry of loadDictionary('openers.json', schema).entries) trie.set(entry.word, entry);
  return trie;
});

/** Whether a phrase begins with a preposition or a verb, and so names whom something is done to or for: 对各地, 督促企业; not 应急局. */
export const opensPhrase = (text: string): boolean =>
  openers()
    .allAt(text, 0)
    .some(({ value }) => countsAt(value, text, 0));
