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
  readonly keys: Iterable<string>;
  /** The line, or null where no line has the key; the last of several. */
  read(key: string): string | null;
  close(): void;
}

/**
 * Reads a file once; `keyOf` gives a line's key, or null for a line that is passed over.
 * @throws {Error} of the file system, and what `keyOf` throws.
 */
export async function indexLines(path: string, keyOf: (line: string) => string | null): Promise<LineIndex> {
  const places = new Map<string, Place>();
  const decoder = new TextDecoder();
  let start = 0;
  for await (const line of splitLines(openInput(path))) {
    const key = keyOf(decoder.decode(line));
    if (key !== null) places.set(key, { start, length: line.length });
    start += line.length + 1;
  }
  const file = openSync(path, 'r');
  return {
    keys: places.keys(),
    read(key) {
      const place = places.get(key);
      if (!place) return null;
      const bytes = Buffer.alloc(place.length);
      readSync(file, bytes, 0, place.length, place.start);
      return bytes.toString('utf8');
    },
    close: () => closeSync(file),
  };
}
