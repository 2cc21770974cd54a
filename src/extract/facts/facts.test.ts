import { describe, expect, test } from 'vitest';
import { plainDocument } from './plain-document.ts';
import { factRules } from './facts.ts';

describe.each(factRules.map((rule) => ({ ...rule })))('$id', ({ find, examples, rejects }) => {
  test.each(examples.map((example) => ({ ...example })))('$text', ({ text, gives }) => expect(find(plainDocument(text))).toBe(gives));
  test.each(rejects.map((text) => ({ text })))('nothing in $text', ({ text }) => expect(find(plainDocument(text))).toBeNull());
});
