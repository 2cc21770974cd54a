import type { Edit } from '../../model.ts';
import type { Repair } from '../repair.ts';
import { gbk } from './gbk.ts';
import { weigh } from './likelihood.ts';
import { byteOf, CONTINUATION } from './windows-1252.ts';

const RUN = new RegExp(`[\\u00a1-\\u00fe${CONTINUATION.slice(12)}]{2,2000}`, 'g');
/** A run of so many characters must speak for itself; shorter ones follow the line they stand in. */
const STRONG = 2;
/** What a letter with an accent beside another costs in a text that is not damaged. */
const LETTER = -5.5;
const MARGIN = 6;

/** A page in GBK that was read as Latin-1 or Windows-1252: two letters with accents for a Chinese character. */
export const gbkAsLatin: Repair = {
  id: 'mojibake/gbk-as-latin',
  says: 'Pairs of accented letters that are likely Chinese in GBK become Chinese.',
  examples: [
    ['È«ÊÐ', '全市'],
    ['ÏØ¼¶Áìµ¼', '县级领导'],
    ['2021Äê8ÔÂ£¬È«ÊÐÒßÇé·À¿Ø¹¤×÷¡£', '2021年8月，全市疫情防控工作。'],
    ['¼ÓÇ¿¼à¹Ü', '加强监管'],
  ],
  rejects: ['café', 'Ääkkönen', 'ÅÄÖåäö', 'Â·', '±×÷', '«Ö»', '甲·乙', 'ÀÁÂÃÄÅ', '££££', '°±²³'],
  propose(text) {
    const edits: Edit[] = [];
    let line: Edit[] = [];
    let strong = false;
    let lineEnd = -1;
    const close = () => {
      if (strong) edits.push(...line);
      line = [];
      strong = false;
    };
    for (const { 0: run, index } of text.matchAll(RUN)) {
      const insert = decodeRun(run);
      if (insert === null) continue;
      if (index > lineEnd) {
        close();
        lineEnd = text.indexOf('\n', index);
        if (lineEnd < 0) lineEnd = text.length;
      }
      line.push({ start: index, end: index + run.length, insert, by: 'byte_slip' });
      strong ||= insert.length >= STRONG && weigh(insert) > run.length * LETTER + MARGIN;
    }
    close();
    return edits;
  },
};

function decodeRun(run: string): string | null {
  if (run.length % 2) return null;
  const { unitOf } = gbk();
  let out = '';
  for (let i = 0; i < run.length; i += 2) {
    const unit = unitOf[byteOf(run[i]) * 256 + byteOf(run[i + 1])];
    if (!unit || unit < 0x2000) return null;
    out += String.fromCharCode(unit);
  }
  return out;
}
