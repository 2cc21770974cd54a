import type { Edit } from '../model.ts';
import { isChinese, isHan, type Repair } from './repair.ts';

/** Units of a book title. */
const LONGEST_TITLE = 120;

const isDigit = (unit: number) => unit >= 48 && unit <= 57;

/** Round brackets, in pairs and within a line: full-width where Chinese characters touch them from inside or outside. */
export const round: Repair = {
  id: 'width/brackets',
  says: 'Round brackets that touch Chinese characters are full-width, both of a pair alike.',
  examples: [
    ['各县(市、区)', '各县（市、区）'],
    ['(1)加强领导', '（1）加强领导'],
    ['世界贸易组织(WTO)', '世界贸易组织（WTO）'],
    ['某某(甲(乙)丙)', '某某（甲（乙）丙）'],
    ['各县（市、区)', '各县（市、区）'],
    ['1)加强领导', '1）加强领导'],
    ['PM2.5(细颗粒物)', 'PM2.5（细颗粒物）'],
    ['各县(市、\n区)政府', '各县（市、\n区）政府'],
  ],
  rejects: ['f(x)=1', 'COVID-19 (SARS-CoV-2) virus', 'T(a(b))', ':)', '（一）'],
  propose(text) {
    const edits: Edit[] = [];
    const full = (at: number) => {
      const insert = text[at] === '(' ? '（' : text[at] === ')' ? '）' : null;
      if (insert) edits.push({ start: at, end: at + 1, insert, by: 'width', aligned: true });
    };
    const open: number[] = [];
    const leave = () => {
      for (const at of open) if (isChinese(text.charCodeAt(at + 1)) && isChinese(text.charCodeAt(at - 1))) full(at);
      open.length = 0;
    };
    if (!/[()]/.test(text)) return edits;
    for (const match of text.matchAll(/[()（）\n]/g)) {
      const at = match.index;
      const [mark] = match;
      if (mark === '\n') leave();
      else if (mark === '(' || mark === '（') open.push(at);
      else {
        const start = open.pop();
        const before = text.charCodeAt(at - 1);
        const after = text.charCodeAt(at + 1);
        if (start === undefined) {
          if (isChinese(before) || (isDigit(before) && isHan(after))) full(at);
        } else if (
          isChinese(text.charCodeAt(start - 1)) || isChinese(text.charCodeAt(start + 1)) || isChinese(before) || isChinese(after) ||
          text[start] === '（' || text[at] === '）'
        ) {
          full(start);
          full(at);
        } // prettier-ignore
      }
    }
    leave();
    return edits;
  },
};

/** `<办法>` → 《办法》, inside 《》 〈办法〉; `<<办法>>` → 《办法》. */
export const angle: Repair = {
  id: 'width/book-marks',
  says: 'Angle signs around a Chinese title are book marks; those inside a title are the single ones.',
  examples: [
    ['《关于印发<技术指南>的通知》', '《关于印发〈技术指南〉的通知》'],
    ['落实<<防治条例>>要求', '落实《防治条例》要求'],
    ['落实<防治条例>要求', '落实《防治条例》要求'],
    ['《关于贯彻《条例》的意见》', '《关于贯彻〈条例〉的意见》'],
  ],
  rejects: ['PM2.5<35', '3<5且8>7', '首页 > 新闻 > 正文', '首页 >> 正文', '<重点', '《办法》和《条例》', '《关于〈办法〉的说明》', '<a>'],
  propose(text) {
    const edits: Edit[] = [];
    const change = (start: number, length: number, insert: string) =>
      edits.push({ start, end: start + length, insert, by: 'width', aligned: length === 1 });
    const inside = (at: number) => /《[^》\n]*$/.test(text.slice(Math.max(0, at - LONGEST_TITLE), at));
    if (text.includes('<'))
      for (const match of text.matchAll(/(<{1,2})([\u3400-\u9fff“][^<>。；;\n]{1,80}?)(>{1,2})/g)) {
        const [whole, open, , close] = match;
        if (open.length !== close.length || !/[\u3400-\u9fff”）)]>/.test(whole)) continue;
        const single = inside(match.index);
        change(match.index, open.length, single ? '〈' : '《');
        change(match.index + whole.length - close.length, close.length, single ? '〉' : '》');
      }
    if (/《[^》\n]*《/.test(text))
      for (const match of text.matchAll(/《[^《》\n]{0,80}《[^《》\n]{1,80}》(?=[^《》\n]{1,80}》)/g)) {
        change(text.indexOf('《', match.index + 1), 1, '〈');
        change(match.index + match[0].length - 1, 1, '〉');
      }
    return edits;
  },
};

export const proposeBrackets = (text: string): Edit[] => [...round.propose(text), ...angle.propose(text)];
