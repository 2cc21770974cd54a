import WordExtractor from 'word-extractor';
import { Failure } from '../text/failure.ts';
import { openContainer } from './container.ts';
import type { Reading } from './plain.ts';

/** The library turns “” into ASCII quotes otherwise. */
const asWritten = { filterUnicode: false };
const anew = 'open it in Word or LibreOffice and save it as .docx';

/**
 * Reads a Word document of the old binary format: a paragraph a line, a row of a table a line, notes and text boxes at
 * the end. Automatic numbers are not in the text of such a file and are lost.
 * @throws {Failure} when it is cut off, damaged, encrypted, or a document of another program.
 */
export async function readDoc(bytes: Uint8Array, source: string): Promise<Reading> {
  const container = openContainer(bytes, source);
  if (container.names.has('EncryptedPackage')) throw encrypted(source);
  if (!container.names.has('WordDocument'))
    throw new Failure(source, 'no Word document: Excel, PowerPoint, or another OLE file', 'save its text as a .txt file and give that');
  // FibBase of [MS-DOC] 2.5.2: the bit fEncrypted.
  const head = container.read('WordDocument', 12);
  if (head && head.length >= 12 && (head.readUInt16LE(10) & 0x0100) !== 0) throw encrypted(source);
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    const parts = [
      document.getTextboxes({ ...asWritten, includeHeadersAndFooters: false }),
      document.getBody(asWritten),
      document.getFootnotes(asWritten),
      document.getEndnotes(asWritten),
    ];
    return { encoding: 'utf-8', text: parts.map(tidy).join(''), diagnostics: [] };
  } catch {
    throw new Failure(source, 'damaged: its text cannot be found', anew);
  }
}

function encrypted(source: string): Failure {
  return new Failure(source, 'encrypted: it needs a password', 'open it with the password and save it without');
}

/** A row ends with a tab; what is left of fields and pictures goes. */
function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/[\u0001-\u0008\u000e-\u001f]/g, '').trim());
  return lines.map((line) => (line === '' ? '' : `${line}\n`)).join('');
}
