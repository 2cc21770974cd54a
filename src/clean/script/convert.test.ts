import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertScript, toTraditional } from './convert.ts';
import { openSimplifier } from './opencc.ts';
import { compileSimplifier, QUOTES } from './simplify.ts';
import type { ScriptConfig } from './opencc.ts';

const suite = new URL('../../../../shared/external/opencc.jsonl', import.meta.url);
interface Case {
  readonly id: string;
  readonly config: ScriptConfig;
  readonly input: string;
  readonly expected: string;
}

/** Cases of OpenCC, which stand beside the project; skipped where they are not. */
describe.skipIf(!existsSync(suite))('the cases of OpenCC', () => {
  test('all 543 come out as OpenCC has them', () => {
    const cases = readFileSync(suite, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Case);
    expect(cases).toHaveLength(543);
    const wrong = cases
      .map(({ config, input, expected }) => ({ config, input, expected, got: convertScript(input, config) }))
      .filter(({ got, expected }) => got !== expected);
    expect(wrong).toEqual([]);
  });

  test.each(['tw', 'hk'] as const)('the one pass of cleaning gives what the library gives: %s', (variant) => {
    const chain = openSimplifier(variant);
    const simplify = compileSimplifier(chain);
    for (const line of readFileSync(suite, 'utf8').split('\n')) expect(simplify(line)).toBe(mainlandQuotes(chain.convert(line)));
  });
});

const mainlandQuotes = (text: string) => text.replace(/[「」『』﹁﹂]/g, (mark) => QUOTES[mark]!);

test.each(['tw', 'hk'] as const)('the one pass gives what the library gives, whatever stands together: %s', (variant) => {
  const chain = openSimplifier(variant);
  const simplify = compileSimplifier(chain);
  const words = [...chain.segmentation, ...chain.groups.flat()].flatMap(([from, to]) => [from, to]);
  const unit = fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom(...words).map((word) => [...word][0]!),
    fc.constantFrom(...'著着藉憑慰壺裏裡么麼麵祕秘李參與才核針對群峰潕㷍龥\n「」﹁，。豈'),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      expect(simplify(text)).toBe(mainlandQuotes(chain.convert(text)));
    }),
    { numRuns: 3000 },
  );
});

test('an unknown configuration is told, with those that are known', () => {
  expect(() => convertScript('政', 's2x' as ScriptConfig)).toThrow(/s2x: unknown configuration; use one of s2t, s2tw, .*jp2t/);
});

test('words are replaced only where the name of the configuration says so', () => {
  expect(convertScript('資訊與計程車', 'tw2s')).toBe('资讯与计程车');
  expect(convertScript('資訊與計程車', 'tw2sp')).toBe('信息与出租车');
});

test('traditional text has traditional quotation marks; an apostrophe stays', () => {
  expect(toTraditional('压实“四方责任”，做到“‘四早’到位”。It’s 2020', 'tw')).toBe('壓實「四方責任」，做到「『四早』到位」。It’s 2020');
  expect(toTraditional('群众卫生说明里', 'hk')).toBe('羣眾衞生説明裏');
});

const phrases = JSON.parse(readFileSync(new URL('../../../fixtures/script/phrases.json', import.meta.url), 'utf8')) as Readonly<
  Record<'taiwan' | 'hong_kong' | 'machine' | 'to_taiwan' | 'to_hong_kong', Readonly<Record<string, string>>>
>;

/** 官府文字：台湾、香港写的，和机器从简体逐字转出来的（乾部、覆工覆產）。 */
describe('the language of government', () => {
  const simplifiers = { tw: compileSimplifier(openSimplifier('tw')), hk: compileSimplifier(openSimplifier('hk')) };

  test.each(Object.entries(phrases.taiwan))('Taiwan: %s → %s', (traditional, simplified) => {
    expect(simplifiers.tw(traditional)).toBe(simplified);
  });

  test.each(Object.entries(phrases.hong_kong))('Hong Kong: %s → %s', (traditional, simplified) => {
    expect(simplifiers.hk(traditional)).toBe(simplified);
  });

  test.each(Object.entries(phrases.machine))('by machine: %s → %s', (traditional, simplified) => {
    expect([simplifiers.tw(traditional), simplifiers.hk(traditional)]).toEqual([simplified, simplified]);
  });

  test.each(Object.entries(phrases.to_taiwan))('to Taiwan: %s → %s', (simplified, traditional) => {
    expect(convertScript(simplified, 's2tw')).toBe(traditional);
  });

  test.each(Object.entries(phrases.to_hong_kong))('to Hong Kong: %s → %s', (simplified, traditional) => {
    expect(convertScript(simplified, 's2hk')).toBe(traditional);
  });
});
