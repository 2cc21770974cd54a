import type { MeasureRecord } from '../../model.ts';
import { bare } from '../similarity.ts';
import { numberPattern } from './numbers.ts';

/** 情态与力度副词：说的是多严，不是做什么。应急、应对、供应不在其内，故“应”只在句首去掉。 */
const MODAL = /必须|务必|应当|一律|坚决|切实|可以|可(?=予以|给予)|须(?=在|于)/g;
const LEADING = /^(?:要|应|须|需)(?!急|对|用|求|收|转|检|付)/;
/** 各种禁止说法归一，使“不得”与“严禁”可比。 */
const BAN = /严禁|禁止|不得|不准|不许|决不能|绝不能|决不允许/g;

/**
 * What a measure says, without who does it, by when, how strictly and how many: two measures that differ in these alone
 * have one core. Numbers become `N`; punctuation is gone.
 */
export function coreOf({ text, party, deadline }: Pick<MeasureRecord, 'text' | 'party' | 'deadline'>): string {
  const clause = withoutDeadline(withoutParty(text, party), deadline);
  const plain = bare(clause.normalize('NFKC').replace(numberPattern, (number) => (number.startsWith('每') ? '每N' : 'N')));
  const core = plain.replace(MODAL, '').replace(LEADING, '').replace(BAN, '禁');
  return core || plain || bare(text);
}

/** The clause behind its own subject, without the modal 要 at its head. */
export function withoutParty(text: string, party: string | null): string {
  const clause = party !== null && text.startsWith(party) ? text.slice(party.length) : text;
  return clause.replace(/^[，,]?要(?!求)/, '');
}

function withoutDeadline(text: string, deadline: string | null): string {
  return deadline === null ? text : text.replace(deadline, '').replace(/^(?:于|在|要于|要在)/, '');
}
