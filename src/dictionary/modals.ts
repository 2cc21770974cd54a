import * as v from 'valibot';
import { loadDictionary, once } from './load.ts';

const contexts = v.optional(v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.nonEmpty()));
const schema = v.strictObject({
  entries: v.array(
    v.strictObject({
      word: v.pipe(v.string(), v.nonEmpty()),
      /** What it governs is forbidden. */
      prohibits: v.optional(v.literal(true)),
      /** It opens a clause; no Han character stands before it. */
      opens: v.optional(v.literal(true)),
      not_after: contexts,
      after: contexts,
      only_after: contexts,
      not_before: contexts,
      before: contexts,
      only_before: contexts,
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

/** Of the contexts that fit on one side the longest decides: 主要 is a word, 业主要 is not, 企业主要 is one. */
function governs(entry: Entry, text: string, at: number): boolean {
  const ends = (context: string) => text.endsWith(context, at);
  const begins = (context: string) => text.startsWith(context, at + entry.word.length);
  if (entry.opens && HAN.test(text[at - 1] ?? '')) return false;
  if (entry.only_after && !entry.only_after.some(ends)) return false;
  if (entry.only_before && !entry.only_before.some(begins)) return false;
  return longest(entry.not_after, ends) <= longest(entry.after, ends) && longest(entry.not_before, begins) <= longest(entry.before, begins);
}

const HAN = /[\u3400-\u9fff]/;

function longest(contexts: readonly string[] | undefined, fits: (context: string) => boolean): number {
  let found = 0;
  for (const context of contexts ?? []) if (context.length > found && fits(context)) found = context.length;
  return found;
}
