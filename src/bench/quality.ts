import { scoreFolder } from '../testing/score.ts';
import { collections } from './gold.ts';

/** F1 on every collection of gold that is here, as the table of the README. Usage: node dist/bench/quality.js */
const kinds = ['measure', 'measure+kind', 'measure+party', 'party', 'date', 'date+value', 'slogan', 'person', 'region'];
const rows = [`| F1 on | ${kinds.join(' | ')} |`, `| --- |${' ---: |'.repeat(kinds.length)}`];
for (const { gold, reports, name } of collections) {
  const { f1 } = await scoreFolder(gold, reports);
  rows.push(`| ${name} | ${kinds.map((kind) => (f1[kind] ?? 0).toFixed(3)).join(' | ')} |`);
}
process.stdout.write(`${rows.join('\n')}\n`);
