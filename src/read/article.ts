import { Readability } from '@mozilla/readability';
import { isLinkList, isSilent } from './furniture.ts';
import { toLines } from './prose.ts';
import { parsePage } from './tree.ts';
import type { Page, TreeElement } from './tree.ts';

/** Where the systems that government offices use put the article (拓尔思 TRS, 开普 UCAP, 博达 VSB, gov.cn …). */
const places = [
  'ucapcontent',
  '#UCAP-CONTENT',
  '#zoom',
  '#Zoom',
  '.TRS_Editor',
  '.trs_editor_view',
  '.TRS_UEDITOR',
  '.pages_content',
  '#vsb_content',
  '.v_news_content',
  '.wp_articlecontent',
  '.article-content',
  '.article_content',
  '[itemprop="articleBody"]',
  'article',
];
/** Share of the sentences of a page that its article must hold; else too much would be lost. */
const enough = 0.5;

/**
 * The lines of the article of a page. Known places come first, then Readability; where either holds less than half of
 * the sentences, the whole page is taken, and cleaning sorts its lines.
 */
export function findArticle(page: Page, markup: string, source: string, pageLines: readonly string[]): readonly string[] {
  const whole = countProse(pageLines);
  const known = findPlace(page);
  if (known && countProse(known) >= enough * whole) return known;
  const read = readWithReadability(markup, source);
  return countProse(read) > 0 && countProse(read) >= enough * whole ? read : pageLines;
}

/** Characters in lines that hold a sentence. */
function countProse(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + (/[。；！？]/.test(line) ? line.length : 0), 0);
}

/** The place with most prose; of nested ones the innermost that holds nearly all of it. */
function findPlace(page: Page): readonly string[] | null {
  const found = places
    .flatMap((place) => [...page.querySelectorAll(place)])
    .map((element) => toLines(element, isSilent))
    .filter((lines) => countProse(lines) > 0);
  const most = Math.max(0, ...found.map(countProse));
  const good = found.filter((lines) => countProse(lines) >= 0.9 * most);
  const length = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);
  return good.sort((a, b) => length(a) - length(b))[0] ?? null;
}

function readWithReadability(markup: string, source: string): readonly string[] {
  const page = parsePage(markup, source);
  Array.from(page.body.querySelectorAll('*'))
    .filter(isSilentLeaf)
    .forEach((element) => element.remove());
  const { content } = new Readability(page as never, { charThreshold: 50 }).parse() ?? {};
  if (!content) return [];
  return toLines(parsePage(content, source).body, isSilent);
}

/** Readability knows menus itself, but keeps readings of characters and what is hidden by old means. */
function isSilentLeaf(element: TreeElement): boolean {
  return isSilent(element) && element.tagName !== 'FORM';
}

/** All lines of a page but its menus. */
export function listLines(page: Page): string[] {
  return toLines(page.body, (element) => isSilent(element) || isLinkList(element));
}
