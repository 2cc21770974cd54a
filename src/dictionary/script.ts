import * as v from 'valibot';
import { loadDictionary, once } from './load.ts';

const readingsSchema = v.object({ source: v.string(), readings: v.record(v.string(), v.string()) });
const scriptSchema = v.object({ source: v.string(), traditional: v.string(), simplified: v.string() });

/** Readings without tone (ü written v) of each Han character. */
export const readings: () => ReadonlyMap<string, ReadonlySet<string>> = once(() => {
  const byCharacter = new Map<string, Set<string>>();
  for (const [syllable, characters] of Object.entries(loadDictionary('readings.json', readingsSchema).readings))
    for (const character of characters) {
      const known = byCharacter.get(character);
      if (known) known.add(syllable);
      else byCharacter.set(character, new Set([syllable]));
    }
  return byCharacter;
});

/** UTF-16 units that are written in one script only. */
export const scriptCharacters: () => { readonly traditional: ReadonlySet<number>; readonly simplified: ReadonlySet<number> } = once(() => {
  const table = loadDictionary('script.json', scriptSchema);
  const units = (text: string) => new Set(Array.from(text, (character) => character.charCodeAt(0)));
  return { traditional: units(table.traditional), simplified: units(table.simplified) };
});
