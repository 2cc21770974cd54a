import { readFileSync } from 'node:fs';
import { createMiner } from '../miner.ts';
import { readBytes } from '../read/bytes.ts';
const miner = await createMiner();
for (const file of process.argv.slice(2)) process.stdout.write(miner.clean(await readBytes(readFileSync(file), file)).text);
