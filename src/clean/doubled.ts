import type { Edit } from '../model.ts';
import type { Repair } from './repair.ts';

/** From the mark that says most to the one that says least. */
const STRENGTH = '。！？；：，、';
/** At least one mark that is neither ！ nor ？: those are doubled by authors. */
const RUN = /[，、；：。](?:[ \t\u3000]{0,2}[，、；：。！？]){1,5}|[！？](?:[ \t\u3000]{0,2}[，、；：。]){1,5}/g;
/** The same pair printed twice around one text. */
const PAIRS = /“[ ]?“([^“”\n]{1,120})”[ ]?”|（（([^（）\n]{1,120})））|《《([^《》\n]{1,120})》》/g;

/** `，，` `、，` `。。` `！。` → the stronger mark once. …… and ！！ are the author's; `6、。` at the head of a line is a page number. */
export const doubled: Repair = {
  id: 'width/doubled',
  says: 'Of marks that were printed together the strongest stays.',
  examples: [
    ['办学。。会议', '办学。会议'],
    ['食堂、、宿舍，，教室', '食堂、宿舍，教室'],
    ['防控，。会议', '防控。会议'],
    ['责任；。', '责任。'],
    ['打赢！。', '打赢！'],
    ['如下：，', '如下：'],
    ['市委书记，、市长，，强调，。', '市委书记、市长，强调。'],
    ['行动起来，！', '行动起来！'],
    ['““四早””要求', '“四早”要求'],
    ['《《条例》》', '《条例》'],
  ],
  rejects: ['冲啊！！', '什么？！', '等等……。', '“甲”“乙”', '6、。', '一、二、', '《关于〈甲〉的》', '（甲（乙））'],
  propose(text) {
    const edits: Edit[] = [];
    for (const match of text.matchAll(RUN)) {
      let start = match.index;
      let run = match[0];
      if (run[0] === '、' && isPageNumber(text, start)) {
        run = run.slice(1);
        start++;
        if (run.trim().length < 2) continue;
      }
      let keep = '、';
      for (const mark of run) if (STRENGTH.includes(mark) && STRENGTH.indexOf(mark) < STRENGTH.indexOf(keep)) keep = mark;
      if (/[！？]/.test(run[0])) keep = run[0];
      // mirrors put a comma before every mark: ，、 was 、
      else if (run.length === 2 && run[0] === '，') keep = run[1];
      edits.push({ start, end: start + run.length, insert: keep, by: 'width' });
    }
    for (const match of text.matchAll(PAIRS)) {
      const width = match[0].startsWith('“ ') ? 2 : 1;
      const inner = (match[1] ?? match[2] ?? match[3]).length;
      edits.push({ start: match.index, end: match.index + width, insert: '', by: 'width' });
      const end = match.index + match[0].length;
      edits.push({ start: match.index + width + 1 + inner + 1, end, insert: '', by: 'width' });
    }
    return edits;
  },
};

function isPageNumber(text: string, comma: number): boolean {
  let at = comma;
  while (at > 0 && comma - at < 4 && text.charCodeAt(at - 1) >= 48 && text.charCodeAt(at - 1) <= 57) at--;
  return at < comma && (at === 0 || text[at - 1] === '\n');
}
