import type { Result } from '../model.ts';
import { tableNames } from '../write/columns.ts';
import type { TableName } from '../write/columns.ts';

/** How many records of each kind results hold. */
export type Counts = Record<TableName, number>;

/** Nothing counted yet. */
export const noCounts = (): Counts => Object.fromEntries(tableNames.map((name) => [name, 0])) as Counts;

/** Adds the records of one result. */
export function count(counts: Counts, result: Result): void {
  counts.documents++;
  counts.people += result.document.people.length;
  for (const name of ['measures', 'parties', 'dates', 'slogans'] as const) counts[name] += result[name].length;
}

/** Where results hold another number of records than was counted when they were written: a file that was cut, or edited. */
export function compareCounts(written: Counts, found: Counts): readonly string[] {
  return tableNames
    .filter((name) => written[name] !== found[name])
    .map((name) => `results.jsonl holds ${found[name]} ${name}, manifest.json counts ${written[name]}`);
}
