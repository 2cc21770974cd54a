import type { DateRole } from '../../model.ts';
import type { TimeExpression } from './moment.ts';

/** How far the words after an expression tell its role, in UTF-16 units. */
const REACH = 30;
const FIGURES = /^[^。；;\n]*?(?:同比|环比|增长|下降|累计|新增|完成投资|实现\S{0,8}\d|达到?\d|\d%|\d(?:亿|万)?元)/;
/** 5日内核酸: a look back, not a limit. */
const LOOK_BACK = /^(?:的?核酸|有|曾|来自|旅居|到过|接触|\D{0,6}(?:旅居|接触)史)/;
const EVENT_RULES = new Set(['date/event-day', 'date/holiday', 'date/numbered-holiday', 'date/lunar']);

/** The role of an expression in the article; published and meeting are given by the document, not here. */
export function roleOf({ form, rule, type, end, text: words }: TimeExpression, text: string): DateRole {
  // 每月25日前报送: by when, each time
  if (type === 'SET' && /(?:前|[季月年]度?[末底])$/.test(words)) return 'deadline';
  const after = text.slice(end, end + REACH);
  if (form === 'before') return 'deadline';
  if (form === 'within') return LOOK_BACK.test(after) ? 'period' : 'deadline';
  if (EVENT_RULES.has(rule)) return 'event';
  if (type !== 'SET' && (form === 'point' || form === 'range') && FIGURES.test(after)) return 'statistic';
  return form === 'point' ? 'other' : 'period';
}
