import { readFileSync } from 'node:fs';
import { createMiner } from '../miner.ts';
import { readBytes } from '../read/bytes.ts';
const miner = await createMiner();
for (const file of process.argv.slice(2)) {
  const raw = await readBytes(readFileSync(file), file);
  process.stdout.write(JSON.stringify(miner.mine(raw)) + '\n');
}
