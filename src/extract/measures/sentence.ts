import type { Document } from '../../model.ts';
import { accept } from './accept.ts';
import type { Course } from './course.ts';
import { commentedTo, isConnective, isLabelled, isRuling } from './aside.ts';
import type { Clause } from './clauses.ts';
import { describes } from './described.ts';
import { ANNOUNCES_ITEMS, beginItem, ENUMERATED } from './enumeration.ts';
import { join, toCandidate } from './fragments.ts';
import { joinsNext } from './join.ts';
import { answersFor, leadsTask, seatedAt, sharesTask } from './liable.ts';
import { self } from './accounts.ts';
import { retrospect } from './retrospects.ts';
import { isParty } from './party.ts';
import type { Reading } from './reading.ts';
import { carryOn, drop } from './state.ts';
import { address, takeFrame } from './speaker.ts';
import { tellsOf } from './told.ts';
import { readBehindTimes } from './timed.ts';
import { judge } from './verdict.ts';

/** Reads a sentence clause by clause; its measures go to `reading.drafts`. */
export function readSentence(document: Document, clauses: readonly Clause[], reading: Reading): void {
  if (clauses[clauses.length - 1]?.closer === '？') {
    // …要再排查一遍；国企不带头，民企怎么看？ only the last part asks
    const asks = clauses.findLastIndex(({ closer }) => closer === '；') + 1;
    if (asks > 0) readSentence(document, clauses.slice(0, asks), reading);
    // 剩下的怎么办？倒排工期: the answer is an order
    if (ANSWERED.test(clauses[clauses.length - 1].text)) reading.state.running = true;
    for (const clause of clauses.slice(asks)) reading.note?.({ span: clause, verdict: 'none', rule: 'refuse/question' });
    return;
  }
  const text = clauses.map((clause) => clause.text).join('，');
  const course: Course = {
    clauses,
    text,
    carried: carryOn(reading.state, text),
    accepted: 0,
    from: 0,
    pending: null,
    closed:
      (retrospect.pattern.test(text) && !FUTURE.test(text)) ||
      tellsPast(clauses, reading) ||
      clauses.some((clause) => !/(?:电话|热线|邮箱|地址|传真)$/.test(clause.text) && self.pattern.test(clause.masked)),
    ownSubject: false,
    ownModal: false,
    midway: false,
    called: false,
    listed: null,
    aims: false,
    announces: ANNOUNCES_ITEMS.test(text),
    commented: commentedTo(clauses, text),
  };
  clauses.forEach((clause, i) => {
    const content = takeFrame(document, clause, i, course, reading);
    if (content) readClause(document, content, i, course, reading);
  });
  leave(course, reading);
  goOnPast(course, reading);
}

/** The sentence is an item of an account that was announced, or goes on with one. */
const tellsPast = (clauses: readonly Clause[], { state }: Reading): boolean =>
  state.past === 'items' || (state.past === 'announced' && ENUMERATED.test(clauses[0]?.text ?? ''));

/** An order ends the account; an item without one is of it, and so is what follows the item. */
function goOnPast({ accepted, clauses, text }: Course, { state }: Reading): void {
  if (accepted > 0) state.past = false;
  else if (state.past === 'announced' && ENUMERATED.test(clauses[0]?.text ?? '')) state.past = 'items';
  if (accepted === 0 && DONE.test(text) && !/(?:下一步|接下来)/.test(text))
    state.past = /[：，]一是|的一年(?:$|，)|^回[望顾首]/.test(text) ? 'items' : 'announced';
}

/** 我们主要做了三个方面的工作, 项目建设取得了明显成效: items of an account follow. */
const DONE =
  /不(?:平)?(?:凡|寻常)的一年|^回[望首]20|(?:[做抓办]了|开展了|采取了|推进了)[^，]{0,14}(?:工作|措施|举措|实事|大事)(?:$|，|：)|取得了?[^，]{0,8}(?:成效|成绩|进展|进步)(?:$|，一是)|(?:主要做法|主要成效|呈现[^，]{0,10}(?:特点|态势))(?:是|有|如下)?$/;

/** 怎么办？, 如何破解？ */
const ANSWERED = /(?:怎么|如何)(?:办|干|抓|做|破解?|解决|落实|推进)$/;

/** 到2023年，…取得重大进展: what is to be reached. */
const FUTURE = /^(?:力争|确保)?(?:到|至)(?:20\d\d|“?十[三四五六]五)/;

/** 主要目标是：, 整改措施：. */
const ANNOUNCED = /(?:目标|任务|要求|重点)(?:是|为)$|^(?:整改|工作|主要|总体|年度|具体|阶段)?(?:目标|措施|任务|要求|内容|举措)$/;

/** 把好“四道关口”。一是车站码头关: an item that is the name of what is guarded. */
const BARRIER = /^(?:[一二三四五六七八九十]是|第?[一二三四五六七八九十][、，])(?![把守严])[\u3400-\u9fff、]{2,8}关$/;

function readClause(document: Document, clause: Clause, i: number, course: Course, reading: Reading): void {
  const { state, note } = reading;
  if (clause.closer === '：' && ANNOUNCED.test(clause.text) && !/会议(?!精神)/.test(course.text)) {
    course.closed = false;
    course.aims = /目标(?:是|为)?$/.test(clause.text);
    course.pending = null;
    course.accepted = 1; // what follows are orders, whatever their form
    note?.({ span: clause, verdict: 'frame', rule: 'directive/aims' });
    return;
  }
  if (isConnective(clause)) {
    note?.({ span: clause, verdict: 'none', rule: 'refuse/connective' });
    return;
  }
  if (isRuling(clause) || isLabelled(clause) || isLabelled(course.clauses[i - 1])) {
    note?.({ span: clause, verdict: 'none', rule: 'line/label' });
    return;
  }
  const predicate = readBehindTimes(clause, reading.times);
  const content = clause.text.slice(predicate.contentAt);
  if (BARRIER.test(clause.text) && predicate.modal === null) {
    note?.({ span: clause, verdict: 'none', rule: 'line/label' });
    if (ENUMERATED.test(clause.text)) beginItem(course, clause, state);
    return;
  }
  // 住建部门：督促物业企业整改；消防救援机构：加强培训
  if (/[：:]/.test(clause.closer) && state.directive && i + 1 < course.clauses.length && content.length <= 30 && isParty(content)) {
    if (ENUMERATED.test(clause.text)) beginItem(course, clause, state);
    address(document, { start: clause.start + predicate.contentAt, end: clause.end }, course.carried);
    course.ownSubject = course.ownModal = true;
    course.pending = null;
    note?.({ span: clause, verdict: 'none', rule: 'party/label' });
    return;
  }
  const answering =
    answersFor(content) ||
    seatedAt(content) ||
    (i + 1 < course.clauses.length ? sharesTask(content) || leadsTask(content) : 0) ||
    describes(clause, predicate, course.clauses[i + 1], course.clauses[i + 2]);
  if (answering > 0) {
    const start = clause.start + predicate.contentAt;
    address(document, { start: start + (content.startsWith('由') ? 1 : 0), end: start + answering }, course.carried);
    if (course.accepted === 0) course.ownSubject = course.ownModal = true;
    course.pending = null;
    if (leadsTask(content) > 0 && state.directive) course.accepted = Math.max(course.accepted, 1); // what follows is the task
    note?.({ span: clause, verdict: 'none', rule: 'refuse/copula' });
    return;
  }
  if (ENUMERATED.test(clause.text)) beginItem(course, clause, state);
  else if (clause.text.startsWith('要') && course.clauses[i - 1]?.closer === '；' && course.midway) drop(course.carried, null);
  const timed = (reading.times.get(clause.start + predicate.contentAt) ?? 0) >= clause.end;
  const next = course.clauses[i + 1];
  const told = predicate.modal === null && tellsOf(clause.text.slice(predicate.contentAt), reading.names);
  const joined = told ? null : joinsNext(clause, predicate, next, timed);
  // 各级党组织，一要提高站位: the subject of the items is no part of the first
  if (joined === 'join/subject' && next && /^一(?:要|是)/.test(next.text)) {
    const start = clause.start + predicate.contentAt;
    address(document, { start, end: clause.end }, course.carried);
    course.ownSubject = course.ownModal = course.announces = true;
    note?.({ span: clause, verdict: 'none', rule: 'party/label' });
    return;
  }
  if (joined) {
    course.pending = join(course.pending, clause, predicate, joined, next?.text ?? '');
    note?.({ span: clause, verdict: 'fragment', rule: joined });
    return;
  }
  const { verdict, rule } = timed
    ? ({ verdict: 'pass', rule: 'refuse/time' } as const)
    : told
      ? ({ verdict: 'close', rule: 'refuse/person' } as const)
      : i < course.commented && predicate.modal === null
        ? ({ verdict: 'pass', rule: 'refuse/comment' } as const)
        : judge({
            clause,
            predicate,
            next,
            state,
            accepted: course.accepted,
            closed: course.closed,
            isReport: reading.isReport,
            topic: course.pending?.subject != null,
            modal: course.pending?.modal ?? false,
          });
  if (verdict === 'accept') return accept(document, toCandidate(clause, predicate, course.pending), i, course, reading);
  note?.({ span: clause, verdict: 'none', rule });
  // 会议对下一步工作提出要求。一是…, 会议原则同意方案，修改后印发: orders follow without a frame
  if (
    rule === 'refuse/account' &&
    /^会议(?:原则上?|一致)?同意|^会议(?:还|并|同时)?(?:对|就|围绕)[^，]*(?:提出|作出|进行)[^，]{0,10}(?:要求|部署|安排|强调)$/.test(
      clause.text,
    )
  ) {
    state.directive = true;
    state.review = false;
  }
  if (verdict === 'close' || verdict === 'refuse') {
    course.closed ||= verdict === 'close';
    course.pending = null;
    if (course.accepted === 0) drop(course.carried, state); // the sentence begins with something else: nobody is carried into it
  } else if (verdict === 'wait') {
    if (course.pending?.subject) course.pending = { ...course.pending, topic: true };
    else if (course.accepted === 0) drop(course.carried, state);
  }
}

/** What the sentence leaves to the next one. */
function leave(course: Course, { state }: Reading): void {
  const { accepted, carried, ownSubject } = course;
  state.running = accepted > 0;
  state.last = accepted > 0 && carried.party && carried.span ? { party: carried.party, span: carried.span } : null;
  if (accepted === 0) {
    state.runParty = null;
    state.subjectless = false;
  } else if (carried.subjects > 1 || (ownSubject && state.opened)) state.runParty = null;
  else if (ownSubject && !state.subjectless) {
    state.runParty = carried.party;
    state.runSpan = carried.span;
    state.runModal = course.ownModal;
    state.continued = false;
    state.enumerating = course.announces;
  }
  state.opened ||= ownSubject;
}
