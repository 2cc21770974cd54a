import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from './sentences.ts';

const split = (text: string) => splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

test.each([
  ['要加强排查。要严格管控；要落实责任！', ['要加强排查。', '要严格管控；要落实责任！']],
  ['喊出“我先上！我报名！”的口号。要快。', ['喊出“我先上！我报名！”的口号。', '要快。']],
  ['他说：“要快。”会议强调，要稳。', ['他说：“要快。”', '会议强调，要稳。']],
  ['印发《通知！》的意见。', ['印发《通知！》的意见。']],
  ['建立机制（由市应急局牵头。）要落实。', ['建立机制（由市应急局牵头。）', '要落实。']],
  ['提高参合率。（市卫生局负责，市财政局配合）4、加大投入。', ['提高参合率。', '（市卫生局负责，市财政局配合）', '4、加大投入。']],
  ['抓紧抓好！！！要快', ['抓紧抓好！！！', '要快']],
  ['没有收口的“引号。后面是另一句。', ['没有收口的“引号。', '后面是另一句。']],
])('%s', (text, expected) => expect(split(text)).toEqual(expected));

test('a quotation that closes far away does not hold sentences together', () => {
  expect(split(`“一。${'字'.repeat(300)}。”二。`)).toHaveLength(3);
});

test('sentences cover the line', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('要', '。', '！', '“', '”', '（', '）', '《', '》', '；', ' ') }), (text) => {
      expect(split(text).join('')).toBe(text);
    }),
  );
});
