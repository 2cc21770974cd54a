import { createRequire } from 'node:module';
import type * as Core from 'opencc-js/core';
import { ConverterBuilder } from 'opencc-js/core';
import * as toSimplified from 'opencc-js/preset/t2cn';
import { once } from '../../dictionary/load.ts';
import { scriptExceptions } from '../../dictionary/script.ts';
import type { WordPair } from '../../dictionary/script.ts';

/** The configurations of OpenCC (https://github.com/BYVoid/OpenCC), under its names; `jp` are the Japanese forms. */
export const scriptConfigs = [
  's2t', 's2tw', 's2twp', 's2hk', 's2hkp', 't2s', 'tw2s', 'tw2sp', 'hk2s', 'hk2sp', 't2tw', 't2hk', 'tw2t', 'hk2t', 't2jp', 'jp2t',
] as const; // prettier-ignore
export type ScriptConfig = (typeof scriptConfigs)[number];

/** How OpenCC converts: words are found first, then every group of dictionaries has its pass over each word. */
export interface Chain {
  readonly segmentation: readonly WordPair[];
  readonly groups: readonly (readonly WordPair[])[];
  /** The same by the library itself. */
  readonly convert: Core.ConverterFunction;
}

type Config = NonNullable<Core.LocalePreset['configs']>[string];
type Preset = Core.LocalePreset & Required<Pick<Core.LocalePreset, 'configs'>>;

/** From Taiwan or Hong Kong forms to simplified characters, with our exceptions: words stay words (資訊 → 资讯). */
export function openSimplifier(variant: 'tw' | 'hk'): Chain {
  const config = addWords((toSimplified as Preset).configs[`${variant}2s`]!, scriptExceptions().simplify, -1);
  const { segmentation, conversionChain } = config;
  const library = once(() => ConverterBuilder({ ...toSimplified, configs: { [`${variant}2s`]: config } })({ from: variant, to: 'cn' }));
  return {
    segmentation: (segmentation as readonly string[]).flatMap(parse),
    groups: conversionChain.map((group) => [...group].reverse().flatMap((table) => parse(table as string))),
    convert: (text) => library()(text),
  };
}

const everything = once((): Preset => {
  // 1.2 MB of phrases, loaded when something is asked for that cleaning does not need.
  const { Locale } = createRequire(import.meta.url)('opencc-js') as { readonly Locale: Preset };
  const configs = addSimplifying(Locale, listRare(Locale));
  for (const name of ['s2t', 's2tw', 's2twp', 's2hk', 's2hkp'])
    configs[name] = addWords(configs[name]!, scriptExceptions().traditionalize, 0);
  return { ...Locale, configs };
});

const converters = new Map<ScriptConfig, Core.ConverterFunction>();

/** The library's converter of a configuration, with our exceptions. */
export function openConverter(config: ScriptConfig): Core.ConverterFunction {
  let converter = converters.get(config);
  if (!converter) converters.set(config, (converter = ConverterBuilder(everything())(toLocales(config))));
  return converter;
}

/** `tw2sp` is the library's `{ from: 'twp', to: 'cn' }`. */
function toLocales(config: ScriptConfig): Core.ConverterOptions {
  const [from, to] = config.split('2') as [string, string];
  if (to.startsWith('s')) return { from: from + to.slice(1), to: 'cn' };
  return { from: from === 's' ? 'cn' : from, to };
}

function addSimplifying({ configs }: Preset, rare: string): Record<string, Config> {
  const added = { ...configs };
  for (const name of ['t2s', 'tw2s', 'tw2sp', 'hk2s', 'hk2sp']) {
    const config = addWords(configs[name]!, scriptExceptions().simplify, -1);
    const last = config.conversionChain.at(-1)!;
    added[name] = { ...config, conversionChain: [...config.conversionChain.slice(0, -1), [...last, rare]] };
  }
  return added;
}

/** Puts words in front of the dictionaries of the pass `at`; earlier passes leave them alone. */
function addWords(config: Config, words: readonly WordPair[], at: 0 | -1): Config {
  const last = at === 0 ? 0 : config.conversionChain.length - 1;
  const phrases = write(words.filter(([from]) => from.length > 1));
  const untouched = write(words.map(([from]) => [from, from]));
  const conversionChain = config.conversionChain.map((group, i) => {
    if (words.length === 0 || i > last) return group;
    return [i === last ? write(words) : untouched, ...group];
  });
  const segmentation = config.segmentation && phrases ? [phrases, ...(config.segmentation as readonly string[])] : config.segmentation;
  return { ...config, segmentation, conversionChain };
}

/**
 * OpenCC simplifies to some six hundred characters outside the Basic Multilingual Plane (殢 → 𣨼) that the library leaves
 * out, because few fonts hold them. Their reverse is in its table from simplified characters.
 */
function listRare({ configs }: Preset): string {
  const known = new Set(parse(configs['t2s']!.conversionChain[0]!.at(-1) as string).map(([from]) => from));
  const rows = (configs['s2t']!.conversionChain[0]!.at(-1) as string).split('|').map((row) => row.split(' '));
  const outside = rows.filter(([simplified]) => [...simplified!].length === 1 && simplified!.length === 2);
  return write(
    outside.flatMap(([to, ...all]) => all.filter((from) => from !== to && !known.has(from)).map((from): WordPair => [from, to!])),
  );
}

function parse(table: string): WordPair[] {
  return table.split('|').map((row) => row.split(' ', 2) as [string, string]);
}

function write(words: readonly WordPair[]): string {
  return words.map((pair) => pair.join(' ')).join('|');
}
