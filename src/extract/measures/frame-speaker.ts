import { loadNames } from '../../dictionary/surnames.ts';
import { verbTrie } from '../../dictionary/verbs.ts';
import { patterns } from './frame-words.ts';

export interface FrameContext {
  /** Everybody the document names. */
  readonly names: ReadonlySet<string>;
  /** Whom 他 and 她 mean: the last person named before. */
  readonly lastNamed: () => string | null;
}

/** 车俊指出: a name of two or three characters that the text gives no post. */
function isName(words: string): boolean {
  if (!/^[\u3400-\u9fff]{2,3}$/.test(words)) return false;
  const surname = loadNames().surnames.get(words[0]);
  return surname !== undefined && !surname.ordinary && !surname.words.some((word) => words.startsWith(word));
}

/** 向世荣校长强调: a name whose post stands behind it, whatever word its surname is besides. */
export const isBeforePost = (words: string, between: string): boolean =>
  /^[\u3400-\u9fff]{2,3}$/.test(words) &&
  /[书记市省县区镇乡院校局厅部][记长]|主任|主席|经理/.test(between) &&
  loadNames().surnames.has(words[0]);

/** 报告指出，…: a paper that says what is to be done. */
export const PAPER = /(?:报告|方案|规划|意见|通知)》?$/;

/** 特区政府今日公布，…: who makes a decision known. */
export const PUBLISHES = /(?:政府|当局|[局署厅部会]|中心|发言人)(?:（[^）]{2,8}）)?$/;

/** 总经理就落实会议精神, 分管副市长在总结讲话时: a post without a name. */
const POSTED =
  /^[^，、各]{0,8}(?:书记|[省市县区州镇乡局厅院校队]长|主任|主席|总经理|董事长|总指挥|指挥长|(?:主要|分管)?负责(?:人|同志))(?:(?:就|对|在|代表)(?![^，]*(?:作|做|给)[了出予])[^，]{1,30})?$/;

/** The speaker a frame names; null for one that is understood (强调,…), undefined when it is no speaker at all. */
export function speakerOf(subject: string, { names, lastNamed }: FrameContext, whole: boolean): string | null | undefined {
  const bare = subject
    .replace(/^(?:会上|会前|随后|最后|同时|为此|对此|就此|针对.{0,20}|就.{0,30}|在.{0,30}(?:时|中|上|后))$/, '')
    .replace(/(?<=[\u3400-\u9fff]{3})（[\u3400-\u9fff]{2,8}）$/, '')
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
