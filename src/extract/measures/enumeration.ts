import type { Clause } from './clauses.ts';
import type { Course } from './course.ts';
import { drop, type State } from './state.ts';

/** 全市消防救援队伍将采取四个方面措施: items follow, and they are asked of the subject. */
export const ANNOUNCES_ITEMS =
  /(?:[两三四五六七八几]个?(?:方面|环节|重点)|[两三四五六七八几][项点条]|以下|如下)[^，]{0,6}(?:工作|任务|措施|举措|要求|文章|下功夫|入手|发力)?$|采取[^，]{1,6}(?:方面|项|条)[^，]{0,4}(?:措施|举措)，/;
/** 各乡镇一要做好宣传: the subject stands before the first item. */
export const ORDINAL_AFTER = /^[一二三](?:要|是)/;

/** 一要…，二要…: the items of an enumeration have one subject, that which was named before the first of them. */
export const ENUMERATED =
  /^(?:(?:[一二三四五六七八九十]|十[一二三四五])(?:是|要)|第[一二三四五六七八九十][，、]|[（(][一二三四五六七八九十]{1,2}[）)])/;

/** At an item: the sentence goes on with who was named before the first one, and with nobody where the first one had nobody. */
export function beginItem(course: Course, { text }: Clause, state: State): void {
  const first = /^(?:[（(]|第)?一/.test(text);
  if (first && course.accepted === 0) state.namedItems = course.carried.party !== null;
  else if (!first && state.namedItems === false) drop(course.carried, null);
  const { party, span, source } = course.carried;
  course.listed ??= { party, span, source };
  Object.assign(course.carried, course.listed);
}
