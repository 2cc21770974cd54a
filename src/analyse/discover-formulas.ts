import { NGrams } from './natural.ts';
import { foldSlogan, type SloganTrie } from '../dictionary/slogans.ts';
import { isOrdinary } from '../extract/slogans/ordinary.ts';
import { extractSlogans } from '../extract/slogans/slogans.ts';
import type { CleanSpan, Document, SloganFinding, Token } from '../model.ts';

/** What speaks for a formula: a rule of the extraction, quotes, or only that its words come again. */
export type Evidence = 'quoted-rule' | 'rule' | 'quoted' | 'run';

/** A formula in one document. */
export interface Occurrence {
  readonly text: string;
  readonly span: CleanSpan;
  readonly evidence: Evidence;
  readonly count: number;
  readonly items: readonly string[] | null;
}

/** The numeric formulas of a document that the dictionary does not mark. */
export function findFormulas(document: Document, known: SloganTrie): Occurrence[] {
  const slogans = extractSlogans(document, null, known);
  return [...findRules(document, slogans), ...findRuns(document, slogans)];
}

/** What the rules of the extraction find beside the dictionary. */
function findRules(document: Document, slogans: readonly SloganFinding[]): Occurrence[] {
  return slogans
    .filter(({ rule }) => rule !== 'slogan/dictionary')
    .map(({ text, span, mentions, items, itemsSource }) => ({
      text: foldSlogan(text),
      span,
      evidence: mentions.some((mention) => isQuoted(document.text, mention)) ? 'quoted-rule' : 'rule',
      count: mentions.length,
      items: itemsSource === 'text' ? items : null,
    }));
}

/** Longest run, in words. */
const longest = 4;

/** Runs of words that begin with a numeral, where no slogan was found. */
function findRuns(document: Document, slogans: readonly SloganFinding[]): Occurrence[] {
  const found: Occurrence[] = [];
  const taken = slogans.flatMap(({ mentions }) => mentions);
  for (const { tokens } of document.lines.flatMap(({ sentences }) => sentences)) {
    if (!tokens.some(beginsRun)) continue;
    for (let length = 1; length <= longest; length++)
      // natural slices whatever array it gets, though its types speak of strings.
      for (const run of NGrams.ngrams(tokens as unknown as string[], length) as unknown as Token[][]) {
        const [first, last] = [run[0]!, run.at(-1)!];
        if (!beginsRun(first) || !run.every(fits) || /^[mqtupcfdry]/.test(last.tag)) continue;
        const span = { start: first.start, end: last.end };
        const text = foldSlogan(document.text.slice(span.start, span.end));
        if (text.length < 3 || text.length > 10 || isOrdinary(text)) continue;
        if (taken.some((mention) => mention.start < span.end && span.start < mention.end)) continue;
        found.push({ text, span, evidence: isQuoted(document.text, span) ? 'quoted' : 'run', count: 1, items: null });
      }
  }
  return found;
}

function beginsRun({ text, tag }: Token): boolean {
  return /^(?:[一二两三四五六七八九十双零百千]|\d{1,4}(?!\d))/.test(text) && !/^[tcdr]/.test(tag);
}

function fits({ text, tag }: Token): boolean {
  return /^[\p{Script=Han}\d+]+$/u.test(text) && !/^(?:slogan|body|post|t|u|p|c|w|x|y|nr|ns)/.test(tag);
}

function isQuoted(text: string, { start, end }: CleanSpan): boolean {
  return /[“‘「]/.test(text[start - 1] ?? '') && (/[”’」]/.test(text[end] ?? '') || /[”’」]/.test(text.slice(start, end)));
}
