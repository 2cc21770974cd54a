import type { MeasureFinding } from '../model.ts';
import { extractDates } from '../extract/dates/dates.ts';
import { extractMeasures } from '../extract/measures/measures.ts';
import { extractPeople } from '../extract/people/people.ts';
import { segment } from '../segment/document.ts';
import { openSegmenter } from '../segment/segmenter.ts';
import { cleanOf } from './clean-of.ts';

const segmenter = await openSegmenter();

/** The measures of a text that is clean already, with its own people and dates. */
export function measuresOf(text: string): readonly MeasureFinding[] {
  const document = segment(cleanOf(text), segmenter);
  return extractMeasures(document, { people: extractPeople(document), dates: extractDates(document).dates });
}
