import type { Clause } from './clauses.ts';
import { isParty } from './party.ts';
import { readPredicate, type Predicate } from './predicate.ts';
import { anyOf, type Form } from './refusal.ts';

/** What is said of who has to act before the order comes, each with a clause; the text is what stands behind the name. 描写主体 */
export const described: readonly Form[] = [
  [/^(?:就|都|均|也|本|正|既|不)*是(?!否)[^，]{2,}$/, '县委书记是“一线总指挥”'],
  [/^(?:责无旁贷|义不容辞|首当其冲|使命光荣|责任重大)$/, '业主责无旁贷'],
  [/^(?:手[里中]|肩上)(?:有|握着)/, '领导干部手里有权、肩上有责'],
  [/^(?:地处|位于|毗邻|紧邻|背靠|肩负着?|担负着?|承担着|身处|处在)[^，]{2,}$/, '高发村、石坪村地处点苍山西坡'],
  [/^(?:直接|经常|天天)(?:面对|联系|接触)[^，]{2,8}$/, '供电、供水等单位直接面对企业'],
  [/^(?:最|更|都)?(?:了解|熟悉|懂)[^，]{2,10}$/, '各村党支部书记最了解情况'],
  [/^(?:没有|缺乏|不具备|具有|具备|拥有)[^，]{2,10}(?:条件|优势|基础|资源|传统|经验|办法)$/, '北部乡镇没有这个条件'],
  [/^(?:(?:这几|近几|近)年来?|去年|前年|前期|此次|上半年)[^，]*(?:过|了|未|没|已)[^，]*$/, '龙头企业这几年得了不少政策支持'],
  [
    /^(?![把将对使让])(?![^，]*[做抓管办建用守看带选配织动合]好)[\u3400-\u9fff]{1,6}(?<!做)(?:好|差|多|少|高|低|大|小|强|弱|丰富|密集|薄弱|艰巨|特殊|熟|重|老旧|老化|集中)(?:、[\u3400-\u9fff]{1,6}(?:好|差|多|少|高|低|大|小|强|弱|丰富|密集|薄弱|艰巨|特殊|熟|重|老旧|老化|集中))*$/,
    '热力公司服务面积大、管网老旧',
  ],
  [/^[^，]{2,20}(?:相近|相连|相邻|相似|接壤)$/, '东宝区、掇刀区与高新区空间相连'],
];
const pattern = anyOf(described.map(([form]) => form));

/** Where it is to be done, whom it is for, and of whom faults are told: 社区是最前沿，要用好“五包一”; 个别单位…，必须重视. */
const NO_ADDRESSEE =
  /^(?:部分|个别|少数|有的|一些)|(?:卡口|卡点|媒体|市场|社区|农村|群众|各地|人员|口岸|企业|学校|小区|村庄|师生|学生|孩子|老人|家庭)$/;
/** 龙头企业, 县属企业: enterprises that are meant by name or kind. */
const MEANT = /(?:(?:龙头|骨干|重点|国有|县属|市属)企业|(?<=[\u3400-\u9fff]等[\u3400-\u9fff]{0,4})企业)$/;

/** An order that names nobody itself, in the clause behind the description or in the one after. */
const GOVERNS =
  /^(?:[^，]{0,10}(?:前|内|期间|时|起|底|月|天|年|周|后))?(?:也|更|都|均|就|还)?(?:要(?!求)|必须|务必|一定要|应当?|须|决不能|绝不能|不能(?!只)|不得|不要|就[要把将])/;

/** 县委书记是“一线总指挥”，要拿出精力抓“三农”: length of the name, behind the ordinal, of who is described before an order; 0 for none. */
export function describes(
  clause: Clause,
  { contentAt, modal, background }: Predicate,
  next: Clause | undefined,
  after: Clause | undefined,
): number {
  if (modal !== null || background || !next) return 0;
  const ordered = GOVERNS.test(next.text) || (after && !GOVERNS.test(next.text) && !opensWithAgent(next) && GOVERNS.test(after.text));
  if (!ordered || /[让把请使给]他们|[对给]其|^任何/.test(next.text)) return 0;
  const { text } = clause;
  for (let end = Math.min(text.length - 2, contentAt + LONGEST); end >= contentAt + 2; end--) {
    const name = text.slice(contentAt, end);
    if (!/.与./.test(name) && pattern.test(text.slice(end)) && isParty(name))
      return NO_ADDRESSEE.test(name) && !MEANT.test(name) ? 0 : end - contentAt;
  }
  return 0;
}
/** Longest name, UTF-16. */
const LONGEST = 40;

const opensWithAgent = (clause: Clause): boolean => readPredicate(clause).party;
