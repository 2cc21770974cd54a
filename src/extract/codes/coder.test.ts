import { expect, test } from 'vitest';
import { readCodebook, type Codebook } from '../../dictionary/codebooks.ts';
import { createMiner } from '../../miner.ts';
import { readBytes } from '../../read/bytes.ts';
import { createCoder } from './coder.ts';

const name = { zh: '名', en: 'name' };
const code = (id: string, words: string[], more: object = {}) => ({ id, name, description: id, words, hints: [], weight: 1, ...more });
const book = (codes: object[], more: object = {}) => ({ id: 'own', name, source: '', table: 'joined', codes, ...more }) as Codebook;
const idsOf = (text: string, ...codes: object[]) =>
  createCoder([book(codes)])
    .code({ text, strength: 'should' })
    .map((match) => match.code.id);

test('the longer word comes first and swallows the shorter one', () => {
  const codes = [code('safety', ['安全']), code('duty', ['安全责任'])];
  expect(idsOf('压实安全责任', ...codes)).toEqual(['duty']);
  expect(idsOf('压实安全责任，排查安全隐患', ...codes)).toEqual(['duty', 'safety']);
});

test('nothing speaks for a code: none', () => expect(idsOf('做到见人见底', code('safety', ['安全']))).toEqual([]));

test('one hint is not enough, two are', () => {
  const hinted = code('safety', [], { hints: ['安全', '设备'] });
  expect(idsOf('检查设备', hinted)).toEqual([]);
  expect(idsOf('检查设备安全', hinted)).toEqual(['safety']);
});

test('words joined by + stand anywhere, with and not decide', () => {
  expect(idsOf('全市学校一律停课', code('closing', ['学校+停课']))).toEqual(['closing']);
  expect(idsOf('全市学校照常上课', code('closing', ['学校+停课']))).toEqual([]);
  expect(idsOf('学校停课', code('closing', ['停课'], { with: ['培训'] }))).toEqual([]);
  expect(idsOf('学校停课', code('closing', ['停课'], { not: ['学校'] }))).toEqual([]);
});

test('a heading strengthens a hint, and gives no code by itself', () => {
  const coder = createCoder([book([code('safety', ['安全生产'], { hints: ['设备'] })])]);
  const headed = coder.headed('一、安全生产');
  expect(coder.code({ text: '检查设备', strength: 'should' }, { headed })).toHaveLength(1);
  expect(coder.code({ text: '每月调度', strength: 'should' }, { headed })).toEqual([]);
});

test('who acts says less than what is done', () => {
  const coder = createCoder([book([code('traffic', ['交通运输']), code('fire', ['消防'])])]);
  const text = '交通运输部门要检查消防';
  expect(coder.code({ text, strength: 'should', subject: 6 }).map((match) => match.code.id)).toEqual(['fire', 'traffic']);
});

test.each([
  ['各级各类学校停课', 'must', 'C1', 3, 1],
  ['封控区内学校停课', 'should', 'C1', 2, 0],
  ['学校可以停课', 'may', 'C1', 1, undefined],
  ['倡导居民减少外出', 'should', 'C6', 1, undefined],
  ['要加快流调排查', 'should', 'H3', undefined, undefined],
] as const)('%s: level and flag', (text, strength, id, level, flag) => {
  const [first] = createCoder([readCodebook('oxcgrt')]).code({ text, strength });
  expect([first?.code.id, first?.level, first?.flag]).toEqual([id, level, flag]);
});

test('a codebook of the epidemic is not for other documents', () => {
  const coder = createCoder([readCodebook('oxcgrt')]);
  expect(coder.booksFor('台风期间全市学校停课。').size).toBe(0);
  expect(coder.booksFor('为防控新冠疫情，全市学校停课。').size).toBe(1);
});

test('evidence is told in code points of the raw text', async () => {
  const text = '𠮷林市召开疫情防控會議\n會議強調，各級各部門要壓實“四方責任”，全市學校一律停課。\n';
  const miner = await createMiner({ codebooks: ['oxcgrt'] });
  const { measures } = miner.mine(await readBytes(Buffer.from(text), '会议.txt'));
  const points = [...text];
  const told = measures.flatMap(({ codes }) =>
    codes.map(({ codebook, code: id, evidence }) => [
      `${codebook}:${id}`,
      ...evidence.map(({ start, end }) => points.slice(start, end).join('')),
    ]),
  );
  expect(told).toContainEqual(['themes:responsibility', '壓實', '四方責任']);
  expect(told).toContainEqual(['oxcgrt:C1', '停課']);
});

test('time grows with the length of a measure', () => {
  const coder = createCoder([readCodebook('themes')]);
  const time = (length: number) => {
    const text = '压实安全责任和防汛责任'.repeat(length);
    const start = performance.now();
    coder.code({ text, strength: 'should' });
    return performance.now() - start;
  };
  time(2000);
  expect(time(8000)).toBeLessThan(20 * time(2000) + 100);
});
