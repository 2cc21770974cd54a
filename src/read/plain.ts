import type { Diagnostic, EncodingName } from '../model.ts';
import { Failure } from '../text/failure.ts';
import { decodeBytes } from './decode.ts';
import { detectEncoding, readMark, resolveEncoding } from './encoding.ts';

/** What a reader takes from the bytes of one document. */
export interface Reading {
  readonly encoding: EncodingName;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Decodes text: `label` is what the user names; without it a byte order mark decides, then `find`.
 * Illegal bytes in otherwise good text become U+FFFD with a `warning`.
 * @throws {Failure} when the bytes are binary, cut off inside a character, or the encoding is unknown.
 */
export function readPlain(
  bytes: Uint8Array,
  source: string,
  label?: string,
  find: (bytes: Uint8Array) => EncodingName | null = detectEncoding,
): Reading {
  const mark = readMark(bytes);
  const encoding = label === undefined ? (mark?.encoding ?? find(bytes)) : resolveEncoding(label);
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
