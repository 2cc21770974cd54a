// The one door to `natural`. Sub-paths only: the root of the package loads database drivers and prints.
import distance from 'natural/lib/natural/distance/index.js';
import ngrams from 'natural/lib/natural/ngrams/index.js';
import tfidf from 'natural/lib/natural/tfidf/index.js';

export const { TfIdf } = tfidf;
export const { NGrams } = ngrams;

/** How alike two strings are, 0 to 1: one minus the Levenshtein distance over the longer length (UTF-16). */
export function stringLikeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - distance.LevenshteinDistance(a, b) / longer;
}

/** How alike two strings are, 0 to 1, whatever the order of their words: the Dice coefficient of their pairs of characters. */
export function orderlessLikeness(a: string, b: string): number {
  return distance.DiceCoefficient(a, b);
}
