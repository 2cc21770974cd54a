import type { Edit } from '../model.ts';
import { isBlank, isChinese, isHan, type Repair } from './repair.ts';

/** Names of reporters are parted by spaces. */
const REPORTERS =
  /(?:记者|通讯员|摄影|编辑|实习生|特约撰稿人)[^。，；！？）)]{0,40}$|^[^，。]{0,20}[讯电]$|^第[一二三四五六七八九十百零\d]{1,6}条$/;
/** A headline has no such mark; its clauses are parted by a space. */
const SENTENCE = /[。；！？]/;
const LONGEST_HEADLINE = 90;
/** 一、提高认识 各地要…。: a numbered heading on the line of its text; where more spaces follow they are stray ones. */
const RUN_IN = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[\u3400-\u9fff、，“”《》]{5,28}$/;
const OPENING = /^[\u3400-\u9fff“《\d][^\s。；]{13,}[。；]/;

/**
 * White space inside lines: it goes between Chinese characters where the line is a sentence and beside Chinese marks
 * everywhere; several become one where it is a headline (two clauses of a headline are parted by a space).
 */
export const spaces: Repair = {
  id: 'width/spaces',
  says: 'A stray space between Chinese characters goes; one between the clauses of a headline, between Latin words and between names of reporters stays.',
  examples: [
    ['要加强检 测。', '要加强检测。'],
    ['2020 年 4 月 11 日，会议召开。', '2020年4月11日，会议召开。'],
    ['2022 年 3 月 7 日', '2022年3月7日'],
    ['锻长补短　　持续用力', '锻长补短 持续用力'],
    ['赣 州 市 教 育 局', '赣州市教育局'],
    ['通　　知', '通知'],
    ['一、提高思想认识 各地要把防汛摆在突出位置，压实责任。', '一、提高思想认识\n各地要把防汛摆在突出位置，压实责任。'],
    ['一、要加强检疫检 测，各地要把好 入口关，压实责任。', '一、要加强检疫检测，各地要把好入口关，压实责任。'],
    ['会议强调 ，要落实', '会议强调，要落实'],
    ['出席会议的有王  强、李  明。', '出席会议的有王强、李明。'],
    ['第一条　为了加强管理，制定本办法。', '第一条 为了加强管理，制定本办法。'],
    ['本报讯  6月3日，会议召开。', '本报讯 6月3日，会议召开。'],
    ['本报讯（记者  王某  李某 通讯员 张某）会议召开。', '本报讯（记者 王某 李某 通讯员 张某）会议召开。'],
  ],
  rejects: ['锻长补短 持续用力', 'New York Times', '市长 宋某某', '来源： 某市日报 作者 某某', 'Made in China 2025'],
  propose(text) {
    const edits: Edit[] = [];
    for (let start = 0; start < text.length;) {
      let end = text.indexOf('\n', start);
      if (end < 0) end = text.length;
      proposeLine(text, start, end, edits);
      start = end + 1;
    }
    return edits;
  },
};

function proposeLine(text: string, start: number, end: number, edits: Edit[]): void {
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  let sentence: boolean | undefined;
  let spaced: boolean | undefined;
  for (let at = start; at < end; at++) {
    if (!isBlank(text.charCodeAt(at))) continue;
    let to = at + 1;
    while (isBlank(text.charCodeAt(to))) to++;
    const line = sentence === undefined ? text.slice(start, end) : '';
    sentence ??= SENTENCE.test(line) || line.length > LONGEST_HEADLINE;
    spaced ??= isLetterSpaced(line);
    const before = text.charCodeAt(at - 1);
    const after = text.charCodeAt(to);
    const beside = isChinese(before) || isChinese(after);
    if (sentence && RUN_IN.test(text.slice(start, at)) && OPENING.test(text.slice(to, end))) {
      edits.push({ start: at, end: to, insert: '\n', by: 'width' });
      at = to;
      continue;
    }
    const dated = DATE_UNIT.test(text[at - 1]! + text[to]!);
    const goes = spaced || dated || (sentence ? beside && !isNameGap(text, start, at) : isComma(before) || isComma(after));
    const insert = goes ? '' : ' ';
    if (to - at !== insert.length || text[at] !== insert) edits.push({ start: at, end: to, insert, by: 'width' });
    at = to;
  }
}

/** 2022 年 3 月: digit and unit. */
const DATE_UNIT = /^(?:\d[年月日]|[年月]\d)$/;

/** ，。；、！？ and the colon before a space are no place for one; a label's colon (来源： 某报) keeps it. */
const isComma = (unit: number) =>
  unit === 0xff0c || unit === 0x3002 || unit === 0xff1b || unit === 0x3001 || unit === 0xff01 || unit === 0xff1f;

/** 通　知, 赣 州 市: single characters only. */
function isLetterSpaced(line: string): boolean {
  const parts = line.split(/[\s\u3000]+/);
  return parts.length > 1 && parts.every((part) => part.length === 1 && isHan(part.charCodeAt(0)));
}

const isNameGap = (text: string, start: number, at: number) => REPORTERS.test(text.slice(Math.max(start, at - 60), at));
