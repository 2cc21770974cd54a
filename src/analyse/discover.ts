import { TfIdf } from './natural.ts';
import { ordinaryWord, type SloganTrie } from '../dictionary/slogans.ts';
import { parseSlogan } from '../extract/slogans/parse.ts';
import type { CleanSpan, Document } from '../model.ts';
import { findFormulas, type Evidence } from './discover-formulas.ts';

/** A numeric formula that no dictionary holds. */
export interface Discovery {
  readonly text: string;
  readonly numbers: readonly number[];
  /** What the first document that spells it out gives. */
  readonly items: readonly string[] | null;
  /** Mentions in all documents. */
  readonly count: number;
  readonly documents: number;
  readonly regions: readonly string[];
  /** EDTF date of the earliest document; null when none is dated. */
  readonly first: string | null;
  /** The clause around the first mention, and the document it stands in. */
  readonly example: string;
  readonly source: string;
  /** The higher, the likelier a slogan: its form, times how often and how unevenly it is used (TF-IDF). */
  readonly score: number;
}

/** What is known about a document beside its text. */
export interface About {
  readonly source: string;
  readonly region: string | null;
  /** EDTF. */
  readonly date: string | null;
}

/** Collects formulas from one document after the other; keeps none of them. */
export interface Discoverer {
  add(document: Document, about: About): void;
  /** The best first; in the order of their characters where scores are equal. */
  rank(): Discovery[];
}

/** How far a form speaks for a slogan. */
const weights: Readonly<Record<Evidence, number>> = { 'quoted-rule': 1, rule: 0.8, quoted: 0.4, run: 0.1 };

interface Candidate {
  evidence: Evidence;
  items: readonly string[] | null;
  count: number;
  documents: number;
  readonly regions: Set<string>;
  first: string | null;
  readonly example: string;
  readonly source: string;
}

/** More candidates than this are thinned: runs of words that came once make room. */
const roomFor = 100_000;

/** `known` is the dictionary that the documents were segmented with; its slogans are not reported. */
export function openDiscoverer(known: SloganTrie): Discoverer {
  const candidates = new Map<string, Candidate>();
  let documents = 0;
  return {
    add(document, about) {
      documents++;
      const seen = new Set<string>();
      for (const { text, span, evidence, count, items } of findFormulas(document, known)) {
        const match = known.longestAt(text, 0);
        if (match?.end === text.length && match.value !== ordinaryWord) continue;
        let candidate = candidates.get(text);
        if (!candidate) {
          candidate = {
            evidence,
            items: null,
            count: 0,
            documents: 0,
            regions: new Set(),
            first: null,
            example: detach(clauseAround(document.text, span)),
            source: about.source,
          };
          candidates.set(detach(text), candidate);
        }
        candidate.count += count;
        if (weights[evidence] > weights[candidate.evidence]) candidate.evidence = evidence;
        candidate.items ??= items?.map(detach) ?? null;
        if (seen.has(text)) continue;
        seen.add(text);
        candidate.documents++;
        if (about.region) candidate.regions.add(about.region);
        const [day] = /^\d{4}(?:-\d\d){0,2}(?![\dX])/.exec(about.date ?? '') ?? [];
        if (day && (candidate.first === null || day < candidate.first)) candidate.first = day;
      }
      if (candidates.size > roomFor) thin(candidates);
    },
    rank: () => rank(candidates, documents),
  };
}

function clauseAround(text: string, { start, end }: CleanSpan): string {
  const before = /[^。；！？\n]{0,24}$/u.exec(text.slice(Math.max(0, start - 24), start))![0];
  const after = /^[^。；！？\n]{0,36}/u.exec(text.slice(end, end + 36))![0];
  return before + text.slice(start, end) + after;
}

/** A copy: a slice would keep the whole text of its document alive. */
function detach(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

function thin(candidates: Map<string, Candidate>): void {
  for (let limit = 1; candidates.size > roomFor / 2; limit++) {
    const weak = [...candidates].filter(([, { evidence, count }]) => count <= limit && (evidence === 'run' || limit > 4));
    for (const [text] of weak) candidates.delete(text);
  }
}

function rank(candidates: ReadonlyMap<string, Candidate>, documents: number): Discovery[] {
  const longer = countLonger(candidates);
  const kept = [...candidates].filter(([text, candidate]) => isRepeated(candidate) && !isPart(text, candidate, longer));
  // The corpus as one document: natural's term frequency is that of the corpus; its idf is given, as it would count the documents.
  const statistics = new TfIdf({ documents: [Object.fromEntries(kept.map(([text, { count }]) => [text, count]))] });
  Object.assign(statistics, {
    _idfCache: Object.fromEntries(kept.map(([text, { documents: df }]) => [text, 1 + Math.log((documents + 1) / (1 + df))])),
  });
  return kept
    .map(([text, candidate]): Discovery => {
      const { items, count, regions, first, example, source, evidence } = candidate;
      const form = weights[evidence] * (items ? 1.25 : 1);
      const score = Math.round(1_000 * form * Math.log2(1 + statistics.tfidf([text], 0))) / 1_000;
      const { numbers } = parseSlogan(text);
      return { text, numbers, items, count, documents: candidate.documents, regions: [...regions].sort(), first, example, source, score };
    })
    .sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1));
}

/** A run of words says something only where several documents repeat it. */
function isRepeated({ evidence, count, documents }: Candidate): boolean {
  return evidence !== 'run' || (count >= 3 && documents >= 2);
}

/** Whether a run is but the beginning of a longer one that comes as often. */
function isPart(text: string, { evidence, count }: Candidate, longer: ReadonlyMap<string, number>): boolean {
  return (evidence === 'run' || evidence === 'quoted') && (longer.get(text) ?? 0) >= count;
}

/** For each beginning of a candidate, how often the most frequent candidate comes that goes on from it. */
function countLonger(candidates: ReadonlyMap<string, Candidate>): Map<string, number> {
  const longer = new Map<string, number>();
  for (const [text, { count }] of candidates)
    for (let end = 2; end < text.length; end++) {
      const beginning = text.slice(0, end);
      if (candidates.has(beginning)) longer.set(beginning, Math.max(count, longer.get(beginning) ?? 0));
    }
  return longer;
}
