import { modalsOf } from '../../dictionary/modals.ts';
import { verbTrie } from '../../dictionary/verbs.ts';
import type { Token } from '../../model.ts';
import { ADDRESSED } from './asked.ts';
import type { Clause } from './clauses.ts';
import { opensBehind } from './behind-subject.ts';
import { isAsked, isHead, isParty, isRole, namesPeople, placeAt } from './party.ts';
import { namesBody, NOUNISH, PIVOT, readVerb, TIME_FIRST, TRADE } from './verb.ts';

const TIME_AHEAD =
  /^(?![对把将为向与])(?:无特殊情况|届时|下一?步|接下来|下阶段|[^，]{0,18}?(?:期间|期内|以来|前|后|起|内|之际|阶段)|下次会议|今年|明年|近期|当前|目前|下一步|下半年|上半年|年内|全年|本月|本周)(?=(?:[\u3400-\u9fff]{2,6}(?:局|部门|大队|支队)|各(?!自)|每|我[省市县区镇乡局委办厅院校司]|全[市县区省体]|所有|全体|市|县|省|区|乡|镇|有关|相关|村))|^[^，]{0,8}[前后]\d{0,3}[天日]?内?(?=学生|师生|家长|居民|市民|群众|村民|旅客)/;
/** 9月30日晚上和10月7日晚上, 晚10:00: dates and clock times before a subject. */
const CLOCK =
  /^(?:[从自](?=\d))?(?:(?:20\d\d年)?(?:\d{1,2}月)?\d{1,2}日(?:上午|下午|晚上?|早上?|中午|凌晨)?(?:[和至到、]|\d{1,2}[:：时点](?:\d{2}分?)?)*|(?:上午|下午|晚上?|早上?|中午|凌晨)\d{1,2}[:：时点](?:\d{2}分?)?)+(?:起|前|后)?(?=[\u3400-\u9fff]{2})/;

/** 所需资金财务科优先安排. */
const NEEDED = /^所需[\u3400-\u9fff]{2}(?=[\u3400-\u9fff]{2,8}[局科处部委办室])/;

/** 采暖季前, 即日起, 必要时: other times before a subject. */
const ANY_TIME =
  /^(?![对把将为向与])(?:即日起|必要时|未经(?:批准|允许|同意|许可)(?=任何|各)|暑期|寒假|新学期|三伏天|霜降前|(?:冰冻|暴雨|台风|大雾|寒潮|高温|恶劣|强对流)天气|[\u3400-\u9fff、]{2,8}?(?:期间|季前|来袭时|登陆前|前后)|[自从][\d\u3400-\u9fff]{1,8}?(?:[日月年时]起))(?=[\u3400-\u9fff]{3})/;

/** Whether a text opens with a name. */
function opensWithName(text: string): boolean {
  for (let end = 3; end <= Math.min(text.length, 14); end++) if (isParty(text.slice(0, end))) return true;
  return false;
}

/** Behind a leading time fragment (汛期内各单位…): it stays in the text and out of the party. */
export function afterTime(text: string, at: number): number {
  const time = CLOCK.exec(text.slice(at)) ?? NEEDED.exec(text.slice(at)) ?? TIME_AHEAD.exec(text.slice(at));
  // 学校汇总后|报教育局: who does the first does the second
  const done = time && /^(.{2,}?)(?:汇总|审核|审定|核实|登记|签字|初审)后$/.exec(time[0])?.[1];
  // 吴起县, 内江市: the time is a part of a name; 市教育局扛起: or of a verb
  if (time && (placeAt(text.slice(at)) > time[0].length || /(?:[担扛负掀发挺挑]起|[提靠]前|延后)$/.test(time[0]))) return at;
  if (time && !(done && isParty(done))) return at + time[0].length;
  const any = ANY_TIME.exec(text.slice(at))?.[0].length ?? 0;
  return any > 0 && !opensWithName(text.slice(at, at + any)) && opensWithName(text.slice(at + any)) ? at + any : at;
}

/** 包保到户的党员对…, 下沉到网格的干部每天…: a clause that says which people are meant, and then what they are to do. */
const WHICH =
  /^(?:下沉|包[保联抓片村组户点]|挂[钩包联点]|居家|招收|招用|承保|存在|具备|持有|未取得|实行(?=[^，的、]{2,8}管理的)|联系|派驻|驻|分管|负责|参加|参与|承担|从事|来自|受|结对|帮扶|值班|留守|返乡|外出|外来|新任|直接|接触|运输|前往|进入|住在|居住)[^，的、]{0,16}的/;

/** End of such a subject, 0 for none. */
export function readWhich(masked: string, contentAt: number): number {
  const which = WHICH.exec(masked.slice(contentAt))?.[0].length ?? 0;
  if (which === 0) return 0;
  for (let end = Math.min(masked.length - 2, contentAt + which + 12); end >= contentAt + which + 2; end--) {
    const rest = masked.slice(end);
    if ((opensBehind(rest) || TIME_FIRST.test(rest) || modalsOf(rest).next().value?.at === 0) && isParty(masked.slice(contentAt, end)))
      return end;
  }
  return 0;
}

/** Deverbal nouns before the head of a body's name: 管理部门, 施工单位 are names, 引导群众 is not. */
export const COMPOUND =
  /^(?:供[水电气热暖]|通信|电力|燃气|施工|生产|运输|物业|快递)(?:、[\u3400-\u9fff]{2,4}){1,4}(?:企业|公司|部门|单位|机构)(?=[对将把按于在每\d])|^(?:预防控制|防控)(?:中心|局)|^建设处(?=于[\d今本明每])|^(?:禁烧(?:巡逻队|巡查队|督查组)|退役军人|反诈|劝导[站员队]|执行(?:干警|法官|局)|共享单车|充电桩|隔离酒店|防火(?:卡口|检查站)|抵边村寨|征迁|排涝站|供暖站|缉私|取保候审|社区矫正|居家养老服务|研学(?:机构|基地)|矫正署|停[工产](?:停[工产])?企业|寄递(?:企业|网点|物流)|承保(?:公司|机构|企业)|养殖[\u3400-\u9fff]{0,2}业主|退耕还林(?:农户|户)|禁捕水域)|^分管副?[县市区]（[^）]{1,8}）长|^教育考试(?:机构|院|中心|局)|^(?:教育|宣传|组织|服务|帮扶|信访|保障|统战|督查|督导|指导)(?:行政|主管|监管|管理|执法|保障)?(?:部门?|单位|机构|机关|局|厅|员|站|中心|专班|小组|办公室|委员会|系统|战线|工委|(?:和)?(?:体育|科技|文化)局)|^(?:登记|受理|综合)窗口|^(?:教育|宣传|组织|服务|信访|保障|统战|应急|水利|建设)、[\u3400-\u9fff、]{1,40}?(?:部门|单位|机构|机关|战线|系统|[局委厅])|^(?:发展和?改革|住房和?城乡建设|人力资源和?社会保障|机构编制|应急管理|行政审批|交通运输|生产经营|监督管理)/;

const LIST_GOES_ON = /^[\u3400-\u9fff]{1,8}(?:、[\u3400-\u9fff]{2,8}){0,6}等(?:有关|相关|职能)?(?:部门|单位|企业|机构)/;

/** An office with its verb right behind it, where the segmenter cuts wrongly (渠务署|会…, 文化观光处|于…). */
const NAMED_OFFICE =
  /^([\u3400-\u9fff、]{2,24}?(?:(?:[局厅处科股]|(?<!部)署)(?=会(?![同议员])|于|对(?!口)|洽(?!谈|商会))|(?:[局厅署处委办部]|部门|单位)(?=将|负责(?!人|同志)|统筹|牵头|会同|会商|商(?=[\u3400-\u9fff]{2,12}[局厅署处委办部门])|主管[^，]+工作$)|(?:[发管委部经]会|[股科室队站院组]|中心|公司|专班)(?=会同)|系统(?=负责)))/;
/** 由校长任组长, 由乡改镇: whom or what 由 begins with does not act. */
const NOT_ACTING = /^(?:总?负责$|的|组成|构成|改|转[为向]|变|到|至|任|担任|兼任|出任|下降|上升|提高|增加)/;

/** End of the name behind 由, whatever verb follows it (由环卫公司机械化清扫, 由级部统一存档); null where no name stands there. */
export function readAgent(clause: Clause, masked: string, from: number): number | null {
  let found = 0;
  for (const token of clause.tokens) {
    const [at, end] = [token.start - clause.start, token.end - clause.start];
    if (at < from) continue;
    if (end > from + longestAgent || token.text === '，') break;
    if (
      at === found &&
      !/^[、和及与]/.test(token.text) &&
      !NOUNISH.test(token.text) &&
      !namesBody(clause, token.text, end) &&
      opensPredicate(clause, masked, token)
    )
      break;
    if (isAsked(clause.text.slice(from, end))) found = end;
  }
  // 县人社|局限|时办结
  if (found > 0 && /^[局委办部厅处科]/.test(clause.text.slice(found)) && isParty(clause.text.slice(from, found + 1))) found++;
  return found > 0 && clause.text.length - found > 1 && !NOT_ACTING.test(clause.text.slice(found)) ? found : null;
}
const longestAgent = 40;

function opensPredicate(clause: Clause, masked: string, { start, tag }: Token): boolean {
  const at = start - clause.start;
  if (COMPOUND.test(masked.slice(at)) || /^(?:(?:特别|尤其)是|第[一二三四五六七八九十])/.test(masked.slice(at))) return false;
  return (
    /^(?:v|vd|d|ad|p|t|m|l|i)$/.test(tag) ||
    /^(?:经|至|到)/.test(masked.slice(at)) ||
    opensBehind(masked.slice(at)) ||
    readVerb(clause, masked, at) !== null
  );
}

/** 请副市长吴某某召集: the name of a person behind the post belongs to the subject. */
function withName({ text, tokens, start }: Clause, from: number, at: number): number {
  const name = tokens.find((token) => token.start - start === at);
  const end = at + (name?.text.length ?? 0);
  return name &&
    /[请由]/.test(text[from - 1] ?? '') &&
    /^(?:nr|x)$/.test(name.tag) &&
    name.text.length <= 3 &&
    namesPeople(text.slice(from, end))
    ? end
    : at;
}

/** What opens a predicate beyond doubt: a manner of two characters with its verb, a time that comes again, 把 or 将 with its object. */
const SURELY =
  /^(?:每[日天周月季年](?:[\u3400-\u9fff]{2})|(?:认真|严格|切实|积极|主动|及时|坚决|迅速|立即|全面|扎实|进一步|充分|全力|持续|定期|统一|依法|全程|一律|自觉|广泛|深入|密切|科学|有序)(?=[\u3400-\u9fff]{2})|把(?!关|握|手|控|脉|守|总))/;

/** What a name holds with its object and does not end before: 县教育局将会同市场监管部门|每月…. */
export const INNER =
  /对|于|与|会同|督同|汇整|按照|根据|依据|围绕|结合|依托|利用|移送|移交|安排|指定|派(?!驻|出所)|组织|督促|通过|负责|将|请|服从|配合|听从|完成|辅导|建设(?!局|处|单位|部门|厅)|展现|包括|除|违|经(?!济|营|信|贸|开)|在(?!建|外|职)|由|向(?!阳)|为(?!民)|给/;

/** End of a name with verbs in it (供电企业, 房地产开发企业, 行政审批服务部门) before what surely opens its predicate; 0 for none. */
export function readBeforeSure(clause: Clause, masked: string, from: number): number {
  const first = clause.tokens.find(({ start }) => start - clause.start === from);
  if (!first || PIVOT.test(first.text)) return 0;
  for (const { start } of clause.tokens) {
    const at = start - clause.start;
    if (at < from + 3) continue;
    if (at > from + longestAgent || /[，。]/.test(masked[at - 1] ?? '')) return 0;
    if (SURELY.test(masked.slice(at)) && !INNER.test(masked.slice(from, at))) return isParty(clause.text.slice(from, at)) ? at : 0;
  }
  return 0;
}

/** End of a subject that has no modal (部门履行好行业主管责任): the first party name with a predicate behind it. */
export function readBareSubject(clause: Clause, masked: string, contentAt: number): number | null {
  const from = afterTime(masked, contentAt);
  if (masked[from - 1] === '请' && masked[from] === '您') return from + 1;
  const which = readWhich(masked, from);
  if (which > 0) return which;
  const addressed = ADDRESSED.exec(masked.slice(from));
  if (addressed) return from + addressed[0].length;
  const named = NAMED_OFFICE.exec(masked.slice(from));
  if (named && isParty(named[1])) return from + named[1].length;
  const first = clause.tokens.findIndex((token) => token.start - clause.start >= from);
  if (
    clause.tokens[first]?.start - clause.start === from &&
    clause.tokens[first].tag.startsWith('v') &&
    placeAt(masked.slice(from)) === 0 &&
    /^[vc]/.test(clause.tokens[first + 1]?.tag ?? '') &&
    !/^(?:有|出现|列入|纳入|属于|进入|从事|参加|取得)[^，的]{2,16}的/.test(masked.slice(from)) &&
    !NOUNISH.test(clause.tokens[first].text) &&
    !isHead(clause.tokens[first].text)
  )
    return null;
  let skipped = 0;
  for (const token of clause.tokens) {
    const at = token.start - clause.start;
    if (at <= from + 1) continue;
    if (at > from + 70) return null;
    // 市民“元旦、春节”假期合理安排
    if (/^\u0001+(?:假期|期间|节日)/.test(masked.slice(at)) && isParty(clause.text.slice(from, at))) return at;
    if (!/[\u3400-\u9fff\d]/.test(masked[at]) || masked[at - 1] === '、' || /^[和及或暨]$/.test(token.text)) continue;
    // 文化观光处与各该管理机关
    if (
      token.text === '与' &&
      /^与(?!会)(?:各[^，]{2,12}(?:机关|部门|单位|机构|企业)|[^，]{2,14}[局处部会署科课室所](?=共同|联合|一起|合作|协力)|[\u3400-\u9fff]{2,8}(?:结成|结对|共建))/.test(
        masked.slice(at),
      )
    )
      continue;
    // 水旱灾害防御中心与气象台加密会商: two who act
    if (
      /^(?:与|以及)$/.test(token.text) &&
      !opensBehind(masked.slice(at)) &&
      isParty(clause.text.slice(from, at)) &&
      opensWithName(masked.slice(token.end - clause.start))
    )
      continue;
    // 市场监管、文广体旅、城管等部门: a list goes on
    if (LIST_GOES_ON.test(masked.slice(at)) && masked.slice(from, at).includes('、')) continue;
    // 各级领导干部特别是“一把手”; 政府系统全体干部; 人民银行保山市中心支行
    if (/^(?:特别|尤其)是|^系统(?:全体|各|内|上下)|^(?:支行|分行)/.test(masked.slice(at))) continue;
    // 城乡居民收入与经济增长同步
    if (/^(?:收入|就业率|参保率|满意度)$/.test(token.text)) return null;
    const end = token.end - clause.start;
    if (namesBody(clause, token.text, end) || (token.tag === 'x' && token.text.length > 2 && isParty(token.text))) continue;
    // 人员转移工作于18时前完成: a task, and whom it is about
    if (/^[\u3400-\u9fff]{2,4}(?:工作|作业)(?:于|由|要|应|须|必须)/.test(masked.slice(at))) return null;
    // 市纪委监委驻市城管局纪检监察组
    const posted = /^驻[\u3400-\u9fff]{2,12}(?:纪检监察组|纪检组|办事处|工作组)/.exec(masked.slice(at));
    if (posted) skipped = at + posted[0].length;
    if (at < skipped) continue;
    // 自然资源局派出的技术组
    const sent =
      /^(?:派出|选派|下派|委派|委托|所属|下属|组成|管理|主管|监管|主办|举办|管辖|直管)的[\u3400-\u9fff]{2,8}?(?:[组队站所院]|人员|干部|单位|机构|企业|专家|学校|公司|医院|中心)|^所辖[的之]?[\u3400-\u9fff]{2,12}?(?:中心|[队站所院]|单位|机构|学校|公所)/.exec(
        masked.slice(at),
      );
    if (sent) skipped = at + sent[0].length;
    if (at < skipped) continue;
    // 各镇（街道）教育管理办公室
    if (
      COMPOUND.test(masked.slice(at)) &&
      (masked[at - 1] === '\u0002' || /^(?:教育|宣传|组织|统战|信访)[^，]{0,5}[局部委]/.test(masked.slice(at)))
    )
      continue;
    // 领导带头 is one word of the segmenter
    if (token.text.length > 2 && token.text.endsWith('带头') && isParty(clause.text.slice(from, token.end - clause.start - 2)))
      return token.end - clause.start - 2;
    // 由乡镇卫生院牵头、村卫生室配合每周查验: whoever leads
    if (masked[from - 1] === '由' && token.text === '牵头' && masked[end] === '、' && isParty(clause.text.slice(from, at))) return at;
    // 村（社区）|食品安全|协管员
    if (token.tag === 'l' && /^(?:body|post)$/.test(clause.tokens[clause.tokens.indexOf(token) + 1]?.tag ?? '')) continue;
    // 底数清、人员清: parallel predicates
    if (/^[\u3400-\u9fff](?:、|$)/.test(masked.slice(at)) && masked.slice(from, at).includes(`${masked[at]}、`)) continue;
    const inList = /^(?:[、和及与]|等)/.test(masked.slice(end));
    // 县委编办、县人社局: an unknown word of a list is a name
    if (token.tag === 'x' && masked[end] === '、' && /[局办委处科室院所]$/.test(token.text)) continue;
    // 由县级领导包抓、第一书记常驻: each with a verb of his own
    if (masked[from - 1] === '由' && masked[end] === '、' && NOUNISH.test(token.text) && isParty(clause.text.slice(from, at))) return at;
    if ((NOUNISH.test(token.text) || TRADE.test(token.text)) && inList) continue;
    // 各小组|组长|每晚: a name's head that is tagged as a verb
    if (token.tag.startsWith('v') && /[长员]$/.test(token.text) && isRole(token.text)) continue;
    const known = readVerb(clause, masked, at) !== null;
    const timed = TIME_FIRST.test(masked.slice(at));
    const word = /^(?:v|d|p|ad|vd|l|i|t|x)$/.test(token.tag) && !/^(?:特别是?|尤其是?)$/.test(token.text);
    const phrase = opensBehind(masked.slice(at));
    const all = at - from > 2 && /^(?:全部|一律|均|统一|同步)(?=[\u3400-\u9fff]{2})/.test(masked.slice(at));
    const adverb = verbTrie().longestAt(masked, at);
    const manner = adverb !== null && adverb.value.manner && !adverb.value.action && adverb.end - at > 1;
    const opens = known || timed || phrase || all || manner || (word && !/^[率量额数]/.test(masked[end] ?? ''));
    // 企业诉求…: behind a bare common noun only a known verb makes it a subject
    // 督查室和市|督察整改领导小组: a list does not end with a character alone
    if (opens && /(?<!参)[、和及与][\u3400-\u9fff]$/.test(masked.slice(from, at))) continue;
    if (opens && (known || timed || phrase || all || manner || at - from > 2) && isParty(clause.text.slice(from, at)))
      return withName(clause, from, at);
    if (opens && !inList && (known || token.tag === 'p') && !NOUNISH.test(token.text) && !/的/.test(masked.slice(at))) return null;
  }
  return null;
}
