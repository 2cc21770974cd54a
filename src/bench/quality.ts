import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { scoreFolder } from '../testing/score.ts';

/** F1 on every collection of gold that is here, as the table of the README. Usage: node dist/bench/quality.js */
const root = fileURLToPath(new URL('../../', import.meta.url));
const collections = [
  ['fixtures/gold', 'fixtures/reports', '`fixtures`: 8 reports, rules were written on them'],
  [
    'fixtures/gold-more/gold',
    'fixtures/gold-more/reports',
    '`fixtures/gold-more`: 10 documents of other genres, rules were written on them',
  ],
  ['fixtures/gold-held/gold', 'fixtures/gold-held/reports', '`fixtures/gold-held`: 10 documents held back'],
  ['../shared/eval/dev', '../shared/seeds', 'five real pages'],
  ['../shared/eval/more/gold', '../shared/eval/more/raw', 'three real texts of neighbouring genres'],
] as const;
const kinds = ['measure', 'measure+kind', 'measure+party', 'party', 'date', 'date+value', 'slogan', 'person', 'region'];

const rows = [`| F1 on | ${kinds.join(' | ')} |`, `| --- |${' ---: |'.repeat(kinds.length)}`];
for (const [gold, reports, name] of collections) {
  if (!existsSync(root + gold)) continue;
  const { f1 } = await scoreFolder(root + gold, root + reports);
  rows.push(`| ${name} | ${kinds.map((kind) => (f1[kind] ?? 0).toFixed(3)).join(' | ')} |`);
}
process.stdout.write(`${rows.join('\n')}\n`);
