import type { Level, Moment, Parser } from './moment.ts';
import { matchAt, momentPiece, numberOf, sticky } from './pattern.ts';

const NOT_YEARLY = '(?![产均龄级纪检轻代薪])';
const YEARS: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  去年: -1,
  上年: -1,
  上一年: -1,
  明年: 1,
  来年: 1,
  下一年: 1,
  下年: 1,
  前年: -2,
  大前年: -3,
  后年: 2,
};
const YEAR = sticky(
  `(今年|(?<![基成资样])本年|(?<!过)去年|(?<!以)上一?年|明年|(?<![近多往历])来年|(?<!以)下一?年|大前年|(?<![目以之日当年大])前年|(?<![今以之此然最战])后年)${NOT_YEARLY}(度)?`,
);
export const relativeYear: Parser = {
  id: 'date/relative-year',
  says: '今年、去年、明年、本年度等。',
  examples: [
    { text: '做好今年工作', reference: '2016', found: [['今年', 'DATE', '2016']] },
    { text: '今年以来', reference: '2020-05', found: [['今年以来', 'DATE', '2020/..']] },
    { text: '去年同期', reference: '2020', found: [['去年', 'DATE', '2019']] },
    { text: '今年', found: [['今年', 'DATE', 'XXXX']] },
    { text: '明年春节', reference: '2019', found: [['明年春节', 'DATE', '2020-01-25']] },
    { text: '本年度', reference: '2020', found: [['本年度', 'DATE', '2020']] },
  ],
  rejects: ['目前年产值', '今后年份', '以上年龄', '成本年均', '过去年代', '上年纪'],
  starts: '今本去上明来下前后大',
  parse(at, { text }) {
    const match = matchAt(YEAR, text, at);
    return match && momentPiece(this.id, at, at + match[0].length, ['year', 'year'], { yearShift: YEARS[match[1]!] });
  },
};

const TOLD_YEAR = sticky('(次年|翌年|当年)(?=\\s?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})\\s?月)');
export const toldYear: Parser = {
  id: 'date/told-year',
  says: '月份前的次年、翌年、当年，从前文所说的年份算起。',
  examples: [
    { text: '不晚于次年3月31日', reference: '2022', found: [['次年3月31日', 'DATE', '2023-03-31']] },
    { text: '2020年3月至次年6月', found: [['2020年3月至次年6月', 'DATE', '2020-03/2021-06']] },
    { text: '当年12月底前', reference: '2022', found: [['当年12月底前', 'DATE', '../2022-12-31']] },
    { text: '翌年3月', found: [['翌年3月', 'DATE', 'XXXX-03']] },
  ],
  rejects: ['次年', '当年'],
  starts: '次翌当',
  parse(at, { text }) {
    const match = matchAt(TOLD_YEAR, text, at);
    const yearShift = match?.[1] === '当年' ? 0 : 1;
    return match && momentPiece(this.id, at, at + 2, ['year', 'year'], { yearShift, anaphoric: true });
  },
};

const PAIR = sticky('(去今|今明|明后|昨今)(?:(?:两|二)个?)?([年天日])');
const PAIR_STARTS: Readonly<Record<string, number>> = { 去今: -1, 昨今: -1, 今明: 0, 明后: 1 };
export const relativePair: Parser = {
  id: 'date/relative-pair',
  says: '今明两年、今明两天。',
  examples: [
    { text: '今明两年', reference: '2022', found: [['今明两年', 'DATE', '2022/2023']] },
    { text: '今明两天', reference: '2022-06-30', found: [['今明两天', 'DATE', '2022-06-30/2022-07-01']] },
  ],
  rejects: ['古今明清'],
  starts: '去今明昨',
  parse(at, { text }) {
    const match = matchAt(PAIR, text, at);
    if (!match) return null;
    const first = PAIR_STARTS[match[1]!]!;
    const key = match[2] === '年' ? 'yearShift' : 'dayShift';
    return momentPiece(this.id, at, at + match[0].length, ['none', 'none'], { [key]: first }, { to: { [key]: first + 1 } });
  },
};

const SHIFT: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 上一: -1, 本: 0, 这: 0, 这一: 0, 下: 1, 下一: 1, 下下: 2 };
const MONTH = sticky('(?:(?<!以|基)(上上|上一?|本|这一?|下一?|下下)个?月|当月)(?![球亮光饼薪租台季牙])');
export const relativeMonth: Parser = {
  id: 'date/relative-month',
  says: '本月、上月、下个月。',
  examples: [
    { text: '本月底前', reference: '2020-02-04', found: [['本月底前', 'DATE', '../2020-02-29']] },
    { text: '下月10日前', reference: '2020-12-04', found: [['下月10日前', 'DATE', '../2021-01-10']] },
    { text: '上个月', reference: '2020-02', found: [['上个月', 'DATE', '2020-01']] },
    { text: '本月', found: [['本月', 'DATE', 'XXXX-XX']] },
  ],
  rejects: ['掌上月台'],
  starts: '上本这下当',
  parse(at, { text, allTimes }) {
    const match = matchAt(MONTH, text, at);
    // 当月 may be a month told before; the guide leaves it out.
    if (match && !match[1] && !allTimes) return null;
    return match && momentPiece(this.id, at, at + match[0].length, ['month', 'month'], { monthShift: SHIFT[match[1] ?? '本'] });
  },
};

const WEEK = sticky(
  '(?<!以|样|线)(上上|上一?|本|这一?|下一?|下下)个?(?:周|星期|礼拜)(?![边围期年转折刊岁])(?:([一二三四五六日天末])(?!次))?',
);
const DAYS = '一二三四五六日末';
export const relativeWeek: Parser = {
  id: 'date/relative-week',
  says: '本周、下周五。',
  examples: [
    { text: '本周五前', reference: '2020-02-04', found: [['本周五前', 'DATE', '../2020-02-07']] },
    { text: '下周一上午', reference: '2020-02-04', found: [['下周一上午', 'TIME', '2020-02-10TMO']] },
    { text: '本周', reference: '2020-02-04', found: [['本周', 'DATE', '2020-W06']] },
    { text: '本周五前', found: [['本周五前', 'DATE', '../XXXX-WXX-5']] },
  ],
  rejects: ['以下周期', '线下周边'],
  starts: '上本这下',
  parse(at, { text }) {
    const match = matchAt(WEEK, text, at);
    if (!match) return null;
    const moment: Moment = { weekShift: SHIFT[match[1]!], ...(match[2] ? { weekday: weekdayOf(match[2]) } : {}) };
    return momentPiece(this.id, at, at + match[0].length, ['week', match[2] ? 'day' : 'week'], moment);
  },
};

/** 1 to 7, weekend 8. */
function weekdayOf(character: string): number {
  return DAYS.indexOf(character === '天' ? '日' : character) + 1;
}

const WEEKDAY = sticky(
  '(?<![一二三四五六七八九十两半每\\d四])(?:周([一二三四五六日末])|(?:星期|礼拜)([一二三四五六日天]))(?![次岁年期游刊])',
);
const WEEKDAY_AFTER = sticky('之?前|以前|至|到|-|[上下]午|晚|起|[、,，)]|$');
export const weekday: Parser = {
  id: 'date/weekday',
  says: '星期几。',
  examples: [
    { text: '请于周五前上报', reference: '2020-02-04', found: [['周五前', 'DATE', '../2020-02-07']] },
    { text: '星期三', found: [['星期三', 'DATE', 'XXXX-WXX-3']] },
    { text: '4月8日（星期三）', reference: '2020', found: [['4月8日（星期三）', 'DATE', '2020-04-08']] },
  ],
  rejects: ['周一鸣', '四周年'],
  starts: '周星礼',
  parse(at, { text, before }) {
    const match = matchAt(WEEKDAY, text, at);
    if (!match) return null;
    const end = at + match[0].length;
    const certain = match[2] || matchAt(WEEKDAY_AFTER, text, end) || /[于在到至(]/.test(text[at - 1] ?? '');
    const levels: readonly [Level, Level] = ['weekday', 'day'];
    return momentPiece(this.id, at, end, levels, { weekday: weekdayOf(match[1] ?? match[2]!) }, { weak: !certain && !before });
  },
};

const DAYS_AROUND: Readonly<Record<string, number>> = { 大前: -3, 前: -2, 昨: -1, 今: 0, 本: 0, 明: 1, 后: 2, 大后: 3 };
const DAY = sticky(
  '([昨今明])(?:[天日](?!头条|说法|报)|(?=[晚晨早夜](?!报|市)))|(?<![目以之然])((?<!大)前|大前|(?<![今天以先之然落])后|大后)天(?![气津然线桥])|(本)日(?!报)|即日(?=起|至|到|-|开始)',
);
const IDIOM = /(?:时至|直至|直到|走到|美好的?|今天的?)$/;
export const relativeDay: Parser = {
  id: 'date/relative-day',
  says: '今天、昨日、明天、即日。',
  examples: [
    { text: '今天这次会议', reference: '2022', found: [['今天', 'DATE', 'XXXX-XX-XX']] },
    { text: '昨日', reference: '2020-02-04', found: [['昨日', 'DATE', '2020-02-03']] },
    { text: '今天下午,市委召开会议', reference: '2020-02-04', found: [['今天下午', 'TIME', '2020-02-04TAF']] },
    { text: '即日起停止聚集', reference: '2024-06-21', found: [['即日起', 'DATE', '2024-06-21/..']] },
    { text: '即日起至8月31日', reference: '2024-06-21', found: [['即日起至8月31日', 'DATE', '2024-06-21/2024-08-31']] },
  ],
  rejects: ['时至今日', '今日头条', '目前天气', '先天后天', '美好明天'],
  starts: '昨今明前后大本即',
  parse(at, { text }) {
    const match = matchAt(DAY, text, at);
    // 《明天》 is a name.
    if (!match || text[at - 1] === '《' || IDIOM.test(text.slice(Math.max(0, at - 4), at))) return null;
    const key = match[1] ?? match[2] ?? match[3];
    return momentPiece(this.id, at, at + match[0].length, ['none', 'day'], { dayShift: key ? DAYS_AROUND[key] : 0 });
  },
};

const NOTED_DAY = sticky(
  `[今昨明本]\\(\\s?(\\d{1,2}|[一二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九])\\s?\\)[日天]`,
);
export const notedDay: Parser = {
  id: 'date/noted-day',
  says: '今（13）日：括号里是几号，台湾、香港的新闻稿这样写。',
  examples: [
    { text: '今（13）日召开会议', reference: '2021-05-13', found: [['今（13）日', 'DATE', '2021-05-13']] },
    { text: '于今(12)日下班前回报', reference: '2017-01-12', found: [['今(12)日下班前', 'DATE', '../2017-01-12']] },
    { text: '昨（二十）日召开', reference: '2025-10-21', found: [['昨（二十）日', 'DATE', '2025-10-20']] },
    { text: '昨（11）日下午', reference: '2022-08-12', found: [['昨（11）日下午', 'TIME', '2022-08-11TAF']] },
  ],
  rejects: ['今（市）日'],
  starts: '今昨明本',
  parse(at, { text }) {
    const match = matchAt(NOTED_DAY, text, at);
    const value = numberOf(match?.[1]?.replace('廿', '二十'));
    return match && value >= 1 && value <= 31 ? momentPiece(this.id, at, at + match[0].length, ['none', 'day'], { day: value }) : null;
  },
};
