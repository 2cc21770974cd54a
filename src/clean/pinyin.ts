import { readings } from '../dictionary/script.ts';
import type { Edit } from '../model.ts';
import { isBlank, isHan, type Repair } from './repair.ts';

const LETTERS = 'a-zāáǎăàēéěĕèīíǐĭìōóǒŏòūúǔŭùǖǘǚǜüńňǹḿêɑɡ\\u0300-\\u030c';
const WORD = `[${LETTERS}]{1,18}[1-5]?`;
/** A bracket that holds up to four words of pinyin letters, or one in Zhuyin. */
const NOTE = new RegExp(
  `[(（\\[［]\\s?(?:(${WORD}(?:[\\s,，、/|·或;；']{1,2}${WORD}){0,3})|[\\u3105-\\u312fˊˇˋ˙]{1,4})\\s?[)）\\]］]`,
  'gi',
);
const TONED = /[āáǎăàēéěĕèīíǐĭìōóǒŏòūúǔŭùǖǘǚǜńňǹḿ\u0300\u0301\u0304\u0306\u030c]/i;
const MAX_CACHE = 20_000;

const PLAIN: Readonly<Record<string, string>> = { ɑ: 'a', ɡ: 'g', ü: 'v' };

/** `qiáng` → `qiang`, `lǜ` → `lv`: a syllable without its tone. */
export function toneless(syllable: string): string {
  return syllable
    .toLowerCase()
    .normalize('NFD')
    .replace(/u(\p{M}*)\u0308(\p{M}*)/gu, 'v')
    .replace(/[\u0300\u0301\u0304\u0306\u030c]|[1-5]$/g, '')
    .normalize('NFC')
    .replace(/[ɑɡü]/g, (letter) => PLAIN[letter]);
}

interface Note {
  readonly words: readonly string[];
  /** It bears a tone mark, which no other bracket in a Chinese text does. */
  readonly toned: boolean;
  /** By the unit before it, where the note is one word: is it a reading? */
  readonly verdicts: Map<number, boolean>;
}

const notes = new Map<string, Note | null>();

function parseNote(source: string): Note | null {
  let note = notes.get(source);
  if (note === undefined) {
    const words = source.split(/[^\p{L}\p{M}\d]+|或/u).map(toneless);
    const toned = TONED.test(source);
    // (WTO) after a character that happens to be read so is a name, and so is (Wang Qiang) after 王强
    note = !toned && /[A-Z]/.test(source) ? null : { words, toned, verdicts: new Map() };
    if (notes.size >= MAX_CACHE) notes.clear();
    notes.set(source, note);
  }
  return note;
}

/**
 * 會(huì)議 → 會議. A note goes when its words are readings of the character before it, or one each of the characters
 * before it, or when it is a syllable with a tone mark; (記者 王某), （区、县） and (WTO) stay. Tones are not compared:
 * mirrors write 的(de), 了(liǎo) and sandhi forms.
 */
export const pinyin: Repair = {
  id: 'pinyin/note',
  says: 'A bracket with the reading of the characters before it goes.',
  examples: [
    ['會(huì)議強(qiáng)調(diào)', '會議強調'],
    ['銀行（háng）、綠（lǜ）色', '銀行、綠色'],
    ['重(zhòng/chóng)慶(qing)', '重慶'],
    ['行(háng,xíng)業', '行業'],
    ['眾(zhòng)(zhōng)人', '眾人'],
    ['尴尬(gān gà)', '尴尬'],
    ['踟蹰(chíchú)不前', '踟蹰不前'],
    ['強 (qiáng)調', '強調'],
    ['强(qia\u0301ng)化', '强化'],
    ['强(qiang2)化', '强化'],
    ['強(ㄑㄧㄤˊ)化', '強化'],
    ['縣(xiàn)(市、區(qū))', '縣(市、區)'],
    ['本報(bào)訊(xùn)(記(jì)者 王文)', '本報訊(記者 王文)'],
    ['了(liǎo)解的(de)', '了解的'],
    ['“疲(pí)”', '“疲”'],
    ['女(nü)、旅(lu:)', '女、旅(lu:)'],
  ],
  rejects: [
    '世界贸易组织(WTO)', '爱(AI)', '第(a)项', '方案(b)', '来(返)渝', '（区、县）', '人工智能(ai)', '健康码(app)', '王强(Wang Qiang)先生说(see)', '服务(service)',
    'qiáng(qiáng)', '(huì)', '增长(8%)', '某某(Kevin)',
  ], // prettier-ignore
  propose(text) {
    const edits: Edit[] = [];
    let end = -1;
    let owner = -1;
    for (const match of text.matchAll(NOTE)) {
      const open = match.index;
      let start = open;
      while (isBlank(text.charCodeAt(start - 1)) && open - start < 2) start--;
      const last = start === end ? owner : start - 1;
      if (!isHan(text.charCodeAt(last))) continue;
      if (match[1] !== undefined && !isReading(text, last, match[1])) continue;
      end = open + match[0].length;
      owner = last;
      edits.push({ start, end, insert: '', by: 'pinyin' });
    }
    return edits;
  },
};

/** Whether the note reads the character at `last`, or those up to it. */
function isReading(text: string, last: number, source: string): boolean {
  const note = parseNote(source);
  if (!note) return false;
  const { words, toned } = note;
  if (words.length > 1)
    return words.every((word) => reads(text, last, word)) || words.every((word, i) => reads(text, last - words.length + 1 + i, word));
  const [word] = words;
  const unit = text.charCodeAt(last);
  let verdict = note.verdicts.get(unit);
  if (verdict === undefined) note.verdicts.set(unit, (verdict = reads(text, last, word)));
  if (verdict) return true;
  if (toned && syllables().has(word)) return true;
  return word.length > 3 && spells(text, last, word, 0);
}

/** All syllables that some character is read by. */
let known: Set<string> | undefined;
function syllables(): Set<string> {
  if (!known) {
    known = new Set();
    for (const set of readings().values()) for (const syllable of set) known.add(syllable);
  }
  return known;
}

function reads(text: string, at: number, word: string): boolean {
  const set = readings().get(text[at]);
  return set !== undefined && (set.has(word) || (word.endsWith('u') && set.has(`${word.slice(0, -1)}v`)));
}

/** chíchú: the readings of two to four characters up to `last`, written together. */
function spells(text: string, last: number, word: string, depth: number): boolean {
  if (word === '') return depth > 1;
  if (depth === 4) return false;
  for (const reading of readings().get(text[last]) ?? [])
    if (word.endsWith(reading) && spells(text, last - 1, word.slice(0, word.length - reading.length), depth + 1)) return true;
  return false;
}
