const DAY = 86_400_000;

/** A day of the Gregorian calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Null year: 29 February counts as possible. */
export function daysInMonth(year: number | null, month: number): number {
  if (month === 2 && year === null) return 29;
  return new Date(Date.UTC(year ?? 2001, month, 0)).getUTCDate();
}

export function fromTime(time: number): Day {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function toTime({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day);
}

export function addDays(day: Day, count: number): Day {
  return fromTime(toTime(day) + count * DAY);
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((toTime(to) - toTime(from)) / DAY);
}

/** Monday 1 … Sunday 7. */
export function weekdayOf(day: Day): number {
  return new Date(toTime(day)).getUTCDay() || 7;
}

/** 2020-W06, by ISO 8601. */
export function isoWeek(day: Day): string {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const week = Math.ceil((daysBetween({ year: thursday.year, month: 1, day: 1 }, thursday) + 1) / 7);
  return `${thursday.year}-W${two(week)}`;
}

export function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** YYYY-MM-DD; a year that nobody knows is XXXX. */
export function writeDay(year: number | null, month: number, day: number): string {
  return `${writeYear(year)}-${two(month)}-${two(day)}`;
}

export function writeYear(year: number | null): string {
  return year === null ? 'XXXX' : String(year).padStart(4, '0');
}
