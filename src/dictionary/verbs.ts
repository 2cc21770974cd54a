import * as v from 'valibot';
import { loadDictionary, once } from './load.ts';
import { Trie } from './trie.ts';

const words = v.array(v.pipe(v.string(), v.nonEmpty()));
const schema = v.strictObject({
  action: words,
  /** Set phrases that are a whole predicate: 限期整改, 挂账销号. */
  phrase: words,
  goal: words,
  prohibition: words,
  manner: words,
  assessment: words,
});

/** What a word can be at the head of a clause; a word may be several (严格 is a manner and a verb). */
export interface VerbEntry {
  readonly word: string;
  readonly action: boolean;
  /** A set phrase that needs no object (限期整改); an action as well. */
  readonly whole: boolean;
  readonly goal: boolean;
  readonly prohibition: boolean;
  readonly manner: boolean;
}

const verbFile = once(() => loadDictionary('verbs.json', schema));

/** Directive verbs and the adverbials before them. */
export const verbTrie: () => Trie<VerbEntry> = once(() => {
  const entries = new Map<
    string,
    { word: string; action: boolean; whole: boolean; goal: boolean; prohibition: boolean; manner: boolean }
  >();
  for (const kind of ['action', 'goal', 'prohibition', 'manner'] as const)
    for (const word of verbFile()[kind]) {
      const entry = entries.get(word) ?? { word, action: false, whole: false, goal: false, prohibition: false, manner: false };
      entry[kind] = true;
      entries.set(word, entry);
    }
  for (const word of verbFile().phrase) {
    const entry = entries.get(word) ?? { word, action: false, whole: false, goal: false, prohibition: false, manner: false };
    entries.set(word, { ...entry, action: true, whole: true });
  }
  const trie = new Trie<VerbEntry>();
  for (const entry of entries.values()) trie.set(entry.word, entry);
  return trie;
});

/** Words that open background and assessment, no task (面对, 随着, 取得 …). */
export const assessmentTrie: () => Trie<string> = once(() => {
  const trie = new Trie<string>();
  for (const word of verbFile().assessment) trie.set(word, word);
  return trie;
});
