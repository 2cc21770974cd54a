import { readFileSync } from 'node:fs';
import { openCoder } from '../extract/codes/coder.ts';
import { strengthOf } from '../extract/measures/kind.ts';
import { fixture } from './gold.ts';

/**
 * How often the first theme of a measure is the reader's, or another that he holds right; and how often a second reader's is.
 * Usage: node dist/bench/themes.js
 */
interface Marked {
  readonly text: string;
  readonly theme: string | null;
  readonly also?: readonly string[];
  readonly under?: readonly string[];
  readonly party?: string;
  readonly held?: boolean;
  readonly second?: string | null;
}
const gold = readFileSync(fixture('themes/gold.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Marked);
const coder = openCoder();

function firstTheme({ text, under = [], party = '' }: Marked): string | null {
  const headed = new Set(under.flatMap((heading) => [...coder.headed(heading)]));
  return coder.code({ text, strength: strengthOf(text, 'action'), subject: party.length }, { headed })[0]?.code.id ?? null;
}

function row(name: string, measures: readonly Marked[], themeOf: (measure: Marked) => string | null): string {
  const share = (right: (measure: Marked, theme: string | null) => boolean) =>
    (measures.filter((measure) => right(measure, themeOf(measure))).length / measures.length).toFixed(3);
  const first = share((measure, theme) => theme === measure.theme);
  const fits = share(({ theme, also = [] }, found) => found === theme || (found !== null && also.includes(found)));
  return `| ${name} | ${measures.length} | ${first} | ${fits} |`;
}

const held = gold.filter((measure) => measure.held);
process.stdout.write(
  [
    '| first theme of | measures | the reader’s | one of the reader’s |',
    '| --- | ---: | ---: | ---: |',
    row(
      'the program, measures read while the words were chosen',
      gold.filter((measure) => !measure.held),
      firstTheme,
    ),
    row('the program, measures held out', held, firstTheme),
    row(
      'a second reader, those of them that two have read',
      held.filter((measure) => 'second' in measure),
      ({ second = null }) => second,
    ),
    '',
  ].join('\n'),
);
