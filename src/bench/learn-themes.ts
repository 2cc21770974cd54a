import { readFileSync } from 'node:fs';
import { nativeCodebook, readCodebook } from '../dictionary/codebooks.ts';
import { writeRow } from '../dictionary/weights.ts';
import { createCoder } from '../extract/codes/coder.ts';
import { framed, SCORE } from '../extract/codes/learned.ts';
import { strengthOf } from '../extract/measures/kind.ts';
import { fixture } from './gold.ts';

/**
 * Learns the weights of the native codebook from the labelled measures of `fixtures/themes` that are not held out: multinomial
 * logistic regression by AdaGrad (Duchi, Hazan & Singer 2011), over the measures in a fixed order, so that two runs write the
 * same bytes. Takes 10 s.
 * Usage: node dist/bench/learn-themes.js > dictionaries/codebooks/themes.weights.json
 */
interface Labelled {
  readonly text: string;
  readonly theme: string | null;
  readonly also?: readonly string[];
  readonly under?: readonly string[];
  readonly party?: string;
  readonly held?: boolean;
}

const ROUNDS = 20;
const RATE = 0.25;
/** Pulls the weights of what stands in a measure towards 0. */
const DECAY = 5e-3;
/** What a reader’s other right themes get together of a measure’s 1. */
const ALSO = 0.2;
/** Runs of characters that are kept, those that say most. */
const KEPT = 7000;

const read = (file: string) =>
  readFileSync(fixture(`themes/${file}`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);
const labelled = [...read('labels.jsonl'), ...read('gold.jsonl').filter(({ held }) => !held)];

const book = readCodebook(nativeCodebook);
const codes = [...book.codes.map(({ id }) => id), ''];
const numberOf = new Map(codes.map((id, i) => [id, i]));
const coder = createCoder([book]);

/** What the model is told of a measure, by the names of the weights file’s parts. */
function tell({ text, under = [], party = '' }: Labelled): Map<string, number> {
  const headed = new Set(under.flatMap((heading) => [...coder.headed(heading)]));
  const subject = text.startsWith(party) ? party.length : 0;
  const given = coder.code({ text, strength: strengthOf(text, 'action'), subject }, { headed });
  const told = new Map([
    ['always ', 1],
    [`first ${given[0]?.code.id ?? ''}`, 1],
  ]);
  for (const { code, score } of given) told.set(`words ${code.id}`, score / SCORE);
  for (const key of headed) told.set(`headings ${book.codes[Number(key.split('/')[1])].id}`, 1);
  for (const [stretch] of framed(text, subject).matchAll(/[\^$\u4e00-\u9fffA-Za-z]+/g))
    for (let i = 0; i < stretch.length; i++)
      for (let end = i + 1; end <= Math.min(stretch.length, i + 4); end++) told.set(`runs ${stretch.slice(i, end)}`, 1);
  return told;
}
const told = labelled.map(tell);

// what one measure alone has teaches nothing
const counts = new Map<string, number>();
for (const features of told) for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
const names = [...counts].filter(([, count]) => count > 1).map(([name]) => name);
const indexOf = new Map(names.map((name, i) => [name, i]));
const examples = told.map((features, i) => {
  const known = [...features].flatMap(([name, value]) => (indexOf.has(name) ? [{ at: indexOf.get(name)! * codes.length, value }] : []));
  const { theme, also = [] } = labelled[i];
  const target = new Float64Array(codes.length);
  target[numberOf.get(theme ?? '')!] = also.length > 0 ? 1 - ALSO : 1;
  for (const id of also) target[numberOf.get(id)!] += ALSO / also.length;
  return { known, target };
});

const weights = new Float64Array(names.length * codes.length);
const squares = new Float64Array(weights.length).fill(0.01);

function step({ known, target }: (typeof examples)[number]): void {
  const shares = new Float64Array(codes.length);
  for (const { at, value } of known) for (let c = 0; c < shares.length; c++) shares[c] += weights[at + c] * value;
  const highest = Math.max(...shares);
  let all = 0;
  for (let c = 0; c < shares.length; c++) all += shares[c] = Math.exp(shares[c] - highest);
  for (const { at, value } of known)
    for (let c = 0; c < shares.length; c++) {
      const slope = (shares[c] / all - target[c]) * value + DECAY * weights[at + c];
      squares[at + c] += slope * slope;
      weights[at + c] -= (RATE * slope) / Math.sqrt(squares[at + c]);
    }
}

// a linear congruential generator shuffles: no clock, no chance
let seed = 1;
const order = [...examples.keys()];
for (let round = 0; round < ROUNDS; round++) {
  for (let i = order.length - 1; i > 0; i--) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    const j = Math.floor((seed / 2147483648) * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  for (const i of order) step(examples[i]);
}

const rowOf = (name: string) => [...weights.subarray(indexOf.get(name)! * codes.length, (indexOf.get(name)! + 1) * codes.length)];
const says = (name: string) => Math.max(...rowOf(name).map(Math.abs)) * Math.sqrt(Math.log(1 + counts.get(name)!));
const part = (kind: string, kept = Infinity) =>
  Object.fromEntries(
    names
      .filter((name) => name.startsWith(`${kind} `))
      .sort((a, b) => says(b) - says(a) || (a < b ? -1 : 1))
      .slice(0, kept)
      .sort()
      .flatMap((name) => {
        const row = writeRow(rowOf(name));
        return row === '' ? [] : [[name.slice(kind.length + 1), row]];
      }),
  );
process.stdout.write(
  `${JSON.stringify(
    {
      codebook: nativeCodebook,
      source: `learnt by src/bench/learn-themes.ts from ${labelled.length} labelled measures of fixtures/themes`,
      codes,
      always: writeRow(rowOf('always ')),
      words: part('words'),
      first: part('first'),
      headings: part('headings'),
      runs: part('runs', KEPT),
    },
    null,
    1,
  )}\n`,
);
