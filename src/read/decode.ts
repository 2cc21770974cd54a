import { isUtf8 } from 'node:buffer';
import type { Diagnostic, EncodingName, RawSpan } from '../model.ts';
import { decodeBig5 } from './big5.ts';

/** Decoded bytes. */
export interface Decoded {
  readonly text: string;
  /** False when the bytes end inside a character. */
  readonly complete: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Decodes bytes without a byte order mark. Illegal bytes become U+FFFD and are told in one diagnostic. */
export function decodeBytes(bytes: Uint8Array, encoding: EncodingName): Decoded {
  const { text, complete } = encoding === 'big5' ? decodeBig5(bytes) : decodeWhole(bytes, encoding);
  if (encoding === 'utf-8' && isUtf8(bytes)) return { text, complete, diagnostics: [] };
  return { text, complete, diagnostics: tellReplaced(text, encoding === 'utf-8' ? countMarks(bytes) : 0) };
}

function decodeWhole(bytes: Uint8Array, encoding: EncodingName): { text: string; complete: boolean } {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const text = decoder.decode(bytes, { stream: true });
  const rest = decoder.decode();
  return { text: text + rest, complete: !rest.endsWith('\uFFFD') };
}

/** `original` characters U+FFFD stood in the file itself, left there by an earlier program: they are not ours to tell. */
function tellReplaced(text: string, original: number): Diagnostic[] {
  let count = -original;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) count++;
  if (count <= 0) return [];
  const start = text.indexOf('\uFFFD');
  const message = `${count} illegal byte sequence${count === 1 ? '' : 's'} read as U+FFFD`;
  return [{ code: 'illegal-bytes', severity: 'warning', message, span: { start, end: start + 1 } as RawSpan }];
}

function countMarks(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = Buffer.from('\uFFFD');
  let count = 0;
  for (let at = buffer.indexOf(mark); at >= 0; at = buffer.indexOf(mark, at + 3)) count++;
  return count;
}
