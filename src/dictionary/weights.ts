import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { Failure } from '../text/failure.ts';
import { nativeCodebook, type Codebook } from './codebooks.ts';
import { dictionaryFolder, loadDictionary } from './load.ts';
import { Trie } from './trie.ts';

/** Two characters a code: which one, counted from `0`, and its weight, counted from `R`, see `writeRow`. */
const row = v.pipe(v.string(), v.regex(/^(?:[0-W][*-z])*$/, 'two characters a code, see dictionaries/codebooks/README.md'));
const rows = v.record(v.string(), row);

const schema = v.strictObject({
  codebook: v.literal(nativeCodebook),
  source: v.pipe(v.string(), v.nonEmpty()),
  /** What the characters of a row count: ids of codes, and last the empty string for no code. */
  codes: v.pipe(v.array(v.string()), v.minLength(2)),
  always: row,
  words: rows,
  first: rows,
  headings: rows,
  runs: rows,
});

/** `[number of the code, weight, …]`: what something in a measure speaks for or against. */
export type Row = readonly number[];

/** Weights that were learnt from labelled measures. */
export interface Weights {
  /** Ids of codes; the last is the empty string: no code. */
  readonly codes: readonly string[];
  readonly always: Row;
  /** By code: for each three characters of a word that gives it; for the code that words give first (empty: none); for a heading of it. */
  readonly words: ReadonlyMap<string, Row>;
  readonly first: ReadonlyMap<string, Row>;
  readonly headings: ReadonlyMap<string, Row>;
  /** Runs of one to four Han characters or letters; `^` is the beginning of a measure behind its party, `$` its end. */
  readonly runs: Trie<Run>;
}

/** A run of characters; its row is read when a measure holds it. */
export interface Run {
  readonly row: Row;
}

/** The weights file of the native codebook, inside the shipped folder. */
const weightsFile = `codebooks/${nativeCodebook}.weights.json`;

/**
 * The learnt weights of `book`, the native codebook; null where the file was taken away: then words alone decide.
 * @throws {Failure} naming the file, the entry and what is wrong with it.
 */
export function readWeights(book: Codebook): Weights | null {
  if (!existsSync(join(dictionaryFolder, weightsFile))) return null;
  const { codes, always, words, first, headings, runs } = loadDictionary(weightsFile, schema);
  if ([...book.codes.map(({ id }) => id), ''].join(' ') !== codes.join(' '))
    throw new Failure(
      weightsFile,
      'its codes are not those of the codebook, or stand in another order',
      'learn the weights again, or take the file away: see dictionaries/codebooks/README.md',
    );
  const byCode = (written: Record<string, string>) => new Map(Object.entries(written).map(([code, row]) => [code, readRow(row)]));
  const trie = new Trie<Run>();
  for (const run in runs) trie.set(run, new WrittenRun(runs[run]));
  return { codes, always: readRow(always), words: byCode(words), first: byCode(first), headings: byCode(headings), runs: trie };
}

class WrittenRun implements Run {
  #row: Row | string;
  constructor(written: string) {
    this.#row = written;
  }
  get row(): Row {
    if (typeof this.#row === 'string') this.#row = readRow(this.#row);
    return this.#row;
  }
}

const FIRST_CODE = '0'.charCodeAt(0);
/** Stands for a weight of 0; each character above or below it is 1 / UNIT more or less. */
const NO_WEIGHT = 'R'.charCodeAt(0);
const UNIT = 20;
const FURTHEST = 40;

/** Weights by the number of the code as a row of the file: to the nearest 1/20, up to 2, and those under 1/10 left out. */
export function writeRow(weights: readonly number[]): string {
  const parts = weights.map((weight) => Math.max(-FURTHEST, Math.min(FURTHEST, Math.round(weight * UNIT))));
  return parts.map((part, code) => (Math.abs(part) < 2 ? '' : String.fromCharCode(FIRST_CODE + code, NO_WEIGHT + part))).join('');
}

export function readRow(written: string): Row {
  return Array.from(written, (char, i) => (i % 2 === 0 ? char.charCodeAt(0) - FIRST_CODE : (char.charCodeAt(0) - NO_WEIGHT) / UNIT));
}
