import type { Document } from '../../model.ts';
import type { Course } from './course.ts';
import { ruleOf, toDraft, type Candidate } from './draft.ts';
import { ORDINAL_AFTER } from './enumeration.ts';
import { punishes } from './liable.ts';
import type { Predicate } from './predicate.ts';
import type { Reading } from './reading.ts';
import { drop, isCouplet } from './state.ts';

/** Makes a measure of a clause with its fragments, asked of whom it names or of whom the sentence carries. */
export function accept(document: Document, candidate: Candidate, i: number, course: Course, reading: Reading): void {
  if (helps(document, candidate, course, reading)) return;
  const { clause, predicate } = candidate;
  const { state, drafts } = reading;
  const { carried } = course;
  course.pending = null;
  if (course.accepted === 0 && carried.source === 'inherited' && !state.continued) {
    if (goesOn(document, candidate, reading)) state.continued = true;
    else drop(carried, state);
  }
  const named = candidate.topic || isCalled(predicate, course) ? null : candidate.subject;
  const couplet = named !== null && nameSubject(document, candidate, i, course, drafts.length);
  if (!named) carryFurther(document, candidate, i, course, reading);
  drafts.push(
    toDraft(document, candidate, {
      carried,
      speaker: state.speaker,
      deadlines: reading.deadlines,
      aims: course.aims,
      forbidden: state.forbidden && course.accepted === 0,
    }),
  );
  if (couplet) carried.source = 'assigned'; // marks the couplet until the next clause
  reading.note?.({ span: { start: candidate.start, end: clause.end }, verdict: 'measure', rule: ruleOf(candidate.lead ?? predicate) });
  course.accepted++;
  if (state.opening && predicate.modal !== null) {
    state.opening = false;
    state.directive = true;
  }
  course.closed = false;
}

/** 由住建局督促复工，公安分局、信访局予以协助: who helps with the measure before it. */
const HELPS = /^(?:予以|给予)?(?:协助|配合|参加|参与)$/;

/** The clause says who helps: support of the measure before it, no measure of its own. */
function helps(document: Document, { clause, predicate, subject }: Candidate, course: Course, { drafts, note }: Reading): boolean {
  const before = drafts[drafts.length - 1];
  if (!subject || !before?.party || course.accepted === 0 || !predicate.party || predicate.modal !== null) return false;
  if (predicate.subject?.start !== predicate.contentAt || !HELPS.test(clause.text.slice(predicate.subject.end))) return false;
  course.pending = null;
  before.support = [...before.support, document.text.slice(subject.start, subject.end)];
  before.supportSpan ??= subject;
  note?.({ span: clause, verdict: 'assignment', rule: 'party/assignment' });
  return true;
}

/** Modals that take up the run of the sentence before. */
const TAKES_UP = /^(?:要|必须|务必|应当?|应该|须|不能|决不能?|绝不能?|不得|不准|切不可|不可)$/;

/** The first measure of a sentence is still asked of who opened the run. */
function goesOn(document: Document, { clause, predicate, start, modal }: Candidate, { state, isReport }: Reading): boolean {
  const about = isReport && /^(?:对|针对|凡|如|一旦)/.test(document.text.slice(start, clause.end));
  if (modal && !about) return true;
  if (state.enumerating) return true;
  if (predicate.modal === null) return !isReport && state.runModal && predicate.head?.known === true;
  if (predicate.subject !== null || !TAKES_UP.test(predicate.modal)) return false;
  return !isReport || (predicate.bodyAt - predicate.contentAt <= 3 && !about);
}

/** Asks the subject that the clause names; true where it is the second half of a couplet. */
function nameSubject(document: Document, candidate: Candidate, i: number, course: Course, index: number): boolean {
  const { clause, predicate } = candidate;
  const { carried } = course;
  const { start, end } = candidate.subject!;
  course.called = predicate.calls !== undefined;
  const name = document.text.slice(start, end).replace(/（(?:以下)?简?称[^）]*）$/, '');
  if (name !== carried.party) carried.subjects++;
  // 财政部门保障资金；纪检部门加强监督，严查…: ； parts
  const atHead = predicate.subject?.start === predicate.contentAt;
  const couplet =
    atHead && course.clauses[i - 1]?.closer !== '；' && isCouplet(carried, index, clause.text.length, predicate.modal !== null);
  carried.party = name;
  carried.span = { start, end: start + name.length };
  carried.source = 'explicit';
  carried.last = atHead ? { index, length: clause.text.length, modal: predicate.modal !== null } : null;
  course.midway = course.accepted > 0;
  if (ORDINAL_AFTER.test(clause.text.slice(predicate.subject?.end ?? 0, predicate.bodyAt))) course.announces = true;
  if (course.accepted === 0) {
    course.ownSubject = true;
    course.ownModal = predicate.modal !== null || candidate.modal;
  }
  return couplet;
}

/** 让我们团结起来, 违者必究: not asked of whom the sentence carries. */
const OF_OTHERS = /^(?:谁(?![也都])|让?我们|我[将会要]|我?本人|大家|咱们|违者|违反|逾期|凡违反|对违反)/;

/** Those who are asked and never punish: 广大市民, 离长人员. */
const THOSE_ASKED = /(?:群众|市民|居民|村民|公众|旅客|游客|农户|养殖户|产生者|(?:返|来|离)[^，]{0,8}人员)$/;

/** Leaves the clause to whom the sentence carries, or to nobody where it is not theirs. */
function carryFurther(document: Document, candidate: Candidate, i: number, course: Course, { state }: Reading): void {
  const { clause, predicate } = candidate;
  const { carried } = course;
  if (candidate.topic || OF_OTHERS.test(clause.text.slice(predicate.contentAt))) drop(carried, state);
  else if (carried.source === 'assigned') drop(carried, null);
  else if (
    carried.party &&
    (THOSE_ASKED.test(carried.party) || opensPart(course, candidate)) &&
    punishes(document.text.slice(candidate.start, clause.end), carried.party)
  )
    drop(carried, null);
  else if (carried.relayed && predicate.modal === '要' && predicate.subject === null) {
    drop(carried, null);
    carried.relayed = false;
  } else if (carried.subjects >= 3 && (i === course.clauses.length - 1 || clause.text.startsWith('一级')) && IN_GENERAL.test(clause.text))
    drop(carried, null);
  if (carried.party !== null) carried.source = 'inherited';
  if (course.accepted === 0 && i - course.from <= 1 && carried.party === null) state.subjectless = true;
}

/** 安监部门…，责令相关单位整改; …有序组织离校，倡导市民就地过节: one task of whoever has the others. */
function isCalled({ calls }: Predicate, { carried, accepted, called }: Course): boolean {
  return (calls === 'order' && carried.party !== null && !called) || (calls === 'appeal' && accepted > 0 && carried.party === null);
}

/** 县长…，局长…，村长…，坚决打通“最后一公里”: what all of them together are to reach. */
const IN_GENERAL =
  /^(?:切实做到|坚决(?:打通|打赢|克服|杜绝))|^(?:推动|共同|切实|真正)?(?:形成|凝聚)[^，]{0,12}(?:合力|格局|局面|氛围)|守土有责|^一级/;

/** The measure is the first of the sentence or of its part behind ；. */
function opensPart({ clauses }: Course, { start }: Candidate): boolean {
  const first = clauses.findIndex(({ end }) => end > start);
  return first === 0 || clauses[first - 1].closer === '；';
}
