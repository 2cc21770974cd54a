import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

// The real program, with gold that is right, wrong, and no gold.
const program = fileURLToPath(new URL('../../bin/zhengwen.js', import.meta.url));
let world: string;

function run(...words: readonly string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { cwd: world, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}
const write = (path: string, value: unknown): void => writeFileSync(join(world, path), JSON.stringify(value));

const measure = (text: string, kind: string, party: string | null) => ({ text, kind, party });
const GOLD = {
  id: '甲',
  document: { region: '雅安市', published: null, meeting_date: null, people: [{ name: '张远山' }] },
  measures: [measure('要加强值班值守', 'action', '各级各部门'), measure('确保零遗漏', 'goal', '各级各部门')],
  dates: [{ text: '3月底前', type: 'DATE', value: '../2021-03-31' }],
  slogans: [{ text: '零遗漏', items: null }],
};

beforeAll(() => {
  world = mkdtempSync(join(tmpdir(), 'zhengwen-evaluate-'));
  mkdirSync(join(world, 'gold'));
  write('gold/甲.json', GOLD);
  const found = {
    schema: 1,
    document: { id: 'f00', source: 'x/甲.txt', region: '雅安市', people: [] },
    measures: [measure('加强值班值守', 'action', '各级各部门'), measure('确保零遗漏', 'action', null), measure('出席会议', 'action', null)],
    dates: [{ text: '3月底前', type: 'DATE', value: '../XXXX-03-31' }],
    slogans: [],
  };
  writeFileSync(join(world, 'found.jsonl'), `${JSON.stringify(found)}\n`);
});
afterAll(() => rmSync(world, { recursive: true }));

test('every kind of record has its precision, recall and F1; of what nobody marked nothing is said', () => {
  const { status, out } = run('evaluate', 'gold', 'found.jsonl');
  expect(status).toBe(0);
  const rows = out.split('\n').map((line) => line.trim().split(/ +/));
  const row = (kind: string) => rows.find(([name]) => name === kind)?.slice(1);
  expect(row('measure')).toEqual(['0.667', '1.000', '0.800', '2', '3']);
  expect(row('measure+kind')).toEqual(['0.333', '0.500', '0.400', '2', '3']);
  expect(row('measure+party')).toEqual(['1.000', '0.500', '0.667', '2', '1']);
  expect(row('date+value')).toEqual(['0.000', '0.000', '0.000', '1', '1']);
  expect(row('slogan')).toEqual(['0.000', '0.000', '0.000', '1', '0']);
  expect(row('published')).toEqual(['–', '–', '–', '0', '0']);
  expect(row('region')).toEqual(['1.000', '1.000', '1.000', '1', '1']);
});

test('--errors lists what differs, json holds the same', () => {
  const { out } = run('evaluate', 'gold', 'found.jsonl', '--errors');
  expect(out).toContain('甲\tmeasure\textra\t出席会议\n');
  expect(out).toContain('甲\tkind\tgoal taken for action\t确保零遗漏\n');
  expect(out).toContain('甲\tparty\t各级各部门 taken for nobody\t确保零遗漏\n');
  expect(out).toContain('甲\tdate\tother value\t3月底前 ../2021-03-31\n');
  const { scores, errors } = JSON.parse(run('evaluate', 'gold', 'found.jsonl', '--errors', '-f', 'json').out) as {
    scores: { kind: string; f1: number | null }[];
    errors: { id: string; kind: string }[];
  };
  expect(scores.find(({ kind }) => kind === 'published')?.f1).toBeNull();
  expect(errors.filter(({ kind }) => kind === 'party')).toHaveLength(1);
});

test('kinds that the gold does not mark are not scored', () => {
  write('dates.json', { id: '甲', dates: GOLD.dates });
  const { out } = run('evaluate', 'dates.json', 'found.jsonl');
  expect(out).toMatch(/^date {2,}1\.000/m);
  expect(out).not.toMatch(/^measure/m);
});

test('gold and results that share no document are not compared', () => {
  write('other.json', { ...GOLD, id: '乙' });
  expect(run('evaluate', 'other.json', 'found.jsonl')).toMatchObject({
    status: 2,
    err: 'found.jsonl: holds none of the 1 documents of other.json; the names of documents must meet: id, or the base name of the source\n',
  });
});

test('what is no gold is named with its file', () => {
  write('none.json', { id: '甲', text: '要加强值班值守' });
  expect(run('evaluate', 'none.json', 'found.jsonl')).toMatchObject({
    status: 2,
    err: 'none.json: marks no measures, dates, slogans or facts of a document; give gold files or what zhengwen extract wrote as jsonl\n',
  });
  writeFileSync(join(world, 'half.json'), '{"id":');
  expect(run('evaluate', 'half.json', 'found.jsonl').err).toMatch(/^half\.json: not JSON; /);
});
