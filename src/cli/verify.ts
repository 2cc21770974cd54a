import { verifyResults } from '../analyse/verify.ts';
import type { Result } from '../model.ts';
import { readResults } from '../read/results.ts';
import { newCommand } from './command.ts';
import { compareCounts, count, noCounts } from './counts.ts';
import { standardOutput } from './files.ts';
import { readManifest } from './manifest.ts';

const examples = `  $ zhengwen verify results                         the folder of extract --out
  3 documents, 96 spans checked; 0 problems

  $ zhengwen verify 雅安.jsonl --root 语料           where the raw files stand now
  会议纪要.txt: m4: 812 to 820 is "强化入境人员管", not "強化入境人員管理"
  1 document, 31 spans checked; 1 problem

  $ zhengwen verify 结果.jsonl --input 通知.jsonl      of documents that were lines of JSONL
  2 documents, 40 spans checked; 0 problems`;

export const command = newCommand('verify', 'Re-read the raw files and check every hash, offset, reference and count.', examples)
  .argument('<results>', 'a jsonl file, or the folder of extract --out')
  .option('--root <folder>', 'where the sources of the results are looked for', '.')
  .option(
    '--input <file>',
    'what went through standard input or --from jsonl; may be repeated',
    (file: string, before: string[]) => [...before, file],
    [],
  )
  .addHelpText('after', '\nExit status: 0 all right; 1 something differs; 2 nothing could be checked.')
  .action(verify);

async function verify(path: string, { root, input }: { readonly root: string; readonly input: readonly string[] }): Promise<void> {
  const sums = { checked: 0, unchecked: 0, spans: 0, problems: 0 };
  const counts = noCounts();
  async function* countResults(): AsyncGenerator<Result> {
    for await (const result of readResults(path)) {
      count(counts, result);
      yield result;
    }
  }
  for await (const { source, checked, spans, problems } of verifyResults(countResults(), { root, inputs: input })) {
    sums[checked ? 'checked' : 'unchecked']++;
    sums.spans += spans;
    sums.problems += problems.length;
    for (const problem of problems) await standardOutput.write(`${source}: ${problem}\n`);
  }
  const manifest = readManifest(path);
  for (const problem of manifest ? compareCounts(manifest.counts, counts) : []) {
    sums.problems++;
    await standardOutput.write(`${path}: ${problem}\n`);
  }
  const left =
    sums.unchecked > 0 ? `; ${sums.unchecked} from JSONL or standard input not compared with raw text: give it with --input` : '';
  await standardOutput.write(
    `${number(sums.checked, 'document')}, ${number(sums.spans, 'span')} checked; ${number(sums.problems, 'problem')}${left}\n`,
  );
  process.exitCode = sums.problems > 0 ? 1 : sums.checked === 0 ? 2 : 0;
}

function number(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
