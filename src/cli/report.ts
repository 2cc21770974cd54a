import { diffResults } from '../analyse/diff/compare.ts';
import type { Diff } from '../analyse/diff/compare.ts';
import { chooseSides, partSides } from '../analyse/diff/sides.ts';
import { summarize } from '../analyse/summary.ts';
import type { SourceText } from '../analyse/summary.ts';
import type { Result } from '../model.ts';
import { readResults } from '../read/results.ts';
import { Failure } from '../text/failure.ts';
import type { Language } from '../write/html/labels.ts';
import { renderPage } from '../write/html/page.ts';
import { choice, newCommand } from './command.ts';
import { requirePaths } from './documents.ts';
import { PendingFile, standardOutput } from './files.ts';
import { folderOf, readAssets, readSource } from './page.ts';
import { tell } from './tell.ts';

const examples = `  $ zhengwen extract 防汛通知/ -o 结果 && zhengwen report 结果 -o 防汛举措.html
  防汛举措.html: 12 documents, 431 measures; the source of 12 is in the page

  $ zhengwen report 成都.jsonl 重庆.jsonl --root 语料 --labels en > 两地.html
  standard output: 8 documents, 306 measures; the source of 8 is in the page`;

export const command = newCommand(
  'report',
  'One page of HTML to look at: measures with their sources, by region, theme, party and date.',
  examples,
)
  .argument('<results...>', 'jsonl files, or folders of extract --out')
  .option('-o, --out <file>', 'the page; standard output without it')
  .option('--root <folder>', 'where the raw files stand; else the current folder, then that of the results')
  .addOption(choice('--labels <language>', 'the language the page opens in; it has a switch', ['zh', 'en'], 'zh'))
  .option('-q, --quiet', 'tell of failures only')
  .addHelpText(
    'after',
    '\nThe page needs no network and no other file; it holds the documents’ texts, so give it only to those who may read them.',
  )
  .action(report);

const mostSides = 6;

interface ReportFlags {
  readonly out?: string;
  readonly root?: string;
  readonly labels: Language;
  readonly quiet?: boolean;
}

async function report(paths: readonly string[], { out, root, labels, quiet }: ReportFlags): Promise<void> {
  requirePaths(paths);
  const assets = readAssets();
  const results: { result: Result; source: SourceText }[] = [];
  for (const path of paths) {
    const roots = root === undefined ? ['.', await folderOf(path)] : [root];
    for await (const result of readResults(path)) results.push({ result, source: await readSource(result, roots) });
  }
  if (results.length === 0) throw new Failure(paths.join(', '), 'holds no document', 'give what zhengwen extract wrote as jsonl');
  const summary = summarize(results);
  const page = renderPage(summary, assets, labels, { comparison: compare(results.map(({ result }) => result)) });
  if (out === undefined) await standardOutput.write(page);
  else {
    const file = new PendingFile(out);
    file.write(page);
    file.commit();
  }
  const shown = results.filter(({ source }) => source.text !== null).length;
  const counts = `${number(results.length, 'document')}, ${number(summary.measures.length, 'measure')}`;
  if (!quiet && process.stderr.isTTY) await tell(`${out ?? 'standard output'}: ${counts}; the source of ${shown} is in the page`, 'dim');
}

/** A comparison of as many sides as can be read side by side; null when there are more, or one. */
function compare(results: readonly Result[]): Diff | null {
  if (results.length < 2) return null;
  const by = chooseSides(results);
  const sides = partSides(results, by).length;
  return sides <= mostSides ? diffResults(results, { by }) : null;
}

function number(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
