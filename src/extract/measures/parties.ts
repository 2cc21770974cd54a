import type { CleanSpan, PartyFinding, PartyRole } from '../../model.ts';
import type { MeasureDraft } from './draft.ts';
import { fullName } from '../../dictionary/parties.ts';
import { partyType } from './party.ts';

/**
 * One record a mention: the place where a party is named, with the measures it governs. `name` is the name in
 * full, so that tables can be grouped.
 */
export function collectParties(text: string, measures: readonly MeasureDraft[], region: string | null): PartyFinding[] {
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
    .map(({ name, ...mention }) => ({
      ...mention,
      text: name,
      name: canonicalName(name, region),
      type: partyType(name) ?? 'organisation',
    }));
}

/** The name inside the assignment it was read from. */
function locate(text: string, span: CleanSpan, name: string): CleanSpan {
  const at = text.slice(span.start, span.end).indexOf(name);
  return at < 0 ? span : { start: span.start + at, end: span.start + at + name.length };
}

/**
 * 市发改委 in a document of 雅安市 → 雅安市发展和改革委员会, each name of a list by itself. Groups and roles (各级各部门,
 * 主要领导) keep their wording: nobody knows which they are.
 */
export function canonicalName(name: string, region: string | null): string {
  const parts = name.replace(/\s+/g, '').match(/(?:[^、，（(]|[（(][^）)]*[）)])+/g) ?? [name];
  return parts.map((part) => qualify(fullName(part), region)).join('、');
}

/** 市教育局 → 雅安市教育局, where the document speaks for a place of that level. */
function qualify(name: string, region: string | null): string {
  const level = /^([省市县区州旗])(?=[\u3400-\u9fff]{2,}(?:[局厅委办部院会室处署]|中心|指挥部|政府|公司|小组|总队|支队)$)/.exec(name);
  return level && region?.endsWith(level[1]) ? region + name.slice(1) : name;
}
