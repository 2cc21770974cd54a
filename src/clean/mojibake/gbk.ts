import { once } from '../../dictionary/load.ts';

/** The two-byte part of GBK both ways; a number holds lead and trail byte, 0 stands for "none". */
export interface Gbk {
  /** By lead × 256 + trail: the UTF-16 unit, never of private use. */
  readonly unitOf: Uint16Array;
  /** By UTF-16 unit: lead × 256 + trail. Decoders show pairs without a character as private use: these have bytes too. */
  readonly bytesOf: Uint16Array;
}

export const gbk: () => Gbk = once(() => {
  const unitOf = new Uint16Array(0x10000);
  const bytesOf = new Uint16Array(0x10000);
  // all pairs in one call, a line each: 24,000 calls take ten times as long
  const pairs: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) pairs.push(lead * 256 + trail);
  const bytes = new Uint8Array(pairs.length * 3);
  pairs.forEach((pair, i) => bytes.set([pair >> 8, pair & 0xff, 0x0a], i * 3));
  const texts = new TextDecoder('gb18030').decode(bytes).split('\n');
  pairs.forEach((pair, i) => {
    const unit = texts[i].charCodeAt(0);
    if (texts[i].length !== 1 || unit < 0x80 || unit === 0xfffd) return;
    bytesOf[unit] = pair;
    if (unit < 0xe000 || unit > 0xf8ff) unitOf[pair] = unit;
  });
  return { unitOf, bytesOf };
});

/** A letter, digit or mark that the page prints at half width where GBK text holds it at full width: `!` → A3A1. */
export const wideBytes = (ascii: number): number => 0xa380 + ascii;
