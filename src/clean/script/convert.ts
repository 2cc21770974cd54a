import { Failure } from '../../text/failure.ts';
import { openConverter, scriptConfigs } from './opencc.ts';
import type { ScriptConfig } from './opencc.ts';

/**
 * Converts between traditional and simplified characters as OpenCC does, under its names: `t2s` `tw2s` `hk2s` `s2t` `s2tw` `s2hk` …;
 * with a `p` at the end words are replaced too (`tw2sp`: 資訊 → 信息). On top of OpenCC stand dictionaries/script-exceptions.json.
 * @throws {Failure} for an unknown configuration.
 */
export function convertScript(text: string, config: ScriptConfig): string {
  if (!scriptConfigs.includes(config))
    throw new Failure(`script ${String(config)}`, 'unknown configuration', `use one of ${scriptConfigs.join(', ')}`);
  return openConverter(config)(text);
}

const QUOTES: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };

/** Clean simplified text in the characters and quotation marks of Taiwan or Hong Kong; words stay words. */
export function toTraditional(text: string, variant: 'tw' | 'hk'): string {
  // A lone ’ may be an apostrophe: inner quotes change only in pairs.
  const quoted = text.replace(/[“”]/g, (mark) => QUOTES[mark]!).replace(/‘([^‘’\n]*)’/g, '『$1』');
  return convertScript(quoted, variant === 'hk' ? 's2hk' : 's2tw');
}
