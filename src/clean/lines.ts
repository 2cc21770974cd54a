import type { BlockType } from '../model.ts';

/** A line of the page while it is being sorted; offsets on the text of this layer, without bullet and white space around. */
export interface PageLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Columns of white space before it; a full-width space takes two. */
  readonly indent: number;
  /** An empty line stands before it. */
  readonly apart: boolean;
  /** It holds the end of a sentence: nobody prints that in a menu. */
  readonly isSentence: boolean;
  /** What it is other than article, if known. */
  type: BlockType | null;
  /** The line goes on in the next one kept: they are parts of one sentence. */
  joins: boolean;
  /** UTF-16 units at its start that are furniture (a page number). */
  skip: number;
  /** UTF-16 units at its end that are furniture (`_某某市人民政府`, `.docx`). */
  cut: number;
}

/** White space and a list bullet before the text of a line. */
const LEAD = /^[\s\u3000]*(?:[•●◆■▪◇☆★►▶➤◎]\s*|·(?!\d)\s*)?/;
const SENTENCE = /[。！？]|；$/;

/** The lines that hold anything. */
export function splitLines(text: string): PageLine[] {
  const lines: PageLine[] = [];
  let apart = false;
  for (let from = 0; from < text.length;) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    const whole = text.slice(from, to);
    const lead = LEAD.exec(whole)![0];
    const line = whole.slice(lead.length).trimEnd();
    if (line) {
      const start = from + lead.length;
      const indent = widthOf(lead);
      const isSentence = line.length > 6 && SENTENCE.test(line);
      lines.push({ start, end: start + line.length, text: line, indent, apart, isSentence, type: null, joins: false, skip: 0, cut: 0 });
    }
    apart = !line;
    from = to + 1;
  }
  return lines;
}

/** In columns: a Han character takes two. */
export function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x2000 ? 1 : 2;
  return width;
}

/** A sentence, or a line too long for a label or a menu. */
export const isProse = (line: PageLine): boolean => line.isSentence || line.text.length > 120;

/** 一、 （一） 1. （1） 第一条 and 一是 at the head of a line. */
export const isNumbered = (line: PageLine): boolean =>
  /^(?:[一二三四五六七八九十]{1,3}[、是要]|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}(?:[、．）]|\.(?!\d))|第[一二三四五六七八九十百]{1,4}[条章节]|[①-⑳])/.test(
    line.text,
  );

/** Only the Han characters, digits and letters: what two copies of a line share. */
export const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
