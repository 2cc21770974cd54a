import type { CleanSpan, Document, PersonFinding } from '../../model.ts';
import { behind, type Clause } from './clauses.ts';
import type { Course } from './course.ts';
import { readFrame } from './frames.ts';
import { isParty } from './party.ts';
import { readPredicate } from './predicate.ts';
import type { Reading } from './reading.ts';
import { drop, endRun, type Carried } from './state.ts';

/** What the clause at `at` of the sentence says behind its speaker frame; null when the frame is all of it. */
export function takeFrame(
  document: Document,
  clause: Clause,
  at: number,
  course: Course,
  { state, names, known, note, isReport }: Reading,
): Clause | null {
  const frame = readFrame(clause.text, clause.closer, {
    names,
    lastNamed: () => lastNamed(document.text, clause.start, known.people),
  });
  // 坚持随脏随扫，要求保洁员每日清扫: part of an account
  if (!frame || (state.review === true && !isReport && frame.length < clause.text.length)) return clause;
  if (frame.speaker === 'relayed') course.carried.relayed = true;
  else {
    if (frame.speaker !== null || state.speaker === null) state.speaker = frame.speaker;
    endRun(state);
    state.directive = frame.directive || ordersFollow(course, at);
    state.review = false;
    drop(course.carried, null);
    if (frame.addressed)
      address(document, { start: clause.start + frame.addressed.start, end: clause.start + frame.addressed.end }, course.carried);
  }
  course.closed = false;
  course.pending = null;
  course.accepted = 0;
  course.from = frame.length >= clause.text.length ? at + 1 : at;
  note?.({ span: { start: clause.start, end: clause.start + frame.length }, verdict: 'frame', rule: 'directive/frame' });
  return frame.length >= clause.text.length ? null : behind(clause, frame.length);
}

/** Whom a speaker addresses is the party of what follows. */
export function address(document: Document, span: CleanSpan, carried: Carried): void {
  const name = document.text.slice(span.start, span.end);
  if (isParty(name)) Object.assign(carried, { party: name, span, source: 'explicit' });
}

/** 某某指出，锚定目标，统一意志，…: an imperative right behind a remark, and no comment on it in the sentence. */
function ordersFollow({ clauses, text }: Course, frame: number): boolean {
  const next = clauses[frame + 1];
  if (!next || clauses.length - frame < 4) return false;
  const { head, subject, background } = readPredicate(next);
  return head?.known === true && subject === null && !background && head.at <= 4 && !REMARKED.test(text);
}

/** Words of assessment anywhere in a sentence. */
const REMARKED =
  /了|[，：](?:既|也|更|都|就|正)?是|事关|关系|意义|具有|已|取得|得到|形成了|不断(?:提升|增强)|重要性|必要|充分(?:体现|彰显|肯定)|彰显|体现/;

/** The last person named before a place: whom 他 means. */
function lastNamed(text: string, before: number, people: readonly PersonFinding[]): string | null {
  let best: string | null = null;
  let at = -1;
  for (const { name } of people) {
    const found = text.lastIndexOf(name, before - 1);
    if (found > at) [best, at] = [name, found];
  }
  return best;
}
