import type { CleanSpan, Diagnostic, Document, Line, SloganFinding } from '../../model.ts';
import { foldSlogan, ordinaryWord, quoteMarks, sloganTrie, type SloganEntry, type SloganTrie } from '../../dictionary/slogans.ts';
import { Trie } from '../../dictionary/trie.ts';
import { findFolded, isWholeSlogan } from '../../segment/marks.ts';
import { indexClauses } from './clauses.ts';
import { spelledItems } from './items.ts';
import { parseSlogan } from './parse.ts';
import { matchRule, quotations, type SloganMatch } from './rule.ts';
import { sloganRules } from './rules.ts';

/**
 * The numeric slogans of the article, one finding for each way of writing, in the order of their first mentions.
 * `published` (EDTF) chooses between what a slogan of the dictionary stands for now and what it stood for before.
 * `known` is the dictionary that the document was segmented with; null leaves every slogan to the rules.
 */
export function extractSlogans(
  document: Document,
  published: string | null = null,
  known: SloganTrie | null = sloganTrie(),
): SloganFinding[] {
  return mineSlogans(document, published, known).findings;
}

/** `extractSlogans`, and what a reader should look at: a set that is spelled out with another number of parts than its slogan counts. */
export function mineSlogans(
  document: Document,
  published: string | null = null,
  known: SloganTrie | null = sloganTrie(),
): { readonly findings: SloganFinding[]; readonly diagnostics: Diagnostic[] } {
  const bySlogan = new Map<string, { readonly rule: string; readonly mentions: CleanSpan[] }>();
  const matches = document.lines.flatMap((line) => findInLine(document, line, known));
  for (const { start, end, rule } of [...matches, ...repeated(document, matches)].sort((a, b) => a.start - b.start)) {
    const key = keyOf(document.text.slice(start, end));
    const before = bySlogan.get(key);
    if (before) before.mentions.push({ start, end });
    else bySlogan.set(key, { rule, mentions: [{ start, end }] });
  }
  const clauses = indexClauses(document);
  const diagnostics: Diagnostic[] = [];
  const findings = Array.from(bySlogan.values(), ({ rule, mentions }): SloganFinding => {
    const span = mentions[0]!;
    const text = withoutQuotes(document.text.slice(span.start, span.end));
    const { items: spelled, near } = spelledItems(document, text, mentions, clauses);
    if (near) diagnostics.push(miscount(document, text, near, mentions));
    const listed = spelled ? null : itemsAt(known?.longestAt(foldSlogan(text), 0)?.value, published);
    return {
      span,
      rule,
      text,
      ...parseSlogan(text),
      items: spelled ?? listed,
      itemsSource: spelled ? 'text' : listed ? 'dictionary' : null,
      mentions,
    };
  });
  return { findings, diagnostics };
}

/** Not as many parts as the slogan counts: an author's slip, or a set that is spelled out in part. */
function miscount({ clean }: Document, text: string, near: readonly string[], [first]: readonly CleanSpan[]): Diagnostic {
  const message = `“${text}” is spelled out with ${near.length} parts: ${near.join('、')}; they were not taken as its items`;
  return { code: 'slogan-count', severity: 'info', message, span: clean.map?.toRaw(first!) };
}

type Found = CleanSpan & { readonly rule: string };

/** What the dictionary marked in a line and what the rules find beside it. */
function findInLine(document: Document, line: Line, trie: SloganTrie | null): Found[] {
  const tokens = trie ? line.sentences.flatMap((sentence) => sentence.tokens) : [];
  const known = tokens.filter(({ tag }) => tag === 'slogan').map(({ start, end }): Found => ({ start, end, rule: 'slogan/dictionary' }));
  const text = document.text.slice(line.start, line.end);
  const quoted = quotations(text);
  const formed = sloganRules
    .flatMap((rule) => matchRule(rule, text, quoted))
    .filter((match) => !trie || trie.longestAt(text, match.start)?.value !== ordinaryWord)
    .map((match): SloganMatch => ({ ...match, start: line.start + match.start, end: line.start + match.end }))
    .filter((match) => touching(known, match).every((entry) => goesOn(document.text, entry, match)))
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  const taken: Found[] = [];
  const covered = new Uint8Array(line.end - line.start);
  const stands = (span: CleanSpan) => !covered.subarray(span.start - line.start, span.end - line.start).includes(1);
  for (const match of formed) {
    if (!stands(match)) continue;
    taken.push(match);
    covered.fill(1, match.start - line.start, match.end - line.start);
  }
  return [...taken, ...known.filter(stands)];
}

/** The entries that share a character with a span; entries are in order and apart. */
function touching(entries: readonly Found[], { start, end }: CleanSpan): readonly Found[] {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < entries.length && entries[to]!.start < end) to++;
  return entries.slice(low, to);
}

/** A form that holds an entry of the dictionary is another slogan where a number or a bracket follows: 三公（工）, 四早五包. */
function goesOn(text: string, entry: CleanSpan, match: SloganMatch): boolean {
  if (match.start > entry.start || match.end < entry.end) return false;
  return match.start < entry.start || /^[（(零一二两三四五六七八九十双]/.test(text.slice(entry.end, match.end));
}

/** The other places where what the rules found stands again, without quotes or in another form of line. */
function repeated(document: Document, matches: readonly Found[]): Found[] {
  const trie = new Trie<Found>();
  for (const match of matches)
    if (match.rule !== 'slogan/dictionary') trie.set(foldSlogan(document.text.slice(match.start, match.end)), match);
  const taken = new Uint8Array(document.text.length);
  for (const { start, end } of matches) taken.fill(1, start, end);
  const found: Found[] = [];
  for (const line of document.lines) {
    const text = document.text.slice(line.start, line.end);
    for (const span of findFolded(text, trie)) {
      const [start, end] = [line.start + span.start, line.start + span.end];
      if (taken.subarray(start, end).includes(1) || !isWholeSlogan(text, span)) continue;
      // Two characters are too few to be sure of without a word boundary on either side.
      if (span.end - span.start <= 2 && !standsAlone(line, start, end)) continue;
      const { rule } = trie.longestAt(foldSlogan(text.slice(span.start, span.end)), 0)!.value;
      found.push({ start, end, rule });
    }
  }
  return found;
}

function standsAlone(line: Line, start: number, end: number): boolean {
  const edges = new Set(line.sentences.flatMap(({ tokens }) => tokens.flatMap((token) => [token.start, token.end])));
  return edges.has(start) && edges.has(end);
}

function withoutQuotes(text: string): string {
  return Array.from(text)
    .filter((character) => !quoteMarks.includes(character))
    .join('');
}

/** One slogan, however its parts are joined: 两不愁三保障, 两不愁、三保障. */
function keyOf(text: string): string {
  return foldSlogan(text).replace(/[、，\s]/g, '');
}

/** What a slogan stood for on a day. */
function itemsAt(entry: SloganEntry | undefined, published: string | null): readonly string[] | null {
  if (!entry) return null;
  const before = published === null ? undefined : entry.earlier?.find(({ until }) => published.slice(0, until.length) <= until);
  return before?.items ?? entry.items ?? null;
}
