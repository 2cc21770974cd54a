import mammoth from 'mammoth';
import { Failure } from '../text/failure.ts';
import { measureNesting } from './nesting.ts';
import { writeNumbers } from './numbering.ts';
import type { Reading } from './plain.ts';
import { toLines } from './prose.ts';
import { parsePage } from './tree.ts';
import { openArchive, packArchive } from './zip.ts';
import type { Archive } from './zip.ts';

/** The parts that hold or shape text; pictures, fonts and embedded files are never unpacked. */
const textPart = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[^/]{1,60}\.(?:xml|rels))$/;
const unneeded = /^word\/(?:comments|people|settings|theme|fontTable|webSettings|header|footer|glossary)/;
/** The XML nests about ten levels for a table in a table. */
const deepest = 300;
/** Of the XML of the text without its formatting, in UTF-16 units: 300 pages have about 3 million, which take 4 s and 500 MB. */
const largest = 6_000_000;
/** The formatting of a run, which is no text; the mark of a deleted paragraph stays. */
const formatting = /<w:rPr>[^]{0,4000}?<\/w:rPr>/g;

/**
 * Reads a Word document: a paragraph a line with its automatic number, a row of a table a line, the notes at the end.
 * @throws {Failure} when it is cut off, damaged, encrypted, no Word document, or would unpack to too much.
 */
export async function readDocx(bytes: Uint8Array, source: string): Promise<Reading> {
  const isNeeded = (name: string): boolean => textPart.test(name) && !unneeded.test(name);
  const archive = openArchive(bytes, source, isNeeded);
  const main = archive.names.find((name) => /^word\/document\d{0,3}\.xml$/.test(name));
  if (!main) throw new Failure(source, 'a zip file without a Word document in it', 'unpack it and give the files inside');
  const names = archive.names.filter(isNeeded);
  const files = Object.fromEntries(names.map((name) => [name, archive.unpack(name)!]));
  const text = readPart(archive, main).replace(formatting, (whole) => (/<w:(?:del|ins|rPrChange)\b/.test(whole) ? whole : ''));
  const remedy = 'save its text as a .txt file and give that';
  if (text.length > largest) throw new Failure(source, `a text of more than ${largest / 1_000_000} million characters of XML`, remedy);
  if (measureNesting(text, deepest) > deepest) throw new Failure(source, `elements nested more than ${deepest} levels deep`, remedy);
  const numbered = writeNumbers(text, readPart(archive, 'word/numbering.xml'), readPart(archive, 'word/styles.xml'));
  // Without its definitions mammoth makes plain paragraphs of list items, whose numbers now stand in the text.
  delete files['word/numbering.xml'];
  const html = await convert({ ...files, [main]: new TextEncoder().encode(numbered) }, source);
  return { encoding: 'utf-8', text: toText(html, source), diagnostics: [] };
}

function readPart(archive: Archive, name: string): string {
  const part = archive.unpack(name);
  if (!part) return '';
  const isWide = part[0] === 0xff || part[0] === 0xfe;
  return new TextDecoder(isWide ? (part[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(part);
}

async function convert(files: Readonly<Record<string, Uint8Array>>, source: string): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(packArchive(files)) },
      { includeEmbeddedStyleMap: false, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    );
    return value;
  } catch (error) {
    const reason = (error as Error).message.split('\n')[0]!.replaceAll(';', ',').slice(0, 120);
    throw new Failure(source, `damaged: its XML cannot be read (${reason})`, 'open it in Word or LibreOffice and save it anew');
  }
}

/** The marks of notes are left out of the sentences they stand in; the notes come last, each with its number. */
function toText(html: string, source: string): string {
  let note = 0;
  const noted = html.replace(/<li id="(?:foot|end)note-[^"]{1,20}"><p>/g, () => `<li><p>[${++note}] `);
  const lines = toLines(parsePage(noted, source).body, (element) => /^#(?:foot|end)note-/.test(element.getAttribute('href') ?? ''));
  return lines.map((line) => `${line}\n`).join('');
}
