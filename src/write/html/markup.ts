/** Markup that may stand in a page as it is; everything else is text and is escaped. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | null | undefined | false | readonly Part[];

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Characters that HTML forbids, and half pairs, which UTF-8 cannot carry. */
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]|\p{Surrogate}/gu;

/** A text without characters that a page may not hold. */
export const printable = (text: string): string => text.replace(unprintable, '\uFFFD');

/** A text as it may stand in an element and between quotes. */
export function escapeText(text: string): string {
  return printable(text).replace(/[&<>"']/g, (mark) => escapes[mark]!);
}

/**
 * Builds markup: what is put in between is escaped, unless it is markup itself; lists are joined, null and false left out.
 * It is not called `html`, which Prettier would take as leave to change the spaces of a page whose script is known by its hash.
 */
export function markup(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: pieces.map((piece, i) => piece + (i < parts.length ? print(parts[i]) : '')).join('') };
}

function print(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part));
  return 'markup' in part ? part.markup : (part as readonly Part[]).map(print).join('');
}

/** A text of a document: kept apart from the direction of what stands around it, so that no U+202E turns the page. */
export function quoted(text: string | null): Markup | null {
  return text === null ? null : markup`<bdi>${text}</bdi>`;
}

/**
 * JSON for a script element: no character in it can end the element, a line of script, or turn the direction of the source.
 * `JSON.parse` gives back exactly what was put in.
 */
export function embedJson(value: unknown): Markup {
  const dangerous = /[<>&\u2028\u2029\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\u007F-\u009F\uFEFF]/g;
  const escape = (mark: string) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return { markup: JSON.stringify(value).replace(dangerous, escape) };
}
