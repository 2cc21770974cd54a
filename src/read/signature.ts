import type { Format } from '../model.ts';

/** A file format known by its first bytes, and what a user can do with such a file where it cannot be read. */
export interface Signature {
  readonly format: string;
  readonly bytes: string;
  readonly remedy: string;
  /** The format as which it can be read. */
  readonly reads?: Extract<Format, 'docx' | 'doc' | 'pdf'>;
}

const asText = 'save its text as a .txt file in UTF-8 and give that';
const unpack = 'unpack it and give the files inside';
const recognize = 'recognize its text (OCR) and give that';

/** `bytes` in Latin-1. */
const signatures: readonly Signature[] = [
  { format: 'PDF', bytes: '%PDF-', remedy: 'name it .pdf, or say --from pdf', reads: 'pdf' },
  {
    format: 'Word, Excel or PowerPoint (OLE)',
    bytes: '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1',
    remedy: 'if it is Word, name it .doc or say --from doc',
    reads: 'doc',
  },
  { format: 'RTF', bytes: '{\\rtf', remedy: 'save it as .docx and give that' },
  { format: 'Word .docx', bytes: 'PK\x03\x04', remedy: 'name it .docx, or say --from docx', reads: 'docx' },
  { format: 'zip', bytes: 'PK\x03\x04', remedy: unpack },
  { format: 'empty zip', bytes: 'PK\x05\x06', remedy: 'fetch the file again' },
  { format: 'gzip', bytes: '\x1F\x8B', remedy: unpack },
  { format: 'bzip2', bytes: 'BZh', remedy: unpack },
  { format: 'xz', bytes: '\xFD7zXZ\0', remedy: unpack },
  { format: '7-Zip', bytes: "7z\xBC\xAF'\x1C", remedy: unpack },
  { format: 'RAR', bytes: 'Rar!\x1A\x07', remedy: unpack },
  { format: 'PNG image', bytes: '\x89PNG\r\n', remedy: recognize },
  { format: 'JPEG image', bytes: '\xFF\xD8\xFF', remedy: recognize },
  { format: 'GIF image', bytes: 'GIF8', remedy: recognize },
  { format: 'MHTML', bytes: 'MIME-Version:', remedy: asText },
];

/** The format whose signature the bytes begin with, when it is one that holds no plain text. */
export function findSignature(bytes: Uint8Array): Signature | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return (
    signatures.find((signature) => head.startsWith(signature.bytes) && (signature.format !== 'Word .docx' || holdsWord(bytes))) ?? null
  );
}

/** Whether a zip names parts of a Word document; of one that is cut off at least the first name is there. */
function holdsWord(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes('word/document') || (buffer.includes('word/') && buffer.includes('[Content_Types].xml'));
}
