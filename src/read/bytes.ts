import { createHash } from 'node:crypto';
import type { Diagnostic, EncodingName, RawDocument } from '../model.ts';
import { Failure } from '../text/failure.ts';
import { decodeBytes } from './decode.ts';
import { detectEncoding, readMark, resolveEncoding } from './encoding.ts';
import { findSignature } from './signature.ts';

/** What a user may tell the reader. */
export interface ReadOptions {
  /** `auto` goes by the extension. */
  readonly from?: 'auto' | 'txt' | 'jsonl';
  /** A label such as `gbk`. Whoever names it vouches for the text: cut-off ends and NULs are then read as they are. */
  readonly encoding?: string;
  /** For documents that do not tell. */
  readonly region?: string;
  /** For documents that do not tell: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly published?: string;
}

/**
 * Reads one plain text document: finds its encoding (UTF-8, GB18030, Big5, UTF-16) and decodes it.
 * Illegal bytes in otherwise good text become U+FFFD with a `warning`.
 * @throws {Failure} when the bytes are empty, blank, binary, cut off inside a character, or the encoding is unknown.
 */
export function readBytes(bytes: Uint8Array, source: string, options: ReadOptions = {}): RawDocument {
  if (bytes.length === 0) throw new Failure(source, 'empty file', 'fetch it again or leave it out');
  const signature = findSignature(bytes);
  if (signature) throw new Failure(source, `a ${signature.format} file, not plain text`, signature.remedy);
  const { encoding, text, diagnostics } = decode(bytes, source, options.encoding);
  if (!/\S/.test(text)) throw new Failure(source, 'nothing but white space', 'fetch it again or leave it out');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { id: sha256.slice(0, 16), sha256, source, format: 'txt', encoding, text, given: given(options), diagnostics };
}

/** The part of the options that stands in for facts a document does not tell. */
export function given({ region, published }: ReadOptions): RawDocument['given'] {
  return { ...(region !== undefined && { region }), ...(published !== undefined && { published }) };
}

interface Reading {
  readonly encoding: EncodingName;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

function decode(bytes: Uint8Array, source: string, label: string | undefined): Reading {
  const mark = readMark(bytes);
  const encoding = label === undefined ? (mark?.encoding ?? detectEncoding(bytes)) : resolveEncoding(label);
  if (!encoding)
    throw new Failure(source, 'binary, or in an encoding that is not known', 'give plain text, or name its encoding with --encoding');
  const content = mark?.encoding === encoding ? bytes.subarray(mark.length) : bytes;
  const { text, complete, diagnostics } = decodeBytes(content, encoding);
  if (label === undefined) {
    const insist = `or name --encoding ${encoding} to read it as it is`;
    if (text.includes('\0')) throw new Failure(source, 'binary file (NUL characters)', `give plain text, ${insist}`);
    if (!complete) throw new Failure(source, `truncated: ends inside a character (${encoding})`, `fetch it again, ${insist}`);
  }
  return { encoding, text, diagnostics };
}
