import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCodebook } from './codebooks.ts';
import { readRow, readWeights, writeRow } from './weights.ts';

const book = readCodebook('themes');

test('a row keeps weights to the nearest twentieth, up to 2, and leaves out those that say little', () => {
  expect(readRow(writeRow([0.52, -1, 0.04, 9]))).toEqual([0, 0.5, 1, -1, 3, 2]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 40 }), (parts) => {
      const told = parts.flatMap((part, code) => (Math.abs(part) < 2 ? [] : [code, part / 20]));
      expect(readRow(writeRow(parts.map((part) => part / 20)))).toEqual(told);
    }),
  );
});

test('the shipped weights are for the codes of the codebook, in its order', () => {
  const weights = readWeights(book)!;
  expect(weights.codes).toEqual([...book.codes.map(({ id }) => id), '']);
  expect(weights.runs.longestAt('坚决打赢', 0)?.value.row.length).toBeGreaterThan(0);
});

test('weights for another list of codes are refused, and the remedy named', () =>
  expect(() => readWeights({ ...book, codes: book.codes.slice(1) })).toThrow(
    /themes\.weights\.json.*another order.*learn the weights again/s,
  ));
