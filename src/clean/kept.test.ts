import { expect, test } from 'vitest';
import { cleanOf } from '../testing/clean-of.ts';

test('tasks on lines of their own are article, without a full stop too', () => {
  const tasks = '市住建局要加强工地监管\n市教育局要落实校园安全责任';
  expect(cleanOf(`某市安全生产会议召开\n6月1日，某市召开会议。会议强调，各部门要抓好落实。\n${tasks}\n`).text).toContain(tasks);
});

test('cells of a table of tasks are kept, however often one of them stands there', () => {
  const rows = ['城东改造', '学前教育', '投资管理', '水质提升'].map(
    (task, i) => `${i + 1}\n推进${task}\n市发展改革委、市财政局\n2023年6月底前`,
  );
  const text = cleanOf(`2023年重点任务分工表\n序号\n重点任务\n责任单位\n完成时限\n${rows.join('\n')}\n`).text;
  expect(text.match(/市发展改革委、市财政局/g)).toHaveLength(4);
});

test('a copyright notice on the line of the article goes alone', () => {
  const article = '雅安市召开安全生产会议。会议强调，各县（区）要压实属地责任。市应急局要加强督导检查，于6月底前完成整改。';
  expect(cleanOf(`${article}【版权声明】凡本网注明“来源：本站”的所有作品，未经授权不得转载。`).text.trim()).toBe(article);
});
