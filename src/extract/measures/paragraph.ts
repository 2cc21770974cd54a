import type { CleanSpan, Document, Line } from '../../model.ts';
import { assign, limit, type Assigned } from './assigned.ts';
import { findAssignment } from './assignment.ts';
import { announcer, namedBefore } from './charge.ts';
import { blank, splitClauses, type Clause } from './clauses.ts';
import { firstIn, type Draft } from './draft.ts';
import { itemBefore, partBefore } from './items.ts';
import { TERM } from './labels.ts';
import { readPredicate } from './predicate.ts';
import type { Reading } from './reading.ts';
import { isLabel } from './run-in.ts';
import { endRun } from './state.ts';
import { readWithin } from './within.ts';

/** The paragraph that says why the notice was made and announces what follows. */
const PREAMBLE = /(?:通知|通告|公告|提示|函告|部署|安排|倡议|要求|意见|纪要)如下[：:。]?$/;

/** 附件：排查登记表 names what comes with the paper. */
const ATTACHED =
  /^(?:抄报|抄送|分送|主送|送|报|发|(?:参会|参加|出席|列席|请假|缺席|主持|记录)(?:会议)?(?:人员|单位|领导|人)?|附|附(?:件|表|图|录)[\d一二三四五六七八九十]{0,2})\s?[：:][^。]*。?$/;

/** 反馈问题：建成区仍有混接点37处: what is wrong. */
const FAULTS = /^(?:\d{1,2}[.．、]\s?)?(?:反馈|存在|主要|突出|具体)?的?问题(?:描述|表现|情况|[一二三四五六七八九十\d]{1,2})?[：:]./;

/** 整改时限：2022年12月底前. */
export const TIMED = new RegExp(`^${TERM}[：:][^。]{1,40}。?$`);

/** 四、工作要求 behind a full stop: a new section, though no line breaks before it. */
const GLUED = /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/;

/** 三要稳定价格。…，由价格科牵头: an item inside a paragraph. */
const ITEM = /^\s*[一二三四五六七八九十]{1,2}要/;

/** Rule by which a paragraph as a whole holds no measure, or null. */
function asideOf(paragraph: string): string | null {
  const text = paragraph.trim();
  if (PREAMBLE.test(paragraph)) return 'line/preamble';
  if (ATTACHED.test(text)) return 'line/attachment';
  if (FAULTS.test(text)) return 'refuse/problem';
  if (/^案[由号][：:]/.test(text)) return 'line/label';
  return TIMED.test(text) ? 'line/label' : null;
}

/** Reads a paragraph; returns the assignment that stands in it, if one does. */
export function readParagraph(document: Document, line: Line, reading: Reading): Assigned | null {
  let assigned: Assigned | null = null;
  let first = reading.drafts.length;
  const begin = first;
  let item = Infinity;
  const aside = asideOf(document.text.slice(line.start, line.end));
  if (aside) {
    reading.note?.({ span: line, verdict: 'none', rule: aside });
    if (aside === 'line/preamble') reading.state.directive = true;
    return null;
  }
  for (const sentence of line.sentences) {
    if (GLUED.test(document.text.slice(sentence.start, sentence.end))) reading.state.label = null;
    if (ITEM.test(document.text.slice(sentence.start, sentence.end))) item = reading.drafts.length;
    else if (/^\s*[一二三四五六七八九十]{1,2}(?:是|、)/.test(document.text.slice(sentence.start, sentence.end))) item = Infinity;
    let clauses: readonly Clause[] = splitClauses(document.text, sentence, sentence.tokens).map((clause) =>
      blank(clause, reading.modalNames),
    );
    if (clauses.length > 1 && namedBefore(clauses[0]) > 0) {
      const { start, end, text } = clauses[0];
      const span = { start: start + readPredicate(clauses[0]).contentAt, end };
      endRun(reading.state);
      reading.state.label = { party: text.slice(span.start - start), span };
      reading.note?.({ span: clauses[0], verdict: 'assignment', rule: 'party/label' });
      clauses = clauses.slice(1);
    }
    const announces = clauses.findIndex((clause) => announcer(clause) !== null);
    if (announces >= 0) {
      const { start, text } = clauses[announces];
      const name = announcer(clauses[announces])!;
      const span = { start: start + name.start, end: start + name.end };
      reading.state.label = { party: text.slice(name.start, name.end), span };
      reading.note?.({ span: clauses[announces], verdict: 'assignment', rule: 'party/label' });
      clauses = clauses.slice(announces + 1);
      reading.state.directive = true;
      if (clauses.length === 0) continue;
    }
    const found = findAssignment(document.text, sentence, clauses);
    if (found && reading.state.label && found.clauses === clauses.length && reading.state.label.span.start >= sentence.start) {
      // 物资供应组：由采购办牵头。按…储备药品: who leads the body that the label names
      reading.state.label = { party: found.assignment.party, span: { start: found.start, end: found.end } };
      continue;
    }
    const before = reading.drafts.length;
    if (found) {
      const span = { start: found.start, end: found.end };
      const here: Assigned = { ...found.assignment, span, own: reading.drafts.length > begin };
      if (found.clauses < clauses.length) readWithin(document, clauses.slice(0, clauses.length - found.clauses), reading);
      // several assignments in one paragraph: each ends the item before it
      const since =
        found.prose && line.level === 0 ? Math.max(first, item < Infinity && namesNobody(reading.drafts, item) ? item : before) : first;
      const from = found.prose
        ? item < Infinity || line.level > 0
          ? 0
          : partBefore(clauses.slice(0, clauses.length - found.clauses))
        : itemBefore(line, sentence, clauses, document.text);
      // （责任单位：市住建局；完成时限：6月底前）
      const term = found.prose ? undefined : firstIn(reading.deadlines, found.start, found.end);
      for (const draft of reading.drafts.slice(since).filter(({ span: { start } }) => start >= from)) {
        assign(draft, here);
        limit(draft, term);
      }
      reading.note?.({ span, verdict: 'assignment', rule: 'party/assignment' });
      first = reading.drafts.length;
      if (!found.prose && reading.drafts.length === begin) assigned = { ...here, term };
      continue;
    }
    // a run-in heading (（十）落实失业保险待遇。) opens no run, unless it says who is asked (一、国有企业要率先垂范。)
    const runIn = line.level > 0 && sentence === line.sentences[0] && clauses.length === 1 && line.sentences.length > 1;
    if (runIn && isLabel(clauses[0])) {
      reading.note?.({ span: clauses[0], verdict: 'none', rule: 'line/label' });
      continue;
    }
    const lead =
      !reading.state.directive &&
      (line.level > 0 || /^第[一二三四五六七八九十]{1,2}，/.test(clauses[0]?.text ?? '')) &&
      sentence === line.sentences[0] &&
      leads(
        clauses,
        line.sentences[1] && { start: line.sentences[1].start, end: line.sentences[Math.min(3, line.sentences.length - 1)].end },
        document.text,
      );
    if (lead) reading.state.directive = true;
    readWithin(document, clauses, reading);
    if (lead) reading.state.directive = false;
    if (runIn && !(reading.state.runModal && reading.state.runParty)) {
      const { running } = reading.state;
      endRun(reading.state);
      reading.state.running = running; // 一是项目建设要再提速。由发改委牵头，每周调度
    }
  }
  reading.state.label = null;
  return assigned;
}

/** No measure from `item` on has a subject of its own. */
const namesNobody = (drafts: readonly Draft[], item: number): boolean => drafts.slice(item).every(({ party }) => party === null);

const AGENDA = /^(?:听取|审议|研究|传达|学习|通报|审定|讨论|关于|回顾|肯定|分析)/;

/** 一、突出重点，在扩面上下功夫。各乡镇要…: the numbered lead of a speech is an order where orders follow it. */
function leads(clauses: readonly Clause[], next: CleanSpan | undefined, text: string): boolean {
  if (!next) return false;
  const { head, modal, subject, contentAt } = readPredicate(clauses[0]);
  const following = text.slice(next.start, next.end);
  return (
    modal === null &&
    subject === null &&
    head?.known === true &&
    head.at === contentAt &&
    !AGENDA.test(clauses[0].text.slice(contentAt)) &&
    !/^[^，]{0,20}(?:会议|指出|强调|要求)/.test(following) &&
    /(?<![必需主重首])要(?!求|素|点|是)|必须|务必|不得|不能|严禁/.test(following)
  );
}
