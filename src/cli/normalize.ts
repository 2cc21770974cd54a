import { toTraditional } from '../clean/script/convert.ts';
import type { Variant } from '../clean/script.ts';
import { clean } from '../clean/clean.ts';
import type { CleanDocument, RawDocument } from '../model.ts';
import { codePointOffsets } from '../text/codepoints.ts';
import { choice, newCommand } from './command.ts';
import { eachDocument, requirePaths } from './documents.ts';
import { standardOutput } from './files.ts';
import { addReadFlags, addVariantFlag } from './flags.ts';
import type { ReadFlags } from './flags.ts';

interface NormalizeFlags extends ReadFlags {
  readonly format: 'text' | 'json';
  readonly raw?: boolean;
  readonly to: 'hans' | 'hant';
  readonly variant: Variant;
}

const examples = `  $ echo '會(huì)議強(qiáng)調(diào),各級(jí)黨委要壓實(shí)“四方責(zé)任”。' | zhengwen normalize -
  会议强调,各级党委要压实“四方责任”。

  $ zhengwen normalize 会议纪要.txt -f json
  {"document":{"id":"…","source":"会议纪要.txt"},"text":"…","edits":[{"start":0,"end":1,"raw":"會","insert":"会","by":"script"},…],"blocks":[…]}`;

export const command = addVariantFlag(
  addReadFlags(
    newCommand('normalize', 'Print the cleaned, simplified text; documents are parted by an empty line.', examples)
      .argument('[paths...]', 'files, folders, globs, or - for standard input')
      .addOption(
        choice('-f, --format <format>', 'json prints, a document a line, also every edit and removed block', ['text', 'json'], 'text'),
      )
      .addOption(
        choice(
          '--to <script>',
          'hant prints the characters of Taiwan, or with --variant hk of Hong Kong; words stay words',
          ['hans', 'hant'],
          'hans',
        ),
      )
      .option('--raw', 'print the text as the reader took it from the file; offsets count its code points'),
  ),
).action(normalize);

async function normalize(paths: readonly string[], flags: NormalizeFlags): Promise<void> {
  requirePaths(paths);
  let before = '';
  await eachDocument(paths, flags, async (raw) => {
    const text = flags.raw ? raw.text : print(clean(raw, { variant: flags.variant }), raw, flags);
    const part = before === '' || flags.format === 'json' ? '' : before.endsWith('\n') ? '\n' : '\n\n';
    await standardOutput.write(part + text);
    before = text;
  });
}

function print(cleaned: CleanDocument, raw: RawDocument, { format, to, variant }: NormalizeFlags): string {
  const traditional = to === 'hant' ? toTraditional(cleaned.text, variant === 'hk' ? 'hk' : 'tw') : null;
  const written = traditional ?? cleaned.text;
  if (format === 'text') return written.endsWith('\n') ? written : `${written}\n`;
  const count = codePointOffsets(raw.text);
  const edits = cleaned.edits.map(({ start, end, insert, by }) => ({
    start: count(start),
    end: count(end),
    raw: raw.text.slice(start, end),
    insert,
    by,
  }));
  const blocks = cleaned.blocks.map(({ type, text, map }) => {
    const { start, end } = map.toRaw({ start: 0, end: map.length });
    return { type, text, start: count(start), end: count(end) };
  });
  return `${JSON.stringify({ document: { id: raw.id, source: raw.source }, text: cleaned.text, ...(traditional !== null && { traditional }), edits, blocks })}\n`;
}
