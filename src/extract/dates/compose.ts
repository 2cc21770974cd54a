import type { Content, Level, Moment, Piece, Refiner } from './moment.ts';

/** What may follow a level with nothing or a space between: 2020年·3月, 3月·5日, 今天·下午, 下午·5点, 每月·5日. */
const FOLLOWS: Readonly<Record<Level, readonly Level[]>> = {
  year: ['season', 'month', 'holiday', 'edge', 'nth'],
  season: ['edge'],
  plan: ['edge'],
  month: ['dayOfMonth', 'edge', 'nth'],
  week: ['weekday'],
  day: ['part', 'clock'],
  part: ['clock'],
  weekday: [],
  dayOfMonth: [],
  holiday: [],
  clock: [],
  edge: [],
  nth: [],
  none: [],
};

export const compose: Refiner = {
  id: 'date/compose',
  says: '把相邻的年、月、日、时段、钟点连成一个时间。',
  examples: [
    { text: '2020年04月13日 09时10分', found: [['2020年04月13日 09时10分', 'TIME', '2020-04-13T09:10']] },
    { text: '今年的春节', reference: '2020', found: [['今年的春节', 'DATE', '2020-01-25']] },
    { text: '今晚8点', reference: '2020-02-04', found: [['今晚8点', 'TIME', '2020-02-04T20:00']] },
    { text: '本周四（6月16日）下午2点', reference: '2022-06-15', found: [['本周四（6月16日）下午2点', 'TIME', '2022-06-16T14:00']] },
    {
      text: '今日（十月十七日）公布',
      reference: '2014-10-17',
      found: [
        ['今日', 'DATE', '2014-10-17'],
        ['十月十七日', 'DATE', '2014-10-17'],
      ],
    },
    { text: '10月12日，星期一，', reference: '2020', found: [['10月12日，星期一', 'DATE', '2020-10-12']] },
    { text: '1小时30分钟内', found: [['1小时30分钟内', 'DURATION', 'PT1H30M']] },
    { text: '二〇二〇年二月三日', found: [['二〇二〇年二月三日', 'DATE', '2020-02-03']] },
  ],
  rejects: ['两会'],
  // Twice: what stands in brackets must be whole before it joins what stands before them.
  refine: (pieces, text) => joinNeighbours(joinNeighbours(pieces, text), text),
};

function joinNeighbours(pieces: readonly Piece[], text: string): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const left = joined.at(-1);
    const merged = left && merge(left, piece, text);
    if (merged) joined[joined.length - 1] = merged;
    else joined.push(piece);
  }
  return joined;
}

/** After 10月12日，星期一 nothing but a part of the day or a stop makes one day of both. */
const WEEKDAY_ENDS = /^(?:[,，。；;、)上下早晚]|$)/;

function merge(left: Piece, right: Piece, text: string): Piece | null {
  if (right.start - left.end > 1) return null;
  if (right.content.kind !== 'moment') return mergeLengths(left, right, text);
  const days = left.end === right.start && hoursAfterDays(left, right.content.from);
  if (days) return { ...left, end: right.end, content: { kind: 'value', type: 'DURATION', value: days } };
  const gap = text.slice(left.end, right.start);
  if (
    left.closes === 'day' &&
    (right.opens === 'weekday' || right.opens === 'week') &&
    right.closes === 'day' &&
    gap === '(' &&
    text[right.end] === ')'
  )
    return { ...left, end: right.end + 1, weak: false };
  // 本周四(6月16日) is the day in the brackets, 今日(九月八日)下午 too; 今日(十月十七日) alone are two
  if (
    isRelativeDay(left) &&
    isDated(right) &&
    gap === '(' &&
    text[right.end] === ')' &&
    (!isToday(left) || /^(?:上午|下午|中午|凌晨|晚|早)/.test(text.slice(right.end + 1, right.end + 3)))
  )
    return { ...right, start: left.start, end: right.end + 1, weak: false };
  if (
    left.closes === 'day' &&
    right.opens === 'weekday' &&
    isDated(left) &&
    /^[ ,，]?$/.test(gap) &&
    (!/[,，]/.test(gap) || WEEKDAY_ENDS.test(text.slice(right.end, right.end + 1)))
  )
    // 2024年6月19日 星期三, in the head of a page: the weekday stands beside the date
    return gap === ' ' ? { ...left, weak: false } : { ...left, end: right.end, weak: false };
  if (gap !== '' && gap !== ' ' && gap !== '的') return null;
  if (left.open || !FOLLOWS[left.closes].includes(right.opens)) return null;
  const closes = right.closes === 'edge' && left.closes === 'plan' ? 'edge' : right.closes;
  const base = { ...left, end: right.end, closes, weak: false, open: right.open };
  if (left.content.kind === 'value') return base;
  const content = mergeContent(left.content, right.content, left.closes);
  return { ...base, content, form: content.kind === 'moment' && content.to ? 'range' : 'point' };
}

function mergeContent(left: Content & { kind: 'moment' }, right: Content & { kind: 'moment' }, closes: Level): Content {
  const edge = right.from.edge;
  if (closes === 'plan' && left.to && edge) return { kind: 'moment', from: planEdge(left.from, left.to, edge) };
  const from: Moment = { ...left.from, ...right.from };
  return right.to ? { kind: 'moment', from, to: { ...left.from, ...right.to } } : { kind: 'moment', from };
}

function isRelativeDay({ content, closes }: Piece): boolean {
  if (closes !== 'day' || content.kind !== 'moment') return false;
  return content.from.weekday !== undefined || content.from.dayShift !== undefined;
}

const isToday = ({ content }: Piece): boolean => content.kind === 'moment' && content.from.dayShift !== undefined;

/** 10月12日，星期一 is one day. */
function isDated({ content }: Piece): boolean {
  return content.kind === 'moment' && !content.to && content.from.day !== undefined && content.from.month !== undefined;
}

/** 2年6个月, 1小时30分钟, 8天又20个小时. */
function mergeLengths(left: Piece, right: Piece, text: string): Piece | null {
  if (!/^[又零]?$/.test(text.slice(left.end, right.start)) || left.form !== 'length' || /[内来后前]/.test(text[left.end - 1]!)) return null;
  if (
    left.content.kind !== 'value' ||
    right.content.kind !== 'value' ||
    left.content.type !== 'DURATION' ||
    right.content.type !== 'DURATION'
  )
    return null;
  const [first, second] = [left.content.value, right.content.value];
  // 365天24小时 is round the clock, not a sum.
  if (/^PT(?:2[4-9]|[3-9]\d|\d{3,})H/.test(second)) return null;
  if (!/^P[^/+]*$/.test(first) || !/^P[^/+]*$/.test(second) || repeats(first, second)) return null;
  return {
    ...right,
    start: left.start,
    content: { ...left.content, value: ordered(first + second.slice(first.includes('T') && second.includes('T') ? 2 : 1)) },
  };
}

/** 8天20时. */
function hoursAfterDays({ content, form }: Piece, { hour, minute, part }: Moment): string | null {
  if (content.kind !== 'value' || form !== 'length' || hour === undefined || minute || part) return null;
  return /^P\d+D$/.test(content.value) ? `${content.value}T${hour}H` : null;
}

/** Each unit is counted once. */
function repeats(first: string, second: string): boolean {
  const units = (value: string) => value.split('T').flatMap((part, index) => (part.match(/[YMWDHS]/g) ?? []).map((unit) => index + unit));
  return units(second).some((unit) => units(first).includes(unit));
}

/** P2D1M, from 两天又一个月, is P1M2D. */
function ordered(value: string): string {
  const [date = '', time] = value.slice(1).split('T');
  const sorted = (date.match(/[\d.]+[YMWD]/g) ?? []).sort((a, b) => 'YMWD'.indexOf(a.at(-1)!) - 'YMWD'.indexOf(b.at(-1)!)).join('');
  return `P${sorted}${time === undefined ? '' : `T${time}`}`;
}

/** “十四五”末 is its last year, “十四五”初 its first. */
function planEdge(from: Moment, to: Moment, edge: NonNullable<Moment['edge']>): Moment {
  if (edge === 'start') return from;
  return edge === 'end' ? to : { year: from.year! + 2 };
}
