import { bare, similarity } from './similarity.ts';

/** The part of a result, or of a gold file, that is compared. */
export interface Marked {
  readonly document?: {
    readonly region?: string | null;
    readonly published?: string | null;
    readonly meeting_date?: string | null;
    readonly people?: readonly { readonly name: string }[];
  };
  readonly measures?: readonly MarkedMeasure[];
  readonly dates?: readonly { readonly text: string; readonly type: string; readonly value: string }[];
  readonly slogans?: readonly { readonly text: string; readonly items?: readonly string[] | null }[];
}
export interface MarkedMeasure {
  readonly text: string;
  readonly kind: string;
  readonly party?: string | null;
}

/** Counts of one kind of record over all documents. */
export interface Tally {
  readonly kind: string;
  readonly hits: number;
  readonly gold: number;
  readonly found: number;
}

/** One record that differs: `what` is missed, extra, or `gold taken for found`. */
export interface Difference {
  readonly kind: string;
  readonly what: string;
  readonly text: string;
}

/** Two texts are the same record when their similarity reaches this. */
const SAME = 0.8;
const HALVES: Readonly<Record<string, string>> = { H1: '01/06', H2: '07/12', Q1: '01/03', Q2: '04/06', Q3: '07/09', Q4: '10/12' };

export const precision = ({ hits, gold, found }: Tally): number => (found ? hits / found : gold ? 0 : 1);
export const recall = ({ hits, gold }: Tally): number => (gold ? hits / gold : 1);
/** Harmonic mean of precision and recall. */
export function f1(tally: Tally): number {
  const sum = precision(tally) + recall(tally);
  return sum ? (2 * precision(tally) * recall(tally)) / sum : 0;
}

/**
 * Compares what was found in one document with its gold. Measures, parties and slogan items pair one to one by the
 * similarity of their texts (0.8 and more), dates, slogans and names by equality; punctuation and spaces do not count.
 * `measure+kind` and `measure+party` are measures paired whose kind, or party, is right too; a slogan counts once.
 */
export function evaluate(gold: Marked, found: Marked | undefined): { readonly tallies: Tally[]; readonly differences: Difference[] } {
  const tallies: Tally[] = [];
  const differences: Difference[] = [];
  const tally = (kind: string, hits: number, goldCount: number, foundCount: number) =>
    tallies.push({ kind, hits, gold: goldCount, found: foundCount });
  const differ = (kind: string, what: string, text: string) => differences.push({ kind, what, text });

  const goldMeasures = gold.measures ?? [];
  const foundMeasures = found?.measures ?? [];
  const measures = pairMeasures(goldMeasures, foundMeasures);
  tally('measure', measures.pairs.length, goldMeasures.length, foundMeasures.length);
  const ofKind = measures.pairs.filter(([a, b]) => a.kind === b.kind);
  tally('measure+kind', ofKind.length, goldMeasures.length, foundMeasures.length);
  const named = (list: readonly MarkedMeasure[]) => list.filter((measure) => measure.party);
  const ofParty = measures.pairs.filter(([a, b]) => a.party && sameParty(a.party, b.party));
  tally('measure+party', ofParty.length, named(goldMeasures).length, named(foundMeasures).length);
  for (const { text } of measures.missed) differ('measure', 'missed', text);
  for (const { text } of measures.extra) differ('measure', 'extra', text);
  for (const [a, b] of measures.pairs) {
    if (a.kind !== b.kind) differ('kind', `${a.kind} taken for ${b.kind}`, a.text);
    if (!sameParty(a.party, b.party)) differ('party', `${a.party ?? 'nobody'} taken for ${b.party ?? 'nobody'}`, a.text);
  }
  const parties = pair(distinct(goldMeasures), distinct(foundMeasures), similarity);
  tally('party', parties.pairs.length, parties.pairs.length + parties.missed.length, parties.pairs.length + parties.extra.length);

  const goldDates = gold.dates ?? [];
  const foundDates = found?.dates ?? [];
  const dates = pair(goldDates, foundDates, (a, b) => Number(bare(a.text) === bare(b.text)));
  tally('date', dates.pairs.length, goldDates.length, foundDates.length);
  const valued = pair(goldDates, foundDates, (a, b) =>
    Number(bare(a.text) === bare(b.text) && a.type === b.type && sameValue(a.value, b.value)),
  );
  tally('date+value', valued.pairs.length, goldDates.length, foundDates.length);
  for (const { text, value } of dates.missed) differ('date', 'missed', `${text} ${value}`);
  for (const { text, value } of dates.extra) differ('date', 'extra', `${text} ${value}`);
  for (const date of valued.missed) if (!dates.missed.includes(date)) differ('date', 'other value', `${date.text} ${date.value}`);

  const goldSlogans = once(gold.slogans ?? []);
  const foundSlogans = once(found?.slogans ?? []);
  const slogans = pair(goldSlogans, foundSlogans, (a, b) => Number(bare(a.text) === bare(b.text)));
  tally('slogan', slogans.pairs.length, goldSlogans.length, foundSlogans.length);
  for (const { text } of slogans.missed) differ('slogan', 'missed', text);
  for (const { text } of slogans.extra) differ('slogan', 'extra', text);
  const spelled = slogans.pairs.filter(([a]) => a.items?.length);
  const right = spelled.filter(([a, b]) => sameItems(a.items ?? [], b.items ?? []));
  tally('slogan items', right.length, goldSlogans.filter((slogan) => slogan.items?.length).length, spelled.length);

  for (const field of ['region', 'published', 'meeting_date'] as const) {
    const a = gold.document?.[field] ?? null;
    const b = found?.document?.[field] ?? null;
    const same = a !== null && b !== null && (field === 'region' ? bare(a) === bare(b) : sameValue(a, b));
    tally(field, Number(same), Number(a !== null), Number(b !== null));
    if (!same && (a !== null || b !== null)) differ(field, `${a ?? 'none'} taken for ${b ?? 'none'}`, '');
  }
  const people = pair(gold.document?.people ?? [], found?.document?.people ?? [], (a, b) => Number(bare(a.name) === bare(b.name)));
  tally('person', people.pairs.length, people.pairs.length + people.missed.length, people.pairs.length + people.extra.length);
  for (const { name } of people.missed) differ('person', 'missed', name);
  for (const { name } of people.extra) differ('person', 'extra', name);
  return { tallies, differences };
}

/** Sums tallies of several documents, kind by kind, in the order of their first appearance. */
export function addTallies(all: Iterable<Tally>): Tally[] {
  const sums = new Map<string, Tally>();
  for (const { kind, hits, gold, found } of all) {
    const sum = sums.get(kind) ?? { kind, hits: 0, gold: 0, found: 0 };
    sums.set(kind, { kind, hits: sum.hits + hits, gold: sum.gold + gold, found: sum.found + found });
  }
  return [...sums.values()];
}

/** Measures of gold and of a result that are the same record, by the similarity of their texts. */
export const pairMeasures = <A extends { readonly text: string }, B extends { readonly text: string }>(
  gold: readonly A[],
  found: readonly B[],
) => pair(gold, found, (a, b) => similarity(a.text, b.text));

/** One to one, the most similar first. */
function pair<A, B>(
  gold: readonly A[],
  found: readonly B[],
  likeness: (a: A, b: B) => number,
): { pairs: (readonly [A, B])[]; missed: A[]; extra: B[] } {
  const candidates: (readonly [number, number, number])[] = [];
  gold.forEach((a, i) =>
    found.forEach((b, j) => {
      const like = likeness(a, b);
      if (like >= SAME) candidates.push([like, i, j]);
    }),
  );
  candidates.sort((x, y) => y[0] - x[0] || Math.abs(x[1] - x[2]) - Math.abs(y[1] - y[2]));
  const goldUsed = new Set<number>();
  const foundUsed = new Set<number>();
  const pairs: (readonly [A, B])[] = [];
  for (const [, i, j] of candidates) {
    if (goldUsed.has(i) || foundUsed.has(j)) continue;
    goldUsed.add(i);
    foundUsed.add(j);
    pairs.push([gold[i], found[j]]);
  }
  return { pairs, missed: gold.filter((_, i) => !goldUsed.has(i)), extra: found.filter((_, j) => !foundUsed.has(j)) };
}

export const sameParty = (a: string | null | undefined, b: string | null | undefined): boolean =>
  a && b ? similarity(a, b) >= SAME : !a && !b;

const distinct = (measures: readonly MarkedMeasure[]): string[] => [
  ...new Map(measures.flatMap(({ party }) => (party ? [[bare(party), party]] : []))).values(),
];

const once = <T extends { readonly text: string }>(list: readonly T[]): T[] => [
  ...new Map(list.map((item) => [bare(item.text), item])).values(),
];

function sameItems(gold: readonly string[], found: readonly string[]): boolean {
  const { missed, extra } = pair(gold, found, similarity);
  return missed.length === 0 && extra.length === 0;
}

/** Halves and quarters equal their ranges of months; open ends are written in several ways. */
const sameValue = (a: string, b: string): boolean => plainValue(a) === plainValue(b);
const plainValue = (value: string): string =>
  value
    .replace(/(\w{4})-(H[12]|Q[1-4])/g, (_, year: string, part: string) => {
      const [from, to] = HALVES[part].split('/');
      return `${year}-${from}/${year}-${to}`;
    })
    .replace(/^(?:\.\.\/|\/)/, '../')
    .replace(/\/(?:\.\.)?$/, '/..')
    .replace(/T00:00$/, '');
