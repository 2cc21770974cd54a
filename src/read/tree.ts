import { parseHTML } from 'linkedom';
import { Failure } from '../text/failure.ts';
import { measureNesting } from './nesting.ts';

/** What the readers use of a text node or a comment. */
export interface TreeNode {
  /** 1 element, 3 text. */
  readonly nodeType: number;
  readonly childNodes: Iterable<TreeNode>;
  readonly textContent: string;
}

/** What the readers use of an element. */
export interface TreeElement extends TreeNode {
  /** In capitals. */
  readonly tagName: string;
  readonly parentElement: TreeElement | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelectorAll(selector: string): Iterable<TreeElement>;
  querySelector(selector: string): TreeElement | null;
  contains(other: TreeElement): boolean;
  remove(): void;
}

/** What the readers use of a page. */
export interface Page {
  readonly body: TreeElement;
  readonly documentElement: TreeElement;
  querySelectorAll(selector: string): Iterable<TreeElement>;
  querySelector(selector: string): TreeElement | null;
}

/** A page of the web is nested 10 to 60 deep. */
const deepest = 200;
/** In UTF-16 units: pages of government sites have 20 to 500 thousand; a tree of 4 million takes a second and 250 MB. */
const largest = 4_000_000;
/** Tags, both ends counted; a large page of a government site has 20 thousand. */
const mostTags = 200_000;

/**
 * Parses a page or a fragment of one.
 * @throws {Failure} when it is nested so deep or is so large that no tree should be made of it.
 */
export function parsePage(markup: string, source: string): Page {
  const remedy = 'save its text as a .txt file and give that';
  if (markup.length > largest) throw new Failure(source, `a page of more than ${largest / 1_000_000} million characters`, remedy);
  if (measureNesting(markup, deepest) > deepest) throw new Failure(source, `elements nested more than ${deepest} levels deep`, remedy);
  if (countTags(markup) > mostTags) throw new Failure(source, `a page of more than ${mostTags} tags`, remedy);
  // The parser loses what stands outside html and body, or in a page without them: put everything into one body.
  const inner = markup.replace(/<!doctype[^>]{0,300}>|<\/?(?:html|head|body)\b[^<>]{0,2000}>/gi, '');
  return parseHTML(`<html><head></head><body>${inner}</body></html>`).document as unknown as Page;
}

function countTags(markup: string): number {
  let count = 0;
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) count++;
  return count;
}

export function isElement(node: TreeNode): node is TreeElement {
  return node.nodeType === 1;
}

export function isText(node: TreeNode): boolean {
  return node.nodeType === 3;
}
