import { diffArrays } from 'diff';

/** A stretch of a comparison: in both, in the first only, in the second only. */
export interface Words {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Figures and Latin words are whole, Han characters alone. */
const TOKEN = /\d+(?:\.\d+)?%?|[A-Za-z]+|./gsu;

/** How `from` becomes `to`; a single character that stays between two changes goes with them, which reads better. */
export function compareWords(from: string, to: string): readonly Words[] {
  const tokens = (text: string): string[] => text.match(TOKEN) ?? [];
  const parts = diffArrays(tokens(from), tokens(to));
  const words: Words[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) words.push({ kind: 'removed', text: removed });
    if (added) words.push({ kind: 'added', text: added });
    removed = added = '';
  };
  for (const [i, part] of parts.entries()) {
    const text = part.value.join('');
    const island = !part.removed && !part.added && part.value.length === 1 && i > 0 && i < parts.length - 1;
    if (part.removed || island) removed += text;
    if (part.added || island) added += text;
    if (part.removed || part.added || island) continue;
    flush();
    words.push({ kind: 'same', text });
  }
  flush();
  return words;
}
