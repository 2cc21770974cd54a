/** What a trie found: the entry and where it stands (UTF-16, half-open). */
export interface TrieMatch<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

interface Entry<T> {
  readonly key: string;
  value: T;
}

/**
 * A longest-match dictionary over UTF-16 units. It is a trie of two levels: the first two units lead to the entries that begin
 * with them, the longest first. Nearly every place of a text is answered by the first level; a node a unit, as tries are
 * usually built, takes ten times as long to fill (20 ms for the 9,000 names of places).
 */
export class Trie<T> {
  readonly #entries = new Map<number, Entry<T>[]>();
  readonly #single = new Map<number, T>();
  /** One bit for each opening (several may share one): most places of a text are answered by it, without asking the map. */
  readonly #openings = new Uint32Array(1 << 11);

  set(key: string, value: T): void {
    if (key.length < 2) {
      if (key !== '') this.#single.set(key.charCodeAt(0), value);
      return;
    }
    const opening = pair(key, 0);
    const entries = this.#entries.get(opening);
    if (!entries) {
      this.#entries.set(opening, [{ key, value }]);
      const bit = spread(opening);
      this.#openings[bit >>> 5]! |= 1 << (bit & 31);
      return;
    }
    const same = entries.find((entry) => entry.key === key);
    if (same) {
      same.value = value;
      return;
    }
    let at = entries.length;
    while (at > 0 && entries[at - 1]!.key.length < key.length) at--;
    entries.splice(at, 0, { key, value });
  }

  /** The longest entry that begins at `start`. */
  longestAt(text: string, start: number): TrieMatch<T> | null {
    for (const { key, value } of this.#opened(text, start))
      if (text.startsWith(key, start)) return { value, start, end: start + key.length };
    if (this.#single.size === 0 || start >= text.length) return null;
    const value = this.#single.get(text.charCodeAt(start));
    return value === undefined ? null : { value, start, end: start + 1 };
  }

  /** Every entry that begins at `start`, the longest first. */
  allAt(text: string, start: number): readonly TrieMatch<T>[] {
    const opened = this.#opened(text, start);
    const single = this.#single.size > 0 && start < text.length ? this.#single.get(text.charCodeAt(start)) : undefined;
    if (opened.length === 0 && single === undefined) return NOTHING;
    const found: TrieMatch<T>[] = [];
    for (const { key, value } of opened) if (text.startsWith(key, start)) found.push({ value, start, end: start + key.length });
    if (single !== undefined) found.push({ value: single, start, end: start + 1 });
    return found;
  }

  /** Leftmost longest matches that do not overlap, in order. */
  *matches(text: string): Generator<TrieMatch<T>> {
    for (let i = 0; i < text.length;) {
      const match = this.longestAt(text, i);
      if (match) yield match;
      i = match ? match.end : i + 1;
    }
  }

  /** The entries of two units and more that share the two units at `start` (or the number of other two). */
  #opened(text: string, start: number): readonly Entry<T>[] {
    if (start + 1 >= text.length) return NOTHING;
    const opening = pair(text, start);
    const bit = spread(opening);
    if ((this.#openings[bit >>> 5]! & (1 << (bit & 31))) === 0) return NOTHING;
    return this.#entries.get(opening) ?? NOTHING;
  }
}

const NOTHING: readonly never[] = [];

/** Two units as one small integer, which a Map looks up fastest. */
const pair = (text: string, at: number): number => ((text.charCodeAt(at) << 14) ^ text.charCodeAt(at + 1)) & 0x3fffffff;

/** An opening as one of 65,536 bits (multiplicative hashing: Knuth, The Art of Computer Programming 3, 6.4). */
const spread = (opening: number): number => Math.imul(opening, 0x9e3779b1) >>> 16;
