import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sloganTrie } from '../dictionary/slogans.ts';
import { createMiner } from '../miner.ts';
import type { CleanDocument } from '../model.ts';
import { readBytes } from '../read/bytes.ts';
import { openDiscoverer, type About } from './discover.ts';

const miner = await createMiner();
const nowhere: About = { source: 'x', region: null, date: null };
const discover = (...texts: readonly (readonly [string, Partial<About>])[]) => {
  const discoverer = openDiscoverer(sloganTrie());
  for (const [text, about] of texts) discoverer.add(miner.segment({ text } as CleanDocument), { ...nowhere, ...about });
  return discoverer.rank();
};

test('counts, documents, regions, the first date and an example', () => {
  const found = discover(
    ['推行“三亮三比”行动，亮身份。\n“三亮三比”要常抓。', { source: '甲.txt', region: '雅安市', date: '2021-05' }],
    ['要落实“四早”，深化“三亮三比”。', { source: '乙.txt', region: '南充市', date: '2020-03-01' }],
  );
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    text: '三亮三比',
    numbers: [3, 3],
    count: 3,
    documents: 2,
    regions: ['南充市', '雅安市'],
    first: '2020-03-01',
  });
  expect(found[0]).toMatchObject({ example: '推行“三亮三比”行动，亮身份', source: '甲.txt' });
});

test('the members that a document spells out', () =>
  expect(discover(['落实“三亮”（亮身份、亮承诺、亮业绩）。', {}])[0]!.items).toEqual(['亮身份', '亮承诺', '亮业绩']));

test('runs of words only where documents repeat them', () => {
  expect(discover(['召开三堂公开课。', {}])).toEqual([]);
  const often = Array.from({ length: 3 }, () => ['全面推广三堂公开课。', {}] as const);
  expect(discover(...often).map(({ text }) => text)).toEqual(['三堂公开课']);
});

test('the local coinages of the reports stand above everything else', async () => {
  const discoverer = openDiscoverer(sloganTrie());
  const folder = new URL('../../fixtures/reports/', import.meta.url);
  for (const file of readdirSync(folder)) {
    const document = miner.segment(miner.clean(await readBytes(readFileSync(new URL(file, folder)), file)));
    discoverer.add(document, { ...nowhere, source: file });
  }
  const ranked = discoverer.rank().map(({ text }) => text);
  const coined = ['三查三改', '136工程', '123应急响应机制', '三主动', '四美乡村', '五清一改', '五户联防', '135叫应机制'];
  expect(coined.filter((slogan) => !ranked.slice(0, 20).includes(slogan))).toEqual([]);
  // A plain statement of growth in quotes.
  expect(ranked.indexOf('零增长')).toBeGreaterThanOrEqual(ranked.length - 3);
});
