import { orderlessLikeness, stringLikeness } from '../natural.ts';
import type { Entry } from './side.ts';
import { cosine } from './vectors.ts';
import type { Vectors } from './vectors.ts';

/**
 * From here on two measures are taken for one, unless `minSimilarity` says otherwise. Chosen by reading what real reports
 * give: above it nearly all pairs are one measure, between 0.5 and 0.6 about half. The pairs of `fixtures/diff/pairs.jsonl`
 * give nearly the same figures from 0.4 to 0.65 and so do not fix it (`align.test.ts`).
 */
export const STANDARD = 0.6;
/** A cosine that lies this far below the floor is made up for by no string distance; it saves the distance for most candidates. */
const HOPELESS = 0.12;
/** Pairs whose string distance is remembered, since cities repeat each other's clauses; some 50 bytes each. */
const REMEMBERED = 1_000_000;
/** Two cores that share this much of their characters may be one in another order: 登记报告和健康监测制度, 健康监测和登记报告制度. */
const REARRANGED = 0.75;
/** How much less the same words in another order are alike. */
const ORDER = 0.05;
const WORDS = 0.6;
const OBJECT = 0.08;
const THEME = 0.06;

/**
 * How alike two measures are, 0 to 1, in what they say: wording, object and theme; who, when, how many and how strictly do
 * not count. What stays below `floor` is told as 0, mostly without a string distance, which costs more than all else.
 */
export function openLikeness(vectors: Vectors, floor: number): (a: Entry, b: Entry) => number {
  const known = new Map<number, number>();
  const ofStrings = (a: string, b: string, key: number, shared: number): number => {
    let value = known.get(key);
    if (value === undefined) {
      if (known.size === REMEMBERED) known.clear();
      value = stringLikeness(a, b);
      if (shared >= REARRANGED) value = Math.max(value, (orderlessLikeness(a, b) + shared) / 2 - ORDER);
      known.set(key, value);
    }
    return value;
  };
  const ofCores = (a: string, b: string): number => {
    if (a === b) return 1;
    const [x, y] = [vectors.of(a), vectors.of(b)];
    const words = cosine(x, y);
    if (words < floor - HOPELESS) return 0;
    const shared = sharedCharacters(a, b);
    if (WORDS * words + (1 - WORDS) * shared + OBJECT < floor) return 0;
    const key = Math.min(x.id, y.id) * 2 ** 26 + Math.max(x.id, y.id);
    return WORDS * words + (1 - WORDS) * ofStrings(a, b, key, shared);
  };
  return (a, b) => {
    const cores = ofCores(a.core, b.core);
    if (cores === 0 || cores === 1) return cores;
    const [x, y] = [objectOf(a), objectOf(b)];
    const object = x !== null && x === y ? OBJECT : 0;
    const theme = a.theme !== null && b.theme !== null && a.theme !== b.theme ? THEME : 0;
    const value = Math.min(0.99, cores + object - theme);
    return value < floor ? 0 : value;
  };
}

/** The share of the longer string's characters that the other has: the most that `stringLikeness` can reach. */
function sharedCharacters(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let common = 0;
  for (let i = 0; i < short.length; i++) if (long.includes(short[i]!)) common++;
  return common / long.length;
}

/** A short object (工作, 制度) is shared by measures that have nothing in common. */
function objectOf({ occurrences }: Entry): string | null {
  const { object } = occurrences[0]!.measure;
  return object !== null && object.length >= 4 ? object : null;
}
