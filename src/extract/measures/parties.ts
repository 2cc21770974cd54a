import type { CleanSpan, PartyFinding, PartyRole } from '../../model.ts';
import type { MeasureDraft } from './measures.ts';
import { partyType } from './party.ts';

/**
 * One record a mention: the place where a party is named, with the measures it governs. `name` is the wording without
 * 各, brackets and white space, so that tables can be grouped.
 */
export function collectParties(text: string, measures: readonly MeasureDraft[]): PartyFinding[] {
  const mentions = new Map<string, { span: CleanSpan; name: string; role: PartyRole; measures: number[]; rule: string }>();
  const add = (name: string, span: CleanSpan, role: PartyRole, measure: number, rule: string) => {
    const key = `${span.start} ${name} ${role}`;
    const known = mentions.get(key);
    if (known) known.measures.push(measure);
    else mentions.set(key, { span, name, role, measures: [measure], rule });
  };
  measures.forEach((measure, index) => {
    if (measure.party !== null && measure.partySpan) {
      const role = measure.support.length ? 'lead' : 'responsible';
      const rule = measure.partySource === 'assigned' ? 'party/assignment' : 'party/subject';
      add(measure.party, locate(text, measure.partySpan, measure.party), role, index, rule);
    }
    for (const name of measure.support)
      if (measure.supportSpan) add(name, locate(text, measure.supportSpan, name), 'support', index, 'party/assignment');
  });
  return [...mentions.values()]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ name, ...mention }) => ({ ...mention, text: name, name: canonical(name), type: partyType(name) ?? 'organisation' }));
}

/** The name inside the assignment it was read from. */
function locate(text: string, span: CleanSpan, name: string): CleanSpan {
  const at = text.slice(span.start, span.end).indexOf(name);
  return at < 0 ? span : { start: span.start + at, end: span.start + at + name.length };
}

const canonical = (name: string): string => name.replace(/\s+/g, '').replace(/^(?:各级各|各级|各)(?=[\u3400-\u9fff]{2})/, '') || name;
