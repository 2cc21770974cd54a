import { expect, test } from 'vitest';
import type { Result } from '../model.ts';
import { columns, labelColumn, tableNames } from './columns.ts';
import { listRows } from './rows.ts';
import { writeResults } from './results.ts';
import { writeTable } from './table.ts';

const anchor = { start: 0, end: 2, raw: '四早', rule: 'test' };
const repairs = { pinyin: 0, byte_slip: 0, script: 2, width: 0, entity: 0, furniture: 1, page_break: 0, duplicate: 0, spam: 0 };
const facts = { title: '通知', number: null, region: '雅安市', region_code: '511800', province: '四川省', published: '2020-02-04' };
const result: Result = {
  schema: 1,
  document: {
    id: 'b3f1',
    source: 'a.txt',
    format: 'txt',
    encoding: 'utf-8',
    sha256: 'b3f1…',
    script: 'hans',
    ...facts,
    meeting_date: null,
    meeting: null,
    people: [
      {
        id: 'h1',
        name: '某某',
        posts: ['县长', '组长'],
        ...anchor,
      },
    ],
    repairs,
  },
  measures: [
    {
      id: 'm1',
      text: '=落实“四早”',
      kind: 'action',
      strength: 'must',
      action: '落实',
      object: '“四早”',
      target: null,
      party: null,
      party_source: null,
      support: ['县公安局', '县教育局'],
      speaker: '会议',
      deadline: null,
      deadline_value: null,
      quantities: ['3万亩'],
      codes: [],
      slogans: ['s1'],
      dates: [],
      ...anchor,
    },
  ],
  parties: [{ id: 'p1', text: '各部门', name: '各部门', type: 'group', role: 'responsible', measures: ['m1'], ...anchor }],
  dates: [{ id: 'd1', text: '8月4日', type: 'DATE', value: '2020-08-04', implied: ['year'], role: 'deadline', ...anchor }],
  slogans: [
    {
      id: 's1',
      text: '四早',
      numbers: [4],
      heads: ['早'],
      items: ['早发现', '早报告'],
      items_source: 'text',
      ...anchor,
      mentions: [
        anchor,
        {
          start: 9,
          end: 11,
          raw: '四早',
        },
      ],
    },
  ],
  diagnostics: [{ code: 'byte-slip', severity: 'warning', message: '一处错码' }],
};

test('every table has a row with exactly its columns', () => {
  for (const name of tableNames) {
    const [row] = listRows(name, result);
    for (const column of columns[name]) expect(row, `${name}.${column}`).toHaveProperty(column);
  }
});

test('no field of a record is missing from its table', () => {
  for (const name of ['measures', 'parties', 'dates', 'slogans'] as const)
    expect(new Set(columns[name])).toEqual(new Set(['document_id', 'source', 'region', 'published', ...Object.keys(result[name][0]!)]));
});

test('every column has its own Chinese name within a table', () => {
  for (const name of tableNames) {
    const labels = columns[name].map((column) => labelColumn(column, 'zh'));
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) expect(label).toMatch(/^[\p{Script=Han}_]+$/u);
  }
});

test('csv joins lists and guards formulas; a byte order mark only when asked', () => {
  const { begin, add } = writeTable('measures', 'csv');
  expect(begin).toBe(`${columns.measures.join(',')}\n`);
  expect(add(result)).toBe(
    "b3f1,a.txt,雅安市,2020-02-04,m1,'=落实“四早”,action,must,落实,“四早”,,,,县公安局；县教育局,会议,,,3万亩,,s1,,0,2,四早,test\n",
  );
  expect(writeTable('measures', 'tsv', { bom: true, labels: 'zh' }).begin).toMatch(/^\uFEFF文档编号\t来源\t地区\t发布日期\t编号\t文本\t/);
  expect(writeTable('slogans', 'csv').add(result)).toContain('s1,四早,4,早,早发现；早报告,text,0..2；9..11,');
});

test('json and jsonl are exact', () => {
  const [row] = JSON.parse(writeTable('measures', 'json').begin + writeTable('measures', 'json').add(result) + ']') as object[];
  expect(row).toMatchObject({ document_id: 'b3f1', text: '=落实“四早”', support: ['县公安局', '县教育局'] });
  expect(JSON.parse(writeTable('people', 'jsonl').add(result))).toMatchObject({ name: '某某', posts: ['县长', '组长'] });
  expect(JSON.parse(writeResults('jsonl').add(result))).toEqual(result);
});

test('an array is valid with no, one and two results', () => {
  for (const count of [0, 1, 2]) {
    const writer = writeResults('json');
    const body = Array.from({ length: count }, () => writer.add(result)).join('');
    expect(JSON.parse(writer.begin + body + writer.end)).toEqual(Array.from({ length: count }, () => result));
  }
});

test('the documents table counts', () => {
  expect(listRows('documents', result)[0]).toMatchObject({
    measures: 1,
    people: 1,
    repairs_script: 2,
    repairs_furniture: 1,
    diagnostics: ['warning byte-slip: 一处错码'],
  });
});
