import type { Anchor, CleanDocument, CleanSpan, OffsetMap, PartySource } from '../model.ts';
import { codePointOffsets } from '../text/codepoints.ts';
import { reasonOf, type Decision } from './measures/decision.ts';
import type { MeasureDraft } from './measures/draft.ts';

/** Why one clause of the file is a measure, or why it is none. Spans are code points of the raw text. */
export interface ExplainedClause extends Anchor {
  /** As the rules saw it: repaired and simplified. */
  readonly text: string;
  readonly verdict: Decision['verdict'] | 'removed';
  readonly rule: string;
  /** What the rule says. */
  readonly says: string;
  /** The measure that it is, or that it is a fragment of. */
  readonly measure: string | null;
  readonly party: string | null;
  readonly party_source: PartySource | null;
  /** The words that name the party: its subject, or an assignment. */
  readonly party_from: (Anchor & { readonly measure: string | null }) | null;
}

/** All clauses of the file in order, what cleaning removed among them. */
export function explainClauses(
  clean: CleanDocument,
  decisions: readonly Decision[],
  measures: readonly MeasureDraft[],
): readonly ExplainedClause[] {
  const point = codePointOffsets(clean.raw.text);
  const anchor = (span: CleanSpan, map: OffsetMap = clean.map): Anchor => {
    const { start, end } = map.toRaw(span);
    return { start: point(start), end: point(end), raw: clean.raw.text.slice(start, end) };
  };
  /** The first measure each name governs is where it stands. */
  const named = new Map<number, number>();
  measures.forEach(({ partySpan, partySource }, i) => {
    if (partySpan && partySource === 'explicit' && !named.has(partySpan.start)) named.set(partySpan.start, i);
  });
  let at = 0;
  const clauses = decisions.map((decision): ExplainedClause => {
    while (at < measures.length && measures[at].span.end <= decision.span.start) at++;
    const measure = measures[at] && measures[at].span.start <= decision.span.start && decision.verdict !== 'none' ? measures[at] : null;
    const from = decision.verdict === 'measure' ? (measure?.partySpan ?? null) : null;
    const home = from && named.get(from.start);
    return {
      ...anchor(decision.span),
      text: clean.text.slice(decision.span.start, decision.span.end),
      verdict: decision.verdict,
      rule: decision.rule,
      says: reasonOf(decision.rule),
      measure: measure && `m${at + 1}`,
      party: from && measure!.party,
      party_source: from && measure!.partySource,
      party_from: from && { ...anchor(from), measure: home === undefined || home === null || home === at ? null : `m${home + 1}` },
    };
  });
  const removed = clean.blocks.map(({ type, text, map }): ExplainedClause => ({
    ...anchor({ start: 0, end: text.length }, map),
    text,
    verdict: 'removed',
    rule: `removed/${type}`,
    says: 'Cleaning took it for no part of the article.',
    measure: null,
    party: null,
    party_source: null,
    party_from: null,
  }));
  return [...clauses, ...removed].sort((a, b) => a.start - b.start);
}
