import type { CleanSpan, Rule } from '../../model.ts';
import type { Clause } from './clauses.ts';
import { TERM } from './labels.ts';
import { isParty } from './party.ts';

/** Who carries an item out, by an assignment behind it. */
export interface Assignment {
  readonly party: string;
  readonly support: readonly string[];
}

const LABEL =
  '(?:牵头(?:责任)?(?:单位|部门|[处科股]室|领导)?|责任(?:单位|部门|主体|[处科股]室|人)?|主办(?:单位|部门|[科股]室)?|主(?:管|责)(?:单位|部门)|实施(?:单位|主体)|承办单位|落实单位)';
const HELPER =
  '(?:责任(?:单位|部门|[处科股]室)|配合(?:责任)?(?:单位|部门|[处科股]室)?|协(?:办|助|同)(?:责任)?(?:单位|部门|[科股]室)?|参[与加](?:单位|部门)|参与)';
/** 牵头单位：A；参与单位：B、C；责任单位：D: where a label begins. */
const LABELS = /[；;。，]\s?(?=[^；;。，：:]{2,8}[：:])/;
const LABELLED = new RegExp(`^(${LABEL})?(?:${HELPER})?(?:和责任单位|、责任单位)?[：:]\\s?([^；;。]{2,200})$`);
const LED =
  /^(?:由)?([^，,：；。]{2,100}?)(?:负责)?(?:牵头|主政|督导(?=，[^，]*(?:配合|协助)$))(?:负责|组织|落实|实施|抓好落实|督导)?(?:[，,；、]([^：；。]{2,200}?)(?:等)?(?:按职责分工)?(?:配合|协助|参与|参加|分工负责|负责)(?:实施|落实)?)?$/;
const RESPONSIBLE =
  /^(?:由)?(.{2,200}?)(?:按照?(?:各自)?职[责能](?:分工)?(?:分别)?|根据职责分工|分别|具体|组织|依(?:法|职责))*(?:负责(?:具体)?(?:落实|组织(?:[^，]{2,8})?(?:具体)?实施|组织实施|组织|实施|办理|抓好落实)?|组织实施|落实)(?:（[^）]*）)?$/;
/** 区住建局（牵头），区水利局、各街道办（配合）: the role behind each. */
const ROLES = /^([^（）；。]{2,60})[（(]牵头[）)](?:[，,、；]?([^（）]{2,160})[（(](?:配合|协助|参与)[）)]?)?$/;
/** 按职责分工负责，以下各任务均需…: behind the names. */
const BEYOND = /(?:按照?(?:各自)?职[责能]分工|[，,](?:以下各?[项任]|列第一|下同)).*$/;
/** 市民政局负责，市财政局配合. */
const SHARED =
  /^(?:由)?([^，,：；。]{2,100}?)负责(?:落实|组织实施|实施)?[，,]([^：；。]{2,200}?)(?:等)?(?:配合|协助|协同|参与|参加)(?:落实|实施)?$/;
/** Words that are no part of a body's name in 各部门按职责分工负责. */
const TAIL = /(?:按照?(?:各自)?职[责能](?:分工)?|根据职责分工|分别|具体)+$/;

/** 完成时限：11月, 12月底前完成: by when, beside who. */
const TIMED = new RegExp(
  `[；;，,。]?\\s?${TERM}[：:][^；;。]{1,24}|[；;，,][^；;，,。：:]{0,14}(?:完成|办结|落实到位|持续推进|长期坚持|常态化推进|全年推进)$`,
);
/** 责任单位：A 配合单位：B: a label behind a space that cleaning took away. */
const NEXT_LABEL = /(?<=[：:][^：:；;，,。]{2,60})(?=(?:配合|协[办助同]|参[与加])(?:责任)?(?:单位|部门)[：:])/g;
/** 牵头领导：某某；责任单位：…: a person beside the body. */
const LEADER = /(?:牵头|分管|责任|包[联抓保]|督办)领导[：:][^；;。]{2,40}[；;]\s?(?=[^；;]{2,8}[：:])/;

/** Reads an assignment: 牵头单位：A；责任单位：B、C · 由A牵头，B、C配合 · A、B按职责分工负责. Null when the text is none. */
export function readAssignment(text: string): Assignment | null {
  if (/版权|ICP|备案|网站标识|技术支持/.test(text)) return null; // the foot of a site
  const words = text
    .replace(/^[（(【[〔](.*)[）)】\]〕]$/s, '$1')
    .replace(TIMED, '')
    .replace(LEADER, '')
    .replace(/。.*$|；$/, '')
    .replace(NEXT_LABEL, '；')
    .trim();
  const [first, ...others] = words.split(LABELS).map((part) => LABELLED.exec(part));
  const roles = ROLES.exec(first?.[2] ?? words);
  if (roles) return { party: roles[1].trim(), support: list(roles[2]) };
  const leader = first?.[1] && /牵头/.test(first[2]) ? LED.exec(first[2]) : null;
  if (leader) return { party: leader[1].replace(TAIL, ''), support: list(leader[2]?.replace(TAIL, '')) };
  if (first?.[1])
    return {
      party: first[2].replace(BEYOND, '').trim(),
      support: others.flatMap((other) => list(other?.[2].replace(BEYOND, ''))),
    };
  const led = LED.exec(words);
  if (led) return { party: led[1].replace(TAIL, ''), support: list(led[2]?.replace(TAIL, '')) };
  const shared = SHARED.exec(words);
  if (shared) return { party: shared[1].replace(TAIL, ''), support: list(shared[2]) };
  const responsible = RESPONSIBLE.exec(words);
  // 由市应急管理局督促落实: whoever watches does not carry it out
  return responsible && !/(?:督促|监督|督办|跟踪)$/.test(responsible[1]) ? { party: responsible[1].replace(TAIL, ''), support: [] } : null;
}

/** 协同责任单位：市统计局、市商务局 on a line of its own: who helps with the item before it. Null for other lines. */
export function readSupport(text: string): readonly string[] | null {
  const names = HELPERS.exec(text.trim())?.[1];
  return names ? list(names) : null;
}
const HELPERS = /^(?:配合|协[办助同]|参[与加])(?:责任)?(?:单位|部门|[处科股]室)[：:]\s?([^；;。]{2,200})。?$/;

/** Names parted by 、 or ，, but not inside a bracket (各县（市、区）人民政府). */
function list(names: string | undefined): string[] {
  return ((names ?? '').match(/(?:[^、，,（(〔]|[（(〔][^）)〕]*[）)〕])+/g) ?? []).map((name) => name.trim()).filter(Boolean);
}

export interface AssignmentExample extends Assignment {
  readonly text: string;
}

export const assignmentRule: Rule<AssignmentExample> = {
  id: 'party/assignment',
  says: 'An assignment in brackets, at the end or before its task names the party of the clauses that have no subject.',
  examples: [
    { text: '（人力资源社会保障部、医保局负责）', party: '人力资源社会保障部、医保局', support: [] },
    { text: '（牵头单位：市教育局；责任单位：市财政局、市公安局）', party: '市教育局', support: ['市财政局', '市公安局'] },
    { text: '牵头单位：市水利局；参与单位：市卫健委；责任单位：各县区', party: '市水利局', support: ['市卫健委', '各县区'] },
    { text: '责任单位：区住建局（牵头），区水利局、各街道办（配合）', party: '区住建局', support: ['区水利局', '各街道办'] },
    { text: '责任单位：市水利局、各县（区）人民政府', party: '市水利局、各县（区）人民政府', support: [] },
    { text: '（责任单位：烟草专卖局牵头，城管局、食药监局配合）', party: '烟草专卖局', support: ['城管局', '食药监局'] },
    { text: '（市民政局负责，市财政局、市卫生局配合）', party: '市民政局', support: ['市财政局', '市卫生局'] },
    { text: '〔市教育局牵头，市财政局参与〕', party: '市教育局', support: ['市财政局'] },
    { text: '由动物防疫所主政，农业处、消防局配合', party: '动物防疫所', support: ['农业处', '消防局'] },
    { text: '由市应急局牵头，市气象局、市水利局配合', party: '市应急局', support: ['市气象局', '市水利局'] },
    { text: '（区交通运输局牵头，各镇配合，12月底前完成）', party: '区交通运输局', support: ['各镇'] },
    { text: '（市民政局、市卫健局牵头，各镇街配合，持续推进）', party: '市民政局、市卫健局', support: ['各镇街'] },
    { text: '牵头领导：李某某；责任单位：区卫健局；完成时限：11月', party: '区卫健局', support: [] },
    { text: '（牵头科室：食品科；配合科室：餐饮科、稽查科）', party: '食品科', support: ['餐饮科', '稽查科'] },
    { text: '责任单位：市城管局配合单位：市生态环境局', party: '市城管局', support: ['市生态环境局'] },
    { text: '责任单位：县财政局，各乡镇（街道）', party: '县财政局，各乡镇（街道）', support: [] },
    { text: '（各有关部门和单位按职责分工负责）', party: '各有关部门和单位', support: [] },
  ],
  rejects: ['（含县、区）', '（由市应急管理局督促落实）', '（以下简称《办法》）', '加强组织领导'],
};

const OFFICES = /(?:[局处科部委办署股院室所县市区乡镇村]|中心|公司|单位|部门|政府|公所)$/;

/** （财政处） alone behind an item, （市住建局，6月底前）: the office it falls to. */
function named(text: string): Assignment | null {
  const names = /^[（(〔]([^（）()〔〕，,；;]{2,40})(?:[，,；;]\s?[^，,；;]{2,14}(?:前|底|内|完成))?[）)〕]$/.exec(text)?.[1];
  if (!names || !names.split('、').every((name) => OFFICES.test(name) && isParty(name))) return null;
  return { party: names, support: [] };
}

const AT_END = /^(?:由)?[^，：]{2,60}负责(?:具体)?(?:实施|落实|组织|组织(?:[^，]{2,8})?(?:具体)?实施|办理)(?:（[^）]*）)?$/;

/** An assignment that is a whole sentence (（…负责）, 责任单位：…) or ends one (…，由A牵头，B配合). */
export function findAssignment(
  text: string,
  sentence: CleanSpan,
  clauses: readonly Clause[],
): { assignment: NonNullable<ReturnType<typeof readAssignment>>; start: number; end: number; clauses: number; prose: boolean } | null {
  if (clauses.length === 0) return null;
  const whole = text.slice(sentence.start, sentence.end).trim().replace(/[。]$/, '');
  if (/^(?:[（(【〔].{2,300}[）)】〕]|.{0,2}(?:牵头|责任|主办|配合|实施|落实|承办).{0,4}[：:].{2,300})$/.test(whole)) {
    const assignment = readAssignment(whole) ?? named(whole);
    if (assignment)
      return { assignment, start: clauses[0].start, end: clauses[clauses.length - 1].end, clauses: clauses.length, prose: false };
  }
  // a sentence of its own behind the tasks: 经发办、各社区负责具体实施。
  if (clauses.length === 1 && AT_END.test(whole)) {
    const assignment = readAssignment(whole);
    if (assignment && isParty(assignment.party))
      return { assignment, start: clauses[0].start, end: clauses[0].end, clauses: 1, prose: false };
  }
  const bracket = /[（〔]([^（）〔〕]{2,200}(?:（[^（）]{1,20}）[^（）〔〕]{0,100})?)[）〕][。；]?$/.exec(
    text.slice(sentence.start, sentence.end),
  );
  if (bracket && /负责|牵头|责任单位|配合|落实/.test(bracket[1])) {
    const assignment = readAssignment(bracket[1]);
    if (assignment) {
      const start = sentence.start + bracket.index + 1;
      return { assignment, start, end: start + bracket[1].length, clauses: 0, prose: false };
    }
  }
  for (const count of [2, 1]) {
    const tail = clauses.slice(-count);
    if (tail.length < count) continue;
    const words = tail.map((clause) => clause.text).join('，');
    if (
      !/^由.{2,60}(?:牵头|负责|主政)|^各?(?:有关|相关)?(?:地区|部门|单位|各).{0,30}按.{0,6}职责(?:分工)?负责$|^[^，]{2,20}(?:具体负责|负责落实)$|^[^，]{2,20}[局委办部处科]负责$/.test(
        words,
      )
    )
      continue;
    if (count === 1 && !/^由|^各|按/.test(words) && (clauses.length === 1 || !isParty(words.replace(/(?:具体)?负责(?:落实)?$/, ''))))
      continue;
    if (count === 2 && !/(?:配合|协助|参与|参加)/.test(tail[1].text)) continue;
    const assignment = readAssignment(words);
    if (assignment && !/主管|党委|政府负责的/.test(assignment.party))
      return { assignment, start: tail[0].start, end: tail[count - 1].end, clauses: count, prose: clauses.length > count };
  }
  return null;
}

/** 市住建局, 各区: bodies of the place itself. */
const LOCAL = /^(?:[省市县区州旗镇乡]|各(?!自|种|类|项)|自治)[\u3400-\u9fff]/;

/** The assignment that a clause ends with inside a sentence: 建成指挥平台（市应急局牵头，市水利局配合），…. `length` without it. */
export function trailingAssignment(clause: Clause): { readonly assignment: Assignment; readonly length: number } | null {
  const bracket = /[（〔]([^（）〔〕]{2,120})[）〕]$/.exec(clause.text);
  if (!bracket || bracket.index === 0) return null;
  if (!/负责|牵头|责任单位|主办|承办|落实单位/.test(bracket[1])) {
    // 指挥部办公室（市应急局）: the office's other name
    const assignment =
      bracket[1].split('、').every((name) => LOCAL.test(name)) && !isParty(clause.text.slice(Math.max(0, bracket.index - 8), bracket.index))
        ? named(bracket[0])
        : null;
    return assignment && { assignment, length: bracket.index };
  }
  const assignment = readAssignment(bracket[1]);
  return assignment && { assignment, length: bracket.index };
}
