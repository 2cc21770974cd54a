import type { Document, Line, Span } from '../../model.ts';
import type { Clause } from './clauses.ts';
import { TERM } from './labels.ts';
import type { Assigned } from './assigned.ts';
import { isParty, partyType } from './party.ts';
import { readPredicate } from './predicate.ts';

/** Who is in charge of an item or a section, and how deep it stands: the next number of that depth ends it. */
export interface Charge {
  readonly assigned: Assigned;
  readonly level: number;
}

/** 水利部门：制定…: length of the name before the colon, 0 for none. */
export function namedBefore(clause: Clause | undefined): number {
  if (!clause || !/[：:]/.test(clause.closer)) return 0;
  const { contentAt } = readPredicate(clause);
  return isBody(clause.text.slice(contentAt)) ? clause.text.length : 0;
}

/** 下一步我局将重点做好以下工作：一是…: who announces items, UTF-16 of the clause; null for none. */
export function announcer({ text, closer }: Clause): Span | null {
  const [, ahead, name] = (/[：:。]/.test(closer) && ANNOUNCES.exec(text)) || [];
  return name && isParty(name) ? { start: ahead.length, end: ahead.length + name.length } : null;
}
const ANNOUNCES =
  /^((?:下一步|接下来|下一?阶段|今后)?)([^，]{2,20}?)(?:将|要|拟|还将|计划)(?:继续|重点|着力|主要|切实|进一步|从)*(?:做好|抓好|开展|落实|推进|实施|采取)?(?:以下|如下|下列)[^，]{0,14}(?:工作|措施|任务|举措|方面|事项)(?:做起|入手|着手|发力)?$/;

/** （三）公安消防部门, 电梯使用单位应做到 on a line of its own: the tasks under it are theirs. */
export function chargeOfHeading(document: Document, line: Line): Charge | null {
  const text = document.text.slice(line.start, line.end).trim();
  const name = text.replace(NUMBER, '').replace(ASKS, '');
  if (line.level === 0 || !isBody(name)) return null;
  const start = document.text.indexOf(name, line.start);
  return { assigned: { party: name, support: [], span: { start, end: start + name.length }, own: true }, level: line.level };
}

/** 三、物业服务企业应当做好消防安全工作：: a task with its body, and the points under it are that body's. Null for other headings. */
export function taskOfHeading(document: Document, line: Line): Charge | null {
  const text = document.text.slice(line.start, line.end).trim();
  const name = TASK.exec(text.replace(NUMBER, ''))?.[1];
  if (!name || line.level === 0 || !isBody(name)) return null;
  const start = document.text.indexOf(name, line.start);
  return { assigned: { party: name, support: [], span: { start, end: start + name.length }, own: true }, level: line.level };
}
const TASK = /^([^，：]{2,24}?)(?:应当?|要(?!求)|必须|须|负责)(?!做到：|落实：)[^，：]{4,}：$/;

/** 电梯使用单位应做到, 家长要: the points under it are asked of them. */
const ASKS = /(?:(?:应当?|要|须|必须|请)(?:做到|落实|注意|认真履行)?)?：?$/;
const NUMBER = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．]?|[①-⒛㈠-㈩])\s*/;
const LABELS = new RegExp(
  `^(?:牵头|责任|配合|协[办同助]|主办|承办|分管|督办|包[联抓保])(?:责任|负责)?(?:单位|部门|领导|人|主体)|^${TERM}|^(?:完成|办理|整改|落实|实施)情况|^联系人`,
);
const MEASURES = /^(?:整改|工作|具体|主要|推进|落实|实施)?(?:措施|举措|任务|内容)：/;

/** 牵头单位：, 责任人： name no body. */
const ROLE = /^(?:牵头|责任|配合|协[办同助]|主办|承办|参与|联系|发文|主送|抄送|实施|落实)(?:责任|负责)?(?:单位|部门|人|领导|主体)/;
function isBody(name: string): boolean {
  const type = partyType(name);
  return name.length <= 30 && !/[，。；]/.test(name) && type !== null && type !== 'role' && !ROLE.test(name) && isParty(name);
}

/** 牵头单位：…, 整改时限：…, 整改措施：…: an assignment among labels goes to what follows it. */
export function standsBefore(document: Document, lines: readonly Line[], at: number): boolean {
  for (const line of lines.slice(at + 1)) {
    const text = document.text.slice(line.start, line.end).trim();
    if (!LABELS.test(text)) return MEASURES.test(text);
  }
  return false;
}
