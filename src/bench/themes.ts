import { readFileSync } from 'node:fs';
import { nativeCodebook } from '../dictionary/codebooks.ts';
import { createCoder, openCoder, type Coder } from '../extract/codes/coder.ts';
import { strengthOf } from '../extract/measures/kind.ts';
import { fixture } from './gold.ts';

/**
 * How often the first theme of a measure is the reader's, or another that he holds right, by the shipped weights and by words
 * alone; how often a second reader's is; and how many of all themes given are right, and of the right ones given.
 * Usage: node dist/bench/themes.js
 */
interface Marked {
  readonly text: string;
  readonly theme: string | null;
  readonly also?: readonly string[];
  readonly under?: readonly string[];
  readonly party?: string;
  readonly from?: string;
  readonly held?: boolean;
  readonly second?: string | null;
}
const read = (file: string) =>
  readFileSync(fixture(`themes/${file}`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Marked);
const gold = read('gold.jsonl');
const labelled = new Set(read('labels.jsonl').map(({ from }) => from));
const full = openCoder();
const byWords = createCoder(full.books);

const themesBy =
  (coder: Coder) =>
  ({ text, under = [], party = '' }: Marked): string[] => {
    const headed = new Set(under.flatMap((heading) => [...coder.headed(heading)]));
    const matches = coder.code({ text, strength: strengthOf(text, 'action'), subject: party.length }, { headed });
    return matches.filter(({ book }) => book.id === nativeCodebook).map(({ code }) => code.id);
  };
const right = ({ theme, also = [] }: Marked): string[] => [...(theme === null ? [] : [theme]), ...also];
const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3));

function row(name: string, measures: readonly Marked[], themesOf: (measure: Marked) => readonly string[]): string {
  let [first, fits, given, fitting, found, sought] = [0, 0, 0, 0, 0, 0];
  for (const measure of measures) {
    const themes = themesOf(measure);
    const held = right(measure);
    first += Number((themes[0] ?? null) === measure.theme);
    fits += Number((themes[0] ?? null) === measure.theme || held.includes(themes[0]));
    given += themes.length;
    fitting += themes.filter((theme) => held.includes(theme)).length;
    sought += held.length;
    found += held.filter((theme) => themes.includes(theme)).length;
  }
  const cells = [measures.length, share(first, measures.length), share(fits, measures.length), share(fitting, given), share(found, sought)];
  return `| ${[name, ...cells].join(' | ')} |`;
}

const held = gold.filter((measure) => measure.held);
const strange = held.filter(({ from }) => !labelled.has(from));
const twice = held.filter((measure) => 'second' in measure);
process.stdout.write(
  [
    '| themes of | measures | first is the reader’s | first is one of the reader’s | of all given, the reader’s | of the reader’s, given |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    row('the program, measures held out', held, themesBy(full)),
    row('… of documents no measure of which was labelled', strange, themesBy(full)),
    row('its words alone, measures held out', held, themesBy(byWords)),
    row('a second reader (his first alone), those of them that two have read', twice, ({ second }) => (second ? [second] : [])),
    '',
  ].join('\n'),
);
