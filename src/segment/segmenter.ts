import { sloganTrie } from '../dictionary/slogans.ts';
import type { SloganTrie } from '../dictionary/slogans.ts';
import type { Token } from '../model.ts';
import { Failure } from '../text/failure.ts';
import type { Cutter, Engine } from './cutter.ts';
import { findMarks } from './marks.ts';

export type { Engine } from './cutter.ts';

/** Cuts text into words. Entries of the dictionary stay whole and carry `slogan`, `body` or `post` as their tag. */
export interface Segmenter {
  readonly engine: Engine;
  /** Tokens that cover the text exactly, white space included; offsets are UTF-16 units of `text`. */
  tag(text: string): Token[];
}

/**
 * Loads one of the two engines. `slogans` stay whole; by default those that are shipped.
 * @throws {Failure} when the optional one is not installed.
 */
export async function openSegmenter(engine: Engine = 'node-rs', slogans?: SloganTrie): Promise<Segmenter> {
  const cutterFor = engine === 'node-rs' ? (await import('./node-rs.ts')).openNodeRsByText() : await openOptional();
  return { engine, tag: (text) => tagText(text, cutterFor(text), slogans ?? sloganTrie()) };
}

async function openOptional(): Promise<() => Cutter> {
  try {
    const cutter = (await import('./nodejieba.ts')).openNodejieba();
    return () => cutter;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND' && code !== 'ERR_DLOPEN_FAILED') throw error;
    throw new Failure(
      'engine nodejieba',
      'the optional package nodejieba is not installed or was not compiled',
      'run "npm install nodejieba", or leave --engine out',
    );
  }
}

/**
 * The segmenter is called once for the whole text: a call costs more than a sentence. What the dictionary marked is
 * taken out and a line end put in its place, which no word crosses.
 */
function tagText(text: string, cutter: Cutter, slogans: SloganTrie): Token[] {
  const marks = findMarks(text, cutter, slogans);
  const stretches: string[] = [];
  let from = 0;
  for (const mark of marks) {
    stretches.push(text.slice(from, mark.start));
    from = mark.end;
  }
  stretches.push(text.slice(from));

  const tokens: Token[] = [];
  // A lone surrogate has no UTF-8 form; U+FFFD is of the same length.
  const words = cutter.tag(stretches.join('\n').replace(/\p{Surrogate}/gu, '\uFFFD'));
  let at = 0; // next word
  let left = 0; // units of words[at] that are still to be used
  let start = 0; // in text
  for (const [index, stretch] of stretches.entries()) {
    const end = start + stretch.length;
    while (start < end) {
      const word = words[at]!;
      if (left === 0) left = word.word.length;
      const length = Math.min(left, end - start);
      tokens.push({ text: text.slice(start, start + length), tag: word.tag, start, end: start + length });
      start += length;
      left -= length;
      if (left === 0) at++;
    }
    const mark = marks[index];
    if (!mark) break;
    // The line end that stands for the mark; a carriage return before it makes one word of the two.
    if (left > 0) left--;
    else left = words[at]!.word.length - 1;
    if (left === 0) at++;
    tokens.push({ text: text.slice(mark.start, mark.end), tag: mark.tag, start: mark.start, end: mark.end });
    start = mark.end;
  }
  return tokens;
}
