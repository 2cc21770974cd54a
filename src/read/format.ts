import { extname } from 'node:path';
import type { Format } from '../model.ts';
import { Failure } from '../text/failure.ts';
import { findSignature } from './signature.ts';

/** A format of which one file is one document. */
export type DocumentFormat = Exclude<Format, 'jsonl'>;
/** What `--from` may say. */
export type From = 'auto' | Format;

/** The values of `--from`. */
export const sourceFormats: readonly From[] = ['auto', 'txt', 'html', 'docx', 'doc', 'pdf', 'jsonl'];

const extensions = new Map<string, Format>([
  ['.txt', 'txt'],
  ['.text', 'txt'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.docx', 'docx'],
  ['.doc', 'doc'],
  ['.pdf', 'pdf'],
  ['.jsonl', 'jsonl'],
  ['.ndjson', 'jsonl'],
]);

/** The format that the extension of a path names, if it is one that is read. */
export function formatByName(path: string): Format | null {
  return extensions.get(extname(path).toLowerCase()) ?? null;
}

interface Choice {
  readonly format: DocumentFormat;
  /** Set when the bytes are of another format than the name says: what the user should know. */
  readonly misnamed?: string;
}

/**
 * The format of a document. What the user says holds; else the extension, unless the bytes are plainly of another
 * format that is read (offices save html and docx under the name .doc); without a known extension the bytes decide.
 * A file called .txt is text or nothing.
 * @throws {Failure} when the bytes cannot be what they are said to be.
 */
export function chooseFormat(bytes: Uint8Array, source: string, from: From = 'auto'): Choice {
  const named = from === 'auto' ? formatByName(source) : from;
  const signature = findSignature(bytes);
  const found = signature?.reads ?? (looksLikeHtml(bytes) ? 'html' : null);
  if (named === 'txt' || (named === null && found === null) || named === 'jsonl') {
    if (signature) throw new Failure(source, `a ${signature.format} file, not plain text`, signature.remedy);
    return { format: 'txt' };
  }
  if (named === null) return { format: found! };
  // What the docx reader says of a zip, and where a PDF may begin.
  const likely = (named === 'docx' && signature?.format === 'zip') || (named === 'pdf' && !signature && beginsLate(bytes));
  if (found === named || likely) return { format: named };
  if (signature && !found) throw new Failure(source, `a ${signature.format} file, not ${named}`, signature.remedy);
  if (named === 'html' && !found) return { format: 'html' };
  if (from === 'auto' && found) return { format: found, misnamed: `named .${named}, read as the ${found} file it is` };
  const damaged = found ? `a ${found} file, not ${named}` : `not a ${named} file, or damaged: it does not begin as one`;
  throw new Failure(source, damaged, found ? `say --from ${found}, or auto` : 'fetch it again, or open it in its program and save it anew');
}

/** Whether a page begins here: a declaration, or an element that stands at the head of a page. Comments may come first. */
function looksLikeHtml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1').replaceAll('\0', '');
  return /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--[^>]{0,900}>\s{0,200}){0,3}<(?:!doctype\s{1,9}html|html|head|body|meta|title)\b/i.test(
    head,
  );
}

/** PDF readers allow up to 1,024 bytes before the head. */
function beginsLate(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1029)).includes('%PDF-');
}
