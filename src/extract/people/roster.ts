import { nameAt } from './names.ts';
import type { Mention, PeopleRule } from './mention.ts';
import { postsFrom } from './posts.ts';
import type { Reading } from './reading.ts';

const label =
  /^[ \t\u3000]*((?:常务)?副?(?:组[ \u3000]{0,4}长|指[ ]?挥[ ]?长|总[ ]?指[ ]?挥|主[ \u3000]{0,4}任|召[ ]?集[ ]?人|班长|队长|政委)|第一组长|成[ \u3000]{0,4}员|联[ ]?系[ ]?人|联络员|责[ ]?任[ ]?人|负[ ]?责[ ]?人|(?:会议)?主持人?|出席(?:人员|领导)?|参加(?:人员)?|参会(?:人员|领导)|列席(?:人员)?|请假|缺席|记录人?|签发人?|(?:包保|包片|牵头|责任|分管)(?:负责)?领导)[ \u3000]{0,2}[:：]/;
/** （联系人：某某，电话：…） inside a sentence. */
const contact = /(?<=[（(，。；])联[系络](?:人|员)[:：]|(?<=[\s〕号])签发人[:：]\s?|(?<=[ \t\u3000])[记纪]录(?:人|员)?[:：]\s?/g;
const spacedName = /([\u3400-\u9fff〇])[ \u3000]{1,2}([\u3400-\u9fff〇])(?=[\s、，；（(]|$)/uy;
const closes = /[\s、，,；;。（()）]/;

/** The people of one line of a roster; `role` is what its label makes them. */
function itemsOf(reading: Reading, from: number, to: number, role: readonly string[]): Mention[] {
  const { text } = reading;
  const mentions: Mention[] = [];
  for (let i = from; i < to;) {
    if (closes.test(text[i]!) || /[）)]/.test(text[i]!)) {
      i++;
      continue;
    }
    const name = entryAt(reading, i, to);
    if (!name) {
      while (i < to && !closes.test(text[i]!)) i++;
      continue;
    }
    let next = name.end;
    while (next < to && /[ \t\u3000]/.test(text[next]!)) next++;
    const bracketed = /[（(]/.test(text[next] ?? '');
    const posts = bracketed ? postsFrom(reading, next + 1) : next > name.end ? postsFrom(reading, next) : [];
    mentions.push({ ...name, posts: [...role, ...posts] });
    const close = bracketed ? text.slice(next, to).search(/[）)]/) : -1;
    i = close >= 0 ? next + close + 1 : posts.length ? next + Math.max(1, posts.join('、').length) : name.end;
  }
  return mentions;
}

/** A name that fills its place between two separators; a name of two characters may be spread over it. */
function entryAt(reading: Reading, start: number, to: number): { start: number; end: number; name: string } | null {
  const { text } = reading;
  spacedName.lastIndex = start;
  const spaced = spacedName.exec(text);
  if (spaced) {
    const name = nameAt(
      { ...reading, text: spaced[1]! + spaced[2]!, personTokens: new Set(), headsByStart: new Map(), names: new Map() },
      0,
    );
    if (name && !name.ordinary) return { start, end: start + spaced[0].length, name: name.name };
  }
  const name = nameAt(reading, start);
  if (!name || name.end > to || (name.ordinary && !name.usual)) return null;
  return name.end === to || closes.test(text[name.end]!) ? { start, end: name.end, name: name.name } : null;
}

function find(reading: Reading): Mention[] {
  const mentions: Mention[] = [];
  let role: string[] | null = null;
  let offset = 0;
  for (const line of reading.text.split('\n')) {
    const end = offset + line.length;
    const labelled = label.exec(line);
    if (labelled) {
      const word = labelled[1]!.replace(/\s/g, '');
      role = noPost.test(word) ? [] : [word];
      mentions.push(...itemsOf(reading, offset + labelled[0].length, end, role));
    } else if (line.trim()) {
      const start = offset + line.length - line.trimStart().length;
      const name = entryAt(reading, start, end);
      const rest = name ? line.slice(name.end - offset) : '';
      const posts = name && /^[ \t\u3000]+\S/.test(rest) ? postsFrom(reading, name.end + rest.length - rest.trimStart().length) : [];
      const alone = role !== null && name !== null && /^(?:[（(][^）)]{1,30}[）)])?[、；;]?$/.test(rest.trim());
      const listed = posts.length > 0 || alone;
      if (listed) mentions.push(...itemsOf(reading, start, end, role ?? []));
      else role = null;
    }
    offset = end + 1;
  }
  for (const match of reading.text.matchAll(contact)) {
    const name = entryAt(reading, match.index + match[0].length, reading.text.length);
    if (name) mentions.push({ ...name, posts: [] });
  }
  return mentions;
}

/** 组长 and 成员 are posts, 联系人 and 出席 are not. */
const noPost = /^(?:联系人|联络员|责任人|负责人|会议|主持|出席|参加|参会|列席|请假|缺席|记录|签发|包|牵头|责任|分管)/;

export const roster: PeopleRule = {
  id: 'person/roster',
  says: 'A line of a roster: 组长：某某　县长, 成员：某某（县水利局局长）、某某, or 某某　县水利局局长.',
  find,
  examples: [
    { text: '组长：王大明 县委副书记、县长', people: { 王大明: ['组长', '县委副书记', '县长'] } },
    {
      text: '副组长：李　丽　副县长\n　　　　赵国庆　县政府办公室主任',
      people: { 李丽: ['副组长', '副县长'], 赵国庆: ['副组长', '县政府办公室主任'] },
    },
    {
      text: '成员：孙涛（县水利局局长）、周斌（县教育局副局长）',
      people: { 孙涛: ['成员', '县水利局局长'], 周斌: ['成员', '县教育局副局长'] },
    },
    {
      text: '组    长：李钢\n副组长：冯 镭\n成    员：巫江（市府办）\n吴云（市编委办）',
      people: { 李钢: ['组长'], 冯镭: ['副组长'], 巫江: ['成员'], 吴云: ['成员'] },
    },
    { text: '督字〔2017〕14号 签发人：白玉山', people: { 白玉山: [] } },
    { text: '牵头负责领导：周文斌、李桂琴', people: { 周文斌: [], 李桂琴: [] } },
    { text: '主席：郭县长永昌　　记录：林淑芬', people: { 林淑芬: [] } },
    { text: '联系人：郭晓燕，联系电话：0000000', people: { 郭晓燕: [] } },
    { text: '名单报县指挥部（联系人：柴明远，电话：0000000）。', people: { 柴明远: [] } },
  ],
  rejects: ['成员：市教育局、市水利局、市公安局', '责任人：各乡镇主要负责人', '组长：由分管领导担任'],
};
