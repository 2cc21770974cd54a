/** The terms of a core as sorted numbers with their weights, of length 1 together. */
export interface Vector {
  /** Numbers the cores of one comparison from 0. */
  readonly id: number;
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}

/** TF-IDF vectors over the cores of one comparison. */
export interface Vectors {
  readonly of: (core: string) => Vector;
  /** The rarest two-character terms of a core, the rarest first. */
  readonly rareTerms: (core: string) => readonly number[];
}

/** A single character tells less than two in a row, yet joins 值班值守 and 值守值班, 监管 and 监控. */
const SINGLE = 0.5;
/** Terms by which a core is searched: two measures that are one share some of the rarest of each. */
const RARE = 16;

/**
 * Character one- and two-grams: policy clauses are short, and most rewordings leave the parts of words (强化 for 加强).
 * The inverse document frequency is that of `TfIdf`, counted once for all terms: `TfIdf.idf` reads every document for each.
 */
export function openVectors(cores: Iterable<string>): Vectors {
  const numbers = new Map<string, number>();
  const frequency: number[] = [];
  const isPair: boolean[] = [];
  const termsOf = new Map<string, readonly number[]>();
  for (const core of cores) {
    if (termsOf.has(core)) continue;
    const terms = [...new Set(listTerms(core))].map((term) => {
      const known = numbers.get(term) ?? numbers.size;
      if (known === numbers.size) {
        numbers.set(term, known);
        frequency.push(0);
        isPair.push(term.length > 1);
      }
      frequency[known]!++;
      return known;
    });
    termsOf.set(
      core,
      terms.sort((a, b) => a - b),
    );
  }
  // Never below 1: in a comparison of two documents a term that both have must still count.
  const weigh = (term: number): number => (1 + Math.max(0, Math.log(termsOf.size / (1 + frequency[term]!)))) * (isPair[term]! ? 1 : SINGLE);
  const made = new Map<string, Vector>();
  const rare = new Map<string, readonly number[]>();
  return {
    of(core) {
      const known = made.get(core);
      if (known) return known;
      const terms = Int32Array.from(termsOf.get(core)!);
      const weights = Float32Array.from(terms, weigh);
      const length = Math.hypot(...weights);
      const vector = { id: made.size, terms, weights: weights.map((weight) => weight / length) };
      made.set(core, vector);
      return vector;
    },
    rareTerms(core) {
      const known = rare.get(core);
      if (known) return known;
      const terms = termsOf.get(core)!;
      const pairs = terms.filter((term) => isPair[term]!);
      const rarest = (pairs.length > 0 ? pairs : [...terms]).sort((a, b) => frequency[a]! - frequency[b]!).slice(0, RARE);
      rare.set(core, rarest);
      return rarest;
    },
  };
}

/** The cosine of two vectors, 0 to 1. */
export function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length;) {
    const difference = a.terms[i]! - b.terms[j]!;
    if (difference === 0) sum += a.weights[i++]! * b.weights[j++]!;
    else if (difference < 0) i++;
    else j++;
  }
  return sum;
}

function listTerms(core: string): string[] {
  const characters = [...core];
  return [...characters, ...characters.slice(1).map((character, i) => characters[i]! + character)];
}
