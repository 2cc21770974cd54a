import { clean } from '../clean/clean.ts';
import type { CleanDocument, RawDocument } from '../model.ts';

/** A text as if it had been read from a file; for tests. */
export function rawOf(text: string, source = 'test.txt'): RawDocument {
  return { id: '0000000000000000', sha256: '0'.repeat(64), source, format: 'txt', encoding: 'utf-8', text, given: {}, diagnostics: [] };
}

export const cleanOf = (text: string): CleanDocument => clean(rawOf(text));
