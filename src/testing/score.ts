import { addTallies, evaluate, f1, type Marked, type Tally } from '../analyse/evaluate.ts';
import { extractAll } from '../batch.ts';
import { readMarked } from '../read/gold.ts';
import { basename, extname } from 'node:path';

export interface Scores {
  readonly documents: number;
  /** F1 by kind of record, rounded to three places. */
  readonly f1: Readonly<Record<string, number>>;
  /** The same for each document, by its name. */
  readonly each: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Extracts a folder of reports and scores it against its gold. */
export async function scoreFolder(gold: string, reports: string): Promise<Scores> {
  const marked = await readMarked(gold);
  const found = new Map<string, Marked>();
  for await (const { result, failure } of extractAll([reports])) {
    if (failure) throw new Error(`${failure.subject}: ${failure.reason}`);
    found.set(basename(result.document.source, extname(result.document.source)), result as Marked);
  }
  const tallies = [...marked].map(([id, one]) => [id, evaluate(one as Marked, found.get(id)).tallies] as const);
  const documents = [...marked.keys()].filter((id) => found.has(id)).length;
  return {
    documents,
    f1: round(tallies.flatMap(([, own]) => own)),
    each: Object.fromEntries(tallies.map(([id, own]) => [id, round(own)])),
  };
}

const round = (tallies: readonly Tally[]) =>
  Object.fromEntries(addTallies(tallies).map((tally) => [tally.kind, Math.round(f1(tally) * 1000) / 1000]));
