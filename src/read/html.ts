import { isUtf8 } from 'node:buffer';
import type { EncodingName } from '../model.ts';
import { findArticle, listLines } from './article.ts';
import { detectEncoding, resolveLabel } from './encoding.ts';
import { isPublication } from './furniture.ts';
import { findHeader } from './header.ts';
import { readPlain } from './plain.ts';
import type { Reading } from './plain.ts';
import { parsePage } from './tree.ts';

/**
 * Reads a web page: headline, publication line and article, a paragraph a line, without menus and what is hidden.
 * @throws {Failure} when it cannot be decoded, is nested too deep or is too large.
 */
export function readHtml(bytes: Uint8Array, source: string, label?: string): Reading {
  const { encoding, text: markup, diagnostics } = readPlain(bytes, source, label, findEncoding);
  const page = parsePage(markup, source);
  const lines = listLines(page);
  const article = findArticle(page, markup, source, lines);
  const header = article === lines ? [] : findHeader(page, lines, article);
  const end = lines.lastIndexOf(article.at(-1) ?? '');
  const after = article === lines || end < 0 ? [] : lines.slice(end + 1).filter((line) => isPublication(line));
  const text = [...header, ...article, ...after].map((line) => `${line}\n`).join('');
  return { encoding, text, diagnostics: diagnostics.map(({ code, severity, message }) => ({ code, severity, message })) };
}

/** What the page declares, where its bytes bear it out: many say gb2312 and are UTF-8, or the other way round. */
function findEncoding(bytes: Uint8Array): EncodingName | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  const label = /<meta\b[^>]{0,300}?\bcharset\s{0,5}=\s{0,5}["']?\s{0,5}([\w-]{1,40})/i.exec(head)?.[1];
  const declared = label === undefined ? null : resolveLabel(label);
  const found = detectEncoding(bytes);
  if (declared === null || declared.startsWith('utf-16')) return found;
  return (declared === 'utf-8') === isUtf8(bytes) ? declared : found;
}
