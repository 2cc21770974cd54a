import { resolveEncoding } from '../read/encoding.ts';
import { sourceFormats } from '../read/format.ts';
import type { ReadOptions } from '../read/bytes.ts';
import { Option, choice } from './command.ts';
import type { Command } from './command.ts';

/** What the commands that read documents have in common. */
export interface ReadFlags extends ReadOptions {
  readonly quiet?: boolean;
}

/** Adds the flags that tell how bytes are read. */
export function addReadFlags(command: Command): Command {
  return command
    .addOption(choice('--from <format>', 'what the inputs are; auto goes by the extension, then by the first bytes', sourceFormats, 'auto'))
    .option('--encoding <label>', 'of txt and html: utf-8, gb18030, big5, utf-16le or utf-16be, instead of finding it out', checkEncoding)
    .option('-q, --quiet', 'tell of failures only');
}

/** Adds the flags that shape segmentation: the segmenter and the user's dictionaries (`dictionaries` in MinerOptions). */
export function addEngineFlag(command: Command): Command {
  return command.addOption(choice('--engine <name>', 'the segmenter', ['node-rs', 'nodejieba'], 'node-rs')).addOption(dictFlag());
}

/** `--dict`, as often as there are files. */
export function dictFlag(): Option {
  const option = new Option('--dict <file>', 'slogans of your own, in the shape of dictionaries/slogans; may be repeated');
  option.argParser((file: string, before: readonly string[] | undefined) => [...(before ?? []), file]);
  option.attributeName = () => 'dictionaries';
  return option;
}

/** `--codebook`, as often as there are codebooks. */
export function codebookFlag(): Option {
  const names = 'oxcgrt, coronanet, wntrac, instruments, howlett-ramesh';
  const option = new Option('--codebook <name>', `code measures by ${names}, or by a JSON file of yours, too; may be repeated`);
  option.argParser((book: string, before: readonly string[] | undefined) => [...(before ?? []), book]);
  option.attributeName = () => 'codebooks';
  return option;
}

/** Adds the flag that tells how traditional characters are read. */
export function addVariantFlag(command: Command): Command {
  return command.addOption(choice('--variant <standard>', 'whose traditional characters the text has', ['auto', 'tw', 'hk'], 'auto'));
}

/** Adds the flag that lifts the guide's limits on time expressions. */
export function addAllTimesFlag(command: Command): Command {
  return command.option('--all-times', 'time expressions without a place on the calendar, too: 近期, 汛期, 两会期间, seasons');
}

/** An unknown label is wrong usage, not a failure of every file. */
function checkEncoding(label: string): string {
  resolveEncoding(label);
  return label;
}
