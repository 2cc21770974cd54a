import type { Document } from '../../model.ts';
import type { Name } from './names.ts';
import { loadPosts, type Post } from '../../dictionary/posts.ts';

/** A post word in the text: the last component of a post. UTF-16, half-open. */
export interface Head {
  readonly post: Post;
  readonly start: number;
  readonly end: number;
}

/** What every rule for people reads: the text with its post words found once. */
export interface Reading {
  readonly text: string;
  readonly heads: readonly Head[];
  readonly headsByEnd: ReadonlyMap<number, Head>;
  readonly headsByStart: ReadonlyMap<number, Head>;
  /** `start-end` of every token that the segmenter takes for a person: weak evidence, it errs. */
  readonly personTokens: ReadonlySet<string>;
  /** What was read at a place, as several rules ask for the name behind one post. */
  readonly names: Map<number, Name | null>;
}

/** Tags of ICTCLAS and jieba for persons: nr name, nrfg Chinese name, nrt transliterated name. */
const personTag = /^nr/;

export function readPeople(document: Document): Reading {
  const personTokens = new Set<string>();
  for (const line of document.lines)
    for (const sentence of line.sentences)
      for (const token of sentence.tokens) if (personTag.test(token.tag)) personTokens.add(`${token.start}-${token.end}`);
  const heads = [...loadPosts().matches(document.text)].map(({ value, start, end }) => ({ post: value, start, end }));
  return {
    text: document.text,
    heads,
    headsByEnd: new Map(heads.map((head) => [head.end, head])),
    headsByStart: new Map(heads.map((head) => [head.start, head])),
    personTokens,
    names: new Map(),
  };
}
