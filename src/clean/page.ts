import type { BlockType, Edit, RepairKind, Span } from '../model.ts';
import { markDuplicates } from './duplicate.ts';
import { sortLines } from './furniture.ts';
import { trimEditors, trimHeadlines } from './heading.ts';
import { findGluedSections, findGluedTitles, joinPages, skipIntroductions } from './library.ts';
import { bare, splitLines, type PageLine } from './lines.ts';
import { spam } from './spam.ts';
import { joinWrapped } from './wrap.ts';

export interface Page {
  /** Nothing but white space was changed, and another round would find nothing. */
  readonly settled: boolean;
  readonly edits: readonly Edit[];
  /** What was taken out, in order. */
  readonly removed: readonly (Span & { readonly type: BlockType })[];
  readonly counts: { readonly furniture: number; readonly duplicate: number; readonly page_break: number; readonly spam: number };
}

/** From a whole page to its article, one paragraph a line: what is furniture goes, what was cut is joined. */
export function proposePage(text: string): Page {
  const lines = splitLines(text);
  const planted = findSpam(lines);
  sortLines(lines);
  const trimmed = trimHeadlines(lines) + trimEditors(lines) + skipIntroductions(lines);
  const duplicate = markDuplicates(lines);
  const pages = joinPages(lines);
  const wrapped = joinWrapped(lines, pages > 0);
  const pageBreaks = pages + wrapped.count;
  const removed: (Span & { readonly type: BlockType })[] = [];
  const inside: Span[] = [];
  let next = 0;
  for (const line of lines) {
    while (next < planted.length && planted[next].start < line.start) next++;
    if (line.type !== null) {
      removed.push({ start: line.start, end: line.end, type: line.type });
      continue;
    }
    for (; next < planted.length && planted[next].start < line.end; next++) {
      inside.push(planted[next]);
      removed.push({ ...planted[next], type: 'spam' });
    }
    if (line.cut > 0 && !/^\.\w{3,4}$/.test(text.slice(line.end - line.cut, line.end))) removed.push({ start: line.end - line.cut, end: line.end, type: line.isSentence ? 'byline' : 'navigation' });
  }
  const whole = removed.filter(({ type }) => type === 'spam').length;
  return {
    settled: removed.length === 0 && pageBreaks === 0 && trimmed === 0 && wrapped.settled,
    edits: [
      ...gaps(lines, text.length),
      ...[...findGluedTitles(lines, text), ...(pages > 0 ? findGluedSections(lines) : [])].map(({ at }) => ({ start: at, end: at, insert: '\n', by: 'page_break' as const })),
      ...inside.map(({ start, end }) => ({ start, end, insert: '', by: 'spam' as const })),
    ],
    removed,
    counts: { furniture: lines.filter(({ type }) => type !== null && type !== 'spam').length + trimmed - duplicate, duplicate, page_break: pageBreaks, spam: whole },
  };
} // prettier-ignore

/** Planted advertisements; a line that is nothing else is one as a whole. */
function findSpam(lines: readonly PageLine[]): Span[] {
  return lines.flatMap((line) => {
    const found = spam.find(line.text);
    const length = found.reduce((sum, { start, end }) => sum + end - start, 0);
    if (length > 0 && bare(line.text).length - length < 4) {
      line.type = 'spam';
      return [];
    }
    return found.map(({ start, end }) => ({ start: line.start + start, end: line.start + end }));
  });
}

/** Between two lines that stay there is one line end, or nothing where they are one sentence. */
function gaps(lines: readonly PageLine[], length: number): Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  let separator = '';
  let removed: BlockType | null = null;
  let cut = false;
  const close = (to: number, insert: string, joins: boolean) => {
    if (to - from === insert.length && removed === null && !joins && !cut) return;
    const by: RepairKind =
      removed === 'duplicate' || removed === 'spam' ? removed : joins ? 'page_break' : removed !== null || cut ? 'furniture' : 'width';
    if (to > from || insert) edits.push({ start: from, end: to, insert, by });
  };
  for (const line of lines) {
    if (line.type !== null) {
      removed ??= line.type;
      continue;
    }
    close(line.start + line.skip, separator, line.skip > 0 || (separator === '' && from > 0));
    from = line.end - line.cut;
    separator = line.joins ? '' : '\n';
    removed = null;
    cut = line.cut > 0;
  }
  close(length, '', false);
  return edits;
}
