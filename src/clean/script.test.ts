import { existsSync, readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, editsOf } from '../text/edits.ts';
import { proposeScript } from './script.ts';
import type { Variant } from './script.ts';
import { convertScript, toTraditional } from './script/convert.ts';

const convert = (text: string, variant?: Variant): string => applyEdits(text, proposeScript(text, variant).edits).text;
const scriptOf = (text: string) => proposeScript(text).script;
const read = (folder: URL): string[] =>
  existsSync(folder) ? readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8').replace(/^\uFEFF/, '')) : [];

const reports = read(new URL('../../fixtures/reports/', import.meta.url));
// Pages that stand beside the project; without them the fixtures alone are read.
const pages = [...reports, ...read(new URL('../../../shared/seeds/', import.meta.url))];
const simplified = pages.filter((text) => scriptOf(text) === 'hans');

describe('simplified text passes through', () => {
  test('whole pages', () => {
    expect(simplified.length).toBeGreaterThan(10);
    for (const text of simplified) expect(proposeScript(text).edits).toEqual([]);
  });

  const lines = simplified.flatMap((text) => text.split('\n')).filter((line) => /\p{Script=Han}{8}/u.test(line));
  test('with names that keep a traditional character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...lines), { minLength: 3, maxLength: 8 }),
        fc.constantFrom(...'乾後於著藉瞭徵昇鉅濬'),
        (some, character) => {
          const text = [...some, `副县长王${character}明参加`, `王${character}`].join('\n');
          expect(convert(text)).toBe(text);
        },
      ),
    );
  });

  test.each(['乾县县长到会', '于乾坤、著名专家', '后藤於某', '会议由何著副主任主持，沈某、覆某出席', '标题\n王乾\n县政府要求落实责任'])(
    '%j',
    (text) => {
      expect(convert(text)).toBe(text);
    },
  );
});

describe('traditional pages', () => {
  test.each(['tw', 'hk'] as const)('a page written in traditional characters (%s) comes back as it was', (variant) => {
    for (const text of simplified) {
      // Clean text has mainland quotation marks.
      const own = text.replace(/[「」『』]/g, '');
      const traditional = toTraditional(own, variant);
      expect(scriptOf(traditional)).toBe('hant');
      expect(convert(traditional)).toBe(own);
    }
  });

  test('in OpenCC’s own standard too', () => {
    for (const text of simplified) expect(convert(convertScript(text, 's2t'))).toBe(text);
  });

  test('minutes of a county in Taiwan', () => {
    expect(
      convert(
        '臺南市政府109年度第3次災害防救會報會議紀錄\n時間：中華民國109年3月5日（星期四）下午2時\n主席裁示：\n一、請水利局持續瞭解各區抽水站整備情形，沿著河岸加強巡查，並於汛期前完成「中程計畫」。\n二、警察局應蒐集資訊，秉持著同島一命之精神，沈著應對；計程車比照辦理。',
      ),
    ).toBe(
      '台南市政府109年度第3次灾害防救会报会议纪录\n时间：中华民国109年3月5日（星期四）下午2时\n主席裁示：\n一、请水利局持续了解各区抽水站整备情形，沿着河岸加强巡查，并于汛期前完成“中程计划”。\n二、警察局应搜集资讯，秉持着同岛一命之精神，沉着应对；计程车比照办理。',
    );
  });

  test('a press release of Hong Kong', () => {
    expect(convert('衞生署發言人説，着力在各區設立社區疫苗接種中心，並沿着著名景點加強宣傳。當局會覆檢個案，答覆市民查詢。')).toBe(
      '卫生署发言人说，着力在各区设立社区疫苗接种中心，并沿着著名景点加强宣传。当局会复检个案，答复市民查询。',
    );
  });

  test('the standard can be told: a lone 著 is a particle in Taiwan', () => {
    expect([convert('秉著精神，會議', 'tw'), convert('秉著精神，會議', 'hk')]).toEqual(['秉着精神，会议', '秉著精神，会议']);
  });
});

describe('mixed pages', () => {
  const page = ['會議強調，要壓實責任。', '会议强调，要压实责任，落实“四早”要求。', '公告', '領導小組辦公室負責督導。'].join('\n');
  test('line by line; a line that tells nothing follows its neighbour', () => {
    expect(scriptOf(page)).toBe('mixed');
    expect(convert(page)).toBe('会议强调，要压实责任。\n会议强调，要压实责任，落实“四早”要求。\n公告\n领导小组办公室负责督导。');
    expect(convert('會議強調「四早」。\n「四早」\n会议强调落实\n「四早」')).toBe('会议强调“四早”。\n“四早”\n会议强调落实\n「四早」');
  });

  test('one traditional heading on a simplified page', () => {
    const body = '会议强调，要压实责任，落实“四早”要求，强化对重点场所的监督检查。\n'.repeat(10);
    expect(scriptOf(`${body}領導講話\n`)).toBe('hans');
    expect(convert(`${body}領導講話\n`)).toBe(`${body}领导讲话\n`);
  });
});

describe('offsets', () => {
  test('characters outside the plane change the length of their own place only', () => {
    const text = '潕水縣要落實責任，𠮟責餸菜，會議強調。\n第二行要壓實責任';
    const { edits } = proposeScript(text);
    const { text: clean, map } = applyEdits(text, edits);
    expect(clean).toBe('𣲘水县要落实责任，𠮟责𩠌菜，会议强调。\n第二行要压实责任');
    const start = clean.indexOf('会议');
    const span = map.toRaw({ start, end: start + 2 });
    expect(text.slice(span.start, span.end)).toBe('會議');
  });

  test('replaying the edits gives the clean text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'會議强调沈著潕餸𠮟\n，著名發揮著作用于'), { maxLength: 30 }), (characters) => {
        const text = characters.join('');
        const { text: clean, map } = applyEdits(text, proposeScript(text).edits);
        let replayed = '';
        let at = 0;
        for (const { start, end, insert } of editsOf(text, clean, map)) {
          replayed += text.slice(at, start) + insert;
          at = end;
        }
        expect(replayed + text.slice(at)).toBe(clean);
        expect([...clean]).toHaveLength([...text].length);
      }),
    );
  });
});

test.each([
  ['', 'hans'],
  ['2020', 'hans'],
  ['会议强调', 'hans'],
  ['會議強調', 'hant'],
  ['會議強調会议强调', 'mixed'],
])('%j is %s', (text, script) => {
  expect(scriptOf(text)).toBe(script);
});
