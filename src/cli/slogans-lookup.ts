import { foldSlogan, openSlogans, ordinaryWord, readSlogans, slogans, type SloganEntry } from '../dictionary/slogans.ts';
import { similarity } from '../analyse/similarity.ts';
import { choice, newCommand } from './command.ts';
import { standardOutput } from './files.ts';
import { dictFlag } from './flags.ts';

interface LookupFlags {
  readonly format: 'text' | 'json';
  readonly dictionaries?: readonly string[];
}

const examples = `  $ zhengwen slogans lookup 四早
  四早
    早发现、早报告、早隔离、早治疗
    since 2020-01; epidemic; 国务院联防联控机制 2020

  $ zhengwen slogans lookup 三区二通道 -f json          finds by variants, too
  [{"text":"三区两通道","variants":["三区二通道","三区两道"],…}]`;

export const lookup = newCommand('lookup', 'Explain a slogan: what it stands for and stood for, since when, by which source.', examples)
  .argument('<slogan...>', 'one or more, with or without quotes')
  .addOption(choice('-f, --format <format>', 'how to print', ['text', 'json'], 'text'))
  .addOption(dictFlag())
  .addHelpText('after', '\nExit status: 0 found; 1 one of them is in no dictionary.')
  .action(run);

async function run(asked: readonly string[], { format, dictionaries = [] }: LookupFlags): Promise<void> {
  const trie = openSlogans(dictionaries);
  const all = [...dictionaries.flatMap(readSlogans), ...slogans()];
  const found: SloganEntry[] = [];
  for (const slogan of asked) {
    const form = foldSlogan(slogan.trim());
    const match = trie.longestAt(form, 0);
    const entries = match?.end === form.length && match.value !== ordinaryWord ? [match.value] : [];
    // The same form may have a meaning of its own in another field.
    for (const entry of all)
      if (!entries.some(({ field, text }) => field === entry.field && text === entry.text) && formsOf(entry).includes(form))
        entries.push(entry);
    found.push(...entries);
    if (entries.length === 0) {
      process.exitCode = 1;
      if (format === 'text') await standardOutput.write(`${slogan}: in no dictionary${near(form, all)}\n`);
    } else if (format === 'text') for (const entry of entries) await standardOutput.write(explain(entry, form));
  }
  if (format === 'json') await standardOutput.write(`${JSON.stringify(found)}\n`);
}

function formsOf({ text, variants = [] }: SloganEntry): string[] {
  return [text, ...variants].map(foldSlogan);
}

function explain(
  { text, variants = [], items, earlier = [], since, until, field, source, note }: SloganEntry & { readonly until?: string },
  asked: string,
): string {
  const lines = [asked === foldSlogan(text) ? text : `${asked} → ${text}`];
  if (items) lines.push(`  ${items.join('、')}`);
  for (const before of earlier) lines.push(`  until ${before.until}: ${before.items.join('、')}`);
  if (variants.length > 0) lines.push(`  also written ${variants.join('、')}`);
  lines.push(`  ${[since && `since ${since}`, until && `until ${until}`, field, source].filter(Boolean).join('; ')}`);
  if (note) lines.push(`  ${note}`);
  return `${lines.join('\n')}\n`;
}

/** The ten entries that are written most alike. */
function near(form: string, entries: readonly SloganEntry[]): string {
  const alike = entries
    .map((entry) => ({ text: entry.text, likeness: Math.max(...formsOf(entry).map((other) => similarity(form, other))) }))
    .filter(({ likeness }) => likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness || Number(b.text[0] === form[0]) - Number(a.text[0] === form[0]))
    .slice(0, 10);
  return alike.length > 0 ? `; near: ${alike.map(({ text }) => text).join('、')}` : '';
}
