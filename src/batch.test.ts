import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { extractAll, extractOnWorkers, extractTask } from './batch.ts';
import type { Outcome, Unchanged } from './batch.ts';
import type { Miner } from './miner.ts';
import type { Task } from './read/task.ts';
import { Failure } from './text/failure.ts';

const folder = mkdtempSync(join(tmpdir(), 'batch-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function collect(outcomes: AsyncIterable<Outcome | Unchanged>): Promise<string[]> {
  const found = [];
  for await (const { input, result, failure } of outcomes) found.push(result ? input : `${input}: ${failure!.reason}`);
  return found;
}

async function* tasks(sources: readonly string[]): AsyncGenerator<Task> {
  for (const source of sources) yield { source, bytes: Buffer.from('要落实责任。') };
}

test('a worker that dies fails its document only, and the order stays', async () => {
  const file = join(folder, 'worker.mjs');
  writeFileSync(
    file,
    `export default async (task) => {
       if (task === null) return null;
       if (task.source === 'dies') process.exit(3);
       if (task.source === 'slow') await new Promise((done) => setTimeout(done, 100));
       return { input: task.source, result: {} };
     };`,
  );
  const sources = ['slow', 'a', 'dies', 'b', 'c', 'slow', 'd', 'dies', 'e'];
  const found = await collect(extractOnWorkers(tasks(sources), pathToFileURL(file), { jobs: 2 }));
  expect(found.map((name) => name.replace(/: internal error .*/, '!'))).toEqual([
    'slow',
    'a',
    'dies!',
    'b',
    'c',
    'slow',
    'd',
    'dies!',
    'e',
  ]);
});

test('no more tasks are taken than twice the workers before an outcome is asked for', async () => {
  const file = join(folder, 'quick.mjs');
  writeFileSync(file, 'export default (task) => task && { input: task.source, result: {} };');
  let taken = 0;
  const counted = async function* () {
    for await (const task of tasks(Array.from({ length: 50 }, (_, i) => `${i}`))) {
      taken++;
      yield task;
    }
  };
  const outcomes = extractOnWorkers(counted(), pathToFileURL(file), { jobs: 2 });
  await outcomes.next();
  expect(taken).toBe(4);
  await outcomes.return(undefined);
});

test('a worker that cannot start is told as what it is', async () => {
  const file = join(folder, 'unfit.mjs');
  writeFileSync(file, `export default () => ({ subject: 'verbs.json', reason: 'not valid JSON', remedy: 'correct it' });`);
  await expect(collect(extractOnWorkers(tasks(['a']), pathToFileURL(file), { jobs: 2 }))).rejects.toThrow(
    'verbs.json: not valid JSON; correct it',
  );
});

test('a bug in one document is its failure, with the stack', async () => {
  const miner = {
    mine: () => {
      throw new TypeError('oops');
    },
  } as unknown as Miner;
  const { failure } = await extractTask({ source: 'a', bytes: Buffer.from('要落实。') }, miner, {});
  expect(failure).toMatchObject({ subject: 'a', reason: 'internal error (oops)', stack: expect.stringContaining('TypeError: oops') });
});

test('a broken dictionary, found at the first document, is fatal; a bad file is not', async () => {
  const miner = {
    mine: () => {
      throw new Failure('verbs.json', 'not valid JSON', 'correct it');
    },
  } as unknown as Miner;
  expect((await extractTask({ source: 'a', bytes: Buffer.from('要落实。') }, miner, {})).failure?.fatal).toBe(true);
  expect((await extractTask({ source: 'a', bytes: Buffer.from('') }, miner, {})).failure?.fatal).toBeUndefined();
  const file = join(folder, 'fatal.mjs');
  writeFileSync(
    file,
    `export default (task) => task && { input: 'a', failure: { subject: 'verbs.json', reason: 'not valid JSON', remedy: 'correct it', fatal: true } };`,
  );
  const outcomes = extractOnWorkers(tasks(['a', 'b', 'c']), pathToFileURL(file), { jobs: 2 });
  await expect(collect(outcomes)).rejects.toThrow('verbs.json: not valid JSON; correct it');
});

test('paths go in, outcomes come out in their order, one bad file does not stop the rest', async () => {
  writeFileSync(join(folder, 'b.txt'), '会议要求，各部门要落实责任。');
  writeFileSync(join(folder, 'a.txt'), '');
  writeFileSync(join(folder, 'c.jsonl'), '{"id":"甲","text":"各乡镇要加强巡查。"}\n{\n');
  const paths = ['b.txt', 'a.txt', 'c.jsonl', 'none.txt'].map((name) => join(folder, name));
  const found = await collect(extractAll(paths));
  expect(found.map((name) => name.replaceAll(`${folder}/`, ''))).toEqual([
    'b.txt',
    'a.txt: empty file',
    'c.jsonl',
    'c.jsonl: not valid JSON',
    'none.txt: no such file',
  ]);
});
