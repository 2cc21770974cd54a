import { once } from '../../dictionary/load.ts';
import { loadNames } from '../../dictionary/surnames.ts';
import { verbTrie } from '../../dictionary/verbs.ts';
import { speechWords } from '../../dictionary/speech.ts';
import type { Mention, PeopleRule } from './mention.ts';
import type { Reading } from './reading.ts';

/** The post stands between surname and given name, as minutes in Taiwan write it. */
const split =
  /(?<=^|[\s：:，、。；（请由及和经])([\u3400-\u9fff])(副?(?:[市县镇乡区局处署所院校]长|秘书长|主任|主任秘书|参事|司长|部长))([\u3400-\u9fff]{2})(?=[\s，、。；）]|$|督导|主持|召开|率|出席|裁示|指示|列席|代理)/gmu;

/** 指出, 暂兼: what stands behind a post and is no given name. */
const otherWord = once(() => new RegExp(`^(?:${speechWords().orders}|${speechWords().remarks}|[暂兼])|也$`));

function find({ text }: Reading): Mention[] {
  return [...text.matchAll(split)].flatMap((match) => {
    const [whole, surname, post, given] = match as unknown as [string, string, string, string];
    const word = verbTrie().longestAt(given, 0)?.end === given.length || otherWord().test(given);
    if (!loadNames().surnames.has(surname) || word) return [];
    return [{ start: match.index, end: match.index + whole.length, name: surname + given, posts: [post] }];
  });
}

export const splitName: PeopleRule = {
  id: 'person/split-name',
  says: 'The post stands between surname and given name: 郭市长俊豪.',
  find,
  examples: [
    { text: '主席：郭市长俊豪', people: { 郭俊豪: ['市长'] } },
    { text: '王副市长志成督导的案件，请逐案检讨。', people: { 王志成: ['副市长'] } },
  ],
  rejects: [
    '请王县长强调，各乡镇配合。',
    '陈局长指出，要抓紧整改。',
    '由林副处长暂兼，另行通知。',
    '由李市长主持，会议开始。',
    '各局长负责，限期完成。',
  ],
};
