import type { CleanSpan, Document } from '../../model.ts';
import { leader, type Clauses } from './clauses.ts';
import { sharesHead } from './lists.ts';
import type { SloganParts } from './parse.ts';

/** How far below a mention the first line of its set may stand. */
const reach = 3;

/**
 * The lines below a mention that end its paragraph (…做到“四个到位”：): headings, or paragraphs by their first clause, as many in a
 * row as the slogan counts, each with its head.
 */
export function itemsInLines({ lines, text }: Document, index: number, behind: string, count: number, parts: SloganParts): string[] | null {
  if (!/^[^，；]{0,30}$/u.test(behind.trim()) || count < 2) return null;
  const below = lines.slice(index + 1, index + 60).map((line) => ({ line, opening: openingOf(text.slice(line.start, line.end)) }));
  const first = below.slice(0, reach).findIndex(({ opening }) =>
    sharesHead(
      Array.from({ length: count }, () => opening),
      sameHead(parts),
    ),
  );
  if (first < 0) return null;
  const { kind, level } = below[first]!.line;
  const row = below.slice(first).filter(({ line }) => line.kind === kind && line.level === level);
  const items = row.slice(0, count).map(({ opening }) => opening);
  if (items.length !== count || !sharesHead(items, parts)) return null;
  // One line more with the head: another number of things.
  return row.length > count && sharesHead([row[count]!.opening], sameHead(parts)) ? null : items;
}

/** The first clause of a line without its number. */
function openingOf(line: string): string {
  return line
    .replace(leader, '')
    .split(/[，。；：！？,]/)[0]!
    .replace(/[“”\s]/g, '')
    .slice(0, 30);
}

function sameHead(parts: SloganParts): SloganParts {
  return { ...parts, heads: parts.heads.slice(0, 1) };
}

/**
 * The clauses that open with the head (八个坚决: 坚决扛起…, 坚决做到…): those that begin a sentence, or stand second in
 * it, or any; the first choice of which there are as many as the slogan counts.
 */
export function openedClauses(parts: SloganParts, count: number, clauses: Clauses, mentions: readonly CleanSpan[]): string[] | null {
  const [head, ...more] = parts.heads;
  if (!head || more.length > 0 || head.length < 2 || count < 3) return null;
  const all = clauses.beginningWith(head).filter(({ start }) => !mentions.some((mention) => mention.start <= start && start < mention.end));
  for (const among of [all.filter(({ place }) => place === 0), all.filter(({ place }) => place === 1), all])
    if (among.length === count) return among.map(({ text }) => text);
  return null;
}
