import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../model.ts';
import { applyEdits } from '../text/edits.ts';
import { cleanOf } from '../testing/clean-of.ts';

const blocksOf = (text: string) => cleanOf(text).blocks.map((block) => [block.type, block.text]);

describe('what is removed is kept as a typed block', () => {
  test('the upload line of a document library is metadata', () =>
    expect(blocksOf('工作方案.docx\n上传人:王** 文档编号:34585 上传时间:2022-11-21 格式:DOCX 页数:6\n要加强管理，确保安全。')).toEqual([
      ['metadata', '上传人：王** 文档编号：34585 上传时间：2022-11-21 格式：DOCX 页数：6'],
    ]));

  test('how a library introduces a text', () =>
    expect(
      cleanOf('在全县防汛会议上的讲话\n简介：某某文库小编为你整理了多篇相关的范文，但愿对你工作学习有帮助。\n要加强值守，确保安全。').text,
    ).toBe('在全县防汛会议上的讲话\n要加强值守，确保安全。'));

  test('metadata, byline, widget, related, copyright', () =>
    expect(
      blocksOf(
        '全市会议召开\n2022-03-01 来源：某市日报\n会议要求，要抓好春耕生产工作。\n责任编辑：何某\n打印 收藏 关闭\n相关阅读\n全市另一会议召开\n某ICP备1234号',
      ).map(([type]) => type),
    ).toEqual(['metadata', 'byline', 'widget', 'related', 'related', 'copyright']));

  test('the site in a title', () =>
    expect(blocksOf('关于做好防汛工作的通知_某市人民政府\n各县要抓好防汛工作。')).toEqual([['navigation', '_某市人民政府']]));
});

describe('what stays', () => {
  test.each([
    ['the date under the title of a speech', '在全市大会上的讲话\n（2022年8月8日）\n同志们：\n今天召开大会，意义重大。'],
    ['signature and date', '要抓好工作，确保实效。\n某市人民政府\n2022年8月8日'],
    ['the office and the date on one line', '要抓好工作，确保实效。\n某市教育局2022年2月14日'],
    ['a signature on two lines', '要抓好工作，确保实效。\n某市新型冠状病毒感染肺炎\n疫情防控指挥部办公室\n2022年11月24日'],
    ['annexes', '要抓好工作，确保实效。\n附件：1.任务清单\n2.统计表\n某市人民政府\n2022年8月8日'],
    ['duties under their tasks, the same ones again', '1.抓好春耕生产。\n责任单位：市农业局\n2.抓好防汛工作。\n责任单位：市农业局'],
    ['a byline inside a paragraph', '本报讯（记者 王某）8月8日，会议召开。'],
    ['a text that is cut off', '会议召开，研究工作。\n会议强调，要抓好春耕生产，加强景区景点、影剧院、酒店、'],
  ])('%s', (_, text) => expect(cleanOf(text).text).toBe(text));
});

test('the rows of a table of tasks become one cell a line, in traditional characters too', () =>
  expect(cleanOf('各鄉鎮要抓好落實。\n工作任務\t責任單位\t完成時限\n加強巡查\t市水利局\t5月底前').text).toBe(
    '各乡镇要抓好落实。\n工作任务\n责任单位\n完成时限\n加强巡查\n市水利局\n5月底前',
  ));

test('a library that runs its sections together and cuts lines inside words', () =>
  expect(
    cleanOf(
      [
        '全县节水实施方案.docx',
        '上传人：清** 文档编号：5170233 上传时间：2022-03-20 格式：DOCX 页数：5',
        '第1页 / 共5页',
        '1、全县节水实施方案为加快节水建设，制定本方案。一、总体要求（一）指导思想。坚持以水定城、以水',
        '定产，把节约用水贯穿全过程，加快形成节水型生产方式，农田灌溉水有效利用系数提高到0.55以',
        '',
        '2、上，漏损率降到9%以下。（二）工作目标。用水总量得到控制。（责任单位：县水利局）二、重点任务（一）严控总量。严格执行取水许可制度，不得突破红线。四、保障措施一要加强领导。',
        '展开阅读全文',
      ].join('\n'),
    ).text,
  ).toBe(
    [
      '全县节水实施方案',
      '为加快节水建设，制定本方案。',
      '一、总体要求',
      '（一）指导思想。坚持以水定城、以水定产，把节约用水贯穿全过程，加快形成节水型生产方式，农田灌溉水有效利用系数提高到0.55以上，漏损率降到9%以下。',
      '（二）工作目标。用水总量得到控制。（责任单位：县水利局）',
      '二、重点任务',
      '（一）严控总量。严格执行取水许可制度，不得突破红线。',
      '四、保障措施',
      '一要加强领导。',
    ].join('\n'),
  ));

describe('an article printed twice', () => {
  const body = (end: string) =>
    `会议强调，要抓好春耕生产，组织农技人员包村联户，确保粮食面积稳定。\n要加强市场监管，严厉打击坑农害农行为，维护农民${end}利益。`;
  test('is kept once', () => expect(cleanOf(`${body('')}\n责任编辑：何某\n${body('')}`).text).toBe(body('')));
  test('in its better copy', () => {
    expect(cleanOf(`${body('\ufffd\ufffd')}\n责任编辑：何某\n${body('切身')}`).text).toBe(body('切身'));
    expect(cleanOf(`${body('切身')}\n责任编辑：何某\n${body('\ufffd\ufffd')}`).text).toBe(body('切身'));
  });
});

/** Lines of real damage: those of the pairs and of the reports. */
const lines = ['../../fixtures/cleaning/pairs/', '../../fixtures/reports/'].flatMap((folder) => {
  const path = fileURLToPath(new URL(folder, import.meta.url));
  return readdirSync(path)
    .filter((file) => file.endsWith('.txt') && !file.endsWith('.clean.txt'))
    .flatMap((file) => readFileSync(path + file, 'utf8').split('\n'));
});

const pages = fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 12 }).map((parts) => parts.join('\n'));
const RUNS = { numRuns: 10_000 };

describe('on pages put together at random', { timeout: 120_000 }, () => {
  test('cleaning twice is cleaning once', () =>
    fc.assert(
      fc.property(pages, (page) => {
        const { text } = cleanOf(page);
        expect(cleanOf(text).text).toBe(text);
      }),
      RUNS,
    ));

  test('the edits replay, and every span leads back', () =>
    fc.assert(
      fc.property(pages, fc.nat(), fc.nat(), (page, a, b) => {
        const { text, map, edits, blocks } = cleanOf(page);
        expect(applyEdits(page, edits as readonly Edit[]).text).toBe(text);
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const raw = map.toRaw({ start, end });
        expect(raw.start).toBeLessThanOrEqual(raw.end);
        if (!edits.some((edit) => edit.start <= raw.end && edit.end >= raw.start)) expect(page.slice(raw.start, raw.end)).toBe(text.slice(start, end));
        for (const block of blocks) expect(block.map.length).toBe(block.text.length);
      }),
      RUNS,
    ));
}); // prettier-ignore

test.each([
  ['one line', '会议强调，要落实责任。'.repeat(20_000)],
  ['headings of related articles', '相关阅读\n'.repeat(40_000)],
  ['brackets that never close', '《办法（甲("<重点'.repeat(20_000)],
  ['advertisements', '会议大发快三平台'.repeat(20_000)],
  ['white space', ' \u3000'.repeat(200_000)],
  ['one article again and again', '会议强调，要抓好春耕生产，确保粮食面积稳定，打击坑农害农行为。\n责任编辑：某\n'.repeat(5_000)],
])('a page of nothing but %s takes no longer than its length', { timeout: 10_000 }, (_, page) => {
  expect(cleanOf(page).text.length).toBeLessThanOrEqual(page.length);
});
