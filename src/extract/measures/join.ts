import { verbTrie } from '../../dictionary/verbs.ts';
import { behind, type Clause } from './clauses.ts';
import { PURPOSE, joiners, takesUp } from './joiners.ts';
import { TRADES } from './modal.ts';
import { isParty } from './party.ts';
import { readPredicate, type Predicate } from './predicate.ts';
import { ASKS_WHICH, IN_QUESTION, LACKING, MATTER, TOPIC, WHICH_THING } from './topics.ts';
import { NOUNISH, skipManner } from './verb.ts';

/** 市民如必须外出，…: whom the condition is about stands before it. */
const AGENT_IF =
  /^([^，、“]{2,16}?)(?:如果?|若|倘若|一旦|不论|无论|不管|出现(?=[^，]*(?:症状|异常|不适|问题|情况|险情|隐患|等))|(?<=任何[^，]{1,8})(?=违反)|未经(?=[^，]*(?:合格|批准|同意|培训|教育|检测)$)|(?:没有|不具备|缺乏)(?=[^，]{0,10}(?:条件|能力|场所|资质)的$))(?!何|此|下|上|实|期|数|意|火|同|始)[^，]{2,}$/;
/** 就做好下半年工作，…要求; 消防方面，要畅通…: what it is about. */
const TOPIC_OF = /^就(?!是|要|地|近|业|医|诊|餐|此)[^，]{4,60}(?:工作|事宜|问题|任务|情况)$|^[^，是在]{2,12}(?<!一|各|多|全|诸)方面$/;
const ABOUT =
  /^(?:在|从(?!业|事)|就(?!地|近|业|医|诊|餐|查|问责|摘|罚|处理|追究|拿)|对于?|对|关于|至于|面向|有关(?!部门|单位|人员|方面|地|企业|负责|领导|机构|同志|职能|责任|乡|县|市|各)|作为).{1,60}$(?<!着眼|入手|抓起|做起|着手|发力|(?:每|[一二两三四五六七\d])[日天周月班]?[日天周月班]?[一二两三四五六\d](?:检|测|报|查|巡|消|调度|研判|清|扫)|每[日天周月班][一二两三四五\d]次[\u3400-\u9fff]{1,6})/;
/** 对有就业愿望的毕业生: the verb in it only says whom it is about. */
const OF_WHOM = /^(?:对于?|针对)[^，]+的[^，的]{1,12}$/;
/** 销售退热药品, 举办大型活动: when they are asked. */
const DEALING = /^(?:当班|值班|巡查|巡检|检查|作业)?时?(?:销售|采购|购买|出售|接诊|收治|承运|举办|发现|遇到|接到)[^，的]{2,16}$/;
/** 所包社区出了问题，包联领导要作检讨. */
const TROUBLE = /^所?[\u3400-\u9fff]{2,10}出了(?:问题|事故|纰漏)$/;
/** 宁可少上一个项目，也不能欠了检验经费. */
const RATHER = /^宁[可愿]/;
/** 对近年形成的扶贫资产，乡镇负责摸底. */
const OF_THING = /^(?:对于?|针对)[^，的]{2,20}的[\u3400-\u9fff]{2,6}$/;
/** 对关键岗位操作工: whom it is about, whatever verb the name holds. */
const FOR_THEM =
  /^对于有?[^，]{2,24}(?:水浸|情况|问题|灾情|事故)$|^(?:对于?|针对)[^，的]{2,16}(?:人员|对象|群众|企业|单位|场所|工程|项目|工地|[工员户])$/;
/** What is done to them: 由督查室予以通报. */
const DEALS = /^(?:即日起|由|依法|依规|将|一律|严肃|坚决|予以|给予|要(?!求)|须|应|可以?|不得|及时|立即|必须|务必|通报|约谈|免费|优先|逐)/;
const DONE =
  /的[^的]*(?:立即|及时|一律|严肃|依法|坚决|全部|予以|给予|[^发重]要(?!求)|须|(?:整改|处理|落实)(?!工作|情况|任务|问题|事项|进展))[^的]*$/;
/** Nothing but a time: 自12月起, 11月底前, “十四五”期间. */
const TIME =
  /^逢[^，]{1,16}[日时节天]$|^(?!.*(?:是|不超过|不少于|至少))(?:自|从|由|到|至|截至|在)?[\u0001\d〇一二三四五六七八九十今明本每年上下]{1,6}[^，]{0,20}(?:起|止|前|底|内|间|年|月|日|时|末|初|期间|阶段|时段)$/;
const VAGUE =
  /^(?:近日|日前|近期|目前|当前|下一步|接下来|下一?阶段|今天|今日|昨日|昨天|会上|会后|(?:调研|检查|督导|座谈|察看|走访|视察)(?:会上|中|时|期间)|随后|(?:在这|值此|这)?(?:紧要关头|关键时刻|关键时期|非常时期|特殊时期|危急时刻|危急关头))$/;
/** A list of bodies or places with its head: a subject, whatever verb stands inside. */
const LISTED = /(?:等|的)[^，]{0,8}(?:场所|人员|单位|部门|企业|机构|学校|同志|干部)$/;
const ESPECIALLY_IN = /特别是|尤其是/;
/** 在我市务工的外来人员，应当…: a subject with what says who is meant. */
const WHICH = /^(?!对|把|将|为|以|按|给|与)[^，]+(?:的[^，的]{1,10}|者)$|^持[^，]+人员$/;
const ASKS =
  /^(?:都|均|也|还|一律)*(?:要(?!求)|应|须|必须|务必|一律|不得|不准|可(?!以看出)|请(?=[勿于在向将把]|及时|主动|尽[快早]|自觉|立即|提前|务必)|方可|禁止|严禁|如(?:有|需|遇|因|确)|若|因|确[需因]|遇)|^在[^，]{2,10}(?:内|期间|时|前)仍?(?:须|应|要(?!求)|必须|不得)/;
/** 协调急救、民政等部门，建立…: whom one works with. */
const TOGETHER =
  /^(?:定期|积极|主动|及时|广泛)*(?:组织|协调|会同|联合|发动|动员|教育引导|引导|督促)(?!、)[^，]+等(?:有关|相关|职能)?(?:部门|单位|企业|机构|力量)$|^[同与和][^，]{2,30}(?<!在)(?:一道|一起|一同|携手)$|^(?:将|会)?(?:会同|联合|联同)[^，]+(?:部门|单位|机构|企业|力量|中心|[局委办队会])$|^(?:鼓励|号召|动员|引导|教育引导|组织)[^，]+的[^，的]{0,6}(?:人员|志愿者|群众|党员|干部|市民|企业|单位|家庭|学生)$/;
/** 由属地交警部门牵头，对校车开展检查. */
const LED = /^由[^，]{2,30}(?:牵头|负责)$/;
/** 患病学童不应上学，直至水疱结痂; 严禁越级、代签，以及其他违规行为: the end of what a modal governs. */
const UNTIL = /^(?:直至|直到|以及其[他它])(?!.*(?:要(?!求)|必须|不得|方可|才能))/;
/** What the clause before means. */
const THAT_IS = /^即(?!由|务必|必须|要|第一时间|减少|[日刻时将行可使便查来办到付期墨为兴知改报接采])(?=[^，]*[、包])/;
const ESPECIALLY = /^(?:特别是|尤其是|包括|其中|主要是|重点是)/;

/** Id of the rule by which a clause joins the next one, or null. `next`: the following clause of the sentence, '' for none; `timed`: the clause is one time expression. */
export function joinsNext(clause: Clause, predicate: Predicate, next: Clause | undefined, timed = false): string | null {
  if (!next || clause.closer === '；' || clause.closer === '：') return null;
  const masked = clause.masked.replace(/\u0002+$/, '');
  const text = masked.slice(predicate.contentAt);
  const body = masked.slice(predicate.bodyAt).replace(/^让我们(?=以)/, '');
  if (ESPECIALLY.test(text) && predicate.modal === null) return 'join/especially';
  if (
    ESPECIALLY.test(next.text) &&
    /^(?:特别是|尤其是)/.test(next.text) &&
    !/(?:要|必须|务必|[，。])/.test(next.text) &&
    endsOpen(text) &&
    !readsOn(behind(next, 3))
  )
    return 'join/especially';
  if (
    (predicate.modal !== null || (predicate.head?.known && /^直[至到]/.test(next.text))) &&
    (UNTIL.test(next.text) || (predicate.prohibited && /^以及(?!.*(?:要(?!求)|必须|不得))/.test(next.text)))
  )
    return 'join/until';
  if (
    predicate.modal === null &&
    WHICH.test(text) &&
    !/^[^，的]{2,14}对/.test(text) &&
    (ASKS.test(next.text) || /^(?:听到|接到|收到|看到|发现)[^，要应须]{2,}后$/.test(next.text)) &&
    isParty(clause.text.slice(predicate.contentAt))
  )
    return 'join/subject';
  // the verb right behind 围绕 is its object: 围绕保持经济运行在合理区间
  const ground = /^(?:紧紧|紧密|密切|牢牢|充分)?(?:围绕|立足)/.exec(body)?.[0].length ?? 1;
  const head =
    predicate.head?.known === true &&
    !(predicate.head.whole && /^通过|^经过/.test(body)) &&
    predicate.head.at > predicate.bodyAt + ground &&
    !qualifies(clause, predicate);
  // 实行“五包”责任制，即区领导包乡镇
  if (predicate.head !== null && THAT_IS.test(next.text) && !/^会|做到/.test(body)) return 'join/until';
  if (RATHER.test(text) && next.text.startsWith('也')) return 'join/if';
  // 要看哪个现场，就带到哪个现场: the modal is of the condition
  if (predicate.modal === '要' && takesUp(text, next.text)) return 'join/if';
  // 转移谁、何时转，都要落实到人; 先建什么，由村民会议说了算
  if (
    predicate.modal === null &&
    ASKS_WHICH.test(text) &&
    !predicate.party &&
    /^(?:都|均|也)(?:要(?!求)|必须|应|须|得)|^由[^，]{2,20}说了算/.test(next.text)
  )
    return 'join/topic';
  if (TROUBLE.test(text) && /要(?!求)|必须|应|由|追究/.test(next.text)) return 'join/if';
  for (const joiner of joiners)
    if (
      (joiner.id !== 'join/if' || predicate.modal === null) &&
      (joiner.id !== 'join/condition' || !predicate.prohibited || body.endsWith('的')) &&
      joiner.test(body, next.text, head)
    )
      return joiner.id;
  // 行政局对于偏远部落长者，应协调送餐
  if (
    predicate.party &&
    predicate.modal === null &&
    (/^对于?[^，]{2,24}(?:者|人员|群众|学生|对象|企业|家庭|地区|村|乡镇|小区|路段|部位|区域|点位|场所|工程|项目)$/.test(body) ||
      (predicate.head === null && /^对于?[^，]{2,16}$/.test(body))) &&
    /^(?:应|须|要(?!求)|必须|一律|请|\d{1,3}个?(?:小时|工作日|天|日|分钟)内)/.test(next.text)
  )
    return 'join/about';
  // 网格员面对返乡高峰，要重点摸底
  if (
    predicate.party &&
    predicate.subject &&
    predicate.modal === null &&
    /^(?:面对|针对)(?![^，]*(?:开展|进行|制定|全面|加强|强化|及时|严格|集中))/.test(body)
  )
    return 'join/ground';
  // 药店销售退热药品，要实名登记
  if (
    predicate.party &&
    predicate.modal === null &&
    DEALING.test(clause.masked.slice(predicate.bodyAt)) &&
    /^(?:要(?!求)|须|应|必须|一律|不得|有权)/.test(next.text)
  )
    return 'join/if';
  // 为落实禁止野外用火的精神: the modal stands inside the purpose
  if (predicate.modal !== null && PURPOSE.test(text)) return 'join/aim';
  if (predicate.modal === null && agentOfCondition(text)) return 'join/if';
  if (
    predicate.modal !== null &&
    (/^(?:在.{1,30}(?:内|中|上|下|前|后|时)|[由自于].{1,30}[内起]|从[^，]{1,30}(?:结束|为止|止|期间))$/.test(body) || body === '')
  )
    return 'join/open';
  if (
    predicate.modal === null &&
    (predicate.head === null ||
      (OF_WHOM.test(text) &&
        (!predicate.head.known ||
          (predicate.head.at < clause.masked.lastIndexOf('的') &&
            (DEALS.test(next.text) || isAddressed(next) || (OF_THING.test(text) && names(next))) &&
            !DONE.test(text))))) &&
    ABOUT.test(text) &&
    !/\d个?(?:工作日|小时|天|日|周|月)内[\u3400-\u9fff]{2,}$/.test(text) &&
    !(/^从[^，]+到[^，]+$/.test(text) && isParty(text)) &&
    !/虽然?已|已经(?![^，]*的[^，的]{1,6}$)|该([^，]{1,4})的\1|点对点/.test(text)
  )
    return 'join/about';
  if (predicate.modal === null && ((TOPIC_OF.test(text) && !names(next)) || (MATTER.test(text) && /^请(?!示|求|假)/.test(next.text))))
    return 'join/about';
  // 供电、供水、通信企业，要…: trades, whatever verbs their names are
  if (predicate.modal === null && TRADES.test(text) && (ASKS.test(next.text) || next.text.startsWith('请'))) return 'join/subject';
  // 对关键岗位操作工，人力资源部要组织轮训
  if (predicate.modal === null && FOR_THEM.test(text) && (isAddressed(next) || (!predicate.head?.known && names(next))))
    return 'join/about';
  if (TOGETHER.test(body) && readsOn(next)) return 'join/together';
  // 缺机械的村，找农业服务中心
  if (predicate.modal === null && LACKING.test(text)) return 'join/condition';
  if (timed || (predicate.modal === null && (VAGUE.test(text) || (predicate.head === null && TIME.test(text))))) return 'join/time';
  if (
    predicate.modal === null &&
    (!predicate.head?.known || (predicate.subject !== null && LISTED.test(text))) &&
    !/^(?:就|才)[^，]{0,4}是/.test(next.text) &&
    isName(clause, predicate)
  )
    return 'join/subject';
  // 市纪委监委牵头，会同有关部门成立督导组
  if (predicate.modal === null && /^[^，由]{2,30}牵头$/.test(text) && /^(?:会同|联合|协调)/.test(next.text)) return 'join/agent';
  if (predicate.modal === null && LED.test(text) && !/^[^，]{0,40}(?:配合|协助|参与)/.test(next.text)) return 'join/agent';
  const opens = predicate.head?.known === true && skipManner(clause.masked, predicate.contentAt).at >= predicate.head.at;
  const inQuestion = !opens && IN_QUESTION.test(text);
  if (
    predicate.modal === null &&
    (!predicate.head?.known || WHICH_THING.test(text) || inQuestion) &&
    (TOPIC.test(text) || inQuestion || isPlace(clause, predicate)) &&
    (/^(?:未|凡|能[\u3400-\u9fff]{1,2}则|能[^，]{1,6}的|(?:[^，]{0,10}[前内底])?由|应[\u3400-\u9fff]尽|(?:[^，]{0,10}前)?(?:一律|必须|务必|要(?!求)|须)|应当?|须|要|一定[要得]|必须|务必|不得|严禁|禁止|均|都|由|优先|不予|不再|什么时候|任何时候|[^，]{2,16}一律)/.test(
      next.text,
    ) ||
      (WHICH_THING.test(text) && /^(?:取消|谁(?!也)|暂停|扣[减除]|依法|依规|坚决|严肃|立即|及时|予以|给予|通报|约谈)/.test(next.text)) ||
      ((inQuestion || WHICH_THING.test(text)) && (isAddressed(next) || (!inQuestion && names(next)))))
  )
    return 'join/topic';
  return null;
}

/** 针对边境巡防的安全风险: the verb stands before 的, and behind it are nouns only. */
function qualifies(clause: Clause, { head, bodyAt }: Predicate): boolean {
  const of = clause.masked.lastIndexOf('的');
  if (!head || of <= head.at || !/^(?:针对|围绕|结合|根据|按照)/.test(clause.masked.slice(bodyAt))) return false;
  const rest = clause.tokens.filter((token) => token.start - clause.start > of);
  return (
    rest.length > 0 &&
    rest.every(
      ({ tag, start }) => /^(?:n|a|b|j|m|q|vn|x|u|c)/.test(tag) && !verbTrie().longestAt(clause.masked, start - clause.start)?.value.whole,
    )
  );
}

/** 责任单位要逐个列出清单: a body before a modal. */
function isAddressed(next: Clause): boolean {
  const { party, modal, subject } = readPredicate(next);
  return party && modal !== null && subject !== null;
}

/** 防患工作方面，渠务署会调派人员: the next clause has a body of its own as its subject. */
function names(next: Clause): boolean {
  const { party, modal } = readPredicate(next);
  return party && modal === null;
}

/** 要害岗位，要加强值守: where it is to be done. */
function isPlace(clause: Clause, { contentAt, subject }: Predicate): boolean {
  const text = clause.text.slice(contentAt);
  return subject === null && text.length >= 4 && text.length <= 14 && WHERE.test(text);
}
const WHERE =
  /^(?!(?:对|把|将|在|从|向))[^，是]{2,12}(?:岗位|部位|场所|区域|地段|路段|点位|环节|领域|村湾|自然村|站点|卡口|口岸|通道|库房|车间|病区|隔离点|集中点|安置点)$/;

/** The next clause begins with its verb. */
function readsOn(next: Clause): boolean {
  const first = verbTrie().longestAt(next.masked, 0);
  return first !== null && first.end > 1 && (first.value.action || first.value.manner);
}

/** 市民如必须外出，…: length of the party that a condition begins with, 0 for none. */
export function agentOfCondition(text: string): number {
  const agent = AGENT_IF.exec(text)?.[1];
  return agent && isParty(agent) ? agent.length : 0;
}

/** The clause is nothing but the name of a body or a role. */
function isName(clause: Clause, predicate: Predicate): boolean {
  const text = clause.text.slice(predicate.contentAt);
  // 专班对推送的密接人员
  if (predicate.subject !== null && /^[对把将]/.test(clause.masked.slice(predicate.subject.end))) return false;
  if (/(?:会|将)(?:在|于|继续)|(?:派驻|配备|安排|设立|明确|确定|落实|抽调)\d/.test(text)) return false;
  if (/[^就总别其凡]是(?!否)|就是(?!否)/.test(text)) return false;
  // 接纳安置转移人员: a verb with its object
  const first = clause.tokens.find((token) => token.start - clause.start >= predicate.contentAt);
  if (predicate.head?.at === predicate.contentAt && first?.tag.startsWith('v') && first.text !== '涉' && !NOUNISH.test(first.text))
    return false;
  // 果断疏散安置旅客, 台风到来前迅速撤回看护人员
  const lead = predicate.head?.known ? clause.masked.slice(predicate.contentAt, predicate.head.at) : '';
  if (lead !== '' && (skipManner(lead, 0).at >= lead.length || /(?:前|后|时|内|期间)(?:及时|迅速|立即|尽快|全部)?$/.test(lead)))
    return false;
  if (predicate.subject !== null && predicate.subject.end < clause.text.length - 1 && !LISTED.test(text) && !ESPECIALLY_IN.test(text))
    return false;
  const verbal = clause.tokens.some(
    (token) => token.tag === 'p' && !/^[与和同及]$/.test(token.text) && token.start > clause.start + predicate.contentAt,
  );
  return (!verbal || LISTED.test(text) || /的/.test(text)) && isParty(text);
}

/** A pivot whose second verb is still to come: 教育引导广大人民群众，特别是…，树立…. */
function endsOpen(text: string): boolean {
  return isParty(text) || /(?:群众|人员|干部|同志|企业|部门|地区|单位|人|者)$/.test(text);
}
