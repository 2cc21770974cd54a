/** A file format known by its first bytes, and what a user can do with such a file. */
export interface Signature {
  readonly format: string;
  readonly bytes: string;
  readonly remedy: string;
}

const asText = 'save its text as a .txt file in UTF-8 and give that';
const unpack = 'unpack it and give the files inside';

/** `bytes` in Latin-1. */
const signatures: readonly Signature[] = [
  { format: 'PDF', bytes: '%PDF-', remedy: asText },
  { format: 'Word, Excel or PowerPoint (OLE)', bytes: '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', remedy: asText },
  { format: 'RTF', bytes: '{\\rtf', remedy: asText },
  { format: 'zip or Word .docx', bytes: 'PK\x03\x04', remedy: `${asText}, or ${unpack}` },
  { format: 'empty zip', bytes: 'PK\x05\x06', remedy: 'fetch the file again' },
  { format: 'gzip', bytes: '\x1F\x8B', remedy: unpack },
  { format: 'bzip2', bytes: 'BZh', remedy: unpack },
  { format: 'xz', bytes: '\xFD7zXZ\0', remedy: unpack },
  { format: '7-Zip', bytes: "7z\xBC\xAF'\x1C", remedy: unpack },
  { format: 'RAR', bytes: 'Rar!\x1A\x07', remedy: unpack },
  { format: 'PNG image', bytes: '\x89PNG\r\n', remedy: 'recognize its text (OCR) and give that' },
  { format: 'JPEG image', bytes: '\xFF\xD8\xFF', remedy: 'recognize its text (OCR) and give that' },
  { format: 'GIF image', bytes: 'GIF8', remedy: 'recognize its text (OCR) and give that' },
];

/** The format whose signature the bytes begin with, when it is one that holds no plain text. */
export function findSignature(bytes: Uint8Array): Signature | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return signatures.find((signature) => head.startsWith(signature.bytes)) ?? null;
}
