import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointOffsets, codePointSlicer } from './codepoints.ts';

const mixed = fc.string({ unit: fc.constantFrom('政', 'a', '𠮷', '😀', '。', '\ud83d') });

test('offsets count code points', () => {
  const offset = codePointOffsets('村𠮷村');
  expect([0, 1, 3, 4].map(offset)).toEqual([0, 1, 2, 3]);
});

test('every boundary between characters has the offset that spreading gives', () => {
  fc.assert(
    fc.property(mixed, (text) => {
      const offset = codePointOffsets(text);
      let utf16 = 0;
      [...text].forEach((character, i) => {
        expect(offset(utf16)).toBe(i);
        utf16 += character.length;
      });
      expect(offset(text.length)).toBe([...text].length);
    }),
  );
});

test('slicing by code points equals slicing the spread text', () => {
  fc.assert(
    fc.property(mixed, fc.nat(12), fc.nat(12), (text, start, end) => {
      expect(codePointSlicer(text)(start, end)).toBe([...text].slice(start, end).join(''));
    }),
  );
});
