import { loadPlaces, type Place } from '../../dictionary/places.ts';
import type { Document } from '../../model.ts';
import { numberOf } from './number.ts';
import { titleLines } from './title.ts';

/** One reason to take a place for the one the document speaks for. */
export interface RegionEvidence {
  readonly place: Place;
  readonly weight: number;
  /** facts/region/… */
  readonly rule: string;
  readonly text: string;
}

/** A document with its places struck out (入*返*, XX市, 某县): what is left of them proves little. */
const redactions = /[入返来离在对]\*|\*{1,3}(?:市|县|区|省|人员|返|来|讲)|[X×x]{2}(?:省|市|县|区)|某[省市县区](?!长|委)/;
export const isRedacted = (text: string): boolean => redactions.test(text);

/** Left of a place where others come from, or where somebody goes. */
const elsewhereLeft =
  /(?:来自|前往|赴|去|从|自|抵达|途经|旅居|学习|借鉴|支援|援助|驰援|对口|帮扶|协作|贯彻|传达|落实|原籍|毕业于|对标|参照|参考|深入|走访|考察|(?<!关系)到|、)$/;
/** 来到嘉鱼县客运站: a leader looks about at home, too. */
const visited = /(?:来到|深入|走进|走访|前往|赴)$/;
const elsewhereRight =
  /^(?:等|籍|疫情(?!联防|防控(?:工作)?(?:指挥|领导|新闻|会|调度|部署))|来|返|回|、|人士|大学|学院|路|街|银行|证券|合作组织|高速|江|经验|模式|做法|方案|共识|宣言|精神|久安|产业|石|冬奥|奥运|亚运|世博)/;
const office =
  /^(?:市|县|区|州|省)?(?:委|政府|人民政府|市府|府|人大|政协|长(?!途|期|效|江)|副?[市县区]长|.{0,16}(?:局|厅|委员会|卫健委|指挥部|领导小组|领导小组办公室|防指|法院|检察院|院(?=召开|党组|检察|领导|干警|机关)|管委会|人民医院)(?!部|限))/;
const publisher =
  /^(?:[省市县区])?(?:日报|晚报|晨报|时报|商报|都市报|早报|新闻网?|发布|政府(?:门户)?网|市府|人民政府|广播|电视台|融媒|网|信息港|卫健|卫生|教育|在线|政务)/;
/** 阜阳供电公司, 临朐县第十七届人民代表大会: what belongs to the place. */
const belongs =
  /^(?:供电公司|供电局|海关|调查队|银保监|军分区|武警|消防救援|第[一二三四五六七八九十]{1,4}届(?:人民代表大会|人大|委员会|政协|党代会|党代表大会))/;
/** 昭平人民, 政和新闻网, 临朐政府: what only a name of the place has behind it. */
const ofCounty =
  /^(?:作为[^，。]{0,8}(?:大县|强县|县|市|区)[，。]|的(?:出路|发展|未来|明天|优势|实际)|高质量发展|与[^，。]{2,12}(?:相连|接壤|毗邻)|人民|新闻网|日报|融媒|政府|政务|实际|大地|儿女|老区|全县|县情)/;
const coined = /(?:平安|法治|数字|美丽|健康|文明|幸福|信用|智慧|活力|魅力|诚信|清廉|书香|和谐|富裕|富强|创新|生态|绿色|宜居|善治|质量)$/;

/** 新华社南昌6月30日电: where the office of the agency is. */
const dateline = /(?:社|网|报|本报)\s?$/;
const sent = /^(?:\d{1,2}月)?\d{1,2}日(?:电|讯)/;
/** 记者从江西省修水县获悉, 修水县召开…: the place the news is from. */
const told = /^(?:获悉|获知|传来消息|召开|举行|举办|组织召开|印发|出台)/;

/** 澳门银河官网: advertisements planted into a page. */
const betting = /^(?:新?葡京|银河|威尼斯人|永利|太阳城|金沙|美高梅|百家乐|赌场|博彩|官网|官方(?:网站|入口))/;
/** 召开龙州县疫情防控工作会: whose meeting it is, whoever came to hold it. */
const convenes = /(?:召开|举行|举办)$/;
const itsMeeting = /^[\u3400-\u9fff]{2,16}会(?:议)?(?=[，。；]|$)/;

const inspects = /^[\u3400-\u9fff、]{0,12}(?:调研|检查|督导|视察|慰问|走访|指导|暗访|督查)/;

/** 遵义市公共交通集团召开…: whose meeting the article is about. */
const institution = /^[\u3400-\u9fff]{0,12}(?:集团|公司|大学|学院|医院|中学|小学|学校)(?:组织)?(?:召开|举行|举办)/;

interface Mention {
  readonly places: readonly Place[];
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The full name, not the short one. */
  readonly full: boolean;
}

/** 和县, 成县, 城区: two characters that also meet by chance (市和县, 建成县城) need a stop or another place before them. */
function standsAlone(text: string, start: number, end: number, placeEnd: number | undefined): boolean {
  if (/^[城郊矿东西南北中新老山林景园社辖]区$/.test(text.slice(start, end)) && (placeEnd !== start || text[start - 1] === '县'))
    return false;
  return (
    (placeEnd === start || start === 0 || !/[\u3400-\u9fff〇]/u.test(text[start - 1]!)) && !/^[城域级乡区]/.test(text.slice(end, end + 1))
  );
}

/** Places named in a text; short names below the prefecture are too often ordinary words and are kept apart as `short`. */
function mentionsIn(text: string): Mention[] {
  const found: Mention[] = [];
  for (const { value, start, end } of loadPlaces().trie.matches(text)) {
    const name = text.slice(start, end);
    // 医政股会同县人民医院
    if ((name === '会同县' || (name.length === 2 && /[县区市]$/.test(name))) && !standsAlone(text, start, end, found.at(-1)?.end)) continue;
    const full = value.filter((place) => place.name === name);
    found.push({ places: full.length ? full : value, start, end, text: name, full: full.length > 0 });
  }
  return found;
}

const isCounty = (place: Place): boolean => !place.code.endsWith('00');
/** A short name that is an ordinary word (和平, 朝阳) counts only in a county's own slot; that of a city below the prefecture (潜江) everywhere. */
const large = (mention: Mention): readonly Place[] =>
  mention.full ? mention.places : mention.places.filter((place) => (!isCounty(place) || place.name.endsWith('市')) && !place.word);

function elsewhere(text: string, { start, end }: Mention): boolean {
  return elsewhereLeft.test(text.slice(Math.max(0, start - 4), start)) || elsewhereRight.test(text.slice(end, end + 4));
}

/** Evidence of one stretch; `weigh` says what a mention there is worth, 0 for nothing. */
function read(text: string, rule: string, weigh: (mention: Mention, before: string, after: string) => number): RegionEvidence[] {
  return mentionsIn(text).flatMap((mention) => {
    const before = text.slice(Math.max(0, mention.start - 6), mention.start);
    const after = text.slice(mention.end, mention.end + 24);
    const weight = betting.test(after) ? 0 : weigh(mention, before, after);
    // 平江融媒, 来源：会理发布: a paper of the place itself
    const today = /(?:来源|编辑)?[:：]\s?今日$/.test(before);
    const named = today || (/^(?:新闻网|日报|融媒)/.test(after) && !/[\u3400-\u9fff〇]$/u.test(before));
    const own =
      today || publisher.test(after) || ofCounty.test(after)
        ? mention.places.filter((place) => (named || !place.word) && !place.abolished)
        : [];
    const places = weight >= 3 && mention.text.length > 2 && !mention.full ? mention.places : large(mention);
    return weight ? [...new Set([...places, ...own])].map((place) => ({ place, weight, rule, text: mention.text })) : [];
  });
}

function fromTitle(document: Document): RegionEvidence[] {
  const { trie, within } = loadPlaces();
  return titleLines(document).flatMap((line) => {
    let head = 0;
    return read(line, 'facts/region/title', (mention) => {
      if (elsewhere(line, mention)) return 0;
      // 某某在东台调研: where he looked about
      if (/[在到赴]$/.test(line.slice(0, mention.start)) && inspects.test(line.slice(mention.end))) return 1;
      const first = mention.start === head;
      // 江西省景德镇市: the last of a chain is meant
      const next = trie.longestAt(line, mention.end)?.value ?? [];
      if (!next.some((inner) => mention.places.some((outer) => within(inner, outer)))) return first ? 5 : 3;
      if (first) head = mention.end;
      return 1;
    });
  });
}

function fromBlocks(document: Document): RegionEvidence[] {
  return document.clean.blocks.flatMap(({ type, text }) => {
    if (type === 'library' || type === 'related' || type === 'spam' || type === 'duplicate') return [];
    return read(text, `facts/region/${type}`, (mention, before, after) => {
      if (type === 'widget') return publisher.test(after) ? 2 : 0;
      if (type === 'copyright' && mention.full && office.test(after)) return 2;
      if (publisher.test(after) || /(?:来源|单位|主办)[:：]\s*\S{0,4}$/.test(before)) return type === 'copyright' ? 1.5 : 3;
      if (type === 'navigation') return 2.5;
      return type === 'metadata' ? 2 : 0.75;
    });
  });
}

function fromBody(document: Document): RegionEvidence[] {
  const { text } = document;
  const redacted = isRedacted(text);
  const firstParagraph = document.lines.find(({ kind }) => kind === 'paragraph')?.start ?? 0;
  const lastParagraph = document.lines.findLast(({ kind }) => kind === 'paragraph');
  const signed = document.lines.filter(({ kind }) => kind === 'signature').map(({ start, end }) => text.slice(start, end));
  const body = read(text, 'facts/region/body', (mention, before, after) => {
    const closes = lastParagraph !== undefined && mention.start > lastParagraph.end - 30;
    if (publisher.test(after) && ((closes && /[（(]\s?$/.test(before)) || /(?:来源|本报)[:：]?\s*\S{0,2}$/.test(before))) return 3;
    if (coined.test(before) && /^(?:建设|创建|行动|工程)/.test(after)) return 3;
    if (dateline.test(before) && sent.test(after)) return 0.3;
    if (belongs.test(after)) return after.startsWith('第') ? 3 : 1;
    if (visited.test(text.slice(Math.max(0, mention.start - 2), mention.start))) return mention.full ? 0.9 : 0;
    if (before.endsWith('在') && /^(?:落实|落地|落细|见效|见行|落地)/.test(after)) return 2;
    if (/(?:讯|记者)[（(]?\s?$/.test(before) && publisher.test(after)) return 2;
    if (told.test(after) && (mention.full || before.endsWith('记者从'))) return 2;
    if (mention.full && convenes.test(before) && itsMeeting.test(after)) return 2.5;
    if (/我们?$/.test(before) && /^第[一二三四五六七八九十\d]{1,3}(?:中学|小学|高中|医院|人民医院)/.test(after)) return 3;
    if (elsewhere(text, mention)) return 0;
    if (!mention.full && ofCounty.test(after)) return 1.3;
    if (mention.full && mention.start < firstParagraph + 200 && institution.test(after)) return 2.5;
    const lead =
      mention.start < firstParagraph + 200 && /^(?:市|县|区|州|省)?(?:委|政府)?(?:副?书记|副?[市县区]长|主持|召开)/.test(after) ? 2 : 0;
    if (office.test(after)) return (mention.full || mention.text.length > 2 || !/^[委长府]/.test(after) ? 2 : 1) + lead;
    return (mention.full ? 1 : 0.7) * (redacted ? 0.5 : 1);
  });
  return [...body, ...signed.flatMap((line) => read(line, 'facts/region/signature', () => 5))];
}

const abbreviation =
  /(?:[来返入离在抵进回到][（(]?[返来]?[）)]?)([\u3400-\u9fff〇])(?=[返来入、]|人员|即|务工|车辆|学生|师生|旅客|员工|群众|后)/gu;
/** 返乡人员, 入境人员, 在校学生: no places. */
const common = /[乡境校院岗城村户库市省县区家京国厂企社店门场职编册产建线位学途返来入]/;

/** 来渝返渝人员, 返雅、来雅人员. */
function fromAbbreviations(document: Document): RegionEvidence[] {
  if (isRedacted(document.text)) return [];
  const places = loadPlaces();
  return [...document.text.matchAll(abbreviation)].flatMap((match) => {
    const character = match[1]!;
    const { official, initial } = places.abbreviated(character);
    if (common.test(character)) return [];
    const weighted = official
      .filter((place) => !place.word)
      .map((place) => ({ place, weight: place.code.endsWith('0000') ? 1.5 : 1.2, rule: 'facts/region/abbreviation', text: match[0] }));
    return [
      ...weighted,
      ...initial
        .filter((place) => !isCounty(place) && !official.includes(place))
        .map((place) => ({ place, weight: 1, rule: 'facts/region/initial', text: match[0] })),
    ];
  });
}

/** 本港, 政务司, 行政院: Hong Kong, Macau and Taiwan speak of themselves by their own words and bodies. */
const ownWords: readonly (readonly [RegExp, string])[] = [
  [/本港|港府|政务司|食物及卫生局|医务卫生局|食物环境卫生署|入境事务处|渔农自然护理署|(?<=特区)政府(?=.{0,40}卫生署)/g, '810000'],
  [/本澳|治安警察局|民政总署|市政署/g, '820000'],
  [/行政院(?:会|院会|第|长)|立法院|监察院/g, '710000'],
];

function fromOwnWords(document: Document): RegionEvidence[] {
  return ownWords.flatMap(([words, code]) => {
    const place = loadPlaces().byCode.get(code);
    if (!place) return [];
    return [...document.text.matchAll(words)].map((match) => ({ place, weight: 2.5, rule: 'facts/region/own-word', text: match[0] }));
  });
}

/** 皖政发〔2019〕31号: a province's short name begins the number of its papers. */
function fromNumber(document: Document): RegionEvidence[] {
  return document.lines.slice(0, 6).flatMap(({ start, end }) => {
    const number = numberOf(document.text.slice(start, end).trim());
    const places = number ? loadPlaces().abbreviated(number[0]!).official : [];
    return places
      .filter(({ code }) => code.endsWith('0000'))
      .map((place) => ({ place, weight: 1.3, rule: 'facts/region/number', text: number! }));
  });
}

/** 全省文物工作会议在太原召开: a meeting of all the province, told by the city it was held in. */
const assembly = /全(省|市|州)[^，。；\n]{2,40}会(?:议)?[^，。；\n]{0,10}在([\u3400-\u9fff]{2,8}?)(?:市|县|区)?(?:召开|举行)/g;

function fromAssembly(document: Document): RegionEvidence[] {
  const places = loadPlaces();
  return [...document.text.matchAll(assembly)].flatMap(([text, level, name]) =>
    mentionsIn(name!).flatMap((mention) =>
      large(mention).flatMap((held) => {
        const code = level === '省' ? `${held.code.slice(0, 2)}0000` : `${held.code.slice(0, 4)}00`;
        const place = code === held.code ? undefined : places.byCode.get(code);
        return place ? [{ place, weight: 2.5, rule: 'facts/region/assembly', text }] : [];
      }),
    ),
  );
}

/** 对枣阳市、襄州区政府…约谈: a prefecture speaks of several of its counties and names none of another. */
function fromCounties(document: Document): RegionEvidence[] {
  if (!/(?:我|全)市|县[（(]市/.test(document.text)) return [];
  const { byCode } = loadPlaces();
  const counties = mentionsIn(document.text).filter(({ full, places }) => full && places.length === 1 && isCounty(places[0]!));
  const codes = new Set(counties.map(({ places }) => places[0]!.code));
  const above = new Set([...codes].map((code) => `${code.slice(0, 4)}00`));
  const [code] = above;
  const place = codes.size > 1 && above.size === 1 ? byCode.get(code!) : undefined;
  return place ? [{ place, weight: 2.5, rule: 'facts/region/counties', text: counties[0]!.text }] : [];
}

/** All reasons, in the order title, blocks, body, own words, abbreviations. */
export function regionEvidence(document: Document): RegionEvidence[] {
  return [
    ...fromTitle(document),
    ...fromBlocks(document),
    ...fromBody(document),
    ...fromAssembly(document),
    ...fromCounties(document),
    ...fromNumber(document),
    ...fromOwnWords(document),
    ...fromAbbreviations(document),
  ];
}
