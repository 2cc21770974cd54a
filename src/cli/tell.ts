import type { Reason } from '../batch.ts';

// Control characters in a file name must neither break the line nor drive the terminal.
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/** Colours, loaded only where a terminal shows them. */
export const loadChalk = () => import('chalk');

/** Writes one line to standard error, coloured only on a terminal. */
export async function tell(message: string, colour: 'red' | 'yellow' | 'dim' = 'red'): Promise<void> {
  const line = message.replace(controls, ' ');
  if (!process.stderr.isTTY) return void process.stderr.write(`${line}\n`);
  const { chalkStderr } = await loadChalk();
  // The line may stand where a progress bar was drawn.
  process.stderr.write(`\r\u001b[K${chalkStderr[colour](line)}\n`);
}

/** One line for an input that failed; `file` is the JSONL file when the subject is one of its lines. A bug shows its stack too. */
export async function tellFailure({ subject, reason, remedy, stack }: Reason, file: string | null): Promise<void> {
  await tell(`${file === null ? '' : `${file}: `}${subject}: ${reason}; ${remedy}`);
  if (stack) process.stderr.write(`${stack}\n`);
}

/** Says once how many files of folders were left out because of their extension. */
export async function tellLeftOut(leftOut: ReadonlyMap<string, number>): Promise<void> {
  if (leftOut.size === 0) return;
  const kinds = [...leftOut]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([extension, count]) => `${count} ${extension || 'without extension'}`);
  const total = [...leftOut.values()].reduce((sum, count) => sum + count, 0);
  await tell(`left out ${total} file${total === 1 ? '' : 's'} of other kinds: ${kinds.join(', ')}`, 'yellow');
}
