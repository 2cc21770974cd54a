import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createMiner } from '../miner.ts';
import type { CleanDocument, RawDocument } from '../model.ts';
import { readBytes } from '../read/bytes.ts';
import { openNodeRs } from '../segment/node-rs.ts';

/**
 * What extraction costs beside a bare cut of the same text, and how it grows with the length of one document.
 * `extract` is everything behind the tokens: people, dates, facts, slogans, measures, parties, codes, records.
 * Usage: node dist/bench/extraction.js [ROUNDS]
 */
const rounds = Number(process.argv[2] ?? 20);
const folder = fileURLToPath(new URL('../../fixtures/reports/', import.meta.url));
const miner = await createMiner();
const { cut } = openNodeRs();
const documents: CleanDocument[] = [];
for (const name of readdirSync(folder)) documents.push(miner.clean(await readBytes(readFileSync(folder + name), name)));
const characters = documents.reduce((sum, { text }) => sum + text.length, 0);

const time = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1];

const cuts: number[] = [];
const segments: number[] = [];
const wholes: number[] = [];
for (let i = 0; i < rounds; i++) {
  cuts.push(time(() => documents.forEach(({ text }) => cut(text))));
  segments.push(time(() => documents.forEach((document) => miner.segment(document))));
  wholes.push(time(() => documents.forEach((document) => miner.mine(document))));
}
const [bare, segment] = [median(cuts), median(segments)];
const extract = median(wholes) - segment;
process.stdout.write(
  `${documents.length} reports, ${characters} characters, medians of ${rounds} rounds in turn\n` +
    `cut ${bare.toFixed(1)} ms, tokens ${segment.toFixed(1)} ms, extract ${extract.toFixed(1)} ms: ${(extract / bare).toFixed(1)} times a bare cut\n\n`,
);

const raw = (text: string): RawDocument => ({
  id: '0'.repeat(16),
  sha256: '0'.repeat(64),
  source: 'made.txt',
  format: 'txt',
  encoding: 'utf-8',
  text,
  given: {},
  diagnostics: [],
});
const sentence = '会议强调，各级党委要压实“四方责任”，加强重点人群排查，于3月底前完成整改。';
const shapes: readonly (readonly [string, (size: number) => string])[] = [
  ['one line of many sentences', (size) => sentence.repeat(Math.ceil(size / sentence.length))],
  ['one sentence', (size) => `会议强调，${'要加强排查，'.repeat(Math.ceil(size / 6))}要抓好落实。`],
  ['nested quotes', (size) => `会议强调，要加强${'“'.repeat(size)}排查。`],
];
for (const [name, make] of shapes)
  for (const size of [12_500, 25_000, 50_000]) {
    const text = make(size);
    const spent = time(() => miner.mine(miner.clean(raw(text))));
    process.stdout.write(
      `${name}, ${text.length} characters: ${spent.toFixed(0)} ms, ${((spent * 1000) / text.length).toFixed(1)} µs a character\n`,
    );
  }
