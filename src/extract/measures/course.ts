import type { Clause } from './clauses.ts';
import type { Pending } from './fragments.ts';
import type { Carried } from './state.ts';

/** What is remembered within one sentence. */
export interface Course {
  readonly clauses: readonly Clause[];
  readonly text: string;
  readonly carried: Carried;
  /** Measures found so far, after the last frame. */
  accepted: number;
  /** The clause its content begins with, behind the last frame. */
  from: number;
  pending: Pending | null;
  /** An account or an assessment: only a modal opens it again. */
  closed: boolean;
  /** Its first measure names its subject. */
  ownSubject: boolean;
  /** And it has a modal. */
  ownModal: boolean;
  /** Its subject was named behind another measure of it. */
  midway: boolean;
  /** Its last subject was called on (责成采砂企业…). */
  called: boolean;
  /** Who was named before the first item of an enumeration. */
  listed: Pick<Carried, 'party' | 'span' | 'source'> | null;
  /** A list of aims has begun. */
  aims: boolean;
  /** Items of the sentence's subject follow it. */
  announces: boolean;
  /** Clauses before this one are the subject of a comment (…，事关全局); -1 for none. */
  readonly commented: number;
}
