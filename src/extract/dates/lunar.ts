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

/** The day of April on which 清明 falls, 1990–2041. */
export function qingmingDay(year: number): number {
  const inCentury = year % 100;
  return Math.floor(inCentury * 0.2422 + (year < 2000 ? 5.59 : 4.81)) - Math.floor(inCentury / 4);
}
