import { getDocumentProxy } from 'unpdf';
import type { Diagnostic } from '../model.ts';
import { Failure } from '../text/failure.ts';
import { readCharacterMap } from './cmaps.ts';
import { layOut } from './layout.ts';
import type { Piece } from './layout.ts';
import type { Reading } from './plain.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
const missing: unique symbol = Symbol('missing map');

/**
 * Reads the text layer of a PDF: a paragraph a line; running heads, page numbers and the line ends of the layout go.
 * @throws {Failure} when it is cut off, damaged, encrypted, or a scan.
 */
export async function readPdf(bytes: Uint8Array, source: string): Promise<Reading> {
  if (isCutOff(bytes)) throw new Failure(source, 'truncated: the end of the PDF is missing', 'fetch it again');
  const maps = characterMaps();
  const pdf = await open(bytes, source, maps.Factory);
  try {
    const pages: Piece[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(pdf, number));
    if (maps[missing]) throw new Failure(source, 'its text is in a font that is neither in the file nor known', 'run OCR first (for example ocrmypdf --force-ocr)');
    const blank = pages.flatMap((pieces, i) => (pieces.length === 0 ? [i + 1] : []));
    if (blank.length === pages.length)
      throw new Failure(source, 'is a scan: no page has a text layer', 'run OCR first (for example ocrmypdf -l chi_sim) and give what it makes');
    const text = layOut(pages).map((line) => `${line}\n`).join('');
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
    const settings = { verbosity: 0, isEvalSupported: false, useWorkerFetch: false, cMapUrl: 'cmaps/', cMapPacked: true, standardFontDataUrl: 'fonts/' };
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

async function readPage(pdf: Pdf, number: number): Promise<Piece[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const [, bottom, , top] = page.view as [number, number, number, number];
  page.cleanup();
  return items.flatMap((item) => {
    if (!('str' in item) || !/\S/.test(item.str)) return [];
    const [a, b, , , x, y] = item.transform as [number, number, number, number, number, number];
    const size = Math.hypot(a, b) || item.height;
    return [{ text: item.str, x, y: y - bottom, width: item.width, size, pageHeight: top - bottom }];
  });
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
