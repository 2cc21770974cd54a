import type { Document, Line, LineKind } from '../../model.ts';

/** A document for tests: clean text as it is, a paragraph a line, no tokens, the first line a title when it has no stop. */
export function plainDocument(
  text: string,
  blocks: Document['clean']['blocks'] = [],
  given: Document['clean']['raw']['given'] = {},
): Document {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const kind: LineKind = start === 0 && !/[。！？]$/.test(line) && text.includes('\n') ? 'title' : 'paragraph';
    const sentences = [...line.matchAll(/[^。！？]{1,4000}[。！？]?/g)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      tokens: [],
    }));
    if (line) lines.push({ kind, level: 0, start, end: start + line.length, sentences });
    start += line.length + 1;
  }
  const map = { length: text.length, toRaw: ({ start: from, end }: { start: number; end: number }) => ({ start: from, end }) as never };
  const raw = { id: '0', sha256: '0', source: 'test', format: 'txt' as const, encoding: 'utf-8' as const, text, given, diagnostics: [] };
  const repairs = { pinyin: 0, byte_slip: 0, script: 0, width: 0, entity: 0, furniture: 0, page_break: 0, duplicate: 0, spam: 0 };
  return { clean: { raw, text, map, blocks, script: 'hans', repairs, edits: [], diagnostics: [] }, text, lines };
}
