import { behind, type Clause } from './clauses.ts';
import { readPredicate, type Predicate } from './predicate.ts';

/** By when or how often; a bare day may be that of an account. */
const BY_WHEN = /^每|[前底末起]$|、/;
/** 为森林防火戒严期, 先在三个小区试点, 确定的任务: what a time is for, where, and what it was that stood fast. */
const NO_ORDER = /^(?:为|先在|[\u3400-\u9fff]{2,4}的)/;

/**
 * The predicate of a clause; where its head holds none, of what stands behind the time expressions it begins with
 * (本月中旬前完成, 4月底、9月底前组织演练). `times`: end of each time expression by its start, UTF-16 of the text.
 */
export function readBehindTimes(clause: Clause, times: ReadonlyMap<number, number>): Predicate {
  const whole = readPredicate(clause);
  if (whole.head || whole.modal || whole.party) return whole;
  let end = times.get(clause.start + whole.contentAt);
  for (let next = end; next !== undefined; next = times.get(next + 1)) end = next;
  if (end === undefined || end > clause.end - 2) return whole;
  const skipped = end - clause.start;
  if (!BY_WHEN.test(clause.text.slice(whole.contentAt, skipped))) return whole;
  const shorter = behind(clause, skipped);
  const rest = NO_ORDER.test(shorter.text) ? whole : readPredicate(shorter);
  if (!rest.head?.known || rest.contentAt > 0 || rest.background) return whole;
  const { subject, head } = rest;
  return {
    ...rest,
    contentAt: whole.contentAt,
    bodyAt: rest.bodyAt + skipped,
    subject: subject && { start: subject.start + skipped, end: subject.end + skipped },
    head: { ...head, at: head.at + skipped },
  };
}
