import { inflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { Failure } from '../text/failure.ts';

/** An archive whose directory was read and found bearable; nothing is unpacked yet. */
export interface Archive {
  readonly names: readonly string[];
  /** One file, unpacked; null when the archive has none of this name. */
  unpack(name: string): Uint8Array | null;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

const megabyte = 1 << 20;
/** What a Word document may unpack to; one of 300 kB can hold 1 GB. */
const largest = 50 * megabyte;
const largestRatio = 100;
/** Below this size any ratio is harmless: an empty form packs well. */
const harmless = megabyte;

/**
 * Opens a zip without unpacking it. The files a caller does not need (pictures) count only for the size.
 * @throws {Failure} when it is cut off, damaged, encrypted, or would unpack to much more than a document holds.
 */
export function openArchive(bytes: Uint8Array, source: string, needed: (name: string) => boolean): Archive {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = (): Failure => new Failure(source, 'truncated or damaged: the end of the archive is missing', 'fetch it again');
  const entries = readDirectory(buffer, damaged);
  if (entries.some(({ encrypted }) => encrypted)) throw new Failure(source, 'encrypted', 'remove the password and give it again');
  const wanted = entries.filter(({ name }) => needed(name));
  const size = wanted.reduce((sum, entry) => sum + entry.size, 0);
  const packed = wanted.reduce((sum, entry) => sum + entry.packed, 0);
  if (size > largest || (size > harmless && size > largestRatio * packed))
    throw new Failure(
      source,
      `would unpack from ${tell(packed)} to ${tell(size)}: an archive bomb, or no document`,
      'if you trust it, save its text as a .txt file',
    );
  return {
    names: entries.map(({ name }) => name),
    unpack(name) {
      const entry = entries.find((other) => other.name === name);
      return entry ? unpack(buffer, entry, damaged) : null;
    },
  };
}

/** Packs files without compressing them. */
export function packArchive(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync(files, { level: 0 });
}

function tell(size: number): string {
  return size < megabyte ? `${Math.ceil(size / 1024)} kB` : `${Math.round(size / megabyte)} MB`;
}

/** The central directory, which stands before the end record (PKWARE APPNOTE 4.3.12 and 4.3.16). */
function readDirectory(buffer: Buffer, damaged: () => Failure): Entry[] {
  const end = buffer.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > buffer.length) throw damaged();
  const count = buffer.readUInt16LE(end + 10);
  const entries: Entry[] = [];
  let at = buffer.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (at + 46 > buffer.length || buffer.toString('latin1', at, at + 4) !== 'PK\x01\x02') throw damaged();
    const nameEnd = at + 46 + buffer.readUInt16LE(at + 28);
    entries.push({
      name: buffer.toString('utf8', at + 46, nameEnd),
      encrypted: (buffer.readUInt16LE(at + 8) & 1) === 1,
      method: buffer.readUInt16LE(at + 10),
      packed: buffer.readUInt32LE(at + 20),
      size: buffer.readUInt32LE(at + 24),
      at: buffer.readUInt32LE(at + 42),
    });
    at = nameEnd + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(buffer: Buffer, { at, packed, size, method }: Entry, damaged: () => Failure): Uint8Array {
  if (at + 30 > buffer.length || buffer.toString('latin1', at, at + 4) !== 'PK\x03\x04') throw damaged();
  const start = at + 30 + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28);
  const content = buffer.subarray(start, start + packed);
  if (content.length !== packed || (method !== 0 && method !== 8)) throw damaged();
  if (method === 0) return content;
  try {
    // The directory may lie about the size: no more than it says is unpacked.
    return inflateRawSync(content, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw damaged();
  }
}
