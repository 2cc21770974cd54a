/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** The element with an id; the page has it. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

type Child = Node | string | null | false;

/** Makes an element. Texts become text nodes: nothing a document says is ever read as markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...(children.filter((child) => child !== null && child !== false) as (Node | string)[]));
  return element;
}

/** A text of a document, kept apart from the direction of what stands around it. */
export function quoted(text: string): HTMLElement {
  return make('bdi', {}, text);
}

/** A text for an option, which holds text alone, so that nothing but this keeps a U+202E from turning what stands behind it. */
export function undirected(text: string): string {
  return text.replace(/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g, '');
}
