import { toneless } from '../pinyin.ts';
import { gbk, wideBytes } from './gbk.ts';

/**
 * One unit of a damaged stretch. `bytes`: its two GBK bytes, or 0. `ascii`: the byte itself where it is ASCII, or 0.
 * `unknown`: a question mark, which may stand for a lost byte. `note`: the syllable (without tone) of a pinyin note whose opening bracket was lost with the byte.
 */
export interface Step {
  readonly end: number;
  readonly unit: number;
  readonly bytes: number;
  readonly ascii: number;
  readonly unknown: boolean;
  readonly note: string | null;
}

/** `?shù)`: the mark ate the opening bracket. */
const EATEN = /[?？]([a-zāáǎăàēéěĕèīíǐĭìōóǒŏòūúǔŭùǖǘǚǜüńňǹḿêɑɡ]{1,6})[)）]/iy;

/** The step that begins at `at`. */
export function readStep(text: string, at: number): Step {
  const unit = text.charCodeAt(at);
  const unknown = unit === 0x3f || unit === 0xff1f;
  if (unknown) {
    EATEN.lastIndex = at;
    const eaten = EATEN.exec(text);
    if (eaten) return { end: EATEN.lastIndex, unit, bytes: 0, ascii: 0, unknown, note: toneless(eaten[1]) };
  }
  const bytes = unit > 0x20 && unit < 0x7f ? wideBytes(unit) : gbk().bytesOf[unit];
  return { end: at + 1, unit, bytes, ascii: unit < 0x80 ? unit : 0, unknown, note: null };
}
