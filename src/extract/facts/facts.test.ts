import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clean } from '../../clean/clean.ts';
import type { RawDocument } from '../../model.ts';
import { segment } from '../../segment/document.ts';
import { extractPeople } from '../people/people.ts';
import { extractFacts, factRules } from './facts.ts';
import { plainDocument } from './plain-document.ts';

describe.each(factRules.map((rule) => ({ ...rule })))('$id', ({ find, examples, rejects }) => {
  test.each(examples.map((example) => ({ ...example })))('$text', ({ text, gives }) => expect(find(plainDocument(text))).toBe(gives));
  test.each(rejects.map((text) => ({ text })))('nothing in $text', ({ text }) => expect(find(plainDocument(text))).toBeNull());
});

describe('region', () => {
  const text = '我市要加强防控，全市上下要行动起来。';
  test('the publisher in the metadata line tells it', () => {
    const facts = extractFacts(plainDocument(text, [{ type: 'metadata', text: '来源：运城日报 2022-08-08' }]));
    expect(facts).toMatchObject({ region: '运城市', regionCode: '140800', province: '山西省' });
    expect(facts.regionEvidence.map(({ rule }) => rule)).toEqual(['facts/region/metadata']);
  });
  test('the licence line of a document library does not', () =>
    expect(extractFacts(plainDocument(text, [{ type: 'library', text: '宁夏某文库 来源：温州' }])).region).toBeNull());
  test('what the user gives wins', () => {
    const facts = extractFacts(plainDocument('运城市召开会议\n我市要加强防控。', [], { region: '四川省攀枝花市' }));
    expect(facts).toMatchObject({ region: '攀枝花市', regionCode: '510400', province: '四川省', regionConfidence: 1 });
  });
  test('a place the gazetteer does not know is kept as given', () =>
    expect(extractFacts(plainDocument(text, [], { region: '某某新区' }))).toMatchObject({ region: '某某新区', regionCode: null }));
});

// needs the shared gold beside the project; skipped where that folder is absent
const shared = new URL('../../../../shared/', import.meta.url);
const golds = [
  ['eval/dev/', 'seeds/'],
  ['eval/more/gold/', 'eval/more/raw/'],
] as const;
describe.skipIf(!existsSync(shared))('gold', () => {
  const cases = golds.flatMap(([gold, raw]) =>
    existsSync(new URL(gold, shared))
      ? readdirSync(new URL(gold, shared)).map((file) => ({
          file,
          gold: new URL(gold + file, shared),
          raw: new URL(raw + file.replace('.json', '.txt'), shared),
        }))
      : [],
  );
  test.each(cases)('region and people of $file', ({ gold, raw }) => {
    const text = readFileSync(raw, 'utf8').replace(/^\uFEFF/, '');
    const document: RawDocument = {
      id: '0',
      sha256: '0',
      source: 'gold',
      format: 'txt',
      encoding: 'utf-8',
      text,
      given: {},
      diagnostics: [],
    };
    const read = segment(clean(document), { tag: () => [] } as never);
    const expected = JSON.parse(readFileSync(gold, 'utf8')).document;
    const bare = (value: string | null) => value?.replace(/[；;]/g, '') ?? null;
    const facts = extractFacts(read);
    expect(facts.region).toBe(expected.region);
    expect(bare(facts.meeting)).toBe(bare(expected.meeting));
    expect(extractPeople(read).map(({ name, posts }) => ({ name, posts }))).toEqual(expected.people);
  });
});
