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

/** What a UTF-16 unit may begin: 0 nothing, DIGIT or NUMERAL a piece that a run of its kind begins once, OTHER a piece. */
const DIGIT = 1;
const NUMERAL = 2;
const OTHER = 3;
const openings = new Uint8Array(0x10000);
for (const character of byStart.keys()) openings[character.charCodeAt(0)] = OTHER;
for (const character of CHINESE_DIGITS) openings[character.charCodeAt(0)] = NUMERAL;
for (const character of '0123456789') openings[character.charCodeAt(0)] = DIGIT;
const MINGUO = /民国|行政院|卫福部|裁示|局处|县府|[市镇乡区]公所|(?<!\d)1[01]\d年\d{1,2}月|(?<![\d-])1[01]\d-\d{2}-\d{2}(?![\d-])/;

/** Reads the pieces of a text and lets the refiners join, bound and judge them. One pass; nothing is resolved yet. */
export function scan(source: string, allTimes = false): readonly Piece[] {
  const text = fold(source);
  const minguo = MINGUO.test(text);
  const pieces: Piece[] = [];
  const place: { -readonly [Key in keyof Scan]: Scan[Key] } = { text, before: null, minguo, allTimes };
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const opening = openings[text.charCodeAt(at)];
    const goesOn = opening === before && opening !== OTHER;
    before = opening;
    if (opening === 0 || goesOn) continue;
    const last = pieces.at(-1);
    const gap = last ? at - last.end : -1;
    place.before = gap === 0 || (gap === 1 && ' 的'.includes(text[at - 1]!)) ? last! : null;
    const piece = longest(byStart.get(text[at]!) ?? [], at, place);
    if (!piece) continue;
    pieces.push(piece);
    at = piece.end - 1;
    before = openings[text.charCodeAt(at)];
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
