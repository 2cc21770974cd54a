import type { TreeElement } from './tree.ts';

/** Never prose. Readings of characters (ruby) are left out like other notes. */
const silent = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SELECT BUTTON TEXTAREA INPUT SVG CANVAS VIDEO AUDIO MAP RT RP TITLE LINK META'.split(
    ' ',
  ),
);
const besides = new Set(['NAV', 'ASIDE', 'FOOTER', 'MENU']);
/** What a page says about the publication of its article. */
export const publication =
  /(?:发布|发文|成文|印发|公开|公布|生成|发表|更新|录入|上传)(?:时间|日期)|(?:时间|日期|来\s{0,4}源|稿源)\s{0,2}[:：]|发文字号|文\s{0,8}号\s{0,2}[:：]|索\s{0,4}引\s{0,4}号|发布机构|发文机关|发文单位/;
const notice = /版权|ICP|公网安备|主办单位|承办单位|技术支持/;

/** Whether an element is not part of what a reader sees as text: code, controls, menus, what is hidden. */
export function isSilent(element: TreeElement): boolean {
  const { tagName } = element;
  if (silent.has(tagName) || isHidden(element)) return true;
  if (besides.has(tagName)) return !isPublication(element.textContent);
  // Some systems wrap the whole page in one form.
  if (tagName === 'FORM') return !/[。；]/.test(element.textContent) && !isPublication(element.textContent);
  return false;
}

function isHidden(element: TreeElement): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i.test(style);
}

/** A short text that says when or where something was published, and is not the foot of the site. */
export function isPublication(text: string): boolean {
  return text.length < 400 && publication.test(text) && !notice.test(text);
}

const lists = new Set(['UL', 'OL', 'DL', 'DIV', 'TABLE', 'TD', 'SECTION', 'P']);

/** Whether a block is hardly more than links: a menu, a breadcrumb, a list of other articles. */
export function isLinkList(element: TreeElement): boolean {
  if (!lists.has(element.tagName)) return false;
  const links = [...element.querySelectorAll('a')];
  if (links.length < 3) return false;
  const all = measure(element.textContent);
  const linked = links.reduce((sum, link) => sum + measure(link.textContent), 0);
  return linked > 0.6 * all && !isPublication(element.textContent);
}

function measure(text: string): number {
  return text.replace(/\s+/g, '').length;
}
