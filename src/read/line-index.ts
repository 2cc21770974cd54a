import { closeSync, openSync, readSync } from 'node:fs';
import { openInput } from './inputs.ts';
import { splitLines } from './lines.ts';

/** Where a line stands, in bytes. */
interface Place {
  readonly start: number;
  readonly length: number;
}

/** The lines of a file by key: only where they stand is held. */
export interface LineIndex {
  /** The line, or null where no line has the key; the last of several. */
  read(key: string): string | null;
  /** All lines that have the key, in their order. */
  readAll(key: string): readonly string[];
  close(): void;
}

/**
 * Reads a file once; `keyOf` gives a line's key, or null for a line that is passed over.
 * @throws {Error} of the file system, and what `keyOf` throws.
 */
export async function indexLines(path: string, keyOf: (line: string) => string | null): Promise<LineIndex> {
  const places = new Map<string, Place[]>();
  const decoder = new TextDecoder();
  let start = 0;
  for await (const line of splitLines(openInput(path))) {
    const key = keyOf(decoder.decode(line));
    if (key !== null) {
      const place = { start, length: line.length };
      const others = places.get(key);
      if (others) others.push(place);
      else places.set(key, [place]);
    }
    start += line.length + 1;
  }
  const file = openSync(path, 'r');
  const readPlace = ({ start: from, length }: Place): string => {
    const bytes = Buffer.alloc(length);
    readSync(file, bytes, 0, length, from);
    return bytes.toString('utf8');
  };
  return {
    read(key) {
      const last = places.get(key)?.at(-1);
      return last ? readPlace(last) : null;
    },
    readAll: (key) => (places.get(key) ?? []).map(readPlace),
    close: () => closeSync(file),
  };
}
