import { assessmentTrie } from '../../dictionary/verbs.ts';
import { ADDRESSED, agentStart, ASKED, REQUEST } from './asked.ts';
import type { Clause } from './clauses.ts';
import { NEGATED, REFRAINS } from './negated.ts';
import { inTime, TAKEN_IN } from './passive.ts';
import { readModal, type Modal } from './modal.ts';
import { placeAt } from './party.ts';
import { PREPOSITION, verbAfterPreposition } from './preposition.ts';
import { afterTime, COMPOUND, INNER, readAgent, readBareSubject, readBeforeSure, readWhich } from './subject.ts';
import { readVerb, skipManner, tagged, TRADE } from './verb.ts';

/** What stands at the head of a clause. Offsets are UTF-16 units of the clause. */
export interface Predicate extends Omit<Modal, 'bodyAt'> {
  /** Where the content begins, after an ordinal (一是, （二）) and bare connectives (同时). */
  readonly contentAt: number;
  /** Where the predicate begins: behind the modal, or behind the subject, or `contentAt`. */
  readonly bodyAt: number;
  /** The subject is called on: 责成区司法局 (charge), 责令相关单位限期整改 (order), 倡导市民就地过节 (appeal). */
  readonly calls?: 'charge' | 'order' | 'appeal';
  /** 面对, 随着 and other openings of background. */
  readonly background: boolean;
}

const ORDINAL =
  /^(?:\d{1,2}(?:\.\d{1,2}){1,3}[.．、\s]?(?=[\u3400-\u9fff])(?![亿万个倍元公平米吨亩度级分秒小天年月日名人])|[（(][一二三四五六七八九十\d]{1,3}[）)]|[①-⒛㈠-㈩]|\d{1,3}[.．](?!\d(?!\d?月\d))|\d{1,3}[）)](?=[\u3400-\u9fff])|\d{1,3}、(?!\d{1,2}(?:月份|[号个名级类层楼]))|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九]年级)|第[一二三四五六七八九十百]{1,4}条\s*|第[一二三四五六七八九十]{1,2}[，、]|(?:[一二三四五六七八九十]|十[一二三四五])是|[一二三四五六七八九十](?=要)|(?:首先|其次|再次|最后)(?=要|是)是?|——|[-·•*＊●■◆▪]\s?)\s*/;
const CONNECTIVE = /^(?:也(?=请)|同时|此外|另外|因此|为此|对此|其中|总之|同志们|各位代表|会上)(?=$|[^，]{2})/;
/** 造成严重后果的移交…: whom a penalty is for. */
const PENAL = /^(?:造成|发生|出现|存在|导致)[^，]{2,24}的[，、]?(?:一律|依法|依规|由|将|移交|追究|从严|严肃|按|给予|取消|责令|予以)/;
/** 存在上述问题的单位请立即整改: the verb says who is meant. */
const OF_THOSE =
  /^属于[^，]{2,20}的(?=$|[^，]{2,})|^(?:存在|出现|面临|具有)[^，的]{2,16}的[\u3400-\u9fff]{2,8}(?:请|要(?!求)|应|须|必须|一律)/;
/** 进入公共场所自觉扫码, 出现垃圾及时清理: what is to be done then. */
const THEREUPON =
  /^受(?:托|让|援|委托|聘|训|检)|^(?:出现|发生|进入|受)[^，]{2,24}?(?:及时|立即|迅速|果断|尽快|快速|第一时间|马上|当[日天场]|自觉|主动|要|须|应|请|由(?![于此来]))/;
/** 全部建成, 增速不低于20%: what becomes of the subject. */
const BECOMES =
  /^全面?(?:建成|建立|形成|完成|贯通|覆盖)$|^(?:全部|一律|均|都|统一|依法|及时)*(?:移交给|(?:达到?|突破|超过|增长|下降|提高|提升|减少|控制在|稳定在)[^，]{0,6}\d|[^，]{0,14}(?:率|增速|占比|余额|比重)(?:达|保持|稳定|不低于|不高于))/;

export function readPredicate(clause: Clause): Predicate {
  const { masked } = clause;
  const contentAt = headAt(clause.text);
  const base = { contentAt, bodyAt: contentAt, subject: null, party: false, modal: null, head: null, prohibited: false, background: false };
  if (
    assessmentTrie().longestAt(masked, contentAt) &&
    !PENAL.test(masked.slice(contentAt)) &&
    !THEREUPON.test(masked.slice(contentAt)) &&
    !OF_THOSE.test(masked.slice(contentAt))
  )
    return { ...base, background: true, ...readModal(clause, masked, contentAt) };
  const withModal = readModal(clause, masked, contentAt);
  if (withModal) return { ...base, ...withModal };
  const called = CALLS.exec(masked.slice(contentAt))?.[0].length ?? 0;
  const callee = called > 0 ? readBareSubject(clause, masked, contentAt + called) : null;
  if (callee !== null) {
    const start = contentAt + called;
    const verb = readVerb(clause, masked, callee);
    const head =
      verb?.head ?? (PREPOSITION.test(masked.slice(callee)) ? verbAfterPreposition(clause, masked, callee) : tagged(clause, callee));
    return {
      ...base,
      bodyAt: callee,
      subject: { start, end: callee },
      party: true,
      modal: '请',
      head,
      prohibited: verb?.prohibited ?? false,
      calls: CALLED[masked.slice(contentAt, start).slice(-2)] ?? 'appeal',
    };
  }
  const asking = ADDRESSED.test(masked.slice(agentStart(masked, contentAt))) ? null : REQUEST.exec(masked.slice(contentAt));
  const askedAt = contentAt + (asking?.[0].length ?? 0);
  const behindPlace =
    asking && /^(?:于|在|向|按|对|将|把|从|就|根据|结合|依据|参照|遵照)/.test(masked.slice(askedAt))
      ? verbAfterPreposition(clause, masked, askedAt)
      : null;
  const asked = asking && (readVerb(clause, masked, askedAt) ?? (behindPlace && { head: behindPlace, prohibited: false }));
  const whom =
    asking && mayBeName(clause, masked, askedAt) && readBareSubject(clause, masked, askedAt) === null
      ? readAgent(clause, masked, askedAt)
      : null;
  // 请某书记讲话: the chair of a meeting
  if (whom !== null && !INNER.test(masked.slice(askedAt, whom)) && !/^(?:讲话|发言|致[辞词]|宣读|作)/.test(masked.slice(whom))) {
    const verb = readVerb(clause, masked, whom);
    return {
      ...base,
      bodyAt: whom,
      subject: { start: askedAt, end: whom },
      party: true,
      modal: '请',
      head: verb?.head ?? (PREPOSITION.test(masked.slice(whom)) ? verbAfterPreposition(clause, masked, whom) : tagged(clause, whom)),
      prohibited: verb?.prohibited ?? false,
    };
  }
  if (asking?.[0].startsWith('希望') && !asked) return { ...base, bodyAt: contentAt + asking[0].length, modal: '请' };
  if (!asked && asking && /^(?:于|在|向|按|将|把)/.test(masked.slice(askedAt))) return { ...base, bodyAt: askedAt, modal: '请' };
  if (asked) return { ...base, bodyAt: contentAt + asking[0].length, modal: '请', head: asked.head, prohibited: asked.prohibited };
  // 进入医院请您全程佩戴口罩
  const you = masked.indexOf('请您', contentAt);
  if (you >= 0) {
    const verb = readVerb(clause, masked, you + 2);
    return {
      ...base,
      bodyAt: you + 2,
      subject: { start: you + 1, end: you + 2 },
      party: true,
      modal: '请',
      head: verb?.head ?? tagged(clause, you + 2),
      prohibited: verb?.prohibited ?? false,
    };
  }
  const led =
    /^[^，]{2,14}(?:期间|时|[前后])请(?!示|求|假)|^[^，请]{4,14}(?<![报提申邀聘呈敬恳特应])请(?=[^，]{1,14}[局处科所署部会室](?![长理事务员]))|^[^，由]{2,16}(?:统一|一律|均|全部)由[^，]{2,16}|^[^，由的]{3,16}(?:资金|经费|费用|方案|协议|手续)由[^，]{2,16}|^[^，由]{2,12}[时中后内间]由|^[^，由]{3,16}由[^，]{2,16}(?:负责|负总责|兜底|牵头|统筹|承担)(?![^，]*的[^，]{2,10}$)/.test(
      masked.slice(contentAt),
    ); // 扑火时由县指挥部统一指挥
  const qualified =
    /^(?:包联|负责|承担|从事|直接接触|接触|参加|参与|运输|前往|进入|来自|使用)[^，的]{2,30}的[^，的、]{2,10}?(?:单位|人员|企业|部门|干部|人|员工|商户|司机)(?=每|严格|主动|自觉|24小时|全部|均|至少)/.test(
      masked.slice(contentAt),
    ); // 包联路口的单位每班不少于3人
  const byAt = agentStart(masked, contentAt);
  const ruled =
    masked[byAt - 1] === '由' && byAt - contentAt <= 15 && isThing(clause, contentAt, byAt - 1) && readBy(clause, masked, byAt) !== null;
  const named =
    led ||
    ruled ||
    qualified ||
    placeAt(masked.slice(contentAt)) > 0 ||
    readBeforeSure(clause, masked, contentAt) > 0 ||
    readWhich(masked, contentAt) > 0 ||
    COMPOUND.test(masked.slice(contentAt))
      ? null
      : readVerb(clause, masked, contentAt);
  if (named) return { ...base, head: named.head, prohibited: named.prohibited };
  const agentAt = agentStart(masked, contentAt);
  const subject =
    masked[agentAt - 1] === '由'
      ? readBy(clause, masked, agentAt)
      : longer(readBareSubject(clause, masked, agentAt), readBeforeSure(clause, masked, agentAt));
  // 外包队伍纳入统一管理: something is done to the subject; 全市新增贷款不低于1亿元: the place says where
  if (
    subject !== null &&
    (masked[agentAt - 1] === '由' ||
      !(
        TAKEN_IN.test(masked.slice(subject)) ||
        inTime(masked.slice(agentAt, subject), masked.slice(subject)) ||
        BECOMES.test(masked.slice(subject))
      )) &&
    !WHERE.test(masked.slice(agentAt))
  ) {
    // 指挥部办公室将派出督查组
    const verb = readVerb(clause, masked, masked[subject] === '将' ? subject + 1 : subject) ?? readVerb(clause, masked, subject);
    const { at: body } = skipManner(masked, subject);
    return {
      ...base,
      bodyAt: subject,
      subject: { start: afterTime(masked.slice(0, subject), agentAt), end: subject },
      party: true,
      modal: ASKED.test(masked.slice(contentAt, agentAt)) || masked[subject] === '请' ? '请' : null,
      head: verb?.head ?? (PREPOSITION.test(masked.slice(body)) ? verbAfterPreposition(clause, masked, body) : tagged(clause, body)),
      prohibited:
        verb?.prohibited ??
        (REFRAINS.test(masked.slice(subject)) || (NEGATED.test(masked.slice(subject)) && !FAULT.test(masked.slice(agentAt)))),
    };
  }
  const { at } = skipManner(masked, contentAt);
  if (PREPOSITION.test(masked.slice(at))) return { ...base, head: verbAfterPreposition(clause, masked, at) };
  const verb = tagged(clause, at);
  return { ...base, head: verb };
}

/** 请供电、供水企业…, 请从业人员…: no verb that takes an object stands behind 请. */
function mayBeName(clause: Clause, masked: string, at: number): boolean {
  const first = clause.tokens.find(({ start }) => start - clause.start === at);
  if (!first || skipManner(masked, at).at > at) return false;
  if (masked.startsWith('住建', at) || COMPOUND.test(masked.slice(at)) || TRADE.test(first.text) || /^供[水电气热]/.test(first.text))
    return true;
  return !/^(?:v|d|ad|p|a)/.test(first.tag) && readVerb(clause, masked, at) === null;
}

/** 县政府|教育督导室认真组织: of two names the longer one, when what stands behind it surely is a predicate. */
const longer = (end: number | null, sure: number): number | null => (sure > (end ?? 0) ? sure : end);

/** End of the agent behind 由. */
const readBy = (clause: Clause, masked: string, at: number): number | null => {
  const agent = readAgent(clause, masked, at);
  const subject = readBareSubject(clause, masked, at);
  if (subject === null || agent === null || agent >= subject) return subject ?? agent;
  // 由街道保障组|联系区指挥部协调: the first verb ends the name
  return readVerb(clause, masked, agent) ? agent : subject;
};

/** 监管账户由区住建局管理: what stands before 由 ends in a noun, and no verb with its object stands there. */
function isThing(clause: Clause, from: number, to: number): boolean {
  const tokens = clause.tokens.filter(({ start, end }) => start - clause.start >= from && end - clause.start <= to);
  const last = tokens.at(-1);
  return (
    last !== undefined &&
    /^(?:n|vn|j|x)/.test(last.tag) &&
    tokens.every(({ tag }) => /^(?:n|vn|v|j|b|a|m|q|f|s|x|u)/.test(tag)) &&
    tokens.length <= 6
  );
}

/** 全市新增…不低于1亿元, 全县…达到90%. */
const WHERE =
  /^全[省市县区州镇乡]通报|^每[个所家处]?[\u3400-\u9fff]{0,5}(?:点|站|口|区|楼|卡|路段)(?:派驻|(?:至少)?配[备齐]|安排|设[置立]|不少于)|^(?:[^，]{0,6}前)?全[省市县区州乡镇](?:新增|累计|完成|建成|实现)[^，]{0,60}\d[\d.]*(?:万|亿)?[\u3400-\u9fff%]{0,4}(?:以上|以内|左右)?$/;

/** 责成采砂企业限期清运, 倡导市民绿色出行: whom the order calls on is the agent. */
const CALLS = /^(?:我们|他|她|在此|现|特|郑重|共同)*(?:责成|责令|倡导|提倡|倡议|号召|呼吁|欢迎)/;

const CALLED: Readonly<Record<string, 'charge' | 'order' | undefined>> = { 责成: 'charge', 责令: 'order' };

/** 部分干部不愿为, 公益岗人员不履职的: what is found wrong. */
const FAULT = /^(?:部分|有的|个别|少数|一些)|的$/;

function headAt(text: string): number {
  let at = ORDINAL.exec(text)?.[0].length ?? 0;
  const connective = CONNECTIVE.exec(text.slice(at));
  if (connective && connective[0].length < text.length - at) at += connective[0].length;
  return at;
}
