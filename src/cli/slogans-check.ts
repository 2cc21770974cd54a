import { readFile } from 'node:fs/promises';
import { lintDictionary, type Problem } from '../analyse/lint.ts';
import { slogans } from '../dictionary/slogans.ts';
import { explainUnreadable } from '../read/inputs.ts';
import { choice, newCommand } from './command.ts';
import { standardOutput } from './files.ts';

interface CheckFlags {
  readonly format: 'text' | 'json';
}

const examples = `  $ zhengwen slogans check 口号.json
  口号.json:12: 四亮: counts 4 and has 3 items; correct the items, or say "count" where the numbers mean something else
  31 entries; 1 error, 0 warnings

  $ zhengwen slogans check userdict.txt               a list of “word frequency tag”, as jieba reads it
  userdict.txt:3: 一县（区）一策: a segmenter cuts at “（” and never sees it whole; put it into a JSON dictionary, or leave the mark out
  80 entries; 1 error, 0 warnings`;

export const check = newCommand(
  'check',
  'Check a dictionary of your own: what can never match, is malformed, twice there, or does not add up.',
  examples,
)
  .argument('<files...>', 'JSON in the shape of dictionaries/slogans, or a plain list “word frequency tag”')
  .addOption(choice('-f, --format <format>', 'how to print', ['text', 'json'], 'text'))
  .addHelpText('after', '\nExit status: 0 no errors (warnings may stand); 1 errors; 2 a file cannot be read.')
  .action(run);

async function run(files: readonly string[], { format }: CheckFlags): Promise<void> {
  const problems: (Problem & { readonly file: string })[] = [];
  let entries = 0;
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      throw explainUnreadable(file, error);
    });
    const linted = lintDictionary(text, slogans());
    entries += linted.entries;
    problems.push(...linted.problems.map((problem) => ({ file, ...problem })));
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (format === 'json') await standardOutput.write(`${JSON.stringify(problems, null, 2)}\n`);
  else {
    for (const { file, line, entry, severity, message, remedy } of problems)
      await standardOutput.write(
        `${file}:${line}: ${entry && `${entry}: `}${severity === 'warning' ? 'warning: ' : ''}${message}; ${remedy}\n`,
      );
    await standardOutput.write(
      `${counted(entries, 'entry', 'entries')}; ${counted(errors, 'error', 'errors')}, ${counted(problems.length - errors, 'warning', 'warnings')}\n`,
    );
  }
  if (errors > 0) process.exitCode = 1;
}

function counted(n: number, one: string, several: string): string {
  return `${n} ${n === 1 ? one : several}`;
}
