import { describe, expect, test } from 'vitest';
import { slogans, sloganTrie } from '../../dictionary/slogans.ts';
import type { CleanDocument } from '../../model.ts';
import { segment } from '../../segment/document.ts';
import { openSegmenter } from '../../segment/segmenter.ts';
import { countsOf } from './items.ts';
import { parseSlogan } from './parse.ts';
import { extractSlogans, mineSlogans } from './slogans.ts';

const began = performance.now();
sloganTrie();
const loading = performance.now() - began;
const segmenter = await openSegmenter();
const extract = (text: string, published?: string) => extractSlogans(segment({ text } as CleanDocument, segmenter), published);
const texts = (text: string) => extract(text).map((slogan) => slogan.text);

test('one finding a slogan, with all its mentions, in the order of the first ones', () => {
  const text = '要落实“四早”要求。坚持“五定五查”。\n四早要求要落实，五定五查要坚持。';
  const found = extract(text);
  expect(found.map((slogan) => slogan.text)).toEqual(['四早', '五定五查']);
  expect(found.map(({ mentions }) => mentions.map(({ start, end }) => text.slice(start, end)))).toEqual([
    ['四早', '四早'],
    ['五定五查', '五定五查'],
  ]);
});

test('the same slogan with quotes inside and without is one', () =>
  expect(extract('做到两个“维护”，坚决做到“两个维护”。').map((slogan) => [slogan.text, slogan.mentions.length])).toEqual([
    ['两个维护', 2],
  ]));

test('what looks like a slogan and is none', () =>
  expect(texts('第一责任人要在三个月内编制五个预案，统一指挥，“十四五”期间压实一把手责任，千方百计确保万无一失。')).toEqual([]));

test('a number or a bracket makes another slogan of a known one', () => {
  expect(texts('完善“三公（工）”协同机制')).toEqual(['三公（工）']);
  expect(texts('推行“四早五包”办法')).toEqual(['四早五包']);
});

describe('items', () => {
  const items = (text: string) => extract(text).map((slogan) => [slogan.text, slogan.itemsSource === 'text' ? slogan.items : null])[0];
  test.each<[string, string, string[] | null]>([
    ['落实“三查”（查人、查车、查货）。', '三查', ['查人', '查车', '查货']],
    ['做到“五到位”，即责任、人员、措施、资金、预案到位。', '五到位', ['责任', '人员', '措施', '资金', '预案到位']],
    ['压实属地、部门、单位、个人“四方责任”。', '四方责任', ['属地', '部门', '单位', '个人']],
    ['落实早发现、早报告、早隔离、早治疗的“四早”要求。', '四早', ['早发现', '早报告', '早隔离', '早治疗']],
    ['做到“三个到位”：一是宣传到位。加强宣传。二是排查到位。三是管控到位。', '三个到位', ['宣传到位', '排查到位', '管控到位']],
    ['开展“三查三改”行动，查隐患改措施、查预案改短板、查物资改缺口。', '三查三改', ['查隐患改措施', '查预案改短板', '查物资改缺口']],
    ['落实“123”响应机制（1分钟接警、2分钟出动、3分钟到场）。', '123响应机制', ['1分钟接警', '2分钟出动', '3分钟到场']],
    ['落实“四早”要求，做到早发现、早报告、早隔离、早治疗。', '四早', ['早发现', '早报告', '早隔离', '早治疗']],
    ['牢牢守住不出事故、不添病例“两条底线”。', '两条底线', ['不出事故', '不添病例']],
    ['会同公安部门按照姓名、住址、电话“三核对”的办法排查。', '三核对', ['姓名', '住址', '电话']],
    ['落实“两保一控”，保供应、保畅通、控价格。', '两保一控', ['保供应', '保畅通', '控价格']],
    ['开展“三访三促”，访村组促增收、访企业促发展、访群众促和谐。', '三访三促', ['访村组促增收', '访企业促发展', '访群众促和谐']],
    [
      '做到“三个到位”：\n一、责任落实到位\n压实责任。\n二、物资储备到位\n备足物资。\n三、应急值守到位\n加强值守。',
      '三个到位',
      ['责任落实到位', '物资储备到位', '应急值守到位'],
    ],
    ['落实“三查”要求。\n查责任。看谁没有到岗。\n查隐患，看哪里有漏洞。\n查整改，看是否销号。', '三查', ['查责任', '查隐患', '查整改']],
    ['落实“三查”（查人、查车）。', '三查', null],
    ['推动较大事故起数、一般事故起数和死亡人数同比“双下降”。', '双下降', null],
    ['加强领导、落实责任，推进公路、铁路、水运建设“三大行动”。', '三大行动', ['公路', '铁路', '水运建设']],
    ['落实“三查”要求，加强巡查、值守、处置。', '三查', null],
  ])('%s', (text, slogan, expected) => expect(items(text)).toEqual([slogan, expected]));

  test('the clauses that open with the head', () => {
    const found = extract(
      '做到“三个坚决、三个严防”。坚决扛起责任，严防工作松劲，坚决落实部署。坚决筑牢防线，严防漏管失控。坚决凝聚合力，严防单打独斗。',
    );
    expect(found.map(({ text, items }) => [text, items])).toEqual([
      ['三个坚决', ['坚决扛起责任', '坚决筑牢防线', '坚决凝聚合力']],
      ['三个严防', ['严防工作松劲', '严防漏管失控', '严防单打独斗']],
    ]);
  });
});

test.each([
  ['做到“四个到位”：责任到位、人员到位、物资到位、预案到位、值守到位。', 1],
  ['做到“四个到位”（即责任到位、人员到位、物资到位）。', 1],
  ['做到“四个到位”：责任到位、人员到位、物资到位、预案到位。', 0],
  ['落实“四个到位”（责任单位：市教育局、市公安局）。', 0],
  ['落实“四早”要求：加强巡查、值守。', 0],
])('a set with another number of parts is reported: %s', (text, count) => {
  const { diagnostics } = mineSlogans(segment({ text } as CleanDocument, segmenter));
  expect(diagnostics.map(({ code }) => code)).toEqual(Array.from({ length: count }, () => 'slogan-count'));
});

describe('the dictionary', () => {
  test('the numbers of a slogan add up to its items', () => {
    const wrong = slogans()
      .filter(({ items }) => items)
      .filter(({ text, items, count }) => ![...countsOf(parseSlogan(text)), count].includes(items!.length))
      .map(({ field, text, items }) => `${field}: ${text} has ${items!.length} items`);
    expect(wrong).toEqual([]);
  });

  test('every number of a slogan can be read', () => {
    const unread = slogans().filter(({ text }) => parseSlogan(text).numbers.some(Number.isNaN));
    expect(unread.map(({ text }) => text)).toEqual([]);
  });

  test('loads within 60 ms', () => expect(loading).toBeLessThan(60));

  test('a meaning that changed goes by the date of the document', () => {
    const changed = slogans().find(({ earlier }) => earlier?.length);
    if (!changed) return;
    const { items, until } = changed.earlier![0]!;
    const at = (published: string) => extract(`落实“${changed.text}”。`, published)[0]?.items;
    expect(at('1990-01-01')).toEqual(items);
    expect(at(`${Number(until.slice(0, 4)) + 50}-01-01`)).not.toEqual(items);
  });
});

test('time grows with the length of a line, however often it names one slogan', () => {
  const time = (count: number): number => {
    const document = segment({ text: '各级党委要压实“四方责任”，加强排查。'.repeat(count) } as CleanDocument, segmenter);
    const start = performance.now();
    expect(extractSlogans(document)[0]!.mentions).toHaveLength(count);
    return performance.now() - start;
  };
  time(500);
  expect(time(16_000)).toBeLessThan(8 * time(4000) + 300);
}, 30_000);
