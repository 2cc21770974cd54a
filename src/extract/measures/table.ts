import type { CleanSpan, Document } from '../../model.ts';
import { findTaskTables } from '../../text/task-table.ts';
import type { Assigned } from './assigned.ts';

/** A line of a table of tasks that the page prints one cell a line. */
export interface Cell {
  /** It holds a task; the others say whose it is, by when, or what it is called. */
  readonly task: boolean;
  readonly assigned: Assigned | null;
  /** Where its row says by when. */
  readonly term: CleanSpan | null;
}

/** The cells of every table of tasks, by the number of their line. */
export function readCells({ lines, text }: Document): ReadonlyMap<number, Cell> {
  const words = lines.map(({ start, end }) => text.slice(start, end).trim());
  const cells = new Map<number, Cell>();
  const span = (line: number): CleanSpan => ({ start: lines[line]!.start, end: lines[line]!.end });
  for (const { from, to, rows } of findTaskTables(words)) {
    for (let i = from; i < to; i++) cells.set(i, { task: false, assigned: null, term: null });
    for (const { tasks, party, support, term } of rows) {
      const names = support === null ? [] : words[support]!.split(/[、，,]/).filter((name) => /[\u3400-\u9fff]{2}/.test(name));
      const named = party !== null && /[\u3400-\u9fff]{2}/.test(words[party]!);
      const assigned = named ? { party: words[party]!, support: names, span: span(party), own: false } : null;
      for (let i = tasks.from; i < tasks.to; i++) cells.set(i, { task: true, assigned, term: term === null ? null : span(term) });
    }
  }
  return cells;
}
