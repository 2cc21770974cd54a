import type { Level, Nth, Parser } from './moment.ts';
import { matchAt, momentPiece, numberOf, sticky } from './pattern.ts';

const NUMBER = '(\\d{1,3}|[一二三四五六七八九十两]{1,3})';
const WEEKDAYS = '一二三四五六日';
const NTH = sticky(
  `(?:第${NUMBER}|(首)|(最后)一?)\\s?个?(?:(周|星期|礼拜)([${WEEKDAYS}天])?|(天|日)|(?<=个|首)(月))(?![级类批届轮期次报龄刊])|` +
    `([前头])${NUMBER}(天|日|周)(?![期岁])|(最?后)\\s?${NUMBER}\\s?个?(天|日|周|星期|月)(?![期岁])`,
);
const UNITS: Readonly<Record<string, Nth['unit']>> = { 天: 'day', 日: 'day', 周: 'week', 星期: 'week', 礼拜: 'week', 月: 'month' };
const CLOSES: Readonly<Record<Nth['unit'], Level>> = { day: 'day', weekday: 'day', week: 'week', month: 'month' };

export const ordinal: Parser = {
  id: 'date/ordinal',
  says: '年月之后按序数说的周、日、月：第三周、第九个月、第二个星期六、前10天、最后3周；月内第几周自当月第一个星期一算起。',
  examples: [
    { text: '2021年第二周', found: [['2021年第二周', 'DATE', '2021-W02']] },
    { text: '9月第三个星期六', reference: '2021', found: [['9月第三个星期六', 'DATE', '2021-09-18']] },
    { text: '本月第一周', reference: '2021-05-14', found: [['本月第一周', 'DATE', '2021-05-03/2021-05-09']] },
    { text: '明年的第九个月', reference: '2021', found: [['明年的第九个月', 'DATE', '2022-09']] },
    { text: '去年的前10天', reference: '2021', found: [['去年的前10天', 'DATE', '2020-01-01/2020-01-10']] },
    { text: '今年的最后3周', reference: '2019', found: [['今年的最后3周', 'DATE', '2019-W50/2019-W52']] },
    { text: '6月最后一个星期五', reference: '2022', found: [['6月最后一个星期五', 'DATE', '2022-06-24']] },
    { text: '2021年后三个月', found: [['2021年后三个月', 'DATE', '2021-10/2021-12']] },
    { text: '2005年首月', found: [['2005年首月', 'DATE', '2005-01']] },
    { text: '9月第三个星期六', found: [['9月第三个星期六', 'DATE', 'XXXX-09']] },
  ],
  rejects: ['第三周', '第一天', '首月'],
  starts: '第首最前头后',
  parse(at, { text, before }) {
    if (before?.closes !== 'year' && before?.closes !== 'month') return null;
    const match = matchAt(NTH, text, at);
    if (!match) return null;
    const end = at + match[0].length;
    const [, number, first, last, week, weekday, day, month, head, headCount, headUnit, , tailCount, tailUnit] = match;
    const nth = headUnit
      ? { unit: UNITS[headUnit]!, from: 1, to: numberOf(headCount) }
      : tailUnit
        ? { unit: UNITS[tailUnit]!, from: -numberOf(tailCount), to: -1 }
        : single(first ? 1 : last ? -1 : numberOf(number), weekday ? 'weekday' : UNITS[week ?? day ?? month!]!);
    if (!(Math.max(Math.abs(nth.from), Math.abs(nth.to)) <= 366) || (head === '头' && nth.to === 1)) return null;
    const moment = { nth, ...(weekday ? { weekday: WEEKDAYS.indexOf(weekday === '天' ? '日' : weekday) + 1 } : {}) };
    return momentPiece(this.id, at, end, ['nth', nth.from === nth.to ? CLOSES[nth.unit] : 'none'], moment);
  },
};

function single(count: number, unit: Nth['unit']): Nth {
  return { unit, from: count, to: count };
}
