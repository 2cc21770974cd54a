import { openDuplicates } from '../analyse/duplicates.ts';
import { extractAll } from '../batch.ts';
import type { ExtractOptions } from '../batch.ts';
import type { Result } from '../model.ts';
import { findInputs } from '../read/inputs.ts';
import { refuseLine } from '../read/line.ts';
import { tableNames } from '../write/columns.ts';
import { Failure } from '../text/failure.ts';
import { formats } from '../write/results.ts';
import { choice, count, date, newCommand } from './command.ts';
import { requirePaths } from './documents.ts';
import { addAllTimesFlag, addEngineFlag, addReadFlags, addVariantFlag, codebookFlag } from './flags.ts';
import type { ReadFlags } from './flags.ts';
import { folderOf, openOutput } from './output.ts';
import type { OutputFlags } from './output.ts';
import type { Kept } from './resume.ts';
import { startProgress } from './progress.ts';
import { exitStatus } from './status.ts';
import { tell, tellFailure, tellLeftOut } from './tell.ts';

interface ExtractFlags extends ReadFlags, OutputFlags, ExtractOptions {
  readonly strict?: boolean;
  readonly dedupe?: boolean;
  readonly progress: boolean;
  readonly explain?: boolean;
  readonly resume?: boolean;
}

const examples = `  $ zhengwen extract 防控会议.txt -f csv --region 雅安市 --published 2020-02-04
  document_id,source,region,published,id,text,kind,strength,…
  5f0c…,防控会议.txt,雅安市,2020-02-04,m1,各级各部门要压实“四方责任”,action,should,…

  $ echo '{"id":"通知1","text":"各级党委要压实“四方责任”，于3月底前完成整改。"}' | zhengwen extract - --from jsonl
  {"schema":1,"document":{"id":"…","source":"通知1",…},"measures":[…],…}

  $ zhengwen extract 防控会议.txt --explain | grep 严峻
  -     none        refuse/state         防控形势严峻复杂  <- A situation: severe, complex, rising, lacking; …`;

export const command = addAllTimesFlag(
  addVariantFlag(
    addEngineFlag(
      addReadFlags(
        newCommand('extract', 'Extract measures, parties, dates, slogans and people from documents.', examples)
          .argument('[paths...]', 'files, folders, globs, or - for standard input')
          .addOption(
            choice(
              '-f, --format <format>',
              'jsonl and json give whole results, csv, tsv and parquet a table, xlsx a workbook of all',
              formats,
            ),
          )
          .option('-o, --out <path>', 'a folder for all tables, or a file by its extension')
          .addOption(choice('--kind <table>', 'the table that csv, tsv and parquet give', tableNames, 'measures')),
      ),
    ),
  ),
)
  .option('--region <name>', 'the region of documents that do not tell theirs')
  .addOption(date('--published <date>', 'the date of documents that do not tell theirs'))
  .addOption(codebookFlag())
  .addOption(count('-j, --jobs <n>', 'worker threads', 1))
  .addOption(choice('--labels <language>', 'column names', ['zh', 'en'], 'en'))
  .option('--bom', 'begin csv and tsv with a byte order mark, for Excel')
  .option('--dedupe', 'leave out near-duplicates of documents before them; documents.csv names them otherwise')
  .option('--resume', 'into the same --out folder: go on after an interrupt, and take unchanged documents from its results')
  .option('--explain', 'instead of records, tell of each clause why it is a measure or none, and where its party comes from')
  .option('--strict', 'count documents with warnings as failures')
  .option('--no-progress', 'draw no progress bar')
  .action(extract);

async function extract(paths: readonly string[], flags: ExtractFlags): Promise<void> {
  requirePaths(paths);
  if (flags.explain) return (await import('./explain.ts')).explainDocuments(paths, flags);
  const kept = await openEarlier(flags);
  const output = await openOutput({ ...flags, codeColumns: await findCodeColumns(flags.codebooks) });
  const { inputs, leftOut } = await findInputs(paths, flags.from);
  if (!flags.quiet) await tellLeftOut(leftOut);
  const progress = await startProgress(inputs, flags.progress && !flags.quiet);
  let done = 0;
  let failed = 0;
  await output.begin();
  const signatures = flags.dedupe === true || output.namesDuplicates;
  const findDuplicate = openDuplicates();
  for await (const outcome of extractAll(inputs, { ...flags, signatures, known: kept?.known ?? new Map() })) {
    if (outcome.failure) {
      failed++;
      await tellFailure(outcome.failure, outcome.line === undefined ? null : outcome.input);
      if (outcome.line !== undefined) await output.refuse(refuseLine(outcome.failure));
      output.noteFailure(outcome);
    } else {
      done++;
      const result = 'unchanged' in outcome ? kept!.read(outcome.unchanged) : outcome.result;
      if (!('unchanged' in outcome)) kept?.add(result);
      if (flags.strict && (await tellWarnings(result))) failed++;
      const duplicate = outcome.signature ? findDuplicate(result.document, outcome.signature) : null;
      if (duplicate && flags.dedupe) output.drop(result, duplicate);
      else await output.add(result, duplicate);
    }
    progress?.advance(outcome);
  }
  progress?.stop();
  const status = exitStatus(done, failed);
  if (status === 2) kept?.end();
  await output.end(status !== 2, async ({ counts, hashes, failures, dropped }) => {
    const { hashInputs, listFailures } = await import('./manifest.ts');
    const batch = { inputs: await hashInputs(inputs, hashes), counts, dropped_duplicates: dropped, failures: listFailures(failures) };
    return { ...kept!.making, ...batch };
  });
  if (status !== 2) kept?.end();
  if (progress) await tell(output.summarize(failed), 'dim');
  process.exitCode = status;
}

/** The columns that codebooks ask for; reads no dictionary when there are none. */
async function findCodeColumns(codebooks: readonly string[] | undefined): Promise<readonly string[]> {
  return codebooks ? (await import('../dictionary/codebooks.ts')).listCodeColumns(codebooks) : [];
}

/** What a run into a folder keeps for the next, and with --resume takes from the last; null where no folder is written. */
async function openEarlier(flags: ExtractFlags): Promise<Kept | null> {
  const folder = folderOf(flags.out);
  if (folder === null && flags.resume) throw new Failure('--resume', 'needs a folder to go on with', 'name it with --out');
  if (folder === null) return null;
  const { openJournal, openKept } = await import('./resume.ts');
  const making = (await import('./manifest.ts')).describeMaking(flags);
  if (!flags.resume) return openJournal(folder, making);
  const kept = await openKept(folder, making);
  if (kept.unfit) await tell(`${folder}: made with another ${kept.unfit}; all documents are extracted again`, 'yellow');
  return kept;
}

/** With --strict what was repaired with doubt is told too. */
async function tellWarnings({ document, diagnostics }: Result): Promise<boolean> {
  const serious = diagnostics.filter(({ severity }) => severity !== 'info');
  if (serious.length > 0)
    await tell(`${document.source}: ${serious.map(({ code, message }) => `${code}: ${message}`).join('; ')}`, 'yellow');
  return serious.length > 0;
}
