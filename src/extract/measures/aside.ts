import type { Clause } from './clauses.ts';
import { TERM } from './labels.ts';

/** How many clauses at the head of a sentence are the subject of a comment or say why something is decided. */
export function commentedTo(clauses: readonly Clause[], text: string): number {
  if (/^为(?:了)?(?![^，]{2,40}(?:营造|提供|作出|奠定))/.test(text)) {
    const decides = clauses.findIndex((clause, i) => i > 0 && DECIDES.test(clause.text));
    if (decides > 0) return decides;
    if (clauses.some((clause, i) => i > 0 && DONE.test(clause.masked))) return clauses.length;
  }
  if (VALUED.test(clauses[clauses.length - 1]?.text ?? '') && clauses.some((clause) => /^对于?(?![^，]*要)/.test(clause.text)))
    return clauses.length;
  return clauses.findIndex((clause, i) => i > 0 && COMMENTS.test(clause.text));
}

/** 同时，要…: a connective before a comma is dropped. */
export const isConnective = ({ text }: Clause): boolean =>
  /^(?:即|其中|具体而言|具体来说|总的来说|与此同时|同时|对此|为此|因此|此外|另外|总之|其次|同志们|各位代表)$/.test(text);

/** 主席裁示：: what is behind it is ordered. */
export const isRuling = ({ text, closer }: Clause): boolean =>
  /[：:]/.test(closer) && /^[（(]?[一二三四五六七八九十\d]{0,3}[）)、]?(?:主席|主持人|召集人)?(?:裁示|决议|指示)(?:事项)?$/.test(text);

/** 完成时限：10月底 inside a sentence: the label and what it tells. */
export const isLabelled = (clause: Clause | undefined): boolean =>
  clause !== undefined &&
  /[：:]/.test(clause.closer) &&
  LABELLED.test(clause.text.replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]+\s?/, ''));
const LABELLED = new RegExp(
  `^(?:${TERM}|(?:牵头|分管|责任|包联|配合|协[办同助]|主办|承办)(?:负责|责任)?(?:领导|人|单位|部门)|(?:举报|咨询|联系|监督|投诉|服务)(?:电话|热线|邮箱|方式|地址)|联系人|问|答|记者问|[\\u3400-\\u9fff]{0,4}(?:时间|地点|对象|范围)(?:安排)?|[检自][查测]内容)$`,
);

/** 抓好防汛，对于保安全、促发展，具有重要意义. */
const VALUED = /(?:具有|有着)[^，]{0,16}(?:意义|作用)$|(?:至关|十分|非常|极其|尤为)重要$|意义(?:重大|深远)$/;
const COMMENTS = /^(?:事关|关系(?:到|着)?|意义|关乎|仍需?要?(?:付出|作出|做出))/;

/** 为…，保障…，8月28日，县教育局组成4个检查组: what was done to that end. */
const DONE =
  /(?:组织|开展|进行|召开|印发|出台|制定|成立|启动|推出)了|组成(?:\d|[一二两三四五六七八九十])个|(?:印发|下发|发出)(?:了)?[^，]{0,12}(?:通知|通告|\u0001+)$/;
/** 为…，切实加强…，乡政府决定…: what stands before is why. */
const DECIDES =
  /^(?:经研究)?[^，]{0,14}决定(?!性)|^现[就将对]|^特(?:制定|作|提出|向|公告|通告)|发出[^，]{0,10}(?:倡议|号召|通告|通知)|^制定(?:本|此|该)/;
