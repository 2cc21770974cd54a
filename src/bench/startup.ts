import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * What one call costs beyond an empty Node process: `extract` on one report against `node -e 0`, in turn, medians in ms.
 * Usage: node dist/bench/startup.js [FILE] [RUNS]
 */
const [file = fileURLToPath(new URL('../../fixtures/reports/mianyang-flood-control.txt', import.meta.url)), runs = '15'] =
  process.argv.slice(2);
const program = fileURLToPath(new URL('../../bin/zhengwen.js', import.meta.url));

function time(given: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - start;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1];

const empty: number[] = [];
const full: number[] = [];
for (let i = 0; i < Number(runs); i++) {
  empty.push(time(['-e', '0']));
  full.push(time([program, 'extract', file]));
}
process.stdout.write(
  `empty process  ${median(empty).toFixed(0)} ms\nextract        ${median(full).toFixed(0)} ms\ndifference     ${(median(full) - median(empty)).toFixed(0)} ms (${runs} runs each, in turn)\n`,
);
