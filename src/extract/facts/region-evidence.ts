import { loadPlaces, type Place } from '../../dictionary/places.ts';
import type { Document } from '../../model.ts';
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
  /(?:来自|前往|赴|去|从|自|抵达|途经|旅居|学习|借鉴|支援|援助|驰援|对口|帮扶|协作|贯彻|传达|落实|原籍|毕业于|对标|参照|参考|、)$/;
const elsewhereRight = /^(?:等|籍|疫情|来|返|回|、|人士|大学|学院|路|街|银行|证券|合作组织|高速|江|经验|模式|做法|方案|共识|宣言|精神)/;
const office =
  /^(?:市|县|区|州|省)?(?:委|政府|人民政府|市府|人大|政协|长(?!途|期|效|江)|新冠|疫情防控指挥部|应急指挥部|副?市长|副?县长|副?区长)/;
const publisher =
  /^(?:[省市县区])?(?:日报|晚报|晨报|时报|商报|都市报|早报|新闻网?|发布|政府网|市府|人民政府|广播|电视台|融媒|网|信息港|卫健|卫生|教育|在线|政务)/;
const coined = /(?:平安|法治|数字|美丽|健康|文明|幸福|信用|智慧|活力|魅力|诚信|清廉|书香|和谐|富裕|富强|创新|生态|绿色|宜居|善治|质量)$/;

interface Mention {
  readonly places: readonly Place[];
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The full name, not the short one. */
  readonly full: boolean;
}

/** Places named in a text; short names below the prefecture are too often ordinary words and are kept apart as `short`. */
function mentionsIn(text: string): Mention[] {
  const found: Mention[] = [];
  for (const { value, start, end } of loadPlaces().trie.matches(text)) {
    const name = text.slice(start, end);
    const full = value.filter((place) => place.name === name);
    found.push({ places: full.length ? full : value, start, end, text: name, full: full.length > 0 });
  }
  return found;
}

const isCounty = (place: Place): boolean => !place.code.endsWith('00');
const large = (mention: Mention): readonly Place[] => (mention.full ? mention.places : mention.places.filter((place) => !isCounty(place)));

function elsewhere(text: string, { start, end }: Mention): boolean {
  return elsewhereLeft.test(text.slice(Math.max(0, start - 4), start)) || elsewhereRight.test(text.slice(end, end + 4));
}

/** Evidence of one stretch; `weigh` says what a mention there is worth, 0 for nothing. */
function read(text: string, rule: string, weigh: (mention: Mention, before: string, after: string) => number): RegionEvidence[] {
  return mentionsIn(text).flatMap((mention) => {
    const before = text.slice(Math.max(0, mention.start - 6), mention.start);
    const weight = weigh(mention, before, text.slice(mention.end, mention.end + 8));
    const places = weight >= 3 && mention.text.length > 2 && !mention.full ? mention.places : large(mention);
    return weight ? places.map((place) => ({ place, weight, rule, text: mention.text })) : [];
  });
}

function fromTitle(document: Document): RegionEvidence[] {
  return titleLines(document).flatMap((line) =>
    read(line, 'facts/region/title', (mention) => (elsewhere(line, mention) ? 0 : mention.start === 0 ? 5 : 3)),
  );
}

function fromBlocks(document: Document): RegionEvidence[] {
  return document.clean.blocks.flatMap(({ type, text }) => {
    if (type === 'library' || type === 'related' || type === 'spam' || type === 'duplicate' || type === 'widget') return [];
    return read(text, `facts/region/${type}`, (_, before, after) => {
      if (publisher.test(after) || /(?:来源|单位|主办)[:：]\s*\S{0,4}$/.test(before)) return type === 'copyright' ? 1.5 : 3;
      if (type === 'navigation') return 2.5;
      return type === 'metadata' ? 2 : 0.75;
    });
  });
}

function fromBody(document: Document): RegionEvidence[] {
  const { text } = document;
  const redacted = isRedacted(text);
  const lastParagraph = document.lines.findLast(({ kind }) => kind === 'paragraph');
  const signed = document.lines.filter(({ kind }) => kind === 'signature').map(({ start, end }) => text.slice(start, end));
  const body = read(text, 'facts/region/body', (mention, before, after) => {
    const closes = lastParagraph !== undefined && mention.start > lastParagraph.end - 30;
    if (publisher.test(after) && ((closes && /[（(]\s?$/.test(before)) || /(?:来源|本报)[:：]?\s*\S{0,2}$/.test(before))) return 3;
    if (coined.test(before) && /^(?:建设|创建|行动|工程)/.test(after)) return 3;
    if (elsewhere(text, mention)) return 0;
    if (office.test(after) && (mention.full || !/^(?:委|长)/.test(after))) return 2;
    return (mention.full ? 1 : 0.7) * (redacted ? 0.5 : 1);
  });
  return [...body, ...signed.flatMap((line) => read(line, 'facts/region/signature', () => 5))];
}

const abbreviation =
  /(?:[来返入离在抵进回到][（(]?[返来]?[）)]?)(\p{Script=Han})(?=[返来入、]|人员|即|务工|车辆|学生|师生|旅客|员工|群众|后)/gu;
/** 返乡人员, 入境人员, 在校学生: no places. */
const common = /[乡境校院岗城村户库市省县区家京国厂企社店门场职编册产建线位学途返来入]/;

/** 来渝返渝人员, 返雅、来雅人员. */
function fromAbbreviations(document: Document): RegionEvidence[] {
  if (isRedacted(document.text)) return [];
  const places = loadPlaces();
  return [...document.text.matchAll(abbreviation)].flatMap((match) => {
    const character = match[1]!;
    const { official, initial } = places.abbreviated(character);
    const weighted = official.map((place) => ({ place, weight: 1.5, rule: 'facts/region/abbreviation', text: match[0] }));
    if (common.test(character)) return [];
    return [
      ...weighted,
      ...initial
        .filter((place) => !isCounty(place) && !official.includes(place))
        .map((place) => ({ place, weight: 1, rule: 'facts/region/initial', text: match[0] })),
    ];
  });
}

/** All reasons, in the order title, blocks, body, abbreviations. */
export function regionEvidence(document: Document): RegionEvidence[] {
  return [...fromTitle(document), ...fromBlocks(document), ...fromBody(document), ...fromAbbreviations(document)];
}
