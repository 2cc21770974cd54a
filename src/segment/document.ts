import type { CleanDocument, Document, Line, Sentence, Token } from '../model.ts';
import { classifyLines } from './lines.ts';
import type { Segmenter } from './segmenter.ts';
import { splitSentences } from './sentences.ts';

/** Clean text → lines, sentences and tokens. Sentences cover their line, tokens their sentence; offsets are UTF-16 units of the clean text. */
export function segment(clean: CleanDocument, segmenter: Segmenter): Document {
  const { text } = clean;
  const tokens = segmenter.tag(text);
  let next = 0;
  /** The tokens from `start` to `end`, asked for in ascending order; one that crosses an edge is cut there. */
  const between = (start: number, end: number): Token[] => {
    const inside: Token[] = [];
    while (next < tokens.length && tokens[next]!.end <= start) next++;
    for (; next < tokens.length && tokens[next]!.start < end; next++) {
      const token = tokens[next]!;
      if (token.start >= start && token.end <= end) inside.push(token);
      else {
        const [from, to] = [Math.max(start, token.start), Math.min(end, token.end)];
        inside.push({ ...token, text: text.slice(from, to), start: from, end: to });
      }
      if (token.end > end) break;
    }
    return inside;
  };
  const lines = classifyLines(text).map((line): Line => {
    const sentences = splitSentences(text, line).map(({ start, end }): Sentence => ({ start, end, tokens: between(start, end) }));
    return { start: line.start, end: line.end, kind: line.kind, level: line.level, sentences };
  });
  return { clean, text, lines };
}
