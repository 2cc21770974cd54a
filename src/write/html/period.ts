/** Days as milliseconds since 1970, both included. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

const day = 86_400_000;

/**
 * The days that a TIMEX3 or EDTF value names; of an open interval (`../2020-03-31`) the known end. Null when no year is
 * known or the value is a length of time.
 */
export function findPeriod(value: string): Period | null {
  const ends = value.split('/').map((end) => (end === '..' || end === '' ? null : readEnd(end)));
  if (ends.length > 2 || value.split('/').some((end, i) => end !== '..' && end !== '' && ends[i] === null)) return null;
  const [first, last = first] = ends;
  if (first && last) return first.from <= last.to ? { from: first.from, to: last.to } : null;
  if (last) return { from: last.to, to: last.to };
  return first ? { from: first.from, to: first.from } : null;
}

function readEnd(text: string): Period | null {
  const match = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(\d\d)(?:-(\d\d))?))?(?:T.*)?$/.exec(text);
  if (!match) return null;
  const [, year, half, quarter, month, date] = match.map((part) => (part === undefined ? null : Number(part)));
  const first = half ? half * 6 - 6 : quarter ? quarter * 3 - 3 : month ? month - 1 : 0;
  const length = half ? 6 : quarter ? 3 : month ? 1 : 12;
  if (first > 11) return null;
  if (date) return { from: utc(year!, first, date), to: utc(year!, first, date) };
  return { from: utc(year!, first, 1), to: utc(year!, first + length, 1) - day };
}

function utc(year: number, month: number, date: number): number {
  return new Date(0).setUTCFullYear(year, month, date);
}
