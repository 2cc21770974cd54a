import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../model.ts';
import { applyEdits, compose, editsOf } from './edits.ts';

const letters = fc.string({ unit: fc.constantFrom('会', '议', '(', 'h', ' ', '，'), maxLength: 24 });

/** Edits that do not overlap, on a text of the given length. */
function editsOn(length: number): fc.Arbitrary<Edit[]> {
  return fc
    .array(fc.tuple(fc.nat(3), fc.nat(3), fc.string({ unit: fc.constantFrom('甲', '乙'), maxLength: 3 }), fc.boolean()), { maxLength: 6 })
    .map((steps) => {
      const edits: Edit[] = [];
      let at = 0;
      for (const [gap, size, insert, aligned] of steps) {
        const start = at + gap;
        const end = start + size;
        if (end > length || (size === 0 && insert === '')) break;
        edits.push({ start, end, insert, by: aligned ? 'script' : 'pinyin', aligned: aligned && insert.length === size });
        at = end + 1;
      }
      return edits;
    });
}
const edited = letters.chain((text) => editsOn(text.length).map((edits) => ({ text, edits })));
const twice = edited.chain(({ text, edits }) => {
  const first = applyEdits(text, edits);
  return editsOn(first.text.length).map((second) => ({ text, first, second: applyEdits(first.text, second) }));
});

const replay = (raw: string, edits: readonly { start: number; end: number; insert: string }[]) => {
  let out = '';
  let at = 0;
  for (const { start, end, insert } of edits) {
    out += raw.slice(at, start) + insert;
    at = end;
  }
  return out + raw.slice(at);
};

describe('one layer', () => {
  test('replaying the edits gives the clean text', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const { text: clean, map } = applyEdits(text, edits);
        expect(replay(text, editsOf(text, clean, map))).toBe(clean);
      }),
      { numRuns: 10_000 },
    );
  }, 30_000);
});

describe('two layers', () => {
  test('the composed map leads from the last text to the first as the two maps do, and replays', () => {
    fc.assert(
      fc.property(twice, ({ text, first, second }) => {
        const map = compose(first.map, second.map);
        expect(map.length).toBe(second.text.length);
        expect(replay(text, editsOf(text, second.text, map))).toBe(second.text);
        let last = 0;
        for (let start = 0; start < second.text.length; start++) {
          const raw = map.toRaw({ start, end: start + 1 });
          const middle = second.map.toRaw({ start, end: start + 1 });
          const through = first.map.toRaw({ start: middle.start, end: middle.end });
          // a character that no edit touched leads to itself, and never to more than its cluster of edits
          expect(raw.start).toBeLessThanOrEqual(through.start);
          expect(raw.end).toBeGreaterThanOrEqual(through.end);
          expect(raw.start).toBeGreaterThanOrEqual(last);
          last = raw.start;
        }
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  test('a far edit does not widen a span', () => {
    const raw = '会(hui)议强调，要加强监测  和预警';
    const first = applyEdits(raw, [{ start: 1, end: 6, insert: '', by: 'pinyin' }]);
    const second = applyEdits(first.text, [{ start: 10, end: 12, insert: '', by: 'width' }]);
    const map = compose(first.map, second.map);
    const at = second.text.indexOf('强调');
    expect(raw.slice(map.toRaw({ start: at, end: at + 2 }).start, map.toRaw({ start: at, end: at + 2 }).end)).toBe('强调');
    const word = second.text.indexOf('监测和');
    const span = map.toRaw({ start: word, end: word + 3 });
    expect(raw.slice(span.start, span.end)).toBe('监测  和');
  });
});
