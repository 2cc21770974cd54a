import { changeKinds } from '../analyse/diff/changes.ts';
import type { ChangeKind } from '../analyse/diff/changes.ts';
import type { Diff, DiffCell, DiffRow } from '../analyse/diff/compare.ts';
import { describeChange } from './diff-rows.ts';
import { drawGrid, fitWidths } from './grid.ts';
import type { GridCell, Span } from './grid.ts';

/** How the table is painted; without colours changed words stand in marks of wdiff, [-old-]{+new+}. */
export interface Palette {
  readonly colours: boolean;
  removed(text: string): string;
  added(text: string): string;
  title(text: string): string;
}

export const plainPalette: Palette = { colours: false, removed: (text) => text, added: (text) => text, title: (text) => text };

/** More sides than this do not fit beside each other: rows then name them. */
const BESIDE = 3;
/** Rows of the lists below the table; csv and json have all. */
const LISTED = 15;

/** The comparison for a terminal of `width` columns. */
export function* writeDiffTable(diff: Diff, width: number, palette: Palette): Generator<string> {
  const { by, sides, rows } = diff;
  const described = sides.map(
    ({ name, documents, measures }) => `${name} (${measures} measures, ${documents} document${documents === 1 ? '' : 's'})`,
  );
  yield `${sides.length} sides by ${by}: ${clip(described).join(' · ')}\n`;
  yield `${
    changeKinds
      .map((kind) => [kind, rows.filter(({ change }) => change === kind).length] as const)
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => `${count} ${kind}`)
      .join(' · ') || 'no measures'
  }\n\n`;
  if (rows.length > 0) yield sides.length <= BESIDE ? drawBeside(diff, width, palette) : drawNamed(diff, width, palette);
  yield* drawThemes(diff, width, palette);
  yield* drawDistinctions(diff, palette);
  yield* drawSlogans(diff, width, palette);
}

function drawBeside({ sides, rows }: Diff, width: number, palette: Palette): string {
  const cells = sortByChange(rows).map((row) => [label(row), ...row.cells.map((cell) => drawCell(cell, palette))]);
  return draw(['', ...sides.map(({ name }) => name)], cells, width);
}

function drawNamed({ sides, rows }: Diff, width: number, palette: Palette): string {
  const cells = sortByChange(rows).map((row): GridCell[] => {
    const named = row.cells.flatMap((cell, i) => (cell === null ? [] : [{ cell, name: sides[i]!.name }]));
    const other = named.find(({ cell }) => cell.change === row.change);
    const text: Span[] = [{ text: named[0]!.cell.text }];
    if (other && row.change !== 'same') text.push({ text: ` / ${other.name}: ` }, ...drawCell(other.cell, palette));
    return [row.change, text, clip(named.map(({ name }) => name)).join('、'), `${named.length}/${sides.length}`];
  });
  return draw(['', 'measure', 'of', ''], cells, width);
}

function label({ change, cells }: DiffRow): string {
  const details = cells.flatMap((cell) => cell?.changes.filter(({ kind }) => kind !== 'reworded').map(describeChange) ?? []);
  return details.length > 0 ? clip([...new Set(details)]).join('；') : change;
}

function drawCell(cell: DiffCell | null, { colours, removed, added }: Palette): readonly Span[] {
  if (cell === null) return [{ text: '–' }];
  const again = new Set(cell.occurrences.map(({ measure }) => measure.text)).size - 1;
  const more: Span[] = again > 0 ? [{ text: ` (+${again})` }] : [];
  if (cell.words.length === 0) return [{ text: cell.text }, ...more];
  const spans = cell.words.map(({ kind, text }): Span => {
    if (kind === 'same') return { text };
    if (colours) return { text, paint: kind === 'removed' ? removed : added };
    return { text: kind === 'removed' ? `[-${text}-]` : `{+${text}+}` };
  });
  return [...spans, ...more];
}

function* drawThemes({ sides, themes }: Diff, width: number, { title }: Palette): Generator<string> {
  if (themes.every(({ theme }) => theme === null)) return;
  yield `\n${title('Themes')}\n`;
  const shown = sides.slice(0, 8);
  const rows = themes.map(({ theme, counts }) => [theme ?? '–', ...shown.map((_, i) => String(counts[i]))]);
  yield draw(['', ...shown.map(({ name }) => name)], rows, width, true);
  yield* tellMore(sides.length - shown.length, 'sides');
}

function* drawDistinctions({ sides, distinctions }: Diff, { title }: Palette): Generator<string> {
  yield `\n${title('Distinctive (TF-IDF of themes, objects, slogans)')}\n`;
  const shown = sides.slice(0, LISTED);
  for (const [i, { name }] of shown.entries())
    yield `${name}: ${distinctions[i]!.map(({ kind, term, count }) => `${kind === 'slogan' ? `“${term}”` : term}${count > 1 ? ` ×${count}` : ''}`).join('、') || '–'}\n`;
  yield* tellMore(sides.length - shown.length, 'sides');
}

function* drawSlogans({ sides, slogans }: Diff, width: number, { title }: Palette): Generator<string> {
  if (slogans.length === 0) return;
  yield `\n${title('Slogans: who uses them, since when')}\n`;
  const shown = slogans.slice(0, LISTED);
  if (sides.length <= BESIDE + 2) {
    const rows = shown.map(({ text, sides: uses }) => [
      text,
      ...uses.map((use) => (use === null ? '–' : `${use.since ?? '?'}${use.documents > 1 ? ` ×${use.documents}` : ''}`)),
    ]);
    yield draw(['', ...sides.map(({ name }) => name)], rows, width, true);
  } else
    for (const { text, sides: uses } of shown) {
      const users = uses.flatMap((use, i) => (use === null ? [] : [`${sides[i]!.name} ${use.since ?? '?'}`]));
      yield `${text}: ${clip(users).join('、')}\n`;
    }
  yield* tellMore(slogans.length - shown.length, 'slogans');
}

function draw(head: readonly string[], rows: readonly (readonly GridCell[])[], width: number, compact = false): string {
  return drawGrid(head, rows, fitWidths([head, ...rows], width), compact);
}

function sortByChange(rows: readonly DiffRow[]): readonly DiffRow[] {
  const order = new Map<ChangeKind, number>(changeKinds.map((kind, i) => [kind, i]));
  return [...rows].sort((a, b) => order.get(a.change)! - order.get(b.change)!);
}

function clip(names: readonly string[], limit = 4): readonly string[] {
  return names.length > limit ? [...names.slice(0, limit), `+${names.length - limit}`] : names;
}

function* tellMore(count: number, what: string): Generator<string> {
  if (count > 0) yield `… ${count} more ${what}: -f csv or json has all\n`;
}
