import type { Clause } from './clauses.ts';
import type { Predicate } from './predicate.ts';
import { isVerb } from './verb.ts';

/**
 * 把思想统一到…, 将证照整合为…: the verb stands behind the object. 把字句
 * What the object becomes or where it is put (作为头等大事) belongs to the verb and not to the object.
 */
const DISPOSAL =
  /(?:把|将)([^，]{2,80}?)(作为|当作|视为|摆在|摆到|摆上|放在|放到|落到实处|落到|落实到|统一到|转化为|转变为|转化到|变成|变为|担起来|扛起来|扛在|抓在|列入|纳入|整合为|贯穿于?|体现在|体现到|融入|推向|引向|提升到|传导到|传达到|细化到|分解到|压实到|延伸到|覆盖到|降到|降至|写在|写进|控制在|限制在|消除在|消灭在|解决在|化解在|做[实细好到深]|抓[实细好紧]|管[好住]|守[好住])/;

/** The head verb, with a second verb or 好 that belongs to it (抓实抓细, 教育引导, 担负好), and what follows. */
export function actionOf(clause: Clause, { head }: Predicate): { readonly action: string | null; readonly object: string | null } {
  const disposal = /[把将]/.test(clause.masked) ? DISPOSAL.exec(clause.text) : null;
  if (disposal && !/[严一两几]$/.test(clause.text.slice(0, disposal.index)))
    return { action: disposal[2].replace(/[于到]$/, ''), object: disposal[1] };
  if (!head) return { action: null, object: null };
  let end = head.at + head.word.length;
  const next = clause.tokens.find((token) => token.start === clause.start + end);
  if (next?.tag === 'v' && next.text.length === 2 && head.word.length === 2 && isVerb(next.text) && end + 2 < clause.text.length) end += 2;
  if (clause.text[end] === '好' && end + 1 < clause.text.length) end++;
  return { action: clause.text.slice(head.at, end), object: clause.text.slice(end).replace(/^[、\s]+/, '') || null };
}

/** A number with its unit, and with the words that bound it. */
export const QUANTITY =
  /(?:不少于|不低于|不超过|不高于|至少|达到?|超过)?\d[\d.]*(?:[%‰]|(?:万|亿)?(?:个百分点|平方公里|平方米|立方米|公里|[个家人项类条件所座处亩吨元户名次辆台套批米支册份对])(?:（[\u3400-\u9fff]{1,3}）)?|万|亿)(?:以上|以下|以内|左右)?/g;

/** Whom the measure is done to: the group after 对 or after a verb that leads people. */
export function targetOf(text: string): string | null {
  const on =
    /^(?:要)?对(?:于)?([^，]{2,40}?)(?:的)?(?:，|(?=实[行施]|进行|开展|给予|落实|加强|采取|及时|一律|严格|逐|应当|(?<!卡)要))/.exec(text);
  if (on) return on[1];
  const led =
    /(?:教育引导|激励引导|宣传引导|组织动员|引导|动员|发动|督促|督导|鼓励|帮助|关心关爱|关爱|慰问|倡导|(?<![党团群社市])组织)((?:广大|全体|各类|有关|相关)?[^，、做开参积落实]{1,14}?(?:群众|市民|居民|人员|企业|干部|党员|学生|师生|家长|职工|农民|村民|单位|部门))/.exec(
      text,
    );
  return led ? led[1] : null;
}
