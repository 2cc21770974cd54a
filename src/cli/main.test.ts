import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// The real program, as `npm run build` made it, in a small world of its own.
const program = fileURLToPath(new URL('../../bin/zhengwen.js', import.meta.url));
const hostile = fileURLToPath(new URL('../../fixtures/hostile/', import.meta.url));
const notice = '会议强调，各级各部门要压实“四方责任”，强化入境人员管理，于3月底前完成整改。\n县防汛抗旱指挥部办公室要加强会商研判。\n';
let world: string;

function run(words: readonly string[], input = ''): { status: number | null; out: string; lines: string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { cwd: world, input, encoding: 'utf8' });
  return { status, out: stdout, lines: stderr.split('\n').filter((line) => line !== '') };
}

beforeAll(() => {
  world = mkdtempSync(join(tmpdir(), 'zhengwen-'));
  mkdirSync(join(world, '通知'));
  for (let i = 0; i < 12; i++) writeFileSync(join(world, `通知/${i}.txt`), `第${i}号通知\n${notice}`);
  writeFileSync(join(world, '一.txt'), notice);
  writeFileSync(join(world, '坏.txt'), Buffer.concat([Buffer.from(notice), Buffer.from([0xff]), Buffer.from(notice)]));
  writeFileSync(
    join(world, '行.jsonl'),
    `{"id":"甲","text":"会议要求，各乡镇要落实防汛责任制。"}\n{"id":\n{"id":"乙","text":"各学校要做好开学准备。"}\n`,
  );
});
afterAll(() => rmSync(world, { recursive: true }));

describe('usage', () => {
  test.each(['extract', 'normalize', 'segment', 'merge', 'verify'])('%s has help with two examples in Chinese', (name) => {
    const { status, out } = run([name, '--help']);
    expect(status).toBe(0);
    expect(out).toMatch(/Examples\n(?:.*\n)*? {2}\$ .*(?:.*\n)*? {2}\$ /);
    expect(out.slice(out.indexOf('Examples'))).toMatch(/\p{Script=Han}/u);
    expect(run(['help', name]).out).toBe(out);
  });

  test('version and overview', () => {
    expect(run(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(run(['--help'])).toMatchObject({ status: 0, lines: [] });
  });

  test.each([
    [['extract', '--formt', 'csv', '一.txt'], /unknown option '--formt' \(Did you mean --format\?\)/],
    [['extrakt', '一.txt'], /unknown command 'extrakt' \(Did you mean extract\?\)/],
    [['extract'], /^no input: /],
    [['extract', '-f', 'xls', '一.txt'], /Allowed choices are jsonl, json, csv, tsv/],
    [['extract', '--encoding', 'latin9', '一.txt'], /^--encoding latin9: unknown encoding; /],
    [['extract', '--published', '昨天', '一.txt'], /YYYY-MM-DD/],
    [['extract', '-j', '0', '一.txt'], /whole number/],
    [['extract', '-o', 'a.odt', '一.txt'], /^a\.odt: no format is called \.odt; /],
    [['extract', '-o', '无/a.csv', '一.txt'], /^无\/a\.csv: cannot be written \(ENOENT\); /],
    [['verify', '无'], /^无: no such file; /],
  ])('%j: one line, status 2', (words, message) => {
    const { status, out, lines } = run(words);
    expect({ status, out, lines: lines.length }).toEqual({ status: 2, out: '', lines: 1 });
    expect(lines[0]).toMatch(message);
  });
});

describe('inputs', () => {
  test('every hostile file has its one line; the rest is done', () => {
    const files = readdirSync(hostile).filter(
      (name) => !['good.txt', 'one-bad-byte.txt', 'broken.jsonl', 'blank-lines-only.jsonl'].includes(name),
    );
    const { status, out, lines } = run(['extract', ...files.map((name) => hostile + name), '无.txt', '一.txt']);
    expect(status).toBe(1);
    expect(lines).toHaveLength(files.length + 1);
    for (const [i, name] of [...files.map((file) => hostile + file), '无.txt'].entries()) {
      expect(lines[i]).toMatch(/^[^;]+: [^;]+; [^;]+$/);
      expect(lines[i]!.startsWith(`${name}: `)).toBe(true);
    }
    expect(JSON.parse(out)).toMatchObject({ document: { source: '一.txt' } });
  });

  test('when every input fails nothing is done', () => {
    expect(run(['extract', `${hostile}empty.txt`])).toMatchObject({ status: 2, out: '' });
    expect(run(['normalize', `${hostile}empty.txt`])).toMatchObject({ status: 2, out: '' });
  });

  test('each line of JSONL is answered by one line, in order', () => {
    const { status, out, lines } = run(['extract', '-', '--from', 'jsonl'], readFileSync(join(world, '行.jsonl'), 'utf8'));
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { document: { id: string | null; source: string } });
    expect(status).toBe(1);
    expect(lines).toEqual(['-: line 2: not valid JSON; write {"id": "…", "text": "…"} on one line']);
    expect(answers.map(({ document }) => document.source)).toEqual(['甲', 'line 2', '乙']);
    expect(answers[1]).toMatchObject({ document: { id: null }, diagnostics: [{ severity: 'error' }] });
  });

  test('results do not depend on the order of the inputs or the number of workers', () => {
    const forth = run(['extract', '通知', '一.txt', '行.jsonl', '-q']);
    const back = run(['extract', '行.jsonl', '一.txt', '通知', '-q']);
    expect(back.out.split('\n').sort()).toEqual(forth.out.split('\n').sort());
    const parallel = run(['extract', '通知', '一.txt', '行.jsonl', '-q', '-j', '2']);
    expect(parallel).toEqual(forth);
  });

  test('--strict counts warnings as failures, yet gives the results', () => {
    expect(run(['extract', '坏.txt'])).toMatchObject({ status: 0, lines: [] });
    const { status, out, lines } = run(['extract', '坏.txt', '--strict']);
    expect({ status, lines: lines.length }).toEqual({ status: 1, lines: 1 });
    expect(lines[0]).toMatch(/^坏\.txt: .*illegal-bytes/);
    expect(JSON.parse(out)).toMatchObject({ document: { source: '坏.txt' } });
  });

  test('other files of a folder are counted and named once, with -q not at all', () => {
    mkdirSync(join(world, '杂'), { recursive: true });
    for (const name of ['a.txt', 'b.xlsx', 'c.xlsx', 'd.pptx']) writeFileSync(join(world, '杂', name), notice);
    expect(run(['extract', '杂']).lines).toEqual(['left out 3 files of other kinds: 1 .pptx, 2 .xlsx']);
    expect(run(['extract', '杂', '-q']).lines).toEqual([]);
  });
});

describe('output', () => {
  test('json is an array; csv has one heading and a mark only when asked', () => {
    expect(JSON.parse(run(['extract', '通知', '-f', 'json']).out)).toHaveLength(12);
    const { out } = run(['extract', '通知', '-f', 'csv', '--kind', 'documents']);
    expect(out.trimEnd().split('\n')).toHaveLength(13);
    expect(out).toMatch(/^document_id,source,region,published,/);
    expect(run(['extract', '一.txt', '-f', 'csv', '--bom', '--labels', 'zh']).out).toMatch(/^\uFEFF文档编号,来源,/);
  });

  test('a folder holds the tables, the results and the manifest, and nothing else', () => {
    const { status, out, lines } = run(['extract', '通知', '一.txt', '行.jsonl', '-o', '果/一']);
    expect({ status, out, lines: lines.length }).toEqual({ status: 1, out: '', lines: 1 });
    const tables = ['dates.csv', 'documents.csv', 'measures.csv', 'parties.csv', 'people.csv', 'slogans.csv'];
    expect(readdirSync(join(world, '果/一')).sort()).toEqual([...tables, 'manifest.json', 'results.jsonl'].sort());
    expect(readFileSync(join(world, '果/一/results.jsonl'), 'utf8')).toBe(run(['extract', '通知', '一.txt', '行.jsonl']).out);
    const text = readFileSync(join(world, '果/一/manifest.json'), 'utf8');
    expect(text).not.toContain(world);
    const manifest = JSON.parse(text) as { dictionaries: object; inputs: { sha256: string }[]; counts: object; failures: object[] };
    expect(manifest).toMatchObject({
      program: 'zhengwen',
      schema: 1,
      options: { engine: 'node-rs', format: 'csv' },
      counts: { documents: 15 },
    });
    expect(Object.keys(manifest.dictionaries)).toContain('verbs.json');
    expect(manifest.inputs).toHaveLength(14);
    for (const { sha256 } of manifest.inputs) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(manifest.failures).toMatchObject([{ source: '行.jsonl', line: 2, reason: 'not valid JSON' }]);
    run(['extract', '通知', '一.txt', '行.jsonl', '-o', '果/二', '-j', '2', '-q']);
    for (const name of readdirSync(join(world, '果/一')))
      expect(readFileSync(join(world, '果/二', name), 'utf8'), name).toBe(readFileSync(join(world, '果/一', name), 'utf8'));
  });

  test('the extension of a file names the format; nothing is left when nothing was done', () => {
    run(['extract', '一.txt', '-o', 'm.tsv', '--kind', 'documents']);
    expect(readFileSync(join(world, 'm.tsv'), 'utf8')).toMatch(/^document_id\tsource\t/);
    expect(run(['extract', `${hostile}empty.txt`, '-o', '空/空']).status).toBe(2);
    expect(run(['extract', `${hostile}empty.txt`, '-o', '空.csv']).status).toBe(2);
    expect(readdirSync(world).filter((name) => name.startsWith('空') || name.startsWith('.'))).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('a closed pipe is success without noise', () => {
    const command = `cat 一.txt | "$0" "$1" extract - 通知 -f csv | head -1; "$0" "$1" normalize --raw 通知 | true; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command, process.execPath, program], { cwd: world, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^document_id,.*\n0\n$/);
  });

  test('--region and --published stand in for what a document does not tell, and for no other', () => {
    writeFileSync(join(world, '自报.txt'), '雅安市召开防汛会议\n发布时间：2022-03-15\n会议要求，雅安市各部门要加强巡查。\n');
    writeFileSync(join(world, '未报.txt'), '召开防汛会议\n会议要求，各部门要加强巡查。\n');
    const { out } = run(['extract', '自报.txt', '未报.txt', '--region', '绵阳市', '--published', '2020-02-03']);
    const facts = out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { document: { region: string; published: string } }).document);
    expect(facts).toMatchObject([
      { region: '雅安市', published: '2022-03-15' },
      { region: '绵阳市', published: '2020-02-03' },
    ]);
    expect(run(['extract', '未报.txt', '--published', '2020-02-30'])).toMatchObject({ status: 2 });
  });

  test.skipIf(process.platform !== 'linux')('a folder that cannot be made is one line, at once', () => {
    const { status, lines } = run(['extract', '一.txt', '-o', '/proc/none/results']);
    expect(status).toBe(2);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/cannot be written \(E[A-Z]+\); check the path, its permissions and the disk$/);
  });

  test.skipIf(process.platform === 'win32')('an interrupt leaves nothing half-written', async () => {
    const child = spawn(process.execPath, [program, 'extract', '-', '--from', 'jsonl', '-o', '断/果'], { cwd: world });
    child.stdin.write('{"id":"甲","text":"各乡镇要落实责任。"}\n');
    while (!existsSync(join(world, '断/果'))) await new Promise((done) => setTimeout(done, 20));
    child.kill('SIGINT');
    expect(await new Promise((done) => child.on('exit', done))).toBe(130);
    expect(existsSync(join(world, '断'))).toBe(false);
  });
});

describe('other commands', () => {
  test('normalize --raw gives the file back, without its mark', () => {
    writeFileSync(join(world, 'crlf.txt'), `\uFEFF${notice.replaceAll('\n', '\r\n')}`);
    expect(run(['normalize', '--raw', 'crlf.txt']).out).toBe(notice.replaceAll('\n', '\r\n'));
  });

  test('normalize parts documents by an empty line; json replays to the text', () => {
    expect(run(['normalize', '一.txt', '坏.txt']).out).toMatch(/^会议强调.*\n(?:.+\n)*\n会议强调/);
    const traditional = '會議強調，各級黨委要壓實責任。';
    const { text, edits } = JSON.parse(run(['normalize', '-', '-f', 'json'], traditional).out) as {
      text: string;
      edits: { start: number; end: number; raw: string; insert: string }[];
    };
    const points = [...traditional];
    for (const { start, end, raw } of edits) expect(points.slice(start, end).join('')).toBe(raw);
    for (const { start, end, insert } of [...edits].reverse()) points.splice(start, end - start, insert);
    expect(points.join('')).toBe(text);
  });

  test('segment prints a sentence a line, or tokens with raw offsets', () => {
    const { out } = run(['segment', '一.txt']);
    for (const line of out.trimEnd().split('\n')) expect(line).toMatch(/^\S+\/\w+(?: \S+\/\w+)*$/);
    const { document, tokens } = JSON.parse(run(['segment', '-f', 'jsonl', '-'], notice).out) as {
      document: object;
      tokens: { text: string; tag: string; start: number; end: number }[];
    };
    expect(document).toMatchObject({ source: '-' });
    for (const { text, start, end } of tokens) if (/\p{Script=Han}/u.test(text)) expect(notice.slice(start, end)).toBe(text);
  });

  test('verify: 0 when all is right, 1 when a file has changed, 2 when nothing can be checked', () => {
    expect(run(['extract', '通知', '一.txt', '-o', '查']).status).toBe(0);
    expect(run(['verify', '查'])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^13 documents, \d+ spans checked; 0 problems\n$/) as string,
    });
    writeFileSync(join(world, '通知/3.txt'), `改${notice}`);
    const { status, out } = run(['verify', '查/results.jsonl', '--root', world]);
    expect(status).toBe(1);
    expect(out).toContain('通知/3.txt: the raw file has changed (SHA-256 differs)\n');
    run(['extract', '行.jsonl', '-o', '行果.jsonl']);
    expect(run(['verify', '行果.jsonl']).status).toBe(2);
  });
});
