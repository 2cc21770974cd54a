import type { Level, Parser } from './moment.ts';
import { lengthValue } from './duration.ts';
import { CHINESE_DIGITS, SMALL, matchAt, numberOf, sticky } from './pattern.ts';

const WEEKDAYS = '[一二三四五六日天]';
const TIMES = '(?:\\s?(?:\\d{1,2}|[一二三四五六七八九十两]{1,2})次)?';
const EVERY = sticky(
  `每(?:隔)?(${SMALL}|半|两)?个?(日|天|晚|工作日|周|星期|月度?|季度?|年度?|小时|分钟|旬)(?![人均活])(?:(?<=周|星期)(?:(末)|${WEEKDAYS}(?!次|[、,]?[一二三四五六七八九十]次)(?:(?:[、,]|和|至|到|-)(?:周|星期)?${WEEKDAYS}){0,6}))?(?:(?<=季度|季)(?:首月|末月|第[一二三]个?月))?${TIMES}`,
);
const UNIT_OF: Readonly<Record<string, readonly [unit: string, level: Level]>> = {
  日: ['天', 'day'], 天: ['天', 'day'], 晚: ['天', 'day'], 工作日: ['天', 'day'], 周: ['周', 'day'], 星期: ['周', 'day'], 月: ['月', 'month'], 月度: ['月', 'month'],
  季: ['季度', 'month'], 季度: ['季度', 'month'], 年: ['年', 'year'], 年度: ['年', 'year'], 小时: ['小时', 'none'], 分钟: ['分钟', 'none'], 旬: ['旬', 'none'],
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
    { text: '每两周', found: [['每两周', 'SET', 'P2W']] },
    { text: '每隔3天', found: [['每隔3天', 'SET', 'P3D']] },
    { text: '每季度首月10日前', found: [['每季度首月10日前', 'SET', 'P3M']] },
  ],
  rejects: ['每人', '每户', '每月龄'],
  starts: '每',
  parse(at, { text }) {
    const match = matchAt(EVERY, text, at);
    if (!match) return null;
    const [unit, level] = UNIT_OF[match[2]!]!;
    const count = match[1] ? numberOf(match[1]) : 1;
    const value = unit === '旬' ? 'P10D' : lengthValue(count, unit);
    if (!value || (unit === '月' && text[at + match[0].length] === '龄')) return null;
    const closes = match[0].endsWith('次') ? 'none' : level;
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
