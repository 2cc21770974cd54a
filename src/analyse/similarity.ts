/**
 * How alike two texts are, 0 to 1: the Dice ratio of their longest common subsequence. Punctuation, spaces and width do
 * not count; `+` and `*` do (14+2, a redacted name).
 */
export function similarity(a: string, b: string): number {
  const x = bare(a);
  const y = bare(b);
  if (x === y) return 1;
  if (!x || !y) return 0;
  // the ratio cannot reach what the lengths alone exclude
  if (2 * Math.min(x.length, y.length) < 0.5 * (x.length + y.length)) return 0;
  return (2 * commonLength(x, y)) / (x.length + y.length);
}

/** A text without punctuation, symbols, spaces and width. */
export const bare = (text: string): string =>
  text.normalize('NFKC').replace(/[\p{P}\p{S}\p{Z}\s]/gu, (mark) => (/[+*]/.test(mark) ? mark : ''));

function commonLength(a: string, b: string): number {
  let previous = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const row = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) row[j] = a[i - 1] === b[j - 1] ? previous[j - 1] + 1 : Math.max(previous[j], row[j - 1]);
    previous = row;
  }
  return previous[b.length];
}
