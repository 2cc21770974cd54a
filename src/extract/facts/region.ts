import { loadPlaces, type Place } from '../../dictionary/places.ts';
import type { Document } from '../../model.ts';
import { levelFactor, levelShares } from './region-level.ts';
import { regionEvidence, type RegionEvidence } from './region-evidence.ts';
import { titleLines, type TextRule } from './title.ts';

export interface RegionFinding {
  /** Shortest full name: 攀枝花市. */
  readonly region: string | null;
  /** GB/T 2260; null also where several places have the name. */
  readonly code: string | null;
  readonly province: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** What speaks for the place that was found. */
  readonly evidence: readonly RegionEvidence[];
}

/** What is needed to believe a place, in the weights of `regionEvidence`; less where the text speaks at its level and no other place rivals it. */
const enough = 2.4;
const enoughAlone = 1.6;
/** And less still where no other place is named at all. */
const enoughOnly = 1.2;
/** A place must outweigh the next one that it is no part of, and that is no part of it. */
const margin = 1.2;
/** Most that one rule may add for one place: twenty mentions in the body are no better than four. */
const most: Readonly<Record<string, number>> = {
  'facts/region/body': 4,
  'facts/region/initial': 2,
  'facts/region/abbreviation': 4,
  'facts/region/title': 6,
  'facts/region/copyright': 2,
  'facts/region/byline': 1,
};
const fallbackMost = 5;

/** 各省、自治区、直辖市人民政府 and the like: the state speaks, and only a title or a signature can name a place. */
const national = /各省、自治区、直辖市|各省（区、市）|国务院各部委|各省级人民政府/;
const nationalTitle =
  /^(?:国务院|中共中央|全国|国家(?!级)|中华人民共和国|教育部|财政部|农业农村部|水利部|应急管理部|交通运输部|商务部|民政部|人力资源社会保障部)/;

/** The place the document speaks for, or that its user says; null when it cannot be known. */
export function findRegion(document: Document): RegionFinding {
  const { given, otherwise } = document.clean.raw;
  if (given.region) return fromUser(given.region);
  const found = readRegion(document);
  return found.region === null && otherwise?.region ? fromUser(otherwise.region) : found;
}

function readRegion(document: Document): RegionFinding {
  const strictly = national.test(document.text) || titleLines(document).some((line) => nationalTitle.test(line));
  const evidence = regionEvidence(document).filter(({ rule }) => !strictly || /title|signature/.test(rule));
  const ranked = rank(evidence, document.text);
  const [best] = ranked;
  // a number alone may be that of a place with the same first character: 云政办 of 云湖市
  const formed = strictly || evidence.some(({ rule }) => !rule.endsWith('/number')) ? none : fromForm(document);
  if (!best || formed.region !== null) return formed;
  const zone = best.place.zone ? none : fromZone(document);
  if (zone.region !== null && !zone.region.startsWith(best.place.name)) return zone;
  const places = loadPlaces();
  const related = (other: Place) => other.name === best.place.name || places.within(other, best.place) || places.within(best.place, other);
  // 海 of 返海人员 speaks for 海原县 as much as for 海口市
  const only = (place: Place) =>
    evidence.every((one) => one.place !== place || (/abbreviation|initial/.test(one.rule) && one.text.includes(best.place.short[0]!)));
  const rival = ranked.find(({ place }) => !related(place) && !only(place))?.score ?? 0;
  const alone = best.fits && rival < best.score / 2;
  const least = alone && rival === 0 ? enoughOnly : alone ? enoughAlone : enough;
  if (best.score < least || best.score < rival * margin) return none;
  // 返长人员: 长春 or 长沙
  if (only(best.place) && ranked.some(({ place, score }) => place !== best.place && score === best.score && !related(place))) return none;
  const namesakes = ranked.filter(({ place, score }) => place.name === best.place.name && score === best.score).length;
  return {
    region: best.place.name,
    code: namesakes > 1 ? null : best.place.code,
    province: namesakes > 1 ? null : (places.province(best.place)?.name ?? null),
    confidence: Math.round((best.score / (best.score + rival + 2)) * 100) / 100,
    evidence: evidence.filter(({ place }) => place.code === best.place.code),
  };
}

const none: RegionFinding = { region: null, code: null, province: null, confidence: 0, evidence: [] };

/** 白沙镇爱国卫生工作方案, 溪口县人民政府: what begins the title or signs has the form of a place that no list names. */
const FORM =
  /^(?![两多新原])([\u3400-\u9fff]{2,5}?(?:自治县|[省市县区旗镇乡]))(?=人民政府|政府|[省市县区]?委(?:员会|办|常委)|召开|关于|20\d\d|公安|卫生|教育|应急|防汛|疫情|爱国|森林|安全|水利|农业|第[一二三四五六七八九十])/;
const COMMON =
  /(?:城市|都市|超市|股市|[开高]发区|新区|园区|景区|辖区|社区|小区|地区|市区|城区|山区|灾区|库区|校区|片区|牧区|乡镇|城镇|街镇|沿.[省市县])$/;

/** 湛江经济技术开发区召开…: a zone that no list names begins the title. */
const ZONE =
  /^([\u3400-\u9fff]{2,6}?(?:经济技术开发区|经济开发区|高新技术产业开发区|高新区|经开区|工业园区|产业园区|新区|管理区|保税区))(?=召开|管委会|党工委|关于|举行|开展|安排|部署|疫情|印发|20\d\d)/;

function fromZone(document: Document): RegionFinding {
  for (const line of titleLines(document)) {
    const name = ZONE.exec(line)?.[1];
    if (name && !/[全我本各该某在对向为的和与及]/.test(name)) return { ...none, region: name, confidence: 0.3 };
  }
  return none;
}

function fromForm(document: Document): RegionFinding {
  const signed = document.lines.filter(({ kind }) => kind === 'signature').map(({ start, end }) => document.text.slice(start, end).trim());
  for (const line of [...titleLines(document), ...signed]) {
    const name = FORM.exec(line.replace(/^(?:关于印发|关于|中共|共青团)/, ''))?.[1];
    if (name && !COMMON.test(name) && !/[全我本各该某在对向为的和与及]/.test(name)) return { ...none, region: name, confidence: 0.3 };
  }
  return none;
}

function fromUser(given: string): RegionFinding {
  const places = loadPlaces();
  const last = [...places.trie.matches(given)].at(-1);
  const named = last?.end === given.length ? last.value : [];
  const place = named.find(({ name }) => given.endsWith(name)) ?? named[0];
  if (!place) return { ...none, region: given, confidence: 1 };
  return { region: place.name, code: place.code, province: places.province(place)?.name ?? null, confidence: 1, evidence: [] };
}

interface Candidate {
  readonly place: Place;
  readonly score: number;
  /** Is this the level that most of the text speaks at? */
  readonly fits: boolean;
}

/** Candidates by score: capped evidence, raised by that of the places around them, times how their level fits the text. */
function rank(evidence: readonly RegionEvidence[], text: string): Candidate[] {
  const byPlace = new Map<Place, Map<string, number>>();
  for (const { place, rule, weight } of evidence) {
    const sums = byPlace.get(place) ?? new Map<string, number>();
    byPlace.set(place, sums.set(rule, Math.min(most[rule] ?? fallbackMost, (sums.get(rule) ?? 0) + weight)));
  }
  const direct = new Map<string, number>();
  for (const [place, sums] of byPlace)
    direct.set(
      place.code,
      [...sums.values()].reduce((sum, value) => sum + value, 0),
    );
  const levels = levelShares(text);
  return [...byPlace.keys()]
    .filter((place) => [...byPlace.get(place)!.keys()].some((rule) => rule !== 'facts/region/initial'))
    .map((place) => {
      const above = [`${place.code.slice(0, 2)}0000`, `${place.code.slice(0, 4)}00`].filter((code) => code !== place.code);
      const support = [...new Set(above)].reduce((sum, code) => sum + (direct.get(code) ?? 0), 0);
      const factor = levelFactor(place, levels);
      return { place, score: (direct.get(place.code)! + 0.2 * Math.min(support, 5)) * factor, fits: factor > 1.1 };
    })
    .sort((a, b) => b.score - a.score || a.place.code.localeCompare(b.place.code));
}

export const region: TextRule = {
  id: 'facts/region',
  says: 'The place that 我市 or 全县 means: from title, publisher, offices, signature and abbreviations, weighed against the level the text speaks at.',
  find: (document) => findRegion(document).region,
  examples: [
    { text: '运城市召开防汛工作会议\n8月1日，全市防汛工作会议召开，市长张某某出席会议。', gives: '运城市' },
    { text: '市委常委会召开会议\n我市要加强来渝返渝人员管理。对返渝人员及时登记。', gives: '重庆市' },
    { text: '我市要严格落实疫情重点地区返雅、来雅人员管控措施。全市上下要行动起来。（雅安日报）', gives: '雅安市' },
    {
      text: '攀枝花市委副书记、市长李某某主持会议，传达四川省有关会议精神。要管控湖北等重点地区入（返）攀人员。我市压力加大。',
      gives: '攀枝花市',
    },
    { text: '我区继续推进平安海拉尔建设，区直各部门要落实责任。', gives: '海拉尔区' },
    { text: '关于做好防汛工作的通知\n各乡镇人民政府，县直各部门：\n全县要加强值守。\n盐边县人民政府办公室\n2021年6月1日', gives: '盐边县' },
    { text: '雅安市名山区召开教育工作会议\n我区各学校要抓好落实，区委书记王某某讲话。', gives: '名山区' },
    { text: '白沙镇爱国卫生月集中整治工作方案\n各村要发动群众。', gives: '白沙镇' },
    { text: '关于义务植树的通知\n各村要落实责任。\n溪口县人民政府\n2021年3月1日', gives: '溪口县' },
    { text: '湛江经济技术开发区召开安全生产会议\n1月13日，湛江经开区召开会议，全区各部门参加。', gives: '湛江经济技术开发区' },
    {
      text: '新华社南昌6月30日电（记者陈某）记者从江西省修水县获悉，29日晚，该县召开防汛会议，县委书记出席，全县各乡镇参加。',
      gives: '修水县',
    },
    { text: '省人民政府关于物流降本增效的意见\n皖政发〔2019〕31号\n各市、县人民政府，省直各部门：\n要落实责任。', gives: '安徽省' },
    { text: '全县讲评会召开\n会议要求，把学前教育办好，这关系到新田县的未来。县委书记、县长出席，全县各乡镇参加。', gives: '新田县' },
    { text: '江西省景德镇市人民政府办公室关于做好防雪工作的通知\n各县（市、区）人民政府：\n要做好防范。', gives: '景德镇市' },
    { text: '政府工作报告\n（2012年2月9日在临朐县第十七届人民代表大会上）\n我县要加快发展。', gives: '临朐县' },
    { text: '全省文物工作会议召开\n2月17日，全省文物工作会议在太原召开，副省长出席。各市要抓好落实。', gives: '山西省' },
    { text: '集团召开视频调度会\n10月20日晚，遵义市公共交通集团召开调度会，对疫情防控再部署。', gives: '遵义市' },
    { text: '陆某督查清明疫情防控工作\n来源：今日铜山\n4月1日，区委副书记、区长陆某督查防控工作。', gives: '铜山区' },
    { text: '黄建邕到龙州县主持召开会议\n12月21日，市委常委黄建邕主持召开龙州县疫情防控工作会。县委副书记、县长等参加。', gives: '龙州县' },
    { text: '本港新增确诊个案，政府呼吁本港市民接种疫苗。', gives: '香港特别行政区' },
  ],
  rejects: [
    '在全市疫情防控工作会上的讲话\n我市发现入*返*人员感染，要强化来渝返渝人员管理，入渝即检。',
    '要加强对来自武汉、温州人员的排查，落实湖北等重点地区返乡人员管控，我市不得松懈。',
    '各省、自治区、直辖市人民政府：要支持北京市、上海市、深圳市开展试点。',
    '全市要借鉴深圳经验，赴上海、苏州考察学习，贯彻全省会议精神。',
    '市和县要联动，城区要加强管控，确保社会长治久安。',
    '各地要加强值班值守。',
  ],
};
