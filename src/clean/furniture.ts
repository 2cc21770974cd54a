import { findTaskTables } from '../text/task-table.ts';
import type { BlockType } from '../model.ts';
import { isTask } from '../text/task-line.ts';
import { endsInNotice } from './heading.ts';
import { isNumbered, isProse, type PageLine } from './lines.ts';
import { markMenus, SITE, SPEECH } from './menu.ts';
import { patterns, type LinePattern, type Zone } from './patterns.ts';
import { findPhrase, type Place } from './phrases.ts';

const anywhere: Place = { zone: 'body', library: false };

/** What a line is by its words and its build, or null. */
export function classifyLine(line: PageLine, place: Place = anywhere): BlockType | null {
  const prose = isProse(line);
  const pattern = patterns.find((each) => (!prose || each.prose) && holds(each, place.zone) && each.matches(line.text));
  return pattern?.type ?? findPhrase(line.text, prose, place);
}

const holds = ({ zone }: LinePattern, at: Zone) => zone === undefined || zone === at || (zone === 'edge' && at !== 'body');

/** What ends an article: its editors, a notice, other articles. */
const END = /^(?:[（(【]?\s?(?:责任编辑|责编|编辑|审核|校对|终审|复审|初审)|上一[篇条则]|下一[篇条则])/;
const isEnd = (line: PageLine) =>
  line.type === 'copyright' || line.type === 'related' || ((line.type === 'byline' || line.type === 'navigation') && END.test(line.text));

/**
 * Sorts the lines of a page into article and furniture, in place. Words and build decide first, then the place: what
 * stands between the first and the last sentence is article, headlines stand before it, signature and annexes after it.
 */
export function sortLines(lines: readonly PageLine[]): void {
  for (const line of lines) if (!isArticle(line) && !endsInNotice(line.text)) line.type ??= classifyLine(line);
  const library = lines.filter((line) => line.type === 'library').length >= 2;
  if (library) for (const line of lines) line.type ??= classifyLine(line, { zone: 'body', library });
  markRelated(lines);
  dropLaterRuns(lines);
  const body = lines.flatMap((line, i) => (line.type === null && line.isSentence ? [i] : []));
  if (body.length === 0) {
    for (const line of lines) line.type ??= classifyLine(line, { zone: 'head', library }) ?? classifyLine(line, { zone: 'tail', library });
    return;
  }
  const tables = findTaskTables(lines.map(({ text }) => text));
  const first = lines.findIndex((line, i) => i === body[0] || opensBody(line));
  const last = Math.max(body[body.length - 1], ...tables.map(({ to }) => to - 1));
  for (let k = 1; k < body.length; k++) sortGap(lines, body[k - 1] + 1, body[k], library);
  sortHead(lines, first, library);
  sortTail(lines, last, library);
  labelValues(lines);
  // short as they are, the cells of a table are no menu
  for (const { from, to } of tables) for (let i = from; i < to; i++) lines[i].type = null;
}

/** A whole article on one line, as spreadsheets keep it: no word in it makes all of it furniture. */
const isArticle = ({ text }: PageLine) => text.length > 600 && (text.match(/[。；！？]/g)?.length ?? 0) >= 6;

/** An addressee or the first numbered heading. */
const opensBody = (line: PageLine) =>
  line.type === null && (/^.{4,}：$/.test(line.text) || isNumbered(line)) && classifyLine(line, { zone: 'head', library: false }) === null;

/** Between two sentences there is furniture only where a page ends and another begins. */
function sortGap(lines: readonly PageLine[], start: number, end: number, library: boolean): void {
  let marked = false;
  for (let i = start; i < end && !marked; i++) marked = lines[i].type !== null && lines[i].type !== 'library';
  if (!marked) return;
  for (let i = signatureEnd(lines, start, end); i < end; i++) {
    lines[i].type ??= classifyLine(lines[i], { zone: 'tail', library }) ?? classifyLine(lines[i], { zone: 'head', library });
  }
}

const MEETING_TIME = /^(?:会议|开会)?时间[：:]/;
const MEETING_PLACE = /^(?:会议|开会)?地点[：:]/;
const TITLE_DATE = /^[（(]?\d{4}年\d{1,2}月\d{1,2}日[）)]?$/;

function sortHead(lines: readonly PageLine[], first: number, library: boolean): void {
  for (let i = 0; i < first; i++) {
    const line = lines[i];
    line.type ??= classifyLine(line, { zone: 'head', library });
    // the date under the title of a speech belongs to it
    if (line.type === 'metadata' && TITLE_DATE.test(line.text) && (/^[（(]/.test(line.text) || lines.slice(0, i).some(({ type, text }) => type === null && SPEECH.test(text))))
      line.type = null; // prettier-ignore
    // 时间：…, 地点：…: the head of minutes
    if (line.type === 'metadata' && MEETING_TIME.test(line.text) && MEETING_PLACE.test(lines[i + 1]?.text ?? '')) line.type = null;
  }
  markMenus(lines.slice(0, first));
}

const OFFICE_END =
  /(?:政府|办公室|委员会|[局厅部院处委办会]|指挥部|领导小组|公司|大学|学院|党组|法院|检察院|总工会|中心|大队|支队|街道办事处)$/;
const CHINESE_DATE =
  /^[（(]?([^，。；：\d（(]{0,40}?)(?:\d{4}|[〇零一二三四五六七八九○]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日(?:\d{1,2}时(?:\d{1,2}分)?)?[）)]?$/;
const RECORD =
  /^（?此件.{0,16}）?$|^（?信息公开.{0,20}）?$|^抄[送报][：:]|^(?:出席|列席|缺席|请假|主持|记录|参会)(?:人员|领导|同志|人)?[：:]|印发$|^(?:附件?|附表|附录)\d{0,2}(?:[：:\s]|$)|^附件?[一二三四五六七八九十\d]/;
const CONTACT =
  /^[（(]?(?:联系人|联系单位|联系电话|联系方式|联系地址|咨询电话|报名电话|电话|传真|地址|邮编|邮箱|电子邮箱|监督电话|服务热线)/;
const DUTY = /^[（(]?(?:责任|牵头|配合|主办|协办|完成|实施|落实|参加|参与|负责|整改|落实)(?:单位|部门|科室|领导|人|时限|时间|处室)[：:]/;

/** The date under a notice, its office in front of it on the same line or not. */
const isSigned = (text: string) => {
  const date = CHINESE_DATE.exec(text);
  return date !== null && (date[1] === '' || date[1].endsWith('】') || OFFICE_END.test(date[1].trim()));
};

/** A line of a list: no known furniture. */
const isItem = (line: PageLine) =>
  line.text.length > 1 && line.text.length < 80 && !SITE.test(line.text) && classifyLine(line, { zone: 'tail', library: false }) === null;

/**
 * Signature, date, annexes and contact lines go on with the article; the first line that is none of them ends it.
 * Marks those of `start` to `end` as article and returns where they stop.
 */
function signatureEnd(lines: readonly PageLine[], start: number, end: number): number {
  let list = start > 0 && lines[start - 1].text.endsWith('：');
  const contact = start < end && /^[（(]?联系人/.test(lines[start].text);
  let signed = start;
  for (let i = start; i < end; i++) {
    const { text, type } = lines[i];
    const date = isSigned(text);
    if (type !== null && !date) break;
    const annex = RECORD.test(text);
    if (annex && text.startsWith('附')) list = true;
    const numbered = isNumbered(lines[i]) && (text.length > 6 || list);
    if (date || annex || numbered || DUTY.test(text) || isTask(text) || (text.length <= 40 && OFFICE_END.test(text)) || (contact && CONTACT.test(text)) || (list && isItem(lines[i]))) signed = i + 1;
    else if (text.length <= 30 && lines.slice(i + 1, Math.min(i + 4, end)).some((line) => isSigned(line.text))) continue;
    else if (!CONTACT.test(text)) break;
  } // prettier-ignore
  for (let i = start; i < signed; i++) lines[i].type = null;
  return signed;
}

function sortTail(lines: readonly PageLine[], last: number, library: boolean): void {
  // a text that is cut off ends without a full stop
  while (lines[last + 1]?.type === null && /^.{15,}，|，.{15,}$|^.{7,}：$|(?:如下|名单|包括|目录)：$/.test(lines[last + 1].text)) last++;
  for (let i = signatureEnd(lines, last + 1, lines.length); i < lines.length; i++)
    lines[i].type ??= classifyLine(lines[i], { zone: 'tail', library }) ?? 'navigation';
}

/** Sentences that follow the end of an article are another one's, unless they are a part of some weight. */
function dropLaterRuns(lines: readonly PageLine[]): void {
  const weights: number[] = [0];
  const runs = lines.map((line) => {
    if (isEnd(line) && weights[weights.length - 1] > 0) weights.push(0);
    if (line.type === null && line.isSentence) weights[weights.length - 1] += line.text.length;
    return weights.length - 1;
  });
  const main = weights.indexOf(Math.max(...weights));
  lines.forEach((line, i) => {
    const run = runs[i];
    if (run <= main || line.type !== null || !line.isSentence) return;
    if (weights[run] * 5 < weights[main]) line.type = 'related';
  });
}

/** The headlines under 相关阅读 belong to it, up to the next long sentence, or to the end where little follows. */
function markRelated(lines: readonly PageLine[]): void {
  const length = ({ type, isSentence, text }: PageLine) => (type === null && isSentence ? text.length : 0);
  let after = lines.reduce((sum, line) => sum + length(line), 0);
  let before = 0;
  let within = false;
  let rest = false;
  for (const line of lines) {
    const own = length(line);
    if (line.type === 'related') {
      within = true;
      rest ||= after < before;
    } else if (!rest && line.isSentence && line.text.length > 40) within = false;
    else if (within && (line.type === null || line.type === 'metadata'))
      line.type = classifyLine(line, { zone: 'tail', library: false }) ?? 'related';
    before += own;
    after -= own;
  }
}

/** 索引号： on one line and its value on the next. */
function labelValues(lines: readonly PageLine[]): void {
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (
      line.type === 'metadata' &&
      /^[^：:]{2,8}[：:]$/.test(line.text) &&
      next.type === null &&
      next.text.length <= 40 &&
      !next.isSentence
    )
      next.type = 'metadata';
  }
}
