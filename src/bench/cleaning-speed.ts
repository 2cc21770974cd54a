import { Converter as openTraditionalizer } from 'opencc-js/cn2t';
import { Converter as openSimplifier } from 'opencc-js/t2cn';
import { clean } from '../clean/clean.ts';
import { readings } from '../dictionary/script.ts';
import type { RawDocument } from '../model.ts';

export interface Speed {
  readonly text: string;
  /** Million UTF-16 units a second. */
  readonly opencc: number;
  readonly clean: number;
}

/** Rounds in which the two take turns; the median of each counts, so that other work on the machine hits both. */
const ROUNDS = 15;
/** Shortest time of one measurement, ms. */
const SPAN = 40;

/** Cleaning beside opencc-js alone, on clean articles, on their traditional form, and on that with pinyin notes; each is a document. */
export function measureSpeed(articles: readonly string[]): Speed[] {
  const simplify = openSimplifier({ from: 'tw', to: 'cn' });
  const traditionalize = openTraditionalizer({ from: 'cn', to: 'tw' });
  const traditional = articles.map((text) => traditionalize(text));
  const samples = { 'clean simplified': articles, 'traditional': traditional, 'a pinyin note after every second character': traditional.map(annotate) }; // prettier-ignore
  return Object.entries(samples).map(([text, texts]) => {
    const [opencc, cleaning] = compare(
      () => texts.forEach((each) => simplify(each)),
      () => texts.forEach((each) => clean(asDocument(each))),
    );
    const units = texts.reduce((sum, each) => sum + each.length, 0);
    return { text, opencc: units / opencc / 1000, clean: units / cleaning / 1000 };
  });
}

export function reportSpeed(articles: readonly string[]): string {
  return [
    '| text | opencc-js, million characters/s | clean | ratio |',
    '| --- | ---: | ---: | ---: |',
    ...measureSpeed(articles).map(({ text, opencc, clean: speed }) => `| ${text} | ${opencc.toFixed(1)} | ${speed.toFixed(1)} | ${(speed / opencc).toFixed(2)} |`),
  ].join('\n'); // prettier-ignore
}

/** Milliseconds of each. */
function compare(...runs: readonly (() => void)[]): number[] {
  const times = runs.map((run) => {
    const begun = performance.now();
    let count = 0;
    for (; performance.now() - begun < 10 * SPAN; count++) run();
    return { run, repeat: Math.max(1, Math.round(count / 10)), measured: [] as number[] };
  });
  for (let round = 0; round < ROUNDS; round++)
    for (const { run, repeat, measured } of times) {
      const begun = performance.now();
      for (let i = 0; i < repeat; i++) run();
      measured.push((performance.now() - begun) / repeat);
    }
  return times.map(({ measured }) => measured.sort((a, b) => a - b)[measured.length >> 1]);
}

function annotate(text: string): string {
  let result = '';
  let count = 0;
  for (const character of text) {
    const [reading] = readings().get(character) ?? [];
    result += reading && ++count % 2 === 0 ? `${character}(${reading})` : character;
  }
  return result;
}

function asDocument(text: string): RawDocument {
  return { id: '', sha256: '', source: 'speed', format: 'txt', encoding: 'utf-8', text, given: {}, diagnostics: [] };
}
