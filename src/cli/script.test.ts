import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// The real program, as `npm run build` made it.
const program = fileURLToPath(new URL('../../bin/zhengwen.js', import.meta.url));

function run(input: string, ...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words, '-'], { input, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

test('--variant tells whose traditional characters these are', () => {
  const text = '會議強調，要秉著同島一命之精神。\n';
  expect(run(text, 'normalize', '--variant', 'tw')).toBe('会议强调，要秉着同岛一命之精神。\n');
  expect(run(text, 'normalize', '--variant', 'hk')).toBe('会议强调，要秉著同岛一命之精神。\n');
  expect(run(text, 'normalize')).toBe(run(text, 'normalize', '--variant', 'tw'));
  expect(run(text, 'extract', '--variant', 'hk', '-f', 'csv')).toContain('秉著同岛一命');
  expect(run(text, 'segment', '--variant', 'tw')).toContain('着');
});

test('normalize --to hant writes Taiwan’s characters, with --variant hk those of Hong Kong; words stay words', () => {
  const text = '会议强调，要沿着既定路线压实“四方责任”，发挥信息平台里的作用。\n';
  expect(run(text, 'normalize', '--to', 'hant')).toBe('會議強調，要沿著既定路線壓實「四方責任」，發揮信息平臺裡的作用。\n');
  expect(run(text, 'normalize', '--to', 'hant', '--variant', 'hk')).toBe(
    '會議強調，要沿着既定路線壓實「四方責任」，發揮信息平台裏的作用。\n',
  );
});

test('in JSON the text stays what the edits give; the traditional one stands beside it', () => {
  expect(JSON.parse(run('會議強調。\n', 'normalize', '--to', 'hant', '-f', 'json'))).toMatchObject({
    text: '会议强调。',
    traditional: '會議強調。',
    edits: [{ raw: '會議強調', insert: '会议强调' }, {}],
  });
});
