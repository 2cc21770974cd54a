import type { Document } from '../../model.ts';
import { assign, limit } from './assigned.ts';
import { readAssignment, trailingAssignment } from './assignment.ts';
import { upTo, type Clause } from './clauses.ts';
import { firstIn } from './draft.ts';
import { isParty } from './party.ts';
import { readPredicate } from './predicate.ts';
import type { Reading } from './reading.ts';
import { readSentence } from './sentence.ts';
import { endRun } from './state.ts';

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
export function readWithin(document: Document, clauses: readonly Clause[], reading: Reading): void {
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
