import { TfIdf } from '../natural.ts';
import { themeOf } from './side.ts';
import type { Side } from './side.ts';

/** How many measures of each theme every side has; `theme` null counts those without one. */
export interface ThemeRow {
  readonly theme: string | null;
  /** By side. */
  readonly counts: readonly number[];
}

/** A theme, an object or a slogan that one side has more of than the others. */
export interface Distinction {
  readonly kind: 'theme' | 'object' | 'slogan';
  readonly term: string;
  /** Measures (documents, of a slogan) of this side with it, and sides that have it at all. */
  readonly count: number;
  readonly sides: number;
  /** TF-IDF with the side as document, divided by the side's number of terms. */
  readonly score: number;
}

/** The matrix of sides and themes, the most frequent theme first. */
export function countThemes(sides: readonly Side[], theme?: string): readonly ThemeRow[] {
  const rows = new Map<string | null, number[]>();
  for (const [i, { results }] of sides.entries())
    for (const measure of results.flatMap(({ measures }) => measures)) {
      const own = themeOf(measure);
      if (theme !== undefined && own !== theme) continue;
      const counts = rows.get(own) ?? sides.map(() => 0);
      rows.set(own, counts);
      counts[i]!++;
    }
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const named = [...rows].sort(([a, x], [b, y]) => Number(a === null) - Number(b === null) || total(y) - total(x) || (a! < b! ? -1 : 1));
  return named.map(([own, counts]) => ({ theme: own, counts }));
}

/** A theme that every side has still distinguishes one in which its share is this many times that over all sides. */
const LIFT = 1.5;

/** What is distinctive of each side, at most `limit` terms, the highest TF-IDF first, of equals the one that is named first. */
export function listDistinctions(sides: readonly Side[], limit: number, theme?: string): readonly (readonly Distinction[])[] {
  const model = new TfIdf();
  const documents = sides.map((side) => listTerms(side, theme));
  for (const [i, terms] of documents.entries()) model.addDocument(terms, String(i));
  const having = new Map<string, number>();
  const overall = new Map<string, number>();
  for (const terms of documents) {
    for (const term of new Set(terms)) having.set(term, (having.get(term) ?? 0) + 1);
    for (const term of terms) overall.set(term, (overall.get(term) ?? 0) + 1);
  }
  // `idf` would read every side for every term.
  const cache = Object.create(null) as Record<string, number>;
  for (const [term, count] of having) cache[term] = 1 + Math.log(sides.length / (1 + count));
  model._idfCache = cache;
  const all = documents.reduce((sum, terms) => sum + terms.length, 0);
  return documents.map((terms, i) => {
    const counts = new Map<string, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    const distinct = [...counts].filter(
      ([term, count]) => having.get(term)! < sides.length || count / terms.length >= (LIFT * overall.get(term)!) / all,
    );
    const scored = distinct.map(([term, count]): Distinction => {
      const at = term.indexOf('\n');
      const kind = term.slice(0, at) as Distinction['kind'];
      return { kind, term: term.slice(at + 1), count, sides: having.get(term)!, score: model.tfidf([term], i) / terms.length };
    });
    return scored.sort((a, b) => b.score - a.score || a.sides - b.sides).slice(0, limit);
  });
}

function listTerms({ results }: Side, theme: string | undefined): string[] {
  const terms: string[] = [];
  for (const { measures, slogans } of results) {
    for (const measure of measures) {
      const own = themeOf(measure);
      if (theme !== undefined && own !== theme) continue;
      if (own !== null && theme === undefined) terms.push(`theme\n${own}`);
      if (measure.object !== null && measure.object.length >= 3) terms.push(`object\n${measure.object}`);
    }
    for (const { text } of slogans) terms.push(`slogan\n${text}`);
  }
  return terms;
}
