import type { BlockType } from '../model.ts';

/** A line of the page while it is being sorted; offsets on the text of this layer, without the line end. */
export interface PageLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What it is other than article, if known. */
  type: BlockType | null;
  /** The line goes on in the next one kept: they are parts of one sentence. */
  joins: boolean;
  /** UTF-16 units at its start that are furniture (a page number). */
  skip: number;
}

/** White space and a list bullet before the text of a line. */
const LEAD = /^[\s\u3000]*(?:[•●◆■▪◇☆★►▶➤◎]\s*|·(?!\d)\s*)?/;

/** The lines that hold anything, without the white space and the bullet around their text. */
export function splitLines(text: string): PageLine[] {
  const lines: PageLine[] = [];
  let from = 0;
  for (const whole of text.split('\n')) {
    const lead = LEAD.exec(whole)![0].length;
    const line = whole.slice(lead).trimEnd();
    const start = from + lead;
    if (line) lines.push({ start, end: start + line.length, text: line, type: null, joins: false, skip: 0 });
    from += whole.length + 1;
  }
  return lines;
}

/** A line that holds the end of a sentence: nobody prints that in a menu. */
export const isSentence = (line: PageLine): boolean => /[。！？]|；$/.test(line.text) && line.text.length > 6;

/** 一、 （一） 1. （1） 第一条 and 一是 at the head of a line. */
export const isNumbered = (line: PageLine): boolean =>
  /^(?:[一二三四五六七八九十]{1,3}[、是要]|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.、．]|第[一二三四五六七八九十百]{1,4}[条章节])/.test(
    line.text,
  );

/** Only the Han characters, digits and letters: what two copies of a line share. */
export const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
