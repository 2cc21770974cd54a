import type { PageData, PageMeasure } from '../data.ts';

/** What the reader asks for; an empty text asks for everything, `none` of a field for measures without it. */
export interface Choice {
  readonly search: string;
  readonly theme: string;
  readonly kind: string;
  readonly strength: string;
  readonly party: string;
  readonly action: string;
  readonly region: string;
  readonly document: string;
}

export const everything: Choice = { search: '', theme: '', kind: '', strength: '', party: '', action: '', region: '', document: '' };
export type Field = Exclude<keyof Choice, 'search'>;
/** The value of a filter that asks for measures without the field. No document holds it. */
export const none = '\u0000none';

export type SortKey = 'order' | 'text' | 'kind' | 'strength' | 'party' | 'theme' | 'deadline' | 'region' | 'published' | 'document';
export interface Sorting {
  readonly by: SortKey;
  readonly down: boolean;
}

/** Fold of a search: width and case do not count. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Finds measures; what can be prepared once is prepared here. */
export function openChooser({ measures, documents }: PageData): {
  valuesOf(measure: PageMeasure, field: Field): readonly string[];
  choose(choice: Choice, sorting: Sorting): readonly number[];
} {
  const titles = documents.map(({ title, region, source }) => fold([title, region, source].join('\n')));
  const haystacks = measures.map(({ text, party, parties, support, speaker, target, deadline, themes, document }) =>
    [fold([text, party, ...parties, ...support, speaker, target, deadline, ...themes].join('\n')), titles[document]].join('\n'),
  );
  const valuesOf = (measure: PageMeasure, field: Field): readonly string[] => {
    const values: Readonly<Record<Field, () => readonly (string | null)[]>> = {
      theme: () => measure.themes,
      kind: () => [measure.kind],
      strength: () => [measure.strength],
      party: () => measure.parties,
      action: () => [measure.action],
      region: () => [documents[measure.document]!.region],
      document: () => [String(measure.document)],
    };
    const known = values[field]().filter((value) => value !== null);
    return known.length > 0 ? known : [none];
  };
  const collator = new Intl.Collator('zh-Hans-CN');
  const rank = (measure: PageMeasure, by: SortKey): string | number | null => {
    const { region, published, meeting_date, title } = documents[measure.document]!;
    if (by === 'strength') return ['must', 'must_not', 'should', 'may'].indexOf(measure.strength);
    if (by === 'deadline') return measure.due ?? (measure.deadline === null ? null : Infinity);
    if (by === 'published') return published ?? meeting_date;
    if (by === 'region') return region;
    if (by === 'document') return title;
    if (by === 'theme') return measure.themes[0] ?? null;
    if (by === 'order') return null;
    return measure[by];
  };
  return {
    valuesOf,
    choose(choice, { by, down }) {
      const words = fold(choice.search).split(/\s+/).filter(Boolean);
      const fields = (Object.keys(everything) as (keyof Choice)[]).filter((key): key is Field => key !== 'search' && choice[key] !== '');
      const found: number[] = [];
      for (const [i, measure] of measures.entries())
        if (
          words.every((word) => haystacks[i]!.includes(word)) &&
          fields.every((field) => valuesOf(measure, field).includes(choice[field]))
        )
          found.push(i);
      if (by === 'order') return down ? found.reverse() : found;
      const ranks = new Map(found.map((i) => [i, rank(measures[i]!, by)]));
      // What has no value stands last in either direction.
      return found.sort((a, b) => {
        const [x, y] = [ranks.get(a)!, ranks.get(b)!];
        if (x === null || y === null) return Number(x === null) - Number(y === null) || a - b;
        const order = typeof x === 'number' ? (x === y ? 0 : x - (y as number)) : collator.compare(x, y as string);
        return (down ? -order : order) || a - b;
      });
    },
  };
}
