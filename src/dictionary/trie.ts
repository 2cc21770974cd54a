/** What a trie found: the entry and where it stands (UTF-16, half-open). */
export interface TrieMatch<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/**
 * A longest-match dictionary over UTF-16 units: a table hashed by the first two units of an entry, in chains of indices.
 * Nearly every place of a text is answered by one look at the table, and filling it makes no object an entry.
 */
export class Trie<T> {
  readonly #keys: string[] = [];
  readonly #values: T[] = [];
  /** For each entry the index + 1 of the next one in its chain. */
  readonly #next: number[] = [];
  /** The index + 1 of the first entry of each chain. */
  #first = new Int32Array(1 << 10);
  readonly #single = new Map<number, T>();

  set(key: string, value: T): void {
    this.update(key, () => value);
  }

  /** Sets an entry to what `next` makes of its value, undefined where there is none yet. */
  update(key: string, next: (value: T | undefined) => T): void {
    if (key.length < 2) {
      if (key !== '') this.#single.set(key.charCodeAt(0), next(this.#single.get(key.charCodeAt(0))));
      return;
    }
    if (this.#keys.length * 2 >= this.#first.length) this.#grow();
    const chain = this.#chain(key, 0);
    for (let at = this.#first[chain]!; at > 0; at = this.#next[at - 1]!)
      if (this.#keys[at - 1] === key) {
        this.#values[at - 1] = next(this.#values[at - 1]);
        return;
      }
    this.#next.push(this.#first[chain]!);
    this.#values.push(next(undefined));
    this.#first[chain] = this.#keys.push(key);
  }

  /** The longest entry that begins at `start`. */
  longestAt(text: string, start: number): TrieMatch<T> | null {
    if (start + 1 < text.length) {
      let longest = 0;
      let length = 0;
      for (let at = this.#first[this.#chain(text, start)]!; at > 0; at = this.#next[at - 1]!) {
        const key = this.#keys[at - 1]!;
        if (key.length <= length || !text.startsWith(key, start)) continue;
        longest = at;
        length = key.length;
      }
      if (longest > 0) return { value: this.#values[longest - 1]!, start, end: start + length };
    }
    if (this.#single.size === 0 || start >= text.length) return null;
    const value = this.#single.get(text.charCodeAt(start));
    return value === undefined ? null : { value, start, end: start + 1 };
  }

  /** Every entry that begins at `start`, the longest first. */
  allAt(text: string, start: number): readonly TrieMatch<T>[] {
    let found: TrieMatch<T>[] | undefined;
    if (start + 1 < text.length)
      for (let at = this.#first[this.#chain(text, start)]!; at > 0; at = this.#next[at - 1]!) {
        const key = this.#keys[at - 1]!;
        if (text.startsWith(key, start)) (found ??= []).push({ value: this.#values[at - 1]!, start, end: start + key.length });
      }
    if (found && found.length > 1) found.sort((a, b) => b.end - a.end);
    const single = this.#single.size > 0 && start < text.length ? this.#single.get(text.charCodeAt(start)) : undefined;
    if (single !== undefined) (found ??= []).push({ value: single, start, end: start + 1 });
    return found ?? NOTHING;
  }

  /** Leftmost longest matches that do not overlap, in order. */
  *matches(text: string): Generator<TrieMatch<T>> {
    for (let i = 0; i < text.length;) {
      const match = this.longestAt(text, i);
      if (match) yield match;
      i = match ? match.end : i + 1;
    }
  }

  /** The chain of the two units at `at` (multiplicative hashing: Knuth, The Art of Computer Programming 3, 6.4). */
  #chain(text: string, at: number): number {
    return (Math.imul((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1), 0x9e3779b1) >>> 8) & (this.#first.length - 1);
  }

  #grow(): void {
    this.#first = new Int32Array(this.#first.length * 4);
    for (const [i, key] of this.#keys.entries()) {
      const chain = this.#chain(key, 0);
      this.#next[i] = this.#first[chain]!;
      this.#first[chain] = i + 1;
    }
  }
}

const NOTHING: readonly never[] = [];
