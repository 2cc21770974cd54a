import { bigrams } from '../../dictionary/bigrams.ts';
import { COST } from './costs.ts';
import { gbk } from './gbk.ts';
import { likelihood } from './likelihood.ts';
import { isQuotedAfter, listSlips, UNKNOWN, weighPairs, weighQuote, type Choice, type Reading, type Replacement } from './reading.ts';
import { readStep, type Step } from './step.ts';

const BEAM = 48;
/** A reading that lies so far behind the best one is given up. */
const BEHIND = 28;
/** So many characters are tried for a lost byte; for one without a mark only the first. */
const CHOICES = 16;
const CHOICES_UNMARKED = 4;
/** When no rival is left for so many steps the stretch is over. */
const SETTLED = 10;
const LONGEST = 1500;

export interface Stretch {
  readonly start: number;
  readonly lineEnd: number;
  /** Read on at least to here. */
  readonly atLeast: number;
  /** May a byte be missing before this place without a mark? */
  mayLose(at: number): boolean;
}

/** Reads stretches of a page as GBK bytes of which some were lost. */
export interface Realigner {
  /** The replacements that make the stretch more likely than it stands, and where the reading stopped. */
  read(stretch: Stretch): { readonly found: readonly Replacement[]; readonly stop: number };
}

/** The readings of a stretch are weighed against each other step by step, the best 48 go on: the cost is linear in the text. */
export function createRealigner(text: string, traditionalPage: boolean): Realigner {
  const { unitOf, bytesOf } = gbk();
  const { simplified } = bigrams();
  const model = likelihood();
  const pairs = weighPairs(traditionalPage, CHOICES);
  let next = new Map<number, Reading>();
  let best = -Infinity;

  const keep = (reading: Reading) => {
    if (reading.score < best - BEHIND) return;
    if (reading.score > best) best = reading.score;
    const key = (reading.before * 2 + (reading.quoted ? 1 : 0)) * 512 + reading.pending + 1;
    const known = next.get(key);
    if (!known || known.score < reading.score) next.set(key, reading);
  };
  const emit = (from: Reading, cost: number, end: number, { unit, score }: Choice, pending: number) => {
    const total = from.score + cost + score + weighQuote(unit, from.quoted);
    if (total < best - BEHIND) return;
    const quoted = isQuotedAfter(unit, from.quoted);
    keep({ score: total, before: unit, pending, quoted, out: String.fromCharCode(unit), end, slipped: true, previous: from });
  };
  const emitBytes = (from: Reading, cost: number, end: number, bytes: number, pending: number) => {
    if (unitOf[bytes]) emit(from, cost, end, { unit: unitOf[bytes], score: pairs.weigh(from.before, bytes) }, pending);
  };
  const emitAll = (from: Reading, cost: number, end: number, choices: readonly Choice[], pending: number, most = CHOICES) => {
    for (let i = 0; i < choices.length && i < most; i++) emit(from, cost, end, choices[i], pending);
  };
  const wait = (from: Reading, cost: number, end: number, pending: number) =>
    keep({ ...from, score: from.score + cost, pending, out: '', end, slipped: true, previous: from });

  /** The pairs are in step: the text stands as it is, or a byte is lost here. */
  const aligned = (from: Reading, at: number, step: Step, mayLose: boolean) => {
    let { score, before, quoted } = from;
    for (let i = at; i < step.end; i++) {
      const unit = text.charCodeAt(i);
      score += model.of(before, unit) + weighQuote(unit, quoted);
      quoted = isQuotedAfter(unit, quoted);
      before = unit;
    }
    // a single small letter between a question mark and a character is no word
    if (step.ascii >= 97 && step.ascii <= 122 && /[?？]/.test(text[at - 1] ?? '') && /[\u3400-\u9fff]/.test(text[at + 1] ?? ''))
      score += COST.letter;
    keep({ score, before, pending: 0, quoted, out: '', end: step.end, slipped: false, previous: from });
    if (step.note !== null) startNote(from, step.end, step.note);
    else if (step.unknown) {
      wait(from, COST.start, step.end, UNKNOWN);
      emitAll(from, COST.startMark, step.end, pairs.choose(from.before, 0, 0xa3), 0xbf);
    } else if (mayLose && step.bytes && !step.ascii)
      emitAll(from, COST.startUnmarked, step.end, pairs.choose(from.before, 0, step.bytes >> 8), step.bytes & 0xff, CHOICES_UNMARKED);
  };
  /** The byte before the note is the second of a character that is read so; the first is the last byte of the character before. */
  const startNote = (from: Reading, end: number, syllable: string) => {
    for (const lead of pairs.trailsOf(bytesOf[from.before] & 0xff, syllable)) if (lead >= 0x81) wait(from, COST.startNote, end, lead);
    wait(from, COST.start + COST.wrongNote, end, UNKNOWN);
  };

  /** A lead byte waits. */
  const misaligned = (from: Reading, at: number, step: Step) => {
    const lead = from.pending;
    const { end } = step;
    const pair = (bytes: number, cost: number) => {
      const first = bytes >> 8;
      if (lead === UNKNOWN)
        emitAll(from, cost + (first === 0xa3 ? COST.startMark - COST.start : 0), end, pairs.choose(from.before, 0, first), bytes & 0xff);
      else emitBytes(from, cost, end, lead * 256 + first, bytes & 0xff);
    };
    if (step.note !== null) {
      if (lead !== UNKNOWN) for (const trail of pairs.trailsOf(lead, step.note)) emitBytes(from, COST.resync, end, lead * 256 + trail, 0);
    } else if (step.unknown) {
      pair(0xa3bf, COST.wide);
      if (lead !== UNKNOWN) emitAll(from, COST.resync + (isBrief(from) ? COST.brief : 0), end, pairs.choose(from.before, lead, 0), 0);
    } else if (step.ascii) {
      const alone = /[A-Za-z]/.test(text[at + 1] ?? '') ? COST.wideLetter : 0;
      if (step.ascii >= 0x40 && step.ascii <= 0x7e) {
        if (lead === UNKNOWN) emitAll(from, alone + COST.letter, end, pairs.choose(from.before, 0, step.ascii), 0);
        else emitBytes(from, alone, end, lead * 256 + step.ascii, 0);
      }
      if (step.bytes) pair(step.bytes, /[A-Za-z0-9]/.test(text[at]) ? COST.wideLetter : COST.wide);
    } else if (step.bytes) {
      pair(step.bytes, 0);
      const other = bytesOf[simplified[step.unit]];
      if (other && other !== step.bytes) pair(other, COST.converted);
    }
  };
  const loseTrail = (from: Reading, here: number) =>
    emitAll(from, COST.resyncUnmarked, here, pairs.choose(from.before, from.pending, 0), 0, CHOICES_UNMARKED);

  const read = ({ start, lineEnd, atLeast, mayLose }: Stretch) => {
    const first = { before: start ? text.charCodeAt(start - 1) : 10, quoted: isQuoted(text, start), end: start };
    let now: Reading[] = [{ ...first, score: 0, pending: 0, out: '', slipped: false, previous: null }];
    let settled = 0;
    let at = start;
    while (at < lineEnd && at - start < LONGEST) {
      const step = readStep(text, at);
      const lossy = mayLose(at);
      now.push(...endUnmarked(now, at, step.unknown || lossy));
      next = new Map();
      best = -Infinity;
      for (const reading of now) {
        if (reading.pending === 0) aligned(reading, at, step, lossy);
        else misaligned(reading, at, step);
      }
      now = [...next.values()]
        .filter(({ score }) => score >= best - BEHIND)
        .sort((a, b) => b.score - a.score)
        .slice(0, BEAM);
      at = step.end;
      settled = now.every(({ pending }) => pending === 0) ? settled + 1 : 0;
      if (settled >= SETTLED && at > atLeast) break;
    }
    // a stretch that reaches the end of the line has lost its last byte
    now.push(...endUnmarked(now, at, at < lineEnd));
    const atEnd = ({ score, before }: Reading) =>
      score + (at === lineEnd && /[、，；]/.test(String.fromCharCode(before)) ? COST.endOfLine : 0);
    const [last] = now.filter(({ pending }) => pending === 0).sort((a, b) => atEnd(b) - atEnd(a));
    const found = last ? listSlips(last, text) : [];
    return { found: traditionalPage ? found : found.map((one) => ({ ...one, insert: simplify(one.insert) })), stop: at };
  };
  /** The readings whose last trail byte was lost without a mark, so that the text is right again from here. */
  const endUnmarked = (now: readonly Reading[], at: number, never: boolean): Reading[] => {
    if (never) return [];
    next = new Map();
    best = Math.max(...now.map(({ score }) => score));
    for (const reading of now) if (reading.pending > 0) loseTrail(reading, at);
    return [...next.values()];
  };
  const simplify = (insert: string) => String.fromCharCode(...Array.from(insert, (character) => simplified[character.charCodeAt(0)]));
  return { read };
}

/** Is the waiting byte the second after a plain question mark? */
function isBrief({ previous: mark }: Reading): boolean {
  const before = mark?.previous;
  return !!before && mark.slipped && !before.slipped && mark.end - before.end === 1;
}

/** Is a quotation open at `at`? Looks back 300 units in the line. */
function isQuoted(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 300; i--) {
    if (text[i] === '\n' || text[i] === '”') return false;
    if (text[i] === '“') return true;
  }
  return false;
}
