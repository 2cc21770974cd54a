import type { Result } from '../../model.ts';
import { alignMeasures } from '../align.ts';
import type { AlignOptions, Group, Member } from '../align.ts';
import { changeKinds, listChanges } from './changes.ts';
import type { Change, ChangeKind } from './changes.ts';
import { chooseSides, partSides } from './sides.ts';
import type { SideKind } from './sides.ts';
import type { Occurrence } from './side.ts';
import { listSloganUse } from './slogans.ts';
import type { SloganUse } from './slogans.ts';
import { countThemes, listDistinctions } from './themes.ts';
import type { Distinction, ThemeRow } from './themes.ts';
import { compareWords } from './words.ts';
import type { Words } from './words.ts';

export interface DiffOptions extends AlignOptions {
  /** What makes a side; by default that by which the results differ: region, else date, else document. */
  readonly by?: SideKind;
}

/** What sides share, lack, or word differently. */
export interface Diff {
  readonly by: SideKind;
  readonly sides: readonly { readonly name: string; readonly documents: number; readonly measures: number }[];
  /** In the order of the first side's documents, then of the second's, and so on. */
  readonly rows: readonly DiffRow[];
  readonly themes: readonly ThemeRow[];
  /** By side. */
  readonly distinctions: readonly (readonly Distinction[])[];
  readonly slogans: readonly SloganUse[];
}

/** One aligned group. */
export interface DiffRow {
  /** The gravest change of any cell; `same` when there is none, `only here` when one side alone has it. */
  readonly change: ChangeKind;
  readonly theme: string | null;
  /** By side; null where a side lacks the measure. */
  readonly cells: readonly (DiffCell | null)[];
}

/** What one side says. */
export interface DiffCell {
  readonly text: string;
  /** Against the first side that has the measure; null in that side's own cell. */
  readonly change: Exclude<ChangeKind, 'only here'> | null;
  readonly changes: readonly Change[];
  /** How the first side's wording becomes this one; empty in its own cell and where they are the same. */
  readonly words: readonly Words[];
  readonly similarity: number;
  /** Where it stands; several when the side repeats it. The first is the one compared. */
  readonly occurrences: readonly Occurrence[];
}

/** Distinctive terms of a side that are kept. */
const DISTINCTIVE = 8;

/**
 * Compares the results of any number of cities, dates or documents.
 * @throws {Failure} when they make fewer than two sides.
 */
export function diffResults(results: readonly Result[], options: DiffOptions = {}): Diff {
  const by = options.by ?? chooseSides(results);
  const sides = partSides(results, by);
  const rows = alignMeasures(sides, options).map((group) => describe(group, sides.length));
  return {
    by,
    sides: sides.map(({ name, results: own }) => ({
      name,
      documents: own.length,
      measures: own.reduce((sum, { measures }) => sum + measures.length, 0),
    })),
    rows,
    themes: countThemes(sides, options.theme),
    distinctions: listDistinctions(sides, DISTINCTIVE, options.theme),
    slogans: listSloganUse(sides),
  };
}

function describe({ members }: Group, count: number): DiffRow {
  const first = members[0]!;
  const cells: (DiffCell | null)[] = Array.from({ length: count }, () => null);
  for (const side of new Set(members.map(({ entry }) => entry.side))) {
    const own = members.filter(({ entry }) => entry.side === side);
    cells[side] = describeCell(own, first);
  }
  const kinds = cells.flatMap((cell) => cell?.change ?? []);
  const gravest = changeKinds.find((kind) => kinds.some((other) => other === kind));
  return { change: gravest ?? 'only here', theme: first.entry.theme, cells };
}

function describeCell(own: readonly Member[], first: Member): DiffCell {
  const member = own[0]!;
  const occurrences = own.flatMap(({ entry }) => entry.occurrences);
  const { measure } = member.entry.occurrences[0]!;
  if (member.entry.side === first.entry.side)
    return { text: measure.text, change: null, changes: [], words: [], similarity: 1, occurrences };
  const reference = first.entry.occurrences[0]!.measure;
  const changes = listChanges(reference, measure);
  const words = changes.length > 0 && reference.text !== measure.text ? compareWords(reference.text, measure.text) : [];
  return { text: measure.text, change: changes[0]?.kind ?? 'same', changes, words, similarity: member.similarity, occurrences };
}
