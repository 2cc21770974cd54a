import { isPublication } from './furniture.ts';
import type { Page } from './tree.ts';

/** How many lines before an article without a headline may be its own. */
const nearby = 6;
/** Lines between a headline and its article: subtitle, date and source, size of type. */
const longestHeader = 12;
const site = /(?:网|网站|政府|门户|首页|平台|频道|在线|局|委员会|厅)$/;

/**
 * The lines of a page that belong to its article and stand outside it: headline, subtitle, publication line, table of
 * the document's number and dates. What only the meta elements tell becomes a line of its own.
 */
export function findHeader(page: Page, pageLines: readonly string[], article: readonly string[]): readonly string[] {
  const first = startOf(article, pageLines);
  const before = pageLines.slice(0, first).filter((line) => line.length <= 200);
  const title = findTitle(page);
  const at = title ? before.findLastIndex((line) => isSame(line, title)) : -1;
  const from = at >= 0 ? at : Math.max(0, before.length - nearby);
  const header = before.filter((line, i) => (i >= from && i < from + longestHeader) || isPublication(line));
  const titled = title === null || at >= 0 || site.test(title) || article.slice(0, nearby).some((line) => isSame(line, title));
  const dated = [...header, ...article].some((line) => isPublication(line) && /\d{4}/.test(line));
  const told = dated ? null : findPublication(page);
  return [...(titled ? [] : [title]), ...header, ...(told ? [told] : [])];
}

function startOf(article: readonly string[], pageLines: readonly string[]): number {
  for (const line of article) {
    const at = line.length >= 4 ? pageLines.indexOf(line) : -1;
    if (at >= 0) return at;
  }
  return 0;
}

function findTitle(page: Page): string | null {
  const meta = readMeta(page, ['ArticleTitle', 'articletitle']);
  if (meta) return meta;
  let title = tidy(page.querySelector('title')?.textContent ?? '');
  // 标题_栏目_市人民政府门户网站
  for (let cut = title.search(/[_|－-][^_|－-]{1,30}$/); cut >= 6 && site.test(title); cut = title.search(/[_|－-][^_|－-]{1,30}$/))
    title = title.slice(0, cut).trim();
  const heading = [...page.querySelectorAll('ucaptitle, h1, h2')]
    .map(({ textContent }) => tidy(textContent))
    .find((text) => text.length >= 6);
  return title === '' || (site.test(title) && heading) ? (heading ?? null) : title;
}

/** The meta elements that the directive on government websites (国办函〔2017〕… 网站标签) asks for. */
function findPublication(page: Page): string | null {
  const date = readMeta(page, ['PubDate', 'pubdate', 'publishdate', 'article:published_time', 'og:release_date']);
  const origin = readMeta(page, ['ContentSource', 'contentsource', 'source']);
  if (!date) return null;
  return `发布时间：${date.replace(/T.*/, '')}${origin ? ` 来源：${origin}` : ''}`;
}

function readMeta(page: Page, names: readonly string[]): string | null {
  for (const meta of page.querySelectorAll('meta')) {
    const name = meta.getAttribute('name') ?? meta.getAttribute('property');
    const content = tidy(meta.getAttribute('content') ?? '');
    if (name && names.includes(name) && content !== '') return content;
  }
  return null;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isSame(line: string, title: string): boolean {
  const [a, b] = [bare(line), bare(title)];
  return (
    a.length >= 5 && (a === b || (b.includes(a) && a.length >= b.length / 2) || (a.includes(b) && b.length >= 6 && a.length < 2 * b.length))
  );
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
