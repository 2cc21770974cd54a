import type { Rule } from '../../model.ts';

/** One form of what a rule keeps out, with a clause that no other form of the rule catches. Quotes, titles and brackets are masked. */
export type Form = readonly [pattern: RegExp, example: string];

/** A rule that keeps a clause out of the measures. */
export interface Refusal extends Rule<string> {
  readonly forms: readonly Form[];
  /** All forms in one. */
  readonly pattern: RegExp;
}

export function refusal(id: string, says: string, forms: readonly Form[], rejects: readonly string[]): Refusal {
  return { id, says, forms, pattern: anyOf(forms.map(([pattern]) => pattern)), examples: forms.map(([, example]) => example), rejects };
}

/** One pattern that finds what any of them finds. */
export const anyOf = (patterns: readonly RegExp[]): RegExp => new RegExp(patterns.map(({ source }) => source).join('|'));
