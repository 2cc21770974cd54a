import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cleanOf } from '../testing/clean-of.ts';
import { compareSignatures, openDuplicates, sign, THRESHOLD } from './duplicates.ts';
import type { Identity } from './duplicates.ts';

const folder = new URL('../../fixtures/reports/', import.meta.url);
const reports = readdirSync(folder).map((name) => ({ name, text: cleanOf(readFileSync(new URL(name, folder), 'utf8')).text }));

const similar = (a: string, b: string): number => compareSignatures(sign(a)!, sign(b)!);
const identity = (id: string, facts: Partial<Identity> = {}): Identity => ({
  id,
  number: null,
  region_code: null,
  meeting_date: null,
  ...facts,
});

/** What another site makes of a report: its own headline, its own source and editor lines, a slip or a change in every paragraph. */
function repost(text: string): string {
  const lines = text.split('\n');
  const changed = lines.slice(1).map((line) => line.replace(/^(.{12,}?)[，、](.{2})/u, '$1，进一步$2').replace('全市', '全市上下'));
  return ['本网转载：我市召开专题会议作出部署', '来源：某某新闻网', ...changed, '（责任编辑：某某 审核：某某）'].join('\n');
}

const lead = '8月4日上午，江城县召开防汛救灾工作调度会，分析研判当前形势，安排部署下一阶段重点任务。';
const orders =
  '要压紧压实防汛责任，落实网格化包保机制，对山洪灾害危险区、地质灾害隐患点开展拉网式排查。要加强会商研判，及时发布预警信息，做到应转尽转、应转早转。';
/** Two papers on one meeting: the orders are quoted in common, all else is each paper's own. */
const county = `江城县部署防汛救灾工作
${lead}
会议指出，今年入汛以来降雨过程频繁，局部地区短时强降雨突出，全县防汛形势不容乐观，各级干部务必绷紧思想之弦。
会议强调，${orders}
会议要求，各乡镇要备足抢险物资，组织抢险队伍下沉一线，严格执行二十四小时值班制度，遇有险情第一时间报告。
县直有关部门主要负责同志参加会议，各乡镇设分会场。`;
const city = `滨江：织密防汛安全网
本报讯 “水库水位每两小时报一次，低洼地段有人盯。”昨天的调度会上，江城县把责任落到了每一座水库、每一段堤防。
记者从会上了解到，${orders}
这个县还把二百多名机关干部编入突击队，分片包干联系群众。家住河边的老人、学校和施工工地被列为重点对象，逐户建立转移台账。
气象部门预计，未来三天仍有较强降雨，县里将视雨情调整应急响应级别。`;

describe('what is one report and what is not', () => {
  test.each(reports)('a repost of $name is found', ({ text }) => {
    expect(similar(text, repost(text))).toBeGreaterThanOrEqual(0.8);
  });

  test('page furniture of two sites does not matter, nor does the script', () => {
    const page = (before: string, after: string) => cleanOf(`${before}\n${county}\n${after}`).text;
    expect(similar(page('首页 > 新闻 > 要闻', '责任编辑：某某'), page('当前位置：首页', '打印本页 关闭窗口'))).toBeGreaterThan(0.95);
  });

  test('two papers on one meeting are two reports', () => {
    expect(similar(county, city)).toBeLessThanOrEqual(0.5);
  });

  test('no two reports of the fixtures are one', () => {
    for (const [i, a] of reports.entries())
      for (const b of reports.slice(0, i)) expect(similar(a.text, b.text), `${a.name} ${b.name}`).toBeLessThan(0.1);
  });

  test('two cities that repeat stock phrases are two reports', () => {
    const stock =
      '会议强调，要以习近平新时代中国特色社会主义思想为指导，增强“四个意识”、坚定“四个自信”、做到“两个维护”，压紧压实责任，确保人民群众生命财产安全。';
    expect(similar(`${county}\n${stock}`, `${reports[0]!.text}\n${stock}`)).toBeLessThan(0.3);
  });

  test('the estimate is near the true share of shingles', () => {
    const shingles = (text: string) => {
      const kept = text.replace(/[^\p{L}\p{N}]+/gu, '');
      return new Set(Array.from({ length: kept.length - 4 }, (_, i) => kept.slice(i, i + 5)));
    };
    for (const { text } of reports) {
      const [a, b] = [shingles(text), shingles(repost(text))];
      const common = [...a].filter((shingle) => b.has(shingle)).length;
      expect(Math.abs(similar(text, repost(text)) - common / (a.size + b.size - common))).toBeLessThan(0.13);
    }
  });
});

describe('a batch', () => {
  test('every copy names the first', () => {
    const find = openDuplicates();
    const text = reports[0]!.text;
    expect(find(identity('a'), sign(text)!)).toBeNull();
    expect(find(identity('b'), sign(reports[1]!.text)!)).toBeNull();
    expect(find(identity('c'), sign(repost(text))!)).toMatchObject({ duplicate_of: 'a' });
    expect(find(identity('d'), sign(text)!)).toEqual({ duplicate_of: 'a', similarity: 1 });
  });

  test.each([
    ['another document number', { number: '江政发〔2020〕1号' }, { number: '江政发〔2021〕1号' }, false],
    ['another county', { region_code: '511802' }, { region_code: '511822' }, false],
    ['a county and its province', { region_code: '511802' }, { region_code: '510000' }, true],
    ['the meeting of another week', { meeting_date: '2020-02-03' }, { meeting_date: '2020-02-10' }, false],
    ['the day after, as the repost counts', { meeting_date: '2020-02-03' }, { meeting_date: '2020-02-04' }, true],
    ['facts that one of them lacks', { number: '江政发〔2020〕1号', meeting_date: '2020-02-03' }, { meeting_date: 'XXXX-02-03' }, true],
  ])('a form filled in for %s', (_, one, other, same) => {
    const find = openDuplicates();
    find(identity('a', one), sign(county)!);
    expect(find(identity('b', other), sign(county)!) !== null).toBe(same);
  });

  test('a text too short for a shingle has no signature', () => {
    expect([sign(''), sign('，。！'), sign('四个字。')]).toEqual([null, null, null]);
    expect(sign('刚好五个字。')).not.toBeNull();
  });

  test('5,000 documents take about ten times as long as 500, and copies among them are found', () => {
    const words = reports.flatMap(({ text }) => text.match(/[\p{L}\p{N}]{4,8}/gu)!);
    const compose = (seed: number): string => {
      let state = seed + 1;
      const next = () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 8;
      return Array.from({ length: 40 }, () => words[next() % words.length]!).join('，');
    };
    const signatures = Array.from({ length: 5000 }, (_, i) => sign(i % 10 === 9 ? `转载：${compose(i - 9)}` : compose(i))!);
    const run = (count: number): { readonly found: number; readonly time: number } => {
      const find = openDuplicates();
      const start = performance.now();
      const found = signatures
        .slice(0, count)
        .filter((signature, i) => find(identity(`${i}`), signature)?.duplicate_of === `${i - 9}`).length;
      return { found, time: performance.now() - start };
    };
    run(500);
    const few = run(500);
    const many = run(5000);
    expect(many.found).toBe(500);
    expect(many.time).toBeLessThan(30 * few.time + 50);
  });
});

test('the threshold lies between reposts and reports of their own', () => {
  expect(THRESHOLD).toBeGreaterThan(0.55);
  expect(THRESHOLD).toBeLessThan(0.78);
});
