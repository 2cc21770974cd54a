import { verbTrie } from '../../dictionary/verbs.ts';
import type { SloganParts } from './parse.ts';

/** The parts of a list; null when one is empty or too long to be an item. */
export function splitList(list: string, separator: RegExp): string[] | null {
  const items = list
    .replace(/等$/, '')
    .split(separator)
    .map((item) => item.replace(/^[和及]|[“”‘’\s]/g, ''));
  return items.every((item) => item.length > 0 && item.length <= 30 && !item.includes('；')) ? items : null;
}

/**
 * Whether every item holds the head that it stands under: 到位 in each of 四到位, 保, 保 and 控 in 两保一控, 查 and 改 in each
 * of 三查三改. A head of one character must begin or end its item.
 */
export function sharesHead(items: readonly string[], { heads, numbers }: SloganParts): boolean {
  const [head] = heads;
  if (!head) return false;
  if (heads.length === 1) return items.every((item) => holds(item, head));
  if (heads.length !== numbers.length) return false;
  if (numbers.every((n) => n === items.length))
    return items.every((item) => item.startsWith(head) && heads.every((one) => item.includes(one)));
  const row = numbers.flatMap((n, i) => Array.from({ length: n }, () => heads[i]!));
  return row.length === items.length && items.every((item, i) => holds(item, row[i]!));
}

function holds(item: string, head: string): boolean {
  return item.length > head.length && (head.length > 1 ? item.includes(head) : item.startsWith(head) || item.endsWith(head));
}

/** What may lead from the clause into the first item. */
const preposition =
  /^.*(?:按照|对照|围绕|聚焦|坚持|落实|压实|做到|守住|守牢|实行|推行|执行|确保|突出|抓好|将|把|以|对|从|在|即|是)(?=.{2})/u;

/**
 * The items without what leads to the first one: 做到早发现、早报告 → 早发现. The others tell how much of it is the item.
 * Null when nobody can tell. `close`: the slogan follows at once, so that the list ends where it should.
 */
export function trimFirst(items: readonly string[], parts: SloganParts, close: boolean): string[] | null {
  const [first = '', ...others] = items;
  const prefix = commonPrefix(others);
  const lengths = new Set(others.map((item) => item.length));
  let trimmed: string | null = null;
  if (prefix && first.includes(prefix)) trimmed = fromPrefix(first, prefix, others);
  else if (lengths.size === 1 && others.length > 1 && first.length >= others[0]!.length && close) trimmed = first.slice(-others[0]!.length);
  else if (close || sharesHead(others, parts)) {
    const rest = first.replace(preposition, '');
    trimmed = rest === first ? withoutVerb(first) : rest;
    if (trimmed !== null && !sharesHead(others, parts) && !isEven([trimmed, ...others])) trimmed = null;
  }
  return trimmed === null || [trimmed, ...others].some((item) => item.length === 0 || item.length > 20) ? null : [trimmed, ...others];
}

/** What begins with the words that the others begin with and is about as long: 按照管行业必须管安全 → 管行业必须管安全. */
function fromPrefix(first: string, prefix: string, others: readonly string[]): string {
  const mean = others.reduce((sum, { length }) => sum + length, 0) / others.length;
  let best = first.slice(first.lastIndexOf(prefix));
  for (let at = first.indexOf(prefix); at >= 0; at = first.indexOf(prefix, at + 1))
    if (Math.abs(first.length - at - mean) < Math.abs(best.length - mean)) best = first.slice(at);
  return best;
}

/** 做到摘帽不摘责任、摘帽不摘政策: the items, where two characters and more that the others begin with show what leads to the first. */
export function trimLead(items: readonly string[]): readonly string[] {
  const [first = '', ...others] = items;
  const prefix = commonPrefix(others);
  return prefix.length > 1 && first.includes(prefix) ? [fromPrefix(first, prefix, others), ...others] : items;
}

/** Items of one list are of about one length: 较大事故零发生、事故起数和死亡人数同比“双下降” names none. */
export function isEven(items: readonly string[]): boolean {
  const lengths = items.map((item) => item.length);
  return Math.max(...lengths) <= 1.5 * Math.min(...lengths) + 1 && !/(?:同比|环比|均|都|全)$/.test(items.at(-1)!);
}

function withoutVerb(text: string): string | null {
  const match = verbTrie().longestAt(text, 0);
  return match && match.end <= text.length - 2 ? text.slice(match.end) : null;
}

function commonPrefix(items: readonly string[]): string {
  if (items.length < 2) return '';
  let length = 0;
  while (items.every((item) => length < item.length && item[length] === items[0]![length])) length++;
  return items[0]!.slice(0, length);
}
