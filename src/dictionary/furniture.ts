import * as v from 'valibot';
import { loadDictionary, once } from './load.ts';

const phrase = v.pipe(v.string(), v.nonEmpty());
const schema = v.strictObject({
  entries: v.array(
    v.strictObject({
      type: v.picklist(['metadata', 'byline', 'navigation', 'widget', 'copyright', 'related', 'library']),
      /** `start`: the line begins with it; `anywhere`: a line without a sentence holds it; `line`: it is the whole line. */
      at: v.picklist(['start', 'anywhere', 'line']),
      /** Where alone it is furniture: before the first sentence, after the last, either of these, a page of a document library; everywhere without it. */
      zone: v.optional(v.picklist(['head', 'tail', 'edge', 'library'])),
      /** It is furniture in a sentence too. */
      prose: v.optional(v.boolean()),
      phrases: v.pipe(v.array(phrase), v.minLength(1)),
    }),
  ),
  spam: v.strictObject({
    /** Names of betting games and sites that mean nothing else. */
    names: v.array(phrase),
    /** Those that count only with a tail, a code or an address. */
    brands: v.array(phrase),
    /** What advertisements put behind them. */
    tails: v.array(phrase),
    /** Before the number of an account. */
    slang: v.array(phrase),
    /** Words of which two make a line of its own kind. */
    adult: v.array(phrase),
    /** A sentence with one of these speaks about such things and is no advertisement. */
    lawful: v.array(phrase),
  }),
});

type Dictionary = v.InferOutput<typeof schema>;
export type FurnitureEntry = Omit<Dictionary['entries'][number], 'phrases'> & { readonly phrase: string };

const dictionary = once(() => loadDictionary('furniture.json', schema));

/** Phrases by which a line of a web page is known to be no part of the article. */
export const furniture = (): readonly FurnitureEntry[] =>
  dictionary().entries.flatMap(({ phrases, ...entry }) => phrases.map((each) => ({ ...entry, phrase: each })));

/** Words of advertisements that were planted into sentences. */
export const spamWords = (): Dictionary['spam'] => dictionary().spam;
