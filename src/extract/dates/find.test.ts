import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates } from './find.ts';

const values = (text: string, options = {}) => findDates(text, options).map((date) => date.value);

describe('what the document tells', () => {
  test('nothing: what the words leave out is X', () => {
    expect(values('今天、今年、去年、本月、本周、8月4日、年底、上半年、除夕')).toEqual([
      'XXXX-XX-XX',
      'XXXX',
      'XXXX',
      'XXXX-XX',
      'XXXX-WXX',
      'XXXX-08-04',
      'XXXX-12',
      'XXXX-H1',
      'XXXX-XX-XX',
    ]);
  });
  test('a year: relative years and dates, no days', () => {
    expect(values('今天、今年、去年、本月、8月4日', { reference: '2022' })).toEqual([
      'XXXX-XX-XX',
      '2022',
      '2021',
      '2022-XX',
      '2022-08-04',
    ]);
    expect(values('今年8月4日', { year: 2021 })).toEqual(['2021-08-04']);
  });
  test('a month', () => expect(values('今天、本月、上月5日', { reference: '2022-01' })).toEqual(['XXXX-XX-XX', '2022-01', '2021-12-05']));
  test('a day', () =>
    expect(values('昨天、下周一、20日前', { reference: '2020-02-28' })).toEqual(['2020-02-27', '2020-03-02', '../2020-03-20']));
});

test('an earlier full date lends its year to its sentence only', () => {
  expect(values('2019年8月4日开工,9月1日停工。10月1日', { reference: '2022' })).toEqual(['2019-08-04', '2019-09-01', '2022-10-01']);
});

test('implied parts are told', () => {
  const [date, today] = findDates('8月4日、今天', { reference: '2022-08-05' });
  expect([date!.implied, today!.implied]).toEqual([['year'], ['year', 'month', 'day']]);
  expect(findDates('2022年8月4日')[0]!.implied).toEqual([]);
});

test('forms', () => {
  expect(findDates('8月4日前、8月4日起、8月4日、8月至9月、5日内、14天、每日').map((date) => date.form)).toEqual([
    'before',
    'since',
    'point',
    'range',
    'within',
    'length',
    'frequency',
  ]);
});

test('half-width and full-width text give the same', () => {
  const wide = '２０２０年４月１３日（星期一）０９：１０前，每周五１７：００前，２月３日～５日';
  const narrow = '2020年4月13日(星期一)09:10前,每周五17:00前,2月3日-5日';
  expect(values(wide)).toEqual(values(narrow));
  expect(values(wide)).toEqual(['../2020-04-13T09:10', 'P1W', '2020-02-03/2020-02-05']);
});

test('vague times only when asked for', () => {
  expect(values('当前、近期、日前、两会期间、汛期')).toEqual([]);
  expect(findDates('当前、近期、日前、两会期间、汛期', { allTimes: true })).toHaveLength(5);
});

test("traditional and bankers' characters", () => {
  expect(values('下週三、上個月底、每週一次', { reference: '2020-02-04' })).toEqual(['2020-02-12', '2020-01-31', 'P1W']);
  expect(values('贰零贰壹年陆月叁拾日')).toEqual(['2021-06-30']);
  expect(values('贰零贰壹年拾贰月叁拾日')).toEqual(['2021-12-30']);
  expect(values('台风登陆时、大陆、入伍时')).toEqual([]);
});

const TRAPS = [
  '市防汛发〔2021〕18号',
  '联系电话：0835-2222222、13800138000',
  'http://www.example.gov.cn/art/2020/4/13/art_123_20200413.html',
  '增长6.5%，完成3.15亿元',
  '第一时间、四早、“12345”热线、防控一线',
  '版本2.0.1、比分3:1、1:500',
  '一时一刻、一分一秒、一年一度、一日三餐',
  '2月30日、13月、25时、2021年4月31日',
  '近期、日前、当前、年前、节后、汛期、秋季学期、日调度',
  '习近平新时代中国特色社会主义思想',
  '20类重点场所、第105次会议、三点意见、五个预案',
  '“一网通办”“四个意识”“两个维护”“六稳六保”',
  '百年未有之大变局、两个一百年、十年树木',
  '三年级学生、18周岁、建党100周年',
];
test.each(TRAPS)('nothing in %s', (text) => expect(findDates(text, { reference: '2021-06-01' })).toEqual([]));

const pieces = fc.constantFrom(
  ...'0123456789年月日时分点前后起至到—-:/.、，。一二三四五六七八九十百两半本上下今明昨底初末中旬周星期每第近内外天小个工作春节国庆假“”()（）+×· \n',
  '2021年',
  '8月',
  '4日',
  '下午',
  '“十四五”',
  '7×24小时',
  '正月初一',
);
test('any text: spans are in order, inside the text, and say what they cover', () => {
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 40 }),
      fc.option(fc.constantFrom('2020', '2020-02', '2020-02-29'), { nil: undefined }),
      (parts, reference) => {
        const text = parts.join('');
        let last = 0;
        for (const date of findDates(text, { reference, allTimes: true })) {
          expect(date.start).toBeGreaterThanOrEqual(last);
          expect(date.end).toBeGreaterThan(date.start);
          expect(text.slice(date.start, date.end)).toBe(date.text);
          expect(date.value).not.toMatch(/NaN|undefined|null/);
          last = date.end;
        }
      },
    ),
    { numRuns: 3000 },
  );
});

test.each(['1', '一', '1-', '8月4日', '2020年', '“', '5日、', '每周一、', '5月1日至', '十', '近3年', ' '])(
  'time stays linear on a long run of %s',
  (unit) => {
    const time = (length: number) => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      const start = performance.now();
      findDates(text);
      return performance.now() - start;
    };
    time(2_000);
    // Generous for a busy machine; quadratic work would take minutes.
    expect(time(100_000)).toBeLessThan(5_000);
  },
);
