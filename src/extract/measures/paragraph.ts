import type { CleanSpan, DateFinding, Document, Line } from '../../model.ts';
import { findAssignment, readAssignment, trailingAssignment } from './assignment.ts';
import { announcer, namedBefore } from './charge.ts';
import { blank, splitClauses, upTo, type Clause } from './clauses.ts';
import { firstIn, type Draft } from './draft.ts';
import { itemBefore, partBefore } from './items.ts';
import { TERM } from './labels.ts';
import { isParty } from './party.ts';
import { readPredicate } from './predicate.ts';
import type { Reading } from './reading.ts';
import { readSentence } from './sentence.ts';
import { endRun } from './state.ts';
import { isVerb, readVerb, skipManner } from './verb.ts';

/** Who carries out the measures before it. */
export interface Assigned {
  readonly party: string;
  readonly support: readonly string[];
  readonly span: CleanSpan;
  /** It stands in the item's own paragraph, not on a line of its own. */
  readonly own: boolean;
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
/** Reads a paragraph; returns the assignment that stands in it, if one does. */
export function readParagraph(document: Document, line: Line, reading: Reading): Assigned | null {
  let assigned: Assigned | null = null;
  let first = reading.drafts.length;
  const begin = first;
  let item = Infinity;
  if (PREAMBLE.test(document.text.slice(line.start, line.end))) {
    reading.note?.({ span: line, verdict: 'none', rule: 'line/preamble' });
    reading.state.directive = true;
    return null;
  }
  if (ATTACHED.test(document.text.slice(line.start, line.end).trim())) {
    reading.note?.({ span: line, verdict: 'none', rule: 'line/attachment' });
    return null;
  }
  if (FAULTS.test(document.text.slice(line.start, line.end).trim())) {
    reading.note?.({ span: line, verdict: 'none', rule: 'refuse/problem' });
    return null;
  }
  if (TIMED.test(document.text.slice(line.start, line.end).trim())) {
    reading.note?.({ span: line, verdict: 'none', rule: 'line/label' });
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
      if (!found.prose && reading.drafts.length === begin) assigned = here;
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
    if (runIn && !(reading.state.runModal && reading.state.runParty)) endRun(reading.state);
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

/** 由市教育局牵头，市卫健委配合，对学校食堂逐一检查: the assignment stands before its task; 由 may be left out. */
function leadsTask(text: string): boolean {
  const [, by, name] =
    /^((?:会议|[^，由]{2,20})?由|(?:会议)?责成|)([^，由]{2,60}?)(?:要|应)?(?:牵头(?:负责|组织)?|负责)(?:组织|实施)?$/.exec(text) ?? [];
  return name !== undefined && (by !== '' || isParty(name));
}
/** 由医务科牵头、护理部配合. */
const BOTH = /^由[^，、]{2,30}牵头、[^，]{2,40}(?:配合|协助|参与)$/;
const HELPS = /(?:配合|协助|协同|参与)$/;

/** 报县消安办（联系人：赵敏，电话：…）: whom to call is no part of a task. */
const CONTACT = /(?<=.)[（(][^（）()]*(?:联系人|电话|邮箱|传真|网址)[^（）()]*[）)]$/;

/** Reads a sentence; an assignment in a bracket behind one of its clauses goes to the measures since the one before it. */
function readWithin(document: Document, clauses: readonly Clause[], reading: Reading): void {
  const content = (clause: Clause) => clause.text.slice(readPredicate(clause).contentAt);
  const alone = clauses.findIndex((clause, i) => i + 1 < clauses.length && BOTH.test(content(clause)));
  const lead =
    alone >= 0
      ? alone
      : clauses.findIndex((clause, i) => i + 2 < clauses.length && HELPS.test(clauses[i + 1].text) && leadsTask(content(clause)));
  const last = alone >= 0 ? lead : lead + 1;
  const leading =
    lead < 0
      ? null
      : alone >= 0
        ? readAssignment(content(clauses[lead]))
        : readAssignment(
            `${content(clauses[lead])
              .replace(/^(?:会议)?责成|^[^，由]{2,20}由/, '由')
              .replace(/[要应](?=牵头)/, '')}，${clauses[lead + 1].text}`,
          );
  if (leading) {
    if (lead > 0) readWithin(document, clauses.slice(0, lead), reading);
    const span = { start: clauses[lead].start, end: clauses[last].end };
    reading.note?.({ span, verdict: 'assignment', rule: 'party/assignment' });
    const begin = reading.drafts.length;
    endRun(reading.state);
    const { directive, review } = reading.state;
    if (!review) reading.state.directive = true;
    readWithin(document, clauses.slice(last + 1), reading);
    reading.state.directive = directive;
    for (const draft of reading.drafts.slice(begin)) assign(draft, { ...leading, span, own: true });
    return;
  }
  let from = reading.drafts.length;
  const inner = clauses.map(trailingAssignment);
  const told = clauses.map((clause) => CONTACT.exec(clause.text)?.index ?? clause.text.length);
  readSentence(
    document,
    clauses.map((clause, i) => (inner[i] ? upTo(clause, inner[i].length) : upTo(clause, told[i]))),
    reading,
  );
  inner.forEach((one, i) => {
    if (!one) return;
    const span = { start: clauses[i].start + one.length + 1, end: clauses[i].end - 1 };
    const term = firstIn(reading.deadlines, span.start, span.end);
    for (; from < reading.drafts.length && reading.drafts[from].span.start < span.start; from++) {
      assign(reading.drafts[from], { ...one.assignment, span, own: true });
      limit(reading.drafts[from], term);
    }
    reading.note?.({ span, verdict: 'assignment', rule: 'party/assignment' });
  });
}

/** Verbs that take another verb as their object: 开展排查 is a task, 监督评估 a label. */
const LIGHT =
  /^(?:开展|进行|加强|强化|做好|抓好|推进|推动|落实|组织|深化|实施|加快|严格|完善|健全|规范|提升|提高|优化|创新|压实|细化|突出|坚持|鼓励|支持|加大|启动|狠抓)/;

const LABEL =
  /^(?:指导|基本|总体|主要|工作|发展|建设|预期|年度|阶段|实施|重点|具体|适用|组织|保障)*(?:思想|原则|目标|要求|任务|措施|保障|范围|对象|内容|依据|背景|意义|步骤|安排|标准|条件|程序|时间|方式|职责|机构)$/;

/** 中心城市公交站台建设: the name of a work, behind its number. */
const WORK = /^[\u3400-\u9fff、“”]{4,20}(?<![推进强])(?:建设|改造|整治|治理|保障|修复|管理|管控|检测|监测|排查|消杀)(?:工程|项目)?$/;

/** 建筑施工、城镇燃气和消防: fields of work. */
const FIELDS = /^[\u3400-\u9fff]{2,6}(?:、[\u3400-\u9fff]{2,6})+[和及][\u3400-\u9fff]{2,6}$/;

/** 如实申报, 带头宣传: an order, however short. */
const PLEDGE = /^(?:如实|带头|果断|坚决|立即|及时|主动|迅速|自觉)/;

/** 监督评估。 动员部署（…）。 A bare name of a field of work: no verb, or verbs without an object. */
function isLabel(clause: Clause): boolean {
  const { contentAt, head, modal } = readPredicate(clause);
  const words = clause.text.slice(contentAt).replace(/（[^）]*）/g, '');
  if (modal === null && words.length <= 8 && (LABEL.test(words) || words.endsWith('阶段'))) return true;
  if (modal === null && words.length <= 8 && /^[（(]/.test(clause.text) && head?.known !== true && skipManner(words, 0).at === 0)
    return true;
  const first = clause.tokens.find(({ start }) => start - clause.start >= contentAt);
  if (
    /^(?:n|j|b|f|s)/.test(first?.tag ?? '') &&
    (WORK.test(words) || FIELDS.test(words)) &&
    modal === null &&
    skipManner(words, 0).at === 0 &&
    readVerb(clause, clause.masked, contentAt) === null
  )
    return true;
  return modal === null && words.length <= 4 && (head === null || (isVerb(words.slice(-2)) && !LIGHT.test(words) && !PLEDGE.test(words)));
}
