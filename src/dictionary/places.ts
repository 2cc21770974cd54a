import * as v from 'valibot';
import { loadDictionary, once } from './load.ts';
import { Trie } from './trie.ts';

const schema = v.strictObject({
  source: v.string(),
  entries: v.array(
    v.strictObject({
      /** GB/T 2260, six digits; `pseudo` where the standard gives the place none (counties of Taiwan, districts of Hong Kong). */
      code: v.pipe(v.string(), v.regex(/^\d{6}$/)),
      /** Full name: 雅安市. */
      name: v.pipe(v.string(), v.minLength(2)),
      /** Without its level: 雅安. */
      short: v.pipe(v.string(), v.minLength(1)),
      /** What else it is called for short: 渝, 呼市. */
      abbr: v.optional(v.array(v.string())),
      /** Names it had. */
      former: v.optional(v.array(v.string())),
      /** The year it ended. */
      abolished: v.optional(v.string()),
      pseudo: v.optional(v.boolean()),
      /** Its short name is an ordinary word: 平安, 和平. */
      word: v.optional(v.boolean()),
      /** A development zone or the like. */
      zone: v.optional(v.boolean()),
    }),
  ),
});

export type Place = v.InferOutput<typeof schema>['entries'][number];

export interface Gazetteer {
  readonly byCode: ReadonlyMap<string, Place>;
  /** Full, short and former names of two characters or more; several places may share one. */
  readonly trie: Trie<readonly Place[]>;
  /** The places that have exactly this full, short or former name. */
  named(name: string): readonly Place[];
  /** The places that one character stands for by usage (渝, 雅), and those whose short name begins with it. */
  abbreviated(character: string): { readonly official: readonly Place[]; readonly initial: readonly Place[] };
  /** Its province, itself where it is one. */
  province(place: Place): Place | null;
  /** Is `inner` a part of `outer`? */
  within(inner: Place, outer: Place): boolean;
}

/** The administrative divisions of GB/T 2260. */
export const loadPlaces: () => Gazetteer = once(() => {
  const places = loadDictionary('places.json', schema).entries;
  const byCode = new Map(places.map((place) => [place.code, place]));
  const byName = new Map<string, Place[]>();
  const official = new Map<string, Place[]>();
  const initial = new Map<string, Place[]>();
  for (const place of places) {
    const shorts = [place.short, ...(place.abbr ?? [])];
    for (const name of new Set([place.name, ...shorts, ...(place.former ?? [])])) if (name.length > 1) add(byName, name, place);
    for (const short of shorts) if (short.length === 1) add(official, short, place);
    if (!place.abolished) add(initial, place.short[0]!, place);
  }
  const trie = new Trie<readonly Place[]>();
  for (const [name, list] of byName) trie.set(name, list);
  const none: readonly Place[] = [];
  return {
    byCode,
    trie,
    named: (name) => byName.get(name) ?? none,
    abbreviated: (character) => ({ official: official.get(character) ?? none, initial: initial.get(character) ?? none }),
    province: (place) => byCode.get(`${place.code.slice(0, 2)}0000`) ?? null,
    within: (inner, outer) => inner.code !== outer.code && inner.code.startsWith(outer.code.replace(/(?:00){1,2}$/, '')),
  };
});

function add(index: Map<string, Place[]>, key: string, place: Place): void {
  const list = index.get(key);
  if (list) list.push(place);
  else index.set(key, [place]);
}
