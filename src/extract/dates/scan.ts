import { fold } from './fold.ts';
import type { Parser, Piece, Scan } from './moment.ts';
import { CHINESE_DIGITS } from './pattern.ts';
import { parsers, refiners } from './rules.ts';

const byStart = new Map<string, readonly Parser[]>();
for (const character of new Set(parsers.flatMap((parser) => [...parser.starts])))
  byStart.set(
    character,
    parsers.filter((parser) => parser.starts.includes(character)),
  );

const others = [...byStart.keys()].filter((character) => !/\d/.test(character) && !CHINESE_DIGITS.includes(character));
/** Where a piece may begin; a run of digits or numerals begins once. */
const candidates = new RegExp(`(?<!\\d)\\d|(?<![${CHINESE_DIGITS}])[${CHINESE_DIGITS}]|[${others.join('')}]`, 'g');
const MINGUO = /民国|行政院|卫福部|(?<!\d)1[01]\d年\d{1,2}月/;

/** Reads the pieces of a text and lets the refiners join, bound and judge them. One pass; nothing is resolved yet. */
export function scan(source: string, allTimes = false): readonly Piece[] {
  const text = fold(source);
  const minguo = MINGUO.test(text);
  const pieces: Piece[] = [];
  const place: { -readonly [Key in keyof Scan]: Scan[Key] } = { text, before: null, minguo, allTimes };
  candidates.lastIndex = 0;
  for (let match = candidates.exec(text); match; match = candidates.exec(text)) {
    const at = match.index;
    const last = pieces.at(-1);
    const gap = last ? at - last.end : -1;
    place.before = gap === 0 || (gap === 1 && ' 的'.includes(text[at - 1]!)) ? last! : null;
    const piece = longest(byStart.get(match[0])!, at, place);
    if (!piece) continue;
    pieces.push(piece);
    candidates.lastIndex = piece.end;
  }
  return refiners.reduce<readonly Piece[]>((list, refiner) => refiner.refine(list, text, allTimes), pieces);
}

function longest(asked: readonly Parser[], at: number, place: Scan): Piece | null {
  let best: Piece | null = null;
  for (const parser of asked) {
    const piece = parser.parse(at, place);
    if (piece && piece.end > (best?.end ?? at)) best = piece;
  }
  return best;
}
