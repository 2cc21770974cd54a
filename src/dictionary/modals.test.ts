import { expect, test } from 'vitest';
import { modalsOf, opensProhibition } from './modals.ts';

test.each([
  ['各级各部门要压实责任', '要'],
  ['业主要及时清理', '要'],
  ['企业主要负责人带班', ''],
  ['主要领导要求真务实', '要'],
  ['按要求落实重要事项', ''],
  ['应急值守应尽快加强', '应'],
  ['应检尽检', ''],
  ['必须取得许可', '必须'],
  ['非必须不外出', ''],
  ['有关物品不可移动', ''],
  ['公共场所不可聚集', '不可'],
  ['我们将加大力度', '将'],
  ['我市将迎来降雨', ''],
  ['别让隐患过夜', '别'],
  ['特别让人担心', ''],
  ['不得不停工', ''],
  ['还有很长的路要走', ''],
  ['干部要走进农户', '要'],
])('the modals of %s are %s', (text, words) => expect([...modalsOf(text)].map(({ word }) => word).join('、')).toBe(words));

test('a prohibition is known by its word', () => {
  expect(opensProhibition('严禁野外用火')).toBe(true);
  expect(opensProhibition('要严禁')).toBe(false);
  expect([...modalsOf('各地不得瞒报')][0]).toEqual({ word: '不得', at: 2, prohibits: true });
});
