import type { Run, Weights, Row } from '../../dictionary/weights.ts';
import type { Span } from '../../model.ts';

/** What the model is told of a measure. */
export interface Told {
  readonly text: string;
  /** Length of the party that `text` begins with, UTF-16: its characters say nothing of the theme. */
  readonly subject: number;
  /** Codes that words give, with their scores, the highest first. */
  readonly scores: readonly (readonly [code: string, score: number])[];
  /** Codes that the title and the headings name. */
  readonly headed: ReadonlySet<string>;
}

/** A code that the model holds for likely, with where the measure speaks for it. */
export interface Likely {
  readonly id: string;
  /** 0 to 1; those of all codes and of none add up to 1. */
  readonly probability: number;
  /** Spans on the measure, UTF-16, in order; none where only title and headings speak for it. */
  evidence(): Span[];
}

/** Score of words that counts as 1. */
export const SCORE = 3;
/** What a second code must reach. */
const LIKELY = 0.05;
/** Characters that carry this part of what the strongest one does are evidence. */
const TELLING = 0.5;

/**
 * The codes of a measure by a linear model, the likeliest first; none where that is the likeliest. What the words of the
 * codebook give is told to it, so that a word that somebody adds counts at once; besides, runs of characters speak for or
 * against a code, and the model has learnt which of two codes readers name first. Each run counts once.
 */
export function likelyCodes({ codes, always, words, first, headings, runs }: Weights, told: Told): Likely[] {
  const { text, subject, scores, headed } = told;
  const sums = new Float64Array(codes.length);
  add(sums, always);
  add(sums, first.get(scores[0]?.[0] ?? ''));
  for (const [code, score] of scores) add(sums, words.get(code), score / SCORE);
  for (const code of headed) add(sums, headings.get(code));
  const found = new Map<Run, Span>();
  const searched = framed(text, subject);
  for (let i = 0; i < searched.length; i++)
    for (const { value, start, end } of runs.allAt(searched, i))
      if (!found.has(value)) {
        found.set(value, { start: start + subject - 1, end: end + subject - 1 });
        add(sums, value.row);
      }
  const highest = sums.reduce((a, b) => Math.max(a, b), -Infinity);
  const none = sums.length - 1;
  if (sums[none] === highest) return [];
  let all = 0;
  for (let code = 0; code <= none; code++) all += Math.exp(sums[code] - highest);
  const likely: Likely[] = [];
  for (let code = 0; code < none; code++) {
    const probability = Math.exp(sums[code] - highest) / all;
    if (sums[code] === highest || probability >= LIKELY)
      likely.push({ id: codes[code], probability, evidence: () => evidenceOf(text, found, code) });
  }
  return likely.sort((a, b) => b.probability - a.probability);
}

function add(sums: Float64Array, row: Row | undefined, value = 1): void {
  if (row) for (let i = 0; i < row.length; i += 2) sums[row[i]] += row[i + 1] * value;
}

/** What runs are taken from: a measure behind its party, with `^` before it and `$` behind, which stand in runs for its two ends. */
export const framed = (text: string, subject: number): string => `^${text.slice(subject)}$`;

/** The characters that speak for a code most, each run’s weight shared among its characters. */
function evidenceOf(text: string, found: ReadonlyMap<Run, Span>, code: number): Span[] {
  const carried = new Float64Array(text.length);
  for (const [{ row }, { start, end }] of found)
    for (let i = 0; i < row.length; i += 2)
      if (row[i] === code)
        for (let at = Math.max(start, 0); at < Math.min(end, text.length); at++) carried[at] += row[i + 1] / (end - start);
  const strongest = carried.reduce((a, b) => Math.max(a, b), 0);
  const spans: { start: number; end: number }[] = [];
  carried.forEach((weight, at) => {
    if (strongest === 0 || weight < strongest * TELLING) return;
    const last = spans.at(-1);
    if (last?.end === at) last.end = at + 1;
    else spans.push({ start: at, end: at + 1 });
  });
  return spans;
}
