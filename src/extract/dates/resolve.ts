import type { TimexType } from '../../model.ts';
import { elapse, elapseWorkdays, lengthOf } from './elapse.ts';
import type { Length } from './elapse.ts';
import { DAY, HOUR, MINUTE, SECOND, stretchOf } from './interval.ts';
import type { Located } from './interval.ts';

export interface ResolveOptions {
  /** Date or date-time from which 三天后 and 近14天 count and on which 17时 falls; the document's own. */
  readonly reference?: string;
  /**
   * Whether the unit that ends a range or a limit belongs to it. `inclusive`, the default, is the legal reading
   * (民法典第一千二百五十九条): 2月17日前 ends with the 17th, 2021—2025年 with 2025. `exclusive`: when they begin.
   */
  readonly last?: 'inclusive' | 'exclusive';
}

/** What `resolve` needs of a time expression; `findDates` gives it, and so does a date record. */
export interface Resolvable {
  readonly type: TimexType;
  readonly value: string;
  /** Tells the direction of a duration (三天后, 近14天) and whether a clock time is an hour or a minute. */
  readonly text: string;
}

/** A time expression on the civil calendar, without time zone. */
export interface Resolution {
  /** The first moment: 2020-02-04, 2020-02-04T09:10:00, or T09:10:00 where the day is not known; null: open or unknown. */
  readonly start: string | null;
  /** The moment after the last, in the same form. */
  readonly end: string | null;
  /** How long a DURATION lasts, how often a SET recurs: least and most seconds, a month of 30 and a year of 365 days. */
  readonly seconds: readonly [least: number, most: number] | null;
}

const NOTHING: Resolution = { start: null, end: null, seconds: null };

/**
 * The interval of a time expression, half-open. A duration with a direction (三天后, 5日内, 近14天) is put beside the reference; a
 * part of the value that is not known (XXXX) leaves it open.
 *
 *     resolve(findDates('2021年至2025年')[0])                        // 2021-01-01 to 2026-01-01
 *     const [within] = findDates('5日内');
 *     resolve(within, { reference: '2020-02-04' })                    // 2020-02-04 to 2020-02-10, 432000 seconds
 */
export function resolve(expression: Resolvable, options: ResolveOptions = {}): Resolution {
  const { type, value } = expression;
  const now = momentOf(options.reference);
  if (type === 'DURATION') return { ...placed(expression, now), seconds: secondsOf(expression) };
  if (type === 'SET') return { ...NOTHING, seconds: secondsOf(expression) };
  if (/^(?:PRESENT|PAST|FUTURE)_REF$/.test(value)) return vague(value, now);
  const day = now && writeDay(dayOf(now.time));
  // 17时 of a document whose day is known falls on that day.
  const filled = day ? value.replaceAll('XXXX-XX-XXT', `${day}T`) : value;
  const floating = filled.includes('XXXX-XX-XXT');
  const [from, to] = filled.replaceAll('XXXX-XX-XXT', '1970-01-01T').split('/');
  const unit = /[:：分半刻]|[点时][零〇\d二三四五]?[十\d一二三四五六七八九]/.test(expression.text) ? MINUTE : HOUR;
  const first = from === '..' ? null : stretchOf(from!, unit);
  const last = to === undefined ? first : to === '..' ? null : stretchOf(to, unit);
  const end = closing(first, last && (to !== undefined && (options.last === 'exclusive' || isClock(to)) ? last.start : last.end));
  return { start: write(first, first?.start, floating), end: write(last, end, floating), seconds: null };
}

/** 22时至次日6时, on one unknown day, goes on into the next. */
function closing(first: Located | null, end: number | null): number | null {
  return end !== null && first?.start != null && end <= first.start && !first.civil ? end + DAY : end;
}

function isClock(point: string): boolean {
  return /T\d/.test(point);
}

interface Now {
  readonly time: number;
  /** The reference tells the time of day, too. */
  readonly clock: boolean;
}

function momentOf(reference: string | undefined): Now | null {
  if (!reference || !/^\d{4}-\d{2}-\d{2}/.test(reference)) return null;
  const stretch = stretchOf(reference.slice(0, 19).replace(' ', 'T'));
  return stretch?.start == null ? null : { time: stretch.start, clock: reference.length > 10 };
}

function vague(value: string, now: Now | null): Resolution {
  const at = now && writeTime(now.time);
  if (value === 'PRESENT_REF') return { ...NOTHING, start: at, end: at };
  return value === 'PAST_REF' ? { ...NOTHING, end: at } : { ...NOTHING, start: at };
}

const AGO = /(?:[之以]前|前)$/;
const LATER = /(?:[之以]后|后)$/;
const LOOKS_BACK = /^(?:近|最近|过去|前|上)|来$/;
const WITHIN = /内$/;
const LOOKS_AHEAD = /^(?:未来|今后|此后|接下来|之后|以后|后|下|还剩|再过)|内$/;

/** Where a duration lies, when its words say so: 三天后 a day, 60小时前 an hour, 近14天 and 5日内 a stretch. */
function placed({ text, value }: Resolvable, now: Now | null): Resolution {
  const length = lengthOf(value.split('/').at(-1)!);
  if (!now || !length) return NOTHING;
  const move = (direction: 1 | -1) =>
    text.includes('工作日') ? elapseWorkdays(now.time, length.days, direction) : elapse(now.time, length, direction);
  if (AGO.test(text) || LATER.test(text)) return pointBeside(move(AGO.test(text) ? -1 : 1), length, text);
  // 民法典第二百零一条: the day it begins is not counted, the last one counts to its end.
  if (WITHIN.test(text) && !LOOKS_BACK.test(text) && length.time === 0)
    return { ...NOTHING, start: now.clock ? writeTime(now.time) : writeDay(now.time), end: writeDay(dayOf(move(1)) + DAY) };
  const whole = !now.clock && length.time === 0;
  const both = (start: number, end: number): Resolution =>
    whole ? { ...NOTHING, start: writeDay(start), end: writeDay(end) } : { ...NOTHING, start: writeTime(start), end: writeTime(end) };
  if (LOOKS_BACK.test(text)) return both(move(-1), now.time);
  // 后1年 begins with the next day, 5日内 at once.
  const wait = /^[之以]?后|^接下来/.test(text) && length.time === 0 ? DAY : 0;
  return LOOKS_AHEAD.test(text) ? both(now.time + wait, move(1) + wait) : NOTHING;
}

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/半个?(?:小时|钟头)/, HOUR / 2],
  [/刻/, HOUR / 4],
  [/分/, MINUTE],
  [/时|钟头/, HOUR],
];

function dayOf(time: number): number {
  return time - (((time % DAY) + DAY) % DAY);
}

/** As fine as what was counted: days or hours, quarters, minutes, seconds. */
function pointBeside(time: number, length: Length, text: string): Resolution {
  if (length.time === 0) {
    const start = dayOf(time);
    return { ...NOTHING, start: writeDay(start), end: writeDay(start + DAY) };
  }
  const [, unit] = UNITS.find(([word]) => word.test(text)) ?? [null, SECOND];
  return { ...NOTHING, start: writeTime(time), end: writeTime(time + unit) };
}

function secondsOf({ value, text }: Resolvable): readonly [number, number] | null {
  const sides = value.split('/').map((side) => {
    const parts = side.split('+').map(lengthOf);
    return parts.includes(null) ? null : parts.reduce((sum, length) => sum + seconds(length!, text), 0);
  });
  const [least, most = least] = sides;
  return least == null || most == null ? null : [least, most];
}

/** 三年半 is counted in years, six months in months. */
function seconds({ months, days, time }: Length, text: string): number {
  const years = text.includes('年') && !text.includes('月') ? months / 12 : Math.trunc(months / 12);
  return (years * 365 * DAY + (months - years * 12) * 30 * DAY + days * DAY + time) / SECOND;
}

function write(stretch: Located | null, time: number | null | undefined, floating: boolean): string | null {
  if (time === null || time === undefined || !stretch) return null;
  if (floating)
    return time >= DAY
      ? `T${String(24 + Math.floor((time - DAY) / HOUR)).padStart(2, '0')}${writeTime(time).slice(13)}`
      : writeTime(time).slice(10);
  return stretch.civil ? writeDay(time) : writeTime(time);
}

function writeDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function writeTime(time: number): string {
  return new Date(time).toISOString().slice(0, 19);
}
