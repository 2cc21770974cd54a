import { bigrams } from '../../dictionary/bigrams.ts';
import { evidence, readings, scriptEvidence } from '../../dictionary/script.ts';
import { toneless } from '../pinyin.ts';
import { gbk } from './gbk.ts';
import { likelihood } from './likelihood.ts';
import { readStep, type Step } from './tokens.ts';

/**
 * What the steps may cost, as logarithms of probabilities. `start` is the prior of a slip: a repair is made only where the
 * text it gives is more likely than the text as it stands by more than this.
 */
const COST = {
  /** A question mark for the byte that begins a slip. */
  start: -11,
  /** The same before a full-width mark (A3A1 to A3FE): the tools that lose bytes look for those and hit them across two characters. */
  startMark: -8,
  /** A letter alone for a character. */
  letter: -4,
  /** A byte that left no mark. */
  startUnmarked: -17,
  /** A pinyin note without its opening bracket, whose reading the byte must give. */
  startNote: -6,
  /** A note of another reading. */
  wrongNote: -8,
  /** A question mark for the byte after which the pairs are right again. */
  resync: -1.5,
  resyncUnmarked: -9,
  /** Two lost bytes around one character prove little: `?偏?` is a quotation that lost its marks. */
  brief: -9,
  /** A mark or letter of half width that was of full width. */
  wide: -1,
  wideLetter: -7,
  /** A character that a mirror converted to traditional after the damage. */
  converted: -0.7,
  /** A traditional character in a simplified page; the reverse is what mirrors leave. */
  traditional: -3,
  simplified: -0.7,
  quote: -4,
  /** A line that ends in a mark which parts things. */
  endOfLine: -4,
} as const;

const BEAM = 48;
/** A reading that lies so far behind the best one is given up. */
const BEHIND = 32;
/** So many characters are tried for a lost byte; for one without a mark only the first. */
const CHOICES = 16;
const CHOICES_UNMARKED = 4;
const UNKNOWN = -1;
/** An aligned reading without rivals for so many steps ends the stretch. */
const SETTLED = 10;
const LONGEST = 1500;

/** One way to read the text so far. `pending` is a lead byte that waits for its trail byte, 0 for none, UNKNOWN for a lost one. */
interface Reading {
  readonly score: number;
  readonly before: number;
  readonly pending: number;
  readonly quoted: boolean;
  /** What this step gives, up to `end` of the text. */
  readonly out: string;
  readonly end: number;
  readonly slipped: boolean;
  readonly previous: Reading | null;
}

export interface Repair {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/**
 * Reads a line from `start` as GBK bytes of which some were lost, and returns the stretches in which that is more likely
 * than the text as it stands, with where it stopped: the readings are weighed by a model of Chinese, best first.
 * `rareFrom`: from here a byte may be lost without a mark. Cost: at most 48 readings a character.
 */
export function realign(
  text: string,
  start: number,
  { lineEnd, atLeast }: { readonly lineEnd: number; readonly atLeast: number },
  traditionalPage: boolean,
  mayLose: (at: number) => boolean,
): { readonly repairs: readonly Repair[]; readonly stop: number } {
  const { unitOf, bytesOf } = gbk();
  const { simplified } = bigrams();
  const script = scriptEvidence();
  const model = likelihood();
  let readingsNow: Reading[] = [
    {
      score: 0,
      before: start ? text.charCodeAt(start - 1) : 10,
      pending: 0,
      quoted: isQuoted(text, start),
      out: '',
      end: start,
      slipped: false,
      previous: null,
    },
  ];
  let next = new Map<number, Reading>();

  const keep = (from: Reading, score: number, end: number, out: string, pending: number, slipped: boolean, before: number, quoted: boolean) => {
    const key = (before * 2 + (quoted ? 1 : 0)) * 512 + pending + 1;
    const known = next.get(key);
    if (!known || known.score < score) next.set(key, { score, before, pending, quoted, out, end, slipped, previous: from });
  };
  /** The probability of `unit` after what `from` read, quotation marks in pairs. */
  const weigh = (from: Reading, unit: number) => {
    let cost = model.of(from.before, unit);
    if (unit === 0x201c && from.quoted) cost += COST.quote;
    if (unit === 0x201d) cost += from.quoted ? 2 : COST.quote;
    return cost;
  };
  const quotedAfter = (from: Reading, unit: number) => (unit === 0x201c ? true : unit === 0x201d ? false : from.quoted);
  const decoded = (from: Reading, bytes: number): number => {
    const unit = unitOf[bytes];
    if (unit === 0) return -Infinity;
    const side = script[unit];
    return (
      weigh(from, unit) +
      (side === evidence.traditional && !traditionalPage ? COST.traditional : side === evidence.simplified && traditionalPage ? COST.simplified : 0)
    );
  };
  const emit = (from: Reading, cost: number, end: number, bytes: number, pending: number) => {
    const score = decoded(from, bytes);
    if (score > -Infinity) keep(from, from.score + score + cost, end, String.fromCharCode(unitOf[bytes]), pending, true, unitOf[bytes], quotedAfter(from, unitOf[bytes]));
  };
  /** Every character that an unknown byte could give; only the best go on. */
  const choose = (from: Reading, cost: number, end: number, pending: number, bytesAt: (unknown: number) => number, accepts?: (unit: number) => boolean) => {
    const best: { readonly bytes: number; readonly score: number }[] = [];
    const choices = cost === COST.startUnmarked ? CHOICES_UNMARKED : CHOICES;
    for (let unknown = 0x40; unknown <= 0xfe; unknown++) {
      const bytes = bytesAt(unknown);
      if (bytes === 0 || (accepts && !accepts(unitOf[bytes]))) continue;
      const score = decoded(from, bytes);
      if (score === -Infinity || (best.length === choices && score <= best[choices - 1].score)) continue;
      if (best.length === choices) best.pop();
      best.push({ bytes, score });
      best.sort((a, b) => b.score - a.score);
    }
    for (const { bytes } of best) emit(from, cost, end, bytes, pending);
  };
  const asLead = (trail: number) => (lead: number) => (lead >= 0x81 ? lead * 256 + trail : 0);
  const asTrail = (lead: number) => (trail: number) => lead * 256 + trail;

  const aligned = (from: Reading, at: number, step: Step) => {
    let score = from.score;
    let before = from.before;
    let quoted = from.quoted;
    for (let i = at; i < step.end; i++) {
      const unit = text.charCodeAt(i);
      score += weigh({ ...from, before, quoted }, unit);
      quoted = quotedAfter({ ...from, quoted }, unit);
      before = unit;
    }
    // a single small letter between a question mark and a character is no word
    if (/[a-z]/.test(text[at]) && /[?？]/.test(text[at - 1] ?? '') && /[\u3400-\u9fff]/.test(text[at + 1] ?? '')) score += COST.letter;
    keep(from, score, step.end, '', 0, false, before, quoted);
    if (step.unknown && step.note === null) {
      keep(from, from.score + COST.start, step.end, '', UNKNOWN, true, from.before, from.quoted);
      choose(from, COST.startMark, step.end, 0xbf, asLead(0xa3));
    }
    if (step.note !== null) {
      const syllable = toneless(step.note);
      const trail = bytesOf[from.before] & 0xff;
      for (let lead = 0x81; lead <= 0xfe; lead++)
        if (trail >= 0x81 && readings().get(String.fromCharCode(unitOf[trail * 256 + lead]))?.has(syllable))
          keep(from, from.score + COST.startNote, step.end, '', lead, true, from.before, from.quoted);
      keep(from, from.score + COST.start + COST.wrongNote, step.end, '', UNKNOWN, true, from.before, from.quoted);
    }
    if (step.bytes && !step.ascii && mayLose(at)) choose(from, COST.startUnmarked, step.end, step.bytes & 0xff, asLead(step.bytes >> 8));
  };

  const misaligned = (from: Reading, at: number, step: Step) => {
    const lead = from.pending;
    const pair = (bytes: number, cost: number) => {
      if (lead === UNKNOWN) choose(from, cost + (bytes >> 8 === 0xa3 ? COST.startMark - COST.start : 0), step.end, bytes & 0xff, asLead(bytes >> 8));
      else emit(from, cost, step.end, lead * 256 + (bytes >> 8), bytes & 0xff);
    };
    if (step.note !== null) {
      if (lead === UNKNOWN) return;
      const syllable = toneless(step.note);
      choose(from, COST.resync, step.end, 0, asTrail(lead), (unit) => readings().get(String.fromCharCode(unit))?.has(syllable) ?? false);
      return;
    }
    if (step.unknown) {
      pair(0xa3bf, COST.wide);
      if (lead !== UNKNOWN) choose(from, COST.resync + (isBrief(from) ? COST.brief : 0), step.end, 0, asTrail(lead));
      return;
    }
    if (step.ascii) {
      const letter = /[A-Za-z0-9]/.test(text[at]);
      const latin = letter && /[A-Za-z]/.test(text[at + 1] ?? '') ? COST.wideLetter : 0;
      if (step.ascii >= 0x40 && step.ascii <= 0x7e) {
        if (lead === UNKNOWN) choose(from, latin + COST.letter, step.end, 0, asLead(step.ascii));
        else emit(from, latin, step.end, lead * 256 + step.ascii, 0);
      }
      if (step.bytes) pair(step.bytes, letter ? COST.wideLetter : COST.wide);
    } else if (step.bytes) {
      pair(step.bytes, 0);
      const other = bytesOf[simplified[step.unit]];
      if (other && other !== step.bytes) pair(other, COST.converted);
    }
  };

  const isBrief = ({ previous: mark }: Reading) => {
    const before = mark?.previous;
    return !!before && mark.slipped && !before.slipped && mark.end - before.end === 1;
  };

  let settled = 0;
  let at = start;
  while (at < lineEnd && at - start < LONGEST) {
    const step = readStep(text, at);
    next = new Map();
    // the steps differ in length only where a note begins, and every reading takes the same step
    for (const reading of readingsNow) {
      if (reading.pending === 0) aligned(reading, at, step);
      else {
        misaligned(reading, at, step);
        if (reading.pending !== UNKNOWN) loseTrail(reading, at);
      }
    }
    const best = Math.max(...Array.from(next.values(), ({ score }) => score));
    readingsNow = [...next.values()].filter(({ score }) => score > best - BEHIND).sort((a, b) => b.score - a.score).slice(0, BEAM);
    at = step.end;
    settled = readingsNow.every(({ pending }) => pending === 0) ? settled + 1 : 0;
    if (settled >= SETTLED && at > atLeast) break;
  }
  // a stretch that reaches the end of the line has lost its last byte
  next = new Map();
  for (const reading of readingsNow) {
    if (reading.pending === 0) next.set(next.size, reading);
    else if (reading.pending !== UNKNOWN && at === lineEnd) choose(reading, COST.resyncUnmarked, at, 0, asTrail(reading.pending));
  }
  const atEnd = ({ score, before }: Reading) => score + (at === lineEnd && /[、，；]/.test(String.fromCharCode(before)) ? COST.endOfLine : 0);
  const last = [...next.values()].reduce<Reading | null>((a, b) => (a && atEnd(a) >= atEnd(b) ? a : b), null);
  const inScript = (insert: string) => (traditionalPage ? insert : Array.from(insert, (c) => String.fromCharCode(simplified[c.charCodeAt(0)])).join(''));
  return { repairs: last ? collect(last).filter(({ start: from, end }) => /[^?？]/.test(text.slice(from, end))).map((repair) => ({ ...repair, insert: inScript(repair.insert) })) : [], stop: at };

  /** The trail byte was lost without a mark: the text is right again from here. */
  function loseTrail(from: Reading, here: number): void {
    const step = readStep(text, here);
    if (step.unknown || mayLose(here)) return;
    const kept = next;
    next = new Map();
    choose(from, COST.resyncUnmarked, here, 0, asTrail(from.pending));
    const ended = [...next.values()];
    next = kept;
    for (const reading of ended) aligned(reading, here, step);
  }
}

/** The stretches in which the best reading leaves the text. Question marks alone are lost characters: nothing tells which. */
function collect(last: Reading): Repair[] {
  const repairs: Repair[] = [];
  let end = -1;
  let insert = '';
  for (let reading: Reading | null = last; reading; reading = reading.previous) {
    if (reading.slipped) {
      if (end < 0) end = reading.end;
      insert = reading.out + insert;
    }
    if (end >= 0 && (!reading.previous || (!reading.previous.slipped && reading.slipped))) {
      repairs.push({ start: reading.previous?.end ?? reading.end, end, insert });
      end = -1;
      insert = '';
    }
  }
  return repairs.reverse();
}

/** Is a quotation open at `at`? Looks back 300 units in the line. */
function isQuoted(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 300; i--) {
    if (text[i] === '\n' || text[i] === '”') return false;
    if (text[i] === '“') return true;
  }
  return false;
}
