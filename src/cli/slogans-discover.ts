import type { Discovery } from '../analyse/discover.ts';
import { openSlogans } from '../dictionary/slogans.ts';
import { extractDates } from '../extract/dates/dates.ts';
import { countsOf } from '../extract/slogans/items.ts';
import { extractFacts } from '../extract/facts/facts.ts';
import { createMiner, type MinerOptions } from '../miner.ts';
import { choice, count, newCommand } from './command.ts';
import { eachDocument, requirePaths } from './documents.ts';
import { standardOutput } from './files.ts';
import { addEngineFlag, addReadFlags } from './flags.ts';
import type { ReadFlags } from './flags.ts';
import { formatRows } from './slogans-table.ts';

interface DiscoverFlags extends ReadFlags, MinerOptions {
  readonly format: 'table' | 'csv' | 'json';
  readonly as?: 'dictionary';
  readonly top?: number;
}

const examples = `  $ zhengwen slogans discover 语料/ --top 20
  三查三改  2.96  3  2  绵阳市、淄博市  2021-07-12  开展“三查三改”专项行动
  …

  $ zhengwen slogans discover 语料/ --as dictionary > 口号.json
  $ zhengwen slogans check 口号.json && zhengwen extract 语料/ --dict 口号.json`;

export const discover = addEngineFlag(
  addReadFlags(
    newCommand('discover', 'Find numeric formulas that no dictionary holds, the likeliest first.', examples)
      .argument('[paths...]', 'files, folders, globs, or - for standard input')
      .addOption(choice('-f, --format <format>', 'how to print', ['table', 'csv', 'json'], 'table'))
      .addOption(choice('--as <what>', 'dictionary prints entries in the shape of dictionaries/slogans, to be edited', ['dictionary']))
      .addOption(count('--top <n>', 'only the first n', undefined as never)),
  ),
).action(run);

async function run(paths: readonly string[], flags: DiscoverFlags): Promise<void> {
  requirePaths(paths);
  const { openDiscoverer } = await import('../analyse/discover.ts');
  const miner = await createMiner(flags);
  const discoverer = openDiscoverer(openSlogans(flags.dictionaries ?? []));
  await eachDocument(paths, flags, async (raw) => {
    const document = miner.segment(miner.clean(raw));
    const { published, meetingDate } = extractDates(document);
    discoverer.add(document, { source: raw.source, region: extractFacts(document).region, date: published ?? meetingDate });
  });
  const found = discoverer.rank().slice(0, flags.top);
  if (flags.as === 'dictionary') return standardOutput.write(formatDictionary(found));
  const heads = ['text', 'score', 'count', 'documents', 'regions', 'first', 'items', 'example', 'source'];
  const rows = found.map((one) => [
    one.text,
    one.score,
    one.count,
    one.documents,
    one.regions.join('、'),
    one.first ?? '',
    one.items?.join('、') ?? '',
    one.example,
    one.source,
  ]);
  // On a terminal the members and the file would push the example out of sight.
  const shown = flags.format === 'table' ? [0, 1, 2, 3, 4, 5, 7] : heads.map((_, i) => i);
  const pick = <T>(row: readonly T[]) => shown.map((i) => row[i]!);
  await standardOutput.write(formatRows(flags.format, pick(heads), rows.map(pick), found));
}

/** Entries to be edited: the source tells where each was found. */
function formatDictionary(found: readonly Discovery[]): string {
  const entries = found.map(({ text, numbers, items, first, regions, count, documents, example }) =>
    JSON.stringify({
      text,
      ...(items && { items }),
      ...(items && !countsOf({ numbers, heads: [] }).includes(items.length) && { count: items.length }),
      ...(first && { since: first }),
      source: regions.length > 0 ? regions.join('、') : '?',
      note: `${count} in ${documents} documents: ${example}`,
    }),
  );
  return `{\n  "field": "discovered",\n  "entries": [\n    ${entries.join(',\n    ')}\n  ]\n}\n`;
}
