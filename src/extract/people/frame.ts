import { nameAt } from './names.ts';
import type { Mention, PeopleRule } from './mention.ts';
import type { Reading } from './reading.ts';

const clauseStart = /(?:^|[。；！？\n“]|(?<=[时上中后日])，)[ \t\u3000]*/gm;
/** What only a person does: speaking to somebody, chairing. */
const speaks =
  /^(?:同志)?(?:(?:还|也|又|再次|特别|最后|首先|随后)?(?:强调|指出|要求|表示|认为|介绍|坦言|透露|提出|告诉|希望|说)[，,：:]|主持召开|主持会议|主持并讲话|出席会议|在.{2,30}(?:时|上)(?:强调|指出|要求)|(?:到|赴|深入).{2,30}(?:调研|检查|督导|督查|慰问))/;

function find(reading: Reading): Mention[] {
  const mentions: Mention[] = [];
  for (const match of reading.text.matchAll(clauseStart)) {
    const name = nameAt(reading, match.index + match[0].length);
    if (!name || name.ordinary || !name.usual || name.border === 0) continue;
    if (speaks.test(reading.text.slice(name.end, name.end + 48)))
      mentions.push({ start: name.start, end: name.end, name: name.name, posts: [] });
  }
  return mentions;
}

export const speechFrame: PeopleRule = {
  id: 'person/speech-frame',
  says: 'A clause opens with a name and a verb of speaking or chairing.',
  find,
  examples: [
    { text: '丁大勇指出，当前形势严峻。', people: { 丁大勇: [] } },
    { text: '沈丽华主持召开专题会议。', people: { 沈丽华: [] } },
    { text: '会上，徐文强调，要压实责任。', people: { 徐文: [] } },
    { text: '赵启明在全市防汛会上强调 守牢安全底线', people: { 赵启明: [] } },
  ],
  rejects: [
    '会议强调，要坚持人民至上。',
    '方案要求，文件指出，公报强调，全会指出。',
    '双方表示，各方认为，相关要求，严格要求：一律。',
    '卫健委要求，安委会强调，党委要求，省委指出。',
    '江苏要求，云南介绍，宁夏提出，苏州表示。',
    '有关负责人表示，发言人说，专家认为。',
  ],
};
