import * as v from 'valibot';
import { loadDictionary, once } from './load.ts';

const readingsSchema = v.strictObject({ source: v.string(), readings: v.record(v.string(), v.string()) });
const scriptSchema = v.strictObject({ source: v.string(), traditional: v.string(), simplified: v.string() });

const sameLength = v.check(
  (entries: Readonly<Record<string, string>>) => Object.entries(entries).every(([from, to]) => [...from].length === [...to].length),
  'what stands for a word must have as many characters as the word',
);
const words = v.pipe(v.record(v.pipe(v.string(), v.regex(/^[^\s|]+$/)), v.pipe(v.string(), v.regex(/^[^\s|]+$/))), sameLength);
const exceptionsSchema = v.strictObject({
  source: v.string(),
  simplify: words,
  particle: v.strictObject({ after: words, not_before: words }),
  traditionalize: words,
  tolerated: v.string(),
});

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

/** What a UTF-16 unit tells about the script of its line. */
export const evidence = { none: 0, traditional: 1, simplified: 2 } as const;

/**
 * By UTF-16 unit: is it written in one script only? Characters that names keep in simplified text (乾 後 於 昇) tell nothing.
 */
export const scriptEvidence: () => Uint8Array = once(() => {
  const table = loadDictionary('script.json', scriptSchema);
  const units = new Uint8Array(0x10000);
  for (const character of table.traditional) units[character.charCodeAt(0)] = evidence.traditional;
  for (const character of table.simplified) units[character.charCodeAt(0)] = evidence.simplified;
  for (const character of loadDictionary('script-exceptions.json', exceptionsSchema).tolerated)
    units[character.charCodeAt(0)] = evidence.none;
  return units;
});

export type WordPair = readonly [from: string, to: string];

export interface ScriptExceptions {
  readonly simplify: readonly WordPair[];
  /** To OpenCC's own traditional standard, from which the forms of Taiwan and Hong Kong follow. */
  readonly traditionalize: readonly WordPair[];
}

/** What OpenCC converts wrongly in the language of government, by our own hand. */
export const scriptExceptions: () => ScriptExceptions = once(() => {
  const { simplify, particle, traditionalize } = loadDictionary('script-exceptions.json', exceptionsSchema);
  return { simplify: [...listParticles(particle), ...Object.entries(simplify)], traditionalize: Object.entries(traditionalize) };
});

/** 有著 → 有着, but 有著名 有著作 keep their 著, and 有著作用 is 有着 + 作用. */
function* listParticles({ after, not_before }: v.InferOutput<typeof exceptionsSchema>['particle']): Generator<WordPair> {
  for (const [verb, simple] of Object.entries(after)) {
    yield [`${verb}著`, `${simple}着`];
    for (const [next, simpleNext] of Object.entries(not_before)) yield [`${verb}著${next}`, `${simple}著${simpleNext}`];
    yield [`${verb}著作用`, `${simple}着作用`];
  }
}
