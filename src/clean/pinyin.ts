import { readings } from '../dictionary/script.ts';
import type { Edit } from '../model.ts';

const LETTERS = 'a-zāáǎăàēéěĕèīíǐĭìōóǒŏòūúǔŭùǖǘǚǜüńňǹḿêɑɡ';
/** A bracket after a Han character that holds one to three short words of pinyin letters. */
const NOTE = new RegExp(`(?<=[\\u3400-\\u9fff〇])[(（]\\s?([${LETTERS}]{1,6}(?:[\\s,，、/|]{1,2}[${LETTERS}]{1,6}){0,2})\\s?[)）]`, 'gi');

const PLAIN: Readonly<Record<string, string>> = { ɑ: 'a', ɡ: 'g', ü: 'v', ê: 'ê' };

/** `qiáng` → `qiang`, `lǜ` → `lv`: a syllable without its tone. */
export function toneless(syllable: string): string {
  return syllable
    .toLowerCase()
    .normalize('NFD')
    .replace(/u(\p{M}*)\u0308(\p{M}*)/gu, 'v')
    .replace(/[\u0300\u0301\u0304\u0306\u030c]/g, '')
    .normalize('NFC')
    .replace(/[ɑɡüê]/g, (letter) => PLAIN[letter]);
}

/**
 * 會(huì)議 → 會議. A note goes only when every word in it is a reading of the character before it, so that
 * (記者 王某), （区、县） and (WTO) stay. Tones are not compared: mirrors write 的(de), 了(liǎo) and sandhi forms.
 */
export function proposePinyin(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(NOTE)) {
    const known = readings().get(text[match.index - 1]);
    const words = match[1].split(/[\s,，、/|]+/).map(toneless);
    if (known && words.every((word) => known.has(word) || (word.endsWith('u') && known.has(word.replace(/u$/, 'v')))))
      edits.push({ start: match.index, end: match.index + match[0].length, insert: '', by: 'pinyin' });
  }
  return edits;
}
