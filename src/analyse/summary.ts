import { nativeCodebook, readCodebook } from '../dictionary/codebooks.ts';
import type { MeasureRecord, Result } from '../model.ts';

/** What became of a document's raw file: its text, or why it cannot be shown. */
export type SourceText = { readonly text: string } | { readonly text: null; readonly why: 'absent' | 'changed' };

export interface DocumentSummary {
  readonly facts: Result['document'];
  readonly source: SourceText;
  readonly measures: number;
  readonly slogans: number;
  /** Codes of the diagnostics that are more than information, each once. */
  readonly warnings: readonly string[];
}

export interface MeasureSummary {
  /** Index of its document. */
  readonly document: number;
  readonly record: MeasureRecord;
  /** Canonical names of those who lead it or answer for it. */
  readonly parties: readonly string[];
  /** Codes of the native codebook. */
  readonly themes: readonly string[];
}

export interface PartySummary {
  readonly name: string;
  readonly type: string;
  /** How it is written, most frequent first. */
  readonly written: readonly string[];
  readonly measures: number;
  readonly documents: number;
}

export interface SloganSummary {
  readonly text: string;
  /** What it stands for: as a document spells it out, else as the dictionary does. */
  readonly items: readonly string[] | null;
  readonly itemsSource: 'text' | 'dictionary' | null;
  readonly mentions: number;
  /** Indices of the documents that use it. */
  readonly documents: readonly number[];
  readonly regions: readonly string[];
  /** The earliest date of publication or meeting; the first in the order of the documents when none has a year. */
  readonly first: string | null;
}

export interface EventSummary {
  readonly document: number;
  readonly role: 'published' | 'meeting' | 'deadline';
  /** TIMEX3 or EDTF. */
  readonly value: string;
  readonly text: string;
}

/** How often measures of a region bear a theme; of their head verbs when no measure bears a theme. */
export interface Matrix {
  readonly by: 'theme' | 'action';
  /** A region, null where it is not known; most measures first. */
  readonly regions: readonly (string | null)[];
  readonly columns: readonly string[];
  /** By region, then by column. */
  readonly counts: readonly (readonly number[])[];
  readonly totals: readonly number[];
}

export interface Summary {
  readonly documents: readonly DocumentSummary[];
  readonly measures: readonly MeasureSummary[];
  readonly parties: readonly PartySummary[];
  readonly slogans: readonly SloganSummary[];
  readonly events: readonly EventSummary[];
  readonly matrix: Matrix;
  /** What the codes of themes are called. */
  readonly themeNames: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
}

/** Head verbs in the matrix when there are no themes. */
const actionColumns = 16;

/** Sums up results, each with the text of its raw file, in their order. */
export function summarize(results: readonly { readonly result: Result; readonly source: SourceText }[]): Summary {
  const documents = results.map(({ result, source }): DocumentSummary => {
    const serious = result.diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
    return {
      facts: result.document,
      source,
      measures: result.measures.length,
      slogans: result.slogans.length,
      warnings: [...new Set(serious)],
    };
  });
  const all = results.map(({ result }) => result);
  const measures = all.flatMap(listMeasures);
  return {
    documents,
    measures,
    parties: sumParties(all),
    slogans: sumSlogans(all),
    events: all.flatMap(listEvents),
    matrix: countMatrix(measures, documents),
    themeNames: Object.fromEntries(readCodebook(nativeCodebook).codes.map(({ id, name }) => [id, name])),
  };
}

function listMeasures({ measures, parties }: Result, document: number): MeasureSummary[] {
  const names = new Map<string, Set<string>>();
  for (const { name, role, measures: governed } of parties)
    if (role !== 'support') for (const id of governed) names.set(id, (names.get(id) ?? new Set()).add(name));
  return measures.map((record) => ({
    document,
    record,
    parties: [...(names.get(record.id) ?? (record.party === null ? [] : [record.party]))],
    themes: listThemes(record),
  }));
}

function listThemes({ codes }: MeasureRecord): readonly string[] {
  return [...new Set(codes.filter(({ codebook }) => codebook === nativeCodebook).map(({ code }) => code))];
}

function sumParties(results: readonly Result[]): PartySummary[] {
  const groups = new Map<
    string,
    { name: string; type: string; written: Map<string, number>; measures: Set<string>; documents: Set<string> }
  >();
  for (const { document, parties } of results)
    for (const { text, name, type, measures } of parties) {
      const key = JSON.stringify([type, name]);
      const group = groups.get(key) ?? { name, type, written: new Map(), measures: new Set(), documents: new Set() };
      groups.set(key, group);
      add(group.written, text);
      group.documents.add(document.id);
      for (const id of measures) group.measures.add(`${document.id} ${id}`);
    }
  const sums = [...groups.values()].map(({ name, type, written, measures, documents }) => ({
    name,
    type,
    written: byCount(written),
    measures: measures.size,
    documents: documents.size,
  }));
  return sums.sort((a, b) => b.measures - a.measures || compare(a.name, b.name));
}

function sumSlogans(results: readonly Result[]): SloganSummary[] {
  type Group = { items: SloganSummary['items']; itemsSource: SloganSummary['itemsSource']; mentions: number; documents: Set<number> };
  const groups = new Map<string, Group>();
  for (const [index, { slogans }] of results.entries())
    for (const { text, items, items_source: itemsSource, mentions } of slogans) {
      const group = groups.get(text) ?? { items: null, itemsSource: null, mentions: 0, documents: new Set() };
      groups.set(text, group);
      if (items && (!group.items || (itemsSource === 'text' && group.itemsSource !== 'text'))) Object.assign(group, { items, itemsSource });
      group.mentions += mentions.length;
      group.documents.add(index);
    }
  const sums = [...groups].map(([text, { items, itemsSource, mentions, documents }]): SloganSummary => {
    const facts = [...documents].map((index) => results[index]!.document);
    const dates = facts.flatMap(({ published, meeting_date }) => {
      const known = [meeting_date, published].filter((date) => date !== null && /^\d{4}/.test(date)) as string[];
      return known.slice(0, 1);
    });
    const regions = [...new Set(facts.flatMap(({ region }) => (region === null ? [] : [region])))];
    return { text, items, itemsSource, mentions, documents: [...documents], regions, first: dates.sort(compare)[0] ?? null };
  });
  return sums.sort((a, b) => b.documents.length - a.documents.length || b.mentions - a.mentions || compare(a.text, b.text));
}

function listEvents({ document, dates }: Result, index: number): EventSummary[] {
  const events = new Map<string, EventSummary>();
  const note = (role: EventSummary['role'], value: string | null, text: string | null) => {
    if (value !== null)
      events.set(`${role} ${value}`, events.get(`${role} ${value}`) ?? { document: index, role, value, text: text ?? value });
  };
  note('published', document.published, null);
  note('meeting', document.meeting_date, document.meeting);
  for (const { role, value, text } of dates) if (role === 'deadline') note(role, value, text);
  return [...events.values()];
}

function countMatrix(measures: readonly MeasureSummary[], documents: readonly DocumentSummary[]): Matrix {
  const by = measures.some(({ themes }) => themes.length > 0) ? 'theme' : 'action';
  const keysOf = ({ themes, record }: MeasureSummary) => (by === 'theme' ? themes : record.action === null ? [] : [record.action]);
  const columnCounts = new Map<string, number>();
  const rows = new Map<string | null, { total: number; cells: Map<string, number> }>();
  for (const measure of measures) {
    const { region } = documents[measure.document]!.facts;
    const row = rows.get(region) ?? { total: 0, cells: new Map() };
    rows.set(region, row);
    row.total++;
    for (const key of keysOf(measure)) {
      add(columnCounts, key);
      add(row.cells, key);
    }
  }
  const columns = byCount(columnCounts).slice(0, by === 'theme' ? undefined : actionColumns);
  const sorted = [...rows].sort(
    ([a, x], [b, y]) => Number(a === null) - Number(b === null) || y.total - x.total || compare(a ?? '', b ?? ''),
  );
  return {
    by,
    columns,
    regions: sorted.map(([region]) => region),
    counts: sorted.map(([, { cells }]) => columns.map((column) => cells.get(column) ?? 0)),
    totals: sorted.map(([, { total }]) => total),
  };
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function byCount(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([a, x], [b, y]) => y - x || compare(a, b)).map(([key]) => key);
}

/** By code unit: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
