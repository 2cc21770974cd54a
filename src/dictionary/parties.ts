import * as v from 'valibot';
import { loadDictionary, once } from './load.ts';
import { Trie } from './trie.ts';

const TYPES = ['party', 'government', 'congress', 'cppcc', 'department', 'court', 'headquarters', 'organisation', 'public', 'enterprise', 'school', 'medical', 'grassroots', 'role', 'media', 'association', 'venue', 'army'] as const; // prettier-ignore

const schema = v.strictObject({
  entries: v.array(v.strictObject({ head: v.pipe(v.string(), v.nonEmpty()), type: v.picklist(TYPES) })),
  /** What bodies are called for short in a list of them (公安、水利要…); `beside`: words of things too, names only beside one of `names`. */
  systems: v.strictObject({ names: v.array(v.pipe(v.string(), v.minLength(2))), beside: v.array(v.pipe(v.string(), v.minLength(2))) }),
  /** Offices by the short forms of their names, the longest first. */
  names: v.array(v.strictObject({ short: v.pipe(v.string(), v.minLength(2)), full: v.pipe(v.string(), v.minLength(2)) })),
});

const file = once(() => loadDictionary('parties.json', schema));

export type PartyType = (typeof TYPES)[number];
export interface PartyHead {
  readonly head: string;
  readonly type: PartyType;
}

/** All heads, as the file has them. */
export const partyHeads = (): readonly PartyHead[] => file().entries;

/** Heads of the names of bodies and roles, spelled backwards: a name is recognised by how it ends. */
const heads: () => Trie<PartyHead> = once(() => {
  const trie = new Trie<PartyHead>();
  for (const entry of partyHeads()) trie.set(Array.from(entry.head).reverse().join(''), entry);
  return trie;
});

/** 理货员, 出纳员: people by what they do, whatever it is; 动员, 派员, 超员 are verbs. */
const BY_TRADE = /[\u3400-\u9fff]{2}(?<![动裁复满超减缺增幅全扩总人]|(?<!签)派|(?<![检鉴评认测])定)员$/;

/** The dictionary head a name ends with, the longest, or a trade in 员; null when it ends with none. */
export function partyHead(name: string): PartyHead | null {
  const backwards = Array.from(name.slice(-12)).reverse().join('');
  const found = heads().longestAt(backwards, 0)?.value;
  return found ?? (BY_TRADE.test(name) ? { head: name.slice(-3), type: 'role' } : null);
}

const systems = once(() => ({ names: new Set(file().systems.names), beside: new Set(file().systems.beside) }));

/** 发改、工信和住建: a list of bodies by what they are called for short, two at least. */
export function namesSystems(name: string): boolean {
  const items = name.split(/[、和及]|以及/);
  const { names, beside } = systems();
  return items.length > 1 && items.some((item) => names.has(item)) && items.every((item) => names.has(item) || beside.has(item));
}

/** 市发改委 → 市发展和改革委员会: the name of one office in full. */
export function fullName(name: string): string {
  const found = file().names.find(({ short }) => name.endsWith(short) && !name.endsWith(`自${short}`));
  return found ? name.slice(0, name.length - found.short.length) + found.full : name;
}
