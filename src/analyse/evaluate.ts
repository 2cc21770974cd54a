import { bare, similarity } from './similarity.ts';

/** The part of a result, or of a gold file, that is compared. */
export interface Marked {
  readonly document?: MarkedFacts;
  readonly measures?: readonly MarkedMeasure[];
  readonly dates?: readonly MarkedDate[];
  readonly slogans?: readonly MarkedSlogan[];
}
interface MarkedFacts {
  readonly region?: string | null;
  readonly published?: string | null;
  readonly meeting_date?: string | null;
  readonly people?: readonly { readonly name: string }[];
}
interface MarkedDate {
  readonly text: string;
  readonly type: string;
  readonly value: string;
}
interface MarkedSlogan {
  readonly text: string;
  readonly items?: readonly string[] | null;
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

/** What a comparison of one document fills. */
interface Notes {
  readonly tallies: Tally[];
  readonly differences: Difference[];
}

/**
 * Compares what was found in one document with its gold. Measures, parties and slogan items pair one to one by the
 * similarity of their texts (0.8 and more), dates, slogans and names by equality; punctuation and spaces do not count.
 * `measure+kind` and `measure+party` are measures paired whose kind, or party, is right too; a slogan counts once.
 * Kinds of records that the gold does not mark at all are not compared.
 */
export function evaluate(gold: Marked, found: Marked | undefined): Notes {
  const notes: Notes = { tallies: [], differences: [] };
  if (gold.measures) compareMeasures(gold.measures, found?.measures ?? [], notes);
  if (gold.dates) compareDates(gold.dates, found?.dates ?? [], notes);
  if (gold.slogans) compareSlogans(once(gold.slogans), once(found?.slogans ?? []), notes);
  if (gold.document) compareFacts(gold.document, found?.document, notes);
  return notes;
}

function compareMeasures(gold: readonly MarkedMeasure[], found: readonly MarkedMeasure[], { tallies, differences }: Notes): void {
  const measures = pairMeasures(gold, found);
  const named = (list: readonly MarkedMeasure[]) => list.filter((measure) => measure.party).length;
  const ofKind = measures.pairs.filter(([a, b]) => a.kind === b.kind);
  const ofParty = measures.pairs.filter(([a, b]) => a.party && sameParty(a.party, b.party));
  const parties = pair(distinct(gold), distinct(found), similarity);
  tallies.push(
    { kind: 'measure', hits: measures.pairs.length, gold: gold.length, found: found.length },
    { kind: 'measure+kind', hits: ofKind.length, gold: gold.length, found: found.length },
    { kind: 'measure+party', hits: ofParty.length, gold: named(gold), found: named(found) },
    tallyOf('party', parties),
  );
  differences.push(...unpaired('measure', measures, ({ text }) => text));
  for (const [a, b] of measures.pairs) {
    if (a.kind !== b.kind) differences.push({ kind: 'kind', what: `${a.kind} taken for ${b.kind}`, text: a.text });
    if (!sameParty(a.party, b.party))
      differences.push({ kind: 'party', what: `${a.party ?? 'nobody'} taken for ${b.party ?? 'nobody'}`, text: a.text });
  }
}

function compareDates(gold: readonly MarkedDate[], found: readonly MarkedDate[], { tallies, differences }: Notes): void {
  const dates = pair(gold, found, (a, b) => Number(bare(a.text) === bare(b.text)));
  const valued = pair(gold, found, (a, b) => Number(bare(a.text) === bare(b.text) && a.type === b.type && sameValue(a.value, b.value)));
  tallies.push(tallyOf('date', dates), tallyOf('date+value', valued));
  differences.push(...unpaired('date', dates, ({ text, value }) => `${text} ${value}`));
  for (const date of valued.missed)
    if (!dates.missed.includes(date)) differences.push({ kind: 'date', what: 'other value', text: `${date.text} ${date.value}` });
}

function compareSlogans(gold: readonly MarkedSlogan[], found: readonly MarkedSlogan[], { tallies, differences }: Notes): void {
  const slogans = pair(gold, found, (a, b) => Number(bare(a.text) === bare(b.text)));
  const spelled = slogans.pairs.filter(([a]) => a.items?.length);
  const right = spelled.filter(([a, b]) => sameItems(a.items ?? [], b.items ?? []));
  const withItems = gold.filter((slogan) => slogan.items?.length).length;
  tallies.push(tallyOf('slogan', slogans), { kind: 'slogan items', hits: right.length, gold: withItems, found: spelled.length });
  differences.push(...unpaired('slogan', slogans, ({ text }) => text));
}

function compareFacts(gold: MarkedFacts, found: MarkedFacts | undefined, { tallies, differences }: Notes): void {
  for (const field of ['region', 'published', 'meeting_date'] as const) {
    const a = gold[field] ?? null;
    const b = found?.[field] ?? null;
    const same = a !== null && b !== null && (field === 'region' ? bare(a) === bare(b) : sameValue(a, b));
    tallies.push({ kind: field, hits: Number(same), gold: Number(a !== null), found: Number(b !== null) });
    if (!same && (a !== null || b !== null)) differences.push({ kind: field, what: `${a ?? 'none'} taken for ${b ?? 'none'}`, text: '' });
  }
  const people = pair(gold.people ?? [], found?.people ?? [], (a, b) => Number(bare(a.name) === bare(b.name)));
  tallies.push(tallyOf('person', people));
  differences.push(...unpaired('person', people, ({ name }) => name));
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

interface Paired<A, B> {
  readonly pairs: readonly (readonly [A, B])[];
  readonly missed: readonly A[];
  readonly extra: readonly B[];
}

const tallyOf = (kind: string, { pairs, missed, extra }: Paired<unknown, unknown>): Tally => ({
  kind,
  hits: pairs.length,
  gold: pairs.length + missed.length,
  found: pairs.length + extra.length,
});

const unpaired = <T>(kind: string, { missed, extra }: Paired<T, T>, print: (one: T) => string): Difference[] => [
  ...missed.map((one) => ({ kind, what: 'missed', text: print(one) })),
  ...extra.map((one) => ({ kind, what: 'extra', text: print(one) })),
];

/** One to one, the most similar first. */
function pair<A, B>(gold: readonly A[], found: readonly B[], likeness: (a: A, b: B) => number): Paired<A, B> {
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
