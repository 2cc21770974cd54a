import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// The real program, as `npm run build` made it.
const program = fileURLToPath(new URL('../../bin/zhengwen.js', import.meta.url));
let world: string;

function run(words: readonly string[], input = ''): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { cwd: world, input, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

beforeAll(() => {
  world = mkdtempSync(join(tmpdir(), 'zhengwen-'));
  writeFileSync(
    join(world, '口号.json'),
    '{"field":"县","entries":[\n{"text":"四亮三美","items":["亮一","亮二","亮三","亮四","美一","美二","美三"],"source":"县委"}]}',
  );
  writeFileSync(
    join(world, '坏.json'),
    '{"field":"县","entries":[\n{"text":"四亮","items":["甲"],"source":"县委"},\n{"text":"四 亮","source":"县委"}]}',
  );
  writeFileSync(join(world, '缺.json'), '{"field":"县","entries":[\n{"text":"四亮"}]}');
  writeFileSync(join(world, '词.txt'), '四亮 100000 n\n一县（区）一案 100000 n\n');
});
afterAll(() => rmSync(world, { recursive: true }));

describe('slogans', () => {
  test.each(['list', 'lookup', 'check', 'discover'])('%s has help with two examples', (name) => {
    const { status, out } = run(['slogans', name, '--help']);
    expect(status).toBe(0);
    expect(out).toMatch(/Examples\n(?:.*\n)*? {2}\$ .*(?:.*\n)*? {2}\$ /);
  });

  test('list filters', () => {
    const { entries } = {
      entries: JSON.parse(run(['slogans', 'list', '--field', 'epidemic', '--number', '4', '-f', 'json']).out) as { text: string }[],
    };
    expect(entries.map(({ text }) => text)).toEqual(expect.arrayContaining(['四早', '四方责任']));
    expect(run(['slogans', 'list', '--year', '2021', '-f', 'csv']).out).toMatch(/^text,numbers,field,since,items,source\n.*2021/);
    expect(run(['slogans', 'list', '--field', 'rural']).out).toContain('三农');
  });

  test('lookup by text, by variant and with quotes', () => {
    expect(run(['slogans', 'lookup', '四早'])).toMatchObject({ status: 0, out: expect.stringContaining('早发现、早报告、早隔离、早治疗') });
    expect(run(['slogans', 'lookup', '“三区二通道”']).out).toContain('三区两通道');
  });

  test('an unknown one: what is near, status 1', () =>
    expect(run(['slogans', 'lookup', '三查四对'])).toMatchObject({
      status: 1,
      out: expect.stringMatching(/^三查四对: in no dictionary; near: .*三查七对/),
    }));

  test('check names line, entry and remedy', () => {
    const { status, out } = run(['slogans', 'check', '坏.json', '词.txt']);
    expect(status).toBe(1);
    expect(out).toMatch(/^坏\.json:2: 四亮: counts 4 and has 1 items; .+$/m);
    expect(out).toMatch(/^坏\.json:3: 四 亮: .*space.*; .+$/m);
    expect(out).toMatch(/^词\.txt:2: 一县（区）一案: .+; .+$/m);
    expect(run(['slogans', 'check', '口号.json'])).toMatchObject({ status: 0, out: '1 entry; 0 errors, 0 warnings\n' });
    expect(run(['slogans', 'check', '无.json'])).toMatchObject({ status: 2, out: '' });
  });
});

describe('--dict', () => {
  const text = '各乡镇要推行四亮三美计划。\n';

  test('segment keeps the slogan whole', () => {
    expect(run(['segment', '-'], text).out).not.toContain('四亮三美/slogan');
    expect(run(['segment', '-', '--dict', '口号.json'], text).out).toContain('四亮三美/slogan');
  });

  test('extract gives its items', () => {
    const result = JSON.parse(run(['extract', '-', '--dict', '口号.json'], text).out) as { slogans: object[] };
    expect(result.slogans).toMatchObject([{ text: '四亮三美', items_source: 'dictionary', rule: 'slogan/dictionary' }]);
  });

  test('a broken one is told with file and entry', () => {
    const { status, out, err } = run(['extract', '-', '--dict', '缺.json'], text);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^缺\.json: entry .*四亮.*source/);
  });
});
