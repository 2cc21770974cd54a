import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { stat } from 'node:fs/promises';
import { diffResults } from '../analyse/diff/compare.ts';
import type { Diff } from '../analyse/diff/compare.ts';
import { chooseSides, partSides } from '../analyse/diff/sides.ts';
import { summarize } from '../analyse/summary.ts';
import type { SourceText } from '../analyse/summary.ts';
import type { Result } from '../model.ts';
import { readResults } from '../read/results.ts';
import { readTask } from '../read/task.ts';
import { Failure } from '../text/failure.ts';
import type { Language } from '../write/html/labels.ts';
import { renderPage } from '../write/html/page.ts';
import type { PageAssets } from '../write/html/page.ts';
import { choice, newCommand } from './command.ts';
import { requirePaths } from './documents.ts';
import { PendingFile, standardOutput } from './files.ts';
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
  const page = renderPage(summary, assets, labels, compare(results.map(({ result }) => result)));
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

/** The raw text of a document, as extract read it, from the first folder that has the file. */
async function readSource({ document: { source, format, encoding, sha256 } }: Result, roots: readonly string[]): Promise<SourceText> {
  let why: 'absent' | 'changed' = 'absent';
  // A line of JSONL and standard input cannot be read again.
  if (format === 'jsonl' || source === '-') return { text: null, why };
  for (const path of isAbsolute(source) ? [source] : roots.map((root) => join(root, source))) {
    if (!existsSync(path)) continue;
    try {
      const raw = await readTask({ source, path }, { from: format, encoding });
      if (raw.sha256 === sha256) return { text: raw.text };
      why = 'changed';
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }
  return { text: null, why };
}

async function folderOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ? path : dirname(path);
}

/** The style sheet and the script of the page stand in dist/page, wherever in dist this code was bundled to. */
function readAssets(): PageAssets {
  for (let folder = new URL('.', import.meta.url); ; folder = new URL('..', folder)) {
    for (const place of ['page/', 'dist/page/']) {
      const script = new URL(`${place}main.js`, folder);
      if (existsSync(script))
        return { script: readFileSync(script, 'utf8'), style: readFileSync(new URL(`${place}style.css`, folder), 'utf8') };
    }
    if (new URL('..', folder).href === folder.href) throw new Error('dist/page is missing from the installation');
  }
}

function number(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
