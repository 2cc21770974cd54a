import { getDocumentProxy } from 'unpdf';
import type { Diagnostic } from '../model.ts';
import { Failure } from '../text/failure.ts';
import { readCharacterMap } from './cmaps.ts';
import { layOut } from './layout.ts';
import type { Piece } from './layout.ts';
import type { Reading } from './plain.ts';
import { holdsBomb } from './streams.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
/** More is a library, not a document. */
const mostPages = 3000;
/** Pieces of text: a page has 30 to 600. */
const mostPieces = 400_000;
const split = 'split it, or save its text as a .txt file';
const missing: unique symbol = Symbol('missing map');

/**
 * Reads the text layer of a PDF: a paragraph a line; running heads, page numbers and the line ends of the layout go.
 * @throws {Failure} when it is cut off, damaged, encrypted, or a scan.
 */
export async function readPdf(bytes: Uint8Array, source: string): Promise<Reading> {
  if (isCutOff(bytes)) throw new Failure(source, 'truncated: the end of the PDF is missing', 'fetch it again');
  if (holdsBomb(bytes))
    throw new Failure(
      source,
      'would unpack to more than 100 times its size: a bomb, or no document',
      'if you trust it, save its text as a .txt file',
    );
  const maps = characterMaps();
  const pdf = await open(bytes, source, maps.Factory);
  try {
    if (pdf.numPages > mostPages) throw new Failure(source, `has ${pdf.numPages} pages, more than ${mostPages}`, split);
    const pages: Piece[][] = [];
    for (let number = 1, left = mostPieces; number <= pdf.numPages; number++) {
      const pieces = await readPage(pdf, number, left);
      if (pieces === null) throw new Failure(source, `has more than ${mostPieces} pieces of text`, split);
      left -= pieces.length;
      pages.push(pieces);
    }
    if (maps[missing])
      throw new Failure(
        source,
        'its text is in a font that is neither in the file nor known',
        'run OCR first (for example ocrmypdf --force-ocr)',
      );
    const blank = pages.flatMap((pieces, i) => (pieces.length === 0 ? [i + 1] : []));
    if (blank.length === pages.length)
      throw new Failure(
        source,
        'is a scan: no page has a text layer',
        'run OCR first (for example ocrmypdf -l chi_sim) and give what it makes',
      );
    const text = layOut(pages)
      .map((line) => `${line}\n`)
      .join('');
    return { encoding: 'utf-8', text, diagnostics: await tellScanned(pdf, blank) };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw damaged(source, error);
  } finally {
    await pdf.destroy();
  }
}

async function open(bytes: Uint8Array, source: string, Factory: unknown): Promise<Pdf> {
  try {
    const settings = {
      verbosity: 0,
      isEvalSupported: false,
      useWorkerFetch: false,
      cMapUrl: 'cmaps/',
      cMapPacked: true,
      standardFontDataUrl: 'fonts/',
    };
    // The library takes the bytes over: it gets its own.
    return await getDocumentProxy(new Uint8Array(bytes), { ...settings, BinaryDataFactory: Factory } as never);
  } catch (error) {
    if ((error as Error).name === 'PasswordException')
      throw new Failure(source, 'encrypted: it needs a password', 'remove the password (for example qpdf --decrypt) and give it again');
    throw damaged(source, error);
  }
}

function damaged(source: string, error: unknown): Failure {
  const reason = (error as Error).message.split('\n')[0]!.replaceAll(';', ',').replace(/\.$/, '').slice(0, 120);
  return new Failure(source, `damaged: the PDF cannot be read (${reason})`, 'fetch it again, or repair it (for example with qpdf)');
}

/** What the library gives; marks of structure have no `str`. */
interface Item {
  readonly str?: string;
  readonly transform: readonly [number, number, number, number, number, number];
  readonly width: number;
  readonly height: number;
}

/** What the library asks for maps; it swallows the error when there is none, so that it is kept here. */
function characterMaps(): { readonly Factory: unknown; [missing]: boolean } {
  const maps = {
    [missing]: false,
    Factory: class {
      async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
        if (kind !== 'cMapUrl') throw new Error('fonts are not needed for text');
        return readCharacterMap(filename).catch((error: unknown) => {
          maps[missing] = true;
          throw error;
        });
      }
    },
  };
  return maps;
}

/** The text of a page piece by piece; null when there are more than `limit`. */
async function readPage(pdf: Pdf, number: number, limit: number): Promise<Piece[] | null> {
  const page = await pdf.getPage(number);
  const [, bottom, , top] = page.view as [number, number, number, number];
  const pieces: Piece[] = [];
  const reader = (page.streamTextContent() as ReadableStream<{ readonly items: readonly object[] }>).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const item of part.value.items as readonly Item[]) {
      if (item.str === undefined || !/\S/.test(item.str)) continue;
      const [a, b, , , x, y] = item.transform;
      pieces.push({ text: item.str, x, y: y - bottom, width: item.width, size: Math.hypot(a, b) || item.height, pageHeight: top - bottom });
    }
    if (pieces.length > limit) {
      await reader.cancel(new Error('enough'));
      return null;
    }
  }
  page.cleanup();
  return pieces;
}

/** A PDF ends with %%EOF (ISO 32000-1, 7.5.5); one made for the web tells its length at the start and may hold that mark twice. */
function isCutOff(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.lastIndexOf('%%EOF') < 0) return true;
  const linearized = /\/Linearized\b.{0,200}?\/L\s{1,5}(\d{1,12})/s.exec(buffer.toString('latin1', 0, 1024));
  return linearized !== null && buffer.length < Number(linearized[1]);
}

/** Pages without text that show a picture: part of the document is lost. */
async function tellScanned(pdf: Pdf, blank: readonly number[]): Promise<Diagnostic[]> {
  const scanned: number[] = [];
  for (const number of blank) {
    const page = await pdf.getPage(number);
    const { fnArray } = await page.getOperatorList();
    // OPS.paintImageMaskXObject to paintInlineImageXObjectGroup, and repeats.
    if (fnArray.some((operation) => operation >= 83 && operation <= 90)) scanned.push(number);
    page.cleanup();
  }
  if (scanned.length === 0) return [];
  const pages = `page${scanned.length === 1 ? '' : 's'} ${scanned.slice(0, 10).join(', ')}${scanned.length > 10 ? ' …' : ''}`;
  return [{ code: 'scanned-page', severity: 'warning', message: `${pages} without a text layer: run OCR to have their text` }];
}
