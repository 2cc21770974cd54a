import type { Level, Parser } from './moment.ts';
import { lengthValue } from './duration.ts';
import { CHINESE_DIGITS, SMALL, matchAt, numberOf, sticky } from './pattern.ts';

const WEEKDAYS = '[一二三四五六日天]';
const DAY_OF = '(?:的?(?:第[一二三四五]个?|最后一个?|首个)(?:(?:周|星期|礼拜)[一二三四五六日天]?|工作日|[天日]))?';
const TIMES = '(?:\\s?(?:\\d{1,2}|[一二三四五六七八九十两]{1,2})次)?';
const EVERY = sticky(
  `每(?:间?隔)?\\s?(\\d{1,4}|${SMALL}|半|两)?\\s?个?(日|天|晚|昼夜|工作日|周|星期|礼拜|月度?|季度?|年度?|小时|钟头|分钟|秒钟?|旬)(?![人均活])(?:(?<=周|星期|礼拜)(?:(末)|工作日|(?:周|星期|礼拜)?${WEEKDAYS}(?!次|[、,]?[一二三四五六七八九十]次|(?<=一)(?:调度|通报|报告|研判|会商|督查|巡查|检查|总结|小结|演练|排名|更新|汇总|报送|清零|[报查检测议训]))(?:(?:[、,]|和|至|到|-)(?:周|星期|礼拜)?${WEEKDAYS}){0,6}))?(?:(?<=[月年])${DAY_OF})?(?:(?<=季度|季)(?:首月|末月|第[一二三]个?月))?${TIMES}`,
);
const UNIT_OF: Readonly<Record<string, readonly [unit: string, level: Level]>> = {
  日: ['天', 'day'], 天: ['天', 'day'], 晚: ['天', 'day'], 工作日: ['天', 'day'], 周: ['周', 'day'], 星期: ['周', 'day'], 月: ['月', 'month'], 月度: ['月', 'month'],
  季: ['季度', 'month'], 季度: ['季度', 'month'], 年: ['年', 'year'], 年度: ['年', 'year'], 礼拜: ['周', 'day'], 昼夜: ['天', 'day'], 小时: ['小时', 'none'], 钟头: ['小时', 'none'], 分钟: ['分钟', 'none'], 秒: ['秒', 'none'], 秒钟: ['秒', 'none'], 旬: ['旬', 'none'],
}; // prettier-ignore

export const every: Parser = {
  id: 'date/every',
  says: '“每”字频次：每日、每周一次、每周五17时前、每月5日前、每季度末。',
  examples: [
    { text: '每日通风', found: [['每日', 'SET', 'P1D']] },
    { text: '每周一次', found: [['每周一次', 'SET', 'P1W']] },
    { text: '每日两次', found: [['每日两次', 'SET', 'P1D']] },
    { text: '每周五17时前', found: [['每周五17时前', 'SET', 'P1W']] },
    { text: '每月5日前', found: [['每月5日前', 'SET', 'P1M']] },
    { text: '每季度末', found: [['每季度末', 'SET', 'P3M']] },
    { text: '每半月', found: [['每半月', 'SET', 'P15D']] },
    { text: '每半年', found: [['每半年', 'SET', 'P6M']] },
    { text: '每年3月底前', found: [['每年3月底前', 'SET', 'P1Y']] },
    { text: '每周一、三、五', found: [['每周一、三、五', 'SET', 'P1W']] },
    { text: '每天8时至20时', found: [['每天8时至20时', 'SET', 'P1D']] },
    {
      text: '每周一调度、每半月一通报',
      found: [
        ['每周', 'SET', 'P1W'],
        ['每半月', 'SET', 'P15D'],
      ],
    },
    { text: '每周一上午调度', found: [['每周一上午', 'SET', 'P1W']] },
    { text: '每两周', found: [['每两周', 'SET', 'P2W']] },
    { text: '每隔3天', found: [['每隔3天', 'SET', 'P3D']] },
    { text: '每月第一个星期日', found: [['每月第一个星期日', 'SET', 'P1M']] },
    { text: '每季度首月10日前', found: [['每季度首月10日前', 'SET', 'P3M']] },
  ],
  rejects: ['每人', '每户', '每月龄', '每秒60立方米', '每小时80公里'],
  starts: '每',
  parse(at, { text }) {
    const match = matchAt(EVERY, text, at);
    if (!match) return null;
    const [unit, level] = UNIT_OF[match[2]!]!;
    const count = match[1] ? numberOf(match[1]) : 1;
    // 每秒60立方米, 每小时80公里 are rates.
    const rest = text.slice(at + match[0].length, at + match[0].length + 2);
    if (level === 'none' && !match[1] && (match[2]!.startsWith('秒') || /^\s?[\d一二三四五六七八九十]/.test(rest))) return null;
    const value = unit === '旬' ? 'P10D' : lengthValue(count, unit);
    if (!value || (unit === '月' && text[at + match[0].length] === '龄')) return null;
    const closes = match[0].endsWith('次') ? 'none' : /(?:日|天|[周期拜][一二三四五六])$/.test(match[0]) ? 'day' : level;
    return {
      start: at,
      end: at + match[0].length,
      rule: this.id,
      content: { kind: 'value', type: 'SET', value },
      form: 'frequency',
      opens: 'none',
      closes,
    };
  },
};

const COUNTED = sticky(`(${SMALL}|两|半)个?(天|日|周|星期|月|季度|年|小时)(?:\\d{1,2}|[一二三四五六七八九十两]{1,2})次`);
export const counted: Parser = {
  id: 'date/times',
  says: '没有“每”字的频次：两天一次、一年两次。',
  examples: [
    { text: '两天一次核酸检测', found: [['两天一次', 'SET', 'P2D']] },
    { text: '一年两次', found: [['一年两次', 'SET', 'P1Y']] },
  ],
  rejects: ['一日一报告', '3天两检', '第一次', '23日三次召开会议'],
  starts: '0123456789半' + CHINESE_DIGITS,
  parse(at, { text }) {
    const match = matchAt(COUNTED, text, at);
    if (!match || (/\d/.test(match[1]!) && /[月日]/.test(match[2]!))) return null;
    const value = lengthValue(numberOf(match[1]), match[2] === '日' ? '天' : match[2]!);
    if (!value) return null;
    return {
      start: at,
      end: at + match[0].length,
      rule: this.id,
      content: { kind: 'value', type: 'SET', value },
      form: 'frequency',
      opens: 'none',
      closes: 'none',
    };
  },
};

const WEEKLY = sticky('(?<![本上下这每])(?:周|星期|礼拜)一\\s?(?:至|到|-{1,2})\\s?(?:周|星期|礼拜)?[五六日天](?![一-龥]?次)');
export const weekly: Parser = {
  id: 'date/weekly',
  says: '周一至周五：整周的工作日，每周如此。',
  examples: [
    { text: '周一至周五', found: [['周一至周五', 'SET', 'P1W']] },
    { text: '周一至周五上午8:30-12:00', found: [['周一至周五上午8:30-12:00', 'SET', 'P1W']] },
    { text: '星期一到星期六受理', found: [['星期一到星期六', 'SET', 'P1W']] },
    { text: '本周一至周五', reference: '2020-02-04', found: [['本周一至周五', 'DATE', '2020-02-03/2020-02-07']] },
  ],
  rejects: [],
  starts: '周星礼',
  parse(at, { text }) {
    const match = matchAt(WEEKLY, text, at);
    return (
      match && {
        start: at,
        end: at + match[0].length,
        rule: this.id,
        content: { kind: 'value', type: 'SET', value: 'P1W' },
        form: 'frequency',
        opens: 'none',
        closes: 'day',
      }
    );
  },
};
