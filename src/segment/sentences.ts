import type { Span } from '../model.ts';

/** How far a quote or bracket may reach (UTF-16) and still keep a full stop inside it from ending the sentence. */
const longestEnclosure = 200;
/** Words with which a bracket assigns the task before it. */
const assignment = /(?:牵头|负责|配合|责任)(?:单位|部门|[处科股]室)?(?:[：:，,、；]|$)/;

const closing: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '《': '》', '（': '）', '(': ')', '〔': '〕', '【': '】' };

/**
 * The sentences of one line; they cover it exactly. 。！？ end a sentence, ； does not. Inside quotes, titles and
 * brackets they do not; a 。 right before the closing mark ends the sentence behind it (“……到位。”会议强调).
 */
export function splitSentences(text: string, line: Span): Span[] {
  const sentences: Span[] = [];
  let from = line.start;
  const endAt = (end: number) => {
    sentences.push({ start: from, end });
    from = end;
  };
  for (let i = line.start; i < line.end; i++) {
    if (isHan(text.charCodeAt(i))) continue; // nearly every character, and no mark
    const close = closing[text[i]!];
    if (close) {
      const end = closingOf(text, i, close, line.end);
      if (end < 0) continue;
      const open = i;
      i = end;
      // （市教育局负责）2.…: an assignment that begins a sentence is one
      if (
        from === open &&
        /[（〔(]/.test(text[open]!) &&
        assignment.test(text.slice(open + 1, end)) &&
        end + 1 < line.end &&
        !/[，。；、：！？]/.test(text[end + 1]!)
      )
        endAt(end + 1);
      else if (text[end - 1] === '。' && close !== '》' && end + 1 < line.end && !/[，。；、：！？”’）]/.test(text[end + 1]!))
        endAt(end + 1);
    } else if (text[i] === '。' || text[i] === '！' || text[i] === '？') {
      while (i + 1 < line.end && /[。！？…”’）\s]/.test(text[i + 1]!)) i++;
      endAt(i + 1);
    }
  }
  if (from < line.end) endAt(line.end);
  return sentences;
}

const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;

/** The index of the mark that closes the one at `open`, pairs of the same kind inside it skipped; -1 when none is near. */
function closingOf(text: string, open: number, close: string, lineEnd: number): number {
  let depth = 0;
  for (let i = open + 1; i < Math.min(lineEnd, open + longestEnclosure); i++) {
    if (text[i] === close && depth-- === 0) return i;
    if (text[i] === text[open]) depth++;
  }
  return -1;
}
