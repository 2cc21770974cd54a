import { evidence, readings, scriptEvidence } from '../../dictionary/script.ts';
import { COST } from './costs.ts';
import { gbk } from './gbk.ts';
import { likelihood } from './likelihood.ts';

/** A lead byte that is not known. */
export const UNKNOWN = -1;

/** One way to read a text so far. `pending`: a lead byte that waits for its trail byte, 0 for none, or UNKNOWN. */
export interface Reading {
  readonly score: number;
  readonly before: number;
  readonly pending: number;
  readonly quoted: boolean;
  /** What the last step gave, up to `end` of the text. */
  readonly out: string;
  readonly end: number;
  readonly slipped: boolean;
  readonly previous: Reading | null;
}

/** Replace `text.slice(start, end)`. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** The stretches in which a reading leaves the text. Question marks alone are lost characters: nothing tells which. */
export function listSlips(last: Reading, text: string): Replacement[] {
  const found: Replacement[] = [];
  let end = -1;
  let insert = '';
  for (let reading: Reading | null = last; reading?.previous; reading = reading.previous) {
    if (!reading.slipped) continue;
    if (end < 0) end = reading.end;
    insert = reading.out + insert;
    if (reading.previous.slipped) continue;
    const start = reading.previous.end;
    if (/[^?？]/.test(text.slice(start, end))) found.push({ start, end, insert });
    end = -1;
    insert = '';
  }
  return found.reverse();
}

/** Quotation marks come in pairs: what this one costs beyond its likelihood. */
export function weighQuote(unit: number, quoted: boolean): number {
  if (unit === 0x201c) return quoted ? COST.quote : 0;
  if (unit === 0x201d) return quoted ? COST.quoteClosed : COST.quote;
  return 0;
}

export const isQuotedAfter = (unit: number, quoted: boolean) => (unit === 0x201c ? true : unit === 0x201d ? false : quoted);

export interface Choice {
  readonly unit: number;
  readonly score: number;
}

const CACHED = 5000;

/** What pairs of bytes give, and how likely that is in a traditional or simplified page. */
export interface Pairs {
  /** What a pair costs after the unit `before`; -Infinity where it is no character. */
  weigh(before: number, bytes: number): number;
  /** The likeliest characters of lead byte `lead`, or of trail byte `trail`; the other is 0. Best first. */
  choose(before: number, lead: number, trail: number): readonly Choice[];
  /** The trail bytes that give, after `lead`, a character which is read as `syllable` (without tone). */
  trailsOf(lead: number, syllable: string): readonly number[];
}

export function weighPairs(traditionalPage: boolean, most: number): Pairs {
  const { unitOf } = gbk();
  const script = scriptEvidence();
  const model = likelihood();
  const cache = new Map<number, readonly Choice[]>();
  const read = new Map<string, number[]>();

  const weigh = (before: number, bytes: number) => {
    const unit = unitOf[bytes];
    if (unit === 0) return -Infinity;
    const score = model.of(before, unit);
    if (script[unit] === evidence.none || (script[unit] === evidence.traditional) === traditionalPage) return score;
    return score + (traditionalPage ? COST.simplified : COST.traditional);
  };
  const rank = (before: number, lead: number, trail: number) => {
    const all: Choice[] = [];
    for (let byte = lead ? 0x40 : 0x81; byte <= 0xfe; byte++) {
      const bytes = lead ? lead * 256 + byte : byte * 256 + trail;
      const unit = unitOf[bytes];
      if (unit) all.push({ unit, score: weigh(before, bytes) });
    }
    return all.sort((a, b) => b.score - a.score).slice(0, most);
  };
  const choose = (before: number, lead: number, trail: number) => {
    const key = (before * 256 + lead) * 256 + trail;
    let known = cache.get(key);
    if (!known) {
      if (cache.size >= CACHED) cache.clear();
      cache.set(key, (known = rank(before, lead, trail)));
    }
    return known;
  };
  const trailsOf = (lead: number, syllable: string) => {
    const key = `${lead} ${syllable}`;
    let known = read.get(key);
    if (!known) {
      known = [];
      for (let trail = 0x40; trail <= 0xfe; trail++)
        if (
          readings()
            .get(String.fromCharCode(unitOf[lead * 256 + trail]))
            ?.has(syllable)
        )
          known.push(trail);
      if (read.size >= CACHED) read.clear();
      read.set(key, known);
    }
    return known;
  };
  return { weigh, choose, trailsOf };
}
