import * as v from 'valibot';
import { loadDictionary, once } from './load.ts';

const words = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.nonEmpty());
const schema = v.strictObject({
  entries: v.array(
    v.strictObject({
      word: v.pipe(v.string(), v.nonEmpty()),
      /** What follows the verb behind a comma or a colon. */
      opens: v.optional(v.picklist(['orders', 'remarks'])),
      /** It stands in one clause with the order. */
      within: v.optional(v.literal(true)),
      /** So without a speaker too. */
      bare: v.optional(v.literal(true)),
      /** So wherever a party stands behind it. */
      calls: v.optional(v.literal(true)),
      /** It is said to somebody, whose name ends the clause. */
      addresses: v.optional(v.literal(true)),
    }),
  ),
  /** Names for the meeting that speaks. */
  meetings: words,
  /** What may stand between the speaker and the verb. */
  between: words,
});

/** Alternations for patterns, longest word first: the verbs of speech by what they do, and what stands around them. */
export interface SpeechWords {
  readonly orders: string;
  readonly remarks: string;
  readonly within: string;
  readonly bare: string;
  readonly calls: string;
  readonly addresses: string;
  readonly meetings: string;
  readonly between: string;
}

export const speechWords: () => SpeechWords = once(() => {
  const { entries, meetings, between } = loadDictionary('speech.json', schema);
  type Entry = (typeof entries)[number];
  const those = (has: (entry: Entry) => boolean | undefined) => anyWord(entries.filter(has).map(({ word }) => word));
  return {
    orders: those(({ opens }) => opens === 'orders'),
    remarks: those(({ opens }) => opens === 'remarks'),
    within: those(({ within }) => within),
    bare: those(({ bare }) => bare),
    calls: those(({ calls }) => calls),
    addresses: those(({ addresses }) => addresses),
    meetings: anyWord(meetings),
    between: anyWord(between),
  };
});

const anyWord = (list: readonly string[]): string => list.toSorted((a, b) => b.length - a.length).join('|');
