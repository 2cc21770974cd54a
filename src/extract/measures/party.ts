import { opensPhrase } from '../../dictionary/openers.ts';
import { namesSystems, partyHead, type PartyType } from '../../dictionary/parties.ts';
import { loadPlaces } from '../../dictionary/places.ts';
import { loadNames } from '../../dictionary/surnames.ts';
import { verbTrie } from '../../dictionary/verbs.ts';
import type { Rule } from '../../model.ts';
import { namesNobody } from './no-agent.ts';

const BRACKET_END = /(?:（[^）]*）|\([^)]*\)|“|”)+$/;
const OFFICE =
  /(?:[\u3400-\u9fff]{2,}(?:[局厅委办部院处科股所站队社厂组署司台室]|中心|首长|同仁|(?<![值加上下换跟带领当夜白晚轮排调倒每早中训习修导管趣学本全])班))$/;
const PLACE =
  /(?:^(?:\d{1,3}个|各|每个?|所有|有关|相关|沿[江河海]|边境|重点)?[\u3400-\u9fff、（）()A-Za-z×＊*○—]{0,16}|[、和等])(?:省|自治区|直辖市|市|县|区|乡|镇|州|旗|盟|村)$/;
/** 每次, 12名, 协同相关部门: what else opens no name. */
const OTHER_ROLE =
  /^(?:每(?!个|一?[位名](?=[\u3400-\u9fff])|[户村镇乡校班组所街县]居?$)|协同(?![\u3400-\u9fff]{0,6}[部组])|\d+(?!\d*(?:岁|个|家|名|位|所|支|热线|平台|急救|指挥中心|级|届)))/;
const hasOtherRole = (name: string): boolean =>
  OTHER_ROLE.test(name) || (opensPhrase(name) && !/^同一(?:部门|单位|企业|机构)/.test(name) && !opensWithPlace(name));

/** 于都县, 从化区, 如皋市: a name may begin with what is a preposition elsewhere. */
const opensWithPlace = (name: string): boolean => placeAt(name) > 0;

/** Length of the place, by its full name or with its level, that a text opens with; 0 for none. 会同 is a verb first. */
export function placeAt(text: string): number {
  const found = loadPlaces().trie.longestAt(text, 0);
  if (!found || text.startsWith('会同')) return 0;
  const written = text.slice(0, found.end);
  if (found.value.some((place) => place.name === written)) return found.end;
  return /^[省市县区州盟旗]/.test(text.slice(found.end)) ? found.end + 1 : 0;
}

/** 房山区, 运城市, 永和县 by themselves: their ends are those of common nouns (山区, 城市), or they hold a 和. */
const isPlace = (name: string): boolean =>
  name.length > 2 &&
  !/^[新老旧主中]?城区$/.test(name) &&
  loadPlaces()
    .named(name)
    .some((place) => place.name === name && !place.abolished);

/** 各滑雪场, 所有商铺: each of a kind of places. */
const EACH =
  /^(?!.*厕所$)(?:各|所有|全[市县区省]各?)(?!项|种|类|环节|方面|条|个|阶段)[\u3400-\u9fff、]{1,14}[场店铺厂矿站所园馆库院校点队组社行户舍口]$/;
/** Common nouns that end like a place. */
const COMMON =
  /(?:城镇|乡村|农村|城市|都市|超市|股市|楼市|门市|夜市|早市|菜市|上市|灾区|山区|库区|牧区|城区|辖区|片区|建成区|保护区|水源区|深水区|水区|施工区|教学区|作业区|功能区|核心区|缓冲区|生活区|办公区|隔离区|病区|账户|门户|窗户|或者|再者|两者|禁区|误区|乡镇企业|自治州|帮扶村|地区)$/;
const NOBODY = /^(?:哪|一些|有些|有的|少数|个别|我们|咱们|人们|这|那|其(?!他|余)|该|此|它|什么|谁)/;
/** 哪个县市的党政主要领导: of whoever is meant. */
const WHOSE = /^(?:哪[个里]|谁)[^，]{0,4}的[^，]*(?:领导|负责人|责任人|同志|书记)$/;
/** 其监护人: of somebody named before. */
const HIS =
  /^其(?:所在(?:学校|单位|企业|村|社区)[\u3400-\u9fff]{0,6}|监护人|从业人员|工作人员|员工|职工|家长|家属|主管部门|所在单位|法定代表人|负责人|主要负责人|业主)$/;
const THING =
  /(?:(?<!指挥)部署|(?:功能|活动|实验|储藏|会议|阅览|候诊|手术|更衣|病|浴)室|工作|任务|责任|措施|制度|机制|建设|时间|问题|形势|疫情|方案|意识|作风|能力|水平|质量|机会|社会|办法|方法|内部|全部|一部|大部|局部|安全部位|部位|[缓简不代帮主承督交查快即联审评统举]办|[快即严速实好坏难用益害长短深远到明暗近高低细]处|教室|科室|居室|卧室|大会|晚会|年会|聚会|集会|会议|运动会)$/;

/** 妇联、关工委等 before a modal. */
const AND_OTHERS = /(?<=、[^、]{2,12})等$/;
/** 各镇（街道）党（工）委: a bracket inside a name. */
const INNER = /（[^（）]{1,6}）(?=[\u3400-\u9fff])/g;
/** 公安、交通、卫健三家, 企业自身, 用水企业、种粮大户之间: what counts or stresses those named. */
const TALLIED = /(?<=、[\u3400-\u9fff]{2,12})[两二三四五六七八](?:家|个|方)(?:力量|单位|部门|公司|企业)?$|自身$|之间$/;
/** 从州级挂包领导到村组护林员. */
const FROM_TO = /^从[\u3400-\u9fff]{2,14}到(?=[\u3400-\u9fff]{2})/;
/** 公安、交通、卫健三家: bodies by their short names. */
const SHORT_NAMES = /^[\u3400-\u9fff]{2,6}(?:、[\u3400-\u9fff]{2,6})+[两二三四五六七八][家方](?:力量|单位|部门|公司|企业)?$/;

/** The agent a text names can be a body, a group or a role; `type` is null where only the form of the name tells. */
export function partyType(name: string): PartyType | null {
  const bare = name.replace(BRACKET_END, '').replace(AND_OTHERS, '').replace(BRACKET_END, '').replace(INNER, '').replace(TALLIED, '');
  const head = partyHead(bare);
  if (head) return head.type;
  if (namesSystems(bare)) return 'department';
  if (PLACE.test(bare)) return 'government';
  return OFFICE.test(bare) ? 'department' : null;
}

/** 自觉在思想上…同志: an adverbial opens a predicate, no name; some of them are words of names as well (综合执法部门). */
const NAMED_SO = /^(?:就近的|集中|联合|现场|综合|系统|重点|全员|统筹|协调|协同|独立|在线|网上|网格化)/;
function opensWithManner(name: string): boolean {
  const found = verbTrie().longestAt(name, 0);
  return found !== null && found.end > 1 && found.value.manner && !found.value.action && !NAMED_SO.test(name) && !opensWithPlace(name);
}

/** 在我市务工的外来人员, 持“红码”人员, 与考试无关人员: a clause that says which people are meant. */
const QUALIFIED =
  /^(?:凡是?|目前|现)?仍?(?:列入|纳入|属于|进入|直接接触|接触|直接从事|从事|参加|参与|承担|包联|取得|\d{1,2}[天日]内?|\d{1,2}月\d{1,2}日(?:以来|以后|之后|起|后)|有|在|从|自|到|经|因|未|已|持|离开|前往|来自|凡是?)[^，]{2,40}的(?!高度|角度|立场|态度|精神)[^，的]{0,20}$|^(?:已|未|尚未)[^，、的]{2,6}(?:群众|人员|学生|旅客|游客|师生|居民|村民|住户)$|^(?:凡是?)?(?:持|自|在|从)[^，、和及]{2,24}人员$|^与[^，]{2,10}(?:无关|有关|相关)的?人员$|^同一[^，的]{1,12}的[^，的]{1,8}$|^与[^，的]{2,10}(?:接壤|相邻|毗邻|交界|相连)的[^，的]{2,40}$/;

/** How the last of several who act may end, when the first is known. */
const PEOPLE =
  /^[\u3400-\u9fff]{1,11}(?:工|[^动裁复满超减缺增派幅全]员|[^生成增特擅身]长|者|(?<!每|看|入|到|分)户|[大支中]队|[^分]组|站|店|[^智]商|骑手|小哥|管家|匠人)$/;

/** Longest name, UTF-16, that is looked at as a whole; of a longer one its beginning and its end decide. */
const longestName = 600;

/** Whether a subject can carry a measure out (annotation guide, section 2). */
export function isParty(subject: string): boolean {
  if (isPlace(subject)) return true;
  if (subject.length > longestName) return isParty(subject.slice(0, longestName / 2) + subject.slice(-longestName / 2));
  const name = subject
    .trim()
    .replace(BRACKET_END, '')
    .replace(BRACKET_END, '')
    .replace(/(?<=[\u3400-\u9fff]{2})(?<!同志)们$/, '')
    .replace(INNER, '')
    .replace(TALLIED, '')
    .replace(FROM_TO, '')
    .replace(/^在座的?(?=[\u3400-\u9fff]{2})/, '');
  // 无关人员、车辆; 能源局、应急局和驻矿安监员
  if (/(?<=[\u3400-\u9fff]{2})、车辆$|^(?:校外|外来|社会|来访|无关|外部)人员[和及]车辆$|^进入[^，]{2,10}的人员[和及]车辆$/.test(name))
    return isParty(name.slice(0, -3));
  const joined = /^([^，的]{2,40}(?:局|委|部门|办|厅|处|公司|中心))[和及]([\u3400-\u9fff]{2,8}[员长组队站所者])$/.exec(name);
  if (joined && isParty(joined[1])) return true;
  // 各单位主要负责人及其AB角
  const whose = /^([^，]{2,40}?)(?:及其|及所属)[^，的]{2,12}$/.exec(name);
  if (whose && isParty(whose[1])) return true;
  const items = name.split(/[、和及与]|以及/);
  if (
    items.length > 1 &&
    items.every((item) => item.length > 1 && item.length <= 12) &&
    PEOPLE.test(items[items.length - 1]) &&
    isParty(items[0]) &&
    items[0].length > 2
  )
    return true;
  if (namesSystems(name) || SHORT_NAMES.test(subject.trim()) || /^[省市县区镇乡村]{2,3}[两三四]级$/.test(name)) return true;
  if (
    subject.length < 2 ||
    (NOBODY.test(name) && !HIS.test(name) && !WHOSE.test(name) && !opensWithPlace(name)) ||
    (hasOtherRole(name) && !(QUALIFIED.test(name) && partyHead(name) !== null)) ||
    namesNobody(name) ||
    // 凡是有危险的山边、水边群众: those it is done to
    (/^凡[^，]*的[^的]*、/.test(name) && !/的[^的]*(?:单位|企业|部门)$/.test(name)) ||
    (opensWithManner(name) && !QUALIFIED.test(name)) ||
    // 再次叮嘱大家, 同志们，我们要…: whom somebody speaks to
    /.大家$|同志们$/.test(name)
  )
    return false;
  const head = partyHead(name);
  if (head && (head.head.length > 1 || !COMMON.test(name) || name.endsWith('等城区'))) return true;
  if (/^(?:各|所有|每个|全体)[\u3400-\u9fff]{0,4}(?:科室|处室|班组|教研室|人)$/.test(name)) return true;
  if (
    /^全(?:院|校|厂|局|系统|行业|集团|公司|体)$|^(?:全[\u3400-\u9fff]{1,4}|[\u3400-\u9fff]{0,4}(?:系统|集团|公司|战线|机关|学校|医院|企业|单位))上下$|^各位[\u3400-\u9fff]{0,8}$|^(?:[省市州县区旗镇乡村组街巷社屯]、){1,4}[省市州县区旗镇乡村组街巷社屯]$|^与[^，]{2,10}(?:无关|有关|相关)的?人员$/.test(
      name,
    )
  )
    return true;
  if (
    // 处方 is the department, in Hong Kong
    /^处方$|^我[省市县区乡镇局委办厅处院校司]$|^当地$|^(?:转移|撤离|安置|避险)(?:群众|人员)$|^(?:广大|各位|在外)?乡亲$|^(?:专业|救援|抢险|消防|扑救|巡护|执法|应急|森防)力量$|^[省市县区镇乡村]级$|^每(?:个)?[户村镇乡校班组所街县]居?$|^各[户院校局厅委办处科所站队组厂矿园里邻班]$/.test(
      name,
    )
  )
    return true;
  if (THING.test(name)) return false;
  return (EACH.test(name) && !/(?:进|出|人|户)口$/.test(name)) || OFFICE.test(name) || (PLACE.test(name) && !COMMON.test(name));
}

/** 口岸城市, 重点地区, 各出入口, 救援力量: places and forces that a modal asks. */
const GOVERNED =
  /^(?:当地|各方面?|[两三四五六七八九][地县市区])$|(?:地区|城市|省份|关口|出口|入口|新城|新区|开发区|高新区|示范区|度假区|产业园区?|(?:救援|抢险|执法|救护|扑救|消防)力量)$/;

/** 车间主任张立群、技术员吴晓东: people by post and name. */
const POSTED = /^([\u3400-\u9fff]{2,12}?(?:书记|主任|经理|主席|指挥|志愿者|[长员师]))([\u3400-\u9fff]{2,3})$/;
export const namesPeople = (subject: string): boolean =>
  subject.split(/[、和]/).every((item) => {
    const [, post, person] = POSTED.exec(item) ?? [];
    const { surnames, given } = loadNames();
    return (
      post !== undefined &&
      person !== undefined &&
      partyHead(post)?.type === 'role' &&
      surnames.get(person[0])?.ordinary === false &&
      given.has(person[person.length - 1])
    );
  });

/** 学校、景区、在建涉水工程: places beside bodies. */
const AND_WORKS = /^([^，、]{2,10}(?:、[^，、]{2,10})*)、[^，、]{2,10}(?:工程|工地|路段|渡口|码头|航道|隧道|桥梁)$/;

/** Whether a subject before a modal names who is asked. */
export const isAsked = (subject: string): boolean =>
  isParty(subject.replace(AND_OTHERS, '')) ||
  isParty(AND_WORKS.exec(subject)?.[1] ?? '') ||
  namesPeople(subject) ||
  (GOVERNED.test(subject) && !hasOtherRole(subject));

/** Whether a word names people by what they do. */
export const isRole = (word: string): boolean => partyHead(word)?.type === 'role';

/** Whether a single word is the head of a body's name. */
export const isHead = (word: string): boolean => partyHead(word)?.head === word;

export const partyRule: Rule<string> = {
  id: 'party/subject',
  says: 'A subject whose head is a body, an office, a place that governs, a group or a role.',
  examples: [
    '各级党委（党组）', '市直各部门', '水利、应急、自然资源等部门', '县、乡党委政府', '各县（市、区）', '市气象局', '主要领导', '村（社区）“两委”', '全市上下',
    '保疫情防控、保正常运转的重点岗位人员', '各级疫情防控工作领导小组、指挥部', '财政部', '各级各类学校', '每个县区', '各科室', '集团上下', '与会人员', '各院', '与考试无关人员',
    '大家', '在我市务工的外来人员', '持“红码”人员', '每村', '我局', '脱贫户、监测户', '60岁以上老年人', '食堂承包方', '同仁们', '7个未摘帽县', '7月1日以来有外省旅居史的人员', '有发热症状的患者', '已转移群众', '各镇（街道）党（工）委', '公安、交通、卫健三家', '引航、船代、属地街道三方', '专业力量', '当地', '同一部门', '在座的各位校长', '校外人员和车辆', '生态环境、住建等部门和华州、韩城等县', '企业自身', '从州级挂包领导到村组护林员', '镇村两级', '发改、工信', '边防、公安和外事', '财政、教育、宣传',  '每一位市民',
  ], // prettier-ignore
  rejects: [
    '我们',
    '教育、医疗',
    '再次叮嘱大家',
    '同志们',
    '自觉在思想上政治上行动上同以习近平同志',
    '努力为毕业生',
    '不逼迫供应商',
    '想群众',
    '上下',
    '对各地',
    '教育引导群众',
    '把职工',
    '开学时间',
    '防控工作',
    '各项措施',
    '与疫情防控相关的隔离场所、人员配备、物资供应和其他准备工作',
    '大型集会',
    '低保户每户',
    '教学区',
    '一些干部',
    '城北二路属于街道',
    '派技术人员',
    '委托有资质的单位',
    '严把人员',
    '厂区',
    '交县委督查室',
    '分赴各地',
    '带着乡亲',
    '村主干带队',
    '成果照片上传系统',
    '学有所思、学有所',
    '一直传达到班组、到每一名操作工',
    '防汛抗台',
    '我代表学校党委',
    '一件接着一件办、一村接着一村',
    '重要信息系统',
    '强化保障，确保各项任务落到实处',
    '从讲政治的高度、以对人民',
  ],
};
