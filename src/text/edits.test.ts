import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CleanSpan, Edit } from '../model.ts';
import { applyEdits, compose, editsOf, identity, sliceMap } from './edits.ts';

const RUNS = { numRuns: 10_000 };
const character = fc.constantFrom('会', '议', '强', 'a', '1', '，', '\n', '𠮷');
const texts = fc.array(character, { maxLength: 30 }).map((units) => units.join(''));
const kinds = fc.constantFrom<Edit['by']>('pinyin', 'width', 'script', 'furniture');

/** Edits that do not overlap: deletions, insertions, replacements, aligned ones. */
const editsFor = (text: string): fc.Arbitrary<Edit[]> =>
  fc
    .array(
      fc.record({ gap: fc.nat(6), length: fc.nat(4), insert: fc.array(character, { maxLength: 4 }), aligned: fc.boolean(), by: kinds }),
      {
        maxLength: 8,
      },
    )
    .map((steps) => {
      const edits: Edit[] = [];
      let at = 0;
      for (const { gap, length, insert, aligned, by } of steps) {
        const start = at + gap;
        const end = Math.min(start + length, text.length);
        if (start > text.length || (start === at && edits.length > 0)) break;
        const units = insert.join('');
        const fits = aligned && units.length === end - start;
        edits.push({ start, end, insert: units, by, ...(fits && { aligned }) });
        at = end;
      }
      return edits;
    });

const layer = texts.chain((text) => editsFor(text).map((edits) => ({ text, edits })));
const twoLayers = layer.chain(({ text, edits }) => editsFor(applyEdits(text, edits).text).map((more) => ({ text, edits, more })));

describe('applyEdits', () => {
  test('the edits of a map replay to the clean text', () =>
    fc.assert(
      fc.property(layer, ({ text, edits }) => {
        const applied = applyEdits(text, edits);
        const told = editsOf(text, applied.text, applied.map);
        expect(applyEdits(text, told).text).toBe(applied.text);
      }),
      RUNS,
    ));

  test('spans lead back in order, and unedited text to itself', () =>
    fc.assert(
      fc.property(layer, ({ text, edits }) => {
        const { text: clean, map } = applyEdits(text, edits);
        let before = { start: 0, end: 0 };
        for (let start = 0; start < clean.length; start++) {
          const raw = map.toRaw({ start, end: start + 1 } as CleanSpan);
          expect(raw.start).toBeGreaterThanOrEqual(before.start);
          expect(raw.end).toBeGreaterThanOrEqual(before.end);
          expect(raw.end).toBeLessThanOrEqual(text.length);
          before = raw;
          if (raw.end > raw.start && !edits.some((edit) => edit.start < raw.end && edit.end > raw.start))
            expect(text.slice(raw.start, raw.end)).toBe(clean[start]);
        }
      }),
      RUNS,
    ));

  test('the order of the edits does not matter', () =>
    fc.assert(
      fc.property(layer, ({ text, edits }) => {
        expect(applyEdits(text, [...edits].reverse()).text).toBe(applyEdits(text, edits).text);
      }),
      { numRuns: 1_000 },
    ));

  test('edits that overlap or leave the text are a bug', () => {
    const edit = (start: number, end: number): Edit => ({ start, end, insert: '', by: 'width' });
    expect(() => applyEdits('会议强调', [edit(0, 2), edit(1, 3)])).toThrow(/overlaps/);
    expect(() => applyEdits('会议', [edit(1, 3)])).toThrow(/leaves the text/);
  });
});

describe('compose', () => {
  test('one map for both layers: its edits give the same text', () =>
    fc.assert(
      fc.property(twoLayers, ({ text, edits, more }) => {
        const first = applyEdits(text, edits);
        const second = applyEdits(first.text, more);
        const both = compose(first.map, second.map);
        expect(both.length).toBe(second.text.length);
        expect(applyEdits(text, editsOf(text, second.text, both)).text).toBe(second.text);
      }),
      RUNS,
    ));

  test('a span is covered at least as far as through both maps, and untouched text exactly', () =>
    fc.assert(
      fc.property(twoLayers, ({ text, edits, more }) => {
        const first = applyEdits(text, edits);
        const second = applyEdits(first.text, more);
        const both = compose(first.map, second.map);
        for (let start = 0; start < second.text.length; start++) {
          const span = { start, end: start + 1 } as CleanSpan;
          const middle = second.map.toRaw(span);
          const raw = both.toRaw(span);
          const through = first.map.toRaw({ start: middle.start, end: middle.end } as CleanSpan);
          if (middle.end > middle.start) {
            expect(raw.start).toBeLessThanOrEqual(through.start);
            expect(raw.end).toBeGreaterThanOrEqual(through.end);
          }
        }
      }),
      RUNS,
    ));

  test('with nothing done it is the other map', () =>
    fc.assert(
      fc.property(layer, ({ text, edits }) => {
        const applied = applyEdits(text, edits);
        const before = compose(identity(text.length), applied.map);
        const after = compose(applied.map, identity(applied.text.length));
        for (let start = 0; start < applied.text.length; start++) {
          const span = { start, end: start + 1 } as CleanSpan;
          expect(before.toRaw(span)).toEqual(applied.map.toRaw(span));
          expect(after.toRaw(span)).toEqual(applied.map.toRaw(span));
        }
      }),
      { numRuns: 1_000 },
    ));
});

test('a part of a map leads where the whole one does', () =>
  fc.assert(
    fc.property(layer, fc.nat(), fc.nat(), ({ text, edits }, a, b) => {
      const applied = applyEdits(text, edits);
      const [start, end] = [a % (applied.text.length + 1), b % (applied.text.length + 1)].sort((x, y) => x - y);
      const part = sliceMap(applied.map, start, end);
      expect(part.length).toBe(end - start);
      for (let at = 0; at < end - start; at++)
        expect(part.toRaw({ start: at, end: at + 1 } as CleanSpan)).toEqual(applied.map.toRaw({ start: start + at, end: start + at + 1 } as CleanSpan));
    }),
    RUNS,
  )); // prettier-ignore
