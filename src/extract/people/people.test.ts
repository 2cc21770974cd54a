import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadPosts } from '../../dictionary/posts.ts';
import { loadNames } from '../../dictionary/surnames.ts';
import { plainDocument } from '../facts/plain-document.ts';
import { extractPeople, peopleRules } from './people.ts';

const people = (text: string) => Object.fromEntries(extractPeople(plainDocument(text)).map(({ name, posts }) => [name, posts]));

describe.each(peopleRules.map((rule) => ({ ...rule })))('$id', ({ examples, rejects }) => {
  test.each(examples.map(({ text, people: expected }) => ({ text, expected })))('$text', ({ text, expected }) => {
    const found = people(text);
    for (const [name, posts] of Object.entries(expected)) expect(found[name], `${name} in ${JSON.stringify(found)}`).toEqual(posts);
  });
  test.each(rejects.map((text) => ({ text })))('nobody in $text', ({ text }) => expect(people(text)).toEqual({}));
});

test('posts are gathered over mentions, each once, in the order of first mention', () => {
  const found = extractPeople(
    plainDocument('李大勇主持召开专题会议\n县长王芳汇报。县委书记、县指挥部指挥长李大勇强调，要落实。李大勇书记要求，要检查。'),
  );
  expect(found.map(({ name, posts }) => [name, posts])).toEqual([
    ['李大勇', ['县委书记', '县指挥部指挥长']],
    ['王芳', ['县长']],
  ]);
  expect(found[0]!.span).toEqual({ start: 0, end: 3 });
});

test('reporters and editors are not listed', () =>
  expect(people('本报讯（记者 王军 通讯员 李红）8月8日，会议召开。\n责任编辑：陈卓')).toEqual({}));

test('every span holds the name, whatever stands around', () => {
  const words = fc.constantFrom(
    '市委书记',
    '张伟',
    '王小芳',
    '主持',
    '，',
    '。',
    '、',
    '同志',
    '高度',
    '要求',
    '\n',
    '阿里木·买买提',
    '和',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      for (const { name, span } of extractPeople(plainDocument(text)))
        expect(text.slice(span.start, span.end).replace(/\s/g, '')).toBe(name);
    }),
  );
});

test('time grows with length only', () => {
  const text = '市委书记，市长、副市长张伟和李娜，'.repeat(4000);
  const from = performance.now();
  extractPeople(plainDocument(text));
  expect(performance.now() - from).toBeLessThan(4000);
});

test('the dictionaries hold what they promise', () => {
  const { surnames, given } = loadNames();
  expect(surnames.size).toBeGreaterThan(500);
  expect(given.size).toBeGreaterThan(600);
  for (const { surname, words } of surnames.values()) for (const word of words) expect(word.startsWith(surname), word).toBe(true);
  expect(loadPosts().longestAt('副市长', 0)?.value.title).toBe(true);
});
