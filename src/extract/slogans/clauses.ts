import type { Document } from '../../model.ts';

/** Clauses of a document by their first two characters, for heads that open clauses. */
export interface Clauses {
  /** The clauses that begin with `head`, each with its place in its sentence. */
  beginningWith(head: string): readonly Clause[];
}
interface Clause {
  readonly text: string;
  readonly start: number;
  /** 0 for the first clause of a sentence or of a line. */
  readonly place: number;
}

/** The number before a heading or a clause. */
export const leader = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．](?!\d)|[一二三四五六七八九十]{1,2}[是要]|[、\s])*/;

export function indexClauses(document: Document): Clauses {
  const index = new Map<string, Clause[]>();
  for (const line of document.lines)
    for (const sentence of line.sentences) {
      let place = 0;
      for (const match of document.text.slice(sentence.start, sentence.end).matchAll(/[^，；。！？：,;“”]+/g)) {
        const skipped = leader.exec(match[0])![0].length;
        const text = match[0].slice(skipped).trim();
        const key = text.slice(0, 2);
        const clause = { text, start: sentence.start + match.index + skipped, place: place++ };
        const known = index.get(key);
        if (known) known.push(clause);
        else index.set(key, [clause]);
      }
    }
  return {
    beginningWith: (head) => (index.get(head.slice(0, 2)) ?? []).filter(({ text }) => text.length > head.length && text.startsWith(head)),
  };
}
