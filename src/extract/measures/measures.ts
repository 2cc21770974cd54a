import type { Document, Line } from '../../model.ts';
import { chargeOfHeading, standsBefore, taskOfHeading, type Charge } from './charge.ts';
import { splitClauses } from './clauses.ts';
import type { Decision } from './decision.ts';
import type { Draft, MeasureDraft } from './draft.ts';
import { assign, readParagraph, type Assigned } from './paragraph.ts';
import { accounts } from './patterns.ts';
import type { Known } from './reading.ts';
import { endRun, initialState, type State } from './state.ts';
import { readCells, type Cell } from './table.ts';
import { tellsOf } from './told.ts';

/** Headings of sections that look back, and of those that look ahead. */
const REVIEW = /回顾|总结|成效|成绩|取得的|主要进展|基本情况|形势|存在(?:的)?(?:主要|突出)?问题|现状|背景/;
/** 二、存在的突出问题: what is wrong, whatever modals stand in it (应当留样，实际未留样). */
const PROBLEMS = /(?:存在|发现|反馈)(?:的)?(?:主要|突出|共性)?(?:问题|不足|短板)/;
const OUTLOOK = /目标|任务|安排|打算|重点|措施|要求|部署|建议|计划|举措|下一步|加强|推进|实施|落实|保障/;

/** The last sentence of a paragraph announces items, and a paragraph that begins with the first of them. */
const ANNOUNCES =
  /(?:以下|如下|下列|重点|[两三四五六七八]项|[几两三四五六七八]点|[几两三四五六七八]个方面)[^。，]{0,10}(?:工作|任务|要求|措施|意见|方面|几点)?[^。]{0,20}[。：]$/;
const FIRST = /^(?:一是|一要|首先|第一|（一）)/;

/** 工作要求, 会议决定：: under such a heading a report gives orders. */
const ORDERS = /(?:要求|任务|措施|举措|打算|决定|议定事项|安排)[：:]?$/;

/**
 * Every measure of the article, in order (annotation guide, sections 1, 2 and 6). Time grows with the length of the text.
 * `note` is told, in order, what became of each line and clause.
 */
export function extractMeasures(document: Document, known: Known, note?: (decision: Decision) => void): MeasureDraft[] {
  const names = new Set(known.people.map((person) => person.name));
  const addressed = document.lines.some(
    (line) => line.kind === 'addressee' && /政府|部门|单位|[局委办厅]|各/.test(document.text.slice(line.start, line.end)),
  );
  const paragraphs = document.lines.filter((line) => line.kind === 'paragraph').slice(0, 4);
  const titled = document.lines.some(
    (line) =>
      (line.kind === 'title' || (line.kind === 'heading' && line.level === 0)) && isNoticeTitle(document.text.slice(line.start, line.end)),
  );
  const isReport =
    !addressed &&
    !titled &&
    paragraphs.some((line) => NEWS.test(document.text.slice(line.start, line.end)) || isAccount(document.text, line, names));
  const state = initialState(!isReport);
  const drafts: Draft[] = [];
  const reading = {
    state,
    names,
    modalNames: modalNames(names),
    known,
    drafts,
    isReport,
    times: new Map(known.dates.filter((date) => !date.block).map((date) => [date.span.start, date.span.end])),
    note,
  };
  let announced = false;
  let unassigned = 0;
  let section: { level: number; review: State['review'] } | null = null;
  let charge: Charge | null = null;
  let item = { level: 0, from: 0 };
  const cells = readCells(document);
  document.lines.forEach((line, at) => {
    const cell = cells.get(at);
    if (cell) {
      endRun(state);
      if (!cell.task) {
        note?.({ span: line, verdict: 'none', rule: 'line/table' });
        return;
      }
      const from = drafts.length;
      const { directive } = state;
      state.directive = true;
      readParagraph(document, line, reading);
      state.directive = directive;
      for (const draft of drafts.slice(from)) fillFrom(draft, cell, known);
      return;
    }
    if (line.kind !== 'paragraph') {
      if (line.kind === 'heading') {
        const text = document.text.slice(line.start, line.end);
        if (!section || line.level <= section.level || line.level === 0)
          section = { level: line.level, review: !OUTLOOK.test(text) && (PROBLEMS.test(text) ? 'problems' : REVIEW.test(text)) };
        state.review = section.review;
        if (!isReport) unassigned = drafts.length;
        else state.directive ||= ORDERS.test(text);
        if (charge && (line.level === 0 || line.level <= charge.level)) charge = null;
        const body = chargeOfHeading(document, line);
        const task = body ? null : taskOfHeading(document, line);
        charge = body ?? task ?? charge;
        item = { level: line.level, from: drafts.length };
        if (task) {
          endRun(state);
          readParagraph(document, line, reading);
          endRun(state);
          return;
        }
      }
      endRun(state);
      note?.({ span: line, verdict: 'none', rule: `line/${line.kind}` });
      return;
    }
    if (line.level > 0 && (item.level === 0 || line.level <= item.level)) {
      if (charge && line.level <= charge.level) charge = null;
      item = { level: line.level, from: drafts.length };
    }
    const from = drafts.length;
    if (announced && state.runModal && FIRST.test(document.text.slice(line.start, line.start + 4))) state.enumerating = true;
    else endRun(state);
    announced = ANNOUNCES.test(document.text.slice(line.start, line.end));
    const assigned = readParagraph(document, line, reading);
    if (assigned && standsBefore(document, document.lines, at)) {
      const lead: Assigned | undefined = charge?.assigned;
      charge = { assigned: lead ? { ...lead, support: [...lead.support, ...assigned.party.split('、')] } : assigned, level: item.level };
      for (let i = item.from; i < drafts.length; i++) assign(drafts[i], charge.assigned);
      unassigned = drafts.length;
      return;
    }
    if (charge) for (let i = from; i < drafts.length; i++) assign(drafts[i], charge.assigned);
    if (!assigned) return;
    for (let i = unassigned; i < drafts.length; i++) assign(drafts[i], assigned);
    unassigned = drafts.length;
  });
  return drafts;
}

/** Whose task it is and by when, where the row of a table says so and the task does not. */
function fillFrom(draft: Draft, { assigned, term }: Cell, { dates }: Known): void {
  if (assigned) assign(draft, assigned);
  const date = term && dates.find(({ span, value }) => span.start >= term.start && span.end <= term.end && value.startsWith('../'));
  if (!date || draft.deadline !== null) return;
  draft.deadline = date.text;
  draft.deadlineValue = date.value;
}

function modalNames(names: ReadonlySet<string>): RegExp | null {
  const risky = [...names].filter((name) => /^[\u3400-\u9fff]*[应要须需][\u3400-\u9fff]*$/.test(name));
  return risky.length > 0 ? new RegExp(risky.join('|'), 'g') : null;
}

/** 关于做好…工作的通知, …实施方案: a title of a paper that orders, and no headline about one. */
const isNoticeTitle = (title: string): boolean =>
  /(?:通知|通告|公告|方案|要点|预案|细则|倡议书|责任书)$|(?:工作|行动|实施|整治|年度)(?:计划|安排)(?:篇[一二三四五])?$|^关于.*(?:意见|办法|计划)$/.test(
    title.trim().replace(/（[^）]*）$/, ''),
  ) && !/召开|会议|学习|听取|研究|印发|出台|解读|审议|发布|部署/.test(title);

/** 本报讯（记者 某某）. */
const NEWS =
  /^\s*(?:本报|本网|本刊|本台|[\u3400-\u9fff]{2,10}(?:网|社|报|融媒))[^，。（(]{0,14}讯|^[^。，]{0,24}[（(](?:本报|全媒体|见习|实习)?(?:记者|通讯员)/;

/** The paragraph begins by telling that somebody met, or what a named person did. */
function isAccount(text: string, line: Line, names: ReadonlySet<string>): boolean {
  return line.sentences
    .slice(0, 2)
    .some((sentence) =>
      splitClauses(text, sentence, []).some((clause) => accounts[0].pattern.test(clause.masked) || tellsOf(clause.text, names)),
    );
}
