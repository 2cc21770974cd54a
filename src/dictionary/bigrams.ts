import * as v from 'valibot';
import { loadDictionary, once } from './load.ts';

const letters = v.pipe(v.string(), v.minLength(3));
const schema = v.strictObject({ source: v.string(), characters: letters, simplified: v.string(), pairs: v.array(letters) });

/** How Chinese is written: by UTF-16 units of simplified characters. All numbers are probabilities. */
export interface Bigrams {
  /** Of a character among all, 0 when it is unknown. */
  readonly share: Float64Array;
  /** That a word which begins begins with it. */
  readonly opens: Float64Array;
  /** That it is the last of its word. */
  readonly closes: Float64Array;
  /** That `next` follows `unit` inside a word. */
  follows(unit: number, next: number): number;
  /** The simplified form of a traditional unit; every other unit stands for itself. */
  readonly simplified: Uint16Array;
}

const probability = (letter: number) => Math.exp((65 - letter) / 2);

/** Takes 20 ms to load, so only a text with a suspect stretch asks for it. See dictionaries/make-bigrams.mjs for the format. */
export const bigrams: () => Bigrams = once(() => {
  const table = loadDictionary('bigrams.json', schema);
  const share = new Float64Array(0x10000);
  const opens = new Float64Array(0x10000);
  const closes = new Float64Array(0x10000);
  for (let i = 0; i + 3 < table.characters.length; i += 4) {
    const unit = table.characters.charCodeAt(i);
    share[unit] = probability(table.characters.charCodeAt(i + 1));
    opens[unit] = probability(table.characters.charCodeAt(i + 2));
    closes[unit] = probability(table.characters.charCodeAt(i + 3));
  }
  const simplified = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (let i = 0; i + 1 < table.simplified.length; i += 2) simplified[table.simplified.charCodeAt(i)] = table.simplified.charCodeAt(i + 1);
  const rows = new Map(table.pairs.map((row) => [row.charCodeAt(0), row]));
  const read = new Map<number, ReadonlyMap<number, number>>();
  const follows = (unit: number, next: number) => {
    let row = read.get(unit);
    if (!row) read.set(unit, (row = readPairs(rows.get(unit) ?? '')));
    return row.get(next) ?? 0;
  };
  return { share, opens, closes, follows, simplified };
});

function readPairs(row: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  let here = 0;
  for (let i = 1; i < row.length; i++) {
    const unit = row.charCodeAt(i);
    if (unit < 0x80) here = probability(unit);
    else pairs.set(unit, here);
  }
  return pairs;
}
