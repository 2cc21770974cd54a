import { parseNumeral } from '../../text/numerals.ts';
import type { Content, Form, Level, Moment, Piece } from './moment.ts';

/** 1 to 99 as digits, 1 to 39 in Chinese. */
export const SMALL = '(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})';
/** Between the two sides of a range, in folded text. */
export const JOIN = '\\s?(?:-{1,2}|至|到)\\s?';
export const CHINESE_DIGITS = '〇零○一二三四五六七八九十百两廿卅';

/** A pattern that matches only where `matchAt` says. */
export function sticky(source: string): RegExp {
  return new RegExp(source, 'y');
}

export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The numeral, or NaN, so that comparisons fail. */
export function numberOf(text: string | undefined): number {
  return text ? (parseNumeral(text) ?? NaN) : NaN;
}

interface Extra {
  readonly to?: Moment;
  readonly weak?: boolean;
  readonly open?: boolean;
  readonly form?: Form;
}

export function momentPiece(
  rule: string,
  start: number,
  end: number,
  levels: readonly [Level, Level],
  from: Moment,
  extra: Extra = {},
): Piece {
  const { to, form = to ? 'range' : 'point', ...flags } = extra;
  const content: Content = to ? { kind: 'moment', from, to } : { kind: 'moment', from };
  return { start, end, rule, content, form, opens: levels[0], closes: levels[1], ...flags };
}
