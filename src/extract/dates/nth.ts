import { addDays, daysBetween, daysInMonth, isoWeek, two, weekdayOf, writeDay, writeYear } from './civil.ts';
import type { Day } from './civil.ts';
import type { Nth } from './moment.ts';

/** The value of a run of units inside a year or, when one is said, a month; null when it has not that many. */
export function nthValue(nth: Nth, year: number, month: number | undefined, weekday: number | undefined): string | null {
  const first: Day = { year, month: month ?? 1, day: 1 };
  const last: Day = { year, month: month ?? 12, day: daysInMonth(year, month ?? 12) };
  switch (nth.unit) {
    case 'month':
      return month === undefined ? run(nth, 12, (count) => `${writeYear(year)}-${two(count)}`) : null;
    case 'day':
      return run(nth, daysBetween(first, last) + 1, (count) => write(addDays(first, count - 1)));
    case 'weekday': {
      const begin = addDays(first, (weekday! - weekdayOf(first) + 7) % 7);
      return run(nth, Math.floor(daysBetween(begin, last) / 7) + 1, (count) => write(addDays(begin, 7 * (count - 1))));
    }
    case 'week': {
      if (month === undefined)
        return run(nth, Number(isoWeek({ year, month: 12, day: 28 }).slice(-2)), (count) => `${year}-W${two(count)}`);
      const monday = addDays(first, (8 - weekdayOf(first)) % 7);
      const weeks = Math.floor(daysBetween(monday, last) / 7) + 1;
      const from = place(nth.from, weeks);
      const to = place(nth.to, weeks);
      return from && to ? `${write(addDays(monday, 7 * (from - 1)))}/${write(addDays(monday, 7 * to - 1))}` : null;
    }
  }
}

function run({ from, to }: Nth, length: number, at: (count: number) => string): string | null {
  const [first, last] = [place(from, length), place(to, length)];
  if (!first || !last) return null;
  return first === last ? at(first) : `${at(first)}/${at(last)}`;
}

/** 1 to length, or null; negative counts from the end. */
function place(count: number, length: number): number | null {
  const found = count < 0 ? length + 1 + count : count;
  return found >= 1 && found <= length ? found : null;
}

function write({ year, month, day }: Day): string {
  return writeDay(year, month, day);
}
