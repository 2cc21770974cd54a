import type { Span } from '../../model.ts';
import { assessmentTrie, verbTrie } from '../../dictionary/verbs.ts';
import type { Clause } from './clauses.ts';
import { isAsked, isParty } from './party.ts';
import { ADDRESSED, agentStart, ASKED, REQUEST } from './asked.ts';
import { CARRIER, inModifier, isVerb, namesBody, NOUNISH, PIVOT, readVerb, skipManner, tagged, TIME_FIRST, type HeadVerb } from './verb.ts';

/** What stands at the head of a clause. Offsets are UTF-16 units of the clause. */
export interface Predicate {
  /** Where the content begins, after an ordinal (一是, （二）) and bare connectives (同时). */
  readonly contentAt: number;
  /** Where the predicate begins: behind the modal, or behind the subject, or `contentAt`. */
  readonly bodyAt: number;
  readonly subject: Span | null;
  /** The subject can carry out a measure. */
  readonly party: boolean;
  readonly modal: string | null;
  /** The head verb; null when no verb of the dictionary and no verb tag was found. */
  readonly head: HeadVerb | null;
  readonly prohibited: boolean;
  /** The subject is called on: 责成区司法局 (charge), 责令相关单位限期整改 (order), 倡导市民就地过节 (appeal). */
  readonly calls?: 'charge' | 'order' | 'appeal';
  /** 面对, 随着 and other openings of background. */
  readonly background: boolean;
}

const ORDINAL =
  /^(?:\d{1,2}(?:\.\d{1,2}){1,3}[.．、\s]?(?=[\u3400-\u9fff])(?![亿万个倍元公平米吨亩度级分秒小天年月日名人])|[（(][一二三四五六七八九十\d]{1,3}[）)]|[①-⒛㈠-㈩]|\d{1,2}[.．](?!\d(?!\d?月\d))|\d{1,2}、(?!\d{1,2}(?:月份|[号个名级类层楼]))|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百]{1,4}条\s*|第[一二三四五六七八九十]{1,2}[，、]|(?:[一二三四五六七八九十]|十[一二三四五])是|[一二三四五六七八九十](?=要)|(?:首先|其次|再次|最后)(?=要|是)是?|——|[-·•]\s?)\s*/;
const CONNECTIVE = /^(?:也(?=请)|同时|此外|另外|因此|为此|对此|下一步|接下来|下阶段|其中|总之|同志们|各位代表|会上)(?=$|[^，]{2})/;
/** 要 as a modal, not in 重要, 要求, 要素 …; 应 not in 应急, 应检尽检. */
const MODAL =
  /(?<!非)必须|务必|务求|应当|应该|(?<![响适反相供对叫])应(?!急|对|用|届|考|接尽|收尽|检尽|隔尽|转|保尽|救尽|援|付|享尽|尽(?![早快量可速力])|有|聘|征|召|邀|变|答|诉|验|届|地|力|承)|(?<![务必])须(?!知)|(?:(?<=(?<!企)业主|[户车船货摊雇房]主)|(?<![重主需必首紧简纪只概摘提次险机索]))要(?!求(?!真)|素|点(?![名验亮对])|么|是|件|道(?!德)|闻|领(?!导)|走$|事(?!先|前)|害|塞|职|务(?!实|必)|义|地|目)|(?<![必所急刚按供军内特如确若])需(?![求要用方、的品])|一律|(?<![急慢来去等做舍少容怨算])不得(?!不|已|了|而知)|严禁|禁止|(?<=我们?|本人)将|不准|不许|不再(?=新|增|审|批|设|扩|受理|安排|核准)|不允许|不可(?!预[见测知]|抗|逆|避免|或缺|估量|思议|替代|分割|持续|再生|多得|磨灭|战胜)|不能|不要|切勿|请勿|切忌|决不|绝不|丝毫不能|不搞(?!好)|切不可/g;
/** 如必须外出, 若要复工: the modal of a condition orders nothing. */
const CONDITIONAL = /(?:如果?|若|倘若|凡|一旦|只有|只要|除非)(?:非|有|确)?$/;
const FORBIDS = /^(?:不再|不允许|不搞|切不可|不得|严禁|禁止|不准|不许|不可|不能|不要|切勿|请勿|切忌|决不|绝不|丝毫不能)/;
const PREPOSITION =
  /^(?:把|将|对于|对(?!口)|向|从(?![业事严紧快重速])|在|以|与(?!会)|由|为|按照|按|依照|依托|依|就|给|同(?![仁学事志])|经|于|因|沿(?![线江河海边街路湖])|用(?![人工户能水电])|通过|根据|围绕|结合|针对|比照|参照|会同|联合)/;
const TRAILING_ADVERB =
  /(?:亦|不仅|不但|既|至少|都|也|还|均|就|更|则|仍|又|再|一定|同时|始终|首先|首要|尤其|特别|原则上|(?<![统唯单第万])[一二三四五六七八九])+$/;
const TIME_AHEAD =
  /^(?:无特殊情况|届时|下一?步|接下来|下阶段|[^，]{0,18}?(?:期间|期内|以来|前|后|起|内|之际|阶段)|今年|明年|近期|当前|目前|下一步|下半年|上半年|年内|全年|本月|本周)(?=(?:各|每|我[省市县区镇乡局委办厅院校司]|全[市县区省体]|所有|全体|市|县|省|区|乡|镇|有关|相关|村))/;
/** 9月30日晚上和10月7日晚上, 晚10:00: dates and clock times before a subject. */
const CLOCK =
  /^(?:(?:20\d\d年)?\d{1,2}月\d{1,2}日(?:上午|下午|晚上?|早上?|中午|凌晨)?(?:[和至到、]|\d{1,2}[:：时点](?:\d{2}分?)?)*|(?:上午|下午|晚上?|早上?|中午|凌晨)\d{1,2}[:：时点](?:\d{2}分?)?)+(?:起|前|后)?(?=[\u3400-\u9fff]{2})/;
/** 造成严重后果的移交…: whom a penalty is for. */
const PENAL = /^(?:造成|发生|出现|存在|导致)[^，]{2,24}的[，、]?(?:一律|依法|依规|由|将|移交|追究|从严|严肃|按|给予|取消|责令|予以)/;
/** 进入公共场所自觉扫码, 出现垃圾及时清理: what is to be done then. */
const THEREUPON = /^(?:出现|发生|进入|受)[^，]{2,24}?(?:及时|立即|第一时间|马上|当[日天场]|自觉|主动|要|须|应|请)/;
/** Deverbal nouns before the head of a body's name: 管理部门, 施工单位 are names, 引导群众 is not. */
const COMPOUND =
  /^(?:教育|宣传|组织|服务|帮扶|信访|保障|统战|督查|督导|指导)(?:行政|主管|监管|管理|执法|保障)?(?:部门?|单位|机构|机关|局|厅|员|站|中心|专班|小组)|^(?:教育|宣传|组织|服务|信访|保障|统战|应急|水利|建设)、[\u3400-\u9fff、]{1,40}?(?:部门|单位|机构|机关|战线|系统|[局委厅])|^(?:发展和?改革|住房和?城乡建设|人力资源和?社会保障|机构编制|应急管理|行政审批|交通运输|生产经营|监督管理)/;
const PASSIVE =
  /^(?:全部|一律|均|都|统一|依法|及时)*(?:纳入|列入|计入|归入|划入|移交给|(?:达到?|突破|超过|增长|下降|提高|提升|减少|控制在|稳定在)[^，]{0,6}\d|[^，]{0,12}率(?:达|保持|稳定|不低于))/;
export function readPredicate(clause: Clause): Predicate {
  const { masked } = clause;
  const contentAt = headAt(clause.text);
  const base = { contentAt, bodyAt: contentAt, subject: null, party: false, modal: null, head: null, prohibited: false, background: false };
  if (assessmentTrie().longestAt(masked, contentAt) && !PENAL.test(masked.slice(contentAt)) && !THEREUPON.test(masked.slice(contentAt)))
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
      calls: CALLED[masked.slice(contentAt, contentAt + 2)] ?? 'appeal',
    };
  }
  const asking = ADDRESSED.test(masked.slice(agentStart(masked, contentAt))) ? null : REQUEST.exec(masked.slice(contentAt));
  const askedAt = contentAt + (asking?.[0].length ?? 0);
  const behindPlace =
    asking && /^(?:于|在|向|按|对|将|把|从|就|根据)/.test(masked.slice(askedAt)) ? verbAfterPreposition(clause, masked, askedAt) : null;
  const asked = asking && (readVerb(clause, masked, askedAt) ?? (behindPlace && { head: behindPlace, prohibited: false }));
  if (asking?.[0].startsWith('希望') && !asked) return { ...base, bodyAt: contentAt + asking[0].length, modal: '请' };
  if (!asked && asking && /^(?:于|在|向|按|将|把)/.test(masked.slice(askedAt))) return { ...base, bodyAt: askedAt, modal: '请' };
  if (asked) return { ...base, bodyAt: contentAt + asking[0].length, modal: '请', head: asked.head, prohibited: asked.prohibited };
  const led = /^[^，由]{2,12}[时中后内]由/.test(masked.slice(contentAt)); // 扑火时由县指挥部统一指挥
  const named = led || COMPOUND.test(masked.slice(contentAt)) ? null : readVerb(clause, masked, contentAt);
  if (named) return { ...base, head: named.head, prohibited: named.prohibited };
  const agentAt = agentStart(masked, contentAt);
  const subject = readBareSubject(clause, masked, agentAt);
  // 外包队伍纳入统一管理: something is done to the subject
  if (subject !== null && !PASSIVE.test(masked.slice(subject))) {
    // 指挥部办公室将派出督查组
    const verb = readVerb(clause, masked, masked[subject] === '将' ? subject + 1 : subject) ?? readVerb(clause, masked, subject);
    const { at: body } = skipManner(masked, subject);
    return {
      ...base,
      bodyAt: subject,
      subject: { start: afterTime(masked, agentAt), end: subject },
      party: true,
      modal: ASKED.test(masked.slice(contentAt, agentAt)) ? '请' : null,
      head: verb?.head ?? (PREPOSITION.test(masked.slice(body)) ? verbAfterPreposition(clause, masked, body) : tagged(clause, body)),
      prohibited: verb?.prohibited ?? REFRAINS.test(masked.slice(subject)),
    };
  }
  const { at } = skipManner(masked, contentAt);
  if (PREPOSITION.test(masked.slice(at))) return { ...base, head: verbAfterPreposition(clause, masked, at) };
  const verb = tagged(clause, at);
  return { ...base, head: verb };
}

const CALLED: Readonly<Record<string, 'charge' | 'order' | undefined>> = { 责成: 'charge', 责令: 'order' };

/** 要自觉不捕捞野生鱼. */
const REFUSES = /^(?:自觉|主动|带头)不(?![断仅但同懈忘负])/;
/** 学校不组织学生外出. */
const REFRAINS = /^不(?=组织|安排|举办|接收|受理|收取|提供|开展|进行|前往|参加|外出|聚集)/;

/** 责成采砂企业限期清运, 倡导市民绿色出行: whom the order calls on is the agent. */
const CALLS = /^(?:我们|在此|现|特|郑重|共同)*(?:责成|责令|倡导|提倡|倡议|号召|呼吁)/;

function headAt(text: string): number {
  let at = ORDINAL.exec(text)?.[0].length ?? 0;
  const connective = CONNECTIVE.exec(text.slice(at));
  if (connective && connective[0].length < text.length - at) at += connective[0].length;
  return at;
}

/** A modal that governs the clause: at its head, or after a subject. */
function readModal(
  clause: Clause,
  masked: string,
  contentAt: number,
): Pick<Predicate, 'bodyAt' | 'subject' | 'party' | 'modal' | 'head' | 'prohibited'> | null {
  for (const match of masked.slice(contentAt).matchAll(MODAL)) {
    const at = contentAt + match.index;
    const rest = masked.slice(at + match[0].length);
    if (
      /^(?:应|需|须)$/.test(match[0])
        ? (at === contentAt && match[0] === '应' ? /^[^，的]{0,8}的[^，]{1,8}$/ : /^[^，的]{0,8}的/).test(rest)
        : /^[^，的]{0,10}的(?:要(?!求)|应|须|必须|一律|，|$)/.test(rest)
    )
      continue;
    if (CONDITIONAL.test(masked.slice(contentAt, at))) continue;
    // 对于暂时不能整改的重大隐患: the modal says which are meant
    if (/^(?:对于?|针对)/.test(masked.slice(contentAt)) && /^[^，要应须]{0,14}的[^，的]{1,12}$/.test(rest)) continue;
    const prefix = masked.slice(contentAt, at).replace(TRAILING_ADVERB, '');
    const prohibited = FORBIDS.test(match[0]) || FORBIDS.test(rest.replace(/^(?:坚决|切实|同时)/, '')) || REFUSES.test(rest);
    const after = at + (match[0] === '一律' || FORBIDS.test(match[0]) ? 0 : match[0].length);
    const head =
      readVerb(clause, masked, after)?.head ??
      (PREPOSITION.test(rest) ? verbAfterPreposition(clause, masked, after) : tagged(clause, after));
    const found = { bodyAt: at + match[0].length, modal: match[0], head, prohibited };
    const banned = /^(?:严禁|禁止|不准|不许)$/.test(match[0]) ? readBareSubject(clause, masked, at + match[0].length) : null;
    if (banned !== null) return { ...found, subject: { start: at + match[0].length, end: banned }, party: true };
    const by = rest.startsWith('由') ? readBareSubject(clause, masked, after + 1) : null;
    if (by !== null) return { ...found, subject: { start: after + 1, end: by }, party: true };
    if (prefix === '' || skipManner(prefix, 0).at >= prefix.length) return { subject: null, party: false, ...found };
    const asked = ASKED.exec(prefix)?.[0].length ?? 0;
    const ahead = /^(?:特别|尤其)是(?=[\u3400-\u9fff]{2})/.exec(prefix)?.[0].length ?? asked;
    const start = contentAt + ahead + afterTime(prefix.slice(ahead), 0);
    const end = contentAt + prefix.length;
    const subject = clause.text.slice(start, end);
    const called = asked > 0 || ADDRESSED.test(prefix) ? readBareSubject(clause, masked, contentAt + asked) : null;
    if (called !== null && called < end) return { subject: { start: contentAt + asked, end: called }, party: true, ...found };
    if (asked > 0 && isParty(subject)) return { subject: { start, end }, party: true, ...found };
    const verbFirst = !COMPOUND.test(prefix) && (PIVOT.test(prefix) || readVerb(clause, masked, contentAt) !== null);
    const bareVerb =
      (!PIVOT.test(prefix) && /的[\u3400-\u9fff]{1,6}$/.test(prefix)) ||
      (prohibited && isVerb(prefix)) ||
      /^[\u3400-\u9fff]{2,8}(?:工作|任务|环节|时间|行动|检查|活动|标准|措施)$/.test(prefix);
    if (verbFirst && !bareVerb && !prefix.endsWith('的') && !(isParty(subject) && /的/.test(prefix) && !PIVOT.test(prefix))) {
      if (isParty(subject) && !PIVOT.test(prefix) && prefix.length <= 12) return { subject: { start, end }, party: true, ...found };
      return null;
    }
    if (PREPOSITION.test(prefix) && start === contentAt) return { subject: null, party: false, ...found };
    const goer = GOES.exec(subject)?.[1];
    if (goer && isParty(goer) && /^(?:务必|必须|应当?|应该|须)$/.test(match[0]))
      return { subject: { start, end: start + goer.length }, party: true, ...found };
    const timed = DURING.exec(subject)?.[1].length ?? 0;
    if (timed > 0 && isParty(subject.slice(timed))) return { subject: { start: start + timed, end }, party: true, ...found };
    const open = subject.replace(OPEN_HOURS, '');
    // 沿河村禁止停靠: where it is forbidden
    if (/^(?:严禁|禁止)$/.test(match[0]) && /[村区县市镇乡线段]$/.test(open)) return { subject: { start, end }, party: false, ...found };
    if (FORBIDS.test(match[0]) ? isParty(open) : isAsked(open))
      return { subject: { start, end: start + open.length }, party: true, ...found };
    // 地方各级政府对供暖情况要逐一过筛: the agent stands before a phrase of the predicate
    const agent = readBareSubject(clause, masked, start);
    return agent !== null &&
      agent < end &&
      !subject.endsWith('工作') &&
      !/的[\u3400-\u9fff、]*(?:问题|事项|情况|工作|项目|设施)$/.test(subject) &&
      (end - agent > 3 || PREPOSITION.test(masked.slice(agent)) || INSPECTS.test(masked.slice(agent, end)))
      ? { subject: { start, end: agent }, party: true, ...found }
      : { subject: { start, end }, party: false, ...found };
  }
  return null;
}

/** 各部门检查要突出重点: what they do then. */
const INSPECTS = /^(?:检查|督查|巡查|排查|执法|值班)$/;
/** 商场、网吧营业期间: when they are asked. */
const OPEN_HOURS = /(?:营业|经营|施工|工作|作业|生产|运行|值班|开放|接待)(?:期间|时间内?|时)$/;

/** 民众出入公共场所务必戴口罩: what they do then. */
const GOES = /^([^，的]{2,12}?)(?:出入|进出|进入|前往|外出|乘坐|搭乘|乘车|入园|入店|就医|就餐|购物|出行|返乡|离开)[^的]*$/;

/** 寒流期间养殖渔民如有灾损: when they are asked. */
const DURING = /^([^，、的]{1,10}?(?:期间|期内|到来前|来临前|来临时|之前|以前|过后))[\u3400-\u9fff]{2}/;

/** Behind a leading time fragment (汛期内各单位…): it stays in the text and out of the party. */
function afterTime(text: string, at: number): number {
  const time = CLOCK.exec(text.slice(at)) ?? TIME_AHEAD.exec(text.slice(at));
  return time ? at + time[0].length : at;
}

/** An office with its verb right behind it, where the segmenter cuts wrongly (渠务署|会…, 文化观光处|于…). */
const NAMED_OFFICE =
  /^([\u3400-\u9fff、]{2,24}?(?:[局厅署处](?=会(?![同议员])|于)|(?:[局厅署处委办部]|部门|单位)(?=将|负责(?!人|同志)|统筹|牵头|会同|主管[^，]+工作$)|(?:[发管委部经]会|[股科室队站院]|中心|公司)(?=会同)))/;
/** End of a subject that has no modal (部门履行好行业主管责任): the first party name with a predicate behind it. */
function readBareSubject(clause: Clause, masked: string, contentAt: number): number | null {
  const from = afterTime(masked, contentAt);
  const addressed = ADDRESSED.exec(masked.slice(from));
  if (addressed) return from + addressed[0].length;
  const named = NAMED_OFFICE.exec(masked.slice(from));
  if (named && isParty(named[1])) return from + named[1].length;
  const first = clause.tokens.findIndex((token) => token.start - clause.start >= from);
  if (
    clause.tokens[first]?.tag.startsWith('v') &&
    /^[vc]/.test(clause.tokens[first + 1]?.tag ?? '') &&
    !NOUNISH.test(clause.tokens[first].text)
  )
    return null;
  for (const token of clause.tokens) {
    const at = token.start - clause.start;
    if (at <= from + 1) continue;
    if (at > from + 70) return null;
    if (!/[\u3400-\u9fff\d]/.test(masked[at]) || masked[at - 1] === '、' || /^[和及或暨]$/.test(token.text)) continue;
    const end = token.end - clause.start;
    if (namesBody(clause, token.text, end) || (token.tag === 'x' && token.text.length > 2 && isParty(token.text))) continue;
    const inList = /^(?:[、和及与]|等)/.test(masked.slice(end));
    if (NOUNISH.test(token.text) && inList) continue;
    const known = readVerb(clause, masked, at) !== null;
    const timed = TIME_FIRST.test(masked.slice(at));
    const word = /^(?:v|d|p|ad|vd|l|i|t|x)$/.test(token.tag) && !/^(?:特别是?|尤其是?)$/.test(token.text);
    const phrase =
      /^(?:请(?=[于在将按]|及时|尽[快早]|立即|认真|根据|遵照|严格)|可(?=根据|按|依|结合|视|以|采|自|参照|适当)|确[因需]|报(?![社纸刊馆名道告修警案备考酬价销到])|(?:散会|会|回去|返回|课|下班|放学|节|汛|到家)后|于|会同|联合|协同|配合|对|向|将|把|按照?|根据|依据|通过|结合|围绕|不(?=组织|安排|举办|接收|受理|收取|提供|开展|进行|前往|参加|外出|聚集))/.test(
        masked.slice(at),
      );
    const all = at - from > 2 && /^(?:全部|一律|均|统一|同步)(?=[\u3400-\u9fff]{2})/.test(masked.slice(at));
    const adverb = verbTrie().longestAt(masked, at);
    const manner = adverb !== null && adverb.value.manner && !adverb.value.action && adverb.end - at > 1;
    const opens = known || timed || phrase || all || manner || (word && !/^[率量额数]/.test(masked[end] ?? ''));
    // 企业诉求…: behind a bare common noun only a known verb makes it a subject
    if (opens && (known || timed || phrase || all || manner || at - from > 2) && isParty(clause.text.slice(from, at))) return at;
    if (opens && !inList && (known || token.tag === 'p') && !NOUNISH.test(token.text) && !/的/.test(masked.slice(at))) return null;
  }
  return null;
}

const NAMED_WORK = /^(?:工作|任务|措施|机制|制度|体系|责任|能力|水平|力度|质量|政策|资金|情况|精神|要求|部署)(?=[\u3400-\u9fff]{3})/;
/** 在服务大局中履职尽责: the verb stands behind the place. */
const LOCATIVE = /^在[^，]{2,24}?(?:[中里]|上(?=[\u3400-\u9fff]{2})|下(?!达|发|沉|降|乡|调|岗))(?=[\u3400-\u9fff])/;
/** 通过贴息、收购等方式保障收益: the verb stands behind the means. */
const WAY = /^(?:通过|采取|采用|利用|运用)[^，]{2,40}(?:方式|形式|手段|渠道|办法)(?=[\u3400-\u9fff]{2})/;
/** 以有力监督保障落实: what the means serves is the verb. */
const MEANS =
  /^(?:以|用|凭|靠)[^，]{2,20}?[\u3400-\u9fff](?<![、，和与])(保障|保证|确保|推动|促进|带动|引领|助推|助力|赢得|提振|护航)(?=[\u3400-\u9fff\u0001]{2})/;
/** 对发生火灾的严查原因: no noun stands behind 的. */
const TREATED =
  /^对[^，的]{2,24}的(?=严[查惩肃]|倒查|追责|问责|通报|约谈|查处|移送|处罚|曝光|一律|依法|依规|及时|立即|坚决|从严|从快|予以|给予|暂停|取消|免除|减免|免收|减半|优先|纳入|实行|补助|奖励|限期)/;

/** 将方案报县消安办: the segmenter takes 报县 for a word. */
const REPORTED =
  /(?<![上申填通简公])报(?=(?:至|到|经|请)?[省市县区州镇乡各相][^，]{0,16}[办部组局委科处室府院厅]|[^，]{2,16}(?:审批|备案|批准|审定|同意)$)/;

/** 把…, 对…, 以… and the like: the verb that follows the phrase; one of the dictionary before one that only its tag makes a verb. */
function verbAfterPreposition(clause: Clause, masked: string, contentAt: number): HeadVerb | null {
  let weak: HeadVerb | null = null;
  const aboutSomebody = /^(?:对于?|针对)/.test(masked.slice(contentAt)) && CARRIER.test(masked);
  // 对甲、乙、丙等户做到…: the verb stands behind 等
  const place = LOCATIVE.exec(masked.slice(contentAt))?.[0].length ?? 0;
  const way = WAY.exec(masked.slice(contentAt))?.[0].length ?? 0;
  const from = Math.max(contentAt + Math.max(2, place, way), masked.startsWith('对', contentAt) ? masked.lastIndexOf('等') + 1 : 0);
  const means = MEANS.exec(masked.slice(contentAt));
  const led = means && readVerb(clause, masked, contentAt + means[0].length - means[1].length);
  if (led?.head.known) return led.head;
  const treated = TREATED.exec(masked.slice(contentAt))?.[0].length ?? 0;
  const sternly = treated > 0 ? readVerb(clause, masked, contentAt + treated) : null;
  if (sternly?.head.known) return sternly.head;
  for (const token of clause.tokens) {
    const at = token.start - clause.start;
    if (at < from || !/[\u3400-\u9fff]/.test(masked[at]) || /[、和及与的]/.test(masked[at - 1])) continue;
    const verb = readVerb(clause, masked, at);
    // 把民生保障工作做得更实: a verb inside the name of what is taken in hand
    if (verb && /^[把将]/.test(masked.slice(contentAt)) && NAMED_WORK.test(masked.slice(verb.head.at + verb.head.word.length))) continue;
    if (verb?.head.known) {
      const last = verb.head.at + verb.head.word.length >= masked.length;
      const adverbial = verb.head.at > at;
      if (
        inModifier(masked, verb.head.at) ||
        ((last || aboutSomebody) && !adverbial && !verb.head.whole && !verb.head.word.startsWith('负'))
      )
        continue;
      return verb.head;
    }
    if (token.tag === 'v' && token.text.length > 1 && !aboutSomebody && !inModifier(masked, at))
      weak ??= { word: token.text, at, goal: false, known: false };
  }
  const reported = /^[^，]*[将把]/.test(masked.slice(contentAt)) && REPORTED.exec(masked.slice(from));
  if (!weak && !reported && masked.startsWith('把', contentAt)) return { word: '把', at: contentAt, goal: false, known: false };
  return reported ? { word: '报', at: from + reported.index, goal: false, known: true } : weak;
}
