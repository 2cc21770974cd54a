import type { CleanSpan, Edit, OffsetMap, RawSpan, RepairKind } from '../model.ts';

/**
 * A stretch of clean text and the stretch of raw text it stands for (UTF-16). Pieces cover both texts without gaps.
 * `aligned`: both have the same length and correspond unit by unit. `by` is null where nothing was proposed.
 */
interface Piece {
  readonly raw: number;
  readonly rawEnd: number;
  readonly clean: number;
  readonly cleanEnd: number;
  readonly aligned: boolean;
  readonly by: RepairKind | null;
}

/** A piece that still grows. */
type Open<T> = { -readonly [Key in keyof T]: T[Key] };

/** The raw text of one layer, what came out of it, and the way back. */
export interface Mapped {
  readonly text: string;
  readonly map: PieceMap;
}

/** An `OffsetMap` made of pieces. Only `applyEdits`, `compose` and `slice` make one: nobody else computes offsets. */
export interface PieceMap extends OffsetMap {
  readonly pieces: readonly Piece[];
}

/** Replaces what the edits name. Edits may come in any order but must not overlap; a bug throws. */
export function applyEdits(text: string, edits: readonly Edit[]): Mapped {
  const ordered = inOrder(edits);
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let raw = 0;
  let clean = 0;
  const push = (rawEnd: number, length: number, aligned: boolean, by: RepairKind | null) => {
    if (rawEnd === raw && length === 0) return;
    pieces.push({ raw, rawEnd, clean, cleanEnd: clean + length, aligned, by });
    raw = rawEnd;
    clean += length;
  };
  for (const edit of ordered) {
    if (edit.start < raw || edit.end > text.length)
      throw new Error(`edit ${edit.by} ${edit.start}–${edit.end} overlaps another or leaves the text`);
    if (edit.start > raw) {
      parts.push(text.slice(raw, edit.start));
      push(edit.start, edit.start - raw, true, null);
    }
    parts.push(edit.insert);
    push(edit.end, edit.insert.length, edit.aligned === true && edit.insert.length === edit.end - edit.start, edit.by);
  }
  if (raw < text.length) {
    parts.push(text.slice(raw));
    push(text.length, text.length - raw, true, null);
  }
  return { text: parts.join(''), map: mapOf(pieces) };
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  for (let i = 1; i < edits.length; i++) {
    const [a, b] = [edits[i - 1], edits[i]];
    if (a.start > b.start || (a.start === b.start && a.end > b.end)) return [...edits].sort((x, y) => x.start - y.start || x.end - y.end);
  }
  return edits;
}

/** The map of a text that nothing was done to. */
export function identity(length: number): PieceMap {
  return mapOf(length ? [{ raw: 0, rawEnd: length, clean: 0, cleanEnd: length, aligned: true, by: null }] : []);
}

/** One map for two layers: `first` from raw to middle, `second` from middle to clean. */
export function compose(first: PieceMap, second: PieceMap): PieceMap {
  const out: Open<Piece>[] = [];
  const a = first.pieces;
  const b = second.pieces;
  let i = 0;
  let j = 0;
  let raw = 0;
  let clean = 0;
  let middle = 0;
  const push = (rawEnd: number, cleanEnd: number, aligned: boolean, by: RepairKind | null) => {
    if (rawEnd === raw && cleanEnd === clean) return;
    const last = out[out.length - 1];
    if (last !== undefined && aligned && last.aligned && last.by === by) {
      last.rawEnd = rawEnd;
      last.cleanEnd = cleanEnd;
    } else out.push({ raw, rawEnd, clean, cleanEnd, aligned, by });
    raw = rawEnd;
    clean = cleanEnd;
  };
  while (i < a.length || j < b.length) {
    const p = a[i];
    const q = b[j];
    // what one layer inserts or deletes at this very place does not touch the other layer
    if (p && p.clean === p.cleanEnd) {
      push(p.rawEnd, clean, false, p.by);
      i++;
    } else if (q && q.raw === q.rawEnd) {
      push(raw, q.cleanEnd, false, q.by);
      j++;
    } else if (p && q && p.aligned && q.aligned) {
      const end = Math.min(p.cleanEnd, q.rawEnd);
      push(p.raw + (end - p.clean), q.clean + (end - q.raw), true, q.by ?? p.by);
      middle = end;
      if (p.cleanEnd === end) i++;
      if (q.rawEnd === end) j++;
    } else if (p && q) {
      // at least one is not aligned: take it whole, then widen until both layers have a border at the same place
      let by: RepairKind | null = null;
      let rawEnd = raw;
      let cleanEnd = clean;
      let aEnd = middle;
      let bEnd = middle;
      const takeFirst = () => {
        const x = a[i];
        const part = x.aligned && bEnd < x.cleanEnd;
        rawEnd = part ? x.raw + (bEnd - x.clean) : x.rawEnd;
        aEnd = part ? bEnd : x.cleanEnd;
        if (!part) i++;
        if (!x.aligned) by ??= x.by;
      };
      const takeSecond = () => {
        const y = b[j];
        const part = y.aligned && aEnd < y.rawEnd;
        cleanEnd = part ? y.clean + (aEnd - y.raw) : y.cleanEnd;
        bEnd = part ? aEnd : y.rawEnd;
        if (!part) j++;
        if (!y.aligned) by = y.by;
      };
      if (p.aligned) takeSecond();
      else takeFirst();
      while (aEnd !== bEnd) {
        if (aEnd < bEnd) takeFirst();
        else takeSecond();
      }
      push(rawEnd, cleanEnd, false, by);
      middle = aEnd;
    } else throw new Error('the layers of a map do not meet');
  }
  return mapOf(out);
}

/** The map of the clean text's part `start…end`, with offsets counted from `start`. */
export function sliceMap(map: PieceMap, start: number, end: number): PieceMap {
  const pieces: Piece[] = [];
  for (let i = pieceAt(map.pieces, start); i < map.pieces.length; i++) {
    const p = map.pieces[i];
    if (p.clean >= end) break;
    const from = Math.max(p.clean, start);
    const to = Math.min(p.cleanEnd, end);
    if (to < from || (to === from && pieces.length === 0)) continue;
    const cut = p.aligned ? { raw: p.raw + (from - p.clean), rawEnd: p.raw + (to - p.clean) } : { raw: p.raw, rawEnd: p.rawEnd };
    pieces.push({ ...cut, clean: from - start, cleanEnd: to - start, aligned: p.aligned, by: p.by });
  }
  return mapOf(pieces);
}

/** All changes as edits on the raw text, in order; runs of the same repair that touch are one. */
export function editsOf(raw: string, clean: string, map: PieceMap): (RawSpan & { insert: string; by: RepairKind })[] {
  const edits: { start: number; end: number; insert: string; by: RepairKind }[] = [];
  const add = (start: number, end: number, insert: string, by: RepairKind) => {
    const last = edits[edits.length - 1];
    if (last && last.end === start && last.by === by) {
      last.end = end;
      last.insert += insert;
    } else edits.push({ start, end, insert, by });
  };
  for (const p of map.pieces) {
    if (p.by === null) continue;
    if (!p.aligned) {
      add(p.raw, p.rawEnd, clean.slice(p.clean, p.cleanEnd), p.by);
      continue;
    }
    for (let k = 0; k < p.rawEnd - p.raw; k++)
      if (raw.charCodeAt(p.raw + k) !== clean.charCodeAt(p.clean + k)) add(p.raw + k, p.raw + k + 1, clean[p.clean + k], p.by);
  }
  return edits as unknown as (RawSpan & { insert: string; by: RepairKind })[];
}

/** Index of the first piece that holds or follows the clean offset. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle].cleanEnd > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function mapOf(pieces: readonly Piece[]): PieceMap {
  const length = pieces.length ? pieces[pieces.length - 1].cleanEnd : 0;
  const rawEnd = pieces.length ? pieces[pieces.length - 1].rawEnd : 0;
  const toRaw = ({ start, end }: CleanSpan): RawSpan => {
    const first = pieces[pieceAt(pieces, start)];
    const from = first ? (first.aligned ? first.raw + Math.max(0, start - first.clean) : first.raw) : rawEnd;
    if (end <= start) return { start: from, end: from } as RawSpan;
    const last = pieces[pieceAt(pieces, end - 1)];
    return { start: from, end: last.aligned ? last.raw + (end - last.clean) : last.rawEnd } as RawSpan;
  };
  return { pieces, length, toRaw };
}
