import type { CleanSpan, Token } from '../../model.ts';

/** A stretch between two clause boundaries (，；：。！？ and line ends), without the boundary. */
export interface Clause extends CleanSpan {
  readonly text: string;
  /** The text with quotes, titles and brackets blanked: nothing in them heads a clause. Same length. */
  readonly masked: string;
  /** The mark that closes it, '' at the end of a line. */
  readonly closer: string;
  readonly tokens: readonly Token[];
}

const CLOSER: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '【': '】',
  '〔': '〕',
  '(': ')',
  '[': ']',
};
const BOUNDARY = /[，；：。！？,;!?…]/;
/** Opening and closing marks. */
const ENCLOSING = /[“”‘’《》〈〉（）【】〔〕()[\]]/g;
/** 第一，抓好田间管理: the number belongs to what it counts. */
const COUNTED = /^\s*第[一二三四五六七八九十]{1,2}$/;
/** Marks, and the pictographs that some sites plant between words. */
const EDGE = /[\s、。，；：！？\p{Surrogate}\u2600-\u27bf\ufe0f\u200d]/u;

/**
 * Splits a sentence at the boundaries of the annotation guide, section 1. Marks inside quotes, 《》 and brackets do not
 * split; an opening mark that nothing closes does not protect. A colon between digits (09:10) is no boundary.
 */
export function splitClauses(text: string, span: CleanSpan, tokens: readonly Token[]): Clause[] {
  const closed = protectedUntil(text, span);
  const clauses: Clause[] = [];
  let from = span.start;
  let token = 0;
  const push = (end: number, closer: string) => {
    let start = from;
    while (start < end && EDGE.test(text[start])) start++;
    while (end > start && EDGE.test(text[end - 1])) end--;
    // a mark whose partner stands in another clause
    while (start < end && /[“‘]/.test(text[start]) && !closed.has(start)) start++;
    while (end > start && /[”’]/.test(text[end - 1]) && !partnered(closed, start, end - 1)) end--;
    if (end <= start) return;
    while (token < tokens.length && tokens[token].end <= start) token++;
    let last = token;
    while (last < tokens.length && tokens[last].start < end) last++;
    const words = text.slice(start, end);
    clauses.push({ start, end, text: words, masked: mask(words), closer, tokens: tokens.slice(token, last) });
  };
  for (let i = span.start; i < span.end; i++) {
    const jump = closed.get(i);
    if (jump !== undefined) {
      i = jump;
      continue;
    }
    if (!BOUNDARY.test(text[i]) || (/[，,]/.test(text[i]) && (COUNTED.test(text.slice(from, i)) || groupsDigits(text, i)))) continue;
    push(i, text[i]);
    from = i + 1;
  }
  push(span.end, '');
  return clauses;
}

/** “要把隐患当作事故来抓，绝不能心存侥幸。”: an order, however short. */
const ORDERS = /^(?:一定)?(?:要(?!不|是|么)|必须|务必|[绝决]不)[^，]{4,}，/;

/** “…。”家住城东的居民老张说: who is no authority. */
const WITNESS = /^[^。，]{0,24}(?:居民|村民|老人|群众|业主|商户|市民|网友|大[爷妈]|阿姨|经营户|[老小][\u3400-\u9fff])[^。，]{0,8}说/;

/** A quote behind ： or 说， that runs over clauses, or a sentence by itself, is somebody's speech, no name: its marks split. */
function isSpeech(text: string, open: number, close: number, first: boolean): boolean {
  const behind = /(?:[：:]|(?:[说道]|表示|强调|指出|要求|叮嘱|呼吁)[，,])$/.test(text.slice(Math.max(0, open - 3), open));
  return (
    (behind || (first && /[。！]/.test(text[close - 1] ?? '') && !WITNESS.test(text.slice(close + 1, close + 40)))) &&
    /[。，；]/.test(text.slice(open, close)) &&
    (close - open > 24 || ORDERS.test(text.slice(open + 1, close)))
  );
}

/** 41,300人. */
const groupsDigits = (text: string, at: number): boolean =>
  /\d/.test(text[at - 1] ?? '') && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));

function partnered(closed: ReadonlyMap<number, number>, from: number, close: number): boolean {
  for (const [open, end] of closed) if (end === close && open >= from) return true;
  return false;
}

const QUOTES: Readonly<Record<string, readonly [closer: string, mark: string]>> = {
  '“': ['”', '\u0001'],
  '‘': ['’', '\u0001'],
  '《': ['》', '\u0001'],
  '（': ['）', '\u0002'],
  '(': [')', '\u0002'],
};

/** Quotes and titles become U+0001, brackets U+0002, unit by unit; an opening mark that nothing closes stays. Time grows with the length. */
export function mask(text: string): string {
  if (!/[“‘《（(]/.test(text)) return text;
  const pieces: string[] = [];
  const unclosed = new Set<string>();
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const pair = QUOTES[text[i]];
    if (!pair || unclosed.has(pair[0])) continue;
    const close = text.indexOf(pair[0], i + 1);
    if (close < 0) unclosed.add(pair[0]);
    else {
      pieces.push(text.slice(from, i), pair[1].repeat(close + 1 - i));
      from = close + 1;
      i = close;
    }
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

/** The clause with names blanked to 某某, so that 应勇 holds no 应. */
export function blank(clause: Clause, names: RegExp | null): Clause {
  return names ? { ...clause, masked: clause.masked.replace(names, (name) => '某'.repeat(name.length)) } : clause;
}

/** The clause without its first `length` units. */
export function behind(clause: Clause, length: number): Clause {
  const start = clause.start + length;
  return {
    ...clause,
    start,
    text: clause.text.slice(length),
    masked: clause.masked.slice(length),
    tokens: clause.tokens.filter((token) => token.start >= start),
  };
}

/** The clause's first `length` units. */
export function upTo(clause: Clause, length: number): Clause {
  const end = clause.start + length;
  return {
    ...clause,
    end,
    text: clause.text.slice(0, length),
    masked: clause.masked.slice(0, length),
    tokens: clause.tokens.filter((token) => token.start < end),
  };
}

/** For each opening mark that is closed in the span, the place of its closing mark. */
function protectedUntil(text: string, { start, end }: CleanSpan): ReadonlyMap<number, number> {
  const closed = new Map<number, number>();
  const open: { readonly at: number; readonly closer: string }[] = [];
  const waiting = new Map<string, number>();
  for (const { 0: mark, index } of text.slice(start, end).matchAll(ENCLOSING)) {
    const at = start + index;
    const closer = CLOSER[mark];
    if (closer) {
      open.push({ at, closer });
      waiting.set(closer, (waiting.get(closer) ?? 0) + 1);
    } else if (waiting.get(mark)) {
      for (;;) {
        const top = open.pop()!;
        waiting.set(top.closer, waiting.get(top.closer)! - 1);
        if (top.closer !== mark) continue;
        if (!isSpeech(text, top.at, at, text.slice(start, top.at).trim() === '')) closed.set(top.at, at);
        break;
      }
    }
  }
  return closed;
}
