import { nativeCodebook } from '../../dictionary/codebooks.ts';
import type { MeasureRecord, Result } from '../../model.ts';
import { bare } from '../similarity.ts';
import { coreOf } from './core.ts';

/** What is compared: a city, a date or a document, with its results. */
export interface Side {
  readonly name: string;
  readonly results: readonly Result[];
}

/** A measure with the document it stands in. */
export interface Occurrence {
  readonly document: Result['document'];
  readonly measure: MeasureRecord;
}

/** A measure of one side; wordings that are the same but for punctuation are one, in whatever document they stand. */
export interface Entry {
  readonly side: number;
  readonly core: string;
  readonly theme: string | null;
  /** In the order of the documents. */
  readonly occurrences: readonly Occurrence[];
}

/** The first code of the native codebook; null where measures carry none. */
export function themeOf({ codes }: MeasureRecord): string | null {
  return codes.find(({ codebook }) => codebook === nativeCodebook)?.code ?? null;
}

/** The entries of a side in the order of its documents. `theme` keeps those of one theme. */
export function listEntries({ results }: Side, side: number, theme?: string): Entry[] {
  const entries = new Map<string, { side: number; core: string; theme: string | null; occurrences: Occurrence[] }>();
  for (const { document, measures } of results)
    for (const measure of measures) {
      const own = themeOf(measure);
      if (theme !== undefined && own !== theme) continue;
      const key = `${bare(measure.text)}\n${measure.deadline_value ?? ''}\n${measure.party ?? ''}`;
      const entry = entries.get(key);
      if (entry) entry.occurrences.push({ document, measure });
      else entries.set(key, { side, core: coreOf(measure), theme: own, occurrences: [{ document, measure }] });
    }
  return [...entries.values()];
}
