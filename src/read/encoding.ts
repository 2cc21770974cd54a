import { isUtf8 } from 'node:buffer';
import type { EncodingName } from '../model.ts';
import { Failure } from '../text/failure.ts';
import { scoreText } from './score.ts';

const candidates: readonly EncodingName[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];

/** What people write for each encoding, in lower case without `-`, `_` and spaces. */
const labels = new Map<string, EncodingName>(
  Object.entries({
    utf8: 'utf-8',
    utf8sig: 'utf-8',
    gb18030: 'gb18030',
    gbk: 'gb18030',
    gb2312: 'gb18030',
    cp936: 'gb18030',
    euccn: 'gb18030',
    big5: 'big5',
    big5hkscs: 'big5',
    cp950: 'big5',
    utf16: 'utf-16le',
    utf16le: 'utf-16le',
    utf16be: 'utf-16be',
  }),
);

/** The encoding a label names, or null; `gbk` and `gb2312` give GB18030, which contains them. */
export function resolveLabel(label: string): EncodingName | null {
  return labels.get(label.toLowerCase().replace(/[-_ ]/g, '')) ?? null;
}

/**
 * The encoding a label names.
 * @throws {Failure} for an unknown label.
 */
export function resolveEncoding(label: string): EncodingName {
  const name = resolveLabel(label);
  if (!name) throw new Failure(`--encoding ${label}`, 'unknown encoding', `name one of ${candidates.join(', ')}`);
  return name;
}

/** The encoding that a byte order mark names, and the length of the mark in bytes. */
export function readMark(bytes: Uint8Array): { readonly encoding: EncodingName; readonly length: number } | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/** Bytes that are looked at; a decision needs some ten characters. */
const sampleSize = 1 << 16;
/** A reading of UTF-8 this good needs no rival: misread bytes stay below 0.3. */
const certain = 0.45;
/** What scores less is read wrongly whatever it is taken for: better refused than garbled. */
const doubtful = 0.2;
/** So many characters of two bytes are not well-formed UTF-8 by chance (in GB18030 one pair in six is); of three bytes a third suffices. */
const wellFormed = 8;

/**
 * Finds the encoding of Chinese text without a byte order mark, or null when no reading looks like text.
 * One bad byte does not flip the verdict: it costs its reading a few points, not the candidacy. (Measured on 500 slices
 * of policy text each: of ten characters in every encoding none was taken wrongly.)
 */
export function detectEncoding(bytes: Uint8Array): EncodingName | null {
  const sample = sampleOf(bytes);
  const utf8 = isUtf8(bytes);
  if (utf8 && sample.reduce((count, byte) => count + (byte >= 0xe0 ? 3 : byte >= 0xc0 ? 1 : 0), 0) >= wellFormed) return 'utf-8';
  let best: EncodingName | null = null;
  let bestScore = doubtful;
  for (const encoding of candidates) {
    if (encoding.startsWith('utf-16') && bytes.length < 2) break;
    // `stream` keeps a character that the sample cuts off from counting as illegal.
    const score = scoreText(new TextDecoder(encoding, { ignoreBOM: true }).decode(sample, { stream: true }));
    if (score > bestScore) [best, bestScore] = [encoding, score];
    if (encoding === 'utf-8' && score >= certain) return encoding;
  }
  return best ?? (utf8 ? 'utf-8' : null);
}

/** From shortly before the first byte beyond ASCII on, so that a long English head does not hide the Chinese text. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80 || byte === 0);
  // Even, for UTF-16; and with some room, since half of its Chinese is made of bytes that look like ASCII.
  const start = Math.max(0, first - 256) & ~1;
  return bytes.subarray(start, start + sampleSize);
}
