import { addTallies, evaluate, f1, precision, recall, type Difference, type Marked, type Tally } from '../analyse/evaluate.ts';
import { readMarked } from '../read/gold.ts';
import { Failure } from '../text/failure.ts';
import { newCommand } from './command.ts';
import { standardOutput } from './files.ts';

const examples = `  $ zhengwen evaluate gold results                    how good the results are
  measure          0.981  0.978  0.979    314    313

  $ zhengwen evaluate 甲.jsonl 乙.jsonl --errors       how far two coders agree, and where not
  雅安  party  各级党委 taken for nobody  健全工作机制`;

export const command = newCommand('evaluate', 'Precision, recall and F1 of results against gold, per kind of record.', examples)
  .argument('<gold>', 'a folder of json files, one a document, or a jsonl file')
  .argument('<results>', 'a jsonl file, or the folder of extract --out')
  .option('--errors', 'list every record that differs')
  .option('-f, --format <format>', 'table or json', 'table')
  .addHelpText(
    'after',
    '\nTexts match at a similarity of 0.8 (Dice ratio of the longest common subsequence); see README, "How good is it".',
  )
  .action(run);

/** Of a kind of which neither the gold nor the results hold a record nothing can be said. */
function scoreOf(tally: Tally): Readonly<Record<'precision' | 'recall' | 'f1', number | null>> {
  if (tally.gold + tally.found === 0) return { precision: null, recall: null, f1: null };
  return { precision: precision(tally), recall: recall(tally), f1: f1(tally) };
}

interface Options {
  readonly errors?: boolean;
  readonly format: string;
}

async function run(goldPath: string, resultsPath: string, { errors, format }: Options): Promise<void> {
  const gold = await readMarked(goldPath);
  const results = await readMarked(resultsPath);
  const tallies: Tally[] = [];
  const differences: (Difference & { readonly id: string })[] = [];
  let absent = 0;
  for (const [id, marked] of gold) {
    const found = results.get(id) as Marked | undefined;
    if (!found) absent++;
    const compared = evaluate(marked as Marked, found);
    tallies.push(...compared.tallies);
    differences.push(...compared.differences.map((difference) => ({ id, ...difference })));
  }
  if (absent === gold.size)
    throw new Failure(
      resultsPath,
      `holds none of the ${gold.size} documents of ${goldPath}`,
      'the names of documents must meet: id, or the base name of the source',
    );
  const sums = addTallies(tallies);
  if (format === 'json') {
    const scores = sums.map((tally) => ({ ...tally, ...scoreOf(tally) }));
    await standardOutput.write(`${JSON.stringify({ documents: gold.size, absent, scores, ...(errors && { errors: differences }) })}\n`);
    return;
  }
  const row = (cells: readonly string[]) =>
    `${cells[0].padEnd(16)} ${cells
      .slice(1)
      .map((cell) => cell.padStart(9))
      .join(' ')}\n`;
  await standardOutput.write(`${gold.size} documents${absent ? `, ${absent} absent from the results` : ''}\n`);
  await standardOutput.write(row(['', 'precision', 'recall', 'F1', 'gold', 'found']));
  for (const tally of sums)
    await standardOutput.write(
      row([tally.kind, ...Object.values(scoreOf(tally)).map((value) => value?.toFixed(3) ?? '–'), String(tally.gold), String(tally.found)]),
    );
  if (errors) for (const { id, kind, what, text } of differences) await standardOutput.write(`${id}\t${kind}\t${what}\t${text}\n`);
}
