import { openCandidates } from './diff/candidates.ts';
import { openLikeness, STANDARD } from './diff/likeness.ts';
import { listEntries } from './diff/side.ts';
import type { Entry, Side } from './diff/side.ts';
import { openVectors } from './diff/vectors.ts';

export type { Entry, Occurrence, Side } from './diff/side.ts';

export interface AlignOptions {
  /** From 0 to 1: from here on two measures are taken for one. */
  readonly minSimilarity?: number;
  /** Only measures with this code of the native codebook. */
  readonly theme?: string;
}

/** Measures of several sides that say the same, or one that nobody else has. */
export interface Group {
  /** In the order of the sides; the first is the one the others were compared with. More than one of a side only from different documents. */
  readonly members: readonly Member[];
}

export interface Member {
  readonly entry: Entry;
  /** With the first member, 0 to 1. */
  readonly similarity: number;
}

/** Wordings of a group that are searched; more would let groups drift. */
const FORMS = 4;
/** Candidates of a measure that are compared in full. */
const COMPARED = 6;
/** How much less like the first member than the threshold a measure may be that is like another member. */
const DRIFT = 0.1;
/** Two wordings of one side in different documents are one measure from here on. */
const RESTATED = 0.85;

interface Growing {
  readonly members: Member[];
  readonly forms: Entry[];
}

/**
 * Aligns the measures of any number of sides. Sides are taken in their order; each is matched with the groups so far, one
 * to one, the most similar pairs first (best mutual matches), and what is left opens groups of its own. Time and memory are
 * linear in the number of measures. The result depends on nothing but the sides and their order.
 */
export function alignMeasures(sides: readonly Side[], { minSimilarity = STANDARD, theme }: AlignOptions = {}): readonly Group[] {
  const entries = sides.map((side, i) => listEntries(side, i, theme));
  const vectors = openVectors(eachCore(entries));
  const likeness = openLikeness(vectors, minSimilarity - DRIFT);
  const candidates = openCandidates(vectors);
  const groups: Growing[] = [];

  const compare = (entry: Entry, group: Growing): number => {
    const first = likeness(entry, group.forms[0]!);
    if (first >= minSimilarity || first < minSimilarity - DRIFT) return first;
    return group.forms.reduce((most, form) => Math.max(most, likeness(entry, form)), first);
  };
  const join = (entry: Entry, number: number): void => {
    const { members, forms } = groups[number]!;
    members.push({ entry, similarity: members.length === 0 ? 1 : likeness(entry, members[0]!.entry) });
    if (forms.length < FORMS && forms.every(({ core }) => core !== entry.core)) forms.push(entry);
    candidates.add(entry.core, number);
  };

  for (const [side, own] of entries.entries()) {
    const pairs: { readonly at: number; readonly group: number; readonly value: number; readonly exact: number }[] = [];
    for (const [at, entry] of own.entries())
      for (const group of candidates.find(entry.core, COMPARED)) {
        const value = compare(entry, groups[group]!);
        if (value >= minSimilarity) pairs.push({ at, group, value, exact: countAgreements(entry, groups[group]!.forms[0]!) });
      }
    pairs.sort((a, b) => b.value - a.value || b.exact - a.exact || a.at - b.at || a.group - b.group);
    const placed = new Set<number>();
    const taken = new Set<number>();
    for (const { at, group } of pairs) {
      if (placed.has(at) || taken.has(group)) continue;
      placed.add(at);
      taken.add(group);
      join(own[at]!, group);
    }
    for (const [at, entry] of own.entries()) {
      if (placed.has(at)) continue;
      const again =
        sides[side]!.results.length > 1
          ? candidates.find(entry.core, COMPARED).find((group) => restates(entry, groups[group]!, compare(entry, groups[group]!)))
          : undefined;
      if (again === undefined) groups.push({ members: [], forms: [] });
      join(entry, again ?? groups.length - 1);
    }
  }
  return groups.map(({ members }) => ({ members: members.sort((a, b) => a.entry.side - b.entry.side) }));
}

/** Whether a measure is one that its side has in the group already, from another document. */
function restates(entry: Entry, { members }: Growing, value: number): boolean {
  if (value < RESTATED) return false;
  const own = members.filter((member) => member.entry.side === entry.side).flatMap((member) => member.entry.occurrences);
  const documents = new Set(own.map(({ document }) => document));
  return own.length > 0 && entry.occurrences.every(({ document }) => !documents.has(document));
}

/** Among equally similar measures those with the same words, party and deadline belong together. */
function countAgreements(a: Entry, b: Entry): number {
  const [x, y] = [a.occurrences[0]!.measure, b.occurrences[0]!.measure];
  return 2 * Number(x.text === y.text) + Number(x.party === y.party) + Number(x.deadline === y.deadline);
}

function* eachCore(entries: readonly (readonly Entry[])[]): Generator<string> {
  for (const side of entries) for (const { core } of side) yield core;
}
