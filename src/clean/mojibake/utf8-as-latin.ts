import type { Edit } from '../../model.ts';
import type { Repair } from '../repair.ts';
import { byteOf, CONTINUATION } from './windows-1252.ts';

/** Two and three byte sequences; `â€` alone is a closing quotation mark whose last byte, 9D, Windows-1252 cannot show. */
const SEQUENCES = new RegExp(`(?:[à-ï][${CONTINUATION}]{2}|[\\u00c2-\\u00df][${CONTINUATION}]|â€)+`, 'g');
/** What such a sequence may stand for in a Chinese text: Latin letters and signs, punctuation, CJK, full-width forms. */
const PLAUSIBLE = /^[\u00a0-\u017f\u02c6-\u02dc\u2010-\u2122\u3000-\u9fff\uff00-\uffef]+$/;
const CUT_QUOTE = new RegExp(`â€(?![${CONTINUATION}])`, 'g');
const TIMES = 3;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The text in UTF-8 that was read as Windows-1252, or null. */
function decodeOnce(text: string): string | null {
  const bytes = Array.from(text.replace(CUT_QUOTE, 'â€\x9d'), byteOf);
  if (bytes.includes(-1)) return null;
  try {
    return decoder.decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}

/** Text in UTF-8 that a page took for Windows-1252 or Latin-1, once or several times over. */
export const utf8AsLatin: Repair = {
  id: 'mojibake/utf8-as-latin',
  says: 'Sequences of Latin letters and signs that are characters in UTF-8 become those characters.',
  examples: [
    ['â€œå››æ—©â€\x9d', '“四早”'],
    ['è\x90½å®žâ€œå››æ—©â€ã€‚', '落实“四早”。'],
    ['ä¸¥æ\xa0¼è\x90½å®ž', '严格落实'],
    ['ç§‘å\xad¦ç²¾å‡†é˜²æŽ§', '科学精准防控'],
    ['å…¨å¸‚ï¼Œ', '全市，'],
    ['Ã¢â‚¬Å“', '“'],
    ['20Â°C', '20°C'],
  ],
  rejects: ['café', 'São Paulo', 'Müller', '“四早”', '甲·乙', '±5℃', 'naïve “quoted”', 'à la carte', 'Ångström'],
  propose(text) {
    const edits: Edit[] = [];
    for (const { 0: run, index } of text.matchAll(SEQUENCES)) {
      let insert = run;
      let decoded = decodeOnce(run);
      for (let i = 1; decoded !== null && i <= TIMES; i++) {
        if (PLAUSIBLE.test(decoded)) insert = decoded;
        decoded = decodeOnce(decoded);
      }
      if (insert !== run) edits.push({ start: index, end: index + run.length, insert, by: 'byte_slip' });
    }
    return edits;
  },
};
