import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RawDocument } from '../../model.ts';
import { readBytes } from '../../read/bytes.ts';
import { applyEdits, identity } from '../../text/edits.ts';
import { clean } from '../clean.ts';
import type { Repair } from '../repair.ts';
import { gbkAsLatin } from './gbk-as-latin.ts';
import { findLost } from './lost.ts';
import { proposeMisread, proposeSlips, tellSlips } from './mojibake.ts';
import { radicals } from './radicals.ts';
import { letters } from './letters.ts';
import { slips } from './slips.ts';
import { utf8AsGbk } from './utf8-as-gbk.ts';
import { utf8AsLatin } from './utf8-as-latin.ts';

const document = (text: string): RawDocument => ({
  id: '',
  sha256: '',
  source: 'test',
  format: 'txt',
  encoding: 'utf-8',
  text,
  given: {},
  diagnostics: [],
});
const repairs: readonly Repair[] = [utf8AsLatin, gbkAsLatin, utf8AsGbk, radicals, slips, letters];
const repair = (text: string, propose: Repair['propose']) => applyEdits(text, propose(text)).text;

describe.each(repairs)('$id', ({ propose, examples, rejects }) => {
  test.each(examples.map(([damaged, repaired]) => ({ damaged, repaired })))('$damaged → $repaired', ({ damaged, repaired }) =>
    expect(repair(damaged, propose)).toBe(repaired),
  );
  test.each(rejects.map((text) => ({ text })))('nothing in $text', ({ text }) => expect(propose(text)).toEqual([]));
});

const folder = new URL('../../../fixtures/', import.meta.url);
const fixture = (name: string) => JSON.parse(readFileSync(new URL(`cleaning/mojibake/${name}.json`, folder), 'utf8'));
interface Cases {
  readonly repaired: readonly (readonly [string, string])[];
  readonly untouched: readonly string[];
}

describe.each([
  { name: 'byte-slips', propose: proposeSlips },
  { name: 'misread', propose: proposeMisread },
  { name: 'radicals', propose: radicals.propose },
])('fixtures/cleaning/mojibake/$name.json', ({ name, propose }) => {
  const { repaired, untouched } = fixture(name) as Cases;
  test.each(repaired.map(([damaged, whole]) => ({ damaged, whole })))('$damaged → $whole', ({ damaged, whole }) => {
    expect(repair(damaged, propose)).toBe(whole);
    expect(propose(whole)).toEqual([]);
  });
  test.each(untouched.map((text) => ({ text })))('nothing in $text', ({ text }) => expect(propose(text)).toEqual([]));
});

describe('lost characters', () => {
  const { reported, silent } = fixture('lost') as { readonly reported: [string, number][]; readonly silent: string[] };
  test.each(reported.map(([text, kinds]) => ({ text, kinds })))('$text is told', ({ text, kinds }) =>
    expect(findLost(text)).toHaveLength(kinds),
  );
  test.each(silent.map((text) => ({ text })))('$text is not', ({ text }) => expect(findLost(text)).toEqual([]));
});

describe('in a document', () => {
  const raw =
    '市委召開會議\n各部門要加強力量,確保沖得上、頂?shù)米?、打得贏。各級領導要持續(xù)抓好防控,確?！霸簝攘愀腥尽薄霸焊辛闳萑獭?。繼續(xù)發(fā)揮作用。';
  const { text, map, repairs: counts, diagnostics } = clean(document(raw));
  test('the slips are repaired in the script of the text', () => {
    expect(text).toContain('确保冲得上、顶得住、打得赢。');
    expect(text).toContain('确保“院内零感染”“院感零容忍”。继续发挥作用。');
    expect(counts.byte_slip).toBe(2);
  });
  test('each is told with its place in the raw text', () => {
    const told = diagnostics.filter(({ code }) => code === 'byte-slip');
    expect(told.map(({ span }) => raw.slice(span!.start, span!.end))).toEqual(['?shù)米?', '?！霸簝攘愀腥尽薄霸焊辛闳萑獭?']);
    expect(told[0].message).toContain('“?shù)米?” → “得住”');
  });
  test('the map leads back', () => {
    const start = text.indexOf('打得赢');
    const { start: from, end } = map.toRaw({ start, end: start + 3 });
    expect(raw.slice(from, end)).toBe('打得贏');
  });
  test('a second pass changes nothing', () => expect(clean(document(text)).text).toBe(text));
  test('after twenty reports the rest is counted', () => {
    const edits = Array.from({ length: 25 }, (_, i) => ({ start: i, end: i + 1, insert: '、', by: 'byte_slip' as const }));
    expect(tellSlips(edits, identity(25), '?'.repeat(25)).at(-1)!.message).toContain('5 more');
  });
});

describe('clean text', async () => {
  const reports = new URL('reports/', folder);
  const files = readdirSync(reports);
  test.each(files)('%s has no repair', async (name) => {
    const read = await readBytes(readFileSync(new URL(name, reports)), name);
    expect(clean(read).repairs.byte_slip).toBe(0);
  });
  const seeds = new URL('../../shared/seeds/', folder);
  describe.skipIf(!existsSync(seeds))('pages in ../shared/seeds (skipped where the folder is absent)', () => {
    for (const name of existsSync(seeds) ? readdirSync(seeds) : [])
      test(name, async () => {
        const read = await readBytes(readFileSync(new URL(name, seeds)), name);
        expect(clean(read).repairs.byte_slip).toBe(name.startsWith('000') ? 2 : 0);
      });
  });
});

describe('time', () => {
  const hostile = [
    '?',
    '问?',
    '问?a',
    '喆堃龑犇骉鱻',
    '喆堃?龑犇骉?鱻',
    '锛屽叏甯傜柅',
    'È«ÊÐ ',
    'â€',
    'ï',
    '鍏',
    '锟斤拷',
    '中?sh',
    '中?shù)',
    '\ue000',
  ];
  test.each(hostile)(
    'a megabyte of %s takes seconds',
    (piece) => {
      const text = piece.repeat(400_000 / piece.length);
      const began = performance.now();
      proposeMisread(text);
      proposeSlips(text);
      radicals.propose(text);
      findLost(text);
      expect(performance.now() - began).toBeLessThan(8000);
    },
    20_000,
  );
  test('any text gives edits that can be applied', () => {
    const unit = fc.constantFrom(...'确保“院内”零？?！霸簝攘愀腥h陞ù)(。、，\n锛屽叏甯�È«ÊÐâ€œ喆堃A1\ue123');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        applyEdits(text, proposeMisread(text));
        applyEdits(text, proposeSlips(text));
        applyEdits(text, radicals.propose(text));
      }),
      { numRuns: 200 },
    );
  });
});
