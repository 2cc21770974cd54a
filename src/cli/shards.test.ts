import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// The real program: a corpus cut into shards, joined again, interrupted and taken up again.
const program = fileURLToPath(new URL('../../bin/zhengwen.js', import.meta.url));
const CITIES = ['雅安', '重庆', '绵阳', '赣州', '铜仁', '商洛'];
let world: string;

function run(words: readonly string[], input = ''): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { cwd: world, input, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}
const read = (path: string): string => readFileSync(join(world, path), 'utf8');
const report = (city: string, n: number): string =>
  `${city}市召开防汛会议\n会议强调，${city}市各部门要加强第${n}项巡查，于3月底前完成整改，落实“三查三改”。\n`;

beforeAll(() => {
  world = mkdtempSync(join(tmpdir(), 'zhengwen-shards-'));
  mkdirSync(join(world, '语料'));
  CITIES.forEach((city, i) => writeFileSync(join(world, `语料/${i}.txt`), report(city, i + 1)));
  writeFileSync(
    join(world, '行.jsonl'),
    CITIES.map((city, i) => `${JSON.stringify({ id: city, text: report(city, i + 1), published: `2021-0${i + 1}-01` })}\n`).join(''),
  );
});
afterAll(() => rmSync(world, { recursive: true }));

describe('merge', () => {
  test('shards joined are what one run gives', () => {
    expect(run(['extract', '语料', '-o', '全']).status).toBe(0);
    expect(run(['extract', '语料/0.txt', '语料/1.txt', '语料/2.txt', '-o', '片1']).status).toBe(0);
    expect(run(['extract', '语料/2.txt', '语料/3.txt', '语料/4.txt', '语料/5.txt', '-o', '片2']).status).toBe(0);
    expect(run(['merge', '片1', '片2', '-o', '合'])).toMatchObject({ status: 0, err: '' });
    expect(readdirSync(join(world, '合')).sort()).toEqual(readdirSync(join(world, '全')).sort());
    for (const file of ['results.jsonl', 'measures.csv', 'parties.csv', 'dates.csv', 'slogans.csv', 'people.csv', 'documents.csv'])
      expect(read(`合/${file}`), file).toBe(read(`全/${file}`));
    const { counts, inputs, version, options } = JSON.parse(read('合/manifest.json')) as Record<string, object>;
    const whole = JSON.parse(read('全/manifest.json')) as Record<string, object>;
    expect({ counts, version, options }).toEqual({ counts: whole.counts, version: whole.version, options: whole.options });
    expect(inputs).toHaveLength(7);
  });

  test('jsonl files, and the answers to bad lines, go on to standard output', () => {
    const { out } = run(['extract', '-', '--from', 'jsonl'], `${read('行.jsonl')}{"id":\n`);
    writeFileSync(join(world, '坏行.jsonl'), out);
    expect(run(['merge', '坏行.jsonl', '片1']).out).toBe(out + read('片1/results.jsonl'));
    expect(run(['merge', '片1', '-f', 'csv', '--kind', 'parties']).out).toBe(read('片1/parties.csv'));
  });

  test('what does not fit together is refused in one line', () => {
    expect(run(['extract', '语料/0.txt', '-o', '另', '--all-times']).status).toBe(0);
    expect(run(['merge', '片1', '另', '-o', '错'])).toMatchObject({
      status: 2,
      err: expect.stringMatching(/^另: made with another option allTimes than 片1; .+\n$/) as string,
    });
    expect(existsSync(join(world, '错'))).toBe(false);
    writeFileSync(join(world, '改.jsonl'), read('片1/results.jsonl').replace('"strength":"should"', '"strength":"must"'));
    expect(run(['merge', '片1', '改.jsonl']).err).toMatch(/^语料\/0\.txt: 片1 and 改\.jsonl tell it differently; .+\n$/);
    expect(run(['merge', '无'])).toMatchObject({ status: 2, err: expect.stringMatching(/^无: no such file; /) as string });
  });
});

test('results that are fewer than were counted are no shard, and verify tells it', () => {
  const lines = read('片1/results.jsonl').trimEnd().split('\n');
  writeFileSync(join(world, '片1/results.jsonl'), `${lines.slice(0, 2).join('\n')}\n`);
  expect(run(['merge', '片1', '片2'])).toMatchObject({
    status: 2,
    err: '片1: results.jsonl holds 2 documents, manifest.json counts 3; extract this shard again, or leave it out\n',
  });
  const { status, out } = run(['verify', '片1']);
  expect(status).toBe(1);
  expect(out).toContain('片1: results.jsonl holds 2 documents, manifest.json counts 3\n');
  writeFileSync(join(world, '空.jsonl'), '');
  expect(run(['merge', '片2', '空.jsonl'])).toMatchObject({
    status: 2,
    err: '空.jsonl: holds no results; extract this shard again, or leave it out\n',
  });
});

describe('--resume', () => {
  const whole = (folder: string): string[] =>
    readdirSync(join(world, folder))
      .sort()
      .map((file) => read(`${folder}/${file}`));

  test('a run that was killed goes on, to the same bytes', async () => {
    const many = join(world, '多');
    mkdirSync(many);
    for (let i = 0; i < 400; i++) writeFileSync(join(many, `${i}.txt`), report(CITIES[i % 6]!, i + 1).repeat(4));
    const child = spawn(process.execPath, [program, 'extract', '多', '-o', '续', '--no-progress'], {
      cwd: world,
      stdio: 'ignore',
    });
    const journal = join(world, '续/.resume.jsonl');
    while (!existsSync(journal) || readFileSync(journal, 'utf8').split('\n').length < 20) await new Promise((wake) => setTimeout(wake, 20));
    child.kill('SIGKILL');
    await new Promise((gone) => child.once('close', gone));
    writeFileSync(journal, `${readFileSync(journal, 'utf8')}{"schema":1,"docu`); // half a line
    expect(existsSync(join(world, '续/results.jsonl'))).toBe(false);
    expect(run(['extract', '多', '-o', '续', '--resume']).status).toBe(0);
    expect(run(['extract', '多', '-o', '直']).status).toBe(0);
    for (const file of readdirSync(join(world, '续'))) if (file.startsWith('.') && file.endsWith('.tmp')) rmSync(join(world, '续', file));
    expect(readdirSync(join(world, '续')).sort()).toEqual(readdirSync(join(world, '直')).sort());
    expect(whole('续')).toEqual(whole('直'));
  }, 60_000);

  test('what a killed run left is taken away, once it is old', () => {
    for (const [name, age] of [
      ['.measures.csv.4194301.tmp', 2],
      ['.dates.csv.4194301.tmp', 0],
    ] as const) {
      writeFileSync(join(world, '续', name), '');
      utimesSync(join(world, '续', name), new Date(), new Date(Date.now() - age * 3_600_000));
    }
    expect(run(['extract', '多', '-o', '续', '--resume']).status).toBe(0);
    expect(readdirSync(join(world, '续')).filter((name) => name.endsWith('.tmp'))).toEqual(['.dates.csv.4194301.tmp']);
    rmSync(join(world, '续/.dates.csv.4194301.tmp'));
  });

  test('an interrupted run says that it can go on, and keeps its work', async () => {
    const child = spawn(process.execPath, [program, 'extract', '-', '--from', 'jsonl', '-o', '断'], { cwd: world });
    let said = '';
    child.stderr.on('data', (part: Buffer) => (said += part.toString()));
    child.stdin.write(read('行.jsonl'));
    while (!existsSync(join(world, '断/.resume.jsonl'))) await new Promise((wake) => setTimeout(wake, 20));
    child.kill('SIGINT');
    expect(await new Promise((gone) => child.once('close', gone))).toBe(130);
    expect(said).toBe('not complete; what was done is kept: the same command with --resume goes on\n');
    expect(readdirSync(join(world, '断'))).toEqual(['.resume.jsonl']);
    expect(run(['extract', '-', '--from', 'jsonl', '-o', '断', '--resume'], read('行.jsonl')).status).toBe(0);
    expect(run(['extract', '-', '--from', 'jsonl', '-o', '断二'], read('行.jsonl')).status).toBe(0);
    expect(whole('断')).toEqual(whole('断二'));
  });

  test('of a complete run unchanged documents are taken, new and changed ones read', () => {
    writeFileSync(join(world, '续/results.jsonl'), read('续/results.jsonl').replace('"party":"雅安市各部门"', '"party":"taken as it was"'));
    writeFileSync(join(world, '多/1.txt'), report('攀枝花', 1));
    writeFileSync(join(world, '多/新.txt'), report('遂宁', 1));
    expect(run(['extract', '多', '-o', '续', '--resume', '-j', '2'])).toMatchObject({ status: 0, err: '' });
    const results = read('续/results.jsonl');
    expect(results.trim().split('\n')).toHaveLength(401);
    expect(results).toContain('taken as it was');
    expect(results).toContain('攀枝花市各部门');
    expect(results).toContain('遂宁市各部门');
  }, 60_000);

  test('with other options everything is extracted again, and it is said', () => {
    const { status, err } = run(['extract', '语料', '-o', '全', '--resume', '--all-times']);
    expect({ status, err }).toEqual({ status: 0, err: '全: made with another option allTimes; all documents are extracted again\n' });
  });

  test('lines of JSONL, and what cannot be resumed', () => {
    expect(run(['extract', '行.jsonl', '-o', '行果', '--resume']).status).toBe(0);
    const before = whole('行果');
    expect(run(['extract', '行.jsonl', '-o', '行果', '--resume']).status).toBe(0);
    expect(whole('行果')).toEqual(before);
    expect(run(['extract', '语料', '--resume'])).toMatchObject({
      status: 2,
      err: '--resume: needs a folder to go on with; name it with --out\n',
    });
  });
});

test('verify compares lines of JSONL and standard input with what is given again', () => {
  expect(run(['verify', '行果'])).toMatchObject({ status: 2, out: expect.stringContaining('6 from JSONL') as string });
  expect(run(['verify', '行果', '--input', '行.jsonl'])).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^6 documents, \d+ spans checked; 0 problems\n$/) as string,
  });
  writeFileSync(join(world, '行改.jsonl'), read('行.jsonl').replace('绵阳市各部门', '绵阳市各单位'));
  expect(run(['verify', '行果', '--input', '行改.jsonl']).out).toContain('绵阳: the raw file has changed');
  // Two lines of one id are told apart by their text.
  const twice = `${JSON.stringify({ id: '同', text: report('雅安', 1) })}\n${JSON.stringify({ id: '同', text: report('绵阳', 2) })}\n`;
  writeFileSync(join(world, '同.jsonl'), twice);
  writeFileSync(join(world, '同果.jsonl'), run(['extract', '同.jsonl']).out);
  expect(run(['verify', '同果.jsonl', '--input', '同.jsonl'])).toMatchObject({ status: 0 });
  writeFileSync(join(world, '管.jsonl'), run(['extract', '-'], report('雅安', 1)).out);
  expect(run(['verify', '管.jsonl', '--input', '语料/0.txt'])).toMatchObject({ status: 0 });
  expect(run(['verify', '行果', '--input', '无.jsonl'])).toMatchObject({ status: 2, err: '无.jsonl: no such file; check the path\n' });
});
