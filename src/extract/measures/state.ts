import type { CleanSpan, PartySource } from '../../model.ts';

/** What the reader of a document remembers from clause to clause. */
export interface State {
  /** 会议, a name, or null: a notice speaks for itself. */
  speaker: string | null;
  /** Verb-initial clauses are orders without a modal. */
  directive: boolean;
  /**
   * The text is past or review: nothing but a modal makes an order; among problems not even that; in a list of faults, each
   * with what is to be done, a verb at the head does.
   */
  review: boolean | 'problems' | 'faults';
  /** The opening of a speech, which its first modal ends. */
  opening: boolean;
  /** An order stood in the sentence before. */
  running: boolean;
  /** The subject that opened the run; carried over 。 */
  runParty: string | null;
  runSpan: CleanSpan | null;
  /** That subject stood before a modal. */
  runModal: boolean;
  /** A 要 sentence has taken the run up: sentences without a modal go on in it too. */
  continued: boolean;
  /** The run goes on with items that its last sentence announced (要做好以下工作。一是…). */
  enumerating: boolean;
  /** The paragraph tells what was done, item by item (我们主要做了三项工作。一是…). */
  past: false | 'announced' | 'items';
  /** The lines are acts that are forbidden (严禁下列行为：). */
  forbidden: boolean;
  /** Whether a subject stood before the first item of the run (一要…); null before there is one. Who is named in an item is not asked of the next. */
  namedItems: boolean | null;
  /** Who was asked last in the sentence before, whether he is carried on or not. */
  last: { readonly party: string; readonly span: CleanSpan } | null;
  /** Whose paragraph it is (水利部门：…): the subject where no other is named. */
  label: { readonly party: string; readonly span: CleanSpan } | null;
  /** The run began without a subject: one named later ends at its 。 */
  subjectless: boolean;
  /** A sentence of the run opened with a subject: one of a later sentence interrupts, and ends at its 。 */
  opened: boolean;
}

export function initialState(directive: boolean): State {
  return {
    speaker: null,
    directive,
    review: false,
    opening: false,
    running: false,
    runParty: null,
    runSpan: null,
    runModal: false,
    continued: false,
    enumerating: false,
    past: false,
    forbidden: false,
    namedItems: null,
    last: null,
    label: null,
    subjectless: false,
    opened: false,
  };
}

/** A new frame, paragraph or section: nobody's subject is carried on. */
export function endRun(state: State): void {
  state.running = false;
  state.runParty = null;
  state.runSpan = null;
  state.last = null;
  state.namedItems = null;
  state.runModal = false;
  state.continued = false;
  state.enumerating = false;
  state.past = false;
  state.subjectless = false;
  state.opened = false;
}

/** The party within one sentence. */
export interface Carried {
  party: string | null;
  /** Where it is named. */
  span: CleanSpan | null;
  source: PartySource | null;
  /** Distinct subjects named so far. */
  subjects: number;
  /** The last clause that named a subject: its place among the accepted clauses and its length. */
  last: { readonly index: number; readonly length: number; readonly modal: boolean } | null;
  relayed: boolean;
}

const GOES_ON = /^并(?:且|要|应|须|及时|积极)/;

/** At the head of a sentence the subject of the run is carried. */
export function carryOn({ runParty, runSpan, label, last }: State, text: string): Carried {
  // 并要做好储备: the sentence before goes on
  if (!runParty && last && GOES_ON.test(text)) return { ...last, source: 'inherited', subjects: 0, last: null, relayed: false };
  if (!runParty && label) return { ...label, source: 'explicit', subjects: 0, last: null, relayed: false };
  return { party: runParty, span: runSpan, source: runParty ? 'inherited' : null, subjects: 0, last: null, relayed: false };
}

/** Nobody is carried on in this sentence; with `state`, in the run neither. */
export function drop(carried: Carried, state: State | null): void {
  carried.party = null;
  carried.span = null;
  carried.source = null;
  if (!state) return;
  state.runParty = null;
  state.runSpan = null;
}

/** Longest half of a couplet, UTF-16. */
const COUPLET = 16;

/** Two short neighbouring clauses of about one length, each with a subject of its own (县区担负…，部门履行…). 对举 */
export function isCouplet(carried: Carried, index: number, length: number, modal: boolean): boolean {
  return (
    carried.last !== null &&
    carried.last.modal === modal &&
    length <= COUPLET &&
    index === carried.last.index + 1 &&
    Math.abs(length - carried.last.length) <= 2
  );
}
