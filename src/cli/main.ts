import { Failure } from '../text/failure.ts';
import { newCommand, usageStatus } from './command.ts';
import type { Command } from './command.ts';
import { discardAll } from './files.ts';
import { tell } from './tell.ts';
import { bugStatus, signalStatus } from './status.ts';
import { readVersion } from './version.ts';

interface Entry {
  readonly summary: string;
  /** Loads the command's file only when the command is called. */
  readonly load: () => Promise<{ readonly command: Command }>;
}

const entries: Readonly<Record<string, Entry>> = {
  extract: { summary: 'documents in, records out', load: () => import('./extract.ts') },
  normalize: { summary: 'the cleaned, simplified text', load: () => import('./normalize.ts') },
  segment: { summary: 'tokens with their tags', load: () => import('./segment.ts') },
  slogans: { summary: 'the slogan dictionary: show, explain, check, discover', load: () => import('./slogans.ts') },
  diff: { summary: 'what cities, dates or documents share, lack, or word differently', load: () => import('./diff.ts') },
  report: { summary: 'one page of HTML to look at, with filters and sources', load: () => import('./report.ts') },
  evaluate: { summary: 'precision, recall and F1 against gold', load: () => import('./evaluate.ts') },
  merge: { summary: 'the results of shards joined into one', load: () => import('./merge.ts') },
  verify: { summary: 're-read the raw files and check every offset and hash', load: () => import('./verify.ts') },
};

const overview = `  $ zhengwen extract 会议纪要.txt                  one line of JSON per document
  $ zhengwen extract 防汛通知/ -o results         tables, results.jsonl and manifest.json

Exit status: 0 all done; 1 some inputs failed; 2 nothing done; 70 a bug; 130 interrupted.
Every command has its own help: zhengwen extract --help`;

async function buildProgram(called: string | undefined): Promise<Command> {
  const program = newCommand(
    'zhengwen',
    '政文: measures, responsible parties, dates and numeric slogans out of Chinese policy documents.',
    overview,
  );
  program.version(readVersion(), '-V, --version', 'show the version').usage('<command> [paths…]');
  program.helpCommand(false);
  for (const [name, { summary, load }] of Object.entries(entries)) {
    if (name === called) program.addCommand((await load()).command);
    else program.addCommand(newCommand(name, summary));
  }
  return program;
}

async function main(given: readonly string[]): Promise<void> {
  // `zhengwen help extract` is `zhengwen extract --help`.
  const words = given[0] === 'help' ? [...given.slice(1), '--help'] : given;
  if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) return void process.stdout.write(`${readVersion()}\n`);
  const program = await buildProgram(words.find((word) => !word.startsWith('-')));
  await program.parseAsync(words, { from: 'user' });
}

for (const [signal, status] of Object.entries(signalStatus))
  process.once(signal, () => {
    discardAll();
    process.exit(status);
  });
// A reader that has seen enough (`| head`) closes the pipe: that is success.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  discardAll();
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`standard output: cannot be written (${error.code}); check the disk\n`);
  process.exit(2);
});
process.stderr.on('error', () => {});

try {
  await main(process.argv.slice(2));
} catch (error) {
  discardAll();
  const status = usageStatus(error);
  if (status !== null) process.exitCode = status;
  else if (error instanceof Failure) {
    await tell(error.message);
    process.exitCode = 2;
  } else {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = bugStatus;
  }
}
