import type { DateFinding, PersonFinding } from '../../model.ts';
import type { Decision } from './decision.ts';
import type { Draft } from './draft.ts';
import type { State } from './state.ts';

/** Records of other families that measures link to. */
export interface Known {
  readonly people: readonly PersonFinding[];
  readonly dates: readonly DateFinding[];
}

/** What the reader of one document carries from sentence to sentence. */
export interface Reading {
  readonly state: State;
  readonly names: ReadonlySet<string>;
  /** Names that hold a character of a modal (应勇, 应建明): they are blanked where modals are looked for. */
  readonly modalNames: RegExp | null;
  readonly known: Known;
  /** Time expressions of the article that say by when, in order. */
  readonly deadlines: readonly DateFinding[];
  readonly drafts: Draft[];
  /** The document is a report of a meeting and no notice. */
  readonly isReport: boolean;
  /** Where each time expression of the article begins, and where it ends. */
  readonly times: ReadonlyMap<number, number>;
  /** Is told what became of each clause. */
  readonly note?: ((decision: Decision) => void) | undefined;
}
