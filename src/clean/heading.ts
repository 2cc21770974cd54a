import { bare, type PageLine } from './lines.ts';

/** What a browser's title appends: _栏目_某市人民政府, - 某某新闻网. */
const SITE =
  /(?:[_|｜]|\s[-–—]\s?|(?<![-—])[-–](?![-—]))[^_|｜。，；]{0,30}(?:政府|门户网站|网|在线|日报|晚报|频道|文库|客户端|公众号|委员会|局|厅|道客巴巴|电视台)$/;
const FILE = /\.(?:docx?|pdf|wps|txt|pptx?|rtf)$/i;
const NOT_SITE = /[_|｜-][^_|｜-]{0,30}(?:互联网|网络|电网|路网|管网|物联网)$/;

/** Editors in the line of the last sentence: …取得实效。责任编辑：何某 */
const EDITORS = /(?<=[。！？”）])\s*[（(【[]?\s*(?:责任编辑|责编|编辑|编审|审核|校对|初审|复审|终审|一审|来源)\s?[：:][^。！？]{1,60}$/;

/** A copyright notice behind the article, on its line. */
const NOTICE = /(?<=[。！？”）】])\s*[【[（(]?(?:版权声明|免责声明|凡本[网站]注明)/;
/** Units of article before a notice. */
const SHORTEST = 50;

/** Where a copyright notice begins behind at least one sentence of article; 0 for none. */
function noticeAt(text: string): number {
  const at = text.length > SHORTEST ? (NOTICE.exec(text)?.index ?? 0) : 0;
  return at > SHORTEST ? at : 0;
}
export const endsInNotice = (text: string): boolean => noticeAt(text) > 0;

/** Cuts editors and notices. Returns how many lines were cut. */
export function trimEditors(lines: readonly PageLine[]): number {
  let count = 0;
  for (const line of lines) {
    if (line.type !== null || !line.isSentence) continue;
    const notice = noticeAt(line.text);
    if (notice > 0) line.cut = line.text.length - notice;
    else if (/[：:]/.test(line.text.slice(-64))) line.cut = EDITORS.exec(line.text.slice(-100))?.[0].length ?? 0;
    if (line.cut > 0) count++;
  }
  return count;
}

/** Cuts the site's name and the file's extension from the lines above the text. Returns how many lines were cut. */
export function trimHeadlines(lines: readonly PageLine[]): number {
  let count = 0;
  for (const line of lines) {
    if (line.type !== null) continue;
    if (line.isSentence) break;
    let text = line.text;
    for (let round = 0; round < 4; round++) {
      const shorter = text.replace(FILE, '').replace(NOT_SITE.test(text) ? /(?!)/ : SITE, '').replace(/[_|｜]$/, '').trimEnd();
      if (shorter === text || bare(shorter).length < 6) break;
      text = shorter;
    }
    // between title and site there may be the names of columns
    if (text !== line.text && /_/.test(text) && line.text.startsWith(`${text}_`)) text = text.slice(0, text.indexOf('_')).trimEnd();
    if (bare(text).length < 6) continue;
    line.cut = line.text.length - text.length;
    if (line.cut > 0) count++;
  } // prettier-ignore
  return count;
}
