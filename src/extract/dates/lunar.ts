/** Lunar years 1990–2041: bits 15 to 4 are months of 30 days, the low four the leap month, bit 16 its 30 days. From tyme4ts 1.3 (MIT), checked against its festivals. */
const YEARS = [
  0x04af5, 0x04970, 0x064b0, 0x074a3, 0x0ea50, 0x06b58, 0x05ac0, 0x0ab60, 0x096d5, 0x092e0, 0x0c960, 0x0d954, 0x0d4a0, 0x0da50, 0x07552,
  0x056a0, 0x0abb7, 0x025d0, 0x092d0, 0x0cab5, 0x0a950, 0x0b4a0, 0x0baa4, 0x0ad50, 0x055d9, 0x04ba0, 0x0a5b0, 0x15176, 0x052b0, 0x0a930,
  0x07954, 0x06aa0, 0x0ad50, 0x05b52, 0x04b60, 0x0a6e6, 0x0a4e0, 0x0d260, 0x0ea65, 0x0d530, 0x05aa0, 0x076a3, 0x096d0, 0x04afb, 0x04ad0,
  0x0a4d0, 0x1d0b6, 0x0d250, 0x0d520, 0x0dd45, 0x0b5a0, 0x056d0,
];
const FIRST = 1990;
const DAY = 86_400_000;

/** The months of a lunar year in order: number, days, whether it is the leap month. */
function monthsOf(year: number): { month: number; days: number; leap: boolean }[] {
  const code = YEARS[year - FIRST] ?? 0;
  const leapMonth = code & 15;
  const months = [];
  for (let month = 1; month <= 12; month++) {
    months.push({ month, days: code & (1 << (16 - month)) ? 30 : 29, leap: false });
    if (month === leapMonth) months.push({ month, days: code & 0x10000 ? 30 : 29, leap: true });
  }
  return months;
}

/** The first day of every lunar year, in milliseconds of UTC. */
const newYears: readonly number[] = (() => {
  const days = [Date.UTC(1990, 0, 27)];
  for (let i = 0; i < YEARS.length; i++) days.push(days[i]! + DAY * monthsOf(FIRST + i).reduce((sum, month) => sum + month.days, 0));
  return days;
})();

/**
 * The solar date of a lunar day, in milliseconds of UTC; null outside 1990–2041 or where the month has no such day.
 * Day 30 of month 12 is the last day of the year, be it 29 days long.
 */
export function lunarToSolar(year: number, month: number, day: number, leap = false): number | null {
  let time = newYears[year - FIRST];
  if (time === undefined || !YEARS[year - FIRST]) return null;
  for (const item of monthsOf(year)) {
    if (item.month === month && item.leap === leap) {
      if (month === 12 && day === 30) return time + (item.days - 1) * DAY;
      return day >= 1 && day <= item.days ? time + (day - 1) * DAY : null;
    }
    time += item.days * DAY;
  }
  return null;
}

/** The last day of a lunar month. */
export function lunarMonthLength(year: number, month: number, leap = false): number {
  return (YEARS[year - FIRST] && monthsOf(year).find((item) => item.month === month && item.leap === leap)?.days) || 29;
}

/** The twenty-four solar terms, two a month from January on. */
export const TERMS = [
  '小寒', '大寒', '立春', '雨水', '惊蛰', '春分', '清明', '谷雨', '立夏', '小满', '芒种', '夏至',
  '小暑', '大暑', '立秋', '处暑', '白露', '秋分', '寒露', '霜降', '立冬', '小雪', '大雪', '冬至',
]; // prettier-ignore
const TERM_OFFSETS = [
  5.4055, 20.12, 3.87, 18.73, 5.63, 20.646, 4.81, 20.1, 5.52, 21.04, 5.678, 21.37, 7.108, 22.83, 7.5, 23.13, 7.646, 23.042, 8.318, 23.438,
  7.438, 22.36, 7.18, 21.94,
];
/** Where the usual formula is a day off, `year-index`. */
const TERM_CORRECTIONS: Readonly<Record<string, number>> = {
  '2019-0': -1, '2082-1': 1, '2026-3': -1, '2084-5': 1, '2008-9': 1, '2016-12': 1, '2002-14': 1, '2089-19': 1, '2089-20': 1, '2021-23': -1,
}; // prettier-ignore

/** The day of its month on which a solar term falls in China, 2000–2099; null outside. */
export function solarTermDay(term: number, year: number): number | null {
  if (year < 2000 || year > 2099) return null;
  const inCentury = year - 2000;
  // A leap day counts from March on.
  const leaps = Math.floor((term < 4 ? inCentury - 1 : inCentury) / 4);
  return Math.floor(inCentury * 0.2422 + TERM_OFFSETS[term]!) - leaps + (TERM_CORRECTIONS[`${year}-${term}`] ?? 0);
}

/** The day of April on which 清明 falls, 1990–2041. */
export function qingmingDay(year: number): number {
  const inCentury = year % 100;
  return Math.floor(inCentury * 0.2422 + (year < 2000 ? 5.59 : 4.81)) - Math.floor(inCentury / 4);
}
