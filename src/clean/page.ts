import type { BlockType, Edit, Span } from '../model.ts';
import { markDuplicates } from './duplicate.ts';
import { sortLines } from './furniture.ts';
import { findGluedTitles, joinPages } from './library.ts';
import { splitLines, type PageLine } from './lines.ts';
import { joinWrapped } from './wrap.ts';

export interface Page {
  readonly edits: readonly Edit[];
  /** What was taken out, in order. */
  readonly removed: readonly (Span & { readonly type: BlockType })[];
  readonly counts: { readonly furniture: number; readonly duplicate: number; readonly page_break: number };
}

/** From a whole page to its article, one paragraph a line: what is furniture goes, what was cut is joined. */
export function proposePage(text: string): Page {
  const lines = splitLines(text);
  sortLines(lines);
  const duplicate = markDuplicates(lines);
  const pageBreaks = joinPages(lines) + joinWrapped(lines);
  const removed = lines.filter((line): line is PageLine & { type: BlockType } => line.type !== null);
  return {
    edits: [
      ...gaps(lines, text.length),
      ...findGluedTitles(lines, text).map(({ at }) => ({ start: at, end: at, insert: '\n', by: 'page_break' as const })),
    ],
    removed: removed.map(({ start, end, type }) => ({ start, end, type })),
    counts: { furniture: removed.length - duplicate, duplicate, page_break: pageBreaks },
  };
}

/** Between two lines that stay there is one line end, or nothing where they are one sentence. */
function gaps(lines: readonly PageLine[], length: number): Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  let separator = '';
  let removed: BlockType | null = null;
  const close = (to: number, insert: string, joins: boolean) => {
    const same = to - from === insert.length;
    if (same && removed === null && !joins) return;
    if (to > from || insert)
      edits.push({
        start: from,
        end: to,
        insert,
        by: removed === 'duplicate' ? 'duplicate' : joins ? 'page_break' : removed ? 'furniture' : 'width',
      });
  };
  for (const line of lines) {
    if (line.type !== null) {
      removed ??= line.type;
      continue;
    }
    close(line.start + line.skip, separator, line.skip > 0 || (separator === '' && from > 0));
    from = line.end;
    separator = line.joins ? '' : '\n';
    removed = null;
  }
  close(length, '', false);
  return edits;
}
