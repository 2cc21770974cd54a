import type { Implied, Rule, Span, TimexType } from '../../model.ts';

/** How an expression bounds time; `before` and `within` are what a deadline looks like. */
export type Form = 'point' | 'range' | 'before' | 'within' | 'since' | 'length' | 'frequency';

/** A time expression found in a text. Offsets are UTF-16 units, `text === source.slice(start, end)`. */
export interface TimeExpression extends Span {
  readonly text: string;
  readonly type: TimexType;
  /** TIMEX3 or EDTF. */
  readonly value: string;
  readonly implied: readonly Implied[];
  readonly rule: string;
  readonly form: Form;
}

/** What the words of an expression say, before the document fills in the rest. Absent: not said. */
export interface Moment {
  readonly year?: number;
  /** 去年 -1, 今年 0. */
  readonly yearShift?: number;
  /** 次年, 当年: the shift counts from the year told last, not from the document's. */
  readonly anaphoric?: boolean;
  /** A stretch of whole months, first and last: 上半年, 三季度, 前8个月. */
  readonly months?: readonly [number, number];
  readonly month?: number;
  /** 上月 -1, 本月 0. */
  readonly monthShift?: number;
  /** 本周 0. */
  readonly weekShift?: number;
  /** Monday 1 … Sunday 7; 8 is the weekend. */
  readonly weekday?: number;
  readonly day?: number;
  /** 昨天 -1, 今天 and 即日 0. */
  readonly dayShift?: number;
  /** The day after the one that is said: 8时至次日8时. */
  readonly nextDay?: boolean;
  /** 第三周, 前10天, 最后一个星期日 of the year or month that is said. */
  readonly nth?: Nth;
  /** 上旬 [1, 1], 上中旬 [1, 2]. */
  readonly dekads?: readonly [number, number];
  /** 初, 中, 底 of the finest unit that is said. */
  readonly edge?: 'start' | 'middle' | 'end';
  /** month and day count in the lunar calendar; day 30 of month 12 is the last day of the year. */
  readonly lunar?: boolean;
  readonly leapMonth?: boolean;
  /** 清明, the only movable day that the sun gives. */
  readonly qingming?: boolean;
  /** Index in the twenty-four solar terms (lunar.ts). */
  readonly solarTerm?: number;
  readonly season?: 'SP' | 'SU' | 'FA' | 'WI';
  /** A holiday: in late autumn, the one of the coming winter is meant. */
  readonly holiday?: boolean;
  /** “8·22”: names an event, so the year of the document is not its own. */
  readonly yearless?: boolean;
  /** A name (七下八上): it lends no month to the days after it. */
  readonly named?: boolean;
  readonly part?: DayPart;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}

/** A run of units counted from the beginning of a year or month, or, when negative, from its end: 前10天 [1, 10], 最后3周 [-3, -1]. */
export interface Nth {
  readonly unit: 'day' | 'week' | 'weekday' | 'month';
  readonly from: number;
  readonly to: number;
}

/** TIMEX3 parts of the day: morning, midday, afternoon, evening, night, daytime. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';

/** The calendar unit at which a piece begins or ends; what may follow what stands in compose.ts. */
export type Level =
  'year' | 'season' | 'month' | 'week' | 'weekday' | 'day' | 'dayOfMonth' | 'holiday' | 'part' | 'clock' | 'edge' | 'nth' | 'plan' | 'none';

export type Content =
  | { readonly kind: 'moment'; readonly from: Moment; readonly to?: Moment }
  | { readonly kind: 'value'; readonly type: TimexType; readonly value: string };

/** A stretch of text that a parser read; refiners join pieces and drop the weak ones. */
export interface Piece extends Span {
  readonly rule: string;
  readonly content: Content;
  readonly form: Form;
  readonly opens: Level;
  readonly closes: Level;
  /** Counts only beside another piece or in a telling context: 5日, 三点, 周五. */
  readonly weak?: boolean;
  /** The unit comes with the right side of a range: 7 in 7—8月. */
  readonly open?: boolean;
}

/** What a parser may know beside the text. */
export interface Scan {
  /** Folded text (fold.ts): same length as the source. */
  readonly text: string;
  /** The piece that ends where the parser begins (one space or 的 between them does not count). */
  readonly before: Piece | null;
  /** The text counts years from the founding of the Republic (109年 is 2020). */
  readonly minguo: boolean;
  readonly allTimes: boolean;
}

/** One case of a rule. `found` lists everything in the text, in order. */
export interface TimeExample {
  readonly text: string;
  readonly reference?: string;
  readonly allTimes?: boolean;
  readonly found: readonly (readonly [text: string, type: TimexType, value: string])[];
}

/** Reads one family of pieces at one place. */
export interface Parser extends Rule<TimeExample> {
  /** The characters a match can begin with. */
  readonly starts: string;
  /** The piece that begins at `at`, or null. */
  parse(at: number, scan: Scan): Piece | null;
}

/** Changes the list of pieces of one text; pieces are in order and do not overlap. */
export interface Refiner extends Rule<TimeExample> {
  refine(pieces: readonly Piece[], text: string, allTimes: boolean): Piece[];
}
