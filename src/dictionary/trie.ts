/** What a trie found: the entry and where it stands (UTF-16, half-open). */
export interface TrieMatch<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/**
 * A longest-match dictionary over UTF-16 units. It is a trie of two levels: the first two units lead to the length of
 * the longest entry that begins with them, the entries themselves stand in one map. Nearly every place of a text is
 * answered by the first level; a node a unit, as tries are usually built, takes ten times as long to fill (20 ms for the
 * 9,000 names of places).
 */
export class Trie<T> {
  readonly #entries = new Map<string, T>();
  /** Longest entry of two units and more by its first two units (an upper bound: two openings may share a number). */
  readonly #longest = new Map<number, number>();
  readonly #single = new Set<number>();

  set(key: string, value: T): void {
    if (key === '') return;
    this.#entries.set(key, value);
    if (key.length === 1) this.#single.add(key.charCodeAt(0));
    else if ((this.#longest.get(pair(key, 0)) ?? 0) < key.length) this.#longest.set(pair(key, 0), key.length);
  }

  /** The longest entry that begins at `start`. */
  longestAt(text: string, start: number): TrieMatch<T> | null {
    if (start >= text.length) return null;
    const limit = start + 1 < text.length ? (this.#longest.get(pair(text, start)) ?? 0) : 0;
    for (let length = Math.min(limit, text.length - start); length > 1; length--) {
      const value = this.#entries.get(text.slice(start, start + length));
      if (value !== undefined) return { value, start, end: start + length };
    }
    if (!this.#single.has(text.charCodeAt(start))) return null;
    const value = this.#entries.get(text[start]);
    return value === undefined ? null : { value, start, end: start + 1 };
  }

  /** Every entry that begins at `start`, the shortest first. */
  allAt(text: string, start: number): TrieMatch<T>[] {
    const found: TrieMatch<T>[] = [];
    if (start >= text.length) return found;
    const limit = start + 1 < text.length ? (this.#longest.get(pair(text, start)) ?? 0) : 0;
    const least = this.#single.has(text.charCodeAt(start)) ? 1 : 2;
    for (let length = least; length <= Math.max(limit, 1) && start + length <= text.length; length++) {
      const value = this.#entries.get(text.slice(start, start + length));
      if (value !== undefined) found.push({ value, start, end: start + length });
    }
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
}

/** Two units as one small integer, which a Map looks up fastest. */
const pair = (text: string, at: number): number => ((text.charCodeAt(at) << 14) ^ text.charCodeAt(at + 1)) & 0x3fffffff;
