import * as v from 'valibot';
import { loadDictionary, once } from './load.ts';
import { Trie } from './trie.ts';

const schema = v.strictObject({
  entries: v.array(
    v.strictObject({
      /** As a document writes it, without quotes, brackets and spaces. */
      text: v.pipe(v.string(), v.minLength(4), v.regex(/^[^“”"‘’「」《》<>()（）\s]+$/, 'leave out quotes, brackets and spaces')),
      /** The year in which a document speaks of it so. */
      year: v.pipe(v.number(), v.integer(), v.minValue(1949), v.maxValue(2100)),
      /** Why the year is beyond doubt. */
      source: v.pipe(v.string(), v.nonEmpty()),
    }),
  ),
});

const events: () => Trie<number> = once(() => {
  const trie = new Trie<number>();
  for (const { text, year } of loadDictionary('events.json', schema).entries) trie.set(text, year);
  return trie;
});

const UNREAD = /[“”"‘’「」《》<>()（）\s]/g;

/** The year that unmistakable events settle for a clean text: the one most often told, then the latest; null without any. */
export function yearOfEvents(text: string): number | null {
  const counts = new Map<number, number>();
  for (const { value } of events().matches(text.replace(UNREAD, ''))) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort((left, right) => right[1] - left[1] || right[0] - left[0]);
  return best?.[0] ?? null;
}
