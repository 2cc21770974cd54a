import type { Span } from '../model.ts';
import { bodyTrie } from '../dictionary/bodies.ts';
import { loadPosts } from '../dictionary/posts.ts';
import { ordinaryWord, quoteMarks, sameWidth } from '../dictionary/slogans.ts';
import type { SloganTrie } from '../dictionary/slogans.ts';
import type { Trie } from '../dictionary/trie.ts';
import type { Cutter } from './cutter.ts';

/** Where an entry of the dictionary stands; quotes inside it are covered, those around it are not. */
export interface Mark extends Span {
  readonly tag: 'slogan' | 'body' | 'post';
}

const quoteUnits = new Set(Array.from(quoteMarks, (mark) => mark.charCodeAt(0)));

/** Bodies and posts shorter than this are words of the segmenter's own, and many are verbs as well (组织, 代表, 领导). */
const shortestName = 3;

/** 检修工|作, 值守人|员, 调查员|工, 开发商|业: the last character of a name begins another word. 歧义切分 */
const RUNS_ON =
  /工[作程艺具期序会商地业龄种伤资]|人[员数次口才体民群力工物身家情大事文为类心]|员工|生[活产态病效意机物命长育动]|商[业贸务品户场圈]|企业|师[生傅德资范]|场[所地景面次]|站[点台位]|厂[区房]|主[要题体管任席办动持导张]|部[门署队位分件]/;

/** The marks of a text in order, none overlapping. Slogans go before bodies, bodies before posts. */
export function findMarks(text: string, cutter: Cutter, slogans: SloganTrie): Mark[] {
  const marks: Mark[] = findFolded(text, slogans)
    .filter(
      (found) =>
        found.value !== ordinaryWord && isWholeSlogan(text, found) && !countsThings(text, found) && cutsNoWord(text, found, cutter),
    )
    .map(({ start, end }) => ({ start, end, tag: 'slogan' }));
  const names = (trie: Trie<unknown>, tag: Mark['tag']): Mark[] =>
    Array.from(trie.matches(text))
      .filter(({ start, end }) => end - start >= shortestName && !RUNS_ON.test(text.slice(end - 1, end + 1)))
      .map(({ start, end }) => ({ start, end, tag }));
  return join(join(marks, names(bodyTrie(), 'body')), names(loadPosts(), 'post'));
}

/** Both lists in one order; of two that overlap, the one of the first list. */
function join(first: readonly Mark[], second: readonly Mark[]): Mark[] {
  const joined: Mark[] = [];
  let at = 0;
  for (const mark of second) {
    while (at < first.length && first[at]!.end <= mark.start) joined.push(first[at++]!);
    if (at === first.length || first[at]!.start >= mark.end) joined.push(mark);
  }
  return [...joined, ...first.slice(at)];
}

/**
 * Leftmost longest entries of a trie of folded slogans in unfolded text. A match whose quotes inside do not pair
 * (“六稳”“六保”) gives way to the next shorter one.
 */
export function findFolded<T>(text: string, trie: Trie<T>): (Span & { readonly value: T })[] {
  const { folded, at } = fold(text);
  const found: (Span & { readonly value: T })[] = [];
  for (let i = 0; i < folded.length;) {
    let match = trie.longestAt(folded, i);
    let span = match && spanOf(text, folded, at, match, trie);
    while (match && !span) {
      const shorter = trie.longestAt(folded.slice(i, match.end - 1), 0);
      match = shorter && { ...shorter, start: i, end: i + shorter.end };
      span = match && spanOf(text, folded, at, match, trie);
    }
    if (match && span) {
      found.push({ start: span.start, end: span.end, value: match.value });
      while (i < folded.length && at[i]! < span.end) i++;
    } else i++;
  }
  return found;
}

/** The span of a match in unfolded text; “四方”责任 is one of 四方责任, “三公”经费 and “零就业”家庭 are none: what the quotes hold is a slogan itself. */
function spanOf<T>(text: string, folded: string, at: Uint32Array, { start, end }: Span, trie: Trie<T>): Span | null {
  const first = at[start]!;
  const span = withQuotes(text, first, at[end - 1]! + 1, end - start);
  // 门前“三包”: the quotes that end it hold a slogan themselves
  const inner = span && span.start === first ? /[“‘「『]([^“”‘’「」『』]{2,})[”’」』]$/.exec(text.slice(span.start, span.end)) : null;
  if (inner && inner.index > 0 && trie.longestAt(inner[1]!, 0)?.end === inner[1]!.length) return null;
  if (!span || span.start === first) return span;
  const quoted = folded.slice(start, start + text.slice(first).search(/[”’」』]/));
  return quoted.length > 2 || trie.longestAt(quoted, 0)?.end === quoted.length ? null : span;
}

/** `foldSlogan` with the index in `text` of each unit that is left. */
function fold(text: string): { readonly folded: string; readonly at: Uint32Array } {
  const at = new Uint32Array(text.length);
  const pieces: string[] = [];
  let length = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (!quoteUnits.has(text.charCodeAt(i))) at[length++] = i;
    else {
      pieces.push(text.slice(from, i));
      from = i + 1;
    }
  }
  pieces.push(text.slice(from));
  return { folded: pieces.join('').replace(/[(),＋﹢]/g, (unit) => sameWidth[unit]!), at };
}

/** The span that holds `length` units beside quotes, with the quote that closes one opened inside it; null when the quotes inside do not pair. */
function withQuotes(text: string, start: number, end: number, length: number): Span | null {
  if (end - start === length) return { start, end };
  // “四方”责任: the quote that opens stands before the first character
  const before = /[“‘「『]/.test(text[start - 1] ?? '');
  let open = before ? 1 : 0;
  let led = false;
  for (let i = start; i < end; i++) {
    if (/[“‘「『]/.test(text[i]!)) open++;
    else if (/[”’」』]/.test(text[i]!) && --open < 0) return null;
    led ||= before && open === 0;
  }
  if (led) return open === 0 ? { start: start - 1, end } : null;
  if (before) open--;
  if (open === 0) return { start, end };
  return open === 1 && /[”’」』]/.test(text[end] ?? '') ? { start, end: end + 1 } : null;
}

const numeral = /[第几数零〇一二三四五六七八九十百千万\d]/;

/** False where the number goes on before or after: 十三农场, 第三方责任, 百分之零增长, 14+21. */
export function isWholeSlogan(text: string, { start, end }: Span): boolean {
  const [first, last, before, after] = [text[start]!, text[end - 1]!, text[start - 1] ?? '', text[end] ?? ''];
  if (/[\dA-Za-z]/.test(first) && /[\dA-Za-z+.·—～-]/.test(before) && !/^\D\.$/.test(text.slice(Math.max(0, start - 2), start)))
    return false;
  if (/[零一二两三四五六七八九十百千万双]/.test(first) && (numeral.test(before) || text.slice(Math.max(0, start - 2), start) === '分之'))
    return false;
  // 周四早上, 星期三农贸市场
  if (/[一二三四五六]/.test(first) && /(?:周|星期|礼拜|初)$/.test(text.slice(Math.max(0, start - 2), start))) return false;
  if (/[\dA-Za-z]/.test(last) && /[\dA-Za-z+.·]/.test(after)) return false;
  return !(/[一二三四五六七八九十]/.test(last) && /[一二三四五六七八九十百千万个]/.test(after));
}

const counted = /^(?:\d+|[两三四五六七八九十]+)[个项大张条]/;
const thing =
  /^(?:单位|人员|站|点|出口|用地|驿站|城市|城区|小学|镇|乡|村|区|县|园|厂|抽查|组|岗|室|院|所|馆|项目|企业|公司|学校|医院|群体)/;

/** 两个责任单位 counts units, and names no two responsibilities. */
function countsThings(text: string, { start, end }: Span): boolean {
  return counted.test(text.slice(start, end)) && thing.test(text.slice(end, end + 2));
}

const han = /[\u3400-\u9fff〇]/u;
/** As far as a word of the segmenter may reach over the edge of a mark. */
const reach = 4;

/** What a slogan is called: 四个最严要求 holds no 严要求. */
const follower = /^(?:要求|原则|标准|机制|制度|工作|目标|责任)/;

/** False where a word of the segmenter's own dictionary crosses an edge of the span: 三公里, 统一网通办, 两委员会. */
function cutsNoWord(text: string, { start, end }: Span, cutter: Cutter): boolean {
  const length = end - start;
  const before = han.test(text[start - 1] ?? '') ? text.slice(Math.max(0, start - reach), start) : '';
  const after = han.test(text[end] ?? '') && !follower.test(text.slice(end, end + 2)) ? text.slice(end, end + reach) : '';
  if (!before && !after) return true;
  let at = -before.length;
  for (const word of cutter.cut(before + text.slice(start, end) + after)) {
    const next = at + word.length;
    if (at < 0 && next > 0 && next < length) return false;
    if (at > 0 && at < length && next > length) return false;
    // 三农问题 is a longer name of the same thing, 双节棍 another thing.
    if (at === 0 && next === length + 1) return false;
    at = next;
  }
  return true;
}
