import type { Edit } from '../model.ts';
import { isHan, type Repair } from './repair.ts';

const RUN = /[@#%*&]{2,8}(?=[，。；：、！？\s]|$)/gm;

/** Signs that copying sites strew before punctuation to hide a copy: 调研**#, 也是@*, … A row of asterisks alone stands for a name. */
export const symbols: Repair = {
  id: 'characters/strewn',
  says: 'A mixed row of @ # % * & between a Chinese character and a mark goes.',
  examples: [
    ['考察调研**#，离开', '考察调研，离开'],
    ['更广泛@@%#%，深入', '更广泛，深入'],
    ['致辞时&&，新的一年', '致辞时，新的一年'],
  ],
  rejects: ['出现在**，再次', '返*人员', '增长8%，', '达100%%。', '王**，', 'A&B', 'C#，'],
  propose(text) {
    const edits: Edit[] = [];
    for (const match of text.matchAll(RUN)) {
      const [run] = match;
      if (/^\*+$/.test(run) || !isHan(text.charCodeAt(match.index - 1))) continue;
      edits.push({ start: match.index, end: match.index + run.length, insert: '', by: 'width' });
    }
    return edits;
  },
};
