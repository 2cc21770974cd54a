import type { Document, DocumentFacts } from '../../model.ts';
import { meeting } from './meeting.ts';
import { number } from './number.ts';
import { findRegion, region as regionRule } from './region.ts';
import type { RegionEvidence } from './region-evidence.ts';
import { title, type TextRule } from './title.ts';

export type Facts = Pick<DocumentFacts, 'title' | 'number' | 'region' | 'regionCode' | 'province' | 'meeting'> & {
  /** 0 to 1; 1 where the user gave the region. */
  readonly regionConfidence: number;
  /** What speaks for the region, for those who ask why. */
  readonly regionEvidence: readonly RegionEvidence[];
};

export const factRules: readonly TextRule[] = [title, number, meeting, regionRule];

/** What the document tells of itself, dates apart. */
export function extractFacts(document: Document): Facts {
  const { region, code, province, confidence, evidence } = findRegion(document);
  return {
    title: title.find(document),
    number: number.find(document),
    meeting: meeting.find(document),
    region,
    regionCode: code,
    province,
    regionConfidence: confidence,
    regionEvidence: evidence,
  };
}
