import type { CodeFinding, Document, Line, MeasureFinding } from '../../model.ts';
import type { Coder } from './coder.ts';

/** The codes of every measure. A heading above it may strengthen a code, but each code stands on words of the measure itself. */
export function codeMeasures(document: Document, measures: readonly MeasureFinding[], coder: Coder): CodeFinding[][] {
  const books = coder.booksFor(document.text);
  const headed = headings(document, coder);
  return measures.map(({ span, strength, party }) => {
    const text = document.text.slice(span.start, span.end);
    const subject = party !== null && text.startsWith(party) ? party.length : 0;
    return coder.code({ text, strength, subject }, { books, headed: headed(span.start) }).map(({ book, code, level, flag, evidence }) => ({
      codebook: book.id,
      code: code.id,
      ...(level !== undefined && { level }),
      ...(flag !== undefined && { flag }),
      evidence: evidence.map(({ start, end }) => ({ start: span.start + start, end: span.start + end })),
    }));
  });
}

/** What the headings above an offset speak for; offsets are asked for in ascending order. */
function headings({ text, lines }: Document, coder: Coder): (offset: number) => ReadonlySet<string> {
  const over: { readonly level: number; readonly codes: ReadonlySet<string> }[] = [];
  let next = 0;
  let current: ReadonlySet<string> = new Set();
  const open = ({ kind, start, end, level }: Line) => {
    // titles stand over everything; a heading without a number over all until the next of its kind
    if (kind === 'heading') while (over.length > 0 && over[over.length - 1].level >= level) over.pop();
    over.push({ level: kind === 'title' ? -1 : level, codes: coder.headed(text.slice(start, end)) });
    current = new Set(over.flatMap(({ codes }) => [...codes]));
  };
  return (offset) => {
    for (; next < lines.length && lines[next].start <= offset; next++)
      if (lines[next].kind === 'heading' || lines[next].kind === 'title') open(lines[next]);
    return current;
  };
}
