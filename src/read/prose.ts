import { isElement, isText } from './tree.ts';
import type { TreeElement, TreeNode } from './tree.ts';

const blocks = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION CENTER DD DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LEGEND LI ' +
    'MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL UCAPTITLE UCAPCONTENT'
  ).split(' '),
);
/** A cell longer than this lays out a page; it is none of a table that is read row by row. */
const longestCell = 1000;
const cellMark = '\t';

/**
 * The text of an element as lines: a paragraph a line, a row of a table a line with its cells parted by tabs. White
 * space is that of the page as shown: a line end in the mark-up is a space, between Han characters nothing.
 */
export function toLines(root: TreeElement, isLeftOut: (element: TreeElement) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  const flush = (): void => {
    const tidy = tidyLine(line);
    if (tidy !== '') lines.push(tidy);
    line = '';
  };
  const visit = (node: TreeNode, verbatim: boolean): void => {
    if (isText(node)) {
      const text = node.textContent;
      if (!verbatim) line += text;
      else
        for (const [i, part] of text.split('\n').entries()) {
          if (i > 0) flush();
          line += part;
        }
      return;
    }
    if (!isElement(node) || isLeftOut(node)) return;
    if (node.tagName === 'BR') return flush();
    const row = node.tagName === 'TR' ? readRow(node, isLeftOut) : null;
    const isBlock = blocks.has(node.tagName);
    if (isBlock) flush();
    if (row !== null) lines.push(row);
    else for (const child of node.childNodes) visit(child, verbatim || node.tagName === 'PRE');
    if (isBlock) flush();
  };
  visit(root, false);
  flush();
  return lines;
}

/** The cells of a row in one line, or null when the row is one cell or lays out the page. */
function readRow(row: TreeElement, isLeftOut: (element: TreeElement) => boolean): string | null {
  const cells = [...row.childNodes].filter(isElement).filter(({ tagName }) => tagName === 'TD' || tagName === 'TH');
  if (cells.length < 2 || row.querySelector('table')) return null;
  const texts = cells.map((cell) => toLines(cell, isLeftOut).join(' '));
  if (texts.every((text) => text === '') || texts.some((text) => text.length > longestCell)) return null;
  return texts.join(cellMark).trim();
}

const han = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef“”‘’…—]';
const breakInHan = new RegExp(`(?<=${han})\\n(?=${han})`, 'g');

function tidyLine(line: string): string {
  const breaks = line.replace(/[ \t\f\r\n]+/g, (space) => (space.includes('\n') ? '\n' : ' '));
  return breaks.replace(breakInHan, '').replaceAll('\n', ' ').trim();
}
