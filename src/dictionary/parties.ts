import * as v from 'valibot';
import { loadDictionary, once } from './load.ts';
import { Trie } from './trie.ts';

const TYPES = ['party', 'government', 'congress', 'cppcc', 'department', 'court', 'headquarters', 'organisation', 'public', 'enterprise', 'school', 'medical', 'grassroots', 'role', 'media', 'association', 'venue', 'army'] as const; // prettier-ignore

const schema = v.object({
  entries: v.array(v.strictObject({ head: v.pipe(v.string(), v.nonEmpty()), type: v.picklist(TYPES) })),
});

export type PartyType = (typeof TYPES)[number];
export interface PartyHead {
  readonly head: string;
  readonly type: PartyType;
}

/** Heads of the names of bodies and roles, spelled backwards: a name is recognised by how it ends. */
const heads: () => Trie<PartyHead> = once(() => {
  const trie = new Trie<PartyHead>();
  for (const entry of loadDictionary('parties.json', schema).entries) trie.set([...entry.head].reverse().join(''), entry);
  return trie;
});

/** The dictionary head a name ends with, the longest; null when it ends with none. */
export function partyHead(name: string): PartyHead | null {
  const backwards = [...name.slice(-12)].reverse().join('');
  return heads().longestAt(backwards, 0)?.value ?? null;
}
