import type { CleanSpan, Document, Line } from '../../model.ts';
import { parseSlogan, type SloganParts } from './parse.ts';

/** How many things a slogan may stand for: the sum of its numbers, or their common value (三查三改: three rows of two). */
export function countsOf({ numbers }: SloganParts): readonly number[] {
  const sum = numbers.reduce((total, n) => total + n, 0);
  const counts = numbers.length > 1 && numbers.every((n) => n === numbers[0]) ? [sum, numbers[0]!] : [sum];
  return counts.filter((n) => n >= 2 && n <= 20);
}

/** Clauses of a document by their first two characters, for heads that open clauses. */
export interface Clauses {
  /** The clauses that begin with `head`, each with its place in its sentence. */
  beginningWith(head: string): readonly Clause[];
}
interface Clause {
  readonly text: string;
  readonly start: number;
  /** 0 for the first clause of a sentence or of a line. */
  readonly place: number;
}

const leader = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．](?!\d)|[一二三四五六七八九十]{1,2}[是要]|[、\s])*/;

export function indexClauses(document: Document): Clauses {
  const index = new Map<string, Clause[]>();
  for (const line of document.lines)
    for (const sentence of line.sentences) {
      let place = 0;
      for (const match of document.text.slice(sentence.start, sentence.end).matchAll(/[^，；。！？：,;“”]+/g)) {
        const skipped = leader.exec(match[0])![0].length;
        const text = match[0].slice(skipped).trim();
        const key = text.slice(0, 2);
        const clause = { text, start: sentence.start + match.index + skipped, place: place++ };
        const known = index.get(key);
        if (known) known.push(clause);
        else index.set(key, [clause]);
      }
    }
  return {
    beginningWith: (head) => (index.get(head.slice(0, 2)) ?? []).filter(({ text }) => text.length > head.length && text.startsWith(head)),
  };
}

/**
 * What a slogan stands for, where this document spells it out: behind a mention (即…, ：…, （…）), before it, or as the
 * clauses that open with its head. The list must have exactly as many parts as the slogan counts.
 */
export function spelledItems(document: Document, text: string, mentions: readonly CleanSpan[], clauses: Clauses): readonly string[] | null {
  const parts = parseSlogan(text);
  for (const count of countsOf(parts)) {
    for (const mention of mentions) {
      const line = lineAt(document, mention.start);
      if (!line) continue;
      const items =
        itemsBehind(document.text.slice(mention.end, line.end), count, parts) ??
        itemsBefore(document.text.slice(line.start, mention.start), count, parts);
      if (items) return items;
    }
    const opened = openedClauses(parts, count, clauses, mentions);
    if (opened) return opened;
  }
  const codes = parts.numbers.length;
  if (/^\d{3,4}\D/.test(text))
    for (const { end } of mentions) {
      const items = itemsBehind(document.text.slice(end, end + 300).split('\n')[0]!, codes, parts);
      if (items) return items;
    }
  return null;
}

function lineAt({ lines }: Document, offset: number): Line | undefined {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low];
}

const kindOfThing = '”?\\p{Script=Han}{0,10}';
const bracketed = new RegExp(`^${kindOfThing}[（(](?:即|包括|指)?[:：]?([^（）()]{3,200})[）)]`, 'u');
const announced = new RegExp(
  `^${kindOfThing}(?:[，,]?(?:即|也就是|是指|包括|分别是|具体是|具体为)[：:，]?|[：:]|——?)([^。！？\\n]{3,300})`,
  'u',
);
const continued = new RegExp(`^${kindOfThing}[，,]([^。！？；\\n]{3,300})`, 'u');

function itemsBehind(behind: string, count: number, parts: SloganParts): string[] | null {
  const whole = (list: string | undefined) => {
    if (!list) return null;
    return split(list, /[、]/, count) ?? split(list, /[，,]/, count) ?? split(list, /[；;]/, count);
  };
  return (
    whole(bracketed.exec(behind)?.[1]) ??
    prefixList(announced.exec(behind)?.[1], count, parts, false) ??
    prefixList(continued.exec(behind)?.[1], count, parts, true) ??
    ordinals(behind, count, parts)
  );
}

function split(list: string, separator: RegExp, count: number): string[] | null {
  const items = list
    .replace(/等$/, '')
    .split(separator)
    .map((item) => item.replace(/^[和及]|[“”\s]/g, ''));
  return items.length === count && items.every((item) => item.length > 0 && item.length <= 30) ? items : null;
}

/** The list at the beginning of a text: all of it up to a comma or a full stop. */
function prefixList(text: string | undefined, count: number, parts: SloganParts, mustShareHead: boolean): string[] | null {
  if (!text) return null;
  const candidates = [text.split(/[，,；;]/)[0]!, text];
  for (const candidate of candidates)
    for (const separator of [/、/, /[，,]/, /[；;]/]) {
      const items = split(candidate, separator, count);
      if (items && (!mustShareHead || sharesHead(items, parts))) return items;
    }
  // The clauses go on after the list: the first ones, when they all carry the head.
  const first = text.split(/[，,；;、]/).slice(0, count);
  return first.length === count && sharesHead(first, parts) ? first : null;
}

/** 一是宣传到位。二是排查到位。… */
function ordinals(behind: string, count: number, parts: SloganParts): string[] | null {
  const items = Array.from(behind.matchAll(/[。；，：”][一二三四五六七八九十]是([^，。；：]{2,30})/g), (match) => match[1]!);
  return items.length >= count && sharesHead(items.slice(0, count), parts) ? items.slice(0, count) : null;
}

/** Every item holds the head of the slogan, or begins with its first character. */
function sharesHead(items: readonly string[], { heads, numbers }: SloganParts): boolean {
  const head = heads[0];
  if (!head) return false;
  if (heads.length > 1 && new Set(numbers).size > 1) return items.every((item) => heads.some((one) => item.includes(one)));
  return items.every((item) => item.length > head.length && (item.includes(head) || (head.length === 1 && item.startsWith(head))));
}

/** 属地、部门、单位、个人“四方责任”; 早发现、早报告、早隔离、早治疗的“四早”要求. */
function itemsBefore(before: string, count: number, parts: SloganParts): string[] | null {
  const list = /([^，。；：！？（）“”]{3,200})(?:的|等|这)?“?$/u.exec(before)?.[1]?.replace(/[的等这]$/, '');
  if (!list) return null;
  const items = list.split('、');
  if (items.length < count) return null;
  const last = items.slice(-count);
  const others = last.slice(1);
  // What leads to the list belongs to the first part alone; the others tell how much of it is the item.
  const prefix = commonPrefix(others);
  const lengths = new Set(others.map((item) => item.length));
  const first = last[0]!;
  if (items.length > count) return sharesHead(last, parts) ? last : null;
  if (prefix && first.includes(prefix)) last[0] = first.slice(first.lastIndexOf(prefix));
  else if (lengths.size === 1 && others.length > 1 && first.length >= others[0]!.length) last[0] = first.slice(-others[0]!.length);
  else if (sharesHead(others, parts)) last[0] = first.replace(leading, '');
  else return null;
  return last.every((item) => item.length > 0 && item.length <= 20) ? last : null;
}

/** What may lead from the clause into the first item. */
const leading = /^.{0,8}?(?:对|将|把|以|按照|落实|压实|做到|坚持|实行|推行|加强|强化|执行)(?=.{2})/u;

function commonPrefix(items: readonly string[]): string {
  if (items.length < 2) return '';
  let length = 0;
  while (items.every((item) => length < item.length && item[length] === items[0]![length])) length++;
  return items[0]!.slice(0, length);
}

/**
 * The clauses that open with the head (八个坚决: 坚决扛起…, 坚决做到…): those that begin a sentence, or stand second in
 * it, or any; the first choice of which there are as many as the slogan counts.
 */
function openedClauses(parts: SloganParts, count: number, clauses: Clauses, mentions: readonly CleanSpan[]): string[] | null {
  const [head, ...more] = parts.heads;
  if (!head || more.length > 0 || head.length < 2 || count < 3) return null;
  const all = clauses.beginningWith(head).filter(({ start }) => !mentions.some((mention) => mention.start <= start && start < mention.end));
  for (const among of [all.filter(({ place }) => place === 0), all.filter(({ place }) => place === 1), all])
    if (among.length === count) return among.map(({ text }) => text);
  return null;
}
