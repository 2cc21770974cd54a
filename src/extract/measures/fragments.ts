import type { CleanSpan } from '../../model.ts';
import type { Clause } from './clauses.ts';
import type { Candidate } from './draft.ts';
import { agentOfCondition } from './join.ts';
import { takesUp } from './joiners.ts';
import { isParty } from './party.ts';
import type { Predicate } from './predicate.ts';

/** Fragments that wait for their predicate. */
export type Pending = Pick<Candidate, 'start' | 'subject' | 'topic' | 'lead' | 'modal'>;

/** 确保一旦发生疫情: the verb in front of the condition governs what follows. */
const HOLDS_IF = /^(?:确保|保证|做到|督促|教育|引导|要求)/;

/** 任课教师有旅居史的，应主动报告: who has something does what the modal says. */
const HAS = /^(?:有|不在|患有|领取|享受|承包|租用)/;
const BIDS = /^(?:平时|应当?|须|必须)?(?:要(?!求))?(?:主动|及时|自觉|立即|第一时间|多|提前|足额|如实|按时|按期)/;

/** What is done to those named before. */
const OTHERS_ACT = /^(?:要|须|应)?(?:劝|对|责令|要求|督促|告知|提醒|引导|协助|将|把)其(?!他|它|余|中|所|实)/;

/** 施工单位动火作业的，应开设隔离带: who does something lawful is who must; for a breach others act. */
const DOES = /^(?!.*(?:违|未|不|拒|擅自|私自|瞒|造成|导致|出现|发生|逾期))[\u3400-\u9fff]{2,12}的$/;
const MUST = /^(?:应当?|须|必须|要(?!求))(?![^，]*(?:予以|处|罚|责令|由|追究|纳入))/;

/** Adds a fragment to those that wait. */
export function join(pending: Pending | null, clause: Clause, predicate: Predicate, joined: string, next: string): Pending {
  const text = clause.text.slice(predicate.contentAt);
  const whole = joined === 'join/subject' || (joined === 'join/especially' && predicate.modal === null && predicate.head === null);
  const agent = /^join\/(?:if|condition)$/.test(joined) ? agentOfCondition(text) : 0;
  const about = joined === 'join/about' && text.startsWith('至于') && isParty(text.slice(2));
  const party = about
    ? { start: predicate.contentAt + 2, end: clause.text.length }
    : whole
      ? { start: predicate.contentAt, end: clause.text.length }
      : agent > 0
        ? { start: predicate.contentAt, end: predicate.contentAt + agent }
        : predicate.party
          ? predicate.subject
          : null;
  // 中高风险地区人员，劝其不返乡: somebody else acts
  const done =
    (joined === 'join/subject' && OTHERS_ACT.test(next)) ||
    // 督察组要什么材料，就给什么材料
    (joined === 'join/if' && predicate.party && takesUp(text, next));
  const subject: CleanSpan | null =
    !done &&
    // 经营者对违规燃放的，应当劝阻: of those who end with 的 only one who deals with something acts
    party &&
    (!/(?:的|(?<!患|消费|经营|从业|志愿|劳动|管理)者)$/.test(clause.text) ||
      (HAS.test(clause.text.slice(party.end)) && BIDS.test(next)) ||
      (DOES.test(clause.text.slice(party.end)) && MUST.test(next)) ||
      (/^(?:未|没有|无)[^，]{2,16}的$/.test(clause.text.slice(party.end)) &&
        /^(?:一律|均|都)?(?:不得|严禁|禁止)(?:上岗|进|入|参|从|驾|营|外出|离)/.test(next)) ||
      (clause.text.startsWith('凡', party.end) && MUST.test(next)) ||
      /^(?:要|应当?|须|必须|将)?(?:严格|坚决|从严|会同[^，对]{2,12})?对|^(?:发现|接到|收到|遇到|没有|不具备|缺乏)/.test(
        clause.text.slice(party.end),
      )) &&
    (joined !== 'join/especially' || pending?.subject || !/^(?:(?:特别|尤其)是|对|针对|把|将)/.test(clause.text.slice(predicate.contentAt)))
      ? { start: clause.start + party.start, end: clause.start + party.end }
      : null;
  const leads =
    (joined !== 'join/if' || HOLDS_IF.test(predicate.head?.word ?? '')) &&
    predicate.head?.known &&
    predicate.head.at <= predicate.bodyAt + 4 &&
    /^join\/(?:if|especially|until)$/.test(joined);
  return {
    start: pending?.start ?? clause.start + predicate.contentAt,
    subject: pending?.subject && subject ? { start: pending.subject.start, end: subject.end } : (pending?.subject ?? subject),
    topic: (pending?.topic ?? false) || done,
    modal: (pending?.modal ?? false) || predicate.modal !== null || clause.text.startsWith('请', predicate.contentAt),
    lead: pending?.lead ?? (leads ? predicate : null),
  };
}

/** 特殊人员，监护人要管住; 换届指导组，组长要驻镇: theirs, not besides them. */
const OF_THEM = /^其?(?:监护人|家长|家属|子女|组长|主要负责人|负责人|责任人|业主|监管部门|主管部门|所在单位)/;

/** The clause with the fragments that waited for it. */
export function toCandidate(clause: Clause, predicate: Predicate, pending: Pending | null): Candidate {
  // 确保一旦发生疫情，流调队伍1小时内集结: who is to be ready is not who makes it so
  const held = /^(?:确保|保证)/.test(pending?.lead?.head?.word ?? '');
  const own = !held && predicate.party && predicate.subject;
  // 各级党委政府，各部门要…: one subject of two parts
  const begins = own && (own.start === predicate.contentAt || /^(?:特别|尤其)是$/.test(clause.text.slice(predicate.contentAt, own.start)));
  const neighbour =
    begins && pending?.subject?.end === clause.start - 1 && !OF_THEM.test(clause.text.slice(own.start)) ? pending.subject.start : null;
  return {
    clause,
    predicate,
    start: pending?.start ?? clause.start + predicate.contentAt,
    subject: own ? { start: neighbour ?? clause.start + own.start, end: clause.start + own.end } : (pending?.subject ?? null),
    // 留守儿童…，学校须建立台账: whoever is named beside the topic
    topic: (pending?.topic ?? false) && !own,
    lead: pending?.lead ?? null,
    modal: pending?.modal ?? false,
  };
}
