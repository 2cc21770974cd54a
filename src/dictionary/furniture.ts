import * as v from 'valibot';
import { loadDictionary, once } from './load.ts';

const schema = v.object({
  entries: v.array(
    v.strictObject({
      phrase: v.pipe(v.string(), v.nonEmpty()),
      type: v.picklist(['metadata', 'byline', 'navigation', 'widget', 'copyright', 'related', 'library']),
      /** `start`: the line begins with it; `anywhere`: a line without a sentence holds it; `line`: it is the whole line. */
      at: v.picklist(['start', 'anywhere', 'line']),
    }),
  ),
});

export type FurnitureEntry = v.InferOutput<typeof schema>['entries'][number];

/** Phrases by which a line of a web page is known to be no part of the article. */
export const furniture: () => readonly FurnitureEntry[] = once(() => loadDictionary('furniture.json', schema).entries);
