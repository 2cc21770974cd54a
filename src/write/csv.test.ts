import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCsv, guardFormula } from './csv.ts';

test.each(['=1+1', '+86', '-3℃', '@cmd', '\t=1', '\rx', '＝1+1', '＋1', '－1', '＠甲', '  =1', '\u3000=1', '\ufeff=1', '\n=1'])(
  '%j is guarded',
  (cell) => {
    expect(guardFormula(cell)).toBe(`'${cell}`);
  },
);

test.each(['落实=责任', '2020-02-04', '“四早”', '', '—', "'", '0..2'])('%j is left alone', (cell) => {
  expect(guardFormula(cell)).toBe(cell);
});

test('numbers are not text', () => {
  expect(formatCsv([[-1, '-1', '', 'a,b', '"']], ',')).toBe(`-1,'-1,,"a,b",""""\n`);
});

/** A reader as RFC 4180 and pandas have it: outside quotes CR, LF and CRLF all end a row. */
function parse(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[]];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${delimiter}\\r\\n]*))(${delimiter}|\\r\\n|[\\r\\n]|$)`, 'y');
  for (let match = cell.exec(text); match && cell.lastIndex <= text.length; match = cell.exec(text)) {
    rows.at(-1)!.push(match[1] === undefined ? match[2]! : match[1].replaceAll('""', '"'));
    if (match[3] !== delimiter) rows.push([]);
    if (cell.lastIndex >= text.length) break;
  }
  return rows.slice(0, -1);
}

test('any cells come back, guarded, whatever they hold', () => {
  const text = fc.string({ unit: fc.constantFrom('政', ' ', '"', ',', '\t', '\r', '\n', '=', "'", '；', '\u2028'), maxLength: 6 });
  fc.assert(
    fc.property(
      fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(',', '\t'),
      (rows, delimiter) => {
        const expected = rows.map((row) => row.map(guardFormula));
        const read = parse(formatCsv(rows, delimiter as ',' | '\t'), delimiter);
        expect(read).toEqual(expected);
        for (const row of read) for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      },
    ),
  );
});
