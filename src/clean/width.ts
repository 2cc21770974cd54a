import type { Edit } from '../model.ts';
import type { Repair } from './repair.ts';

const WIDE = /[０-９Ａ-Ｚａ-ｚ％＋＝／＆＃＠＊．－＿＜＞＂＇]|：(?=[0-9０-９]{2}(?![0-9０-９：]|:\d))/g;
/** What stands before the colon of a clock time. */
const HOUR = /(?:^|[^0-9０-９：:])[0-9０-９]{1,2}$/;
const ALPHANUMERIC = /[0-9０-９A-Za-zＡ-Ｚａ-ｚ]/;

/** Full-width digits, letters and signs to half width; a clock time gets its colon. ． and － only after a digit or letter. */
export const narrow: Repair = {
  id: 'width/narrow',
  says: 'Digits, Latin letters and their signs are half-width, and so is the colon of a clock time.',
  examples: [
    ['２０２１年９月', '2021年9月'],
    ['增长８．５％', '增长8.5%'],
    ['ＰＭ２．５', 'PM2.5'],
    ['“５＋２”模式', '“5+2”模式'],
    ['２０２１－０９－０１ 09：10', '2021-09-01 09:10'],
    ['１．加强领导', '1.加强领导'],
  ],
  rejects: ['会议要求：10日前', '比例为1：1000', '2021—2025年', '会议．强调', '－－', '（1：2）', '他说：12345热线'],
  propose(text) {
    const edits: Edit[] = [];
    for (const match of text.matchAll(WIDE)) {
      const at = match.index;
      const [sign] = match;
      if (sign === '：' && !HOUR.test(text.slice(Math.max(0, at - 3), at))) continue;
      if ((sign === '．' || sign === '－') && !ALPHANUMERIC.test(text[at - 1] ?? '')) continue;
      const insert = String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
      edits.push({ start: at, end: at + 1, insert, by: 'width', aligned: true });
    }
    return edits;
  },
};
