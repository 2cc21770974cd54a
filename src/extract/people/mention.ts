import type { Rule, Span } from '../../model.ts';
import type { Reading } from './reading.ts';

/** One place where the text names somebody. */
export interface Mention extends Span {
  readonly name: string;
  readonly posts: readonly string[];
}

/** A text and whom it names, with posts, in order of first mention. */
export interface PeopleExample {
  readonly text: string;
  readonly people: Readonly<Record<string, readonly string[]>>;
}

export interface PeopleRule extends Rule<PeopleExample> {
  readonly find: (reading: Reading) => Mention[];
}
