import type { Implied, TimexType } from '../../model.ts';
import { calculate } from './calculate.ts';
import type { Carried, Place } from './calculate.ts';
import { contextOf } from './context.ts';
import type { Context } from './context.ts';
import type { Moment, Piece, TimeExpression } from './moment.ts';
import { scan } from './scan.ts';

export interface FindDatesOptions {
  /** EDTF date of the document, may be partial: 2022, 2022-08, 2022-08-04; a time of day after it is not looked at. Relative words (今年, 本月, 今天) count from it. */
  readonly reference?: string;
  /** Year for dates without one, when the document's own date is not known. */
  readonly year?: number;
  /** Also what the annotation guide leaves out: 近期, 日前, 当前, 汛期, seasons, 当日, 20240307; the prepositions of a range (从…到…) join its span. */
  readonly allTimes?: boolean;
}

const NONE: Carried = { year: null, month: null };
const SENTENCE_END = '。！？!?；;\n';

/**
 * The time expressions of a clean simplified text, in order, none overlapping. Never looks at the clock: what neither
 * the words nor the options tell is XXXX. Values are TIMEX3 or EDTF (ISO 8601-2:2019). Offsets are UTF-16 units.
 *
 *     findDates('本月底前', { reference: '2020-02-04' })[0].value // '../2020-02-29'
 *     findDates('8月4日')[0].value                               // 'XXXX-08-04'
 *     findDates('落实24小时值班制度')[0]                          // text '24小时', type 'DURATION', value 'PT24H'
 *     findDates('每周五17时前')[0].type                           // 'SET'
 */
export function findDates(text: string, options: FindDatesOptions = {}): readonly TimeExpression[] {
  return resolvePieces(text, scan(text, options.allTimes), contextOf(options.reference, options.year));
}

/** Puts scanned pieces on the calendar; days that do not exist are dropped. */
export function resolvePieces(text: string, pieces: readonly Piece[], context: Context): readonly TimeExpression[] {
  const found: TimeExpression[] = [];
  let carried = NONE;
  let last = 0;
  for (const piece of pieces) {
    if (carried !== NONE && endsSentence(text, last, piece.start)) carried = NONE;
    last = piece.end;
    const resolved = resolve(piece, context, carried);
    if (!resolved) continue;
    carried = resolved.carried ?? carried;
    const span = trimQuotes(text, piece.start, piece.end);
    const { type, value, implied } = resolved;
    found.push({ ...span, text: text.slice(span.start, span.end), type, value, implied, rule: piece.rule, form: piece.form });
  }
  return found;
}

function endsSentence(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (SENTENCE_END.includes(text[i]!)) return true;
  return false;
}

interface Resolved {
  readonly type: TimexType;
  readonly value: string;
  readonly implied: readonly Implied[];
  readonly carried?: Carried;
}

function resolve({ content, form }: Piece, context: Context, carried: Carried): Resolved | null {
  if (content.kind === 'value') return { type: content.type, value: content.value, implied: [] };
  const { from, to } = content;
  const start = calculate(from, context, carried, to ? 'range' : form);
  if (!start) return null;
  const type = isTimed(from) || (to && isTimed(to)) ? 'TIME' : 'DATE';
  const nextCarried = carry(from, start, carried);
  if (!to) return { type, value: bounded(start, form), implied: start.implied, carried: nextCarried };
  let end = calculate(to, context, { year: start.year, month: start.month }, 'range');
  if (!end) return null;
  let begin = start;
  // 9月至2021年3月 begins in the year its end names; 12月20日至1月10日 ends in the next one.
  if (from.year === undefined && from.yearShift === undefined && to.year !== undefined && from.month !== undefined)
    begin = calculate({ ...from, year: to.year - (from.month > (to.month ?? 12) ? 1 : 0) }, context, carried, 'range') ?? start;
  else if (end.year !== null && end.year === start.year && sortable(end.point) < sortable(start.point) && to.month !== undefined)
    end = calculate({ ...to, year: end.year + 1 }, context, carried, 'range') ?? end;
  if (form === 'before') return { type, value: `../${end.last}`, implied: end.implied };
  if (form === 'since') return { type, value: `${begin.first}/..`, implied: begin.implied };
  const implied = [...new Set([...begin.implied, ...end.implied])];
  return { type, value: `${begin.first}/${end.close}`, implied, carried: carry(to, end, carried) };
}

function bounded(place: Place, form: Piece['form']): string {
  if (form === 'before') return `../${place.last}`;
  return form === 'since' ? `${place.first}/..` : place.point;
}

/** A full date lends its year, and any date its month, to the later ones of the sentence. */
function carry(moment: Moment, place: Place, carried: Carried): Carried {
  if (moment.yearless || moment.named || moment.lunar || place.month === null)
    return moment.holiday && moment.year !== undefined ? { year: place.year, month: null } : carried;
  const year = moment.year !== undefined ? place.year : carried.year;
  return { year, month: place.month };
}

function isTimed(moment: Moment): boolean {
  return moment.hour !== undefined || moment.part !== undefined;
}

function sortable(point: string): string {
  return point.replace(/-[QH](\d)$/, (_, part: string) => `-0${part}`);
}

const OPENING = '“‘「"';
const CLOSING = '”’」"';

/** “十三五” without, “十四五”时期 with its quotes; a lone quote at either end goes. */
function trimQuotes(text: string, start: number, end: number): { start: number; end: number } {
  const opens = OPENING.includes(text[start]!);
  const closes = CLOSING.includes(text[end - 1]!) && end - start > 1;
  if (opens && closes) return { start: start + 1, end: end - 1 };
  if (closes && !/[“‘「"]/.test(text.slice(start, end - 1))) return { start, end: end - 1 };
  if (opens && !/[”’」"]/.test(text.slice(start + 1, end))) return { start: start + 1, end };
  return { start, end };
}
