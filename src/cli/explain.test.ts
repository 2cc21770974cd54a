import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { ExplainedClause } from '../extract/explain.ts';
import { decisionRules, reasonOf } from '../extract/measures/decision.ts';

// The real program, as `npm run build` made it.
const program = fileURLToPath(new URL('../../bin/zhengwen.js', import.meta.url));

function explain(input: string, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'extract', '-', '--explain', ...words], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const text = `首页 > 要闻
全市防控工作会议召开

　　2月3日，市委召开会议。会议强调，防控形勢(shì)嚴峻複雜，各級黨委要壓實“四方責任”，細化舉措，按照省裡部署，於3月底前完成整改。
`;

test('tells of each clause why it is a measure or none, and where its party comes from', () => {
  const { status, stdout, stderr } = explain(text);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const lines = stdout.split('\n');
  const line = (words: string) => lines.find((one) => one.includes(words))!.replace(/ +/g, ' ');
  expect(line('首页')).toMatch(/^- removed removed\/navigation /);
  expect(line('严峻')).toBe(
    '- none refuse/state 防控形势严峻复杂 <- A situation: severe, complex, rising, lacking; it exists, it matters.',
  );
  expect(line('会议强调')).toMatch(/^- frame directive\/frame /);
  expect(line('四方责任')).toBe('m1 measure directive/modal 各级党委要压实“四方责任” <- party 各级党委, named here');
  expect(line('细化')).toBe('m2 measure directive/run 细化举措 <- party 各级党委, carried on from m1');
  expect(line('m3 ')).toMatch(/^m3 fragment join\/ground 按照省里部署 <- /);
});

test('as JSON a clause a line, with raw offsets', () => {
  const clauses = explain(text, '-f', 'jsonl')
    .stdout.trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ExplainedClause);
  const points = [...text];
  for (const { start, end, raw } of clauses) expect(points.slice(start, end).join('')).toBe(raw);
  const second = clauses.find((clause) => clause.text === '细化举措')!;
  expect(second).toMatchObject({
    raw: '細化舉措',
    party: '各级党委',
    party_source: 'inherited',
    party_from: { raw: '各級黨委', measure: 'm1' },
  });
});

test('an assignment is told with its words', () => {
  expect(explain('（一）开展隐患排查。建立台账。（责任单位：市应急局）').stdout).toContain(
    'party 市应急局, assigned by “（责任单位：市应急局）”',
  );
});

test.each([
  ['-o', 'x'],
  ['-f', 'csv'],
])('%s %s does not go with it', (...words) => {
  const { status, stderr } = explain(text, ...words);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^zhengwen: --explain: .*\n$|^--explain: .*\n$/);
});

test('every rule that decides says what it says', () => expect(decisionRules.filter((rule) => !reasonOf(rule))).toEqual([]));
