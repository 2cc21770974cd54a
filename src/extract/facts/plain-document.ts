import type { Block, Document, Line, RawDocument } from '../../model.ts';
import { classifyLines } from '../../segment/lines.ts';
import { splitSentences } from '../../segment/sentences.ts';

/** A document for tests: text that is clean already, no tokens. */
export function plainDocument(
  text: string,
  blocks: readonly Pick<Block, 'type' | 'text'>[] = [],
  given: RawDocument['given'] = {},
): Document {
  const lines = classifyLines(text).map((line): Line => {
    const sentences = splitSentences(text, line).map(({ start, end }) => ({ start, end, tokens: [] }));
    return { start: line.start, end: line.end, kind: line.kind, level: line.level, sentences };
  });
  const map = (length: number): Block['map'] => ({ length, toRaw: (span) => span as never });
  const raw: RawDocument = { id: '0', sha256: '0', source: 'test', format: 'txt', encoding: 'utf-8', text, given, diagnostics: [] };
  const repairs = { pinyin: 0, byte_slip: 0, script: 0, width: 0, entity: 0, furniture: 0, page_break: 0, duplicate: 0, spam: 0 };
  const removed = blocks.map((block) => ({ ...block, map: map(block.text.length) }));
  return { clean: { raw, text, map: map(text.length), blocks: removed, script: 'hans', repairs, edits: [], diagnostics: [] }, text, lines };
}
