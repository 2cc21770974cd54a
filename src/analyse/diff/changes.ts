import type { MeasureRecord, Strength } from '../../model.ts';
import { bare } from '../similarity.ts';
import { withoutParty } from './core.ts';
import { listNumbers } from './numbers.ts';
import type { Quantity } from './numbers.ts';
import { isSameParty, namedParty } from './party.ts';

/** How a measure differs from the one it is compared with, the gravest first; `only here`: no other side has it. */
export const changeKinds = [
  'stricter',
  'looser',
  'other number',
  'other deadline',
  'other party',
  'reworded',
  'same',
  'only here',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One difference, with the values of both. */
export interface Change {
  readonly kind: Exclude<ChangeKind, 'only here' | 'same'>;
  readonly from: string | null;
  readonly to: string | null;
}

/** may < should < must; a ban binds as a must does. */
const RANK: Readonly<Record<Strength, number>> = { may: 0, should: 1, must: 2, must_not: 2 };

/** Every difference of `to` from `from`, in the order of `changeKinds`; none when they say the same. */
export function listChanges(from: MeasureRecord, to: MeasureRecord): Change[] {
  const changes: Change[] = [];
  const rank = RANK[to.strength] - RANK[from.strength];
  if (rank !== 0) changes.push({ kind: rank > 0 ? 'stricter' : 'looser', from: from.strength, to: to.strength });
  const [before, after] = compareNumbers(numbersOf(from), numbersOf(to));
  if (before.length + after.length > 0)
    changes.push({ kind: 'other number', from: before.join('、') || null, to: after.join('、') || null });
  if (!isSameDeadline(from, to)) changes.push({ kind: 'other deadline', from: from.deadline, to: to.deadline });
  if (!isSameResponsible(from, to)) changes.push({ kind: 'other party', from: from.party, to: to.party });
  if (changes.length === 0 && !isSameWording(from, to)) changes.push({ kind: 'reworded', from: from.text, to: to.text });
  return changes;
}

function numbersOf({ text, deadline }: MeasureRecord): readonly Quantity[] {
  return listNumbers(deadline === null ? text : text.replace(deadline, ''));
}

/** What each has that the other lacks. 一次 and 一个 say no more than leaving them out (开展一次演练). */
function compareNumbers(from: readonly Quantity[], to: readonly Quantity[]): readonly [string[], string[]] {
  const lacking = (list: readonly Quantity[], other: readonly Quantity[]): readonly Quantity[] => {
    const left = other.map(({ form }) => form);
    return list.filter(({ form }) => {
      const at = left.indexOf(form);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  const before = lacking(from, to);
  const after = lacking(to, from);
  const idle = (list: readonly Quantity[]) => list.every(({ form }) => /^1[次个项]$/.test(form));
  if ((before.length === 0 && idle(after)) || (after.length === 0 && idle(before))) return [[], []];
  return [before.map(({ text }) => text), after.map(({ text }) => text)];
}

function isSameDeadline(a: MeasureRecord, b: MeasureRecord): boolean {
  if (a.deadline === null || b.deadline === null) return a.deadline === b.deadline;
  return bare(a.deadline) === bare(b.deadline) || (a.deadline_value !== null && a.deadline_value === b.deadline_value);
}

/** A party that is carried over from a sentence before is too uncertain to speak of a change from or to nobody. */
function isSameResponsible(a: MeasureRecord, b: MeasureRecord): boolean {
  const [x, y] = [namedParty(a.party), namedParty(b.party)];
  if (x !== null && y !== null) return isSameParty(x, y) || (a.party_source === 'inherited' && b.party_source === 'inherited');
  if (x === null && y === null) return true;
  return (x === null ? b : a).party_source === 'inherited' || bare(a.text) === bare(b.text);
}

/** 要 at the head, an all-embracing subject, and whether the subject is repeated are not wording. */
function isSameWording(a: MeasureRecord, b: MeasureRecord): boolean {
  const shared = a.party !== null && b.party !== null && bare(a.party) === bare(b.party);
  const wording = ({ text, party }: MeasureRecord) => bare(withoutParty(text, shared || namedParty(party) === null ? party : null));
  return wording(a) === wording(b);
}
