import { verbTrie } from '../../dictionary/verbs.ts';
import type { Rule, Span } from '../../model.ts';
import { isBeforePost, PAPER, PUBLISHES, speakerOf, type FrameContext } from './frame-speaker.ts';
import { patterns } from './frame-words.ts';
import { isParty } from './party.ts';

/** What opens a run of directives: who speaks, and whether what follows is an order or an assessment first. */
export interface Frame {
  readonly speaker: string | null;
  /** 强调 and 要求 are followed by orders; 指出 and 认为 begin with the situation, an order needs a modal. */
  readonly directive: boolean;
  /** Length of the frame at the head of the clause, UTF-16; the whole clause for `会议强调，`. */
  readonly length: number;
  /** Whom the speaker addresses (他叮嘱各村干部，…), UTF-16 of the clause. */
  readonly addressed?: Span;
}

/** A body's spoken order that the text passes on: the frame is dropped, the speaker stays. */
const RELAYED =
  /^(?:(?:党中央|中央|国家|省里?|市里|县里|区里|上级|省委|市委|县委|省指挥部|市指挥部)(?:、?(?:国务院|省政府|市政府|县政府))?)(?:明确|对此)?要求(?=各|全|所有|凡)|^(?:[昨今前][天日](?:上午|下午|晚)?|刚才|上次|此前)[^，]{0,12}会议?(?:已|再次|也)?(?:明确)?要求(?=各|全|所有|凡)/;

/** 要求住建部门举一反三: whom the order is for. */
const ADDRESSED =
  /^[\u3400-\u9fff、（）]{0,16}?(?:部门|单位|企业|政府|党委|机关|干部|人员|人士|负责人|负责同志|指挥部|专班|街道|乡镇|学校|局|厅|委|办|署|[发管委]会|[科处]室?|站|院|中心|公司|集团|市民|居民|群众|公众|民众|旅客|游客|家长|驾驶[人员]|商户|业主|村民|师生|教师|教职工|同学|学生|职工|员工|青年|党员|委员|代表|志愿者|消费者)/;
const REMINDED =
  /^((?:并|也|亦|同时|再次|特别|在此)*(?:提醒|叮嘱|告诫|叮咛|嘱咐))([\u3400-\u9fff、]{2,16}?)(?:务必|必须|要(?!求)|应|须|切勿|不得|严禁|切莫|请)/;
/** 会议确定了以下措施： */
const PROGRAMME =
  /(?:做好|抓好)[^，]{0,6}[两三四五六七八几](?:个方面|项)[^，]{0,6}(?:工作|任务)$|^经[^，]{2,16}(?:研究|讨论|商议)(?:决定|确定|同意)$|(?:^|、)会议(?:还|并)?(?:就|对)(?:以下|如下|下列|有关|相关)[^，]{0,12}(?:明确|议定|研究|商定|决定|确定|部署|安排)(?:如下)?$|安排了[^，]{0,12}任务$|(?:确定|议定|商定|提出|明确|部署|推出|作出|采取|形成|实施|做到|抓好)了?(?:以下|如下|下列)?.{0,12}(?:措施|要求|任务|举措|意见|部署|安排|工作|要点|事项|决定|内容|共识)$/;

/**
 * Reads a speaker frame at the head of a clause.
 * `closer`: the mark after the clause; `会议强调` alone is a frame only before ， or ：.
 */
export function readFrame(clause: string, closer: string, context: FrameContext): Frame | null {
  // 五是要求各位干部明确责任: the number stands before the frame
  const numbered = /^(?:[一二三四五六七八九十]|十[一二三四五])是(?=要求|号召|希望|呼吁|提醒)/.exec(clause);
  if (numbered) {
    const inner = readFrame(clause.slice(numbered[0].length), closer, context);
    return inner && { ...inner, length: inner.length + numbered[0].length };
  }
  // 并提醒本县各单位务必完成整备: whom it reminds is to do it
  const reminded = REMINDED.exec(clause);
  if (reminded && isParty(reminded[2])) return { speaker: null, directive: true, length: reminded[1].length };
  // 由市发展改革委提出调整意见: a task
  if (/^由[^，]{2,24}提出/.test(clause)) return null;
  if (!patterns().speech.test(clause))
    return closer === '：' && PROGRAMME.test(clause) ? { speaker: null, directive: true, length: clause.length } : null;
  const relayed = RELAYED.exec(clause);
  if (relayed) return { speaker: 'relayed', directive: true, length: relayed[0].length };
  // 我已要求渠务署清理渠口: what the speaker has ordered
  const told = /^(?:第[一二三四五六七八九十][，、])?我(?:(?:已经?|亦|也|们)*(?:要求|责成|指示)|呼吁|促请)(?=[\u3400-\u9fff]{2})/.exec(
    clause,
  );
  if (told && ADDRESSED.test(clause.slice(told[0].length))) return { speaker: null, directive: true, length: told[0].length };
  if (closer === '，' || closer === '：' || closer === ',' || closer === ':') {
    const whole = patterns().whole.exec(clause);
    const long = whole === null && patterns().long.exec(clause);
    if (long) {
      const name = [...context.names]
        .filter((one) => long[1].includes(one))
        .sort((a, b) => long[1].lastIndexOf(b) - long[1].lastIndexOf(a))[0];
      const rest = name && long[1].slice(long[1].lastIndexOf(name) + name.length);
      if (name && /^(?:\d{1,2}日)?(?:上午|下午|晚)?(?:在|就|主持|出席|到|赴|代表|一行)/.test(rest!))
        return { speaker: name, directive: long[2] !== undefined, length: clause.length };
    }
    if (
      whole &&
      !(whole[1] === '' && whole[3]?.startsWith('提出')) &&
      !(/公布|宣布/.test(whole[4] ?? '') && !PUBLISHES.test(whole[1])) &&
      !/^(?:按照|根据|按|依照|落实|贯彻|围绕|对照|坚持|达到|符合|提高|明确|以)/.test(clause)
    ) {
      const found = speakerOf(whole[1], context, true);
      const speaker = found === undefined && isBeforePost(whole[1], whole[2]) ? whole[1] : found;
      if (speaker !== undefined)
        return {
          speaker,
          directive: whole[3] !== undefined || PAPER.test(whole[1]) || /公布|宣布/.test(whole[4] ?? ''),
          length: clause.length,
        };
    }
  }
  if (closer === '：' && PROGRAMME.test(clause)) return { speaker: null, directive: true, length: clause.length };
  const admonished = closer === '，' || closer === '：' ? patterns().admonished.exec(clause) : null;
  if (
    admonished &&
    ((isParty(admonished[2]) && !holdsManner(admonished[2]) && (admonished[1] !== '' || isWarned(clause, admonished[2]))) ||
      (admonished[1] !== '' &&
        !/^(?:呼吁|促请|敦促|劝喻)/.test(clause.slice(-admonished[2].length - 2)) &&
        admonished[1].length <= 4 &&
        admonished[2].length <= 12 &&
        !/要|必须|务必|应|将|须/.test(admonished[2]) &&
        !holdsVerb(admonished[2])))
  ) {
    const speaker = speakerOf(admonished[1], context, true);
    if (speaker !== undefined)
      return {
        speaker,
        directive: true,
        length: clause.length,
        addressed: { start: clause.length - admonished[2].length, end: clause.length },
      };
  }
  const inline = patterns().inline.exec(clause);
  if (
    inline &&
    (/要|必须|务必|应|须|不得|严禁|坚决|切实|确保|一律|各/.test(clause.slice(inline[0].length)) ||
      ((inline[1] === undefined || /^(?:他|她|会议)$/.test(inline[1])) && opensOrder(clause, inline[0].length)) ||
      (/^(?:他|她|会议)$/.test(inline[1] ?? '') &&
        /^(?:要求|强调|明确|决定)$/.test(inline[3]) &&
        !NOMINAL.test(clause.slice(inline[0].length))) ||
      (inline[3] === '决定' && /^由[^，]{2,20}[局委办厅部署会处]/.test(clause.slice(inline[0].length))) ||
      (patterns().calls.test(inline[3]) && ADDRESSED.test(clause.slice(inline[0].length))))
  ) {
    const speaker = speakerOf(inline[1] ?? '', context, false);
    if (speaker !== undefined && (inline[1] || patterns().bare.test(inline[3])))
      return { speaker, directive: inline[3] !== '指出', length: inline[0].length };
  }
  return null;
}

/** 并提醒市民，: whom a text without a speaker turns to. */
const isWarned = (clause: string, whom: string): boolean =>
  /(?:提醒|呼吁|叮嘱|告诫|劝喻|促请)$/.test(clause.slice(0, -whom.length)) && !holdsVerb(whom);

/** 会议要求和部署: a noun. */
const NOMINAL = /^(?:和|及|与|的|下|精神|部署|之|了|[一二两三四五六七八几])/;
/** 会议要求各单位发扬…精神: whom and what stand in one clause. */
function holdsVerb(words: string): boolean {
  for (let i = 1; i < words.length - 1; i++) {
    const found = verbTrie().longestAt(words, i);
    if (found && found.end - i > 1 && (found.value.action || found.value.manner)) return true;
  }
  return false;
}

/** 他要求社会工作局适时开放避险中心: ends like a name and holds an order. */
function holdsManner(words: string): boolean {
  for (let i = 2; i < words.length - 2; i++) {
    const found = verbTrie().longestAt(words, i);
    if (found && found.end - i > 1 && found.value.manner && !found.value.action) return true;
  }
  return false;
}

/** 要求深入践行…: an order right behind the verb of speech. */
function opensOrder(clause: string, at: number): boolean {
  if (/^(?:结合|按照|根据|围绕|针对)/.test(clause.slice(at))) return true;
  const first = verbTrie().longestAt(clause, at);
  return first !== null && first.end - at > 1 && (first.value.action || first.value.manner);
}

export interface FrameExample {
  readonly clause: string;
  readonly closer: string;
  readonly names?: readonly string[];
  readonly speaker: string | null;
}

export const frameRule: Rule<FrameExample> = {
  id: 'directive/frame',
  says: 'A meeting or a named person with a verb of speech opens a run of directives and is no part of the measure.',
  examples: [
    { clause: '会议强调', closer: '，', speaker: '会议' },
    { clause: '会议要求各级各部门要提高站位', closer: '，', speaker: '会议' },
    { clause: '林国栋指出', closer: '，', names: ['林国栋'], speaker: '林国栋' },
    { clause: '就做好下一步工作，林国栋要求'.slice(9), closer: '：', names: ['林国栋'], speaker: '林国栋' },
    { clause: '强调全市各级各部门要始终树牢抓发展的意识不动摇', closer: '，', speaker: null },
    { clause: '会议对下一阶段工作提出要求', closer: '：', speaker: '会议' },
    { clause: '《倡议书》呼吁', closer: '，', speaker: null },
    { clause: '林国栋提出四点要求', closer: '：', names: ['林国栋'], speaker: '林国栋' },
    { clause: '他再三叮嘱各村干部', closer: '，', speaker: null },
    { clause: '警方再次提醒驾驶人士', closer: '，', speaker: null },
    { clause: '区领导要求', closer: '：', speaker: null },
    { clause: '总经理就落实会议精神强调三点', closer: '：', speaker: null },
    { clause: '特区政府今日（三月三日）公布', closer: '，', speaker: null },
    { clause: '卫生防护中心呼吁市民尽量留在家中', closer: '，', speaker: null },
    { clause: '卫生署今日呼吁市民注意个人卫生', closer: '，', speaker: null },
    { clause: '我已要求渠务署在今晚清理渠口', closer: '，', speaker: null },
    { clause: '并提醒各单位务必完成防汛整备', closer: '、', speaker: null },
    { clause: '市里明确要求各级党政机关工作人员必须做好值守', closer: '，', speaker: 'relayed' },
  ],
  rejects: [
    '按照省委、省政府部署要求',
    '全面把握发展要安全的要求',
    '落实市委的要求',
    '提出了明确要求',
    '加强对重点行业的指导要求',
    '响应省委号召',
    '就停课标准尽速公布',
    '认真落实四中全会部署',
  ],
};
