import { isSpeech } from '../dates/meeting.ts';
import type { DateFinding, Document, Line } from '../../model.ts';
import { assign, help, limit, type Assigned } from './assigned.ts';
import { readSupport } from './assignment.ts';
import { chargeOfHeading, standsBefore, taskOfHeading, type Charge } from './charge.ts';
import type { Decision } from './decision.ts';
import { firstIn, type Draft, type MeasureDraft } from './draft.ts';
import { isReport, isSummary, modalNames, reviewUnder } from './genre.ts';
import { followLists } from './lists.ts';
import { readParagraph, TIMED } from './paragraph.ts';
import type { Known, Reading } from './reading.ts';
import { endRun, initialState, type State } from './state.ts';
import { readCells, type Cell } from './table.ts';

/** 存在问题： on a line of its own: what is wrong follows, and beside it what is to be done. */
const FAULT_LIST = /^(?:附件[：:]\s?)?(?:存在|发现|反馈)的?(?:主要|突出)?问题[：:]$/;

/** 2000年底前建成的小区: says which are meant, not by when. */
const QUALIFIES = /^(?:已)?(?:建成|竣工|投用|投产|开工|出生|参加|批准|登记|注册|成立|完工|入学|毕业|取得)[^，。；]{0,6}的/;

/** 工作要求, 会议决定：: under such a heading a report gives orders. */
const ORDERS = /(?:要求|任务|措施|举措|打算|决定|议定事项|安排)[：:]?$/;

/**
 * Every measure of the article, in order (annotation guide, sections 1, 2 and 6). Time grows with the length of the text.
 * `note` is told, in order, what became of each line and clause.
 */
export function extractMeasures(document: Document, known: Known, note?: (decision: Decision) => void): MeasureDraft[] {
  const names = new Set(known.people.map((person) => person.name));
  const report = isReport(document, names);
  const state = initialState(!report);
  state.opening = state.directive && isSpeech(document);
  if (state.opening) state.directive = false;
  const summary = document.lines.some(({ kind, start, end }) => kind === 'title' && isSummary(document.text.slice(start, end)));
  state.review = summary;
  const drafts: Draft[] = [];
  const reading: Reading = {
    state,
    names,
    modalNames: modalNames(names),
    known,
    deadlines: known.dates
      .filter(
        ({ block, role, value, span }) =>
          !block && (role === 'deadline' || value.startsWith('../')) && !QUALIFIES.test(document.text.slice(span.end, span.end + 12)),
      )
      .sort((a, b) => a.span.start - b.span.start),
    drafts,
    isReport: report,
    times: new Map(known.dates.filter((date) => !date.block).map((date) => [date.span.start, date.span.end])),
    note,
  };
  const lists = followLists(document, state);
  let unassigned = 0;
  let helped = { from: 0, to: 0 };
  let limited = 0;
  let numbered = 0;
  let section: { level: number; review: State['review'] } | null = null;
  let charge: Charge | null = null;
  let item = { level: 0, from: 0 };
  const cells = readCells(document);
  document.lines.forEach((line, at) => {
    const cell = cells.get(at);
    if (cell) {
      readCell(document, line, cell, reading);
      return;
    }
    if (line.kind !== 'paragraph') {
      if (line.kind === 'heading') {
        const text = document.text.slice(line.start, line.end);
        if (!section || line.level <= section.level || line.level === 0)
          section = { level: line.level, review: reviewUnder(text, summary) };
        state.review = section.review;
        if (!report) unassigned = drafts.length;
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
      lists.pass(line);
      note?.({ span: line, verdict: 'none', rule: `line/${line.kind}` });
      return;
    }
    if (line.level > 0) numbered = drafts.length;
    if (line.level > 0 && (item.level === 0 || line.level <= item.level)) {
      if (charge && line.level <= charge.level) charge = null;
      item = { level: line.level, from: drafts.length };
    }
    if (FAULT_LIST.test(document.text.slice(line.start, line.end).trim())) {
      section = { level: line.level, review: 'faults' };
      state.review = 'faults';
      note?.({ span: line, verdict: 'none', rule: 'line/label' });
      return;
    }
    const support = helped.to > helped.from ? readSupport(document.text.slice(line.start, line.end)) : null;
    if (support) {
      for (const draft of drafts.slice(helped.from, helped.to)) help(draft, support, line);
      note?.({ span: line, verdict: 'assignment', rule: 'party/assignment' });
      return;
    }
    // 完成时限：10月底前 beneath an item: by when all of it
    if (TIMED.test(document.text.slice(line.start, line.end).trim()) && !standsBefore(document, document.lines, at)) {
      const term = termOf(line, reading);
      // beneath 责任单位：… it bounds what that line assigns
      const bounded = helped.to > helped.from && helped.to === drafts.length ? helped.from : Math.max(numbered, limited);
      for (const draft of drafts.slice(bounded)) limit(draft, term);
      limited = drafts.length;
    }
    const from = drafts.length;
    lists.enter(line);
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
    for (let i = unassigned; i < drafts.length; i++) {
      assign(drafts[i], assigned);
      limit(drafts[i], assigned.term);
    }
    helped = { from: unassigned, to: drafts.length };
    unassigned = drafts.length;
  });
  return drafts;
}

/** The time on a line 完成时限：…, a bare day too. */
function termOf({ start, end }: Line, { deadlines, known }: Reading): DateFinding | undefined {
  const day =
    firstIn(deadlines, start, end) ?? known.dates.find(({ span, type }) => type === 'DATE' && span.start >= start && span.end <= end);
  return day && untilDay(day);
}

/** 2023年8月底 in a column of terms: until then. */
const untilDay = (day: DateFinding): DateFinding => (/^\.\.\/|\//.test(day.value) ? day : { ...day, value: `../${day.value}` });

/** Reads a cell of a table: a task is an order, whatever stands around the table. */
function readCell(document: Document, line: Line, cell: Cell, reading: Reading): void {
  const { state, drafts, note, known } = reading;
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
}

/** Whose task it is and by when, where the row of a table says so and the task does not. */
function fillFrom(draft: Draft, { assigned, term }: Cell, { dates }: Known): void {
  if (assigned) assign(draft, assigned);
  const date = term && dates.find(({ span, type }) => type === 'DATE' && span.start >= term.start && span.end <= term.end);
  if (date) limit(draft, untilDay(date));
}
