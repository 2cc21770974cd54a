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
/** 0x80 has no character in GBK, and programs show the euro sign of Windows for it: 涓€ is E4 B8 80. */
const EURO = '€'.charCodeAt(0);
const LOST = /[?？\ufffd\ue000-\uf8ff]/;

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
    ['涓€鏄姞寮洪鏌ャ€?', '一是加强领导。'].map((text) => text.replace('洪鏌ャ€?', '洪瀵笺€?')) as unknown as readonly [string, string],
    ['鍏ㄥ競鐤儏闃叉帶', '全市疫情防控'],
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

/** Reads on from `start` as long as the bytes are whole Chinese characters in UTF-8; null when not one is. */
function readRun(text: string, start: number, converted: boolean): Run | null {
  const { bytesOf } = gbk();
  const simplified = converted ? bigrams().simplified : null;
  let insert = '';
  let end = start;
  const held: number[] = [];
  for (let i = start; i < text.length && i - start < LONGEST; i++) {
    const unit = text.charCodeAt(i);
    const bytes = unit === EURO ? 0x80 : bytesOf[simplified ? simplified[unit] : unit];
    if (bytes === 0) {
      const last = held.length === 2 ? guess(held, insert || text[start - 1], LOST.test(text[i]) ? text[i + 1] : text[i]) : '';
      if (last && (LOST.test(text[i]) || insert)) {
        insert += last;
        end = LOST.test(text[i]) ? i + 1 : i;
      }
      break;
    }
    if (bytes > 0xff) held.push(bytes >> 8);
    held.push(bytes & 0xff);
    while (held.length >= 3) {
      const character = decode(held[0], held[1], held[2]);
      if (!character) return insert ? { insert, end } : null;
      insert += character;
      held.splice(0, 3);
    }
    if (held.length === 0) end = i + 1;
    else if (!isBeginning(held)) break;
  }
  return end > start ? { insert: cut(insert, text, start, end), end } : null;
}
