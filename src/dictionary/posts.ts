import * as v from 'valibot';
import { loadDictionary, once } from './load.ts';
import { Trie } from './trie.ts';

const kinds = ['party', 'government', 'congress', 'cppcc', 'army', 'court', 'enterprise', 'school', 'medical', 'hk', 'tw', 'role'] as const;

const schema = v.strictObject({
  entries: v.array(
    v.strictObject({
      /** The last component of a post: 书记, 副市长, 指挥长. */
      word: v.pipe(v.string(), v.minLength(2), v.maxLength(12)),
      kind: v.optional(v.picklist(kinds)),
      /** Also said after a name: 张某某主任. */
      title: v.optional(v.boolean()),
      /** Names several people or anybody (专家, 负责同志): an ordinary word after it is not taken for a name. */
      group: v.optional(v.boolean()),
      /** A form of address and no post: 同志, 先生. */
      courtesy: v.optional(v.boolean()),
    }),
  ),
});

export type Post = v.InferOutput<typeof schema>['entries'][number];

/** Posts and role words by their last component. */
export const loadPosts: () => Trie<Post> = once(() => {
  const trie = new Trie<Post>();
  for (const entry of loadDictionary('posts.json', schema).entries) trie.set(entry.word, entry);
  return trie;
});
