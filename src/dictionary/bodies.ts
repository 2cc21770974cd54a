import * as v from 'valibot';
import { loadDictionary, once } from './load.ts';
import { Trie } from './trie.ts';

const schema = v.object({
  entries: v.array(
    v.strictObject({
      /** The last component of the name of a body: 指挥部, 人民政府, 企业. */
      head: v.pipe(v.string(), v.nonEmpty('an empty head')),
      type: v.pipe(v.string(), v.regex(/^[a-z]+$/, 'a type is one lower-case word')),
    }),
  ),
});

export type Body = v.InferOutput<typeof schema>['entries'][number];

/** Organisations, offices, groups and roles by the heads of their names. */
export const bodies: () => readonly Body[] = once(() => loadDictionary('parties.json', schema).entries);

export const bodyTrie: () => Trie<Body> = once(() => {
  const trie = new Trie<Body>();
  for (const body of bodies()) trie.set(body.head, body);
  return trie;
});
