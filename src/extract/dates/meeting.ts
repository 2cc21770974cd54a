import type { Document } from '../../model.ts';
import type { TimeExpression } from './moment.ts';

const LEAD_LINES = 12;
/** Lead sentences with a date that are looked at. */
const LEAD_DATES = 2;
const HELD =
  /召开|主持|举行|召集|开幕|出席\S{0,12}会议|(?:收听|收看|观看|参加)[^，,。]{0,40}(?:会议|大会|会(?=，|$))|^第\d+次(?:会议|院会)/;
/** (2024年1月16日在市第十六届人民代表大会第三次会议上): the line under the title of a speech. */
const SPOKEN = /^在[^，,。；;：:\n]{2,50}(?:(?:大会|会议|会)上|大会第[一二三四五六七八九十]{1,3}次(?:会议)?上?)[）)]?(?:的|$)/;
/** 时间：10月26日 … 地点：市政府新闻发布厅. */
const LABELLED = /(?:^|\n)\s*(?:会议|开会|召开|发布|活动)?时\s?间[：:]\s*$/;
const PLACED = /\n\s*(?:会议|召开|发布|活动)?地\s?点[：:]/;
/** 新华社南昌6月30日电: when the report was sent. */
const DATELINE = /^[电讯](?!话|信|视)/;
/** 2月3日召开的中央政治局会议 is a meeting the text refers to. */
const REFERRED = /^[^，,。]{0,6}(?:召开|举行)的|^[^，,。]{0,4}(?:印发|下发)/;

/** The expression in the lead that tells when the meeting was held: a day, in a sentence with 召开, 主持 or 举行. */
export function findMeetingDate({ text, lines }: Document, dates: readonly TimeExpression[]): TimeExpression | null {
  const limit = lines[Math.min(lines.length, LEAD_LINES) - 1]?.end ?? 0;
  const titles = lines.filter((line) => line.kind === 'title');
  let seen = -1;
  let sentences = 0;
  for (const date of dates) {
    if (date.start >= limit || sentences > LEAD_DATES) return null;
    if (!/^[\dX]{4}-\d{2}-\d{2}(?:$|T)/.test(date.value) || date.rule === 'date/event-day' || date.rule === 'date/holiday') continue;
    if (LABELLED.test(text.slice(Math.max(0, date.start - 12), date.start)) && PLACED.test(text.slice(date.end, date.end + 80)))
      return date;
    const rest = text.slice(date.end, sentenceEnd(text, date.end));
    if (DATELINE.test(rest)) continue;
    if (SPOKEN.test(rest)) return date;
    if (titles.some((line) => date.start >= line.start && date.end <= line.end)) continue;
    const end = sentenceEnd(text, date.end);
    if (end === seen) continue;
    seen = end;
    sentences++;
    if (HELD.test(rest) && !REFERRED.test(rest)) return date;
  }
  return null;
}

function sentenceEnd(text: string, from: number): number {
  const found = /[。！？\n]/g;
  found.lastIndex = from;
  return found.exec(text)?.index ?? text.length;
}
