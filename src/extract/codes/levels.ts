import type { Code } from '../../dictionary/codebooks.ts';
import type { Coded } from './coder.ts';

/** The level of a code that the words and the strength of a measure speak for: the first that fits; null when none does. */
export function levelOf(code: Code, { text, strength }: Coded): number | null {
  for (const { level, words, not, strength: strengths } of code.levels ?? []) {
    if (not?.some((word) => holds(text, word))) continue;
    const free = !words && !strengths;
    if (free || words?.some((word) => holds(text, word)) || strengths?.includes(strength)) return level;
  }
  return null;
}

/** The flag whose words stand in the measure; null when it does not tell its scope. */
export function flagOf(code: Code, text: string): 0 | 1 | null {
  return code.flag?.find(({ words }) => words.some((word) => holds(text, word)))?.flag ?? null;
}

/** All parts of a written word (`学校+停课`) stand in the text. */
export function holds(text: string, written: string): boolean {
  return written.split('+').every((part) => text.includes(part));
}
