import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readBytes } from '../read/bytes.ts';
import { cleaned, distance, measureDamage, measurePairs, readPairs } from './cleaning.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const bare = (text: string) => text.replace(/\s/g, '');

describe('the pairs', () => {
  const pairs = readPairs(`${fixtures}cleaning/pairs`);

  test('are many, some of them negative', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(60);
    expect(pairs.filter(({ kind, raw, clean }) => kind === 'negative' && raw === clean).length).toBeGreaterThanOrEqual(10);
  });

  test('are repaired with at most 0.3 % of character errors', () => {
    const { errors, characters } = measurePairs(pairs).get('total')!;
    expect(errors / characters).toBeLessThanOrEqual(0.003);
  });

  test('nothing changes in a clean text', () => {
    for (const { name, clean } of pairs) expect(bare(cleaned(clean)), name).toBe(bare(clean));
  });

  test('no damage is left', () => {
    for (const [damage, { before, after }] of measureDamage(pairs)) {
      expect(before, damage).toBeGreaterThan(0);
      expect(after, damage).toBe(0);
    }
  });
});

describe('known failures', () => {
  const failures = JSON.parse(readFileSync(`${fixtures}cleaning/known-failures.json`, 'utf8')) as { damage: string; raw: string; clean: string }[];
  test.each(failures)('$damage: still fails; when it does not, make it a pair', ({ raw, clean }) => {
    expect(cleaned(raw).trim()).not.toBe(clean);
  });
}); // prettier-ignore

describe('the reports', () => {
  const files = readdirSync(`${fixtures}reports`).filter((file) => existsSync(`${fixtures}cleaning/${file.replace('.txt', '.clean.txt')}`));
  test.each(files)('%s is what an editor would print', async (file) => {
    const expected = readFileSync(`${fixtures}cleaning/${file.replace('.txt', '.clean.txt')}`, 'utf8');
    expect(bare(cleaned((await readBytes(readFileSync(`${fixtures}reports/${file}`), file)).text))).toBe(bare(expected));
  });
});

const seeds = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
describe.skipIf(!existsSync(seeds))('real pages (skipped where ../shared is absent)', () => {
  const files = existsSync(seeds) ? readdirSync(seeds) : [];
  test.each(files)('%s: no damage is left, no paragraph stands twice', (file) => {
    const text = cleaned(readFileSync(seeds + file, 'utf8'));
    expect(text).not.toMatch(/[(（][a-zà-ÿāēīōūǎěǐǒǔǖǘǚǜ]{1,6}[)）]|责任编辑|当前位置|扫一扫|版权|文档编号|ICP备|字体|珍藏版/);
    const paragraphs = text.split('\n').filter((line) => line.length > 40);
    expect(new Set(paragraphs).size).toBe(paragraphs.length);
    expect(cleaned(text)).toBe(text);
  });
});

test('the distance counts code points', () => {
  expect(distance([...'会议强调'], [...'会强调了'])).toBe(2);
  expect(distance([...'𠮷日'], [...'吉日'])).toBe(1);
  expect(distance([], [...'会'])).toBe(1);
});
