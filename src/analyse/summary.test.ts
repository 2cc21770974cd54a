import { expect, test } from 'vitest';
import type { Result } from '../model.ts';
import { hostileResult } from '../testing/hostile.ts';
import { summarize } from './summary.ts';

/** A document of one measure of a party, coded or not. */
function make(
  id: string,
  region: string | null,
  changes: { published?: string | null; codes?: readonly string[]; written?: string } = {},
): Result {
  const base = hostileResult('');
  const { published = '2022-05-04', codes = [], written = '各部门' } = changes;
  const coded = codes.map((code) => ({ codebook: 'themes', code, evidence: [] }));
  return {
    ...base,
    document: { ...base.document, id, region, published, meeting_date: null },
    measures: [{ ...base.measures[0]!, action: '落实', party: written, codes: coded }],
    parties: [{ ...base.parties[0]!, text: written, name: '部门', type: 'department' }],
    slogans: [{ ...base.slogans[0]!, text: '四早', items: null, items_source: null }],
    dates: [],
    diagnostics: [],
  };
}

const sum = (...results: readonly Result[]) => summarize(results.map((result) => ({ result, source: { text: null, why: 'absent' } })));

test('parties are grouped by canonical name, with the way they are written', () => {
  const { parties } = sum(make('a', '甲市'), make('b', '乙市', { written: '市直各部门' }), make('c', '乙市', { written: '市直各部门' }));
  expect(parties).toEqual([{ name: '部门', type: 'department', written: ['市直各部门', '各部门'], measures: 3, documents: 3 }]);
});

test('support is no answer for a measure; without a party record the measure tells who acts', () => {
  const base = make('a', '甲市');
  const helped = { ...base, parties: [{ ...base.parties[0]!, role: 'support' as const }] };
  expect(sum(helped).measures[0]!.parties).toEqual(['各部门']);
  expect(sum(base).measures[0]!.parties).toEqual(['部门']);
});

test('slogans have their first date, their regions, and the items of a text before those of the dictionary', () => {
  const spelled = (items: readonly string[], items_source: 'text' | 'dictionary') => ({
    ...hostileResult('').slogans[0]!,
    text: '四早',
    items,
    items_source,
  });
  const dictionary = { ...make('a', '甲市', { published: '2022-06-01' }), slogans: [spelled(['典'], 'dictionary')] };
  const text = { ...make('b', null, { published: '2021-01-02' }), slogans: [spelled(['文'], 'text')] };
  const { slogans } = sum(make('c', '乙市', { published: 'XXXX-01-01' }), dictionary, text);
  expect(slogans).toEqual([
    { text: '四早', items: ['文'], itemsSource: 'text', mentions: 3, documents: [0, 1, 2], regions: ['乙市', '甲市'], first: '2021-01-02' },
  ]);
});

test('the matrix counts themes by region; head verbs where nothing is coded; the unknown region stands last', () => {
  const { matrix } = sum(make('a', null, { codes: ['people'] }), make('b', '甲市', { codes: ['people', 'places'] }), make('c', '甲市'));
  expect(matrix).toEqual({
    by: 'theme',
    columns: ['people', 'places'],
    regions: ['甲市', null],
    counts: [
      [1, 1],
      [1, 0],
    ],
    totals: [2, 1],
  });
  expect(sum(make('a', '甲市')).matrix).toMatchObject({ by: 'action', columns: ['落实'], counts: [[1]] });
});

test('events are told once, deadlines among them', () => {
  const base = make('a', '甲市');
  const date = { ...hostileResult('').dates[0]!, value: '../2022-06-30', text: '6月底前' };
  const { events } = sum({ ...base, dates: [date, date, { ...date, role: 'event' }] });
  expect(events.map(({ role, value }) => [role, value])).toEqual([
    ['published', '2022-05-04'],
    ['deadline', '../2022-06-30'],
  ]);
});
