import type { Summary } from '../../analyse/summary.ts';
import { listWords } from './labels.ts';
import type { Language, Words } from './labels.ts';
import { findPeriod } from './period.ts';

/** A document as the script of the page reads it. */
export interface PageDocument {
  readonly id: string;
  readonly source: string;
  readonly title: string | null;
  readonly number: string | null;
  readonly region: string | null;
  readonly published: string | null;
  readonly meeting_date: string | null;
  /** The raw text, or why it is not there. */
  readonly text: string | null;
  readonly why: 'absent' | 'changed' | null;
}

/** A measure as the script of the page reads it. Offsets are code points of the raw text. */
export interface PageMeasure {
  readonly document: number;
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly strength: string;
  readonly party: string | null;
  readonly party_source: string | null;
  readonly parties: readonly string[];
  readonly themes: readonly string[];
  readonly action: string | null;
  readonly support: readonly string[];
  readonly speaker: string | null;
  readonly target: string | null;
  readonly deadline: string | null;
  readonly deadline_value: string | null;
  /** Day of the deadline, for sorting; null when it has no year. */
  readonly due: number | null;
  readonly quantities: readonly string[];
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  /** Given where the document has no text. */
  readonly raw: string | null;
}

export interface PageData {
  readonly language: Language;
  readonly words: Words;
  readonly documents: readonly PageDocument[];
  readonly measures: readonly PageMeasure[];
}

/** What the script of the page needs. */
export function gatherData(summary: Summary, language: Language): PageData {
  const { documents, measures } = summary;
  return {
    language,
    words: listWords(summary),
    documents: documents.map(({ facts, source }) => {
      const { id, source: path, title, number, region, published, meeting_date } = facts;
      const why = source.text === null ? source.why : null;
      return { id, source: path, title, number, region, published, meeting_date, text: source.text, why };
    }),
    measures: measures.map(({ document, record, parties, themes }) => {
      const { id, text, kind, strength, party, party_source, action, support, speaker, target, deadline, deadline_value } = record;
      const { quantities, rule, start, end } = record;
      const raw = documents[document]!.source.text === null ? record.raw : null;
      const due = deadline_value === null ? null : (findPeriod(deadline_value)?.to ?? null);
      // prettier-ignore
      return { document, id, text, kind, strength, party, party_source, parties, themes, action, support, speaker, target, deadline, deadline_value, due, quantities, rule, start, end, raw };
    }),
  };
}
