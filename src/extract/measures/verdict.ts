import type { Clause } from './clauses.ts';
import { FIGURE_END, GOAL_END, RESULT, SO_THAT, STATE_GOAL } from './kind.ts';
import { NEGATED } from './negated.ts';
import { account, composition, self } from './accounts.ts';
import { background, copula, noOrder, past, saying, situation } from './assessments.ts';
import type { Predicate } from './predicate.ts';
import type { State } from './state.ts';
import { isVerb } from './verb.ts';

/** Verbs that stand inside names of things (开学条件保障自查表). */
const OF_NAMES = /^(?:保障|服务|保护|培训|教育|宣传|考核|评价|评估|审批|审核|发展|改革|治理|管理|建设|监督|检查|防控|整治|支持|控制)$/;

/** 施工用电切断, 中心城区开展核酸检测: a thing or a place with a directive verb behind it, as notices put it. */
function disposes(clause: Clause, { contentAt }: Predicate): boolean {
  const nouns = clause.tokens.filter((token) => token.start - clause.start >= contentAt);
  const at = nouns.findIndex((token, i) => i > 0 && token.tag.startsWith('v') && isVerb(token.text) && !OF_NAMES.test(token.text));
  if (
    at < 1 ||
    !nouns
      .slice(0, at)
      .every((token, i) => /^(?:n|s|b|j|a|vn|x|body|zg)/.test(token.tag) || (i > 0 && i === at - 1 && /^[dt]$/.test(token.tag)))
  )
    return false;
  const rest = nouns.slice(at + 1);
  return rest.length > 0 ? /^(?:n|m|b|v|r|a|j|s|t)/.test(rest[0].tag) && !rest[0].text.startsWith('的') : nouns.length > 1;
}

/** What is made of a clause, and by which rule. */
export interface Judgement {
  /**
   * accept: a measure · pass, wait: neither, the run goes on; a subject before it is a topic if it waits · refuse: not a
   * measure · close: the sentence is an account or an assessment.
   */
  readonly verdict: 'accept' | 'pass' | 'wait' | 'refuse' | 'close';
  readonly rule: string;
}

interface Case {
  readonly clause: Clause;
  readonly predicate: Predicate;
  readonly next: Clause | undefined;
  readonly state: State;
  /** Measures found so far in this sentence, after its last frame. */
  readonly accepted: number;
  readonly closed: boolean;
  readonly isReport: boolean;
  /** A subject waits for its predicate. */
  readonly topic: boolean;
  /** A fragment before it holds the modal (要以…为指引，大力…). */
  readonly modal: boolean;
}

/** …，事关全局; …，是…的关键: what stands before is the subject of an assessment. */
const COMMENT =
  /^(?:事关|关系|关乎|攸关|才(?:能|会|可)|既?是(?!否)|具有|对于?.{2,30}(?:具有|意义|至关)|意义|直接影响|十分|非常|至关|(?:任务|责任|使命)(?:非常|十分|很|依然|更加|光荣|重大|艰巨|繁重))/;
/** 做好今年工作，要全面贯彻…: what for. */
const TO_DO = /^(?:做好|抓好|搞好|完成|实现)(?:今年|明年|全年|今后|下半年|20\d\d年|上述|以上|这些|这项)[^，]{0,24}(?:工作|任务|目标)$/;
const BY_DOING = /^(?:就?要(?!求)|必须|关键|重点(?:是|要))/;
const KEY = /(?:关键|重点|核心|首要|根本)是(?:要|坚持|抓|做|把|加强|落实|落细)/;
/** 防火责任重于泰山. */
const MAXIM = /^.{1,16}(?:重于|高于|大于|胜于).{1,8}$/;
/** 教育是慢的艺术, 约谈不是走过场: the verb at the head is the subject of a maxim. */
const EARLY_COPULA = /^[^，的]{1,6}(?<!自己|他|其|求|于|但|凡|总|特别|尤其)(?:就|不|才|都)?是(?!否)/;
/** Set phrases in equal parts: 联防联控、群防群治. */
const PARALLEL = /^[\u3400-\u9fff]{3,8}(?:、[\u3400-\u9fff]{3,8})+$/;
/** 会议原则同意…的意见，会后修改完善: what the meeting agreed to; what is to be done follows. */
const AGREED = /^同意(?:解除|备查)|^(?:照案|修正后?|原则)通过$|^会议(?:原则上?|一致)?(?:同意|通过|审定)|^(?:原则上?|一致)同意/;

/** 12月底前还将建成储气设施: what will be done yet. */
const PLAN = /^未来(?:亦|也|还)?将(?=[\u3400-\u9fff]{3})|^(?:[^，]{0,8}(?:底前|年内|明年|下半年|今年))?(?:还将|将再)(?=[\u3400-\u9fff]{3})/;
/** 我市将出现一次大到暴雨过程: weather. */
const FORECAST = /将(?:出现|迎来|有)[^，]{0,14}(?:雨|雪|大风|降水|降温|过程|寒潮|高温|洪水|潮位|水位)/;
/** 逾期未报的，将予以通报. */
const PENALTY =
  /^(?:最高)?可(?:被)?(?:判|处|罚)[^，]*(?:罚|款|监禁|拘)|^将(?:依\u0001|依法|依规|依纪|予以|按照?|追究|严肃|从严|给予|取消|移送|通报|视情)/;
/** 谁的楼栋出了问题就追究谁的责任. */
const WHOEVER =
  /^(?:谁|哪[个里级家])[^，]*就(?:追究|问责|处理|约谈|倒查)|^谁的[^，]{1,6}谁(?:负责|管|牵头|清|治)|^[^，]{0,10}谁[^，、]{1,6}谁(?:负责|下岗|担责|买单|处理|整改|补齐|清理|治理|管)$/;
/** 封锁期为六周, 向外延伸3公里的区域为疫区. */
const DEFINES = /(?:[期区]|期限|区域|范围|地区|楼栋|时间)为/;
/** 年度考核“一票否决”. */
const VETO = /考[核评][^，]{0,8}“?一票否决”?$|^实行“?一票否决”?$/;
/** 行政检查实行“综合查一次”. */
const MODE = /^[\u3400-\u9fff]{2,10}(?:一律|统一|全面|继续)?实行[“‘][^”’]{2,16}[”’]$/;
/** 各公司尽快召开会议: not told, ordered. */
const SOON = /至少|不少于|尽快|及时|迅速|定期|每[月周季年日]|立即|抓紧|\d(?:日|月底)前/;
/** 一是稳面积, 第二，提单产: an item of one character with its object. */
const BRIEF =
  /^(?:(?:[一二三四五六七八九十]|十[一二三四五])是|第[一二三四五六七八九十]，)[稳提强促保控补优扩拓建畅防治惠聚活壮抓严守转创兴护育引降减增破立][\u3400-\u9fff]{2,4}$/;
/** 责任再压实: a lead of a thing and what is to become of it. */
const ONCE_MORE = /^[\u3400-\u9fff]{2}再[\u3400-\u9fff]{2}$/;
/** 红白喜事能缓则缓, 应检尽检. */
const AS_CAN = /能([\u3400-\u9fff]{1,2})(?:则|尽)\1|应([\u3400-\u9fff])尽\2/;
/** 包括乡镇、用户等信息, 如电炒锅等: examples of what stands before. */
const EXAMPLES = /^(?:包括|例如|比如|譬如|诸如)(?!但不限于)[^，]+$|^如[^，]{2,30}等$/;
/** 经济发展会受到严重影响: what would follow. */
const CONSEQUENCE = /(?<!不)(?:会|将)(?:受到|造成|带来|导致|产生|对[^，]{2,20}(?:造成|产生|带来))/;

/** 包村干部每天到田头转一遍, 各车队1月10日前…: whoever has a time to do it by is to do it, whatever the verb. */
const WHEN =
  /^于?(?:每(?:人|公里|村|班|处|组|所|校|[点岗卡站])(?=[\u3400-\u9fff]{2})|24小时(?=[\u3400-\u9fff]{2})|每(?:\d{0,3}|[一二两三四五六半]?)个?(?:[日天周旬月季年餐班晚早]|季度|半年|学期|小时)|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底)前|(?:\d+|[一二两三])(?:分钟|小时|天|日|个工作日|个月)内)[^了过]{2,}$/;

/** 各乡镇因地制宜, 药店有序开业: four characters that are a predicate. */
const SET_PHRASE =
  /^(?:因[地时势][制利][宜导]|各[司尽负履]其[职责能]|(?:有序|[今明即]日|一律|全部|按时|准时|如期)[\u3400-\u9fff]{2}|齐抓共管|通力[合协]作|协同作战|守望相助)$/;
/** A thing that is to be dealt with in some manner: 教辅材料严格落实…, 全部拆除. */
const ORDERED = /严格|统一|全部|统筹|优先|逐[\u3400-\u9fff]|定期|及时|可(?=[分以按视])|切实|坚决/;

/** 头绪多、牵涉面广: the last word is an adjective. */
function endsWithState(clause: Clause): boolean {
  const last = clause.tokens[clause.tokens.length - 1];
  return last !== undefined && /^(?:a|an)$/.test(last.tag) && clause.text.length > 3 && !isVerb(last.text);
}

const yes: Judgement = { verdict: 'accept', rule: 'directive' };
const close = (rule: string): Judgement => ({ verdict: 'close', rule });
const refuse = (rule: string): Judgement => ({ verdict: 'refuse', rule });
const wait = (rule: string): Judgement => ({ verdict: 'wait', rule });

/** The order of questions of the annotation guide. */
export function judge({ clause, predicate, next, state, accepted, closed, isReport, topic, modal }: Case): Judgement {
  const text = clause.masked.slice(predicate.contentAt);
  if (state.forbidden && accepted === 0) return yes;
  const verbal = predicate.head !== null;
  const initial = verbal && predicate.subject === null;
  const known = initial && predicate.head?.known === true;
  const strong =
    modal ||
    (predicate.party &&
      predicate.subject !== null &&
      /^(?:也|亦|还|都|均|一定|必)*(?:会|将)(?!议|同)/.test(clause.masked.slice(predicate.bodyAt))) ||
    predicate.modal !== null ||
    PLAN.test(text) ||
    predicate.prohibited;
  const active =
    (state.directive && !state.review) ||
    state.running ||
    accepted > 0 ||
    (state.review === 'faults' && (known || (predicate.party && predicate.head?.known === true)));
  if (self.pattern.test(text)) return close(self.id);
  if (!/[\u3400-\u9fff]/.test(clause.text) || /^（略）$/.test(clause.text)) return close('refuse/no-words');
  if (AGREED.test(text)) return refuse(account.id);
  if (isReport && !strong && !SOON.test(text) && account.pattern.test(text) && !(accepted > 0 && predicate.head?.known))
    return close(account.id);
  if (!isReport && !strong && accepted === 0 && /^(?:会议|大会)/.test(text) && account.pattern.test(text)) return close(account.id);
  if (saying.pattern.test(text)) return { verdict: 'pass', rule: saying.id };
  if (noOrder.pattern.test(text)) return close(noOrder.id);
  if (FORECAST.test(text)) return close(situation.id);
  if (composition.pattern.test(text) && predicate.modal !== '要') return refuse(composition.id);
  if (EXAMPLES.test(text)) return refuse('refuse/no-verb');
  if (state.review === 'problems' && accepted === 0 && !state.speaker) return close('refuse/problem');
  if (strong || KEY.test(text) || PENALTY.test(text) || text.startsWith('让我们') || WHOEVER.test(text)) return yes;
  if (accepted > 0 && (RESULT.test(text) || SO_THAT.test(text) || /^(?:亦|也|还)?会继续/.test(text))) return yes;
  if (!isReport && accepted > 0 && state.directive && !state.review && !closed && STATE_GOAL.test(text)) return yes;
  if (predicate.background || background.pattern.test(text)) return close(background.id);
  if (closed) return refuse('refuse/closed');
  if (next && COMMENT.test(next.text)) return close('refuse/comment');
  if (predicate.modal === null && /^[\u3400-\u9fff]{2,8}(?<!各|多|全)方面$/.test(text)) return { verdict: 'pass', rule: 'join/about' };
  if (predicate.modal === null && /[\u3400-\u9fff]性[很较]?强$/.test(text)) return close(situation.id);
  if (next && initial && predicate.modal === null && TO_DO.test(text) && BY_DOING.test(next.text))
    return { verdict: 'pass', rule: 'refuse/comment' };
  if (!initial && /不是/.test(text)) return close(copula.id);
  if (past.pattern.test(text) && !(known && !/[了过]|^共/.test(text))) return accepted > 0 ? refuse(past.id) : close(past.id);
  if (CONSEQUENCE.test(text)) return close(situation.id);
  if (active && (BRIEF.test(clause.text) || AS_CAN.test(text) || ONCE_MORE.test(text))) return yes;
  if (active && accepted > 0 && predicate.subject === null && NEGATED.test(text)) return yes;
  if (
    !known &&
    !(initial && accepted > 0) &&
    !(predicate.party && predicate.head?.known && /(?<![存有现])(?:困难|压力|挑战|短板)$/.test(text)) &&
    (situation.pattern.test(text) || (!verbal && endsWithState(clause)))
  )
    return topic || accepted > 0 ? wait(situation.id) : close(situation.id);
  if (MAXIM.test(text) && !predicate.head?.goal) return close(copula.id);
  if ((!known || EARLY_COPULA.test(text) || DEFINES.test(text)) && copula.pattern.test(text)) return close(copula.id);
  if (!active) return refuse('refuse/undirected');
  if (VETO.test(clause.text) || MODE.test(clause.text)) return yes;
  // 各乡镇因地制宜，宜果则果
  if (predicate.party && predicate.subject && SET_PHRASE.test(clause.masked.slice(predicate.bodyAt))) return yes;
  if (predicate.party && WHEN.test(clause.masked.slice(predicate.bodyAt))) return yes;
  if (verbal || (GOAL_END.test(text) && (!isReport || accepted > 0)) || (!isReport && (STATE_GOAL.test(text) || FIGURE_END.test(text))))
    return yes;
  if (
    (!isReport || (state.running && /实行|执行|采取|统一|一律|抓紧|尽快|限期/.test(text))) &&
    state.directive &&
    !state.review &&
    disposes(clause, predicate)
  )
    return yes;
  if (PARALLEL.test(text) || (/^[\u3400-\u9fff]{4}$/.test(text) && accepted > 0)) return yes;
  // a thing as subject: an order only where orders surround it, or in a notice
  return accepted > 0 || (!isReport && state.directive && (/[由从按依]|一律|综合|纳入|实行|不/.test(text) || ORDERED.test(text)))
    ? yes
    : wait('refuse/no-verb');
}
