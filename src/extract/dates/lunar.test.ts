import { expect, test } from 'vitest';
import { lunarMonthLength, lunarToSolar, qingmingDay } from './lunar.ts';

const solar = (year: number, month: number, day: number, leap = false) => {
  const time = lunarToSolar(year, month, day, leap);
  return time === null ? null : new Date(time).toISOString().slice(0, 10);
};

test.each([
  [1990, 1, 1, '1990-01-27'],
  [2000, 1, 1, '2000-02-05'],
  [2020, 1, 1, '2020-01-25'],
  [2020, 1, 15, '2020-02-08'],
  [2020, 8, 15, '2020-10-01'],
  [2022, 5, 5, '2022-06-03'],
  [2022, 9, 9, '2022-10-04'],
  [2025, 8, 15, '2025-10-06'],
  [2033, 8, 15, '2033-09-08'],
  [2021, 12, 30, '2022-01-31'],
])('%d-%d-%d', (year, month, day, date) => expect(solar(year, month, day)).toBe(date));

test('the leap month', () => {
  expect(solar(2020, 4, 1, true)).toBe('2020-05-23');
  expect(lunarMonthLength(2020, 4, true)).toBe(29);
  expect(solar(2021, 4, 1, true)).toBeNull();
});

test('outside the table there is no date', () => expect([solar(1989, 1, 1), solar(2050, 1, 1)]).toEqual([null, null]));

test.each([
  [1992, 4],
  [1996, 4],
  [1999, 5],
  [2019, 5],
  [2020, 4],
  [2021, 4],
  [2022, 5],
])('清明 of %d', (year, day) => expect(qingmingDay(year)).toBe(day));
