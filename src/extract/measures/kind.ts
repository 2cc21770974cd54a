import type { MeasureKind, Rule, Strength } from '../../model.ts';
import type { Predicate } from './predicate.ts';
import { ABSTAINS, NEGATED } from './negated.ts';
import { skipManner } from './verb.ts';

/** 覆盖率达到95%以上: a figure to be reached. */
export const GOAL_END =
  /(?:达到?|突破|超过|稳定在|控制在|保持在|不低于|不少于|不高于|提高到|降至|降到).{0,10}\d[\d.]*(?:(?:%|万|亿|‰|[头只亩户人]|个百分点|微克|平方|公里|元|吨).{0,8}|以[上下内])$|(?:增长|下降)\d[\d.]*%(?:左右|以上|以内)?$/;
/** 认证面积达到30万亩: a figure of something, whatever verb its name begins with. */
const FIGURE =
  /^(?!推动|促进|带动|加快|确保|实现|使|让)[^，]{2,16}(?:率|面积|数量?|规模|收入|产值|产量|总量|比例|占比|系数|指数|浓度)(?:达到?|提高到|降到|突破|超过|稳定在|保持在?|控制在|不低于|不少于)[^，]{0,4}\d/;
/** 低保标准再提高5%: a change by a figure. */
export const FIGURE_END =
  /(?:提高|提升|降低|增加|减少|压减|上浮|下调|上调)(?:到|至|为)?\d[\d.]*(?:%|个百分点|万?元|亿元)(?:左右|以上|以内)?$/;
/** 确保今年工作体现新特色，出现新亮点: a result in a run. */
export const RESULT = /^(?:出现|呈现|展现|取得|开创)(?:出)?(?:新|更|良好|显著|明显|实效|突破)/;
const HELD = /^(?:要|坚决|切实)*严守[^，]*(?:红线|底线|关口|防线|关卡|阵地)/;
const FOR =
  /^(?:(?:努力|着力|更好|切实|全力|积极|共同|持续|真正)*(?:地)?为|给(?!予))[^，]{2,40}(?:营造|提供|作出|创造|奠定|贡献|争取|打下|注入|筑牢|赢得|保驾护航|做出|夯实|起好步|开好局|开好头|奋斗|增加|添彩|增光|助力)/;
const SHAPE =
  /^(?:努力|着力|加快|推动|逐步|切实|尽快|积极|奋力)*(?:形成|开创).{0,40}(?:局面|格局|合力|机制|体系|氛围|态势|闭环|长效机制|共识|强大声势|经验)$/;
/** 遏制事故多发势头: what shall not happen; 遏制耕地“非粮化” is a task. */
const CURBED =
  /^(?:要|坚决|有效|切实|全力)*遏制[^，]*(?:发生|爆发|暴发|事故|势头|蔓延|扩散|反弹)|^(?:既要|又要|也要|要)防(?![止控范治护疫汛火灾])[^，、]*(?:输入|扩散|反弹|蔓延|外溢|传播|输出)$/;
const BROUGHT = /^(?:对[^，]{2,16}|[^，要应须]{2,10}?)做到(?!位)/;
/** 形成初稿: a paper, no state. */
const PAPER = /形成[^，]{0,12}(?:初稿|草案|报告|清单|台账|材料|纪要)$/;
const ATMOSPHERE = /营造.{0,40}(?:氛围|环境|生态|风尚)$/;

/** 以防价格下跌, 以利申请. */
export const SO_THAT = /^以(?:防(?!为|控)|免|利(?!用)|便|期|确保|保(?!障为))/;

/** 机制更加健全, 满意度明显提升: a state to be reached. */
export const STATE_GOAL =
  /(?:明显|显著|持续|不断|进一步|更加|更为|大幅|稳步|全面|初步|基本|逐步|趋于|有效|日益|全部)(?:得到)?(?:改善|提升|增强|提高|规范|完善|健全|优化|显现|建成|建立|形成|巩固|好转|扩大|壮大|精细|缩小|降低|下降|增长|满足|普及|覆盖|凸显|完成|同步|成熟|合理|消除|遏制|落实|壮大|覆盖|清零|到位)$|(?:全覆盖|零增长|走在[^，]{0,8}前列|焕然一新)$/;
/** 协同作战水平大幅提高: what improves is a quality, whatever verb its name begins with. */
const QUALITY =
  /^(?!推动|促进|确保|实现|加快|推进|带动|使|让|力争|不断|持续|进一步|努力|切实)[^，]*(?:水平|能力|体系|机制|环境|意识|质量|效率|满意度|知晓度|力量|平台|物资|设施|条件|面貌|形象|收入|规模|结构|格局|半径|[率度量])(?:的)?[\u3400-\u9fff]{0,4}$/;

/** 能并联的不串联, 遇到矛盾不绕道. */
const CANNOT = /^(?:能[^，]{1,6}的|[^，]{2,10}的(?=不擅自)|遇到[^，]{1,4}|碰到[^，]{1,4})不(?!断|仅|但)/;
/** 老年人尽量不去密闭场所. */
const REFRAIN = /^(?:尽量|尽可能|一般|原则上|暂|暂时)不(?!断|仅|但|低于|少于|超过)/;

/** 所有车辆非必要不上路. */
const IN_GENERAL_NOT = /^(?!倡导|提倡|引导|鼓励)[^“]*非(?:必要|必须|特殊情况|工作需要|公务|必需)不/;
/** 小学一、二年级不布置书面作业, 就医途中不乘坐公共交通工具. */
const FORBEARS = /^[\u3400-\u9fff、]{2,14}(?<![会要能可就还得并])不(?:乘坐|放过|布置|组织|安排|举办|开展|提供|设置|收取|发放|接待)/;
/** 动员在外亲属非必要不返乡: who is to bring it about. */
const URGES = /^(?:要)?(?:倡导|提倡|动员|教育引导|教育|引导|劝导|鼓励|组织)[^，]{0,14}非必要不/;
/** 以决战的姿态打赢这场硬仗, 举全县之力确保供水: the manner stands before the verb. */
const WITH_FORCE =
  /^(?:切实|要)*(?:以[^，]{2,20}(?:姿态|作风|决心|态度|精神|担当|之稳)|举[^，]{1,6}之力)(?:坚决|全力)?(?:打赢|确保|守住|守牢|实现|维护|为[^，]+(?:添彩|助力|作出))/;
/** 把矛盾消灭在萌芽状态, 聚餐控制在10人以内, 保障所需经费: done, not reached. */
const DONE = /萌芽状态$|控制在\d+人(?:以内|以下)?$|^(?:[^，]{0,8}(?:财政|资金)[^，]{0,4})?(?:足额|优先)?保障[^，]{0,8}(?:经费|资金)$/;
/** 不具备条件的坚决停工: what is done to those. */
const OF_THOSE = /^不[^，]{2,16}的(?:一律|坚决|要(?!求)|应|予以|责令|依法)/;

/** goal, prohibition or action, by the head of the clause (guide sections 1 and 6): the first verb decides. */
export function kindOf(text: string, predicate: Predicate): MeasureKind {
  const { head, modal } = predicate;
  const content = text.slice(predicate.contentAt);
  if (content.startsWith('让我们')) return 'action';
  if (URGES.test(content) || DONE.test(content)) return 'action';
  if (WITH_FORCE.test(content)) return 'goal';
  if (IN_GENERAL_NOT.test(text) || FORBEARS.test(content)) return 'prohibition';
  if (OF_THOSE.test(content) && !/不得|严禁|禁止/.test(text)) return 'action';
  if (predicate.prohibited || (modal === null && !head?.known && NEGATED.test(content))) return 'prohibition';
  if (ABSTAINS.test(content) || CANNOT.test(content) || (modal === null && REFRAIN.test(text.slice(predicate.bodyAt))))
    return 'prohibition';
  if (content.startsWith('务求') && text.length > predicate.contentAt + 4) return 'goal';
  if (SO_THAT.test(content)) return 'goal';
  if (FOR.test(content) || SHAPE.test(content) || ATMOSPHERE.test(text)) return 'goal';
  if (CURBED.test(content)) return 'goal';
  if (PAPER.test(text)) return 'action';
  // 各类纠纷做到小事不出村: a thing that is brought so far
  if (modal === null && !predicate.party && BROUGHT.test(content)) return 'goal';
  if (head?.goal || RESULT.test(text) || HELD.test(content) || content.startsWith('不让')) return 'goal';
  if (
    modal === null &&
    predicate.subject === null &&
    STATE_GOAL.test(text) &&
    (head === null || head.at > predicate.contentAt + 2 || QUALITY.test(content))
  )
    return 'goal';
  if (modal === null && FIGURE.test(content)) return 'goal';
  // 每年培训护理员不少于1000人次: the verb is the first word behind the time
  const first = head?.known === true && /不[少低]于|不超过/.test(text) && skipManner(text, predicate.bodyAt).at >= head.at;
  if (modal === null && !first && (head === null || !head.known || head.at > predicate.contentAt) && GOAL_END.test(text)) return 'goal';
  return 'action';
}

const MUST = /必须|务必|务求|须(?!知)|一律|坚决|确保|决不|绝不|不得不/;
const MAY = /可以|可(?=[适根视采按结予给酌申享])|鼓励|倡导|提倡|支持(?=有条件|符合)|允许|尽量|原则上|有条件的/;

/** How binding the wording is; it decides the levels of codebooks (OxCGRT: recommend or require). */
export function strengthOf(text: string, kind: MeasureKind): Strength {
  if (kind === 'prohibition') return 'must_not';
  if (MAY.test(text)) return 'may';
  return MUST.test(text) ? 'must' : 'should';
}

export interface KindExample {
  readonly text: string;
  readonly kind: MeasureKind;
  readonly strength: Strength;
}

export const kindRule: Rule<KindExample> = {
  id: 'kind/head',
  says: 'The first verb of the clause decides whether it is an action, a prohibition or a goal.',
  examples: [
    { text: '强化入境人员管理', kind: 'action', strength: 'should' },
    { text: '坚决防止疫情反弹', kind: 'goal', strength: 'must' },
    { text: '坚决遏制事故多发势头', kind: 'goal', strength: 'must' },
    { text: '坚决遏制耕地“非粮化”', kind: 'action', strength: 'must' },
    { text: '增强“四个意识”、坚定“四个自信”、做到“两个维护”', kind: 'action', strength: 'should' },
    { text: '为打赢疫情防控阻击战营造良好舆论氛围', kind: 'goal', strength: 'should' },
    { text: '形成规范管理的长效机制', kind: 'goal', strength: 'should' },
    { text: '防控工作丝毫不能放松', kind: 'prohibition', strength: 'must_not' },
    { text: '严禁设备超期服役', kind: 'prohibition', strength: 'must_not' },
    { text: '尽量少串门、少走动', kind: 'action', strength: 'may' },
    { text: '坚决守住不发生规模性疫情的底线', kind: 'goal', strength: 'must' },
    { text: '不折不扣把各项决策部署落到实处', kind: 'action', strength: 'should' },
    { text: '各地各部门必须落实值班制度', kind: 'action', strength: 'must' },
    { text: '不串门、不聚餐', kind: 'prohibition', strength: 'must_not' },
    { text: '不断加大投入', kind: 'action', strength: 'should' },
    { text: '动员在外亲属非必要不返乡', kind: 'action', strength: 'should' },
    { text: '就医途中不乘坐公共交通工具', kind: 'prohibition', strength: 'must_not' },
    { text: '以决战决胜的姿态打赢这场硬仗', kind: 'goal', strength: 'should' },
    { text: '把矛盾消灭在萌芽状态', kind: 'action', strength: 'should' },
    { text: '群众满意度明显提升', kind: 'goal', strength: 'should' },
    { text: '综合服务管理平台覆盖率达100%', kind: 'goal', strength: 'should' },
  ],
  rejects: [],
};
