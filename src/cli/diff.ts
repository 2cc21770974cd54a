import { extname } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { diffResults } from '../analyse/diff/compare.ts';
import type { Diff, DiffOptions } from '../analyse/diff/compare.ts';
import { STANDARD } from '../analyse/diff/likeness.ts';
import { sideKinds } from '../analyse/diff/sides.ts';
import type { ExtractOptions } from '../batch.ts';
import { nativeCodebook, readCodebook } from '../dictionary/codebooks.ts';
import type { Result } from '../model.ts';
import { Failure } from '../text/failure.ts';
import { writeDiffJson, writeDiffRows } from '../write/diff-rows.ts';
import { Option, choice, count, newCommand } from './command.ts';
import { collectResults } from './collect.ts';
import { requirePaths } from './documents.ts';
import { PendingFile, standardOutput } from './files.ts';
import { addEngineFlag, addReadFlags, addVariantFlag } from './flags.ts';
import type { ReadFlags } from './flags.ts';
import { exitStatus } from './status.ts';
import { loadChalk } from './tell.ts';

const formats = ['table', 'csv', 'tsv', 'json', 'html'] as const;
type Format = (typeof formats)[number];

interface DiffFlags extends ReadFlags, ExtractOptions, DiffOptions {
  readonly format?: Format;
  readonly out?: string;
}

const examples = `  $ zhengwen diff 衢州.txt 宜宾.txt                   two cities, side by side
  │ other number: 95% → 90%   │ 重大隐患整改完成率要达到95%以上 │ 重大隐患整改完成率要达到[-95%-]{+90%+}以上 │
  │ stricter: should → must   │ 餐饮场所应当安装报警装置        │ 餐饮场所[-应当-]{+必须+}安装报警装置        │

  $ zhengwen diff 三月结果/ 九月通知.txt --by date -f csv -o 变化.csv     saved results and a new document
  row,change,theme,present_in,missing_in,2022-03-15_change,…
  1,other deadline,,2022-03-15；2022-09-14,,…,other deadline: 6月30日前 → 11月30日前,…

  $ zhengwen diff 衢州.txt 宜宾.txt -o 两地.html            a page: side by side, with the sources`;

export const command = addVariantFlag(
  addEngineFlag(
    addReadFlags(
      newCommand('diff', 'Measures that cities, dates or documents share, lack, or word differently.', examples)
        .argument('[paths...]', 'two or more documents, folders or globs, or results: jsonl or the folder of extract --out')
        .addOption(
          choice('--by <what>', 'what makes a side; by default that by which they differ: region, else date, else document', sideKinds),
        )
        .option('--theme <code>', 'only measures of this governance theme: its code, or its name as the page prints it')
        .addOption(
          new Option('--min-similarity <n>', 'from 0 to 1: from here on two measures are taken for one')
            .default(STANDARD)
            .argParser(parseRatio),
        )
        .addOption(
          choice(
            '-f, --format <format>',
            'table and html for reading; csv, tsv, json for all rows (default: table, or by the extension of --out)',
            formats,
          ),
        )
        .option('-o, --out <file>', 'a file instead of standard output')
        .addOption(count('-j, --jobs <n>', 'worker threads', 1)),
    ),
  ),
).action(diff);

async function diff(paths: readonly string[], flags: DiffFlags): Promise<void> {
  requirePaths(paths);
  const format = flags.format ?? formatOf(flags.out);
  const theme = flags.theme === undefined ? undefined : themeOf(flags.theme);
  const { results, failed } = await collectResults(paths, flags);
  const compared = diffResults(results, { ...flags, theme });
  const file = flags.out === undefined ? null : new PendingFile(flags.out);
  for await (const part of format === 'html' ? drawPage(results, compared, paths) : write(compared, format, flags.out))
    await (file ?? standardOutput).write(part);
  file?.commit();
  process.exitCode = exitStatus(results.length, failed);
}

/** The code of a theme, by itself or by its name in either language. */
function themeOf(asked: string): string {
  const { codes } = readCodebook(nativeCodebook);
  const code = codes.find(({ id, name }) => id === asked || name.zh === asked || name.en === asked);
  if (code) return code.id;
  throw new Failure(`--theme ${asked}`, 'no such theme', `name one of ${codes.map(({ id, name }) => `${id} (${name.zh})`).join(', ')}`);
}

/** By the extension of the file; the table is for reading, and for .txt. */
function formatOf(out: string | undefined): Format {
  const extension = out === undefined ? '' : extname(out).slice(1).toLowerCase();
  if (extension === '' || extension === 'txt') return 'table';
  const format = formats.find((name) => name === extension);
  if (format) return format;
  throw new Failure(out!, `diff writes no .${extension}`, 'end the name in .csv, .tsv, .json, .html or .txt, or say --format');
}

/** The page of `report`, which begins with the comparison that was asked for. */
async function* drawPage(results: readonly Result[], comparison: Diff, paths: readonly string[]): AsyncGenerator<string> {
  const [{ summarize }, { renderPage }, { folderOf, readAssets, readSource }] = await Promise.all([
    import('../analyse/summary.ts'),
    import('../write/html/page.ts'),
    import('./page.ts'),
  ]);
  const roots = new Set(['.', ...(await Promise.all(paths.map(folderOf)))]);
  const documents = await Promise.all(results.map(async (result) => ({ result, source: await readSource(result, [...roots]) })));
  yield renderPage(summarize(documents), readAssets(), 'zh', { comparison, first: 'comparison' });
}

async function* write(compared: Diff, format: Exclude<Format, 'html'>, out: string | undefined): AsyncGenerator<string> {
  if (format === 'json') return yield* writeDiffJson(compared);
  if (format !== 'table') return yield* writeDiffRows(compared, format);
  const { plainPalette, writeDiffTable } = await import('../write/diff-table.ts');
  if (out !== undefined || !process.stdout.isTTY) return yield* writeDiffTable(compared, 120, plainPalette);
  const { default: chalk } = await loadChalk();
  const palette = { colours: chalk.level > 0, removed: chalk.red.strikethrough, added: chalk.green, title: chalk.bold };
  yield* writeDiffTable(compared, process.stdout.columns || 120, palette);
}

function parseRatio(text: string): number {
  if (!/^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/.test(text)) throw new InvalidArgumentError('It must be a number from 0 to 1.');
  return Number(text);
}
