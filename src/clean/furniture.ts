import { furniture, type FurnitureEntry } from '../dictionary/furniture.ts';
import { once } from '../dictionary/load.ts';
import type { BlockType } from '../model.ts';
import { isNumbered, isSentence, type PageLine } from './lines.ts';

const DATE =
  '(?:\\d{4}|[〇零一二三四五六七八九]{4})\\s?[-年/.]\\s?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})\\s?[-月/.]\\s?(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})日?';
const CLOCK = '(?:\\s{0,3}\\d{1,2}[:：时]\\d{1,2}(?:分|[:：]\\d{1,2})?(?:\\d{1,2}秒)?)?';
const BARE_DATE = new RegExp(`^[\\[【（(]?(?:${DATE}|\\d{2}-\\d{2})${CLOCK}[\\]】）)]?$`);
const DATED = new RegExp(DATE);
const META_WORD = /来源|作者|编辑|字[号体]|[浏阅]览|阅读|点击|访问|发布|责编|信息员|打印|关闭|分享|人气|查看|次数/;
const PAGE_OF = /第\s?\d{1,4}\s?页(?:\s?[/／]\s?共\s?\d{1,4}\s?页)?\s?$|^第\s?\d+\s?页|页数[:：]\d+/;
const BYLINE =
  /^[（(【]\s*(?:本报|本网|全媒体|融媒体?|见习|实习|首席|责任|网络|值班)?\s*(?:记者|通讯员|编辑|责编|作者|摄影|校对|来源|文字|供稿)[^。]{0,60}[）)】]?$/;
/** Words of site notices; three different ones, a sign of the site itself among them, make a notice. */
const NOTICE = /版权|转载|本网站?|本站|授权|免责|侵权|稿件|著作权|注明|法律责任|联系|删除|上传|用户|下载|文档|平台|举报|网站/g;
/** What document libraries say about themselves. */
const LIBRARY = /文档|下载|预览|会员|在线阅读|珍藏|收藏|搜索|共\d+页|积分|VIP/g;
const NOTICE_SIGN = /版权|本网(?!格|络)|本站|免责|转载/;
const OFFICE_END = /(?:政府|办公室|委员会|[局厅部院处委办会]|指挥部|领导小组|公司|大学|学院|党组|法院|检察院|总工会)$/;
const CHINESE_DATE =
  /^(?:\d{4}|[〇零一二三四五六七八九○]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日$/;

const phrases = once(() => {
  const by = (at: FurnitureEntry['at']) => furniture().filter((entry) => entry.at === at);
  return { start: by('start'), anywhere: by('anywhere'), line: new Map(by('line').map((entry) => [entry.phrase, entry.type])) };
});

/** What a line is by its words alone, or null. */
export function classifyLine(line: PageLine): BlockType | null {
  const text = line.text;
  const words = text.replace(/^[\s【[（(《|「·*#-]{1,4}/, '');
  if (new Set(text.match(NOTICE)).size >= 3 && NOTICE_SIGN.test(text)) return 'copyright';
  if (text.length < 200 && new Set(text.match(LIBRARY)).size >= 3) return 'library';
  if (PAGE_OF.test(text) && text.length < 160) return 'library';
  if (BYLINE.test(text)) return 'byline';
  const entries = phrases();
  const whole = entries.line.get(words.trim());
  if (whole) return whole;
  const prose = isSentence(line) || text.length > 120;
  for (const entry of entries.start)
    if (words.startsWith(entry.phrase) && (!prose || entry.type === 'copyright' || entry.type === 'library')) return entry.type;
  const lower = text.toLowerCase();
  for (const entry of entries.anywhere)
    if ((!prose || text.length < 80 || entry.type === 'library') && lower.includes(entry.phrase.toLowerCase())) return entry.type;
  if (prose) return null;
  if (BARE_DATE.test(text)) return 'metadata';
  if (DATED.test(text) && META_WORD.test(text) && text.length < 100) return 'metadata';
  const crumbs = text.split(/\s*[>»›|｜]+\s*/);
  if (crumbs.length >= 3 && crumbs.every((crumb) => crumb.length <= 16)) return 'navigation';
  const tokens = text.split(/\s+/);
  if (tokens.length >= 2 && tokens.every((token) => entries.line.has(token))) return 'widget';
  if (tokens.length >= 4 && tokens.every((token) => token.length <= 6)) return 'navigation';
  return null;
}

/**
 * Sorts the lines of a page into article and furniture, in place. Words decide first; then the place: what stands
 * between the first and the last sentence is article, headlines stand before it, signature and annexes after it.
 */
export function sortLines(lines: readonly PageLine[]): void {
  for (const line of lines) line.type = classifyLine(line);
  markRelated(lines);
  const body = lines.map((line, i) => (line.type === null && isSentence(line) ? i : -1)).filter((i) => i >= 0);
  if (body.length === 0) return;
  const first = body[0];
  const last = body[body.length - 1];
  for (let i = 0; i < first; i++) if (lines[i].type === null && isMenu(lines, i)) lines[i].type = 'navigation';
  let closing = true;
  for (let i = last + 1; i < lines.length; i++) {
    const line = lines[i];
    const signature = closing && (isSignature(line) || /^附[件：:]/.test(line.text) || (isNumbered(line) && line.text.length > 6));
    if (signature && (line.type === null || line.type === 'metadata')) line.type = null;
    else if (line.type === null) line.type = 'navigation';
    if (!signature) closing = false;
  }
}

/** The office or the date at the end of a notice. */
function isSignature(line: PageLine): boolean {
  return (
    CHINESE_DATE.test(line.text) ||
    (line.text.length <= 40 && OFFICE_END.test(line.text)) ||
    /^（?此件.{0,12}）?$/.test(line.text) ||
    /^[（(].{1,12}(?:日报|新闻|网|电视台)[)）]$/.test(line.text)
  );
}

/** A short line among short lines, or one of four characters or less: no headline. */
function isMenu(lines: readonly PageLine[], i: number): boolean {
  const short = (line: PageLine | undefined) => line !== undefined && line.text.length <= 6 && !/[：:]$/.test(line.text);
  if (!short(lines[i])) return false;
  return lines[i].text.length <= 4 || (short(lines[i - 1]) && short(lines[i + 1]));
}

/** The headlines under 相关阅读 belong to it, up to the next sentence. */
function markRelated(lines: readonly PageLine[]): void {
  let within = false;
  for (const line of lines) {
    if (line.type === 'related') within = true;
    else if (isSentence(line) && line.text.length > 40) within = false;
    else if (within && line.type === null) line.type = 'related';
  }
}
