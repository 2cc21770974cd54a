import { once } from '../dictionary/load.ts';
import { evidence, scriptEvidence } from '../dictionary/script.ts';
import type { Edit, Script } from '../model.ts';
import { openSimplifier } from './script/opencc.ts';
import { compileSimplifier } from './script/simplify.ts';

/** Whose traditional forms a text is read by; `auto` goes by its particles. */
export type Variant = 'auto' | 'tw' | 'hk';

const simplifiers = {
  tw: once(() => compileSimplifier(openSimplifier('tw'))),
  hk: once(() => compileSimplifier(openSimplifier('hk'))),
};

/** One script, or none, prevails in a line; `open` lines follow their neighbours. */
type LineScript = 'traditional' | 'simplified' | 'open';

/**
 * Converts what is written in traditional characters, line by line. A line in which simplified characters prevail is left alone:
 * 乾 of 乾坤 and a name with a traditional character must pass through.
 */
export function proposeScript(text: string, variant: Variant = 'auto'): { readonly edits: Edit[]; readonly script: Script } {
  const { script, lines } = classify(text);
  const edits: Edit[] = [];
  if (script === 'hans' && !lines.some(({ kind }) => kind === 'traditional')) return { edits, script };
  const simplify = simplifiers[variant === 'auto' ? guessVariant(text) : variant]();
  let current: LineScript = script === 'hant' ? 'traditional' : 'simplified';
  let start = -1;
  for (const { kind, from } of lines) {
    if (kind !== 'open' && script !== 'hans') current = kind;
    const traditional = kind === 'traditional' || (kind === 'open' && current === 'traditional');
    if (traditional && start < 0) start = from;
    if (!traditional && start >= 0) {
      convert(text, start, from, simplify, edits);
      start = -1;
    }
  }
  if (start >= 0) convert(text, start, text.length, simplify, edits);
  return { edits, script };
}

function classify(text: string): {
  readonly script: Script;
  readonly lines: readonly { readonly kind: LineScript; readonly from: number }[];
} {
  const units = scriptEvidence();
  const lines: { kind: LineScript; from: number }[] = [];
  let allTraditional = 0;
  let allSimplified = 0;
  for (let from = 0; from < text.length;) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 ? text.length : newline + 1;
    let traditional = 0;
    let simplified = 0;
    for (let i = from; i < end; i++) {
      const told = units[text.charCodeAt(i)]!;
      if (told === evidence.traditional) traditional++;
      else if (told === evidence.simplified) simplified++;
    }
    allTraditional += traditional;
    allSimplified += simplified;
    const prevails = traditional * 3 >= simplified ? 'traditional' : 'simplified';
    lines.push({ kind: traditional + simplified === 0 ? 'open' : traditional === 0 ? 'simplified' : prevails, from });
    from = end;
  }
  if (allTraditional === 0 || allTraditional * 20 <= allSimplified) return { script: 'hans', lines };
  return { script: allSimplified * 4 <= allTraditional ? 'hant' : 'mixed', lines };
}

/** Hong Kong, and conversion by machine, tell the particle 着 from 著 (著名); Taiwan writes 著 for both. */
function guessVariant(text: string): 'tw' | 'hk' {
  const count = (character: string): number => {
    let found = 0;
    for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
    return found;
  };
  const particles = count('着');
  return particles > 0 && particles >= count('著') ? 'hk' : 'tw';
}

/** Edits for `text.slice(start, end)`, unit by unit where the length stays, else character by character. */
function convert(text: string, start: number, end: number, simplify: (text: string) => string, edits: Edit[]): void {
  const before = text.slice(start, end);
  const after = simplify(before);
  if (after === before) return;
  if (after.length === before.length) edits.push({ start, end, insert: after, by: 'script', aligned: true });
  else edits.push(...alignCharacters(before, after, start));
}

/** Every entry of the dictionaries has as many characters as what stands for it; some lie outside the plane (潕 → 𣲘). */
function* alignCharacters(before: string, after: string, offset: number): Generator<Edit> {
  const to = [...after][Symbol.iterator]();
  let run = 0;
  let insert = '';
  let at = 0;
  for (const character of before) {
    const next = to.next().value!;
    if (next.length === character.length) insert += next;
    else {
      if (insert) yield { start: offset + run, end: offset + at, insert, by: 'script', aligned: true };
      yield { start: offset + at, end: offset + at + character.length, insert: next, by: 'script' };
      run = at + character.length;
      insert = '';
    }
    at += character.length;
  }
  if (insert) yield { start: offset + run, end: offset + at, insert, by: 'script', aligned: true };
}
