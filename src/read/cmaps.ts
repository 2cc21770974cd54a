import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Beside the build's chunks; else, when the sources run, where the build copies from. */
const folders = ['./cmaps/', '../cmaps/', '../../node_modules/pdfjs-dist/cmaps/'].map((place) => new URL(place, import.meta.url));

/**
 * One of the tables by which fonts that are not in a PDF number their characters (GBK-EUC-H, Adobe-GB1-UCS2 …).
 * Without them the text of such a PDF is empty.
 * @throws {Error} when it is not among those that are shipped.
 */
export async function readCharacterMap(name: string): Promise<Uint8Array> {
  const folder = folders.find((place) => existsSync(fileURLToPath(place)));
  if (!folder || !/^[\w-]{1,40}\.bcmap$/.test(name)) throw new Error(`no character map ${name}`);
  return new Uint8Array(await readFile(new URL(name, folder)));
}
