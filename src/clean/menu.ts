import type { PageLine } from './lines.ts';

export const SPEECH = /讲话|致辞|发言|报告|演讲|讲稿|提纲/;
/** Names of sites and newspapers at the end of a line. */
export const SITE =
  /(?:新闻网|政府网|政务网|信息网|门户网|网站|人民网|新华网|日报|晚报|早报|晨报|电视台|客户端|融媒体中心)$|^.{2,4}(?:网|在线|发布)$/;

/** What may stand alone over an article, or ends a broken headline. */
const GENRE =
  /(?:通知|公告|通告|通报|决定|命令|意见|批复|函|纪要|令|公示|致辞|讲话|前言|引言|摘要|目录|附件\d?|方案|办法|规定|细则|报告|预案|要点)$/;
/** A line that leads into the next one, or a document number. */
const LEADS = /[：:）)，、]$|号$|(?:强调|指出|要求|认为)$/;
const LONGEST_ITEM = 6;
const LONGEST_COLUMN = 8;

/** Sorts out menus, names of sites and single words from the lines above an article. */
export function markMenus(lines: readonly PageLine[]): void {
  const rest = lines.filter((line) => line.type === null);
  // from the first clause on there is text
  const clause = rest.findIndex(({ text }) => text.length >= 10 && text.includes('，'));
  const top = clause < 0 ? rest : rest.slice(0, clause);
  const short = (line: PageLine | undefined, length: number) =>
    line !== undefined && line.text.length <= length && !LEADS.test(line.text) && !GENRE.test(line.text);
  const longest = rest.map(({ text }) => text.length).concat(0);
  for (let i = longest.length - 2; i >= 0; i--) longest[i] = Math.max(longest[i], longest[i + 1]);
  top.forEach((line, i) => {
    const [previous, next] = [top[i - 1], top[i + 1]];
    // the speaker under the title
    if (previous && line.text.length <= 4 && previous.text.length >= 8 && SPEECH.test(previous.text)) return;
    const alone = short(line, 4);
    const among = top.length > 2 && short(line, LONGEST_ITEM) && (short(previous, LONGEST_ITEM) || short(next, LONGEST_ITEM));
    const column = [-3, -2, -1, 0].some((from) => [0, 1, 2, 3].every((k) => short(top[i + from + k], LONGEST_COLUMN)));
    const site = SITE.test(line.text) && line.text.length <= 14 && longest[i + 1] > line.text.length;
    if (alone || among || column || site) line.type = 'navigation';
  });
}
