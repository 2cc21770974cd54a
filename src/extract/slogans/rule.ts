import type { Rule, Span } from '../../model.ts';
import { foldSlogan } from '../../dictionary/slogans.ts';
import { isWholeSlogan } from '../../segment/marks.ts';
import { isOrdinary } from './ordinary.ts';

/** A text and the slogans that the rule finds in it, folded. */
export type SloganExample = readonly [text: string, ...found: string[]];

/**
 * A form of slogan. Where a pattern has a group `slogan`, that group alone is the slogan.
 * `quoted` must fit the whole of a quotation or of one of its parts; `sibling` too, where another part fits `quoted`;
 * `running` (flag g) is looked for anywhere.
 */
export interface SloganRule extends Rule<SloganExample> {
  readonly quoted?: RegExp;
  readonly sibling?: RegExp;
  readonly running?: RegExp;
}

export interface SloganMatch extends Span {
  readonly rule: string;
  readonly quoted: boolean;
}

/** Longest quotation that can be a formula (UTF-16). */
const longest = 24;

interface Part extends Span {
  readonly text: string;
}

/** All matches of one rule in one line, on offsets of the line; `quoted` is what stands in its quotes. */
export function matchRule(rule: SloganRule, line: string, quoted: readonly Quotation[] = quotations(line)): SloganMatch[] {
  const found: SloganMatch[] = [];
  const take = (match: RegExpMatchArray | null, offset: number, inQuotes: boolean): boolean => {
    if (!match) return false;
    const words = match.groups?.['slogan'] ?? match[0];
    const start = offset + match.index! + match[0].lastIndexOf(words);
    const span = { start, end: start + words.length };
    if (isOrdinary(foldSlogan(line.slice(span.start, span.end)))) return false;
    if (!isWholeSlogan(line, span)) return false;
    found.push({ ...span, rule: rule.id, quoted: inQuotes });
    return true;
  };
  if (rule.quoted)
    for (const { whole, parts } of quoted) {
      if (take(rule.quoted.exec(whole.text), whole.start, true)) continue;
      if (parts.length < 2) continue;
      const fits = parts.map((part) => take(rule.quoted!.exec(part.text), part.start, true));
      const { sibling } = rule;
      if (sibling && fits.includes(true)) parts.forEach((part, i) => fits[i] || take(sibling.exec(part.text), part.start, true));
    }
  if (rule.running) for (const match of line.matchAll(rule.running)) take(match, 0, false);
  return found;
}

/** What stands in quotes, whole and split at its commas. */
interface Quotation {
  readonly whole: Part;
  readonly parts: readonly Part[];
}

/** The quotations of a line that are short enough to be a formula. */
export function quotations(line: string): Quotation[] {
  const short = quotation.flatMap((marks) => [...line.matchAll(marks)]).filter((match) => match[0].length <= longest + 2);
  return short.map((match) => {
    const text = match[0].slice(1, -1);
    const start = match.index + 1;
    const parts = Array.from(text.matchAll(/[^、，；,;]+/g), (part) => ({
      text: part[0],
      start: start + part.index,
      end: start + part.index + part[0].length,
    }));
    return { whole: { text, start, end: start + text.length }, parts };
  });
}
/** Each pair for itself, so that those inside others are seen. */
const quotation = [/“[^“”]{2,200}”/g, /‘[^‘’]{2,200}’/g, /「[^「」]{2,200}」/g, /"[^"]{2,200}"/g];
