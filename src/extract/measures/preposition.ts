import type { Clause } from './clauses.ts';
import { CARRIER, inModifier, readVerb, type HeadVerb } from './verb.ts';

/** Opens a phrase before the verb. */
export const PREPOSITION =
  /^(?:把|将|对于|对(?!口)|向|从(?![业事严紧快重速])|在|以|与(?!会)|由|为|按照|按|依照|依托|依|就|给|同(?![仁学事志])|经(?![营信济开贸警])|于|因|沿(?![线江河海边街路湖])|用(?![人工户能水电])|凭(?!空)|通过|根据|围绕|结合|针对|比照|参照|会同|联合|商(?=[省市县区][\u3400-\u9fff]{2,8}[局厅委办部]))/;

const NAMED_WORK = /^(?:工作|任务|措施|机制|制度|体系|责任|能力|水平|力度|质量|政策|资金|情况|精神|要求|部署)(?=[\u3400-\u9fff]{3})/;
/** 在服务大局中履职尽责: the verb stands behind the place. */
const LOCATIVE =
  /^在全[省市县区州镇乡校院]{1,2}(?:范围内)?(?=[\u3400-\u9fff]{2})|^在[^，]{2,24}?(?:[中里]|上(?=[\u3400-\u9fff]{2})|下(?!达|发|沉|降|乡|调|岗))(?=[\u3400-\u9fff])/;
/** 通过贴息、收购等方式保障收益: the verb stands behind the means. */
const WAY = /^(?:通过|采取|采用|利用|运用)[^，]{2,40}(?:方式|形式|手段|渠道|办法)(?=[\u3400-\u9fff]{2})/;
/** 以有力监督保障落实: what the means serves is the verb. */
const MEANS =
  /^(?:以|用|凭|靠)[^，]{2,20}?[\u3400-\u9fff](?<![、，和与])(保障|保证|确保|推动|促进|带动|引领|助推|助力|赢得|提振|护航)(?=[\u3400-\u9fff\u0001]{2})/;
/** 对发生火灾的严查原因: no noun stands behind 的. */
const TREATED =
  /^对[^，的]{2,24}的(?=\d{1,3}个?(?:工作日|小时|天|日)内|严[查惩肃]|倒查|追责|问责|通报|约谈|查处|移送|处罚|曝光|一律|依法|依规|及时|立即|坚决|从严|从快|予以|给予|暂停|取消|免除|减免|免收|减半|优先|纳入|实行|补助|奖励|限期)/;

/** 对单位处五千元以上罚款. */
const FINED = /^对[^，处]{1,16}(?=并?处[^，]{1,30}(?:罚款|罚金|拘留)$)/;

/** 将方案报县消安办: the segmenter takes 报县 for a word. */
const REPORTED =
  /(?<![上申填通简公])报(?=(?:至|到|经|请)?[省市县区州镇乡各相][^，]{0,16}[办部组局委科处室府院厅]|[^，]{2,16}(?:审批|备案|批准|审定|同意)$)/;

/** 把服务保障做细做实: what is made of it is the verb. */
const MADE = /(?:做[实细好优强大精]|抓[实细好紧牢]|落[实到细]|放在|摆在|作为)/;

/** 对密接人员变“人等车”为“车等人”. */
const TURNS = /变[^，变]{1,14}为(?=.)/;

/** 把…, 对…, 以… and the like: the verb that follows the phrase; one of the dictionary before one that only its tag makes a verb. */
export function verbAfterPreposition(clause: Clause, masked: string, contentAt: number): HeadVerb | null {
  let weak: HeadVerb | null = null;
  const aboutSomebody = /^(?:对于?|针对)/.test(masked.slice(contentAt)) && CARRIER.test(masked);
  // 对甲、乙、丙等户做到…: the verb stands behind 等
  const place = LOCATIVE.exec(masked.slice(contentAt))?.[0].length ?? 0;
  const way = WAY.exec(masked.slice(contentAt))?.[0].length ?? 0;
  const behindPlace = place > 0 ? readVerb(clause, masked, contentAt + place) : null;
  if (behindPlace?.head.known && behindPlace.head.whole) return behindPlace.head;
  const from = Math.max(contentAt + Math.max(2, place, way), masked.startsWith('对', contentAt) ? masked.lastIndexOf('等') + 1 : 0);
  const means = MEANS.exec(masked.slice(contentAt));
  const led = means && readVerb(clause, masked, contentAt + means[0].length - means[1].length);
  if (led?.head.known) return led.head;
  const treated = TREATED.exec(masked.slice(contentAt))?.[0].length ?? 0;
  const sternly = treated > 0 ? readVerb(clause, masked, contentAt + treated) : null;
  if (sternly?.head.known) return sternly.head;
  // 对能够当下改的立行立改: a set phrase behind 的
  const whom = /^对[^，的]{2,24}的/.exec(masked.slice(contentAt))?.[0].length ?? 0;
  const phrase = whom > 0 ? readVerb(clause, masked, contentAt + whom) : null;
  if (phrase?.head.whole && !/^[和及与、]/.test(masked.slice(phrase.head.at + phrase.head.word.length))) return phrase.head;
  const fined = FINED.exec(masked.slice(contentAt))?.[0].length ?? 0;
  if (fined > 0) return { word: '处', at: contentAt + fined, goal: false, known: true };
  const made = masked.startsWith('把', contentAt) ? MADE.exec(masked.slice(from)) : null;
  const making = made && readVerb(clause, masked, from + made.index);
  if (making?.head.known && !/[，的]/.test(masked.slice(from + made!.index))) return making.head;
  for (const token of clause.tokens) {
    const at = token.start - clause.start;
    if (at < from || !/[\u3400-\u9fff]/.test(masked[at]) || /[、和及与的]/.test(masked[at - 1])) continue;
    const verb = readVerb(clause, masked, at);
    // 把民生保障工作做得更实: a verb inside the name of what is taken in hand
    if (verb && /^[把将]/.test(masked.slice(contentAt)) && NAMED_WORK.test(masked.slice(verb.head.at + verb.head.word.length))) continue;
    if (verb?.head.known) {
      const last = verb.head.at + verb.head.word.length >= masked.length;
      const adverbial = verb.head.at > at;
      if (
        inModifier(masked, verb.head.at) ||
        ((last || aboutSomebody) && !adverbial && !verb.head.whole && !verb.head.word.startsWith('负'))
      )
        continue;
      return verb.head;
    }
    if (token.tag === 'v' && token.text.length > 1 && !aboutSomebody && !inModifier(masked, at))
      weak ??= { word: token.text, at, goal: false, known: false };
  }
  const turns = TURNS.exec(masked.slice(from));
  if (turns && !weak) return { word: '变', at: from + turns.index, goal: false, known: true };
  const reported = /^[^，]*[将把]/.test(masked.slice(contentAt)) && REPORTED.exec(masked.slice(from));
  if (!weak && !reported && masked.startsWith('把', contentAt)) return { word: '把', at: contentAt, goal: false, known: false };
  return reported ? { word: '报', at: from + reported.index, goal: false, known: true } : weak;
}
