import type { Edit } from '../model.ts';
import { columnOf, headsTasks } from '../text/task-table.ts';
import type { Repair } from './repair.ts';

/**
 * A table of tasks whose rows are lines with tabs between the cells, as readers of pages and documents give it: each cell
 * becomes a line, or the name of the body would run on from the task without a mark between them.
 */
export const cells: Repair = {
  id: 'width/cells',
  says: 'The rows of a table of tasks become one cell a line; other tabs are white space.',
  examples: [
    ['工作任务\t责任单位\t完成时限\n加强巡查\t市水利局\t5月底前', '工作任务\n责任单位\n完成时限\n加强巡查\n市水利局\n5月底前'],
    ['序号\t重点任务\t牵头部门\n1\t加强巡查。\t\n要抓好落实。', '序号\n重点任务\n牵头部门\n1\n加强巡查。\t\n要抓好落实。'],
  ],
  rejects: ['姓名\t职务\t单位\n张某\t局长\t市水利局', '要加强\t巡查'],
  propose(text) {
    if (!text.includes('\t')) return [];
    const edits: Edit[] = [];
    let within = false;
    for (let start = 0; start < text.length;) {
      let end = text.indexOf('\n', start);
      if (end < 0) end = text.length;
      const line = text.slice(start, end);
      if (line.includes('\t')) {
        within ||= headsTasks(line.trim().split('\t').map(columnOf));
        if (within)
          for (const { index, 0: gap } of line.matchAll(/(?<=\S) *\t[\t ]*(?=\S)/g))
            edits.push({ start: start + index, end: start + index + gap.length, insert: '\n', by: 'width' });
      } else if (line.trim() !== '') within = false;
      start = end + 1;
    }
    return edits;
  },
};
