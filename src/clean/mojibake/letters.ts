import { readings } from '../../dictionary/script.ts';
import type { Edit } from '../../model.ts';
import { toneless } from '../pinyin.ts';
import type { Repair } from '../repair.ts';
import { gbk } from './gbk.ts';
import { likelihood } from './likelihood.ts';

/** A letter or mark that ends a pair of GBK bytes, glossed by a syllable with its tone, before a Han character. */
const GLOSSED = /(?<![A-Za-z\d])([@-Z[-~])[(（]([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6})[)）](?=[\u3400-\u9fff])/g;
const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/;
const LEADS = { first: 0x81, last: 0xfe } as const;

/**
 * B(yǎng)老機構 → 養老機構: the first byte of 養 (F0 42) was lost, the second is the letter B, and the gloss tells how the character
 * was read. Of the characters whose second byte and reading fit, the one that goes best with its neighbours.
 */
export const letters: Repair = {
  id: 'mojibake/glossed-letter',
  says: 'A letter with a pinyin gloss before a Han character is the second byte of the character that is read so.',
  examples: [
    ['福利院、B(yǎng)老機構', '福利院、養老機構'],
    ['F(xiàn)將有關事項通知如下', '現將有關事項通知如下'],
  ],
  rejects: ['B(yǎng)', 'A(a)类', '表B(续)见下', 'APP(yǎng)老', '维生素B(wéi)生素'],
  propose(text) {
    const edits: Edit[] = [];
    for (const match of text.matchAll(GLOSSED)) {
      const [whole, letter, syllable] = match;
      const insert = TONED.test(syllable!)
        ? characterOf(letter!, toneless(syllable!), text, match.index, match.index + whole.length)
        : null;
      if (insert) edits.push({ start: match.index, end: match.index + whole.length, insert, by: 'byte_slip' });
    }
    return edits;
  },
};

function characterOf(letter: string, syllable: string, text: string, start: number, end: number): string | null {
  const { unitOf } = gbk();
  const model = likelihood();
  const before = start > 0 ? text.charCodeAt(start - 1) : 10;
  const after = text.charCodeAt(end);
  let best: { readonly unit: number; readonly score: number } | null = null;
  for (let lead = LEADS.first; lead <= LEADS.last; lead++) {
    const unit = unitOf[lead * 256 + letter.charCodeAt(0)]!;
    if (!unit || !readings().get(String.fromCharCode(unit))?.has(syllable)) continue;
    const score = model.of(before, unit) + model.of(unit, after);
    if (!best || score > best.score) best = { unit, score };
  }
  return best && String.fromCharCode(best.unit);
}
