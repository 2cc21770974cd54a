import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clean } from '../clean/clean.ts';
import { markDuplicates } from '../clean/duplicate.ts';
import { classifyLine } from '../clean/furniture.ts';
import { splitLines } from '../clean/lines.ts';
import { entities, oddCharacters, tags } from '../clean/characters.ts';
import { doubled } from '../clean/doubled.ts';
import { pinyin } from '../clean/pinyin.ts';
import { proposePunctuation } from '../clean/punctuation.ts';
import { proposeScript } from '../clean/script.ts';
import { spam } from '../clean/spam.ts';
import { narrow } from '../clean/width.ts';
import { joinWrapped } from '../clean/wrap.ts';
import type { RawDocument } from '../model.ts';

/** A damaged text and what an editor would print. */
export interface Pair {
  readonly name: string;
  /** The word after the number in the name: pinyin, page, negative, … */
  readonly kind: string;
  readonly raw: string;
  readonly clean: string;
}

/** Character errors of one kind of pairs. */
export interface ErrorRate {
  readonly pairs: number;
  /** Code points of the expected texts, white space aside. */
  readonly characters: number;
  /** Insertions, deletions and substitutions to the expected texts. */
  readonly errors: number;
}

/** `NNN-kind.raw.txt` and `NNN-kind.clean.txt` of a folder. */
export function readPairs(folder: string): Pair[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.raw.txt'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.raw.txt'.length);
      const read = (ending: string) => readFileSync(join(folder, `${name}.${ending}.txt`), 'utf8');
      return { name, kind: name.replace(/^\d+-/, ''), raw: read('raw'), clean: read('clean') };
    });
}

export const cleaned = (text: string): string => clean(asDocument(text)).text;

function asDocument(text: string): RawDocument {
  return { id: '', sha256: '', source: 'pair', format: 'txt', encoding: 'utf-8', text, given: {}, diagnostics: [] };
}

/** Character error rate by kind, `total` last. */
export function measurePairs(pairs: readonly Pair[]): ReadonlyMap<string, ErrorRate> {
  const rates = new Map<string, ErrorRate>();
  const add = (kind: string, characters: number, errors: number) => {
    const rate = rates.get(kind) ?? { pairs: 0, characters: 0, errors: 0 };
    rates.set(kind, { pairs: rate.pairs + 1, characters: rate.characters + characters, errors: rate.errors + errors });
  };
  const measured = pairs.map(({ kind, raw, clean: expected }) => {
    const wanted = points(expected);
    return { kind, characters: wanted.length, errors: distance(points(cleaned(raw)), wanted) };
  });
  for (const { kind, characters, errors } of measured) add(kind, characters, errors);
  for (const { characters, errors } of measured) add('total', characters, errors);
  return rates;
}

const points = (text: string) => [...text.replace(/\s/g, '')];

/** Levenshtein over code points; common ends are skipped. */
export function distance(left: readonly string[], right: readonly string[]): number {
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start++;
  let [i, j] = [left.length, right.length];
  while (i > start && j > start && left[i - 1] === right[j - 1]) [i, j] = [i - 1, j - 1];
  const a = left.slice(start, i);
  const b = right.slice(start, j);
  let row = Uint32Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let x = 1; x <= a.length; x++) {
    const next = new Uint32Array(b.length + 1);
    next[0] = x;
    for (let y = 1; y <= b.length; y++) next[y] = Math.min(row[y] + 1, next[y - 1] + 1, row[y - 1] + (a[x - 1] === b[y - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length];
}

/** How often each damage is found in a text, by the cleaners themselves. */
const DAMAGES: Readonly<Record<string, (text: string) => number>> = {
  'pinyin notes': (text) => pinyin.propose(text).length,
  'entities and tags': (text) => entities.propose(text).length + tags.propose(text).length,
  'invisible characters': (text) => oddCharacters.propose(text).length,
  'traditional lines': (text) => proposeScript(text).edits.length,
  'full-width digits and letters': (text) => narrow.propose(text).length,
  'half-width marks': (text) => proposePunctuation(text).length,
  'doubled marks': (text) => doubled.propose(text).length,
  'furniture lines': (text) => splitLines(text).filter((line) => classifyLine(line) !== null).length,
  'advertisements': (text) => spam.find(text).length,
  'lines printed twice': (text) => markDuplicates(splitLines(text)),
  'broken sentences': (text) => joinWrapped(splitLines(text)).count,
}; // prettier-ignore

/** For each damage: how often it is found before and after cleaning. */
export function measureDamage(pairs: readonly Pair[]): ReadonlyMap<string, { readonly before: number; readonly after: number }> {
  const results = pairs.map(({ raw }) => ({ raw, result: cleaned(raw) }));
  return new Map(
    Object.entries(DAMAGES).map(([damage, count]) => {
      const sum = (texts: readonly string[]) => texts.reduce((total, text) => total + count(text), 0);
      return [damage, { before: sum(results.map(({ raw }) => raw)), after: sum(results.map(({ result }) => result)) }];
    }),
  );
}

/** Errors per kind and what is left of each damage, as Markdown tables. */
export function reportPairs(folder: string): string {
  const pairs = readPairs(folder);
  const percent = ({ errors, characters }: ErrorRate) => ((100 * errors) / characters).toFixed(2);
  return [
    '| kind | pairs | characters | errors | % |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...[...measurePairs(pairs)].map(
      ([kind, rate]) => `| ${kind} | ${rate.pairs} | ${rate.characters} | ${rate.errors} | ${percent(rate)} |`,
    ),
    '',
    '| damage | before | after |',
    '| --- | ---: | ---: |',
    ...[...measureDamage(pairs)].map(([damage, { before, after }]) => `| ${damage} | ${before} | ${after} |`),
  ].join('\n');
}

/** Articles of the length of a page, beside the folder of pairs. */
export function readArticles(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.clean.txt'));
  return files.map((file) => readFileSync(join(folder, file), 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? resolve(process.cwd(), 'fixtures/cleaning/pairs');
  console.log(reportPairs(folder));
  const { reportSpeed } = await import('./cleaning-speed.ts');
  console.log(`\n${reportSpeed(readArticles(join(folder, '..')))}`);
}
