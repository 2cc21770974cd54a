import type { Edit } from '../model.ts';

const WIDE = /[０-９Ａ-Ｚａ-ｚ％＋＝／＆＃＠＊．－]/g;
const CHINESE = /[\u3400-\u9fff〇\u3001-\u3003\u3008-\u3011\u2014\u2018-\u201d\u2026\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]/;
const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' };
/** 强 to weak: what stays of two marks that were printed together. */
const STRENGTH = '。！？；：，、';

const chinese = (character: string | undefined) => character !== undefined && CHINESE.test(character);

/** Full-width digits and letters to half width. ． and － only between digits or letters, where they are no punctuation. */
export function proposeNarrow(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(WIDE)) {
    const at = match.index;
    if ((match[0] === '．' || match[0] === '－') && !/[0-9０-９A-Za-z]/.test(text[at - 1] ?? '')) continue;
    edits.push({ start: at, end: at + 1, insert: String.fromCharCode(match[0].charCodeAt(0) - 0xfee0), by: 'width', aligned: true });
  }
  return edits;
}

/** Half-width punctuation beside Chinese characters to full width; brackets and straight quotes in pairs, within a line. */
export function proposePunctuation(text: string): Edit[] {
  const edits: Edit[] = [];
  const change = (at: number, insert: string) => edits.push({ start: at, end: at + 1, insert, by: 'width', aligned: true });
  const open: number[] = [];
  let quote = -1;
  for (const match of text.matchAll(/[,;:!?()"\n]|\.(?=\s|$)/g)) {
    const at = match.index;
    const before = text[at - 1];
    const after = text[at + 1];
    switch (match[0]) {
      case '\n':
        open.length = 0;
        quote = -1;
        break;
      case '(':
        open.push(at);
        break;
      case ')': {
        const start = open.pop();
        if (start === undefined || !(chinese(text[start - 1]) || chinese(after) || chinese(text[start + 1]))) break;
        change(start, '（');
        change(at, '）');
        break;
      }
      case '"':
        if (quote < 0) quote = at;
        else {
          if (chinese(text[quote - 1]) || chinese(text[quote + 1]) || chinese(before) || chinese(after)) {
            change(quote, '“');
            change(at, '”');
          }
          quote = -1;
        }
        break;
      case '.':
        if (/[\u3400-\u9fff”）]/.test(before ?? '')) change(at, '。');
        break;
      default:
        if (
          (chinese(before) || chinese(after) || /[)"]/.test(before ?? '')) &&
          !(match[0] === ':' && /[\d/]/.test(after ?? '') && /[\dA-Za-z]/.test(before ?? ''))
        )
          change(at, FULL[match[0]]);
    }
  }
  return edits;
}

/** `，，` `、，` `。。` → the stronger mark once. …… and ！！ are the author's; `6、。` at the head of a line is a page number. */
export function proposeDoubled(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(/(?<!^\d{1,3})[，、；：。](?:[ \t]?[，、；：。]){1,5}/gm)) {
    const marks = [...match[0]].filter((mark) => STRENGTH.includes(mark));
    const keep = marks.reduce((a, b) => (STRENGTH.indexOf(b) < STRENGTH.indexOf(a) ? b : a));
    edits.push({ start: match.index, end: match.index + match[0].length, insert: keep, by: 'width' });
  }
  return edits;
}

const SENTENCE = /[，。；！？]/;
/** Names in a byline are parted by spaces. */
const BYLINE_WORD = /(?:记者|通讯员|编辑|摄影)$/;

/**
 * White space: a stray space between Chinese characters goes where the line is a sentence, several become one where
 * it is a headline (two clauses of a headline are parted by a space); ends of lines are trimmed, list bullets dropped.
 */
export function proposeSpaces(text: string): Edit[] {
  const edits: Edit[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const isSentence = SENTENCE.test(line);
    const lead = /^[\s\u3000]*(?:[•●◆■▪◇□★]\s*)?/.exec(line)![0].length;
    if (lead) edits.push({ start, end: start + lead, insert: '', by: 'width' });
    const body = line.slice(lead);
    for (const match of body.matchAll(/[\s\u3000]+/g)) {
      const at = start + lead + match.index;
      const before = body[match.index - 1];
      const after = body[match.index + match[0].length];
      const stray = isSentence && (chinese(before) || chinese(after)) && !BYLINE_WORD.test(body.slice(0, match.index));
      const insert = after === undefined || stray ? '' : ' ';
      if (insert !== match[0]) edits.push({ start: at, end: at + match[0].length, insert, by: 'width' });
    }
    start += line.length + 1;
  }
  return edits;
}
