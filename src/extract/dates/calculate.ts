import type { Implied } from '../../model.ts';
import { addDays, daysBetween, daysInMonth, fromTime, isoWeek, two, weekdayOf, writeDay, writeYear } from './civil.ts';
import type { Day } from './civil.ts';
import { dayOf } from './context.ts';
import type { Context } from './context.ts';
import { nthValue } from './nth.ts';
import { lunarMonthLength, lunarToSolar, qingmingDay, solarTermDay } from './lunar.ts';
import type { Form, Moment, Nth } from './moment.ts';

/** A moment on the calendar: as written, and the units at its two ends (for 以来 and 前). */
export interface Place {
  readonly point: string;
  readonly first: string;
  readonly last: string;
  /** As the right side of a range. */
  readonly close: string;
  readonly implied: readonly Implied[];
  /** What later dates of the sentence may lean on. */
  readonly year: number | null;
  readonly month: number | null;
}

/** The year and month that earlier dates of the same sentence named. */
export interface Carried {
  readonly year: number | null;
  readonly month: number | null;
}

/** Half a year: what lies further off is taken for the neighbouring year's. */
const NEAR_DAYS = 182;
const same = (point: string, implied: readonly Implied[], year: number | null = null, month: number | null = null): Place => ({
  point,
  first: point,
  last: point,
  close: point,
  implied,
  year,
  month,
});

/** Puts a moment on the calendar; null when there is no such day. */
export function calculate(moment: Moment, context: Context, carried: Carried, form: Form): Place | null {
  const { hour, minute, second, part } = moment;
  if (hour === undefined && !part) return calculateDay(moment, context, carried, form);
  const hasDay = (Object.keys(moment) as (keyof Moment)[]).some((key) => !['hour', 'minute', 'second', 'part', 'nextDay'].includes(key));
  const date = hasDay ? calculateDay(moment, context, carried, form) : same('XXXX-XX-XX', []);
  if (!date) return null;
  const point = moment.nextDay ? dayAfter(date.point) : date.point;
  const clock =
    hour === undefined ? `T${part}` : `T${two(hourOf(hour, part))}:${two(minute ?? 0)}${second === undefined ? '' : `:${two(second)}`}`;
  return { ...same(point + clock, date.implied, date.year, date.month) };
}

/** Where the year is not known, February has 28 days. */
function dayAfter(point: string): string {
  const match = /^([\dX]{4})-(\d{2})-(\d{2})$/.exec(point);
  if (!match) return point;
  const year = Number(match[1]);
  const next = addDays({ year: year || 2001, month: Number(match[2]), day: Number(match[3]) }, 1);
  return writeDay(year ? next.year : null, next.month, next.day);
}

/** 下午5点 is 17, 晚上12点 is 24, 中午1点 is 13. */
function hourOf(hour: number, part: Moment['part']): number {
  if (part === 'AF' || part === 'EV') return hour < 12 ? hour + 12 : part === 'EV' && hour === 12 ? 24 : hour;
  // 半夜11点 is 23, 凌晨2点 2.
  if (part === 'NI') return hour >= 7 && hour <= 12 ? hour + 12 : hour;
  if (part === 'MI') return hour <= 3 ? hour + 12 : hour;
  return hour;
}

function calculateDay(moment: Moment, context: Context, carried: Carried, form: Form): Place | null {
  const today = dayOf(context);
  if (moment.dayShift !== undefined) {
    if (!today) return same('XXXX-XX-XX', []);
    const day = addDays(today, moment.dayShift);
    return same(writeDay(day.year, day.month, day.day), ['year', 'month', 'day'], day.year, day.month);
  }
  if (moment.weekShift !== undefined || (moment.weekday !== undefined && moment.day === undefined && !moment.nth))
    return calculateWeek(moment, today, form);
  if (moment.monthShift !== undefined) return calculateShiftedMonth(moment, context);
  const told = moment.anaphoric ? (moment.year ?? carried.year ?? context.carried) : null;
  const named =
    (told === null ? null : told + (moment.yearShift ?? 0)) ??
    moment.year ??
    (moment.yearShift !== undefined && context.carried !== null ? context.carried + moment.yearShift : undefined);
  if (moment.lunar && moment.month === undefined) return null;
  const bareDay = moment.day !== undefined && moment.month === undefined && !moment.qingming;
  if (bareDay) return calculateBareDay(moment, context, carried, form);
  const filled = named ?? (moment.yearless || moment.yearShift !== undefined ? null : (carried.year ?? context.carried));
  const implied: Implied[] = moment.year === undefined && filled !== null ? ['year'] : [];
  const shifted =
    named === undefined && carried.year === null && filled !== null ? filled + shiftOf(moment, filled, context, form) : filled;
  return calculateIn(moment, shifted, implied);
}

/** A deadline half a year gone is next year's; in late autumn, a holiday of the first two months is the coming one. */
function shiftOf(moment: Moment, year: number, context: Context, form: Form): number {
  if (context.month === null || context.year !== year) return 0;
  const winter = moment.lunar ? moment.month === 12 || (moment.month === 1 && (moment.day ?? 1) <= 15) : (moment.month ?? 9) <= 1;
  if (moment.holiday && winter && context.month >= (form === 'before' ? 5 : 10)) return 1;
  if (form !== 'before' || moment.month === undefined || moment.lunar) return 0;
  const now: Day = { year, month: context.month, day: context.day ?? 1 };
  return daysBetween({ year, month: moment.month, day: moment.day ?? 28 }, now) > NEAR_DAYS ? 1 : 0;
}

function calculateWeek(moment: Moment, today: Day | null, form: Form): Place {
  const { weekday, weekShift } = moment;
  const suffix = weekday === undefined ? '' : weekday === 8 ? '-WE' : `-${weekday}`;
  if (!today) return same(`XXXX-WXX${suffix}`, []);
  let monday = addDays(today, 1 - weekdayOf(today) + 7 * (weekShift ?? 0));
  // 周五前, written on a Saturday, is the coming Friday.
  if (weekShift === undefined && form === 'before' && weekday !== undefined && weekday < weekdayOf(today)) monday = addDays(monday, 7);
  if (weekday === undefined || weekday === 8) return same(isoWeek(monday) + suffix, ['year']);
  const day = addDays(monday, weekday - 1);
  return same(writeDay(day.year, day.month, day.day), ['year', 'month', 'day'], day.year, day.month);
}

function calculateShiftedMonth(moment: Moment, { year, month }: Context): Place | null {
  if (year === null || month === null) {
    if (moment.months) return same(`${writeYear(year)}-QX`, year === null ? [] : ['year']);
    const day = moment.day === undefined ? '' : `-${two(moment.day)}`;
    return same(`${writeYear(year)}-XX${day}`, year === null ? [] : ['year'], year);
  }
  const count = year * 12 + month - 1 + moment.monthShift!;
  const [inYear, inMonth] = [Math.floor(count / 12), (count % 12) + 1];
  if (!moment.months) return calculateIn({ ...moment, month: inMonth }, inYear, ['year', 'month']);
  const first = Math.floor((inMonth - 1) / 3) * 3 + 1;
  return calculateIn({ ...moment, months: [first, first + 2] }, inYear, ['year']);
}

/** Days ahead that a bare day may lie (28日停课, published on the 27th); one that lies further ahead was in the month before. */
const SOON = 5;

/** 5日 leans on the month its sentence named, or on the nearest one to the document's day. */
function calculateBareDay(moment: Moment, context: Context, carried: Carried, form: Form): Place | null {
  if (carried.month !== null) return calculateIn({ ...moment, month: carried.month }, carried.year ?? context.carried, ['year', 'month']);
  const { year, month, day } = context;
  if (year === null || month === null)
    return moment.day! <= 31
      ? same(`${writeYear(context.carried)}-XX-${two(moment.day!)}`, context.carried === null ? [] : ['year'])
      : null;
  const shift = day === null ? 0 : form === 'before' && moment.day! < day ? 1 : form === 'point' && moment.day! > day + SOON ? -1 : 0;
  const count = year * 12 + month - 1 + shift;
  const shifted = calculateIn({ ...moment, month: (count % 12) + 1 }, Math.floor(count / 12), ['year', 'month']);
  // 29日 in March of a common year cannot be February's.
  return shifted?.year === null || !shifted ? calculateIn({ ...moment, month }, year, ['year', 'month']) : shifted;
}

/** Everything whose year is settled, known or not. */
function calculateIn(moment: Moment, year: number | null, implied: readonly Implied[]): Place | null {
  const { month, day, months, edge, dekads } = moment;
  if (moment.lunar || moment.qingming) return calculateLunar(moment, year, implied);
  if (moment.season) return same(`${writeYear(year)}-${moment.season}`, implied, year);
  if (moment.solarTerm !== undefined) return calculateTerm(moment.solarTerm, year, implied);
  if (moment.nth) return calculateNth(moment.nth, moment, year, implied);
  if (months) return calculateMonths(months, edge, year, implied);
  if (month === undefined) return edge ? calculateMonths([1, 12], edge, year, implied) : same(writeYear(year), implied, year);
  if (!(month >= 1 && month <= 12)) return null;
  const length = daysInMonth(year, month);
  if (day !== undefined) {
    if (day >= 1 && day <= length) return same(writeDay(year, month, day), implied, year, month);
    // The year was only inferred, and wrongly so.
    return month === 2 && day === 29 && implied.includes('year') ? same('XXXX-02-29', [], null, 2) : null;
  }
  const write = (on: number) => writeDay(year, month, Math.min(on, year === null && month === 2 ? 28 : length));
  if (dekads) {
    const [first, last] = [write(dekads[0] * 10 - 9), write(dekads[1] === 3 ? 31 : dekads[1] * 10)];
    return { ...same(`${first}/${last}`, implied, year, month), first, last, close: last };
  }
  if (edge) return same(write({ start: 1, middle: 15, end: 31 }[edge]), implied, year, month);
  return same(`${writeYear(year)}-${two(month)}`, implied, year, month);
}

function calculateTerm(term: number, year: number | null, implied: readonly Implied[]): Place {
  const month = Math.floor(term / 2) + 1;
  const day = year === null ? null : solarTermDay(term, year);
  return same(day === null ? `${writeYear(year)}-${two(month)}` : writeDay(year, month, day), implied, year, month);
}

/** Where the year is not known, the month that is said is all that is. */
function calculateNth(nth: Nth, { month, weekday }: Moment, year: number | null, implied: readonly Implied[]): Place | null {
  if (year === null) return same(month === undefined ? 'XXXX' : `XXXX-${two(month)}`, implied, null, month ?? null);
  const point = nthValue(nth, year, month, weekday);
  if (point === null) return null;
  const [first, last = first] = point.split('/') as [string, string?];
  return { ...same(point, implied, year, month ?? null), first, last, close: last };
}

function calculateMonths(
  [from, to]: readonly [number, number],
  edge: Moment['edge'],
  year: number | null,
  implied: readonly Implied[],
): Place {
  const inMonth = (month: number) => `${writeYear(year)}-${two(month)}`;
  const endOf = (month: number) => writeDay(year, month, month === 2 && year === null ? 28 : daysInMonth(year, month));
  if (edge) {
    const month = { start: from, middle: Math.floor((from + to) / 2), end: to }[edge];
    return { ...same(inMonth(month), implied, year), last: endOf(month) };
  }
  const name = to - from === 5 ? `H${from === 1 ? 1 : 2}` : to - from === 2 && from % 3 === 1 ? `Q${(from + 2) / 3}` : null;
  const point = name ? `${writeYear(year)}-${name}` : `${inMonth(from)}/${inMonth(to)}`;
  return { ...same(point, implied, year), first: inMonth(from), last: endOf(to), close: inMonth(to) };
}

function calculateLunar(moment: Moment, year: number | null, implied: readonly Implied[]): Place | null {
  if (year === null) return same('XXXX-XX-XX', []);
  if (moment.qingming) return same(writeDay(year, 4, qingmingDay(year)), implied, year, 4);
  const { month = 1, day, leapMonth, holiday } = moment;
  // 除夕 and 腊八 of a year are those before its 春节.
  const lunarYear = holiday && month === 12 ? year - 1 : year;
  const write = (time: number) => {
    const date = fromTime(time);
    return writeDay(date.year, date.month, date.day);
  };
  const start = lunarToSolar(lunarYear, month, day ?? 1, leapMonth);
  if (start === null)
    return day !== undefined && day <= 30 && (year < 1990 || year > 2040) ? same(`${writeYear(year)}-XX-XX`, implied, year) : null;
  if (day !== undefined) return same(write(start), implied, year);
  const end = lunarToSolar(lunarYear, month, lunarMonthLength(lunarYear, month, leapMonth), leapMonth)!;
  const [first, last] = [write(start), write(end)];
  return { ...same(`${first}/${last}`, implied, year), first, last, close: last };
}
