import { parseArgs } from 'node:util';
import { pairMeasures, sameParty, type MarkedMeasure } from '../analyse/evaluate.ts';
import { bare, similarity } from '../analyse/similarity.ts';
import { collections, judge, type Judged } from './gold.ts';

/**
 * What went wrong with measures and their parties, by cause: the rule that refused a missed measure or made a wrong one.
 * Usage: node dist/bench/errors.js [--gold FOLDER --reports FOLDER] [--examples N]
 */
const { values } = parseArgs({
  options: { gold: { type: 'string' }, reports: { type: 'string' }, examples: { type: 'string', default: '3' } },
});
const chosen =
  values.gold !== undefined && values.reports !== undefined
    ? [{ gold: values.gold, reports: values.reports, name: values.gold }]
    : collections;

for (const collection of chosen) {
  const causes = new Map<string, string[]>();
  const note = (cause: string, name: string, text: string) => causes.set(cause, [...(causes.get(cause) ?? []), `${name}: ${text}`]);
  for (const judged of await judge(collection)) list(judged, note);
  process.stdout.write(`\n${collection.name}\n`);
  const ranked = [...causes].sort((a, b) => b[1].length - a[1].length);
  for (const [cause, cases] of ranked) {
    process.stdout.write(`${String(cases.length).padStart(4)}  ${cause}\n`);
    for (const one of cases.slice(0, Number(values.examples))) process.stdout.write(`        ${one}\n`);
  }
}

function list({ name, gold, found, clauses }: Judged, note: (cause: string, name: string, text: string) => void): void {
  const { pairs, missed, extra } = pairMeasures(gold.measures ?? [], found.measures);
  for (const { text } of missed) note(`missed, ${whyMissed(text)}`, name, text);
  for (const { text, rule } of extra) {
    const parts = missed.filter((measure) => bare(measure.text).includes(bare(text)) || bare(text).includes(bare(measure.text)));
    note(parts.length ? 'extra, a measure cut or joined otherwise' : `extra, ${rule}`, name, text);
  }
  for (const [a, b] of pairs) {
    if (a.kind !== b.kind) note(`kind, ${b.kind} for ${a.kind}`, name, a.text);
    if (!sameParty(a.party, b.party))
      note(`party, ${whyParty(a, b.party_source)}`, name, `${a.text} | ${a.party ?? '-'} | ${b.party ?? '-'}`);
  }

  /** The decision on the clause that is most like the missed text. */
  function whyMissed(text: string): string {
    const words = bare(text);
    const inside = clauses.filter((clause) => bare(clause.text).length > 1 && words.includes(bare(clause.text)));
    const best = [...(inside.length ? inside : clauses)].sort((a, b) => similarity(b.text, text) - similarity(a.text, text))[0];
    if (!best) return 'not in the clean text';
    if (best.verdict === 'measure') return 'cut or joined otherwise';
    return best.verdict === 'none' || inside.length ? best.rule : `part of another clause (${best.rule})`;
  }
}

function whyParty(gold: MarkedMeasure, source: string | null): string {
  if (!gold.party) return `${source} where nobody is named`;
  return source === null ? 'none found' : `another, ${source}`;
}
