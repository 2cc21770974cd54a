import { describe, expect, test } from 'vitest';
import type { Block, BlockType, CleanDocument, Document, OffsetMap } from '../../model.ts';
import { classifyLines } from '../../segment/lines.ts';
import { extractDates } from './dates.ts';

const map: OffsetMap = { length: 0, toRaw: (span) => span as never };
const block = (text: string, type: BlockType = 'metadata'): Block => ({ type, text, map });
function documentOf(text: string, blocks: readonly Block[] = [], given: { published?: string } = {}): Document {
  const clean = { raw: { given, text }, text, map, blocks, script: 'hans' } as unknown as CleanDocument;
  return { clean, text, lines: classifyLines(text).map((line) => ({ ...line, sentences: [] })) };
}
const told = (document: Document) => extractDates(document).dates.map(({ text, value, role }) => [text, value, role]);
const REPORT = '市委召开会议研究防汛工作\n7月8日,市委常委会召开会议,研究部署防汛工作。会议要求,本月底前完成隐患排查。';

describe('published', () => {
  test.each([
    ['a labelled date', REPORT, [block('发布日期：2021-07-09 来源：本地日报')], '2021-07-09'],
    ['a date beside its source', REPORT, [block('2021年7月9日 08:30 来源：本地日报')], '2021-07-09'],
    ['a source on the next item', REPORT, [block('2021-10-01'), block('2021年07月09日 08时30分'), block('来源： 本地日报')], '2021-07-09'],
    ['the label wins over the update', REPORT, [block('更新时间：2021-08-01 发布时间：2021-07-09')], '2021-07-09'],
    ['the only bare date', `2021-07-09\n${REPORT}`, [], '2021-07-09'],
    ['two bare dates tell nothing', REPORT, [block('2021-07-09'), block('2021-10-01')], null],
    ['an upload', REPORT, [block('上传时间：2021-07-09 格式：DOCX', 'library')], '2021-07-09'],
    ['a date in a copyright line', REPORT, [block('2021-07-09', 'copyright')], null],
    ['nothing', REPORT, [], null],
  ] as const)('%s', (_, text, blocks, published) => expect(extractDates(documentOf(text, blocks)).published).toBe(published));

  test('the signature of a notice', () => {
    const notice = '关于做好防汛工作的通知\n各县区:\n请于6月15日前报送方案。\n市防汛办\n2021年6月1日';
    const { published, dates } = extractDates(documentOf(notice));
    expect(published).toBe('2021-06-01');
    expect(dates.map(({ value, role }) => [value, role])).toEqual([
      ['../2021-06-15', 'deadline'],
      ['2021-06-01', 'published'],
    ]);
  });

  test('what the user gives wins', () => {
    const { published, meetingDate } = extractDates(documentOf(REPORT, [block('发布日期：2021-07-09')], { published: '2020-07-10' }));
    expect([published, meetingDate]).toEqual(['2020-07-10', '2020-07-08']);
  });

  test('a metadata line that the page prints twice counts once, a duplicate not at all', () => {
    const line = '发布日期：2021-07-09 来源：本地日报';
    const { dates } = extractDates(documentOf(REPORT, [block(line), block(line), block(line, 'duplicate')]));
    expect(dates.filter((date) => date.block).map(({ text, role, span }) => [text, role, span])).toEqual([
      ['2021-07-09', 'published', { start: 5, end: 15 }],
    ]);
  });
});

describe('the year', () => {
  test('of the publication line', () =>
    expect(told(documentOf(REPORT, [block('发布日期：2021-07-09')]))).toEqual([
      ['2021-07-09', '2021-07-09', 'published'],
      ['7月8日', '2021-07-08', 'meeting'],
      ['本月底前', '../2021-07-31', 'deadline'],
    ]));
  test('of an upload is a year only', () =>
    expect(told(documentOf('今天的会议很重要。8月份以来,防控有序。', [block('上传时间：2022-11-21', 'library')])).slice(1)).toEqual([
      ['今天', 'XXXX-XX-XX', 'other'],
      ['8月份以来', '2022-08/..', 'period'],
    ]));
  test.each([
    ['the document number', '关于防汛工作的通知\n市防汛发〔2021〕18号\n8月4日,市防汛指挥部召开会议。', '2021-08-04'],
    ['the title', '2021年防汛工作要点\n8月4日,市防汛指挥部召开会议。', '2021-08-04'],
    ['another full date', '市防汛指挥部会议召开\n8月4日,市防汛指挥部召开会议。学习2021年8月1日印发的通知。', '2021-08-04'],
    ['an event', '市防汛指挥部会议召开\n8月4日,市防汛指挥部召开会议。迎接党的二十大胜利召开。', '2022-08-04'],
    ['nothing', '市防汛指挥部会议召开\n8月4日,市防汛指挥部召开会议。', 'XXXX-08-04'],
  ])('from %s', (_, text, meeting) => expect(extractDates(documentOf(text)).meetingDate).toBe(meeting));
  test('of a meeting that was reported in the new year', () =>
    expect(extractDates(documentOf('会议召开\n12月28日,市委召开会议。', [block('发布日期：2021-01-05')])).meetingDate).toBe('2020-12-28'));
  test('and of one of some days', () =>
    expect(extractDates(documentOf('会议召开\n12月28日至29日,市委召开会议。', [block('发布日期：2021-01-05')])).meetingDate).toBe(
      '2020-12-28/2020-12-29',
    ));
});

describe('meeting date', () => {
  test.each([
    ['the part of the day is left out', '2021年2月3日下午,市委召开会议。', '2021-02-03'],
    ['a meeting that is referred to', '为贯彻2021年2月3日召开的中央会议精神,现通知如下。', null],
    ['a deadline', '请于2021年2月3日前召开会议。', null],
    ['a visit', '2021年2月3日,市长到企业调研。', null],
    ['the line under the title of a speech', '(2024年1月16日在市第十六届人民代表大会第三次会议上)', '2024-01-16'],
    ['some days', '2021年2月3日至4日,市委召开会议。', '2021-02-03/2021-02-04'],
    ['a day without month', '2021年工作会议\n会议于8日召开。', null],
  ])('%s', (_, text, date) => expect(extractDates(documentOf(`会议消息\n${text}`)).meetingDate).toBe(date));
});

describe('a speech', () => {
  const speech = (text: string) => documentOf(`在全市防汛工作会议上的讲话\n(2021年7月9日)\n${text}`, [block('发布日期：2021-07-12')]);
  test('was held on the day beneath its title, and tells its days from there', () =>
    expect(told(speech('同志们：\n今天召开这次会议,明天起开展检查。'))).toEqual([
      ['2021-07-12', '2021-07-12', 'published'],
      ['2021年7月9日', '2021-07-09', 'meeting'],
      ['今天', '2021-07-09', 'other'],
      ['明天起', '2021-07-10/..', 'period'],
    ]));
  test('of which the text tells another day was held then', () =>
    expect(extractDates(speech('7月8日,市防汛指挥部召开会议。以下为讲话摘要。')).meetingDate).toBe('2021-07-08'));
});

test('all times', () => {
  const document = documentOf('近期要抓好防汛工作,汛期实行24小时值班。');
  expect(extractDates(document).dates.map(({ text }) => text)).toEqual(['24小时']);
  expect(extractDates(document, { allTimes: true }).dates.map(({ text }) => text)).toEqual(['近期', '汛期', '24小时']);
});

test('roles', () => {
  expect(
    told(documentOf('截至2021年6月底,全市累计完成投资30亿元。查验5日内核酸检测证明。请5日内报送。坚持7×24小时值守。', [])).map(
      ([text, , role]) => [text, role],
    ),
  ).toEqual([
    ['2021年6月底', 'statistic'],
    ['5日内', 'period'],
    ['5日内', 'deadline'],
    ['7×24小时', 'period'],
  ]);
});
