import type { CleanSpan, DateFinding } from '../../model.ts';
import type { Draft } from './draft.ts';

/** Who carries out the measures before it. */
export interface Assigned {
  readonly party: string;
  readonly support: readonly string[];
  readonly span: CleanSpan;
  /** It stands in the item's own paragraph, not on a line of its own. */
  readonly own: boolean;
  /** By when, where it says so (责任单位：市水利局；完成时限：9月底前). */
  readonly term?: DateFinding | undefined;
}

/** Gives a measure that names nobody the party it was assigned to. */
export function assign(draft: Draft, assigned: Assigned): void {
  if (draft.party !== null) return;
  draft.party = assigned.party;
  draft.partySource = 'assigned';
  draft.partySpan = assigned.span;
  draft.support = assigned.support;
  draft.supportSpan = assigned.support.length ? assigned.span : null;
}

/** Gives a measure without a deadline that of its item. */
export function limit(draft: Draft, term: DateFinding | undefined): void {
  if (term && draft.deadline === null) Object.assign(draft, { deadline: term.text, deadlineValue: term.value });
}

/** Gives a measure with an assigned party those who help it. */
export function help(draft: Draft, support: readonly string[], span: CleanSpan): void {
  if (draft.partySource !== 'assigned') return;
  draft.support = [...draft.support, ...support];
  draft.supportSpan ??= { start: span.start, end: span.end };
}
