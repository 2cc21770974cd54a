import { solarTermDay } from './lunar.ts';
import { daysInMonth, weekdayOf } from './civil.ts';

/** Moments in milliseconds of UTC, the second one exclusive; null is open or unknown. */
export interface Stretch {
  readonly start: number | null;
  readonly end: number | null;
}

/** What a stretch says besides its two moments. */
export interface Located extends Stretch {
  /** It begins and ends at midnight, so that two dates say all. */
  readonly civil: boolean;
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** First and last hour of the parts of the day, as Recognizers-Text resolves them. */
const HOURS: Readonly<Record<string, readonly [from: number, to: number]>> = {
  MO: [8, 12],
  MI: [11, 13],
  AF: [12, 16],
  EV: [16, 20],
  NI: [20, 24],
  DT: [8, 18],
};
/** The solar term a season begins with: 立春, 立夏, 立秋, 立冬. */
const SEASONS: Readonly<Record<string, number>> = { SP: 2, SU: 8, FA: 14, WI: 20 };

/** The stretch of one EDTF or TIMEX3 point: 2020, 199X, 2020-H1, 2020-Q1, 2020-02, 2020-W06, 2020-02-04T09:10. `unit` is the length of a clock time. */
export function stretchOf(point: string, unit = MINUTE): Located | null {
  const [date = '', time] = point.split('T');
  const day = dateStretch(date);
  if (!day || time === undefined) return day && { ...day, civil: true };
  const part = HOURS[time];
  if (part) return { start: day.start + part[0] * HOUR, end: day.start + part[1] * HOUR, civil: false };
  const [hour = 0, minute = 0, second] = time.split(':').map(Number);
  const start = day.start + hour * HOUR + minute * MINUTE + (second ?? 0) * SECOND;
  return { start, end: start + (second === undefined ? unit : SECOND), civil: false };
}

function dateStretch(date: string): { start: number; end: number } | null {
  const match = /^(\d{3}[\dX]|\d{2}XX)(?:-(?:([HQ])(\d)|(SP|SU|FA|WI)|W(\d{2})(?:-(\d|WE))?|(\d{2})(?:-(\d{2}))?))?$/.exec(date);
  if (!match) return null;
  const [, yearText, stretch, number, season, week, weekday, monthText, dayText] = match;
  const open = yearText!.replace(/\d/g, '').length;
  if (open) return open < date.length - 2 && date.length > 4 ? null : years(Number(yearText!.replaceAll('X', '0')), 10 ** open);
  const year = Number(yearText);
  if (week) return weekStretch(year, Number(week), weekday);
  if (season) return seasonStretch(year, SEASONS[season]!);
  if (stretch) {
    const length = stretch === 'H' ? 6 : 3;
    return months(year, (Number(number) - 1) * length + 1, length);
  }
  if (!monthText) return years(year, 1);
  const month = Number(monthText);
  if (!(month >= 1 && month <= 12)) return null;
  if (!dayText) return months(year, month, 1);
  const day = Number(dayText);
  if (!(day >= 1 && day <= daysInMonth(year, month))) return null;
  const start = utc(year, month, day);
  return { start, end: start + DAY };
}

function years(first: number, count: number): { start: number; end: number } {
  return months(first, 1, 12 * count);
}

function months(year: number, first: number, count: number): { start: number; end: number } {
  return { start: utc(year, first, 1), end: utc(year, first + count, 1) };
}

/** By the solar terms; from 立冬 to the next year's 立春. Outside their table by months. */
function seasonStretch(year: number, term: number): { start: number; end: number } {
  const at = (inYear: number, index: number) => utc(inYear, Math.floor(index / 2) + 1, solarTermDay(index, inYear) ?? 5);
  return { start: at(year, term), end: term === 20 ? at(year + 1, 2) : at(year, term + 6) };
}

function weekStretch(year: number, week: number, weekday: string | undefined): { start: number; end: number } {
  const fourth = utc(year, 1, 4);
  const monday = fourth + (1 - weekdayOf({ year, month: 1, day: 4 }) + 7 * (week - 1)) * DAY;
  if (!weekday) return { start: monday, end: monday + 7 * DAY };
  if (weekday === 'WE') return { start: monday + 5 * DAY, end: monday + 7 * DAY };
  const start = monday + (Number(weekday) - 1) * DAY;
  return { start, end: start + DAY };
}

/** Date.UTC that takes the years 0 to 99 for what they are; months beyond 12 go on into the next years. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}
