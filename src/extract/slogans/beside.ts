import { isEven, sharesHead, splitList, trimFirst, trimLead } from './lists.ts';
import type { SloganParts } from './parse.ts';

const kindOfThing = '[”’]?[\\u3400-\\u9fff〇]{0,10}[”’]?';
const bracketed = new RegExp(`^${kindOfThing}[（(]((?:即|包括|指(?!定|导|挥|标)|分别为|由)?)[:：]?([^（）()]{3,200})[）)]`, 'u');
const announced = new RegExp(
  `^${kindOfThing}(?:[，,。]?(?:即|也就是|就是|是指|包括|分别是|分别为|具体是|具体为)[：:，]?|[：:]|——?)([^。！？\\n]{3,300})`,
  'u',
);
/** 四级包保责任制，做到县领导包镇、镇干部包村…: a list of its own, which need not repeat the head. */
const reached = new RegExp(`^${kindOfThing}[，,](?:做到|实现|形成)([^，。！？；\\n]{6,200})`, 'u');
const continued = new RegExp(`^${kindOfThing}[，,]([^。！？；\\n]{3,300})`, 'u');
const separators = [/、/, /[，,]/, /[；;]/] as const;

/** What stands behind a slogan up to the end of its line, as a list of `count` items. */
export function itemsBehind(behind: string, count: number, parts: SloganParts): readonly string[] | null {
  return (
    wholeList(bracketed.exec(behind)?.[2], count) ??
    prefixList(announced.exec(behind)?.[1], count, parts, false) ??
    prefixList(continued.exec(behind)?.[1], count, parts, true) ??
    evenList(reached.exec(behind)?.[1], count) ??
    ordinals(behind, count, parts)
  );
}

/** The list behind a slogan that has the form of its items and another number than it counts. */
export function miscounted(behind: string, counts: readonly number[], parts: SloganParts): readonly string[] | null {
  const bracket = bracketed.exec(behind);
  const named = bracket?.[1] ? bracket[2] : undefined;
  const told = announced.exec(behind)?.[1];
  for (const list of [bracket?.[2], told?.split(/[，,；;]/)[0], told]) {
    for (const separator of list === undefined ? [] : separators) {
      const items = splitList(list!, separator);
      if (!items || items.length < 2 || items.length > 20 || counts.includes(items.length)) continue;
      if (list === named || (parts.heads.length === 1 && sharesHead(items, parts))) return items;
    }
  }
  return null;
}

function wholeList(list: string | undefined, count: number): string[] | null {
  if (!list) return null;
  for (const separator of separators) {
    const items = counted(splitList(list, separator), count);
    if (items) return items;
  }
  return null;
}

/** As many items as the slogan counts; two of them may be joined by a word (教学计划表、课表和作息时间表). */
function counted(items: readonly string[] | null, count: number): string[] | null {
  if (!items) return null;
  if (items.length === count) return [...items];
  const joined = items.length === count - 1 ? items.findLastIndex((item) => /[^和及与]{2}(?:以及|[和及与])[^和及与]{2}/.test(item)) : -1;
  if (joined < 0) return null;
  const parts = items[joined]!.split(/以及|[和及与]/);
  return parts.length === 2 ? items.toSpliced(joined, 1, ...parts) : null;
}

/** A list of exactly `count` items of about one length, three and more. */
function evenList(list: string | undefined, count: number): string[] | null {
  const items = list === undefined || count < 3 ? null : splitList(list, separators[0]);
  return items?.length === count && isEven(items) ? items : null;
}

/** The list at the beginning of a text: all of it up to a comma or a full stop. */
function prefixList(text: string | undefined, count: number, parts: SloganParts, mustShareHead: boolean): readonly string[] | null {
  if (!text) return null;
  for (const candidate of [text.split(/[，,；;]/)[0]!, text])
    for (const separator of separators) {
      const items = counted(splitList(candidate, separator), count);
      if (!items) continue;
      if (!mustShareHead || sharesHead(items, parts)) return trimLead(items);
      const trimmed = trimFirst(items, parts, false);
      if (trimmed && sharesHead(trimmed, parts)) return trimmed;
    }
  // The clauses go on after the list: the first ones, when they all carry the head.
  return exactly(text.split(/[，,；;、]/), count, parts);
}

/** 一是宣传到位。二是排查到位。… 第一道为个案住家周边，…；第二道为…。 */
function ordinals(behind: string, count: number, parts: SloganParts): string[] | null {
  const named = Array.from(behind.matchAll(/第([一二三四五六七八九])([\u3400-\u9fff])[为是]([^，。；：]{2,30})/g));
  const units = new Set(named.map((match) => match[2]));
  if (named.length === count && units.size === 1 && named.every((match, i) => match[1] === '一二三四五六七八九'[i]))
    return named.map((match) => match[3]!);
  const items = Array.from(behind.matchAll(/[。；，：”][一二三四五六七八九十]是([^，。；：]{2,30})/g), (match) => match[1]!);
  return exactly(items, count, parts);
}

/** The first `count` clauses, when they carry the head and the next one does not. */
function exactly(clauses: readonly string[], count: number, parts: SloganParts): string[] | null {
  const items = clauses.slice(0, count);
  if (items.length < count || !sharesHead(items, parts)) return null;
  const next = clauses[count];
  return next !== undefined && parts.heads.length === 1 && sharesHead([next], parts) ? null : items;
}

/** 公安、卫健部门要实行流调、排查、转运“三同步”: the clause before the list. */
const LEADS = /按照|对照|根据|实行|推行|落实|做到|坚持|推进|健全|完善|建立|执行/;

/** 做到思想、责任、措施、物资四到位. */
const OPENS = /^(?:做到|实现|落实|坚持|确保)/;

/** 属地、部门、单位、个人“四方责任”; 早发现、早报告、早隔离、早治疗的“四早”要求. */
export function itemsBefore(before: string, count: number, parts: SloganParts): string[] | null {
  // “一名责任人、一块警示牌、一套救生设备”的“三个一”
  const list = /([^，。；：！？（）“”]{3,200})”?(?:的|等|这)?“?$/u.exec(before)?.[1]?.replace(/[的等这]$/, '');
  if (!list) return null;
  const items = list.split('、');
  if (items.length < count) return null;
  const last = items.slice(-count);
  if (items.length > count) return sharesHead(last, parts) || LEADS.test(last[0]!) ? trimFirst(last, parts, true) : null;
  return trimFirst(last, parts, before.endsWith('“') || OPENS.test(last[0]!));
}
