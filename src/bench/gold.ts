import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Marked } from '../analyse/evaluate.ts';
import type { ExplainedClause } from '../extract/explain.ts';
import { createMiner } from '../miner.ts';
import type { Result } from '../model.ts';
import { readBytes } from '../read/bytes.ts';
import { readMarked } from '../read/gold.ts';
import { findInputs } from '../read/inputs.ts';

/** A folder of gold and the folder of what it was marked on. */
export interface Collection {
  readonly gold: string;
  readonly reports: string;
  /** A line for a table. */
  readonly name: string;
}

/** The project: this file stands in `src/bench` or in one of the build's chunks. */
const root = ['../', '../../']
  .map((up) => fileURLToPath(new URL(up, import.meta.url)))
  .find((folder) => existsSync(`${folder}package.json`))!;

/** A file of `fixtures/`. */
export const fixture = (path: string): string => `${root}fixtures/${path}`;

/** The collections that are on this machine. */
export const collections: readonly Collection[] = [
  { gold: 'fixtures/gold', reports: 'fixtures/reports', name: '`fixtures`: 8 reports, rules were written on them' },
  {
    gold: 'fixtures/gold-more/gold',
    reports: 'fixtures/gold-more/reports',
    name: '`fixtures/gold-more`: 11 documents of other genres, rules were written on them',
  },
  {
    gold: 'fixtures/gold-wide/gold',
    reports: 'fixtures/gold-wide/reports',
    name: '`fixtures/gold-wide`: 70 documents of all genres by other hands, rules were revised on them',
  },
  {
    gold: 'fixtures/gold-hard/gold',
    reports: 'fixtures/gold-hard/reports',
    name: '`fixtures/gold-hard`: 371 documents by other hands, hard clauses kept, rules were revised on them',
  },
  { gold: 'fixtures/gold-held/gold', reports: 'fixtures/gold-held/reports', name: '`fixtures/gold-held`: 10 documents held back' },
  {
    gold: 'fixtures/gold-unseen/gold',
    reports: 'fixtures/gold-unseen/reports',
    name: '`fixtures/gold-unseen`: 33 documents by other hands whose errors nobody read',
  },
  { gold: '../shared/eval/dev', reports: '../shared/seeds', name: 'five real pages' },
  { gold: '../shared/eval/more/gold', reports: '../shared/eval/more/raw', name: 'three real texts of neighbouring genres' },
]
  .map(({ gold, reports, name }) => ({ gold: root + gold, reports: root + reports, name }))
  .filter(({ gold }) => existsSync(gold));

/** One marked document with what the program makes of it. */
export interface Judged {
  readonly name: string;
  readonly gold: Marked;
  readonly found: Result;
  readonly clauses: readonly ExplainedClause[];
}

/** Every document of a collection that has gold. */
export async function judge({ gold, reports }: Pick<Collection, 'gold' | 'reports'>): Promise<readonly Judged[]> {
  const miner = await createMiner();
  const marked = await readMarked(gold);
  const judged: Judged[] = [];
  for (const input of (await findInputs([reports])).inputs) {
    const name = basename(input.source, extname(input.source));
    const one = marked.get(name);
    if (!one) continue;
    const raw = await readBytes(await readFile(input.source), input.source);
    judged.push({ name, gold: one as Marked, found: miner.mine(raw), clauses: miner.explain(raw) });
  }
  return judged;
}
