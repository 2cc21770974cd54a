import { readSlogans, slogans } from '../dictionary/slogans.ts';
import { parseSlogan } from '../extract/slogans/parse.ts';
import { choice, count, newCommand } from './command.ts';
import { standardOutput } from './files.ts';
import { dictFlag } from './flags.ts';
import { formatRows } from './slogans-table.ts';

interface ListFlags {
  readonly field?: string;
  readonly year?: string;
  readonly number?: number;
  readonly format: 'table' | 'csv' | 'json';
  readonly dictionaries?: readonly string[];
}

const examples = `  $ zhengwen slogans list --field epidemic --year 2020
  四早  4  epidemic  2020-01  早发现、早报告、早隔离、早治疗  国务院联防联控机制 2020
  …

  $ zhengwen slogans list --number 4 -f csv > 四字头.csv`;

export const list = newCommand('list', 'List the slogans of the dictionary.', examples)
  .option('--field <name>', 'of one field of policy (epidemic, rural, safety …)')
  .option('--year <year>', 'that were coined, or changed their meaning, in a year')
  .addOption(count('--number <n>', 'that count this number', undefined as never))
  .addOption(choice('-f, --format <format>', 'how to print', ['table', 'csv', 'json'], 'table'))
  .addOption(dictFlag())
  .action(run);

async function run({ field, year, number, format, dictionaries = [] }: ListFlags): Promise<void> {
  const entries = [...dictionaries.flatMap(readSlogans), ...slogans()]
    .map((entry) => ({ ...entry, numbers: parseSlogan(entry.text).numbers }))
    .filter((entry) => field === undefined || entry.field === field)
    .filter(
      (entry) =>
        year === undefined || [entry.since, ...(entry.earlier ?? []).map(({ until }) => until)].some((date) => date?.startsWith(year)),
    )
    .filter((entry) => number === undefined || entry.numbers.includes(number));
  const heads = ['text', 'numbers', 'field', 'since', 'items', 'source'];
  const rows = entries.map(({ text, numbers, field, since = '', items = [], source }) => [
    text,
    numbers.join('+'),
    field,
    since,
    items.join('、'),
    source,
  ]);
  await standardOutput.write(formatRows(format, heads, rows, entries));
  if (entries.length === 0) process.exitCode = 1;
}
