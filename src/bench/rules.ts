import { pairMeasures, sameParty } from '../analyse/evaluate.ts';
import { bare } from '../analyse/similarity.ts';
import { decisionRules } from '../extract/measures/decision.ts';
import { collections, judge, type Judged } from './gold.ts';

/**
 * For each rule how often it fires on marked documents, and how often it is right. Usage: node dist/bench/rules.js
 *
 * A rule that makes records is right where gold has the record (dates with their value); one that joins a fragment where the
 * measure it went to is gold's; one that refuses where no measure of gold holds the clause; a source of parties where the party
 * is gold's. Rules of frames have no gold of their own.
 */
interface Count {
  fired: number;
  judged: number;
  right: number;
}
const counts = new Map<string, Count>();

for (const collection of collections) for (const judged of await judge(collection)) tally(judged);
for (const rule of decisionRules) if (!counts.has(rule)) counts.set(rule, { fired: 0, judged: 0, right: 0 });

const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
process.stdout.write('| rule | fires | right |\n| --- | ---: | ---: |\n');
for (const [rule, { fired, judged, right }] of rows)
  process.stdout.write(`| ${rule} | ${fired} | ${judged ? (right / judged).toFixed(3) : ''} |\n`);

function fire(rule: string, right: boolean | null): void {
  const count = counts.get(rule) ?? { fired: 0, judged: 0, right: 0 };
  count.fired++;
  if (right !== null) count.judged++;
  if (right) count.right++;
  counts.set(rule, count);
}

function tally({ gold, found, clauses }: Judged): void {
  const { pairs } = pairMeasures(gold.measures ?? [], found.measures);
  const partner = new Map(pairs.map(([a, b]) => [b.id, a]));
  const texts = (gold.measures ?? []).map(({ text }) => bare(text));
  for (const measure of found.measures) {
    const marked = partner.get(measure.id);
    fire(measure.rule, marked !== undefined);
    if (measure.party_source) fire(`party ${measure.party_source}`, marked === undefined ? null : sameParty(marked.party, measure.party));
  }
  for (const { text, verdict, rule, measure } of clauses) {
    if (verdict === 'fragment') fire(rule, measure === null ? null : partner.has(measure));
    else if (verdict === 'none') fire(rule, bare(text).length > 2 ? !texts.some((one) => one.includes(bare(text))) : null);
    else if (verdict !== 'measure' && verdict !== 'removed') fire(rule, null);
  }
  const valued = new Set((gold.dates ?? []).map(({ text, value }) => `${bare(text)} ${value}`));
  for (const { text, value, rule } of found.dates) fire(rule, valued.has(`${bare(text)} ${value}`));
  const slogans = new Set((gold.slogans ?? []).map(({ text }) => bare(text)));
  for (const { text, rule } of found.slogans) fire(rule, slogans.has(bare(text)));
  const people = new Set((gold.document?.people ?? []).map(({ name }) => bare(name)));
  for (const { name, rule } of found.document.people) fire(rule, people.has(bare(name)));
}
