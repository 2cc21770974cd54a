import type { Clause } from './clauses.ts';
import { readPredicate } from './predicate.ts';
import { isVerb, readVerb, skipManner } from './verb.ts';

/** Verbs that take another verb as their object: 开展排查 is a task, 监督评估 a label. */
const LIGHT =
  /^(?:开展|进行|加强|强化|做好|抓好|推进|推动|落实|组织|深化|实施|加快|严格|完善|健全|规范|提升|提高|优化|创新|压实|细化|突出|坚持|鼓励|支持|加大|启动|狠抓)/;

const LABEL =
  /^(?:指导|基本|总体|主要|工作|发展|建设|预期|年度|阶段|实施|重点|具体|适用|组织|保障)*(?:思想|原则|目标|要求|任务|措施|保障|范围|对象|内容|依据|背景|意义|步骤|安排|标准|条件|程序|时间|方式|职责|机构)$/;

/** 中心城市公交站台建设: the name of a work, behind its number. */
const WORK = /^[\u3400-\u9fff、“”]{4,20}(?<![推进强])(?:建设|改造|整治|治理|保障|修复|管理|管控|检测|监测|排查|消杀)(?:工程|项目)?$/;

/** 建筑施工、城镇燃气和消防: fields of work. */
const FIELDS = /^[\u3400-\u9fff]{2,6}(?:、[\u3400-\u9fff]{2,6})+[和及][\u3400-\u9fff]{2,6}$/;

/** 如实申报, 带头宣传: an order, however short. */
const PLEDGE = /^(?:如实|带头|果断|坚决|立即|及时|主动|迅速|自觉)/;

/** 监督评估。 动员部署（…）。 A bare name of a field of work: no verb, or verbs without an object. */
export function isLabel(clause: Clause): boolean {
  const { contentAt, head, modal } = readPredicate(clause);
  const words = clause.text.slice(contentAt).replace(/（[^）]*）/g, '');
  if (modal === null && words.length <= 8 && (LABEL.test(words) || words.endsWith('阶段'))) return true;
  if (modal === null && words.length <= 8 && /^[（(]/.test(clause.text) && head?.known !== true && skipManner(words, 0).at === 0)
    return true;
  const first = clause.tokens.find(({ start }) => start - clause.start >= contentAt);
  if (
    /^(?:n|j|b|f|s)/.test(first?.tag ?? '') &&
    (WORK.test(words) || FIELDS.test(words)) &&
    modal === null &&
    skipManner(words, 0).at === 0 &&
    readVerb(clause, clause.masked, contentAt) === null
  )
    return true;
  return modal === null && words.length <= 4 && (head === null || (isVerb(words.slice(-2)) && !LIGHT.test(words) && !PLEDGE.test(words)));
}
