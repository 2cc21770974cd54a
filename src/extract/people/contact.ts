import { nameAt } from './names.ts';
import type { Mention, PeopleRule } from './mention.ts';
import type { Reading } from './reading.ts';

const LABEL = /联系人(?:员)?[：:][ \t\u3000]*/g;

function find(reading: Reading): Mention[] {
  const mentions: Mention[] = [];
  for (const match of reading.text.matchAll(LABEL)) {
    const name = nameAt(reading, match.index + match[0].length);
    if (name && name.border > 0 && reading.text[name.end] !== '师')
      mentions.push({ start: name.start, end: name.end, name: name.name, posts: [] });
  }
  return mentions;
}

export const contact: PeopleRule = {
  id: 'person/contact',
  says: 'The person to call: 联系人：某某.',
  find,
  examples: [
    { text: '（联系人：周启明，联系电话：0719602）', people: { 周启明: [] } },
    { text: '联系人: 梁志恒 电话：0835-2260012', people: { 梁志恒: [] } },
  ],
  rejects: ['联系人：市应急局', '联系人：各单位联络员', '联系人：胡老师，电话：0835'],
};
