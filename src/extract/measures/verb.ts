import { verbTrie } from '../../dictionary/verbs.ts';
import type { Token } from '../../model.ts';
import type { Clause } from './clauses.ts';
import { isHead, isRole } from './party.ts';

/** The verb at the head of a clause; `at` in UTF-16 units of the clause; `known`: a word of the dictionary, not only a tag. */
export interface HeadVerb {
  readonly word: string;
  readonly at: number;
  readonly goal: boolean;
  readonly known: boolean;
  /** A set phrase that is the whole predicate (限期整改). */
  readonly whole?: boolean;
}

export const TIME_FIRST =
  /^(?:(?:\d{1,2}月)?\d{1,2}日至(?:\d{1,2}月)?\d{1,2}日(?=在|对|由|组织|开展|连续|集中|进行|停|暂|关闭|开放|封)|每隔?(?:[\d两二三四五六半]{1,3}(?:个?小时|分钟|天|日|周|个?月|年)|年|月|周|日|天|旬|季度?|半[年月]|学[期年]|班|晚|早|餐|批|趟)(?:[\d一二三四五六七八九十]{1,3}(?:日|号|时|点)?)*(?:之?前|底前|[春夏秋冬]季|汛前|汛期|[上中下]旬|年?[初底]|末)?|(?:今年|明年|明[日天]|年内|年底前?|近期|节[前后]|[\d〇一二三四五六七八九十]{1,4}(?:年|月|日|时|周|个(?=月|半|工作日|小时|星期|季度|学期)|分钟|小时|天)|(?:上午|下午|晚上|当日|次日|当天)|到|截至)[^，]{0,16}?(?:前|内|底|末|起|次|日|月|年|时|后|间)(?:之?前|之?内|起|底前|末前)?|(?:国庆|中秋|春节|元旦|五一|清明|端午|元宵|节日|节假日|假日|寒假|暑假|汛期)(?:假期|期间|节|前后)?|自[\d今明本][^，]{1,14}?起(?!至)|当[天日](?=[\u3400-\u9fff]{2})|[\d一二三四五六七八九十]{1,3}月[上中下]旬|本[月周](?:\d{1,2}日|[底末])?(?:之?前|以?内)|目前|近期|当前|今年|明年|年内|全年|上半年|下半年|一季度|首次|会后|届时|(?:入?汛|节|会|秋收|春耕|雨季)前|(?:上岗|开学|开考|开工|入场|进场|返校|返岗|返程|出发|上班|作业|出车)[前后](?:\d{1,3}[天日]|\d{1,3}个?小时|一周)?内?)/;

/** Verbs that take people as their object and a second verb after them. */
export const PIVOT =
  /^(?:(?:教育|宣传|科学|积极|广泛|充分|有序|切实|正确|不断|全面|进一步)*(?:引导|组织|动员|发动|督促|督导|指导|推动|要求|教育|鼓励|激励|支持|帮助|协调|促进|压实|落实|确保|做到|保证|保障|防止|避免|强化|加强|推进|让|使(?!用)|号召|倡导|敦促|带动|带领|提醒|通知|责令|依靠|服务))/;

/** Skips adverbials; remembers the last one that can be a verb itself (严格机场疫情防控). */
export function skipManner(
  text: string,
  at: number,
): { readonly at: number; readonly dual: { readonly word: string; readonly at: number } | null } {
  let dual: { word: string; at: number } | null = null;
  for (;;) {
    const found = verbTrie().longestAt(text, at);
    if (found?.value.manner) {
      if (found.value.action) dual = { word: found.value.word, at };
      at = found.end;
      continue;
    }
    const filler =
      /^(?:[、地]|\u0002+(?=之?前|起|止)(?:之?前|起|止)|逐[\u3400-\u9fff]|并(?!轨|联)|而|也|还|再|又|各(?=组织|开展|进行|召开|安排|选派|配备|举办|报送)|更|都|均|就|则|将(?=依|按|严)|会(?![后上前议同商])|能够?|有权(?=[\u3400-\u9fff]{2})|可以|可(?=[采视根适按])|至少|最少|原则上|之间(?=[\u3400-\u9fff]{2})|(?:手机|电话)(?=24小时|保持|时刻)|全[省市县区](?=通报)|\s)/.exec(
        text.slice(at),
      ) ?? TIME_FIRST.exec(text.slice(at));
    if (!filler || at >= text.length) return { at, dual };
    at += filler[0].length;
  }
}

/** The verb at the head, behind its adverbials. */
export function readVerb(clause: Clause, masked: string, from: number): { readonly head: HeadVerb; readonly prohibited: boolean } | null {
  const { at, dual } = skipManner(masked, from);
  const found = verbTrie().longestAt(masked, at);
  if (found && namesBody(clause, found.value.word, found.end)) return null;
  if (found && found.value.whole && cutsWord(clause, found.end)) {
    // 迅速传达|到各村: the phrase ends inside a word, its manner stands by itself
    const manner = verbTrie().longestAt(masked.slice(0, at + 2), at);
    if (manner?.value.manner && manner.end === at + 2) return readVerb(clause, masked, at + 2);
  }
  if (found?.value.prohibition) return { head: { word: found.value.word, at, goal: false, known: true }, prohibited: true };
  if (found && (found.value.action || found.value.goal) && !cutsWord(clause, found.end))
    return { head: { word: found.value.word, at, goal: found.value.goal, known: true, whole: found.value.whole }, prohibited: false };
  if (dual) return { head: { ...dual, goal: false, known: true }, prohibited: false };
  return null;
}

const INSTITUTION =
  /^(?:[省市县区州镇乡]领导|部门|单位|机构|机关|专班|队伍|队员|工作人员|人员|责任人|联系人|联络员|成员|[点站组队室办局科处区](?:$|长|员)|主体|企业|公司|分局|支局|[支大总中]队|院校?$|所(?![在有属需辖])|场所|小组|中心|负责同志|负责人|领导|同志|干部|书记|主任|大户|专家|副?[校园院局县市区镇乡村处科所站]长)/;
export const TRADE =
  /^(?:生产|供热|供水|供电|供气|运输|建筑|施工|流通|加工|经营|生产经营|承包|运营|用工|用人|招工|养殖|种植|物流|检测|维保|餐饮|出租|承运|培训|回收|拆解|托管|排水|清运|租赁|担保)$/;
/** Verbs that name a trade or a duty when a body or a person follows. */
export const NOUNISH =
  /^(?:溯源|共建|购销|管控|封控|分管|主管|监管|管理|建设|施工|生产|经营|监督|防控|救援|抢险|应急|值班|带班|驻村|包联|包保|包抓|包村|帮扶|就业|执法|检查|检测|指挥|收储|收发|收购|储备|保供|配送|接待|审批|下沉|审计|监察|司法|稽查|驻点|驻厂|驻场|承包|承办|主办|牵头|用工|运营|运输|消防|管护|管养|发展|流调|隔离|种植|养殖|从业|物业|维护|供应|使用|防汛|抗旱|防火|防灾|减灾|救灾|森防|防|灭火|扑火|处置|救助|防护|防御|防治|救治|返乡|返岗|返校|入境|务工|居家|离校|陪护|陪同|探视|护理|来访|参会|参保|参赛|拓展|接诊|送货|登轮|装卸|驻守|值守|包片|包点|巡护|巡河|接送|跟班|跟车|押运|督察|督查|督办|整改|巡察|整治|创建|分诊|首诊|看护|监火|留守|支援|寄递|引航|转运|挂钩|驻企|包户|包组|消杀|采样|配餐|摸排|劝返|转诊|调解|巡访|走访|送餐|监测|收货|发货|查验|包片|带教)$/;

/**
 * 流调专班, 施工单位, 抢险救援队伍, 分管负责同志: verbs with the head of a body's name right behind them, unless they lead
 * people (组织企业…).
 */
export function namesBody(clause: Clause, verb: string, end: number): boolean {
  const own = clause.tokens.findIndex((token) => token.end - clause.start === end);
  // 心理健康教育中心, 便民服务站
  const after = clause.tokens[own + 1]?.text ?? '';
  if (/^(?:教育|服务|指导|宣传|保障)$/.test(verb) && /^(?:中心|基地|站|热线)$/.test(after)) return true;
  // 餐饮服务单位
  if (
    verb === '服务' &&
    own > 0 &&
    /^(?:n|v|a|b|j)/.test(clause.tokens[own - 1].tag) &&
    /^(?:单位|机构|场所|人员|大厅|窗口|中心|企业)$/.test(after)
  )
    return true;
  // 民生保障场所, 后勤保障人员
  if (verb === '保障' && own > 0 && /^(?:n|b|j)/.test(clause.tokens[own - 1].tag) && /^(?:场所|人员|队伍|企业|单位|车辆)$/.test(after))
    return true;
  const nominal = NOUNISH.test(verb) || TRADE.test(verb);
  // 值班人员 is one word of the segmenter
  if (own < 0 && nominal) {
    const whole = clause.tokens.find((token) => token.start - clause.start === end - verb.length);
    return (
      whole !== undefined &&
      whole.text.length > verb.length + 1 &&
      (INSTITUTION.test(whole.text.slice(verb.length)) || isRole(whole.text.slice(verb.length)))
    );
  }
  if (PIVOT.test(verb) || /^[对于将把向按]/.test(verb) || own < 0 || /[好足齐实牢紧住把]$/.test(verb)) return false;
  if (!nominal && /^(?:ad?|z|d|i|l)$/.test(clause.tokens[own].tag)) return false;
  let next: Token | undefined = clause.tokens[own + 1]?.text === '各' ? clause.tokens[own + 2] : clause.tokens[own + 1];
  if (next && isVerb(next.text) && next.tag.startsWith('v')) next = nominal ? clause.tokens[own + 2] : undefined;
  else if (/^(?:v|nr)$/.test(clause.tokens[own].tag) && !nominal) return false;
  // 联系区|指挥部: the place begins the name of another
  if (!nominal && next?.text === '区' && clause.tokens[clause.tokens.indexOf(next) + 1]?.tag === 'body') return false;
  return (
    next !== undefined &&
    ((nominal && /^(?:body|post)$/.test(next.tag)) ||
      INSTITUTION.test(next.text) ||
      (nominal && isRole(next.text)) ||
      (TRADE.test(verb) && isHead(next.text))) &&
    (next.text !== '企业' || TRADE.test(verb))
  );
}

/** A match that ends inside a noun (建设|局, 检查|站, 建设|项目) is no verb; 追究责任, tagged as one noun, is. */
function cutsWord(clause: Clause, end: number): boolean {
  if (/^[率量额数](?!据|字|智|控)/.test(clause.text.slice(end, end + 2))) return true;
  const at = clause.start + end;
  const token = clause.tokens.find((t) => t.start < at && at < t.end);
  if (!token) return false;
  if (/^[局厅委办部院处署站]$/.test(token.text.slice(at - token.start))) return true; // 发展|局
  if (end - (token.start - clause.start) === 1) return true; // 使|命
  if (/^(?:body|post)$/.test(token.tag) || isRole(token.text)) return true; // 指挥|部办公室, 护边|员
  if (!/^(?:n|s)/.test(token.tag)) return false;
  const rest = token.text.slice(at - token.start);
  return rest.length === 1 || isHead(rest) || CARRIER.test(rest);
}

export const CARRIER =
  /(?:人员|家庭|企业|对象|群众|居民|村民|市民|游客|旅客|住户|用户|客户|患者|老人|考生|商户|业主|地区|单位|行为|案件|项目|问题|情况|者|人|学校|场所|车辆|机构|部门|部位|环节|区域|事项|线索|职工|员工|教师|教职工|干部|家长|农户|学生|儿童|储备|村|社区|产品|食品)$/;

/** The verb stands in a relative clause that only names whom it is about (对申请补贴的困难企业). */
export function inModifier(masked: string, at: number): boolean {
  const of = masked.lastIndexOf('的');
  return of > at && CARRIER.test(masked);
}

/** No verb of the dictionary: the word's tag says verb or set phrase. */
export function tagged(clause: Clause, at: number): HeadVerb | null {
  const token = clause.tokens.find((t) => t.start - clause.start === at);
  return token &&
    /^(?:v|vd|l|i|vi)$/.test(token.tag) &&
    !isHead(token.text) &&
    !/^(?:是|有|无|为|像|如|没有|存在|使得|来|去)$/.test(token.text)
    ? { word: token.text, at, goal: false, known: false }
    : null;
}

/** Whether a word is a directive verb of the dictionary. */
export const isVerb = (word: string): boolean => verbTrie().longestAt(word, 0)?.end === word.length;
