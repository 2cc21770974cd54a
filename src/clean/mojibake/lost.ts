/** Characters that are beyond repair: what they look like, and what happened to them. */
const KINDS: readonly { readonly pattern: RegExp; readonly says: string }[] = [
  { pattern: /^(?:锟|斤拷|錕)/, says: 'U+FFFD in UTF-8 that was read as GBK' },
  { pattern: /^\ufffd/, says: 'U+FFFD, bytes that an earlier program could not read' },
  { pattern: /^[烫燙]/, says: 'memory that was never written (CC) read as GBK' },
  { pattern: /^屯/, says: 'memory that was never written (CD) read as GBK' },
  { pattern: /^[\ue000-\uf8ff]/, says: 'private-use characters, which only the font of the page can show' },
];
const LOST = /(?:锟斤拷?|錕斤拷?|斤拷)+|\ufffd+|烫{3,}|燙{3,}|屯{3,}|[\ue000-\uf8ff]+/g;

export interface Loss {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** One report for each kind of lost characters in a text, with its first place; the characters stay. */
export function findLost(text: string): Loss[] {
  const first = new Map<string, { readonly start: number; readonly end: number; count: number }>();
  for (const { 0: run, index } of text.matchAll(LOST)) {
    const { says } = KINDS.find(({ pattern }) => pattern.test(run))!;
    const known = first.get(says);
    if (known) known.count++;
    else first.set(says, { start: index, end: index + run.length, count: 1 });
  }
  return Array.from(first, ([says, { start, end, count }]) => ({
    start,
    end,
    message: `characters were lost ${count === 1 ? 'in one place' : `in ${count} places`} and stay as they are: ${says}`,
  }));
}
