import { attends, listAfter } from './after-post.ts';
import { nameAt } from './names.ts';
import type { Mention, PeopleRule } from './mention.ts';
import type { Reading } from './reading.ts';

const sentenceStart = /(?:^|[。；\n])[ \t\u3000]*/gm;

function find(reading: Reading): Mention[] {
  const mentions: Mention[] = [];
  for (const match of reading.text.matchAll(sentenceStart)) {
    const first = nameAt(reading, match.index + match[0].length);
    if (!first || first.ordinary || (!first.usual && first.border < 2) || reading.text[first.end] !== '、') continue;
    const names = listAfter(reading, first, false);
    if (names.length < 2 || !attends(reading.text, names.at(-1)!.end)) continue;
    for (const { start, end, name } of names) mentions.push({ start, end, name, posts: [] });
  }
  return mentions;
}

export const row: PeopleRule = {
  id: 'person/row',
  says: 'Names in a row at the head of a sentence, who attend: 某某、某某参加.',
  find,
  examples: [
    { text: '刘秀峰、蔡明、王晓辉，以及区委办、组织部负责同志参加。', people: { 刘秀峰: [], 蔡明: [], 王晓辉: [] } },
    { text: '李志峰、梁清等出席会议。', people: { 李志峰: [], 梁清: [] } },
  ],
  rejects: ['高校、高职院校参加。', '金融、公安、司法等部门参加会议。', '安康、汉中等市参加。'],
};
