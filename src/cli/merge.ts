import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Result } from '../model.ts';
import { tableNames } from '../write/columns.ts';
import { formats } from '../write/results.ts';
import { readAnswers } from '../read/results.ts';
import { Failure } from '../text/failure.ts';
import { choice, newCommand } from './command.ts';
import { compareCounts, count, noCounts } from './counts.ts';
import { differenceOf, readManifest, type Making, type Manifest } from './manifest.ts';
import { openOutput, type OutputFlags } from './output.ts';

const examples = `  $ zhengwen merge 结果-1 结果-2 结果-3 -o 全部          the shards of a Slurm array or of GNU parallel
  $ zhengwen merge 重庆.jsonl 雅安.jsonl -f csv --kind parties > parties.csv`;

export const command = newCommand('merge', 'Join the results of shards into one.', examples)
  .argument('<results...>', 'jsonl files, or folders of extract --out; their order is that of the result')
  .addOption(choice('-f, --format <format>', 'as of extract', formats))
  .option('-o, --out <path>', 'a folder for all tables, or a file by its extension')
  .addOption(choice('--kind <table>', 'the table that csv, tsv and parquet give', tableNames, 'measures'))
  .addOption(choice('--labels <language>', 'column names', ['zh', 'en'], 'en'))
  .option('--bom', 'begin csv and tsv with a byte order mark, for Excel')
  .addHelpText(
    'after',
    `
A document that stands in two shards is taken once. Shards made by another version, with other dictionaries or with other
options do not fit together, and one that was cut short is no shard: exit status 2. Near-duplicates are those that each shard found; across shards none are looked for.`,
  )
  .action(merge);

async function merge(paths: readonly string[], flags: OutputFlags): Promise<void> {
  const shards: Shard[] = [];
  for (const path of paths) shards.push({ path, manifest: (await isFolder(path)) ? readManifest(path) : null });
  const making = joinMakings(shards);
  const output = await openOutput({ ...flags, codeColumns: await findCodeColumns(making) });
  await output.begin();
  const seen = new Map<string, { readonly path: string; readonly hash: string }>();
  for (const { path, manifest } of shards) {
    const found = noCounts();
    let answers = 0;
    for await (const answer of readAnswers(path)) {
      answers++;
      if (answer.document.id === null) {
        await output.refuse(answer as Parameters<typeof output.refuse>[0]);
        continue;
      }
      count(found, answer as Result);
      if (isNew(answer as Result, path, seen)) await output.add(answer as Result, null);
    }
    const [difference] = manifest ? compareCounts(manifest.counts, found) : answers === 0 ? ['holds no results'] : [];
    if (difference) throw new Failure(path, difference, 'extract this shard again, or leave it out');
  }
  await output.end(true, ({ counts }) => Promise.resolve(joinManifests(making, shards, counts)));
}

interface Shard {
  readonly path: string;
  /** Null for a jsonl file. */
  readonly manifest: Manifest | null;
}

const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isDirectory() ?? false; // readAnswers words what is missing

/** The same document is taken once; two results of it cannot both be right. */
function isNew(result: Result, path: string, seen: Map<string, { readonly path: string; readonly hash: string }>): boolean {
  const key = JSON.stringify([result.document.id, result.document.source]);
  const hash = createHash('sha256').update(JSON.stringify(result)).digest('base64');
  const before = seen.get(key);
  if (before && before.hash !== hash)
    throw new Failure(
      result.document.source,
      `${before.path} and ${path} tell it differently`,
      'extract both with one version and the same options',
    );
  seen.set(key, { path, hash });
  return before === undefined;
}

/** What made the shards; null where no shard tells. */
function joinMakings(shards: readonly Shard[]): Making | null {
  const told = shards.flatMap(({ path, manifest }) => (manifest ? [{ path, manifest }] : []));
  const [first, ...rest] = told;
  for (const { path, manifest } of rest) {
    const difference = differenceOf(first!.manifest, manifest);
    if (difference) throw new Failure(path, `made with another ${difference} than ${first!.path}`, 'extract it again with the same');
  }
  return first?.manifest ?? null;
}

function joinManifests(making: Making | null, shards: readonly Shard[], counts: Manifest['counts']): Manifest {
  const { program = 'zhengwen', version = 'unknown', schema = 1, dictionaries = {}, options = {} } = making ?? {};
  const manifests = shards.flatMap(({ manifest }) => manifest ?? []);
  return {
    program,
    version,
    schema,
    dictionaries,
    options,
    inputs: manifests.flatMap(({ inputs }) => inputs),
    counts,
    dropped_duplicates: manifests.flatMap(({ dropped_duplicates }) => dropped_duplicates),
    failures: manifests.flatMap(({ failures }) => failures),
  };
}

/** The columns of the codebooks that are shipped; those of a user's own stand in results.jsonl. */
async function findCodeColumns(making: Making | null): Promise<readonly string[]> {
  const ids = Object.keys((making?.options.codebooks as Record<string, string> | undefined) ?? {});
  if (ids.length === 0) return [];
  const { codebookNames, listCodeColumns } = await import('../dictionary/codebooks.ts');
  return listCodeColumns(ids.filter((id) => codebookNames().includes(id)));
}
