import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sloganTrie, slogans } from '../dictionary/slogans.ts';
import { Trie } from '../dictionary/trie.ts';
import { findFolded } from '../segment/marks.ts';
import { openNodeRs } from '../segment/node-rs.ts';

/** Units of text that each speed is measured on, and entries of the large dictionary. */
const size = 1_000_000;
const large = 50_000;
const rounds = 5;

/** How fast slogans are matched beside the segmenter's bare `cut` on the same text, in millions of characters a second. */
export interface SloganFigures {
  /** Milliseconds for the shipped dictionaries, from the files to the trie. */
  readonly load: number;
  readonly shipped: number;
  readonly large: number;
  readonly cut: number;
}

/** The best of five rounds each, so that what else the machine does falls away. */
export function measureSlogans(): SloganFigures {
  const begun = performance.now();
  const shipped = sloganTrie();
  const load = performance.now() - begun;
  const text = sample();
  const trie = cutEntries(text);
  const cutter = openNodeRs();
  const runs: ((part: string) => unknown)[] = [
    (part) => findFolded(part, shipped),
    (part) => findFolded(part, trie),
    (part) => cutter.cut(part),
  ];
  const best = runs.map(() => 0);
  for (let round = 0; round < rounds; round++) runs.forEach((run, i) => (best[i] = Math.max(best[i]!, speed(text, run))));
  return { load, shipped: best[0]!, large: best[1]!, cut: best[2]! };
}

/** The figures as lines of Markdown; the last one is the ratio that must not fall below 1. */
export function benchSlogans(): string {
  const { load, shipped, large: many, cut } = measureSlogans();
  return [
    `| what | million characters/s |`,
    '| --- | ---: |',
    `| ${slogans().length} shipped entries | ${shipped.toFixed(2)} |`,
    `| ${large} entries | ${many.toFixed(2)} |`,
    `| @node-rs/jieba cut | ${cut.toFixed(2)} |`,
    '',
    `Shipped dictionaries loaded in ${load.toFixed(0)} ms; ${large} entries against cut: ${(many / cut).toFixed(2)}.`,
  ].join('\n');
}

function speed(text: string, run: (part: string) => unknown): number {
  const begun = performance.now();
  for (let at = 0; at < text.length; at += 10_000) run(text.slice(at, at + 10_000));
  return text.length / 1_000 / (performance.now() - begun);
}

/** The shipped slogans, and pieces of the text itself until there are enough: more of them match than any real dictionary would. */
function cutEntries(text: string): Trie<string> {
  const forms = new Set(slogans().map((entry) => entry.text));
  for (let length = 3; forms.size < large && length < 12; length++)
    for (let at = 0; at + length <= text.length && forms.size < large; at += 2) {
      const piece = text.slice(at, at + length);
      if (/^\p{Script=Han}+$/u.test(piece)) forms.add(piece);
    }
  const trie = new Trie<string>();
  for (const form of forms) trie.set(form, form);
  return trie;
}

/** The reports of the fixtures that are in UTF-8, repeated. */
function sample(): string {
  const folder = new URL('../../fixtures/reports/', import.meta.url);
  const reports = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .filter((text) => !/[\uFFFD\0]/.test(text))
    .join('\n');
  return reports.repeat(Math.ceil(size / reports.length)).slice(0, size);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(benchSlogans());
