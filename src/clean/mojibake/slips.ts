import { evidence, scriptEvidence } from '../../dictionary/script.ts';
import type { Edit } from '../../model.ts';
import type { Repair } from '../repair.ts';
import { createRealigner, type Realigner } from './realign.ts';
import { trace, traces } from './suspects.ts';

/** So many rare characters within so many units: a name has one or two. */
const RARE = 3;
const WITHIN = 8;
/** A slip shows within so many units after its question mark. */
const AFTER = 12;
const CONTEXT = 8;
/** After so many units that were read in vain the document is no damaged Chinese, and is left. */
const EFFORT = 20_000;

const CHINESE = /[\u3000-\u30ff\u3400-\u9fff\u2014-\u201d\uff00-\uffef]/;

/**
 * Text in GBK in which one byte was lost, or replaced by `?`: every pair of bytes after it is read one byte too late, until an
 * ASCII byte, a second loss or the end of the line sets the pairs right again. The tools that do this look for the bytes of full-width
 * marks and find them across two characters: 保“ is B1 A3 A1 B0, of which A3 A1 is ！, so that 确保“ becomes 确?！霸. A mirror that
 * glosses traditional characters finds 數 (94 B5) in 頂得 (ED 94 B5 C3), so that 頂得住 becomes 頂?shù)米?.
 * The lost byte is the one that gives the likeliest Chinese; nothing is done where the text as it stands is as likely.
 */
export const slips: Repair = {
  id: 'mojibake/byte-slip',
  says: 'Text in GBK that is one byte out of step is put into step again.',
  examples: [
    ['确?！霸簝攘愀腥尽薄霸焊辛闳萑獭?。', '确保“院内零感染”“院感零容忍”。'],
    ['沖得上、頂?shù)米?、打得贏', '沖得上、頂得住、打得贏'],
    ['提升能力?h聯防聯控', '提升能力。縣聯防聯控'],
    ['抓好工作??h領導', '抓好工作。縣領導'],
    ['堅持快撲,確?！半p零”目標不動搖', '堅持快撲,確保“雙零”目標不動搖'],
    ['生产秩序恢复正?！?', '生产秩序恢复正常。'],
  ],
  rejects: [
    '怎么办？！坚决整改', '怎么办?怎么干?', '着力解决?偏?的问题', '各项工作??坚决确保', '是否到位?有无漏洞?', '出席:陈喆、李堃、刘龑', '喆堃龑犇骉鱻', '你哋食咗飯未?冇嘅', '疫情???防控',
    'どうしますか?頑張ります', 'a?b:c', '什么是“放管服”？为什么要改？', '漯河、濮阳、亳州、衢州、鄄城、郓城、郯城、睢县', 'why?he',
  ], // prettier-ignore
  propose,
};

function propose(text: string): Edit[] {
  const edits: Edit[] = [];
  let done = 0;
  let lineEnd = -1;
  let realigner: Realigner | undefined;
  let effort = 0;
  for (const suspect of findSuspects(text)) {
    if (suspect < done) continue;
    if (effort > EFFORT) break;
    realigner ??= createRealigner(text, isTraditional(text));
    if (suspect >= lineEnd) {
      lineEnd = text.indexOf('\n', suspect);
      if (lineEnd < 0) lineEnd = text.length;
    }
    let start = suspect;
    while (start > done && start > suspect - CONTEXT && text[start - 1] !== '\n') start--;
    const { found, stop } = realigner.read({ start, lineEnd, atLeast: suspect + AFTER, mayLose: (at) => isRareAhead(text, at) });
    for (const repair of found) edits.push({ ...repair, by: 'byte_slip' });
    effort += found.length ? 0 : stop - start;
    done = stop;
  }
  return edits;
}

/** Where a slip may begin or go on, in order. One pass, one table look-up a unit. */
export function* findSuspects(text: string): Generator<number> {
  const table = traces();
  let window = 0;
  for (let i = 0; i < text.length; i++) {
    const found = table[text.charCodeAt(i)];
    window = ((window << 1) & ((1 << WITHIN) - 1)) | (found & trace.rare);
    if (found === 0) continue;
    if (found & trace.question) {
      let end = i + 1;
      while (end < text.length && table[text.charCodeAt(end)] & trace.question) end++;
      if (end - i <= 3 && isSuspectMark(text, i, end)) yield i;
      i = end - 1;
    } else if (window & (window - 1) && countBits(window) >= RARE) yield Math.max(0, i - WITHIN);
  }
}

function isSuspectMark(text: string, start: number, end: number): boolean {
  if (!CHINESE.test(text[start - 1] ?? '') || end >= text.length) return false;
  if (end - start > 1) return CHINESE.test(text[end]) || /[a-z]/i.test(text[end]);
  if (/[\u0040-\u007e]/.test(text[end]) || /[a-zà-ǜ]\)/.test(text.slice(end, end + 8))) return true;
  // 確?！半p零 was 確保“雙零: a full-width mark read across two characters
  if (/^[\uff01-\uff5e][\u3400-\u9fff]/.test(text.slice(end, end + 2))) return true;
  const table = traces();
  let rest = 0;
  for (let i = end; i < text.length && text[i] !== '\n' && rest < AFTER; i++, rest++)
    if (table[text.charCodeAt(i)] & (trace.rare | trace.question)) return true;
  return false;
}

/** Near rare characters, or one and a question mark, a byte may be missing without a mark. */
function isRareAhead(text: string, at: number): boolean {
  const table = traces();
  let rare = 0;
  for (let i = at; i < at + WITHIN; i++) if (table[text.charCodeAt(i)] & (trace.rare | trace.question)) rare++;
  return rare >= RARE;
}

function isTraditional(text: string): boolean {
  const table = scriptEvidence();
  let balance = 0;
  for (let i = 0; i < text.length; i++) {
    const side = table[text.charCodeAt(i)];
    if (side) balance += side === evidence.traditional ? 1 : -1;
  }
  return balance > 0;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count++;
  return count;
}
