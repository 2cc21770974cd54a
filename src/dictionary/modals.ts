import * as v from 'valibot';
import { contextFields, countsAt } from './contexts.ts';
import { loadDictionary, once } from './load.ts';

const schema = v.strictObject({
  entries: v.array(
    v.strictObject({
      ...contextFields,
      /** What it governs is forbidden. */
      prohibits: v.optional(v.literal(true)),
      /** It opens a clause; no Han character stands before it. */
      opens: v.optional(v.literal(true)),
    }),
  ),
});

type Entry = v.InferOutput<typeof schema>['entries'][number];

/** A modal in a text: 要, 必须, 不得 …; `at` in UTF-16 units. */
export interface ModalWord {
  readonly word: string;
  readonly at: number;
  readonly prohibits: boolean;
}

const modals = once(() => {
  const entries = new Map(loadDictionary('modals.json', schema).entries.map((entry) => [entry.word, entry] as const));
  const words = [...entries.keys()].sort((a, b) => b.length - a.length);
  const prohibitions = words.filter((word) => entries.get(word)!.prohibits);
  return { entries, words: new RegExp(words.join('|'), 'g'), prohibitions: new RegExp(`^(?:${prohibitions.join('|')})`) };
});

/** The modals of a text in order, without characters that only look like one (要 in 重要, 应 in 应急). */
export function* modalsOf(text: string): Generator<ModalWord> {
  const { entries, words } = modals();
  for (const { 0: word, index } of text.matchAll(words)) {
    const entry = entries.get(word)!;
    if (governs(entry, text, index)) yield { word, at: index, prohibits: entry.prohibits === true };
  }
}

/** Whether the text begins with a word that forbids. */
export const opensProhibition = (text: string): boolean => modals().prohibitions.test(text);

const governs = (entry: Entry, text: string, at: number): boolean =>
  !(entry.opens && HAN.test(text[at - 1] ?? '')) && countsAt(entry, text, at);

const HAN = /[\u3400-\u9fff]/;
