import type { CleanSpan, DateFinding, Document, Line, MeasureFinding, PersonFinding } from '../../model.ts';
import { findAssignment } from './assignment.ts';
import { behind, mask, splitClauses, type Clause } from './clauses.ts';
import { readFrame } from './frames.ts';
import { joinsNext } from './join.ts';
import { kindOf, strengthOf } from './kind.ts';
import { accounts, sentenceAssessment } from './patterns.ts';
import { actionOf, QUANTITY, targetOf } from './details.ts';
import { readPredicate, type Predicate } from './predicate.ts';
import { isVerb } from './verb.ts';
import { endRun, initialState, isCouplet, type Carried, type State } from './state.ts';
import { judge } from './verdict.ts';

/** Records of other families that measures link to. */
export interface Known {
  readonly people: readonly PersonFinding[];
  readonly dates: readonly DateFinding[];
}

/** A measure, with the span of the name that made its party, for the party records. */
export interface MeasureDraft extends MeasureFinding {
  readonly partySpan: CleanSpan | null;
  readonly supportSpan: CleanSpan | null;
}

type Draft = { -readonly [key in keyof MeasureDraft]: MeasureDraft[key] };

/** A clause with the fragments that belong to it. */
interface Candidate {
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

/** Fragments that wait for their predicate. */
type Pending = Pick<Candidate, 'start' | 'subject' | 'topic' | 'lead' | 'modal'>;

const REVIEW = /回顾|总结|成效|成绩|取得的|主要进展|基本情况|形势|存在(?:的)?(?:主要)?问题|现状|背景/;
const OUTLOOK = /目标|任务|安排|打算|重点|措施|要求|部署|建议|计划|举措|下一步|加强|推进|实施|落实|保障/;
/** Every measure of the article, in order (annotation guide, sections 1, 2 and 6). Time grows with the length of the text. */
export function extractMeasures(document: Document, known: Known): MeasureDraft[] {
  const names = new Set(known.people.map((person) => person.name));
  const isReport = document.lines
    .filter((line) => line.kind === 'paragraph')
    .slice(0, 4)
    .some((line) => isAccount(document.text, line));
  const state = initialState(!isReport);
  const times = new Map(known.dates.filter((date) => !date.block).map((date) => [date.span.start, date.span.end]));
  const drafts: Draft[] = [];
  let unassigned = 0;
  let section: { level: number; review: boolean } | null = null;
  for (const line of document.lines) {
    if (line.kind !== 'paragraph') {
      if (line.kind === 'heading') {
        const text = document.text.slice(line.start, line.end);
        if (!section || line.level <= section.level || line.level === 0)
          section = { level: line.level, review: REVIEW.test(text) && !OUTLOOK.test(text) };
        state.review = section.review;
        if (!isReport) unassigned = drafts.length;
      }
      endRun(state);
      continue;
    }
    const from = drafts.length;
    endRun(state);
    const assigned = readLine(document, line, { state, names, known, drafts, isReport, times });
    if (!assigned) continue;
    const own = drafts.length > from ? Math.max(unassigned, assigned.own ? from : unassigned) : unassigned;
    for (let i = own; i < drafts.length; i++) assign(drafts[i], assigned);
    unassigned = drafts.length;
  }
  return drafts;
}

/** The paragraph begins by telling that somebody met. */
function isAccount(text: string, line: Line): boolean {
  return line.sentences
    .slice(0, 2)
    .some((sentence) => splitClauses(text, sentence, []).some((clause) => accounts[0].pattern.test(clause.masked)));
}

interface Reading {
  readonly state: State;
  readonly names: ReadonlySet<string>;
  readonly known: Known;
  readonly drafts: Draft[];
  readonly isReport: boolean;
  /** Where each time expression of the article begins, and where it ends. */
  readonly times: ReadonlyMap<number, number>;
}

interface Assigned {
  readonly party: string;
  readonly support: readonly string[];
  readonly span: CleanSpan;
  /** It stands in the item's own paragraph, not on a line of its own. */
  readonly own: boolean;
}

function assign(draft: Draft, assigned: Assigned): void {
  if (draft.party !== null) return;
  draft.party = assigned.party;
  draft.partySource = 'assigned';
  draft.partySpan = assigned.span;
  draft.support = assigned.support;
  draft.supportSpan = assigned.support.length ? assigned.span : null;
}

/** Reads a paragraph; returns the assignment that stands in it, if one does. */
function readLine(document: Document, line: Line, reading: Reading): Assigned | null {
  let assigned: Assigned | null = null;
  let first = reading.drafts.length;
  const begin = first;
  if (PREAMBLE.test(document.text.slice(line.start, line.end))) return null;
  for (const sentence of line.sentences) {
    const clauses = splitClauses(document.text, sentence, sentence.tokens);
    const found = findAssignment(document.text, sentence, clauses);
    const before = reading.drafts.length;
    if (found) {
      const span = { start: found.start, end: found.end };
      const here: Assigned = { ...found.assignment, span, own: reading.drafts.length > begin };
      if (found.clauses < clauses.length) readSentence(document, clauses.slice(0, clauses.length - found.clauses), reading);
      // several assignments in one paragraph: each ends the item before it
      for (let i = found.prose ? before : first; i < reading.drafts.length; i++) assign(reading.drafts[i], here);
      first = reading.drafts.length;
      if (!found.prose) assigned = { ...here, own: reading.drafts.length > begin };
      continue;
    }
    // a run-in heading (（十）落实失业保险待遇。) opens no run
    const runIn = line.level > 0 && sentence === line.sentences[0] && clauses.length === 1 && line.sentences.length > 1;
    if (runIn && isLabel(clauses[0])) continue;
    readSentence(document, clauses, reading);
    if (runIn) endRun(reading.state);
  }
  return assigned;
}

/** The paragraph that says why the notice was made and announces what follows. */
const PREAMBLE = /(?:通知|通告|公告|提示|函告|部署|安排|倡议|要求|意见)如下[：:。]?$/;

/** Verbs that take another verb as their object: 开展排查 is a task, 监督评估 a label. */
const LIGHT =
  /^(?:开展|进行|加强|强化|做好|抓好|推进|推动|落实|组织|深化|实施|加快|严格|完善|健全|规范|提升|提高|优化|创新|压实|细化|突出|坚持|鼓励|支持|加大|启动|狠抓)/;

/** 监督评估。 动员部署（…）。 A bare name of a field of work: no verb, or verbs without an object. */
function isLabel(clause: Clause): boolean {
  const { contentAt, head, modal } = readPredicate(clause);
  const words = clause.text.slice(contentAt).replace(/（[^）]*）/g, '');
  return modal === null && words.length <= 4 && (head === null || (isVerb(words.slice(-2)) && !LIGHT.test(words)));
}

/** Reads a sentence clause by clause. */
function readSentence(document: Document, clauses: readonly Clause[], reading: Reading): void {
  const { state, drafts } = reading;
  if (clauses[clauses.length - 1]?.closer === '？') return; // a question orders nothing
  const sentence = clauses.map((clause) => clause.text).join('，');
  const carried: Carried = { party: state.runParty, source: state.runParty ? 'inherited' : null, subjects: 0, last: null, relayed: false };
  let carriedSpan: CleanSpan | null = null;
  let accepted = 0;
  let pending: Pending | null = null as Pending | null;
  let closed = false; // an account or an assessment: only a modal opens it again
  let ownSubject = false;
  const commented = clauses.findIndex((clause, i) => i > 0 && /^(?:事关|关系(?:到|着)?|意义|关乎)/.test(clause.text));
  let aims = false;
  if (sentenceAssessment.test(sentence) || clauses.some((clause) => accounts[1].pattern.test(clause.masked))) closed = true;
  for (let i = 0; i < clauses.length; i++) {
    let clause = clauses[i];
    const frame = readFrame(clause.text, clause.closer, {
      names: reading.names,
      lastNamed: () => lastNamed(document.text, clause.start, reading.known.people),
    });
    if (frame) {
      if (frame.speaker === 'relayed') carried.relayed = true;
      else {
        if (frame.speaker !== null || state.speaker === null) state.speaker = frame.speaker;
        endRun(state);
        state.directive = frame.directive;
        state.review = false;
        carried.party = null;
        carried.source = null;
      }
      closed = false;
      pending = null;
      accepted = 0;
      if (frame.length >= clause.text.length) continue;
      clause = behind(clause, frame.length);
    }
    if (clause.closer === '：' && /(?:目标|任务|要求|重点)(?:是|为)$/.test(clause.text) && !/会议/.test(sentence)) {
      closed = false;
      aims = true;
      accepted = 1; // what follows are orders, whatever their form
      continue;
    }
    const predicate = readPredicate(clause);
    const timed = (reading.times.get(clause.start + predicate.contentAt) ?? 0) >= clause.end;
    const joined = joinsNext(clause, predicate, clauses[i + 1], timed);
    if (timed && !joined) continue;
    if (joined) {
      const party =
        predicate.party && joined !== 'join/subject'
          ? predicate.subject
          : joined === 'join/subject' || (joined === 'join/especially' && predicate.modal === null && predicate.head === null)
            ? { start: predicate.contentAt, end: clause.text.length }
            : null;
      const subject: CleanSpan | null =
        party && !clause.text.endsWith('的') && (joined !== 'join/especially' || pending?.subject)
          ? { start: clause.start + party.start, end: clause.start + party.end }
          : null;
      pending = {
        start: pending?.start ?? clause.start + predicate.contentAt,
        subject: pending?.subject && subject ? { start: pending.subject.start, end: subject.end } : (pending?.subject ?? subject),
        topic: pending?.topic ?? false,
        modal: (pending?.modal ?? false) || predicate.modal !== null,
        lead:
          pending?.lead ??
          (predicate.head?.known && predicate.head.at <= predicate.bodyAt + 4 && (joined === 'join/if' || joined === 'join/especially')
            ? predicate
            : null),
      };
      continue;
    }
    if (i < commented && predicate.modal === null) continue;
    const verdict = judge({
      clause,
      predicate,
      next: clauses[i + 1],
      state,
      accepted,
      closed,
      isReport: reading.isReport,
      topic: pending?.subject != null,
      modal: pending?.modal ?? false,
    });
    if (verdict === 'close' || verdict === 'refuse') {
      closed ||= verdict === 'close';
      pending = null;
      if (accepted === 0) drop(carried, state); // the sentence begins with something else: nobody is carried into it
      continue;
    }
    if (verdict === 'wait') {
      if (pending?.subject) pending = { ...pending, topic: true };
      else if (accepted === 0) drop(carried, state);
      continue;
    }
    const candidate: Candidate = {
      clause,
      predicate,
      start: pending?.start ?? clause.start + predicate.contentAt,
      subject:
        predicate.party && predicate.subject
          ? { start: clause.start + predicate.subject.start, end: clause.start + predicate.subject.end }
          : (pending?.subject ?? null),
      topic: pending?.topic ?? false,
      lead: pending?.lead ?? null,
      modal: pending?.modal ?? false,
    };
    pending = null;
    if (accepted === 0 && carried.source === 'inherited' && !state.continued) {
      if (predicate.modal === null && !candidate.modal) drop(carried, state);
      else state.continued = true;
    }
    const subject = candidate.topic ? null : candidate.subject;
    if (subject) {
      const name = document.text.slice(subject.start, subject.end);
      if (name !== carried.party) carried.subjects++;
      const couplet = isCouplet(carried, drafts.length, clause.text.length);
      carried.party = name;
      carried.source = 'explicit';
      carried.last = { index: drafts.length, length: clause.text.length };
      carriedSpan = subject;
      if (accepted === 0) ownSubject = true;
      drafts.push(draft(document, candidate, state, carried, carriedSpan, reading.known.dates, aims));
      if (couplet) carried.source = 'assigned'; // marks the couplet until the next clause
    } else {
      if (/^(?:我们|大家|咱们)/.test(clause.text.slice(predicate.contentAt)) || candidate.topic) drop(carried, state);
      else if (carried.source === 'assigned') drop(carried, null);
      else if (carried.relayed && predicate.modal === '要' && predicate.subject === null) {
        drop(carried, null);
        carried.relayed = false;
      }
      if (carried.party !== null) carried.source = 'inherited';
      if (accepted === 0 && i <= 1 && carried.party === null) state.subjectless = true;
      drafts.push(draft(document, candidate, state, carried, carriedSpan, reading.known.dates, aims));
    }
    accepted++;
    closed = false;
  }
  state.running = accepted > 0;
  if (accepted === 0) {
    state.runParty = null;
    state.subjectless = false;
  } else if (carried.subjects > 1) state.runParty = null;
  else if (ownSubject && !state.subjectless) {
    state.runParty = carried.party;
    state.continued = false;
  }
}

function drop(carried: Carried, state: State | null): void {
  carried.party = null;
  carried.source = null;
  if (state) state.runParty = null;
}

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

function draft(
  document: Document,
  candidate: Candidate,
  state: State,
  carried: Carried,
  partySpan: CleanSpan | null,
  dates: readonly DateFinding[],
  aims: boolean,
): Draft {
  const { clause, start } = candidate;
  const predicate = candidate.lead ?? candidate.predicate;
  const text = document.text.slice(start, clause.end);
  const kind = aims && !predicate.prohibited && !predicate.modal ? 'goal' : kindOf(clause.text, predicate);
  const deadline = dates.find(
    (date) =>
      !date.block && date.span.start >= start && date.span.end <= clause.end && (date.role === 'deadline' || date.value.startsWith('../')),
  );
  return {
    span: { start, end: clause.end },
    rule: predicate.modal
      ? 'directive/modal'
      : predicate.subject
        ? 'directive/subject'
        : predicate.head?.known
          ? 'directive/run'
          : predicate.head
            ? 'directive/verb'
            : 'directive/phrase',
    text,
    kind,
    strength: strengthOf(mask(text), kind),
    ...actionOf(clause, predicate),
    target: targetOf(text),
    party: carried.party,
    partySource: carried.party === null ? null : carried.source,
    partySpan: carried.party === null ? null : partySpan,
    support: [],
    supportSpan: null,
    speaker: state.speaker,
    deadline: deadline?.text ?? null,
    deadlineValue: deadline?.value ?? null,
    quantities: text.match(QUANTITY) ?? [],
  };
}
