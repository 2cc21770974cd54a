import { nameAt } from './names.ts';
import type { Mention, PeopleRule } from './mention.ts';
import { postsFrom } from './posts.ts';
import type { Reading } from './reading.ts';

const appoints = /(?:任命|免去|选举|推选|提名|推荐|增补|补选|决定)[:：]?/g;
const clauseStart = /(?:^|[。；\n，])[ \t\u3000]*/gm;
const holds = /^(?:同志)?(?:不再)?(?:挂职)?(?:任命?为?|为|担任|兼任|当选为?|拟任|现任|的)/;
const takes = /^(?:同志)?(?:不再)?(?:挂职)?(?:任|为|担任|兼任|当选为?|拟任|现任)/;
const described = /^(?:同志)?[，,（(](?:男|女)[，,）)]/;
const current = /(?:现任|拟任|时任|任)(?=[\u3400-\u9fff〇])/u;

function find(reading: Reading): Mention[] {
  const { text } = reading;
  const mentions: Mention[] = [];
  const collect = (start: number, link: RegExp) => {
    const name = nameAt(reading, start);
    if (!name?.usual || name.border === 0) return;
    const between = link.exec(text.slice(name.end, name.end + 12))?.[0];
    const posts = between === undefined ? [] : postsFrom(reading, name.end + between.length);
    if (posts.length) mentions.push({ start: name.start, end: name.end, name: name.name, posts });
  };
  for (const match of text.matchAll(appoints)) collect(match.index + match[0].length, holds);
  for (const match of text.matchAll(clauseStart)) {
    const start = match.index + match[0].length;
    collect(start, takes);
    const name = nameAt(reading, start);
    if (!name?.usual || !described.test(text.slice(name.end, name.end + 6))) continue;
    const sentence = text.slice(name.end, name.end + 200).split(/[。；\n]/, 1)[0]!;
    const office = current.exec(sentence);
    const posts = office ? postsFrom(reading, name.end + office.index + office[0].length) : [];
    mentions.push({ start: name.start, end: name.end, name: name.name, posts });
  }
  return mentions;
}

export const appointment: PeopleRule = {
  id: 'person/appointment',
  says: 'Somebody is appointed, dismissed or described: 任命某某为局长, 某某任局长, 某某，男，现任局长.',
  find,
  examples: [
    { text: '任命刘志刚为市教育局副局长。', people: { 刘志刚: ['市教育局副局长'] } },
    { text: '任命：王海为市公安局局长，高山为市民政局局长。', people: { 王海: ['市公安局局长'], 高山: ['市民政局局长'] } },
    { text: '免去王海燕的市水利局局长职务。', people: { 王海燕: ['市水利局局长'] } },
    { text: '李建国同志任县委常委、宣传部部长。', people: { 李建国: ['县委常委', '宣传部部长'] } },
    { text: '陈晓峰，男，汉族，1975年3月生，中共党员，现任市审计局局长，拟提名为副市长人选。', people: { 陈晓峰: ['市审计局局长'] } },
  ],
  rejects: ['任命文件另发，免去有关手续。', '决定方案为三年任务，严格任期制。', '江苏任务为重，程序为先。'],
};
