import { stringLikeness } from '../natural.ts';
import type { Entry } from './side.ts';
import { cosine } from './vectors.ts';
import type { Vectors } from './vectors.ts';

/**
 * From here on two measures are taken for one, unless `minSimilarity` says otherwise. Calibrated on one half of
 * `fixtures/diff/pairs.jsonl` and held by the other (`align.test.ts`).
 */
export const STANDARD = 0.6;
/** Below this cosine no string distance makes up for the difference; saves the distance for most candidates. */
const HOPELESS = 0.25;
const WORDS = 0.6;
const OBJECT = 0.08;
const THEME = 0.06;

/** How alike two measures are, 0 to 1, in what they say: wording, object and theme; who, when, how many and how strictly do not count. */
export function openLikeness(vectors: Vectors): (a: Entry, b: Entry) => number {
  const known = new Map<string, number>();
  const ofCores = (a: string, b: string): number => {
    if (a === b) return 1;
    const key = a < b ? `${a}\n${b}` : `${b}\n${a}`;
    let value = known.get(key);
    if (value === undefined) {
      const words = cosine(vectors.of(a), vectors.of(b));
      value = words < HOPELESS ? 0 : WORDS * words + (1 - WORDS) * stringLikeness(a, b);
      if (known.size < LIMIT) known.set(key, value);
    }
    return value;
  };
  return (a, b) => {
    const cores = ofCores(a.core, b.core);
    if (cores === 0 || cores === 1) return cores;
    const [x, y] = [objectOf(a), objectOf(b)];
    const object = x !== null && x === y ? OBJECT : 0;
    const theme = a.theme !== null && b.theme !== null && a.theme !== b.theme ? THEME : 0;
    return Math.max(0, Math.min(0.99, cores + object - theme));
  };
}

/** Pairs of cores whose likeness is remembered; some 100 bytes each. */
const LIMIT = 200_000;

/** A short object (工作, 制度) is shared by measures that have nothing in common. */
function objectOf({ occurrences }: Entry): string | null {
  const { object } = occurrences[0]!.measure;
  return object !== null && object.length >= 4 ? object : null;
}
