import { createMiner } from '../miner.ts';
import type { MinerOptions } from '../miner.ts';
import type { Document } from '../model.ts';
import { codePointOffsets } from '../text/codepoints.ts';
import { choice, newCommand } from './command.ts';
import { eachDocument, requirePaths } from './documents.ts';
import { standardOutput } from './files.ts';
import { addEngineFlag, addReadFlags, addVariantFlag } from './flags.ts';
import type { ReadFlags } from './flags.ts';

interface SegmentFlags extends ReadFlags, MinerOptions {
  readonly format: 'text' | 'jsonl';
}

const examples = `  $ echo '各级党委要压实“四方责任”。' | zhengwen segment -
  各级党委/l 要/v 压实/n “/x 四方责任/slogan ”/x 。/x

  $ zhengwen segment 防汛通知.txt -f jsonl
  {"document":{"id":"…","source":"防汛通知.txt"},"tokens":[{"text":"防汛","tag":"vn","start":0,"end":2},…]}`;

export const command = addVariantFlag(
  addEngineFlag(
    addReadFlags(
      newCommand('segment', 'Print the tokens of the cleaned text as word/tag, a sentence a line.', examples)
        .argument('[paths...]', 'files, folders, globs, or - for standard input')
        .addOption(choice('-f, --format <format>', 'jsonl prints a document a line, with raw offsets', ['text', 'jsonl'], 'text')),
    ),
  ),
).action(segment);

async function segment(paths: readonly string[], flags: SegmentFlags): Promise<void> {
  requirePaths(paths);
  const miner = await createMiner(flags);
  let first = true;
  await eachDocument(paths, flags, async (raw) => {
    const document = miner.segment(miner.clean(raw));
    if (flags.format === 'jsonl') await standardOutput.write(printJson(document));
    else await standardOutput.write((first ? '' : '\n') + printText(document));
    first = false;
  });
}

function printText({ lines }: Document): string {
  const sentences = lines.flatMap((line) => line.sentences);
  return sentences.map(({ tokens }) => `${tokens.map(({ text, tag }) => `${text}/${tag}`).join(' ')}\n`).join('');
}

/** `start` and `end` are code points of the raw text. */
function printJson({ clean, lines }: Document): string {
  const { id, source, text } = clean.raw;
  const count = codePointOffsets(text);
  const tokens = lines
    .flatMap((line) => line.sentences.flatMap((sentence) => sentence.tokens))
    .map((token) => {
      const span = clean.map.toRaw(token);
      return { text: token.text, tag: token.tag, start: count(span.start), end: count(span.end) };
    });
  return `${JSON.stringify({ document: { id, source }, tokens })}\n`;
}
