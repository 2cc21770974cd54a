import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { slogans } from '../dictionary/slogans.ts';
import type { CleanDocument } from '../model.ts';
import { Failure } from '../text/failure.ts';
import { segment } from './document.ts';
import { openSegmenter, type Segmenter } from './segmenter.ts';

const segmenter = await openSegmenter();
const words = (text: string) => segmenter.tag(text).map(({ text }) => text);
const marked = (text: string) =>
  segmenter
    .tag(text)
    .filter(({ tag }) => tag === 'slogan')
    .map(({ text }) => text);

test.each([
  ['in quotes', (slogan: string) => `要落实“${slogan}”，抓好工作。`],
  ['before a stop', (slogan: string) => `各地各部门要认真落实${slogan}。`],
  ['before another word', (slogan: string) => `会议强调，要坚持${slogan}要求，压实责任。`],
])('every slogan of the dictionary stays whole %s', (_, carry) => {
  const forms = slogans().flatMap(({ text, variants = [] }) => [text, ...variants]);
  expect(forms.length).toBeGreaterThan(1_000);
  expect(forms.filter((form) => !marked(carry(form)).includes(form))).toEqual([]);
});

test('quotes inside a slogan belong to it, quotes around it do not', () => {
  expect(marked('做到四“早”。')).toEqual(['四“早”']);
  expect(marked('做到“四早”。')).toEqual(['四早']);
  expect(marked('“六稳”“六保”')).toEqual(['六稳', '六保']);
});

test.each(['十三农场', '第三农村', '距三农场三公里', '百分之零容忍', '六保险', '二十四方责任'])('no slogan in %s', (text) =>
  expect(marked(text)).toEqual([]),
);

test('bodies and posts of three characters and more stay whole', () => {
  expect(segmenter.tag('由领导小组副组长负责').map(({ text, tag }) => `${text}/${tag}`)).toEqual(
    expect.arrayContaining(['领导小组/body', '副组长/post']),
  );
  expect(words('组织开展检查')).toContain('组织');
});

test('tokens cover any text exactly', () => {
  const piece = fc.constantFrom(
    '要落实',
    '四早',
    '“',
    '”',
    '14+2',
    '\n',
    '\r\n',
    '　',
    ' ',
    '𠀀',
    '\ud83d',
    '\u0000',
    '一企一策',
    'a.b',
    '。',
    '指挥部',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      let at = 0;
      for (const token of segmenter.tag(text)) {
        expect(token.start).toBe(at);
        expect(token.text).toBe(text.slice(token.start, token.end));
        at = token.end;
      }
      expect(at).toBe(text.length);
    }),
  );
});

test('sentences cover lines and tokens cover sentences', () => {
  const text = '市委召开会议\n会议强调，要落实“四早”要求。要快！\n\n　　（一）压实“四方责任”';
  const document = segment({ text } as CleanDocument, segmenter);
  for (const line of document.lines) {
    expect(line.sentences.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.slice(line.start, line.end));
    for (const { start, end, tokens } of line.sentences) expect(tokens.map((token) => token.text).join('')).toBe(text.slice(start, end));
  }
});

describe('the two engines', async () => {
  const other = await openSegmenter('nodejieba').catch((error: unknown) => {
    if (!(error instanceof Failure) || process.env['CI'] === 'true') throw error;
    return null;
  });
  const reports = ['mianyang-flood-control', 'xiangyang-work-safety', 'zibo-work-safety', 'luoyang-work-report']
    .map((name) => new URL(`../../fixtures/reports/${name}.txt`, import.meta.url))
    .filter((file) => existsSync(file));
  if (!other) console.warn('nodejieba is not installed: the engines are not compared');

  test.skipIf(!other)('agree on 0.95 of the token boundaries of the reports', () => {
    expect(reports.length).toBeGreaterThan(0);
    const edges = (text: string, by: Segmenter) => new Set(by.tag(text).map(({ end }) => end));
    let [shared, all] = [0, 0];
    for (const file of reports) {
      const text = readFileSync(file, 'utf8');
      const [a, b] = [edges(text, segmenter), edges(text, other!)];
      shared += [...a].filter((edge) => b.has(edge)).length * 2;
      all += a.size + b.size;
    }
    console.info(`token boundaries that both engines set: ${(shared / all).toFixed(4)}`);
    expect(shared / all).toBeGreaterThanOrEqual(0.95);
  });
});
