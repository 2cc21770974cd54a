import type { Diff, DiffCell, DiffRow } from '../analyse/diff/compare.ts';
import type { Change } from '../analyse/diff/changes.ts';
import { formatCsv } from './csv.ts';

const fixed = ['row', 'change', 'theme', 'present_in', 'missing_in'] as const;
/** Columns of every side, behind its name. */
const ofSide = ['change', 'changed', 'text', 'measures', 'documents', 'spans'] as const;

/** Lines of the comparison as csv or tsv: one row an aligned group, six columns a side. */
export function* writeDiffRows({ sides, rows }: Diff, format: 'csv' | 'tsv'): Generator<string> {
  const delimiter = format === 'csv' ? ',' : '\t';
  const names = sides.map(({ name }) => name);
  yield formatCsv([[...fixed, ...names.flatMap((name) => ofSide.map((column) => `${name}_${column}`))]], delimiter);
  // A wide comparison is mostly empty cells, which need no quoting.
  const empty = delimiter.repeat(ofSide.length - 1);
  const join = (cells: readonly (string | number)[]) => formatCsv([cells], delimiter).slice(0, -1);
  for (const [i, row] of rows.entries()) {
    const cells = row.cells.map((cell) => (cell === null ? empty : join(toCells(cell))));
    yield `${[join(toFixed(row, i, names)), ...cells].join(delimiter)}\n`;
  }
}

/** The comparison as one JSON object, its rows a line each. */
export function* writeDiffJson({ by, sides, rows, themes, distinctions, slogans }: Diff): Generator<string> {
  yield `{"by":${JSON.stringify(by)},"sides":${JSON.stringify(sides)},\n"rows":[`;
  for (const [i, row] of rows.entries()) yield `${i > 0 ? ',' : ''}\n${JSON.stringify(toObject(row, sides))}`;
  const names = (list: readonly unknown[]) => Object.fromEntries(sides.map(({ name }, i) => [name, list[i]]));
  yield `],\n"themes":${JSON.stringify(themes.map(({ theme, counts }) => ({ theme, counts: names(counts) })))}`;
  yield `,\n"distinctive":${JSON.stringify(names(distinctions))}`;
  yield `,\n"slogans":${JSON.stringify(slogans.map(({ text, sides: uses }) => ({ text, sides: names(uses) })))}}\n`;
}

/** A change as a reader writes it: 95% → 98%. */
export function describeChange({ kind, from, to }: Change): string {
  return kind === 'reworded' ? kind : `${kind}: ${from ?? '–'} → ${to ?? '–'}`;
}

function toFixed({ change, theme, cells }: DiffRow, i: number, names: readonly string[]): (string | number)[] {
  const list = (present: boolean) => names.filter((_, side) => (cells[side] !== null) === present).join('；');
  return [i + 1, change, theme ?? '', list(true), list(false)];
}

function toCells(cell: DiffCell): string[] {
  const list = (tell: (occurrence: DiffCell['occurrences'][number]) => string) => cell.occurrences.map(tell).join('；');
  return [
    cell.change ?? '',
    cell.changes.map(describeChange).join('；'),
    cell.text,
    list(({ measure }) => measure.id),
    list(({ document }) => document.source),
    list(({ measure }) => `${measure.start}..${measure.end}`),
  ];
}

function toObject({ change, theme, cells }: DiffRow, sides: Diff['sides']): object {
  const present = cells.flatMap((cell, i) =>
    cell === null ? [] : [{ side: sides[i]!.name, ...cell, occurrences: cell.occurrences.map(toPlace) }],
  );
  return { change, theme, cells: present, missing_in: sides.filter((_, i) => cells[i] === null).map(({ name }) => name) };
}

function toPlace({ document, measure }: DiffCell['occurrences'][number]): object {
  const { id, text, strength, party, deadline, deadline_value, start, end, raw } = measure;
  return {
    document_id: document.id,
    source: document.source,
    published: document.published,
    id,
    text,
    strength,
    party,
    deadline,
    deadline_value,
    start,
    end,
    raw,
  };
}
