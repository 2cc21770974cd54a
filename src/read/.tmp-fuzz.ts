import { readFileSync } from 'node:fs';
import { readBytes } from './bytes.ts';
const base = readFileSync(process.argv[2]!); const name = 'x.' + process.argv[3]; const tally: Record<string, number> = {}; let worst = 0;
let seed = 7; const rnd = (n: number) => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % n;
for (let i = 0; i < +process.argv[4]!; i++) {
  let b: Buffer = Buffer.from(base);
  if (i % 3 === 0) b = b.subarray(0, rnd(b.length)); else for (let k = 0; k < 1 + rnd(20); k++) b[i % 3 === 1 ? rnd(Math.min(b.length, 1600)) : rnd(b.length)] = [0, 255, rnd(256)][rnd(3)]!;
  const t = performance.now(); let key;
  try { const d = await Promise.race([readBytes(b, name), new Promise<never>((_, r) => setTimeout(() => r(new Error('TIMEOUT')), 5000))]); key = 'ok ' + (d.text.length); key = 'ok'; } catch (e: any) { key = e.name === 'Failure' ? e.reason.slice(0, 60) : 'BUG ' + e.stack.slice(0, 300); }
  tally[key] = (tally[key] ?? 0) + 1; worst = Math.max(worst, performance.now() - t);
}
console.log(tally, worst | 0, 'ms', (process.resourceUsage().maxRSS / 1024) | 0, 'MB'); process.exit();
