import { modalsOf, opensProhibition } from '../../dictionary/modals.ts';
import type { Span } from '../../model.ts';
import { nameBefore, nameBeforeCircumstance } from './amid.ts';
import { ADDRESSED, agentStart, ASKED } from './asked.ts';
import type { Clause } from './clauses.ts';
import { isAsked, isParty } from './party.ts';
import { isHandled, TAKEN_IN } from './passive.ts';
import { PREPOSITION, verbAfterPreposition } from './preposition.ts';
import { afterTime, COMPOUND, readAgent, readBareSubject, readWhich } from './subject.ts';
import { isVerb, PIVOT, readVerb, skipManner, tagged, type HeadVerb } from './verb.ts';

/** 如必须外出, 若要复工: the modal of a condition orders nothing. */
const CONDITIONAL = /(?:如果?|若|倘若|凡|一旦|只有|只要|除非)(?:非|有|确)?$/;
const TRAILING_ADVERB =
  /(?:亦|另|并|一刻|尤|千万|尽量|尽可能|不仅|不但|既|至少|越|都|也|还|均|就|更|则|仍|又|再|一定|同时|始终|首先|首要|尤其|特别|原则上|(?<![统唯单第万])[一二三四五六七八九])+$/;

/** 要自觉不捕捞野生鱼. */
const REFUSES = /^(?:自觉|主动|带头)不(?![断仅但同懈忘负])/;
/** 各部门检查要突出重点: what they do then. */
const INSPECTS = /^(?:检查|督查|巡查|排查|执法|值班)$/;
/** 供电、供水、燃气企业要: trades, whatever verbs their names are. */
export const TRADES =
  /^[\u3400-\u9fff]{2,4}(?:、[\u3400-\u9fff]{2,8})+(?:部门|单位|机构|企业|公司|人员)$|^[\u3400-\u9fff]{2,6}(?:、[\u3400-\u9fff]{2,8})+等[\u3400-\u9fff]{0,2}(?:工作组|专班|小组|专项组)$/;
/** 民众出入公共场所务必戴口罩: what they do then. */
const GOES =
  /^([^，的]{2,12}?)(?:出入|进出|进入|前往|外出|乘坐|搭乘|乘车|入园|入店|就医|就餐|购物|出行|返乡|返校|到校|入校|离校|返岗|返程|离开|下田|下地|下水|上山|进山|入林|出海|到[^，的]{1,10}(?:旅游|旅行|出差|探亲|购物|开会))[^的]*$/;

/** 药店、诊所发现发热病人要报告: what they come upon. */
const FINDS = /^([^，的]{2,14}?)(?:发现|遇到|接到|接诊|收治|销售|出售|承运|装卸|接收)[^的]{2,}$/;

/** 转移群众未经允许不得返回: who was moved. */
const MOVED = /^(?:转移|撤离|安置|避险)(?:群众|人员)(?:未经|在|$)/;

/** 寒流期间养殖渔民如有灾损: when they are asked. */
const DURING = /^([^，、的]{1,10}?(?:期间|期内|(?<=[\u3400-\u9fff]{3})时|到来前|来临前|来临时|之前|以前|过后))[\u3400-\u9fff]{2}/;

/** 任何村寨都不得: whoever it is, but for 任何情况, 任何环节. */
const ANY =
  /^任何(?!情况|时候|时间|地方|地点|形式|理由|借口|名义|一?个?环节|方式|事|问题|条件|场合|松懈|懈怠|差错|闪失)[\u3400-\u9fff]{2,6}$/;

/** 法院判决的案件要优先执行, 矿长带班记录必须留存: what they have done is the subject. */
const OF_THEIRS =
  /^(?![对把将按在向])[^，]*(?:的[^的，]{1,12}|(?:记录|档案|信息|(?<!特殊)情况|需求|诉求|名单|台账|补贴|费用|资金|数据|方案|电梯))$/;

/** 部门监管责任必须严起来: what is theirs, not they. */
const THEIRS = /(?:工作|责任|职责|能力|水平|意识|作风|质量|效率|制度|布局)$/;

/** What a modal says of its clause; offsets are UTF-16 units of the clause. */
export interface Modal {
  /** Behind the modal. */
  readonly bodyAt: number;
  readonly subject: Span | null;
  /** The subject can carry out a measure. */
  readonly party: boolean;
  readonly modal: string | null;
  /** The head verb; null when no verb of the dictionary and no verb tag was found. */
  readonly head: HeadVerb | null;
  readonly prohibited: boolean;
}

/** A modal that governs the clause: at its head, or after a subject. */
export function readModal(clause: Clause, masked: string, contentAt: number): Modal | null {
  for (const { word, at: offset, prohibits } of modalsOf(masked.slice(contentAt))) {
    const at = contentAt + offset;
    const rest = masked.slice(at + word.length);
    if (
      /^(?:应|需|须)$/.test(word)
        ? (at === contentAt && word === '应'
            ? /^[^，的]{0,8}的[^，]{1,8}$/
            : isParty(clause.text.slice(contentAt, at))
              ? /^[^，的]{0,4}的/
              : /^[^，的]{0,8}的/
          ).test(rest)
        : /^[^，的]{0,10}的(?:要(?!求)|应|须|必须|一律|，|$)/.test(rest)
    )
      continue;
    // 必须查验的证明未留存: the modal says which are meant
    if (/^[^，的]{1,14}的[^，]{1,10}(?:仍|尚|迟迟|未|没有)/.test(rest)) continue;
    // 清除不要的容器, 很不应该
    if (/^([\u3400-\u9fff]{1,2})尽\1/.test(rest)) continue; // 应贷尽贷
    if (rest.startsWith('的') || (rest === '' && /^应[该当]$/.test(word))) continue;
    // 是一项必须完成的政治任务
    if (/^(?:都|也|更|正)?是(?!否)/.test(masked.slice(contentAt, at)) && /^[^，]{1,10}的/.test(rest)) continue;
    if (CONDITIONAL.test(masked.slice(contentAt, at))) continue;
    // 不能当场整改的落实防范措施: the modal says which are meant
    const which = word === '不能' ? (/^[^，的]{1,12}的/.exec(rest)?.[0].length ?? 0) : 0;
    if (which > 0 && readVerb(clause, masked, at + word.length + which)) continue;
    // 对于暂时不能整改的重大隐患: the modal says which are meant
    if (/^(?:对于?|针对|凡是?)/.test(masked.slice(contentAt)) && /^[^，要应须]{0,14}的[^，的]{1,12}$/.test(rest)) continue;
    const prefix = masked.slice(contentAt, at).replace(TRAILING_ADVERB, '');
    const prohibited = prohibits || opensProhibition(rest.replace(/^(?:坚决|切实|同时)/, '')) || REFUSES.test(rest);
    const after = at + (word === '一律' || prohibits ? 0 : word.length);
    const head =
      readVerb(clause, masked, after)?.head ??
      (PREPOSITION.test(rest) ? verbAfterPreposition(clause, masked, after) : tagged(clause, after));
    const found = { bodyAt: at + word.length, modal: word, head, prohibited };
    const banned = /^(?:严禁|禁止|不准|不许)$/.test(word) ? readBareSubject(clause, masked, at + word.length) : null;
    if (banned !== null) return { ...found, subject: { start: at + word.length, end: banned }, party: true };
    // 三要各项目部实行封闭管理
    const each = word === '要' && /^(?:各(?!自|种|类|项)|所有|全体)/.test(rest) ? readBareSubject(clause, masked, at + 1) : null;
    if (each !== null) return { ...found, subject: { start: at + 1, end: each }, party: true };
    const agentAt = at + word.length + 1;
    const by = rest.startsWith('由') ? (readBareSubject(clause, masked, agentAt) ?? readAgent(clause, masked, agentAt)) : null;
    if (by !== null) return { ...found, subject: { start: agentAt, end: by }, party: true };
    // 突发症状的，由副校长按流程处置、不得瞒报; 老人由党员背也要背出来
    const doerAt = agentStart(masked.slice(0, at), contentAt);
    const doer = masked[doerAt - 1] === '由' ? readAgent(clause, masked, doerAt) : null;
    if (doer !== null && doer < at) return { ...found, subject: { start: doerAt, end: doer }, party: true };
    if (prefix === '' || skipManner(prefix, 0).at >= prefix.length) return { subject: null, party: false, ...found };
    const asked = ASKED.exec(prefix)?.[0].length ?? 0;
    const ahead = /^(?:特别|尤其)是(?=[\u3400-\u9fff]{2})/.exec(prefix)?.[0].length ?? asked;
    const start = contentAt + ahead + afterTime(prefix.slice(ahead), 0);
    const end = contentAt + prefix.length;
    const subject = clause.text.slice(start, end);
    const called = asked > 0 || ADDRESSED.test(prefix) ? readBareSubject(clause, masked, contentAt + asked) : null;
    if (called !== null && called < end) return { subject: { start: contentAt + asked, end: called }, party: true, ...found };
    if (asked > 0 && isParty(subject)) return { subject: { start, end }, party: true, ...found };
    const meant = readWhich(masked, contentAt);
    if (meant > 0 && meant <= end) return { subject: { start: contentAt, end: meant }, party: true, ...found };
    const verbFirst =
      !COMPOUND.test(prefix) &&
      !TRADES.test(prefix) &&
      !(prohibited && MOVED.test(prefix)) &&
      (PIVOT.test(prefix) || readVerb(clause, masked, contentAt) !== null);
    const bareVerb =
      (!PIVOT.test(prefix) && /的[\u3400-\u9fff]{1,6}$/.test(prefix)) ||
      (prohibited && prefix.endsWith('期间')) ||
      (prohibited && isVerb(prefix)) ||
      (/^(?:要|必须|须)$/.test(word) && isVerb(subject)) ||
      /^[\u3400-\u9fff]{2,4}上$/.test(prefix) ||
      /^[\u3400-\u9fff]{2,8}(?:工作|任务|环节|时间|行动|检查|活动|标准|措施)$/.test(prefix);
    if (verbFirst && !bareVerb && !prefix.endsWith('的') && !(isParty(subject) && /的/.test(prefix) && !PIVOT.test(prefix))) {
      if (isAsked(subject) && !PIVOT.test(prefix) && prefix.length <= 12) return { subject: { start, end }, party: true, ...found };
      return null;
    }
    if (PREPOSITION.test(prefix) && start === contentAt && !isParty(subject)) return { subject: null, party: false, ...found };
    // 任何人在公共交通工具均须: where they are asked
    const place = /^([^，]{2,10}?)在[^，]{2,24}(?:内|中|上|前|地方|场所|期间|时期|阶段|途中|工具|里)$/.exec(subject)?.[1];
    if (place && isParty(place)) return { subject: { start, end: start + place.length }, party: true, ...found };
    // 流动党员要全部纳入管理: what is done to them
    if (TAKEN_IN.test(rest) || isHandled(subject, rest)) return { subject: { start, end }, party: false, ...found };
    const thing = /(?:时间|价格|费用|标准|数量|人数|温度)$/.test(subject);
    if (thing) return { subject: { start, end }, party: false, ...found };
    // 总承包单位对分包单位不得以包代管
    const dealing = /^([^，的对]{2,24}?)对[^，]{2,40}$/.exec(subject)?.[1];
    if (dealing && isParty(dealing)) return { subject: { start, end: start + dealing.length }, party: true, ...found };
    // 校长作为第一责任人要到校值守
    const acting = /^([^，]{2,24}?)作为[^，]{2,20}$/.exec(subject)?.[1];
    if (acting && isParty(acting)) return { subject: { start, end: start + acting.length }, party: true, ...found };
    const finder = FINDS.exec(subject)?.[1];
    if (finder && isParty(finder)) return { subject: { start, end: start + finder.length }, party: true, ...found };
    const goer = GOES.exec(subject)?.[1];
    if (
      goer &&
      !/(?:学生|人员|师生|职工|员工|旅客|游客|群众|者)$/.test(subject) &&
      isParty(goer) &&
      (/^(?:务必|必须|应当?|应该|须)$/.test(word) || /下[田地水]|[上进]山|入林|出海/.test(subject))
    )
      return { subject: { start, end: start + goer.length }, party: true, ...found };
    // 消防处会同机电工程署须检查: with whom
    const lead = /^([^，的]{2,24}?)(?:会同|联合|协同)[^，]{2,30}$/.exec(subject)?.[1];
    if (lead && isParty(lead)) return { subject: { start, end: start + lead.length }, party: true, ...found };
    // 各部门管行业必须管安全
    const minding = rest.startsWith('管')
      ? /^([^，]{2,24}?)(?:坚持)?(?<![主分监代直])管[\u3400-\u9fff]{1,4}$/.exec(subject)?.[1]
      : undefined;
    if (minding && isParty(minding)) return { subject: { start, end: start + minding.length }, party: true, ...found };
    const timed = DURING.exec(subject)?.[1].length ?? 0;
    if (timed > 0 && isParty(subject.slice(timed))) return { subject: { start: start + timed, end }, party: true, ...found };
    const open = subject.slice(
      0,
      nameBefore(subject, prohibits, (i) => clause.tokens.some((token) => token.start === clause.start + start + i)),
    );
    // 施工单位开挖前须查询管线: before what
    const bare = open.replace(/(?<=[\u3400-\u9fff]{2})[\u3400-\u9fff]{2}前$/, '');
    if (bare !== open && !isParty(open) && isParty(bare)) return { subject: { start, end: start + bare.length }, party: true, ...found };
    if (prohibits && ANY.test(open)) return { subject: { start, end: start + open.length }, party: true, ...found };
    // 沿河村禁止停靠: where it is forbidden
    if (/^(?:严禁|禁止)$/.test(word) && /[村区县市镇乡线段]$/.test(open)) return { subject: { start, end }, party: false, ...found };
    if (prohibits ? isParty(open) : isAsked(open)) return { subject: { start, end: start + open.length }, party: true, ...found };
    const before = nameBeforeCircumstance(subject, (i) => clause.tokens.some((token) => token.start === clause.start + start + i));
    if (before > 0) return { subject: { start, end: start + before }, party: true, ...found };
    // 地方各级政府对供暖情况要逐一过筛: the agent stands before a phrase of the predicate
    const agent = readBareSubject(clause, masked, start);
    return agent !== null &&
      agent < end &&
      (!THEIRS.test(subject) || (PREPOSITION.test(masked.slice(agent)) && !subject.endsWith('工作'))) &&
      !OF_THEIRS.test(masked.slice(agent, end)) &&
      (end - agent > 3 ||
        PREPOSITION.test(masked.slice(agent)) ||
        INSPECTS.test(masked.slice(agent, end)) ||
        masked.slice(agent, end).endsWith('时'))
      ? { subject: { start, end: agent }, party: true, ...found }
      : { subject: { start, end }, party: false, ...found };
  }
  return null;
}
