import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDates } from './find.ts';
import { resolve } from './resolve.ts';

const first = (text: string, reference?: string, options = {}) => {
  const [found] = findDates(text, { reference, allTimes: true });
  const { start, end, seconds } = resolve(found!, { reference, ...options });
  return seconds ? [start, end, ...seconds] : [start, end];
};

test.each([
  ['2020年', undefined, '2020-01-01', '2021-01-01'],
  ['2021年至2025年', undefined, '2021-01-01', '2026-01-01'],
  ['2020年2月', undefined, '2020-02-01', '2020-03-01'],
  ['2024年2月29日', undefined, '2024-02-29', '2024-03-01'],
  ['20世纪90年代', undefined, '1990-01-01', '2000-01-01'],
  ['2024年上半年', undefined, '2024-01-01', '2024-07-01'],
  ['2024年四季度', undefined, '2024-10-01', '2025-01-01'],
  ['“十四五”时期', undefined, '2021-01-01', '2026-01-01'],
  ['10月下旬', '2020', '2020-10-21', '2020-11-01'],
  ['本周', '2020-02-04', '2020-02-03', '2020-02-10'],
  ['本周末', '2020-02-04', '2020-02-08', '2020-02-10'],
  ['2月17日前', '2020-02-04', null, '2020-02-18'],
  ['8月份以来', '2022', '2022-08-01', null],
  ['2月3日下午', '2020', '2020-02-03T12:00:00', '2020-02-03T16:00:00'],
  ['2月3日17时', '2020', '2020-02-03T17:00:00', '2020-02-03T18:00:00'],
  ['2月3日17:30', '2020', '2020-02-03T17:30:00', '2020-02-03T17:31:00'],
  ['2月3日0时至24时', '2020', '2020-02-03T00:00:00', '2020-02-04T00:00:00'],
  ['24时前', undefined, null, 'T24:00:00'],
  ['22时至次日6时', undefined, 'T22:00:00', 'T30:00:00'],
  ['17时', '2020-02-04', '2020-02-04T17:00:00', '2020-02-04T18:00:00'],
  ['8月4日', undefined, null, null],
  ['今天', undefined, null, null],
  ['2021年春', undefined, '2021-02-03', '2021-05-05'],
] as const)('%s (%s)', (text, reference, start, end) => expect(first(text, reference)).toEqual([start, end]));

test('the unit that ends a range or limit may be left out', () => {
  expect(first('2021—2025年', undefined, { last: 'exclusive' })).toEqual(['2021-01-01', '2025-01-01']);
  expect(first('2月17日前', '2020', { last: 'exclusive' })).toEqual([null, '2020-02-17']);
});

test('durations: their length, and their place when the words tell a direction', () => {
  const day = 86_400;
  expect(first('14天', '2020-02-04')).toEqual([null, null, 14 * day, 14 * day]);
  expect(first('“14+2”天', '2020-02-04')).toEqual([null, null, 16 * day, 16 * day]);
  expect(first('3—5年', '2020-02-04')).toEqual([null, null, 3 * 365 * day, 5 * 365 * day]);
  expect(first('5日内', '2020-02-04')).toEqual(['2020-02-04', '2020-02-10', 5 * day, 5 * day]);
  expect(first('5个工作日内', '2020-02-06')).toEqual(['2020-02-06', '2020-02-14', 5 * day, 5 * day]);
  expect(first('近14天', '2020-02-15')).toEqual(['2020-02-01', '2020-02-15', 14 * day, 14 * day]);
  expect(first('三天后', '2020-02-28')).toEqual(['2020-03-02', '2020-03-03', 3 * day, 3 * day]);
  expect(first('一个月后', '2020-01-31')).toEqual(['2020-02-29', '2020-03-01', 30 * day, 30 * day]);
  expect(first('2小时内', '2020-01-31T23:00')).toEqual(['2020-01-31T23:00:00', '2020-02-01T01:00:00', 7200, 7200]);
});

test('sets: how often', () => expect(first('每周五17时前')).toEqual([null, null, 604_800, 604_800]));

test('what is no value resolves to nothing', () => {
  for (const value of ['', 'XXXX', 'XXXX-08-22', '2020-13', '2021-02-29', '2020-XX', 'XXXX-WXX-5', '..'])
    expect(resolve({ type: 'DATE', value, text: '' }, { reference: '2020-02-04' }), value).toEqual({
      start: null,
      end: null,
      seconds: null,
    });
});

test('an interval never ends before it begins', () => {
  const words = fc.constantFrom(
    '2020年',
    '8月',
    '4日',
    '下午',
    '5时',
    '至',
    '前',
    '起',
    '春节',
    '本周五',
    '去年',
    '底',
    '—',
    '10月',
    '24时',
    '上旬',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), (parts) => {
      for (const date of findDates(parts.join(''), { reference: '2020-02-29', allTimes: true })) {
        const { start, end } = resolve(date, { reference: '2020-02-29' });
        if (start !== null && end !== null && start[0] !== 'T' && !date.value.includes('/')) expect(end > start).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
