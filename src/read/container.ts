import { Failure } from '../text/failure.ts';

/** A compound file whose tables were walked and found whole. */
export interface Container {
  readonly names: ReadonlySet<string>;
  /** The first bytes of a stream; null when it lies in the small sectors. */
  read(name: string, length: number): Buffer | null;
}

const headerSize = 512;
/** Largest regular sector number of [MS-CFB] 2.1; what is above ends or marks a chain. */
const regular = 0xfffffffa;

/**
 * Opens a compound file (OLE, [MS-CFB]) and checks what programs that read it take for granted: every sector is in the
 * file, and no chain of sectors runs in a circle.
 * @throws {Failure} when it is cut off or damaged.
 */
export function openContainer(bytes: Uint8Array, source: string): Container {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fail = (what: string): Failure =>
    new Failure(source, `truncated or damaged: ${what}`, 'fetch it again, or open it in Word or LibreOffice and save it as .docx');
  const shift = buffer.length >= headerSize ? buffer.readUInt16LE(30) : 0;
  if (shift !== 9 && shift !== 12) throw fail('its head cannot be read');
  const size = 1 << shift;
  const count = Math.ceil((buffer.length - size) / size);
  const sector = (id: number): Buffer => {
    // The last sector may be shorter than the others.
    if (id >= count) throw fail('parts of it are missing');
    return buffer.subarray((id + 1) * size, (id + 2) * size);
  };
  const table = readTable(buffer, sector, size, fail);
  const chain = (first: number): readonly number[] => walk(first, table, count, fail);
  const shortTable = readNumbers(Buffer.concat(chain(buffer.readUInt32LE(60)).map(sector)));
  const streams = readNames(Buffer.concat(chain(buffer.readUInt32LE(48)).map(sector)), fail);
  const largestShort = buffer.readUInt32LE(56);
  for (const { first, length } of streams.values()) {
    if (length >= largestShort) chain(first).forEach(sector);
    else if (length > 0) walk(first, shortTable, shortTable.length, fail);
  }
  return {
    names: new Set(streams.keys()),
    read(name, length) {
      const stream = streams.get(name);
      return stream && stream.length >= largestShort ? sector(stream.first).subarray(0, length) : null;
    },
  };
}

/** The table that says which sector follows which. */
function readTable(buffer: Buffer, sector: (id: number) => Buffer, size: number, fail: (what: string) => Failure): Uint32Array {
  const places: number[] = [];
  const total = buffer.readUInt32LE(44);
  if (total * size > buffer.length) throw fail('a table is incomplete');
  for (let i = 0; i < Math.min(total, 109); i++) places.push(buffer.readUInt32LE(76 + 4 * i));
  for (let id = buffer.readUInt32LE(68), left = buffer.readUInt32LE(72); left > 0 && id < regular && places.length < total; left--) {
    const more = sector(id);
    for (let i = 0; i + 4 < size && places.length < total; i += 4) places.push(more.readUInt32LE(i));
    id = more.readUInt32LE(size - 4);
  }
  if (places.length !== total) throw fail('a table is incomplete');
  return readNumbers(Buffer.concat(places.map(sector)));
}

function readNumbers(buffer: Buffer): Uint32Array {
  return Uint32Array.from({ length: Math.floor(buffer.length / 4) }, (_, i) => buffer.readUInt32LE(4 * i));
}

/** The sectors of a chain; one that is longer than there are sectors runs in a circle. */
function walk(first: number, table: Uint32Array, count: number, fail: (what: string) => Failure): readonly number[] {
  const ids: number[] = [];
  for (let id = first; id < regular; id = table[id] ?? regular) {
    if (id >= count || ids.length >= count) throw fail('parts of it are missing');
    ids.push(id);
  }
  return ids;
}

interface Stream {
  readonly first: number;
  readonly length: number;
}

/** The entries of the directory that the root leads to; the tree they form is walked once. */
function readNames(directory: Buffer, fail: (what: string) => Failure): Map<string, Stream> {
  const streams = new Map<string, Stream>();
  const seen = new Set<number>();
  const waiting = [directory.length >= 128 ? directory.readUInt32LE(76) : regular];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const at = id * 128;
    if (id >= regular) continue;
    if (at + 128 > directory.length || seen.has(id)) throw fail('its directory is broken');
    seen.add(id);
    const name = directory.toString('utf16le', at, at + Math.max(0, Math.min(64, directory.readUInt16LE(at + 64)) - 2));
    streams.set(name, { first: directory.readUInt32LE(at + 116), length: directory.readUInt32LE(at + 120) });
    waiting.push(directory.readUInt32LE(at + 68), directory.readUInt32LE(at + 72), directory.readUInt32LE(at + 76));
  }
  return streams;
}
