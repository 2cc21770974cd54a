import type { Outcome, Unchanged } from '../batch.ts';
import type { Input } from '../read/inputs.ts';

export interface Progress {
  advance(outcome: Outcome | Unchanged): void;
  stop(): void;
}

/** A bar on standard error when that is a terminal and there is more than one document; null otherwise. */
export async function startProgress(inputs: readonly Input[], wanted: boolean): Promise<Progress | null> {
  const lines = inputs.some((input) => 'format' in input && input.format === 'jsonl');
  if (!wanted || !process.stderr.isTTY || (inputs.length < 2 && !lines)) return null;
  const { default: cliProgress } = await import('cli-progress');
  // The number of lines of a JSONL input is not known beforehand.
  const format = lines ? '{value} documents' : '{bar} {value}/{total} {eta_formatted}';
  const bar = new cliProgress.SingleBar({
    format,
    stream: process.stderr,
    gracefulExit: false,
    linewrap: true,
    clearOnComplete: true,
    hideCursor: null,
  });
  bar.start(lines ? Number.MAX_SAFE_INTEGER : inputs.length, 0);
  return { advance: () => bar.increment(), stop: () => bar.stop() };
}
