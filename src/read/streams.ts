import { inflateSync, constants } from 'node:zlib';

const megabyte = 1 << 20;
/** The page of a dense map has 10 MB of drawing instructions. */
const alwaysBearable = 30 * megabyte;
const neverBearable = 100 * megabyte;
const largestRatio = 100;

/**
 * Whether a stream of a PDF that is no picture unpacks to far more than text and drawings need: 2 kB can hold 1 GB,
 * and the library unpacks a stream whole. What cannot be unpacked here is left to the library.
 */
export function holdsBomb(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at + 6)) {
    const head = buffer.toString('latin1', Math.max(0, at - 400), at);
    if (head.endsWith('end')) continue;
    const dictionary = head.slice(head.lastIndexOf(' obj') + 1);
    const times = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    if (times === 0 || /\/Image\b/.test(dictionary)) continue;
    const start = at + (buffer[at + 6] === 13 ? 8 : 7);
    const end = buffer.indexOf('endstream', start);
    if (unpacksTooFar(buffer.subarray(start, end < 0 ? undefined : end), times)) return true;
    if (end < 0) return false;
    at = end + 3;
  }
  return false;
}

function unpacksTooFar(packed: Uint8Array, times: number): boolean {
  const limit = Math.min(neverBearable, Math.max(alwaysBearable, largestRatio * packed.length));
  let content = packed;
  try {
    for (let i = 0; i < times; i++) content = inflateSync(content, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH });
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
  }
}
