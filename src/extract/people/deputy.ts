import { nameAt } from './names.ts';
import type { Mention, PeopleRule } from './mention.ts';
import type { Reading } from './reading.ts';

const clauseStart = /(?:^|[。；\n，])[ \t\u3000]*/gm;
/** 代表市政府作报告. */
const speaks = /^(?:同志)?(?:代表|受)[^，。；\n]{2,24}(?:作|做|向)[^，。；\n]{0,16}(?:报告|说明|通报|述职)/;
/** 等代表：, 等8位委员：, at the head of a reply. */
const addressed = /^(?:等(?:[\d一二三四五六七八九十]{1,3}[位名])?)?(代表|委员)[:：]/;

function find(reading: Reading): Mention[] {
  const { text } = reading;
  const mentions: Mention[] = [];
  for (const match of text.matchAll(clauseStart)) {
    const name = nameAt(reading, match.index + match[0].length);
    if (!name || name.ordinary || (!name.usual && name.border < 2)) continue;
    const rest = text.slice(name.end, name.end + 60);
    const post = addressed.exec(rest)?.[1];
    if (post || speaks.test(rest)) mentions.push({ start: name.start, end: name.end, name: name.name, posts: post ? [post] : [] });
  }
  return mentions;
}

export const deputy: PeopleRule = {
  id: 'person/deputy',
  says: 'Somebody speaks for a body, or a reply is addressed to a deputy: 某某代表市政府作报告, 某某等代表：.',
  find,
  examples: [
    { text: '大会开幕。孟祥林代表市政府向大会作政府工作报告。', people: { 孟祥林: [] } },
    { text: '陈红英等代表：\n你们提出的建议收悉。', people: { 陈红英: ['代表'] } },
  ],
  rejects: ['市民代表：', '高度代表市场作用作报告', '任务代表：'],
};
