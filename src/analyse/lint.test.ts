import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dictionaryFolder } from '../dictionary/load.ts';
import { foldSlogan, slogans } from '../dictionary/slogans.ts';
import { lintDictionary } from './lint.ts';

const folder = join(dictionaryFolder, 'slogans');
const codes = (text: string, shipped = slogans()) =>
  lintDictionary(text, shipped).problems.map(
    ({ line, entry, code, severity }) => `${line} ${entry} ${code}${severity === 'error' ? '' : '?'}`,
  );
const dictionary = (...entries: readonly object[]) =>
  `{ "field": "x", "entries": [\n${entries.map((entry) => JSON.stringify({ source: '试', ...entry })).join(',\n')}\n] }`;

test.each(readdirSync(folder).filter((file) => file.endsWith('.json')))('nothing is wrong in %s', (file) =>
  expect(codes(readFileSync(join(folder, file), 'utf8'), [])).toEqual([]),
);

test('no form stands in two entries of the shipped dictionary', () => {
  const entries = new Map<string, string[]>();
  for (const { text, variants = [], field } of slogans())
    for (const form of new Set([text, ...variants].map(foldSlogan))) entries.set(form, [...(entries.get(form) ?? []), `${field}: ${text}`]);
  expect([...entries].filter(([, holders]) => holders.length > 1)).toEqual([]);
});

test('a sound dictionary', () =>
  expect(codes(dictionary({ text: '三亮三比', items: ['亮身份', '亮承诺', '亮业绩', '比担当', '比服务', '比奉献'] }))).toEqual([]));

test.each<[string, object[], string[]]>([
  ['another number of items', [{ text: '四亮', items: ['亮身份', '亮承诺'] }], ['2 四亮 miscounted']],
  ['a count of its own', [{ text: '四亮', items: ['亮身份', '亮承诺'], count: 2 }], []],
  ['quotes', [{ text: '四“亮”' }], ['2 四“亮” never-matches']],
  ['a space', [{ text: '四亮 行动' }], ['2 四亮 行动 never-matches']],
  ['traditional characters', [{ text: '四個亮點' }], ['2 四個亮點 never-matches']],
  ['full-width digits', [{ text: '１４＋３' }], ['2 １４＋３ never-matches']],
  ['the same twice', [{ text: '四亮' }, { text: '四亮' }], ['3 四亮 duplicate']],
  ['the same in other brackets', [{ text: '一楼(栋)一长' }, { text: '一楼（栋）一长' }], ['3 一楼（栋）一长 duplicate']],
  ['a variant that is another entry', [{ text: '四亮', variants: ['四比'] }, { text: '四比' }], ['2 四亮 shadowed']],
  ['a date', [{ text: '四亮', since: '2020年' }], ['2 四亮 date']],
  ['a shipped entry', [{ text: '四早' }], ['2 四早 shipped?']],
  ['no number', [{ text: '放管服' }], ['2 放管服 no-number?']],
  ['a wrong field', [{ text: '四亮', item: ['亮'] }], ['2 四亮 malformed']],
  ['one character', [{ text: '四' }], ['2 四 malformed']],
])('JSON: %s', (_, entries, expected) => expect(codes(dictionary(...entries))).toEqual(expected));

test.each<[string, string[]]>([
  ['四亮 100000 n\n三亮三比 100000 n\n', []],
  ['一县（区）一案 100000 n', ['1 一县（区）一案 never-matches']],
  ['“四亮” 100000 n', ['1 “四亮” never-matches']],
  ['四亮 行动 100000 n', ['1 四亮 malformed']],
  ['四亮 多 n', ['1 四亮 malformed']],
  ['四亮 0 n', ['1 四亮 never-matches']],
  ['四亮', ['1 四亮 malformed?']],
  ['四亮 100000 n\n\n四亮 5 n', ['3 四亮 duplicate']],
])('list: %j', (list, expected) => expect(codes(list)).toEqual(expected));

test('broken JSON is one problem', () => expect(codes('{"field": "x",\n"entries": [}')).toHaveLength(1));

test('every problem has a remedy', () => {
  const { problems } = lintDictionary(dictionary({ text: '四 亮', since: '今年' }, { text: '四 亮' }));
  expect(problems.every(({ remedy, message }) => remedy && message)).toBe(true);
});
