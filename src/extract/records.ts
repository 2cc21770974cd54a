import type {
  Anchor,
  CleanDocument,
  CleanSpan,
  CodeFinding,
  CodeRecord,
  DateFinding,
  Diagnostic,
  DocumentFacts,
  MeasureFinding,
  OffsetMap,
  PartyFinding,
  PersonFinding,
  Result,
  SloganFinding,
} from '../model.ts';
import { codePointOffsets } from '../text/codepoints.ts';

/** What the rule families found in one document, in text order. */
export interface Findings {
  readonly facts: DocumentFacts;
  readonly people: readonly PersonFinding[];
  readonly measures: readonly MeasureFinding[];
  /** Of each measure, in their order. */
  readonly codes: readonly (readonly CodeFinding[])[];
  readonly parties: readonly PartyFinding[];
  readonly dates: readonly DateFinding[];
  readonly slogans: readonly SloganFinding[];
  /** What the families have to say to a careful reader. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Findings on clean text → the records of the contract: ids, links between records, spans in code points of the raw text. */
export function toResult(clean: CleanDocument, found: Findings): Result {
  const { raw } = clean;
  const point = codePointOffsets(raw.text);
  const anchor = (span: CleanSpan, map: OffsetMap = clean.map): Anchor => {
    const { start, end } = map.toRaw(span);
    return { start: point(start), end: point(end), raw: raw.text.slice(start, end) };
  };
  const codeRecord = (finding: CodeFinding): CodeRecord => ({
    ...finding,
    evidence: finding.evidence.map((span) => {
      const { start, end } = anchor(span);
      return { start, end };
    }),
  });
  const within = (inner: CleanSpan, outer: CleanSpan) => inner.start >= outer.start && inner.end <= outer.end;
  const slogansIn = linker(found.slogans.flatMap((slogan, i) => slogan.mentions.map((span) => ({ span, id: `s${i + 1}` }))));
  const datesIn = linker(found.dates.flatMap((date, i) => (date.block ? [] : [{ span: date.span, id: `d${i + 1}` }])));

  return {
    schema: 1,
    document: {
      id: raw.id,
      source: raw.source,
      format: raw.format,
      encoding: raw.encoding,
      sha256: raw.sha256,
      script: clean.script,
      title: found.facts.title,
      number: found.facts.number,
      region: found.facts.region,
      region_code: found.facts.regionCode,
      province: found.facts.province,
      published: found.facts.published,
      meeting_date: found.facts.meetingDate,
      meeting: found.facts.meeting,
      people: found.people.map((person, i) => ({
        id: `h${i + 1}`,
        name: person.name,
        posts: person.posts,
        ...anchor(person.span, person.block?.map),
        rule: person.rule,
      })),
      repairs: clean.repairs,
    },
    measures: found.measures.map((measure, i) => ({
      id: `m${i + 1}`,
      text: measure.text,
      kind: measure.kind,
      strength: measure.strength,
      action: measure.action,
      object: measure.object,
      target: measure.target,
      party: measure.party,
      party_source: measure.partySource,
      support: measure.support,
      speaker: measure.speaker,
      deadline: measure.deadline,
      deadline_value: measure.deadlineValue,
      quantities: measure.quantities,
      codes: found.codes[i].map(codeRecord),
      slogans: slogansIn(measure.span, within),
      dates: datesIn(measure.span, within),
      ...anchor(measure.span),
      rule: measure.rule,
    })),
    parties: found.parties.map((party, i) => ({
      id: `p${i + 1}`,
      text: party.text,
      name: party.name,
      type: party.type,
      role: party.role,
      measures: party.measures.map((index) => `m${index + 1}`),
      ...anchor(party.span),
      rule: party.rule,
    })),
    dates: found.dates.map((date, i) => ({
      id: `d${i + 1}`,
      text: date.text,
      type: date.type,
      value: date.value,
      implied: date.implied,
      role: date.role,
      ...anchor(date.span, date.block?.map),
      rule: date.rule,
    })),
    slogans: found.slogans.map((slogan, i) => ({
      id: `s${i + 1}`,
      text: slogan.text,
      numbers: slogan.numbers,
      heads: slogan.heads,
      items: slogan.items,
      items_source: slogan.itemsSource,
      mentions: slogan.mentions.map((span) => anchor(span)),
      ...anchor(slogan.span),
      rule: slogan.rule,
    })),
    diagnostics: [...raw.diagnostics, ...clean.diagnostics, ...found.diagnostics].map((diagnostic) => toRecord(diagnostic, point)),
  };
}

function toRecord({ code, severity, message, span }: Diagnostic, point: (utf16: number) => number): Result['diagnostics'][number] {
  return span ? { code, severity, message, start: point(span.start), end: point(span.end) } : { code, severity, message };
}

/** Ids of the mentions inside a span, each once; spans are asked for in ascending order of their start. */
function linker(mentions: readonly { readonly span: CleanSpan; readonly id: string }[]) {
  const ordered = [...mentions].sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  return (outer: CleanSpan, within: (inner: CleanSpan, outer: CleanSpan) => boolean): string[] => {
    while (next < ordered.length && ordered[next].span.start < outer.start) next++;
    const ids: string[] = [];
    for (let i = next; i < ordered.length && ordered[i].span.start < outer.end; i++)
      if (within(ordered[i].span, outer) && !ids.includes(ordered[i].id)) ids.push(ordered[i].id);
    return ids;
  };
}
