import type { TimexType } from '../../model.ts';
import type { Parser, TimeExample } from './moment.ts';
import { CHINESE_DIGITS, matchAt, sticky } from './pattern.ts';

interface Vague {
  readonly id: string;
  readonly says: string;
  readonly starts: string;
  readonly pattern: RegExp;
  readonly type: TimexType;
  readonly value: string;
  readonly examples: readonly TimeExample[];
  readonly rejects: readonly string[];
}

const found = (text: string, type: TimexType, value: string): TimeExample => ({ text, allTimes: true, found: [[text, type, value]] });

/** What the annotation guide leaves out; found with `allTimes` only. */
const VAGUE: readonly Vague[] = [
  {
    id: 'date/vague-present',
    says: '当前、目前、现在、眼下、近期。',
    starts: '当目现眼近最',
    pattern: sticky('当前|目前|现阶段|(?<![到至])现在|眼下|近期|近日|近来|最近|近年来?|近一个时期'),
    type: 'DATE',
    value: 'PRESENT_REF',
    examples: [found('目前', 'DATE', 'PRESENT_REF')],
    rejects: [],
  },
  {
    id: 'date/vague-past',
    says: '日前、此前、不久前、年前、连日来。',
    starts: '日此不年连以过',
    pattern: sticky('日前|此前|不久前|年前|连日来|以往|过去(?!的?[一二三四五六七八九十\\d]|[了来过])'),
    type: 'DATE',
    value: 'PAST_REF',
    examples: [found('日前', 'DATE', 'PAST_REF')],
    rejects: [],
  },
  {
    id: 'date/vague-future',
    says: '今后、未来、下一步、新时代、长期。',
    starts: '今未将马',
    pattern: sticky('今后|未来|将来|马上'),
    type: 'DATE',
    value: 'FUTURE_REF',
    examples: [found('今后', 'DATE', 'FUTURE_REF')],
    rejects: [],
  },
  {
    id: 'date/vague-day',
    says: '当日、次日、当天、同年、当月等承前的时间。',
    starts: '当次同翌',
    pattern: sticky('(?<![至到-])(?:[当次同翌](?:日|天|年|晚)|[次同翌]月)'),
    type: 'DATE',
    value: 'XXXX-XX-XX',
    examples: [found('次日', 'DATE', 'XXXX-XX-XX')],
    rejects: [],
  },
  {
    id: 'date/vague-event',
    says: '以事件定的时间：两会期间、党的十九大以来、汛期、节后、开学后。',
    starts: '两党全汛节开疫',
    pattern: sticky('[“"]?两[会节][”"]?期间|党的十[一二三四五六七八九]大以来|全国两会期间|汛期|节[前后]|开学[前后]|疫情发生以来'),
    type: 'DATE',
    value: 'XXXX',
    examples: [found('两会期间', 'DATE', 'XXXX'), found('党的十九大以来', 'DATE', 'XXXX')],
    rejects: [],
  },
  {
    id: 'date/vague-daily',
    says: '日调度、日报告、按月、逐日、天天。',
    starts: '日按逐天月周年',
    pattern: sticky('日(?=调度|报告|研判|通报)|[按逐][日天]|天天|日日'),
    type: 'SET',
    value: 'P1D',
    examples: [{ text: '日调度', allTimes: true, found: [['日', 'SET', 'P1D']] }],
    rejects: [],
  },
  {
    id: 'date/vague-ordinal',
    says: '第几天、第几周。',
    starts: '第',
    pattern: sticky(`第[\\d${CHINESE_DIGITS}]{1,4}个?(?:天|日|周|年|个?月)`),
    type: 'DATE',
    value: 'XXXX',
    examples: [found('第3天', 'DATE', 'XXXX')],
    rejects: [],
  },
];

/** Vague times match nothing unless all times are asked for. */
export const vagueTimes: readonly Parser[] = VAGUE.map(({ pattern, type, value, ...rule }) => ({
  ...rule,
  parse(at, { text, allTimes }) {
    const match = allTimes ? matchAt(pattern, text, at) : null;
    return (
      match && {
        start: at,
        end: at + match[0].length,
        rule: rule.id,
        content: { kind: 'value', type, value },
        form: 'point',
        opens: 'none',
        closes: 'none',
      }
    );
  },
}));
