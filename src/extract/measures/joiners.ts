import type { Rule } from '../../model.ts';

export interface JoinExample {
  readonly clause: string;
  readonly next: string;
}

/** A fragment that has no directive predicate of its own and belongs to the clause after it (guide, sections 1 and 6). */
interface Joiner extends Rule<JoinExample> {
  /** `head`: a verb of the dictionary with its object follows the ground. */
  readonly test: (text: string, next: string, head: boolean) => boolean;
}

const GROUND =
  /^(?:请|可(?=根据|依据|参照)|将(?=会同|根据|依托|围绕|结合|通过|按照|对照|依据|针对))?(?:严格|认真|坚决|切实|紧紧|紧密|密切|牢牢|充分)?(?:按照|根据|依据|依照|遵照|比照|对照|围绕|立足|通过|针对|鉴于|本着|结合|沿着|适应|基于|借助|参照|依托|会同|因应)/;
/** 按二级响应要求: short for 按照. */
const BY = /^按(?!照|时|期|质|需|量|比例)[^，]{2,30}(?:要求|规定|部署|原则|标准|程序|职责|分工|方案|预案|安排|计算|测算|统计)$/;
/** 按照“一任务一专班”推进模式: the verb says what kind of way it is. */
const NAMED_WAY = /(?:推进|运行|管理|工作|建设|实施|服务|组织|开展|办理|治理)(?:模式|方式|机制|原则|办法|思路|路径|格局|体制)$/;
/** Nouns that a ground ends with, whatever verb stands before them (部署要求). */
const GROUND_END =
  /(?:要求|部署|原则|规定|意见|精神|标准|安排|需要|职责|职能|分工|实际|特点|性质|目标|思路|定位|程序|形势|平台|》|上|任务|问题|情况|现状|步骤|方法|方式|口径|时限|节点|流程|清单|路径|模式|思路|形式|渠道|载体|手段)$|^(?:严格)?(?:按照|按|根据|依据|遵照)[^，]{0,8}的\u0001+$/;
/** A ground that has found its own verb: 按规定划拨建设用地. */
const SHORT_GROUND =
  /^(?:严格|认真)?(?:按|依|根据)(?:照)?[^，]{1,12}?(?:扎实|及时|认真|严格|统筹|有序|加强|做好|推进|开展|落实|划拨|办理|报|实施|组织|完成|进行|分类|加快|明确|建立|制定|倒排|要(?!求)|完善|对[^，]{2,40}(?:实行|进行|开展|实施))/;
/** 对照问题清单加大巡查力度. */
const OWN_VERB =
  /^请?(?:严格|认真|坚决|切实)?(?:对照|按照|根据|依据|围绕|结合|针对|借助|利用|依托)[^，]{2,20}?(?:进行|加大|加强|强化|开展|推进|建立|完善|制定|做好|组织|实施|加快|推动|优化|提升|确定|明确|细化|配备|落实)[^，]{2,}$/;
const CONDITION =
  /(?:的|后|(?<!小)时|前|期间|之际|之前|之后|以后|情况下|前提下|基础上|过程中|同时|原则上|的话|来讲|来说|而言)$|[^，]{3,}(?<!工作|志愿|经营|消费|学|记|患|劳动|爱好|从业)者(?<!成为[^，]*|争做[^，]*)$|^(?:让我们)?在[^，]{1,20}(?:上|中|下|方面)$|^在(?![^，]*(?:内|前|赶赴|到达|抵达|赶到|组织|开展))[^，]{2,40}(?:现场|工地|车间|一线)$|^从[^，]+出发$|^站在[^，]{2,16}$|^(?:要)?(?:从|站在)[^，]+(?:高度|角度|立场|视角|层面)$|期内$|^[^，]{2,20}(?:区|范围|场所|河道|小区|校园|境|城|厂|库)内$/;
const IF =
  /^并?(?:[^，]{1,6}[后时](?=如|若|倘)|[^，]{1,6}(?=确需)|[^，、“]{2,20}(?=一旦|只要一))?(?:如(?!实|期|数|约|愿)果?|若|一旦|倘若|没有[^，]{2,12}(?:指令|通知|批准|许可)|遇有?|凡是?|(?:[^，、“]{0,6})只要|除|无论|不论|不管|未经|一经[^，]{2,4}$|任何人士?如?违反|确需|近期如|如需|每(?:发生|有|出现|发现)|经.{1,24}(?:同意|批准|审批|研究|检测|评估|审核)$)/;
/** 哪个乡镇出了问题，就追究…. */
const WHOEVER = /^(?:哪[个里级方家]|谁)[^，]*(?:[出生][了问事]|不力|不到位|失职|失责|掉链子)[^，]{0,4}$/;
/** 发现渗漏等异常，须立即报告. */
const FINDING = /^(?:发现|发生|出现)(?![^，]*(?:当场|立即|及时|第一时间|马上|随时))[^，]{2,24}$/;
/** 越是关键时刻，越要保持清醒. */
const THE_MORE = /^越是?(?!来越)[^，要]{2,}$/;
const INNER_IF = /^(?:确保|保证|做到).{0,6}(?:一旦|如果|若|遇)|^(?:督促|教育|引导|要求)[^，]{2,8}(?:无论|不论|不管)/;
const AIM =
  /^(?:(?:切实|始终|紧紧|牢牢)?以|为).{1,40}(?:为|作为)(?:[^，]{0,8})(?:原则|目标|指引|抓手|重点|主线|核心|导向|单位|单元|契机|牵引|载体|依托|引领|统领|底线|突破口|\u0001+|节点|依据|平台|阵地|支点|时限|基础|根本|支撑|中心|指导|标准|总抓手|先导|前提|基准)$/;
export const PURPOSE =
  /^为(?:使|因应|预防|降低|防范|巩固|提升|充分|优化|强化|加大|维护|减少|确实|了|更[快好]|尽快|及时|彻底|切实|进一步|全面|深入|认真|确保|有效|贯彻|落实|加强|做好|防止|避免|推动|加快|规范)/;
const SPIRIT =
  /^举[^，]{1,8}之力$|^以.{2,30}(?:的)?(?:精神|态度|责任感|作风|决心|标准|要求|干劲|姿态|力度|举措|行动自觉|成效|实效|业绩|成果|行动|担当|作为|步伐|狠劲|韧劲|拼劲|闯劲|勇气|魄力|定力|胸怀|心态|状态|面貌|优势|责任心|使命感|紧迫感|事业心|热情|情怀|恒心|信心)$/;

export const joiners: readonly Joiner[] = [
  {
    id: 'join/ground',
    says: '按照…, 根据…, 围绕…, 通过… without a verb of its own joins the next clause.',
    test: (text, _next, head) =>
      BY.test(text) ||
      (GROUND.test(text) &&
        (!SHORT_GROUND.test(text) || NAMED_WAY.test(text) || /的(?:要求|原则|部署|规定|标准|思路|精神)$/.test(text)) &&
        (!OWN_VERB.test(text) || GROUND_END.test(text)) &&
        (!head || GROUND_END.test(text) || /^结合[^，]*(?:活动|行动|建设)$/.test(text))),
    examples: [
      { clause: '按照省委、省政府部署要求', next: '锻长补短、持续用力' },
      { clause: '根据国家和地方配建标准', next: '统筹规划幼儿园' },
      { clause: '通过综合施策', next: '帮助困难群众解困脱困' },
      { clause: '按照“一任务一专班”推进模式', next: '建立问题清单' },
      { clause: '按二级应急响应要求', next: '全面进入临战状态' },
      { clause: '围绕保持经济运行在合理区间', next: '落实好各项政策' },
    ],
    rejects: ['按照年前既定部署扎实推进各项工作', '按相关规定划拨建设用地', '对照问题清单加大巡查力度'],
  },
  {
    id: 'join/condition',
    says: 'A condition or time that ends with 的, 后, 时, 前 joins the next clause.',
    test: (text) =>
      CONDITION.test(text) &&
      !/是[^，]*的$/.test(text) &&
      !/(?:值班|提前|房前屋后|当前|空前|(?:冲锋|冲|走|干|挺|站|想|抢|做)在前|以前|事后|目的|一时|[至到]\d{1,2}时)$/.test(text) &&
      !/^(?:坚持|落实|完成|做好).{0,20}前$/.test(text),
    examples: [
      { clause: '对不符合居家条件的', next: '一律实施集中隔离' },
      { clause: '站在发展大局的高度', next: '深入开展排查' },
      { clause: '饮用水水源保护区内', next: '不得新建排污口' },
      { clause: '机关事业单位上班后', next: '重点岗位人员要在岗在位' },
    ],
    rejects: ['各地要加强值班', '要做到提前', '推动图书馆延时开放至21时'],
  },
  {
    id: 'join/if',
    says: 'A condition opened by 如, 一旦, 遇有, 凡 joins the next clause; 确保一旦… waits for its verb.',
    test: (text, next) =>
      INNER_IF.test(text) ||
      (THE_MORE.test(text) && /^越/.test(next)) ||
      (WHOEVER.test(text) && /^(?:就|要|严|必)/.test(next)) ||
      (FINDING.test(text) && /须|要|应|立即|及时|第一时间|必须|迅速|立行/.test(next)) ||
      (IF.test(text) &&
        next !== '' &&
        !/(?:(?<![必需重主])要|(?<!非)必须|一律|应|立即|第一时间|及时|随时|马上|当场|就地|不得)/.test(text.replace(/只要/, ''))),
    examples: [
      { clause: '确保一旦发生疫情', next: '能在最短时间内完成全员检测' },
      { clause: '近期如非必须', next: '不要前往中高风险地区' },
      { clause: '如非必要', next: '不要聚集' },
      { clause: '市民如必须外出', next: '应全程佩戴口罩' },
      { clause: '一旦发现险情', next: '立即组织转移' },
      { clause: '哪个乡镇出了问题', next: '就追究哪个乡镇主要领导的责任' },
      { clause: '越是喜庆的时刻', next: '越要保持清醒的头脑' },
      { clause: '疫情只要没有结束', next: '我们就不能松懈' },
      { clause: '每发生一起火警', next: '扣除该村年度考核分2分' },
    ],
    rejects: ['遇有突发疫情第一时间启动应急预案', '凡属重大事项一律集体研究决定'],
  },
  {
    id: 'join/aim',
    says: '以…为目标, 为…, and 以…精神 set the aim of the next clause.',
    test: (text) =>
      AIM.test(text) || (PURPOSE.test(text) && !/(?:营造|提供|作出|创造|奠定|贡献|争取|打下|注入)/.test(text)) || SPIRIT.test(text),
    examples: [
      { clause: '以月份为节点', next: '建立问题清单' },
      { clause: '以打造一流教育为目标', next: '不断加大教育投入' },
      { clause: '以对人民高度负责的精神', next: '坚决巩固防控成果' },
      { clause: '为切实加强汛期安全管理', next: '要落实值班制度' },
    ],
    rejects: ['为打赢疫情防控阻击战营造良好氛围', '全体工作人员要以“三严三实”为行动准则', '以确定性措施应对不确定性因素'],
  },
  {
    id: 'join/as',
    says: '作为… names the role in which the next clause is to be done.',
    test: (text) => /^作为[^，]{2,30}$/.test(text) && !/作为[^，]{0,12}(?:来抓|抓手|重点|重要内容|首要任务|依据)$/.test(text),
    examples: [{ clause: '作为科室第一安全责任人', next: '科主任要切实履职' }],
    rejects: ['作为重要抓手'],
  },
];
