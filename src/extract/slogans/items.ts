import type { CleanSpan, Document, Line } from '../../model.ts';
import { itemsBefore, itemsBehind, miscounted } from './beside.ts';
import type { Clauses } from './clauses.ts';
import { itemsInLines, openedClauses } from './opened.ts';
import { parseSlogan, type SloganParts } from './parse.ts';

/** How many things a slogan may stand for: the sum of its numbers, or their common value (三查三改: three rows of two). */
export function countsOf({ numbers }: SloganParts): readonly number[] {
  const sum = numbers.reduce((total, n) => total + n, 0);
  const counts = numbers.length > 1 && numbers.every((n) => n === numbers[0]) ? [sum, numbers[0]!] : [sum];
  return counts.filter((n) => n >= 2 && n <= 20);
}

/** Mentions that are looked at, and how far around each (UTF-16): who spells a slogan out does so at once. */
const MENTIONS = 100;
const AROUND = 2000;

/** What the document says a slogan stands for: `items` when their number is right, else `near`, the list that has another number of parts. */
export interface Spelled {
  readonly items: readonly string[] | null;
  readonly near: readonly string[] | null;
}

/**
 * What a slogan stands for, where this document spells it out: behind a mention (即…, ：…, （…）), before it, as the
 * lines below that open with its head, or as the clauses that do. The list must have exactly as many parts as the slogan counts.
 */
export function spelledItems(document: Document, text: string, mentions: readonly CleanSpan[], clauses: Clauses): Spelled {
  const parts = parseSlogan(text);
  const around = mentions.slice(0, MENTIONS).flatMap((mention) => {
    const index = lineAt(document.lines, mention.start);
    const line = document.lines[index];
    if (!line) return [];
    const before = document.text.slice(Math.max(line.start, mention.start - AROUND), mention.start);
    const behind = document.text.slice(mention.end, Math.min(line.end, mention.end + AROUND));
    return [{ index, before, behind }];
  });
  for (const count of countsOf(parts)) {
    for (const { index, before, behind } of around) {
      const items =
        itemsBehind(behind, count, parts) ?? itemsBefore(before, count, parts) ?? itemsInLines(document, index, behind, count, parts);
      if (items) return { items, near: null };
    }
    const opened = openedClauses(parts, count, clauses, mentions);
    if (opened) return { items: opened, near: null };
  }
  // In a code each digit stands for a set: as many parts as digits.
  if (/^\d{3,4}\D/.test(text))
    for (const { behind } of around) {
      const items = itemsBehind(behind.slice(0, 300), parts.numbers.length, parts);
      if (items) return { items, near: null };
    }
  const counts = countsOf(parts);
  for (const { behind } of counts.length > 0 ? around : []) {
    const near = miscounted(behind, counts, parts);
    if (near) return { items: null, near };
  }
  return { items: null, near: null };
}

function lineAt(lines: readonly Line[], offset: number): number {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
