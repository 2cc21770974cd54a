import type { Duplicate } from '../analyse/duplicates.ts';
import type { MeasureRecord, Result } from '../model.ts';
import type { TableName } from './columns.ts';

export type Value = string | number | null | readonly (string | number)[];
/** One record of a table, by column; not in the order of the columns. */
export type Row = Readonly<Record<string, Value>>;

/** The rows of one table that a document gives; `duplicate` is what the batch tells of it, `coded` the codes that have a 0/1 column. */
export function listRows(table: TableName, result: Result, duplicate: Duplicate | null = null, coded: readonly string[] = []): Row[] {
  const { document } = result;
  const head = { document_id: document.id, source: document.source, region: document.region, published: document.published };
  return records(table, result, duplicate, coded).map((record) => ({ ...record, ...head }));
}

function records(table: TableName, result: Result, duplicate: Duplicate | null, coded: readonly string[]): Row[] {
  if (table === 'documents') return [{ ...describeDocument(result), ...(duplicate ?? { duplicate_of: null, similarity: null }) }];
  if (table === 'people') return result.document.people.map((person) => ({ ...person }));
  if (table === 'slogans')
    return result.slogans.map((slogan) => ({ ...slogan, mentions: slogan.mentions.map(({ start, end }) => `${start}..${end}`) }));
  if (table === 'measures') return result.measures.map((measure) => describeMeasure(measure, coded));
  return result[table].map((record) => ({ ...record }));
}

function describeMeasure(measure: MeasureRecord, coded: readonly string[]): Row {
  const codes = measure.codes.map(({ codebook, code }) => `${codebook}:${code}`);
  return { ...measure, codes, ...Object.fromEntries(coded.map((code) => [code, codes.includes(code) ? 1 : 0])) };
}

function describeDocument({ document, measures, parties, dates, slogans, diagnostics }: Result): Row {
  const { people, repairs, ...facts } = document;
  return {
    ...facts,
    ...Object.fromEntries(Object.entries(repairs).map(([kind, count]) => [`repairs_${kind}`, count])),
    measures: measures.length,
    parties: parties.length,
    dates: dates.length,
    slogans: slogans.length,
    people: people.length,
    diagnostics: diagnostics.map(({ severity, code, message }) => `${severity} ${code}: ${message}`),
  };
}
