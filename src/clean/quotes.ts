import type { Edit } from '../model.ts';
import { isChinese, isHan, type Repair } from './repair.ts';

const CORNER: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' };

/** Straight and misdirected quotes of a line in pairs; corner brackets of traditional print are quotes. */
export const quotes: Repair = {
  id: 'width/quotes',
  says: 'Straight quotes around Chinese text become “ and ” by turns, over several clauses too; quotes that all look one way are righted.',
  examples: [
    ['落实"四早"要求', '落实“四早”要求'],
    ['他说:"要落实责任,压实担子。"会议', '他说:“要落实责任,压实担子。”会议'],
    ['“四早"和"四方责任”', '“四早”和“四方责任”'],
    ['”四早”要求和”四方”责任', '“四早”要求和“四方”责任'],
    ["落实'四早'要求", '落实‘四早’要求'],
    ['「零報告」與『四早』', '“零報告”與‘四早’'],
    ['做到"两个维护"、"四个意识"', '做到“两个维护”、“四个意识”'],
  ],
  rejects: ['12" disk', "it's a dog's life", '“甲”和“乙”', '"only English"', '5"管', '“甲\n乙”', "O'Neil先生"],
  propose(text) {
    const edits: Edit[] = [];
    for (const match of text.matchAll(/[「」『』]/g))
      edits.push({ start: match.index, end: match.index + 1, insert: CORNER[match[0]], by: 'width', aligned: true });
    if (/["'”]/.test(text)) {
      rightDouble(text, edits);
      if (text.includes("'")) rightSingle(text, edits);
    }
    return edits;
  },
};

function rightDouble(text: string, edits: Edit[]): void {
  let found: number[] = [];
  const close = () => {
    if (found.length > 0) pair(text, found, edits);
    found = [];
  };
  for (const match of text.matchAll(/["“”\n]/g)) {
    if (match[0] === '\n') close();
    else found.push(match.index);
  }
  close();
}

/** The double quotes of one line. */
function pair(text: string, at: readonly number[], edits: Edit[]): void {
  const change = (place: number, insert: string) => {
    if (text[place] !== insert) edits.push({ start: place, end: place + 1, insert, by: 'width', aligned: true });
  };
  const first = text[at[0]];
  const same = at.length % 2 === 0 && first !== '"' && at.every((place) => text[place] === first);
  if (same && at.length > 1) {
    at.forEach((place, i) => change(place, i % 2 ? '”' : '“'));
    return;
  }
  let open = -1;
  for (const place of at) {
    if (text[place] === '“') open = place;
    else if (text[place] === '”') {
      if (open >= 0 && text[open] === '"') change(open, '“');
      open = -1;
    } else if (open < 0) open = place;
    else {
      if (text[open] === '“' || touches(text, open) || touches(text, place)) {
        change(open, '“');
        change(place, '”');
      }
      open = -1;
    }
  }
}

const touches = (text: string, at: number) => isChinese(text.charCodeAt(at - 1)) || isChinese(text.charCodeAt(at + 1));

function rightSingle(text: string, edits: Edit[]): void {
  for (const match of text.matchAll(/'([^'\n]{1,60})'/g)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!isHan(text.charCodeAt(start + 1)) || !isChinese(text.charCodeAt(end - 2))) continue;
    edits.push({ start, end: start + 1, insert: '‘', by: 'width', aligned: true });
    edits.push({ start: end - 1, end, insert: '’', by: 'width', aligned: true });
  }
}
