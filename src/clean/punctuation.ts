import type { Edit } from '../model.ts';
import { proposeBrackets } from './brackets.ts';
import { quotes } from './quotes.ts';
import { isBlank, isChinese, isHan, type Repair } from './repair.ts';

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '｡': '。',
  '､': '、',
  '｢': '「',
  '｣': '」',
};
const MARK = /[,;:!?｡､｢｣]|\.(?=[^\S\n]|$)|\.{3,12}|。{3,9}|…{3,9}|[-－─―]{2,4}/gm;
/** Marks that may stand in a row: what stands around the row decides. */
const HALF = ',;!?';
const isDigit = (unit: number) => unit >= 48 && unit <= 57;
const isLatin = (unit: number) => (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);

/** Half-width marks beside Chinese characters become full-width; `...` and `--` the Chinese ellipsis and dash. */
export const marks: Repair = {
  id: 'width/marks',
  says: 'A comma, semicolon, colon, full stop, question or exclamation mark beside Chinese text is a full-width one; so are ellipsis and dash.',
  examples: [
    ['会议指出,要落实;责任:王某', '会议指出，要落实；责任：王某'],
    ['同比增长8%,其中', '同比增长8%，其中'],
    ['网址:http://www.example.cn/a,请', '网址：http://www.example.cn/a，请'],
    ['会议结束.', '会议结束。'],
    ['防控工作......要坚持', '防控工作……要坚持'],
    ['办法--实施细则', '办法——实施细则'],
    ['等等。。。', '等等……'],
    ['立即报告,!', '立即报告，！'],
    ['会议结束 , 现通知如下 :', '会议结束 ， 现通知如下 ：'],
    ['怎么办?要靠大家!', '怎么办？要靠大家！'],
    ['防控工作要抓紧.要坚持人民至上.', '防控工作要抓紧。要坚持人民至上。'],
    ['2020年2月3日,"四早"', '2020年2月3日，"四早"'],
  ],
  rejects: [
    '09:10', '1,000人', '8:30至17:30', 'http://www.example.cn/?a=1', 'Made in China, by hand', '比分3:1', '1.加强', '一. 总体要求', '3.5%', 'PM2.5', '艾力.买买提指出',
    '目录......1', '--', '2021-2025年', 'F1,F2', '0797-6012345', 'a@b.cn', '！！', '什么？！', '——', 'C:\\文件',
  ], // prettier-ignore
  propose(text) {
    const edits: Edit[] = [];
    for (const match of text.matchAll(MARK)) {
      const [mark] = match;
      const at = match.index;
      const insert = mark.length > 1 ? longMark(text, at, mark) : singleMark(text, at, mark);
      if (insert) edits.push({ start: at, end: at + mark.length, insert, by: 'width', aligned: insert.length === mark.length });
    }
    return [...edits, ...fullStops(text)];
  },
};

function longMark(text: string, at: number, mark: string): string | null {
  if (mark[0] === '。' || mark[0] === '…') return mark === '…'.repeat(2) ? null : '……';
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + mark.length);
  if (mark[0] === '.') return isDigit(after) || !(isChinese(before) || isChinese(after)) ? null : '……';
  return isChinese(before) || isChinese(after) ? '——' : null;
}

function singleMark(text: string, at: number, mark: string): string | null {
  let left = at - 1;
  while (isBlank(text.charCodeAt(left)) || (left < at && HALF.includes(text[left] ?? ' '))) left--;
  let right = at + 1;
  while (isBlank(text.charCodeAt(right)) || HALF.includes(text[right] ?? ' ')) right++;
  const before = text.charCodeAt(left);
  const after = text.charCodeAt(right);
  if (mark === '.') {
    // 一. at the head of a line is a number
    const head = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trimStart();
    return left === at - 1 && (isHan(before) || before === 0x201d || before === 0xff09) && !/^[一二三四五六七八九十]{1,3}$/.test(head)
      ? '。'
      : null;
  }
  if (!(isChinese(before) || isChinese(after)) && mark.charCodeAt(0) < 128) return null;
  if (mark === ':' && right === at + 1) {
    if (after === 47 || after === 92) return null;
    if (isDigit(after) && (isDigit(before) || isLatin(before))) return null;
  }
  return FULL[mark] ?? null;
}

/** Where a line knows no 。 and ends with `.`, the `.` between its characters are full stops too (not 艾力.买买提). */
function fullStops(text: string): Edit[] {
  const edits: Edit[] = [];
  if (!text.includes('.')) return edits;
  for (const match of text.matchAll(/^[^。\n]{12,}[\u3400-\u9fff”）)"]\.[^\S\n]*$/gm))
    for (const stop of match[0].matchAll(/(?<=[\u3400-\u9fff]{4})\.(?=[\u3400-\u9fff“"])/g)) {
      const at = match.index + stop.index;
      edits.push({ start: at, end: at + 1, insert: '。', by: 'width', aligned: true });
    }
  return edits;
}

/** The marks and pairs of one round: none touches another's characters. */
export function proposePunctuation(text: string): Edit[] {
  return [...marks.propose(text), ...proposeBrackets(text), ...quotes.propose(text)];
}
