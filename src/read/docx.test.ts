import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocx } from './docx.ts';
import { formatNumber } from './number-format.ts';
import { writeNumbers } from './numbering.ts';

test('numbers, tracked changes, table and notes of a document', async () => {
  const bytes = readFileSync(new URL('../../fixtures/formats/drinking-water.docx', import.meta.url));
  const { text } = await readDocx(bytes, 'a.docx');
  const lines = text.trimEnd().split('\n');
  expect(lines.filter((line) => /^(?:[一二三]、|（|\d\.)/.test(line)).map((line) => line.slice(0, 9))).toEqual([
    '一、总体要求',
    '二、重点任务',
    '（一）开展全面排查',
    '（二）加强水质监测',
    '（三）完善应急预案',
    '1. 县级储备不少',
    '2. 乡镇要落实2',
    '三、保障措施',
    '（一）强化资金保障',
    '（二）严格督导考核',
  ]);
  expect(text).toContain('检测结果及时公布，严禁弄虚作假');
  expect(text).not.toContain('每月公布');
  expect(text).toContain('\n排查水源地\t各县区人民政府\t5月底前\n');
  expect(text).toContain('\n不参加编号的列表\n');
  expect(lines.slice(-2)).toEqual(['[1] 指集中供水工程和分散供水工程。', '[2] 台账样式由市水利局另行印发。']);
});

test.each([
  [1, 'chineseCounting', '一'],
  [10, 'chineseCounting', '十'],
  [21, 'chineseCountingThousand', '二十一'],
  [110, 'chineseCountingThousand', '一百一十'],
  [105, 'chineseCountingThousand', '一百零五'],
  [12, 'chineseLegalSimplified', '壹拾贰'],
  [20, 'ideographDigital', '二〇'],
  [3, 'ideographTraditional', '丙'],
  [11, 'decimalEnclosedCircle', '⑪'],
  [12, 'decimalFullWidth', '１２'],
  [7, 'decimalZero', '07'],
  [28, 'lowerLetter', 'bb'],
  [14, 'upperRoman', 'XIV'],
  [5, 'unknown', '5'],
])('%i in %s is %s', (value, format, shown) => expect(formatNumber(value, format)).toBe(shown));

const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1条"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`;
const item = (text: string, list: number, level = 0, more = ''): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>${more}</w:pPr>${text && `<w:r><w:t>${text}</w:t></w:r>`}</w:p>`;
const show = (...items: string[]): string[] =>
  [...writeNumbers(items.join(''), numbering, '').matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => paragraph.replace(/<[^>]*>/g, ''));

test('levels begin anew under the next number; a list may go on from a number of its own', () => {
  expect(show(item('甲', 1), item('乙', 1, 1), item('丙', 1, 1), item('丁', 1), item('戊', 1, 1), item('己', 2), item('庚', 2))).toEqual([
    '第一条 甲',
    '1.1 乙',
    '1.2 丙',
    '第二条 丁',
    '2.1 戊',
    '第五条 己',
    '第六条 庚',
  ]);
});

test('an empty paragraph is counted and stays empty; numId 0 takes a number away; former properties do not count', () => {
  const former = '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:pPrChange>';
  expect(show(item('甲', 1), item('', 1), item('乙', 0), item('丙', 1, 0, former))).toEqual(['第一条 甲', '', '乙', '第三条 丙']);
});
