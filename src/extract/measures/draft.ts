import type { CleanSpan, DateFinding, Document, MeasureFinding } from '../../model.ts';
import { mask, type Clause } from './clauses.ts';
import { actionOf, QUANTITY, targetOf } from './details.ts';
import { kindOf, strengthOf } from './kind.ts';
import type { Predicate } from './predicate.ts';
import type { Carried } from './state.ts';

/** A measure, with the span of the name that made its party, for the party records. */
export interface MeasureDraft extends MeasureFinding {
  readonly partySpan: CleanSpan | null;
  readonly supportSpan: CleanSpan | null;
}

/** A draft whose party may still be assigned. */
export type Draft = { -readonly [key in keyof MeasureDraft]: MeasureDraft[key] };

/** A clause with the fragments that belong to it. */
export interface Candidate {
  readonly clause: Clause;
  readonly predicate: Predicate;
  /** Where the measure's text begins, with its fragments. */
  readonly start: number;
  readonly subject: CleanSpan | null;
  /** A topic that is no agent (…场所，难度高、风险大，必须盯紧). */
  readonly topic: boolean;
  /** The first fragment's predicate where it has the verb (确保一旦发生疫情，…): it decides the kind. */
  readonly lead: Predicate | null;
  /** A fragment holds the modal. */
  readonly modal: boolean;
}

/** What surrounds a candidate. */
export interface Surroundings {
  readonly carried: Carried;
  readonly speaker: string | null;
  /** Time expressions that say by when, in order. */
  readonly deadlines: readonly DateFinding[];
  /** It stands in a list of aims. */
  readonly aims: boolean;
  /** It stands in a list of what is forbidden. */
  readonly forbidden: boolean;
}

export function ruleOf({ modal, subject, head }: Predicate): string {
  if (modal) return 'directive/modal';
  if (subject) return 'directive/subject';
  if (head) return head.known ? 'directive/run' : 'directive/verb';
  return 'directive/phrase';
}

export function toDraft(document: Document, candidate: Candidate, { carried, speaker, deadlines, aims, forbidden }: Surroundings): Draft {
  const { clause, start } = candidate;
  const predicate = candidate.lead ?? candidate.predicate;
  const text = document.text.slice(start, clause.end);
  const kind = forbidden ? 'prohibition' : aims && !predicate.prohibited && !predicate.modal ? 'goal' : kindOf(clause.text, predicate);
  const deadline = firstIn(deadlines, start, clause.end);
  return {
    span: { start, end: clause.end },
    rule: ruleOf(predicate),
    text,
    kind,
    strength: strengthOf(mask(text), kind),
    ...actionOf(clause, predicate),
    target: targetOf(text),
    party: carried.party,
    partySource: carried.party === null ? null : carried.source,
    partySpan: carried.party === null ? null : carried.span,
    support: [],
    supportSpan: null,
    speaker,
    deadline: deadline?.text ?? null,
    deadlineValue: deadline?.value ?? null,
    quantities: text.match(QUANTITY) ?? [],
  };
}

/** The first time expression inside a stretch; they are many where a document is long. */
export function firstIn(dates: readonly DateFinding[], start: number, end: number): DateFinding | undefined {
  let [low, high] = [0, dates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dates[middle].span.start < start) low = middle + 1;
    else high = middle;
  }
  return low < dates.length && dates[low].span.end <= end ? dates[low] : undefined;
}
