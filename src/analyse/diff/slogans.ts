import type { Side } from './side.ts';

/** Who uses a slogan, and since when. */
export interface SloganUse {
  readonly text: string;
  /** Null for a side that does not use it. */
  readonly sides: readonly (Use | null)[];
}

interface Use {
  readonly documents: number;
  readonly mentions: number;
  /** The earliest date of publication, else of the meeting; null when no document tells one. */
  readonly since: string | null;
}

/** All slogans, those of most sides first, then by the first date. */
export function listSloganUse(sides: readonly Side[]): readonly SloganUse[] {
  const uses = new Map<string, (Use | null)[]>();
  for (const [i, { results }] of sides.entries())
    for (const { document, slogans } of results)
      for (const { text, mentions } of slogans) {
        const row = uses.get(text) ?? sides.map(() => null);
        uses.set(text, row);
        const before = row[i];
        row[i] = {
          documents: (before?.documents ?? 0) + 1,
          mentions: (before?.mentions ?? 0) + mentions.length,
          since: earlier(before?.since ?? null, document.published ?? document.meeting_date),
        };
      }
  const spread = (row: readonly (Use | null)[]) => row.filter((use) => use !== null).length;
  const first = (row: readonly (Use | null)[]) => row.reduce<string | null>((date, use) => earlier(date, use?.since ?? null), null) ?? '~';
  return [...uses]
    .sort(([a, x], [b, y]) => spread(y) - spread(x) || compare(first(x), first(y)) || compare(a, b))
    .map(([text, row]) => ({ text, sides: row }));
}

/** EDTF dates of unknown year (XXXX-03-01) are later than any other. */
function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a <= b ? a : b;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
