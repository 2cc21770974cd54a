import { Trie } from '../../dictionary/trie.ts';
import type { WordPair } from '../../dictionary/script.ts';
import type { Chain } from './opencc.ts';

/** What may begin at a UTF-16 unit; 0 is a character that only its own table entry concerns. */
const WORD = 1;
const VARIANT = 2;
const HAZARD = 4;
/** Outside the plane, compatibility ideographs, descriptions of characters: the library itself, to the end of the line. */
const ODD = 8;

/** Traditional quotation marks, which OpenCC leaves alone. */
export const QUOTES: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’', '﹁': '“', '﹂': '”' };
const anyQuote = /[「」『』﹁﹂]/g;

/**
 * The chain of OpenCC in one pass over UTF-16 units, eight times as fast: almost every character stands alone, so that one look
 * at a table converts it. Gives exactly what `chain.convert` gives, and mainland quotation marks besides; where the passes of
 * the chain could work on each other, the rest of the line is left to `chain.convert`.
 */
export function compileSimplifier(chain: Chain): (text: string) => string {
  const convert = (text: string) => chain.convert(text).replace(anyQuote, (mark) => QUOTES[mark]!);
  const [variants, standard] = chain.groups as [readonly WordPair[], readonly WordPair[]];
  const kinds = new Uint8Array(0x10000);
  const single = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) single[unit] = unit;
  kinds.fill(ODD, 0xd800, 0xe000);
  kinds.fill(ODD, 0xf900, 0xfb00);
  kinds.fill(ODD, 0x2ff0, 0x3000);
  const openTrie = (kind: number, phrases: Iterable<string>): Trie<true> => {
    const trie = new Trie<true>();
    for (const phrase of phrases) {
      trie.set(phrase, true);
      kinds[phrase.charCodeAt(0)]! |= kind;
    }
    return trie;
  };
  // Of the two thousand phrases a text has a few: they are converted when they are met.
  const converted = new Map<string, string>();
  const convertPhrase = (phrase: string): string => {
    let value = converted.get(phrase);
    if (value === undefined) converted.set(phrase, (value = convert(phrase)));
    return value;
  };
  const isPhrase = (text: string) => text.length > (text.codePointAt(0)! > 0xffff ? 2 : 1);
  const first = new Map(variants);
  const second = new Map(standard);
  const words = openTrie(
    WORD,
    chain.segmentation.map(([phrase]) => phrase),
  );
  const variantWords = openTrie(VARIANT, [...first.keys()].filter(isPhrase));
  const hazards = openTrie(HAZARD, listHazards(variants, [...second.keys()].filter(isPhrase)));
  for (const mark of Object.keys(QUOTES)) single[mark.charCodeAt(0)] = QUOTES[mark]!.charCodeAt(0);
  for (const from of [...first.keys(), ...second.keys()].filter((text) => !isPhrase(text))) {
    const middle = first.get(from) ?? from;
    const to = second.get(middle) ?? middle;
    if (from.length === 1 && to.length === 1) single[from.charCodeAt(0)] = to.charCodeAt(0);
    else kinds[from.charCodeAt(0)] = ODD;
  }
  const opens = (text: string, from: number, to: number): boolean => {
    for (let i = from; i < to; i++) {
      const kind = kinds[text.charCodeAt(i)]!;
      if (kind & ODD || (kind & WORD && words.longestAt(text, i)) || (kind & HAZARD && hazards.longestAt(text, i))) return true;
    }
    return false;
  };

  return (text) => {
    let out = new Uint16Array(text.length + 16);
    let length = 0;
    const write = (piece: string, rest: number) => {
      if (length + piece.length + rest > out.length) {
        const longer = new Uint16Array(length + 2 * (piece.length + rest));
        longer.set(out.subarray(0, length));
        out = longer;
      }
      for (let k = 0; k < piece.length; k++) out[length++] = piece.charCodeAt(k);
    };
    for (let i = 0; i < text.length;) {
      const unit = text.charCodeAt(i);
      const kind = kinds[unit]!;
      if (kind === 0) {
        out[length++] = single[unit]!;
        i++;
        continue;
      }
      const word = kind & WORD ? words.longestAt(text, i) : null;
      const variant = !word && kind & VARIANT ? variantWords.longestAt(text, i) : null;
      const found = word ?? variant;
      const hard = !word && (kind & ODD || (kind & HAZARD && hazards.longestAt(text, i)) || (variant && opens(text, i + 1, variant.end)));
      if (hard) {
        const newline = text.indexOf('\n', i);
        const end = newline < 0 ? text.length : newline;
        write(convert(text.slice(i, end)), text.length - end);
        i = end;
      } else if (found) {
        write(convertPhrase(text.slice(i, found.end)), text.length - found.end);
        i = found.end;
      } else {
        out[length++] = single[unit]!;
        i++;
      }
    }
    return Buffer.from(out.buffer, 0, 2 * length).toString('utf16le');
  };
}

/**
 * The phrases of the second pass that the first one can bring about, as they stand before it: 藉著 → 藉着, which is a phrase.
 * All others are found as words before any pass.
 */
function* listHazards(variants: readonly WordPair[], phrases: readonly string[]): Generator<string> {
  const before = new Map<string, Set<string>>();
  for (const [from, to] of variants) {
    const source = [...from];
    for (const [k, character] of [...to].entries())
      if (character !== source[k]) before.set(character, (before.get(character) ?? new Set([character])).add(source[k]!));
  }
  for (const phrase of phrases) {
    const characters = [...phrase];
    if (!characters.some((character) => before.has(character))) continue;
    let forms = [''];
    for (const character of characters)
      forms = forms.flatMap((form) => [...(before.get(character) ?? [character])].map((one) => form + one));
    for (const form of forms) if (form !== phrase) yield form;
  }
}
