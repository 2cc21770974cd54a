import { existsSync, readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDocument } from '../facts/plain-document.ts';
import { extractPeople, peopleRules } from './people.ts';

const people = (text: string) => Object.fromEntries(extractPeople(plainDocument(text)).map(({ name, posts }) => [name, posts]));

describe.each(peopleRules.map((rule) => ({ ...rule })))('$id', ({ examples, rejects }) => {
  test.each(examples.map(({ text, people: expected }) => ({ text, expected })))('$text', ({ text, expected }) => {
    const found = people(text);
    for (const [name, posts] of Object.entries(expected)) expect(found[name], `${name} in ${JSON.stringify(found)}`).toEqual(posts);
  });
  test.each(rejects.map((text) => ({ text })))('nobody in $text', ({ text }) => expect(people(text)).toEqual({}));
});
