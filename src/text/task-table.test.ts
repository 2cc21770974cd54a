import { expect, test } from 'vitest';
import { columnOf, findTaskTables } from './task-table.ts';

const HEAD = ['序号', '重点任务', '工作措施', '牵头部门', '配合部门', '完成时限'];
const tableOf = (...rows: readonly (readonly string[])[]) => findTaskTables([...HEAD, ...rows.flat()]);

test('the heads of columns', () => {
  expect(['序号', '整改措施', '责任单位', '配合科室', '完成时限', '备注', '责 任 单 位'].map(columnOf)).toEqual([
    'number',
    'task',
    'party',
    'support',
    'term',
    'other',
    'party',
  ]);
  expect(['加强排查', '市水利局', '一、工作任务'].map(columnOf)).toEqual([null, null, null]);
});

test('rows by their numbers; a cell of tasks may fill several lines', () => {
  const [table] = tableOf(
    ['1', '粮食生产', '稳定面积。', '推广良种。', '镇农业服务中心', '各村', '10月底前'],
    ['2', '防汛', '落实值班制度。', '镇应急办', '镇水利站', '长期坚持'],
    ['附件下载'],
  );
  expect(table).toMatchObject({ from: 0, to: 19 });
  expect(table!.rows).toEqual([
    { from: 6, to: 13, tasks: { from: 8, to: 10 }, party: 10, support: 11, term: 12 },
    { from: 13, to: 19, tasks: { from: 15, to: 16 }, party: 16, support: 17, term: 18 },
  ]);
});

test('an empty cell has no line', () => {
  const [table] = tableOf(
    ['1', '粮食生产', '稳定面积，推广良种。', '镇农业服务中心', '10月底前'],
    ['2', '防汛', '落实值班制度。', '镇应急办', '长期坚持'],
  );
  expect(table!.rows).toEqual([
    { from: 6, to: 11, tasks: { from: 8, to: 9 }, party: 9, support: null, term: 10 },
    { from: 11, to: 16, tasks: { from: 13, to: 14 }, party: 14, support: null, term: 15 },
  ]);
});

test('without numbers every row has one line a cell', () => {
  const [table] = findTaskTables([
    '工作任务',
    '责任单位',
    '完成时限',
    '加强巡查',
    '市水利局',
    '5月底前',
    '备足物资',
    '市应急局',
    '6月底前',
  ]);
  expect(table!.rows.map(({ party }) => party)).toEqual([4, 7]);
});

test('what follows a table without numbers is no row', () => {
  const table = ['工作任务', '责任单位', '完成时限', '加强巡查', '市水利局', '5月底前'];
  for (const after of [
    ['四、强化宣传。', '市教育局', '6月底前'],
    ['要抓好落实', '市政府办公室', '2023年5月10日'],
  ])
    expect(findTaskTables([...table, ...after])[0]!.rows).toHaveLength(1);
});

test('a heading of the words of a column over the table', () =>
  expect(findTaskTables(['重点任务', '序号', '工作任务', '责任单位', '1', '加强巡查', '市水利局'])).toMatchObject([{ from: 1, to: 7 }]));

test('time grows with the number of lines', () => {
  const start = performance.now();
  findTaskTables(Array.from({ length: 50_000 }, () => '序号'));
  findTaskTables(Array.from({ length: 50_000 }, (_, i) => ['工作任务', '责任单位'][i % 2]!));
  expect(performance.now() - start).toBeLessThan(1000);
});

test.each([
  ['no column of bodies', ['序号', '工作任务', '完成时限', '1', '加强巡查', '5月底前']],
  ['two columns', ['工作任务', '责任单位', '加强巡查', '市水利局']],
  ['a heading among others', ['工作任务', '一、加强巡查', '责任单位']],
])('%s: no table', (_, lines) => expect(findTaskTables(lines)).toEqual([]));
