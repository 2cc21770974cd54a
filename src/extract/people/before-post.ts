import { loadPlaces } from '../../dictionary/places.ts';
import { listAfter } from './after-post.ts';
import { nameAt, namesBefore, type Name } from './names.ts';
import type { Mention, PeopleRule } from './mention.ts';
import type { Reading } from './reading.ts';

/** What may stand right before a name: a stop, a verb that takes a person, a preposition. */
const opens =
  /(?:^|[\s，。；：！？、,;:!?（）()“”‘’《》—]|由|在|和|与|及|同|向|对|请|经|以|受|据|让|给|被|是|为|到|用|把|随|跟|照|贯彻|落实|学习|传达|听取|按照|根据|陪同|会见|邀请|关于|感谢|欢迎|任命|免去|领会|践行|遵循|牢记|围绕|体现|响应|执行|指示|慰问|看望|悼念|追授|授予|随后|会上|中|日|了|的)$/;
/** 某某重要讲话, 以某某同志为核心. */
const works =
  /(?:重要讲话|重要指示|重要批示|重要论述|重要回信|贺信精神|新时代中国特色社会主义思想|(?:生态文明|法治|外交|强军|经济|文化)思想)/g;

function licensed(reading: Reading, name: Name): boolean {
  if (!name.usual || name.ordinary || loadPlaces().named(name.name).length) return false;
  if (reading.headsByEnd.has(name.start)) return true;
  return opens.test(reading.text.slice(Math.max(0, name.start - 3), name.start)) || reading.personTokens.has(`${name.start}-${name.end}`);
}

/** The name that ends at `end`, with the longest form that something before it opens. */
function nameUpTo(reading: Reading, end: number): Name | null {
  const candidates = namesBefore(reading, end).filter((name) => licensed(reading, name));
  return candidates.find((name) => reading.personTokens.has(`${name.start}-${name.end}`)) ?? candidates[0] ?? dottedUpTo(reading, end);
}

const dottedEnd = /[\u3400-\u9fff〇]{1,8}(?:[·•‧・∙][\u3400-\u9fff〇]{1,8}){1,3}$/u;

function dottedUpTo({ text }: Reading, end: number): Name | null {
  const match = dottedEnd.exec(text.slice(Math.max(0, end - 24), end));
  if (!match) return null;
  const name = match[0].replace(/^(?:由|在|和|与|向|对|请|以|受|听取|按照|根据|传达|学习)/, '');
  return { start: end - name.length, end, name, ordinary: false, border: 2, usual: true };
}

function findTitled(reading: Reading): Mention[] {
  const mentions: Mention[] = [];
  for (const head of reading.heads) {
    if (!head.post.title) continue;
    const name = nameUpTo(reading, head.start);
    if (name) mentions.push({ ...spanOf(name), posts: head.post.courtesy ? [] : [head.post.word] });
  }
  for (const match of reading.text.matchAll(works)) {
    const name = nameUpTo(reading, match.index);
    if (name && name.end - name.start > 2) mentions.push({ ...spanOf(name), posts: [] });
  }
  return mentions;
}

const spanOf = ({ start, end, name }: Name) => ({ start, end, name });

export const beforeTitle: PeopleRule = {
  id: 'person/before-title',
  says: 'A title or form of address follows the name: 某某某主任, 某某某同志, 某某某重要讲话.',
  find: findTitled,
  examples: [
    { text: '深入贯彻习近平总书记重要指示精神。', people: { 习近平: ['总书记'] } },
    { text: '会议传达学习了习近平总书记关于防汛的重要讲话。', people: { 习近平: ['总书记'] } },
    { text: '张立群主任通报了情况。', people: { 张立群: ['主任'] } },
    { text: '陈某某同志要作出检讨。', people: { 陈某某: [] } },
    { text: '会上，兰志远市长表示，要抓紧复工。', people: { 兰志远: ['市长'] } },
    { text: '听取周国安院士、王琳教授的意见。', people: { 周国安: ['院士'], 王琳: ['教授'] } },
    { text: '专家组组长郑南山院士介绍。', people: { 郑南山: ['专家组组长', '院士'] } },
    { text: '向李国富同志学习。', people: { 李国富: [] } },
    { text: '陈世中部长指出，边境管制维持。', people: { 陈世中: ['部长'] } },
  ],
  rejects: [
    '各单位主要负责同志要到岗，分管同志具体抓。',
    '纪委书记、党委书记、常务副市长，水利局长、公安局长。',
    '卫健委主任、文旅局局长、金融办主任参加。',
    '云南省长、温州市长、吴忠市长、安康市长。',
    '时任市长、单位主任、项目组长、应急局长列席。',
    '广大党员同志、医护同志、全体同志们。',
  ],
};

const collective =
  /等(?:[\d一二三四五六七八九十]{1,3}[位名])?(?:[省市县区州旗盟镇乡](?:级)?领导|(?:党和)?国家领导人|(?:有关|相关)?(?:领导|同志|专家|代表)(?!小组|机构|班子))/g;

function findCollective(reading: Reading): Mention[] {
  const mentions: Mention[] = [];
  for (const match of reading.text.matchAll(collective)) {
    const { text } = reading;
    let start = match.index;
    while (start > 0 && match.index - start < 80 && !/[\s，。；：！？,;:!?（）()]/.test(text[start - 1]!)) start--;
    start += /^(?:以及|还有|还包括|[和及与同])/.exec(text.slice(start, start + 3))?.[0].length ?? 0;
    const first = nameAt(reading, start);
    if (!first || first.ordinary || !first.usual || text[first.end] !== '、') continue;
    const names = listAfter(reading, first, false);
    if (names.at(-1)!.end !== match.index) continue;
    const post = match[0].replace(/^等(?:[\d一二三四五六七八九十]{1,3}[位名])?(?:有关|相关)?/, '');
    for (const name of names) mentions.push({ ...spanOf(name), posts: /领导/.test(post) && post !== '领导' ? [post] : [] });
  }
  return mentions;
}

export const beforeCollective: PeopleRule = {
  id: 'person/before-collective',
  says: 'A list of names closes with 等 and what they are: 某某、某某等市领导.',
  find: findCollective,
  examples: [
    { text: '王立、李志峰等市领导出席会议。', people: { 王立: ['市领导'], 李志峰: ['市领导'] } },
    { text: '县长王立，以及李志峰、梁清等县领导出席。', people: { 李志峰: ['县领导'], 梁清: ['县领导'] } },
    { text: '随后，孙涛、何静、周斌等5位县领导发言。', people: { 孙涛: ['县领导'], 何静: ['县领导'], 周斌: ['县领导'] } },
  ],
  rejects: ['市场监管、商务等有关领导要到场。', '高校、方舱等相关领导小组要统筹。'],
};
