import { clean } from './clean/clean.ts';
import type { CleanOptions } from './clean/clean.ts';
import { openSlogans } from './dictionary/slogans.ts';
import type { SloganTrie } from './dictionary/slogans.ts';
import { codeMeasures } from './extract/codes/codes.ts';
import { openCoder, type Coder } from './extract/codes/coder.ts';
import { extractDates } from './extract/dates/dates.ts';
import type { ExtractDatesOptions } from './extract/dates/dates.ts';
import { explainClauses, type ExplainedClause } from './extract/explain.ts';
import { extractFacts } from './extract/facts/facts.ts';
import type { Decision } from './extract/measures/decision.ts';
import { extractMeasures } from './extract/measures/measures.ts';
import { collectParties } from './extract/measures/parties.ts';
import { extractPeople } from './extract/people/people.ts';
import { toResult } from './extract/records.ts';
import { mineSlogans } from './extract/slogans/slogans.ts';
import type { CleanDocument, Document, RawDocument, Result } from './model.ts';
import { segment } from './segment/document.ts';
import { openSegmenter, type Engine } from './segment/segmenter.ts';

export interface MinerOptions extends CleanOptions, ExtractDatesOptions {
  /** The segmenter; the default needs no compiler. */
  readonly engine?: Engine;
  /** JSON files of slogans in the shape of `dictionaries/slogans`, which go before those that are shipped. */
  readonly dictionaries?: readonly string[];
  /** Codebooks to code measures with, besides the native themes: names of shipped ones, or JSON files in their shape. */
  readonly codebooks?: readonly string[];
}

/** All stages for one document, with the segmenter loaded. Nothing in a result depends on the clock or on other documents. */
export interface Miner {
  clean(raw: RawDocument): CleanDocument;
  segment(clean: CleanDocument): Document;
  /** A document that is clean already is not cleaned again. */
  mine(document: RawDocument | CleanDocument): Result;
  /** Why each clause of a document is a measure or none, and where its party comes from. */
  explain(raw: RawDocument): readonly ExplainedClause[];
}

/** @throws {Failure} when the engine is not installed or a dictionary is broken. */
export async function createMiner(options: MinerOptions = {}): Promise<Miner> {
  const known = options.dictionaries ? openSlogans(options.dictionaries) : undefined;
  const coder = openCoder(options.codebooks);
  const segmenter = await openSegmenter(options.engine, known);
  return {
    clean: (raw) => clean(raw, options),
    segment: (cleaned) => segment(cleaned, segmenter),
    mine: (document) => mine(segment('raw' in document ? document : clean(document, options), segmenter), { options, known, coder }),
    explain: (raw) => explain(segment(clean(raw, options), segmenter), options),
  };
}

interface Tools {
  readonly options: ExtractDatesOptions;
  readonly known: SloganTrie | undefined;
  readonly coder: Coder;
}

function mine(document: Document, { options, known, coder }: Tools): Result {
  const people = extractPeople(document);
  const { dates, published, meetingDate } = extractDates(document, options);
  const facts = { ...extractFacts(document), published, meetingDate };
  const { findings: slogans, diagnostics } = mineSlogans(document, published, known);
  const measures = extractMeasures(document, { people, dates });
  const codes = codeMeasures(document, measures, coder);
  const parties = collectParties(document.text, measures, facts.region);
  return toResult(document.clean, { facts, people, measures, codes, parties, dates, slogans, diagnostics });
}

function explain(document: Document, options: ExtractDatesOptions): readonly ExplainedClause[] {
  const decisions: Decision[] = [];
  const known = { people: extractPeople(document), dates: extractDates(document, options).dates };
  const measures = extractMeasures(document, known, (decision) => decisions.push(decision));
  return explainClauses(document.clean, decisions, measures);
}
