/** jieba's dictionary as its package ships it: lines `word frequency tag`, sorted by their bytes. */
export interface WordList {
  readonly bytes: Buffer;
  /** Sum of all frequencies. A word costs log(total / frequency), so a part must keep the total. */
  readonly total: number;
}

/** 10, the line feed. */
const lineEnd = 0x0a;

/** Carries the frequencies of the words left out; no text holds this word (planes of private use, U+F0000…). */
const rest = '\u{f0000}\u{10fffd}\u{f0000}\u{10fffd}';

/**
 * The lines of the words that can stand in `text` or in a stretch of it, those whose first two characters follow each
 * other there, and one that keeps the total. A segmenter with this part cuts such stretches as it does with the whole
 * list: a word that does not begin in the text is on no path through it.
 */
export function partFor({ bytes, total }: WordList, text: string): Buffer {
  const found: Buffer[] = [];
  let left = total;
  for (const [first, seconds] of followersIn(text)) {
    const key = Buffer.from(first);
    const from = lowerBound(bytes, key, 0, bytes.length);
    if (!startsAt(bytes, key, from)) continue;
    key[key.length - 1]!++; // no byte of UTF-8 is 0xff
    const to = lowerBound(bytes, key, from, bytes.length);
    for (const second of seconds) {
      const pair = Buffer.from(first + second);
      for (let at = lowerBound(bytes, pair, from, to); startsAt(bytes, pair, at);) {
        const end = bytes.indexOf(lineEnd, at) + 1;
        found.push(bytes.subarray(at, end));
        left -= frequencyOf(bytes, at);
        at = end;
      }
    }
  }
  found.push(Buffer.from(`${rest} ${left} x\n`));
  return Buffer.concat(found);
}

/** Each character of a text with those that follow it; a space follows each, as it does a word of one character in the list. */
function followersIn(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const followers = new Map<string, Set<string>>();
  let last: Set<string> | undefined;
  for (const character of text) {
    if (character <= ' ') {
      last = undefined;
      continue;
    }
    last?.add(character);
    last = followers.get(character);
    if (!last) followers.set(character, (last = new Set(' ')));
  }
  return followers;
}

const startsAt = (bytes: Buffer, key: Buffer, at: number): boolean =>
  at < bytes.length && bytes.compare(key, 0, key.length, at, Math.min(at + key.length, bytes.length)) === 0;

/** Where the first line from `from` to `to`, starts of lines both, stands that is not less than `key`; `to` when there is none. */
function lowerBound(bytes: Buffer, key: Buffer, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const line = bytes.lastIndexOf(lineEnd, (low + high) >> 1) + 1;
    const middle = Math.max(line, low);
    if (bytes.compare(key, 0, key.length, middle, Math.min(middle + key.length, bytes.length)) < 0)
      low = bytes.indexOf(lineEnd, middle) + 1;
    else high = middle;
  }
  return low;
}

/** The number between the two spaces of the line at `at`. */
function frequencyOf(bytes: Buffer, at: number): number {
  let frequency = 0;
  for (let digit = bytes.indexOf(0x20, at) + 1; bytes[digit] !== 0x20; digit++) frequency = frequency * 10 + bytes[digit]! - 0x30;
  return frequency;
}
