import type { Result } from '../../model.ts';
import { Failure } from '../../text/failure.ts';
import type { Side } from './side.ts';

/** What makes a side: the place a document speaks for, its date, or the document itself. */
export const sideKinds = ['region', 'date', 'document'] as const;
export type SideKind = (typeof sideKinds)[number];

/** The kind by which the results differ: region, else date, else document. */
export function chooseSides(results: readonly Result[]): SideKind {
  const differ = (values: readonly (string | null)[]) => new Set(values.filter((value) => value !== null)).size > 1;
  if (differ(results.map(({ document }) => document.region))) return 'region';
  return differ(results.map(({ document }) => dateOf(document))) ? 'date' : 'document';
}

/**
 * Parts results into sides. Regions and documents come in the order of the results, dates in that of the calendar. What does
 * not tell its region or date is a side of its own, named by its source without the folder that all sources share.
 * @throws {Failure} when fewer than two sides come of it.
 */
export function partSides(results: readonly Result[], by: SideKind = chooseSides(results)): readonly Side[] {
  const sides = new Map<string, { name: string; results: Result[] }>();
  const folder = commonFolder(results.map(({ document }) => document.source));
  for (const [i, result] of results.entries()) {
    const { document } = result;
    const value = by === 'region' ? document.region : by === 'date' ? dateOf(document) : null;
    const key = value ?? `\n${i}`;
    const side = sides.get(key);
    if (side) side.results.push(result);
    else sides.set(key, { name: value ?? document.source.slice(folder), results: [result] });
  }
  if (sides.size < 2) throw tooFew(results, by);
  const list = distinguish([...sides.values()]);
  return by === 'date' ? list.sort((a, b) => (dateKey(a) < dateKey(b) ? -1 : Number(dateKey(a) > dateKey(b)))) : list;
}

function tooFew(results: readonly Result[], by: SideKind): Failure {
  if (results.length === 0) return new Failure('diff', 'no document', 'name at least two documents, or results with two');
  if (results.length === 1) return new Failure('diff', 'one document has nothing to differ from', 'name another');
  const of = by === 'region' ? 'region' : 'date';
  return new Failure(`--by ${by}`, `all documents have one ${of}`, 'try --by document');
}

/** Published, else met. */
function dateOf({ published, meeting_date }: Result['document']): string | null {
  return published ?? meeting_date;
}

function dateKey({ results }: Side): string {
  return dateOf(results[0]!.document) ?? '~';
}

/** Length of the folder, its slash included, in which all paths lie. */
function commonFolder([first = '', ...others]: readonly string[]): number {
  let length = first.lastIndexOf('/') + 1;
  while (length > 0 && !others.every((path) => path.startsWith(first.slice(0, length)))) length = first.lastIndexOf('/', length - 2) + 1;
  return length;
}

/** Two files of one name in different runs must not share their columns. */
function distinguish(sides: { name: string; results: Result[] }[]): Side[] {
  const seen = new Map<string, number>();
  return sides.map((side) => {
    const count = (seen.get(side.name) ?? 0) + 1;
    seen.set(side.name, count);
    return count === 1 ? side : { ...side, name: `${side.name} (${count})` };
  });
}
