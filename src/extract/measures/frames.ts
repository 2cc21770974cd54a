import { once } from '../../dictionary/load.ts';
import { speechWords } from '../../dictionary/speech.ts';
import { loadNames } from '../../dictionary/surnames.ts';
import { verbTrie } from '../../dictionary/verbs.ts';
import type { Rule, Span } from '../../model.ts';
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

export interface FrameContext {
  /** Everybody the document names. */
  readonly names: ReadonlySet<string>;
  /** Whom 他 and 她 mean: the last person named before. */
  readonly lastNamed: () => string | null;
}

/** The patterns of frames, made of the verbs of speech. */
const patterns = once(() => {
  const { orders, remarks, within, bare, calls, addresses, meetings, between } = speechWords();
  const order = `(?:强调|提出?|讲|要求|明确)了?[一二两三四五六七八几][点条项](?:意见|要求|建议|希望)?|提出了?[^，]{0,8}(?:要求|意见|倡议)|${orders}`;
  const meeting = `(?:本次|此次|这次)?(?:${meetings})`;
  const filler = `(?:[今昨][日天]?（[^）]{1,8}）日?|今[日天]|昨[日天]|${between})`;
  return {
    /** Whether a verb of speech stands in the clause at all. */
    speech: new RegExp(`${order}|${remarks}|(?<=[\\u3400-\\u9fff]{2})责成`),
    /** 林国栋指出，: speaker, what stands between, verb. */
    whole: new RegExp(`^(.{0,60}?)(${filler}{0,3})(?:(${order})|(${remarks}))(?:时|道|称)?$`),
    /** A dateline, posts and the occasion before the verb of speech. */
    long: new RegExp(`^([^，]{61,260}?)(?:(${order})|(${remarks}))(?:时|道)?$`),
    /** 会议要求各单位压实责任: the frame stands in the clause of the order. */
    inline: new RegExp(`^(${meeting}|他|她|[\\u3400-\\u9fff·]{2,8}?)?(${filler}{0,3})(${within})(?=.{4})`),
    /** 强调全市各级…: no speaker. */
    bare: new RegExp(`^(?:${bare})`),
    calls: new RegExp(`^(?:${calls})$`),
    /** 他叮嘱企业负责人，: speaker, and whom he addresses. */
    admonished: new RegExp(
      `^(他|她|在此|在这里|[\\u3400-\\u9fff·]{2,12}?|)(?:同志|书记|[省市县区镇乡]长)?(?:还|也|亦|并|再三|反复|特别|一再|再次|当即|当场|现场|随即|今[日天])*(?:${addresses})([\\u3400-\\u9fff、（）]{2,20})$`,
    ),
    betweenOnly: new RegExp(`^(?!明确|再次)(?:${filler}){1,3}$`),
    meetingEnd: new RegExp(`${meeting}$`),
    meetingFirst: new RegExp(`^${meeting}(?:就|对|还对|在)`),
  };
});

/** A body's spoken order that the text passes on: the frame is dropped, the speaker stays. */
const RELAYED =
  /^(?:(?:党中央|中央|国家|省里?|市里|县里|区里|上级|省委|市委|县委|省指挥部|市指挥部)(?:、?(?:国务院|省政府|市政府|县政府))?)(?:明确|对此)?要求(?=各|全|所有|凡)|^(?:[昨今前][天日](?:上午|下午|晚)?|刚才|上次|此前)[^，]{0,12}会议?(?:已|再次|也)?(?:明确)?要求(?=各|全|所有|凡)/;

/** 要求住建部门举一反三: whom the order is for. */
const ADDRESSED =
  /^[\u3400-\u9fff、（）]{0,16}?(?:部门|单位|企业|政府|党委|机关|干部|人员|人士|指挥部|专班|街道|乡镇|学校|局|厅|委|办|署|[发管委]会|[科处]室?|站|院|中心|公司|集团|市民|居民|群众|公众|民众|旅客|游客|家长|驾驶[人员]|商户|业主|村民|师生|教师|教职工|同学|学生|职工|员工|青年|党员|委员|代表|志愿者|消费者)/;
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
  if (!patterns().speech.test(clause))
    return closer === '：' && PROGRAMME.test(clause) ? { speaker: null, directive: true, length: clause.length } : null;
  const relayed = RELAYED.exec(clause);
  if (relayed) return { speaker: 'relayed', directive: true, length: relayed[0].length };
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

/** 车俊指出: a name of two or three characters that the text gives no post. */
function isName(words: string): boolean {
  if (!/^[\u3400-\u9fff]{2,3}$/.test(words)) return false;
  const surname = loadNames().surnames.get(words[0]);
  return surname !== undefined && !surname.ordinary && !surname.words.some((word) => words.startsWith(word));
}

/** 向世荣校长强调: a name whose post stands behind it, whatever word its surname is besides. */
const isBeforePost = (words: string, between: string): boolean =>
  /^[\u3400-\u9fff]{2,3}$/.test(words) &&
  /[书记市省县区镇乡院校局厅部][记长]|主任|主席|经理/.test(between) &&
  loadNames().surnames.has(words[0]);

/** 报告指出，…: a paper that says what is to be done. */
const PAPER = /(?:报告|方案|规划|意见|通知)》?$/;

/** 特区政府今日公布，…: who makes a decision known. */
const PUBLISHES = /(?:政府|当局|[局署厅部会]|中心|发言人)$/;

/** 总经理就落实会议精神, 分管副市长在总结讲话时: a post without a name. */
const POSTED =
  /^[^，、各]{0,8}(?:书记|[省市县区州镇乡局厅院校队]长|主任|主席|总经理|董事长|总指挥|指挥长|(?:主要|分管)?负责(?:人|同志))(?:(?:就|对|在|代表)(?![^，]*(?:作|做|给)[了出予])[^，]{1,30})?$/;

/** The speaker a frame names; null for one that is understood (强调,…), undefined when it is no speaker at all. */
function speakerOf(subject: string, { names, lastNamed }: FrameContext, whole: boolean): string | null | undefined {
  const bare = subject
    .replace(/^(?:会上|会前|随后|最后|同时|为此|对此|就此|针对.{0,20}|就.{0,30}|在.{0,30}(?:时|中|上|后))$/, '')
    .replace(/^(?:会上|会议上|最后|同时|随后|为此|对此)/, '');
  if (bare === '' || bare === '在此' || bare === '在这里' || patterns().betweenOnly.test(bare)) return null;
  const held = patterns().meetingEnd.exec(bare);
  const opening = held && verbTrie().longestAt(bare, 0);
  if (opening && opening.end <= held.index && (opening.value.action || opening.value.manner)) return undefined;
  if (held || patterns().meetingFirst.test(bare)) return '会议';
  // 响应省委号召: a verb opens no speaker
  const first = verbTrie().longestAt(bare, 0);
  if (
    first &&
    first.end > 1 &&
    first.end < bare.length &&
    (first.value.action || first.value.manner) &&
    ![...names].some((name) => bare.endsWith(name)) &&
    !/(?:[局署厅]|部门)$/.test(bare)
  )
    return undefined;
  if (/^(?:他|她)(?:就|对|在|还|代表)?/.test(bare) && bare.length < (whole ? 30 : 3)) return lastNamed();
  if (
    /^《?(?:(?:政府)?工作报告|报告|反馈|反馈意见|通知|通告|意见|方案|公告|办法|规划|倡议书|决议|通报)》?$|^《[^》]{2,40}》$|^[^，]{0,8}(?:政府|[省市县区]府|公所|当局|部门|中心|[协学公总]会|(?<!部)[署处局厅委办]|[\u3400-\u9fff]{2,4}部)$|发言人$|^[^，]{0,4}(?:警方|交警|警察总局)$|^(?:[省市州县区旗镇乡]|街道|集团|公司)(?:委|政府)?(?:主要|分管)?领导(?:同志)?$/.test(
      bare,
    )
  )
    return null;
  if (whole && POSTED.test(bare)) return null;
  // 王书记指出: the surname with the post stands for the person named before
  if (/^[\u3400-\u9fff](?:书记|[省市县区镇乡局厅部院校]长|主任|主席|总理)$/.test(bare))
    return [...names].find((name) => name.startsWith(bare[0]) && name.length > 1) ?? null;
  if (bare.length === 1) for (const name of names) if (name.startsWith(bare) && name.length > 1) return name;
  if (whole && isName(bare)) return bare;
  for (const name of names)
    if (
      bare === name ||
      bare.endsWith(name) ||
      (whole && bare.startsWith(name) && /^(?:就|对|在|还|代表|同志|书记|市长)/.test(bare.slice(name.length)))
    )
      return name;
  return undefined;
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
