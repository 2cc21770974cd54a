import * as v from 'valibot';
import { loadDictionary, once } from './load.ts';
import { Trie } from './trie.ts';

const schema = v.strictObject({
  entries: v.array(
    v.strictObject({
      surname: v.pipe(v.string(), v.minLength(1), v.maxLength(4)),
      /** The character is at least as often an ordinary word in official texts: a name needs more evidence. */
      ordinary: v.optional(v.boolean()),
      /** Words that begin with the surname and never begin a name: 高度, 方案, 于是. */
      words: v.optional(v.array(v.pipe(v.string(), v.minLength(2)))),
    }),
  ),
  /** Characters usual in given names. */
  given: v.array(v.string()),
  /** Characters that write Mongolian, Tibetan, Uyghur, Kazakh and Yi names: 乌云其木格, 买买提江. */
  transliterated: v.array(v.string()),
  /** Words that follow a name and so show its right border: 主持, 强调, 出席. */
  after: v.array(v.pipe(v.string(), v.minLength(1))),
});

export interface Surname {
  readonly surname: string;
  readonly ordinary: boolean;
  readonly words: readonly string[];
}

export interface NameDictionary {
  readonly surnames: ReadonlyMap<string, Surname>;
  readonly given: ReadonlySet<string>;
  readonly transliterated: ReadonlySet<string>;
  readonly after: Trie<string>;
}

/** What names are made of (百家姓 with compound surnames) and what stands after them. */
export const loadNames: () => NameDictionary = once(() => {
  const { entries, given, transliterated, after } = loadDictionary('surnames.json', schema);
  const trie = new Trie<string>();
  for (const word of after) trie.set(word, word);
  return {
    surnames: new Map(entries.map((entry) => [entry.surname, { ordinary: false, words: [], ...entry }])),
    given: new Set(given.flatMap((row) => [...row])),
    transliterated: new Set(transliterated.flatMap((row) => [...row])),
    after: trie,
  };
});
