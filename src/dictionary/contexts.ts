import * as v from 'valibot';

const list = v.optional(v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.nonEmpty()));

/** Fields of an entry that counts only in some contexts. */
export const contextFields = {
  word: v.pipe(v.string(), v.nonEmpty()),
  not_after: list,
  after: list,
  only_after: list,
  not_before: list,
  before: list,
  only_before: list,
} as const;

interface InContext {
  readonly word: string;
  readonly not_after?: readonly string[];
  readonly after?: readonly string[];
  readonly only_after?: readonly string[];
  readonly not_before?: readonly string[];
  readonly before?: readonly string[];
  readonly only_before?: readonly string[];
}

/**
 * Whether the word at `at` (UTF-16) counts there. Of the contexts that fit on one side the longest decides: 要 counts not
 * after 主, counts after 业主, and counts not after 企业主.
 */
export function countsAt(entry: InContext, text: string, at: number): boolean {
  const ends = (context: string) => text.endsWith(context, at);
  const begins = (context: string) => text.startsWith(context, at + entry.word.length);
  if (entry.only_after && !entry.only_after.some(ends)) return false;
  if (entry.only_before && !entry.only_before.some(begins)) return false;
  return longest(entry.not_after, ends) <= longest(entry.after, ends) && longest(entry.not_before, begins) <= longest(entry.before, begins);
}

function longest(contexts: readonly string[] | undefined, fits: (context: string) => boolean): number {
  let found = 0;
  for (const context of contexts ?? []) if (context.length > found && fits(context)) found = context.length;
  return found;
}
