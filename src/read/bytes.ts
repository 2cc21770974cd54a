import { createHash } from 'node:crypto';
import type { Diagnostic, GivenFacts, RawDocument } from '../model.ts';
import { Failure } from '../text/failure.ts';
import { chooseFormat } from './format.ts';
import type { DocumentFormat, From } from './format.ts';
import { readPlain } from './plain.ts';
import type { Reading } from './plain.ts';

/** What a user may tell the reader. */
export interface ReadOptions {
  /** `auto` goes by the extension, then by the first bytes. */
  readonly from?: From;
  /** A label such as `gbk`, of txt and html. Whoever names it vouches for the text: cut-off ends and NULs are then read as they are. */
  readonly encoding?: string;
  /** For documents that do not tell. */
  readonly region?: string;
  /** For documents that do not tell: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly published?: string;
}

type Reader = (bytes: Uint8Array, source: string, encoding?: string) => Reading | Promise<Reading>;

/** Each library is loaded when a document of its format turns up. */
const readers: Readonly<Record<DocumentFormat, () => Reader | Promise<Reader>>> = {
  txt: () => readPlain,
  html: async () => (await import('./html.ts')).readHtml,
  docx: async () => (await import('./docx.ts')).readDocx,
  doc: async () => (await import('./doc.ts')).readDoc,
  pdf: async () => (await import('./pdf.ts')).readPdf,
};

/**
 * Reads one document of plain text (UTF-8, GB18030, Big5, UTF-16), html, docx, doc or pdf.
 * @throws {Failure} when the bytes are empty, blank, binary, encrypted, damaged, a scan, too large, or cut off.
 */
export async function readBytes(bytes: Uint8Array, source: string, options: ReadOptions = {}): Promise<RawDocument> {
  if (bytes.length === 0) throw new Failure(source, 'empty file', 'fetch it again or leave it out');
  const { format, misnamed } = chooseFormat(bytes, source, options.from);
  const read = await readers[format]();
  const { encoding, text, diagnostics } = await read(bytes, source, options.encoding);
  if (!/\S/.test(text))
    throw new Failure(source, format === 'txt' ? 'nothing but white space' : 'holds no text', 'fetch it again or leave it out');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const notes: readonly Diagnostic[] = misnamed ? [{ code: 'misnamed', severity: 'info', message: misnamed }] : [];
  return {
    id: sha256.slice(0, 16),
    sha256,
    source,
    format,
    encoding,
    text,
    given: {},
    otherwise: given(options),
    diagnostics: [...notes, ...diagnostics],
  };
}

/** The facts of the options, or of a line, that are there. */
export function given({ region, published }: ReadOptions): GivenFacts {
  return { ...(region !== undefined && { region }), ...(published !== undefined && { published }) };
}
