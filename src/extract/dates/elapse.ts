import { fromTime, weekdayOf } from './civil.ts';
import { DAY, HOUR, MINUTE, SECOND } from './interval.ts';

/** A TIMEX3 duration in its own units: months and milliseconds do not convert into each other. */
export interface Length {
  readonly months: number;
  readonly days: number;
  readonly time: number;
}

const DURATION =
  /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Reads P3Y, P15D, PT1H30M, P8DT20H; null for anything else. */
export function lengthOf(value: string): Length | null {
  const match = DURATION.exec(value);
  if (!match || value === 'P') return null;
  const [years, months, weeks, days, hours, minutes, seconds] = match.slice(1).map((text) => Number(text ?? 0)) as number[];
  return { months: years! * 12 + months!, days: weeks! * 7 + days!, time: hours! * HOUR + minutes! * MINUTE + seconds! * SECOND };
}

/** Counted by the calendar: a month after 31 January is the last of February. */
export function elapse(from: number, { months, days, time }: Length, direction: 1 | -1): number {
  const whole = direction * Math.trunc(months);
  const { year, month, day } = fromTime(from);
  const lastDay = new Date(Date.UTC(year, month + whole, 0)).getUTCDate();
  const moved = Date.UTC(year, month - 1 + whole, Math.min(day, lastDay)) + (from % DAY);
  return moved + direction * ((months % 1) * 30 * DAY + days * DAY + time);
}

/** Counted by the days of the week alone: which Mondays to Fridays are holidays no rule tells. */
export function elapseWorkdays(from: number, days: number, direction: 1 | -1): number {
  let time = from;
  for (let left = Math.min(days, 10_000); left > 0;) {
    time += direction * DAY;
    if (weekdayOf(fromTime(time)) <= 5) left--;
  }
  return time;
}
