import { bigrams } from '../../dictionary/bigrams.ts';
import type { Edit } from '../../model.ts';
import type { Repair } from '../repair.ts';
import { gbk } from './gbk.ts';
import { likelihood, weigh } from './likelihood.ts';
import { trace, traces } from './suspects.ts';

/** A run of so many characters must speak for itself; shorter ones (骞? between digits) follow the line they stand in. */
const STRONG = 2;
const MARGIN = 8;
const LONGEST = 4000;
/** Below this no character fits in its place. */
const UNLIKELY = -26;
/** 0x80 has no character in GBK, and programs show the euro sign of Windows for it: 涓€ is E4 B8 80. */
const EURO = '€'.charCodeAt(0);
const LOST = /[?？\ufffd]/;

interface Run {
  readonly end: number;
  readonly insert: string;
}

/** A page in UTF-8 that was read as GBK: three characters for two. */
export const utf8AsGbk: Repair = {
  id: 'mojibake/utf8-as-gbk',
  says: 'Characters whose GBK bytes are Chinese in UTF-8 become that Chinese; of a byte that was lost, the likeliest is taken.',
  examples: [
    ['锛屽叏甯\ufffd', '，全市'],
    ['錛屽叏甯?', '，全市'],
    ['涓€鏄\ue21a姞寮洪\ue56b瀵笺€\ufffd', '一是加强领导。'],
    ['鍏ㄥ競鐤\ue0a3儏闃叉帶', '全市疫情防控'],
    ['8鏈\ufffd4鏃ワ紝甯傚\ue759鍙\ue100紑浼氳\ue185', '8月4日，市委召开会议'],
    ['钀藉疄鈥滃洓鏃┾€濓紝', '落实“四早”，'],
  ],
  rejects: ['浣板', '沁阳、泾川、漯河、濮阳', '鐵路銀行', '锛', '疫情防控工作', '联通', '欧元€', '喆堃龑'],
  propose(text) {
    const table = traces();
    const edits: Edit[] = [];
    let line: Edit[] = [];
    let strong = false;
    let lineEnd = -1;
    const close = () => {
      if (strong) edits.push(...line);
      line = [];
      strong = false;
    };
    for (let i = 0; i < text.length; i++) {
      if (!(table[text.charCodeAt(i)] & trace.utf8)) continue;
      const run = readRun(text, i, false) ?? readRun(text, i, true);
      if (!run) continue;
      if (i > lineEnd) {
        close();
        lineEnd = text.indexOf('\n', i);
        if (lineEnd < 0) lineEnd = text.length;
      }
      line.push({ start: i, end: run.end, insert: run.insert, by: 'byte_slip' });
      strong ||= run.insert.length >= STRONG && weigh(run.insert) > weigh(text.slice(i, run.end)) + MARGIN;
      i = run.end - 1;
    }
    close();
    return edits;
  },
};

/** Reads on from `start` as long as the bytes are Chinese in UTF-8; null when not one character is whole. */
function readRun(text: string, start: number, converted: boolean): Run | null {
  const { bytesOf } = gbk();
  const simplified = converted ? bigrams().simplified : null;
  let good: Run | null = null;
  let insert = '';
  let held: number[] = [];
  for (let i = start; i < text.length && i - start < LONGEST; i++) {
    const unit = text.charCodeAt(i);
    const bytes = unit === EURO ? 0x80 : bytesOf[simplified ? simplified[unit] : unit];
    if (bytes === 0 || LOST.test(text[i])) {
      const next = LOST.test(text[i]) ? i + 1 : i;
      const last = held.length === 2 && (next > i || insert) ? guess(held, insert || (text[start - 1] ?? '\n'), text[next] ?? '\n') : null;
      return last ? { insert: insert + last, end: next } : good;
    }
    held = bytes > 0xff ? [...held, bytes >> 8, bytes & 0xff] : [...held, bytes];
    while (held.length >= 3) {
      const character = decode(held[0], held[1], held[2]);
      if (!character) return good;
      insert += character;
      held = held.slice(3);
    }
    if (held.length === 0) good = { insert, end: i + 1 };
    else if (held[0] < 0xe2 || held[0] > 0xef) return good;
  }
  return good;
}

/** The Chinese character or mark of three bytes, or null. */
function decode(first: number, second: number, third: number): string | null {
  if (first < 0xe2 || first > 0xef || second >> 6 !== 2 || third >> 6 !== 2) return null;
  const unit = ((first & 15) << 12) | ((second & 63) << 6) | (third & 63);
  const chinese =
    (unit >= 0x3000 && unit <= 0x30ff) ||
    (unit >= 0x4e00 && unit <= 0x9fa5) ||
    (unit >= 0x2010 && unit <= 0x2026) ||
    (unit >= 0xff01 && unit <= 0xff5e);
  return chinese ? String.fromCharCode(unit) : null;
}

/** The likeliest character that begins with the two bytes held. */
function guess(held: readonly number[], before: string, after: string): string | null {
  const model = likelihood();
  let best: string | null = null;
  let score = UNLIKELY;
  for (let third = 0x80; third < 0xc0; third++) {
    const character = decode(held[0], held[1], third);
    if (!character) continue;
    const unit = character.charCodeAt(0);
    const here =
      model.of(before.charCodeAt(before.length - 1), unit) +
      (/[\u3400-\u9fff]/.test(after)
        ? model.of(unit, after.charCodeAt(0))
        : after === '\n' && /[、，；：“（《]/.test(character)
          ? -10
          : -6);
    if (here > score) {
      score = here;
      best = character;
    }
  }
  return best;
}
