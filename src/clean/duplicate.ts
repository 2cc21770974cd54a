import { bare, type PageLine } from './lines.ts';

const LONG = 30;

/**
 * A page that prints its article twice keeps one copy: every later line with the same characters as an earlier one,
 * or nearly the same ones (0.9 of its character pairs), goes. Returns the number of lines that went.
 */
export function markDuplicates(lines: readonly PageLine[]): number {
  const seen = new Map<string, PageLine>();
  const openings = new Map<string, PageLine[]>();
  let count = 0;
  for (const line of lines) {
    if (line.type !== null && line.type !== 'metadata') continue;
    const key = bare(line.text);
    if (key.length < 8) continue;
    const near = key.length >= LONG ? [...(openings.get(key.slice(0, 8)) ?? []), ...(openings.get(key.slice(-8)) ?? [])] : [];
    if (seen.has(key) || near.some((other) => alike(bare(other.text), key))) {
      line.type = 'duplicate';
      count++;
      continue;
    }
    seen.set(key, line);
    for (const part of [key.slice(0, 8), key.slice(-8)]) openings.set(part, [...(openings.get(part) ?? []), line].slice(-8));
  }
  return count;
}

/** Sørensen–Dice of the sets of character pairs, at least 0.9. */
function alike(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) * 10 > Math.max(a.length, b.length)) return false;
  const pairs = (text: string) => new Set(Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)));
  const left = pairs(a);
  const right = pairs(b);
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared++;
  return (2 * shared) / (left.size + right.size) >= 0.9;
}
