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

/** 在全市防汛工作会议上的讲话（摘要）: what follows was spoken, on the day that stands beneath. */
const SPEECH = /(?:讲话|致辞|发言)(?:稿|提纲|要点)?\s*(?:[（(][^（()）]*[）)])?\s*$/;

/** The document is a speech: its title says so. */
export const isSpeech = ({ text, lines }: Document): boolean =>
  lines.some(({ kind, start, end }) => kind === 'title' && SPEECH.test(text.slice(start, end)));

/** （2021年7月13日）, on a line of its own between the title of a speech and its first paragraph. */
function spokenOn({ text, lines }: Document, dates: readonly TimeExpression[]): TimeExpression | null {
  const first = lines.findIndex(({ kind }) => kind === 'paragraph');
  const head = lines.slice(0, first < 0 ? LEAD_LINES : first).filter(({ start, end }) => /\d/.test(text.slice(start, end)));
  const alone = ({ start, end, value }: TimeExpression) =>
    /^\d{4}-\d{2}-\d{2}/.test(value) &&
    head.some(
      (line) => line.start <= start && end <= line.end && !/[\p{L}\p{N}]/u.test(text.slice(line.start, start) + text.slice(end, line.end)),
    );
  const found = dates.filter(alone);
  return found.length === 1 ? found[0]! : null;
}

/** The expression in the lead that tells when the meeting was held: a day or some days, in a sentence with 召开, 主持 or 举行. */
export function findMeetingDate(document: Document, dates: readonly TimeExpression[]): TimeExpression | null {
  const held = findHeld(document, dates);
  // 今天召开这次会议 of a speech: told by the day beneath its title, not by that of the page
  const spoken = isSpeech(document) && (!held || !/\d/.test(held.text)) ? spokenOn(document, dates) : null;
  return spoken ?? held;
}

function findHeld({ text, lines }: Document, dates: readonly TimeExpression[]): TimeExpression | null {
  const limit = lines[Math.min(lines.length, LEAD_LINES) - 1]?.end ?? 0;
  const titles = lines.filter((line) => line.kind === 'title');
  let seen = -1;
  let sentences = 0;
  for (const date of dates) {
    if (date.start >= limit || sentences > LEAD_DATES) return null;
    if (
      !/^[\dX]{4}-\d{2}-\d{2}(?:$|T|\/\d{4}-\d{2}-\d{2}$)/.test(date.value) ||
      date.rule === 'date/event-day' ||
      date.rule === 'date/holiday'
    )
      continue;
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
