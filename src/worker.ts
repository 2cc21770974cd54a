import { workerData } from 'node:worker_threads';
import { explain, extractTask } from './batch.ts';
import type { ExtractOptions, KnownDocuments, Outcome, Reason, Unchanged } from './batch.ts';
import { createMiner } from './miner.ts';
import type { Miner } from './miner.ts';
import type { Task } from './read/task.ts';

const options = workerData as ExtractOptions & Partial<KnownDocuments>;
const ready: Promise<Miner | Reason> = createMiner(options).catch((error: unknown) => explain('zhengwen', error));

/** What a worker thread does: one task, or, for `null`, telling why it cannot work at all. */
export default async function work(task: Task | null): Promise<Outcome | Unchanged | Reason | null> {
  const miner = await ready;
  if ('reason' in miner) return miner;
  return task && extractTask(task, miner, options);
}
