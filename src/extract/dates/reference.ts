import { yearOfEvents } from '../../dictionary/events.ts';
import type { Document } from '../../model.ts';
import { contextOf } from './context.ts';
import type { Context } from './context.ts';
import { resolvePieces } from './find.ts';
import type { Piece } from './moment.ts';
import { choosePublished, publishedCandidates } from './published.ts';
import type { Candidate } from './published.ts';

/** When a document speaks, and how that is known. */
export interface Reference {
  readonly published: string | null;
  /** The expression that told it, unless the user did. */
  readonly source: Candidate | null;
  readonly context: Context;
}

const DOCUMENT_NUMBER = /[〔[［【(（]((?:19|20)\d{2})[〕\]］】)）]\s?(?:第\s?)?\d{1,4}\s?号/;
const HEAD_LINES = 8;

/** The publication line first, then the signature, the document's own number, its title, another full date, an event. */
export function referenceOf(document: Document, pieces: readonly Piece[]): Reference {
  const { given: line, otherwise } = document.clean.raw;
  const given = line.published;
  const candidates = publishedCandidates(document);
  const source = choosePublished(candidates);
  if (given) return { published: given, source: source?.date === given ? source : null, context: contextOf(given) };
  if (source && !source.upload) return { published: source.date, source, context: contextOf(source.date) };
  const settled = signedOn(candidates) ?? spokenOn(document, pieces) ?? carriedYear(document, pieces);
  // A library may receive a text years after it was written, never before.
  const uploaded = source?.date.slice(0, 4);
  const reference = settled && (!uploaded || settled.slice(0, 4) <= uploaded) ? settled : (uploaded ?? otherwise?.published);
  return { published: source?.date ?? otherwise?.published ?? null, source, context: contextOf(reference) };
}

function signedOn(candidates: readonly Candidate[]): string | null {
  return candidates.find((candidate) => !candidate.upload && candidate.block === null)?.date ?? null;
}

/** 在全市工作会议上的讲话（2021年8月9日）: the day of a speech, in a bracket at its head. */
function spokenOn({ text, lines }: Document, pieces: readonly Piece[]): string | null {
  const head = lines.slice(0, HEAD_LINES).at(-1)?.end ?? 0;
  if (!/讲话|致辞|报告/.test(text.slice(0, Math.min(head, SPEECH_TITLE)))) return null;
  const dated = resolvePieces(text, pieces, contextOf()).find(
    ({ start, end, value }) =>
      end < head && /^\d{4}-\d{2}-\d{2}$/.test(value) && /[（(]/.test(text[start - 1] ?? '') && /[）)]/.test(text[end] ?? ''),
  );
  return dated?.value ?? null;
}
/** A speech is called one within so many units. */
const SPEECH_TITLE = 120;

/** The year of a document that bears no date of its own. */
function carriedYear({ text, lines }: Document, pieces: readonly Piece[]): string | null {
  const head = lines.slice(0, HEAD_LINES).map((line) => text.slice(line.start, line.end));
  const numbered = head.filter((line) => line.length < 60).map((line) => DOCUMENT_NUMBER.exec(line)?.[1]);
  const year =
    numbered.find(Boolean) ??
    titleYear(lines, pieces) ??
    fullDateYear(text, pieces) ??
    yearOfEvents(text) ??
    plannedYear(head.join('\n'), text, pieces);
  return year === null || year === undefined ? null : String(year);
}

const PLANNED =
  /(?:部署|安排|谋划)(?:落实)?((?:19|20)\d{2})年|((?:19|20)\d{2})年[^，。；\d]{2,20}(?:进行|作出?了?)(?:再|全面)?(?:安排|动员)?(?:部署|安排)/;

/** 对2018年春运工作进行部署 in a report of 1月29日: the year that is planned; a meeting late in the year plans the next one. */
function plannedYear(head: string, text: string, pieces: readonly Piece[]): number | null {
  const found = PLANNED.exec(head);
  const [, month] = resolvePieces(text, pieces, contextOf()).flatMap(({ value }) => /^XXXX-(\d{2})-\d{2}/.exec(value) ?? []);
  return found && month ? Number(found[1] ?? found[2]) - (Number(month) >= 11 ? 1 : 0) : null;
}

function titleYear(lines: Document['lines'], pieces: readonly Piece[]): number | null {
  const titles = lines.filter((line) => line.kind === 'title');
  const years = pieces.flatMap((piece) => {
    const inTitle = titles.some((line) => piece.start >= line.start && piece.end <= line.end);
    return inTitle && piece.content.kind === 'moment' && !piece.content.to && piece.content.from.year !== undefined
      ? [piece.content.from.year]
      : [];
  });
  return years.length ? Math.max(...years) : null;
}

/** The latest year that is told together with month and day, deadlines and spans apart. */
function fullDateYear(text: string, pieces: readonly Piece[]): number | null {
  const dates = resolvePieces(text, pieces, contextOf()).filter(({ form, value }) => form === 'point' && /^\d{4}-\d{2}-\d{2}/.test(value));
  return dates.length ? Math.max(...dates.map(({ value }) => Number(value.slice(0, 4)))) : null;
}
