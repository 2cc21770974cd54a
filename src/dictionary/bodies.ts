import { once } from './load.ts';
import { partyHeads, type PartyHead } from './parties.ts';
import { Trie } from './trie.ts';

/** Organisations, offices, groups and roles by the heads of their names. */
export const bodyTrie: () => Trie<PartyHead> = once(() => {
  const trie = new Trie<PartyHead>();
  for (const body of partyHeads()) trie.set(body.head, body);
  return trie;
});
