import { expect, test } from 'vitest';
import { createMiner, readBytes, verifyResult, writeTable } from './index.ts';

test('bytes in, a verified result and tables out', async () => {
  const miner = await createMiner();
  const raw = await readBytes(Buffer.from('會議強調，𠮷村鎮各單位要壓實“四方責任”，強化入境人員管理，於3月底前完成整改。'), '会议.txt', {
    published: '2020-02-04',
  });
  const result = miner.mine(raw);
  expect(verifyResult(result, raw)).toEqual([]);
  expect(result.measures.length).toBeGreaterThan(0);
  expect(writeTable('measures', 'csv').add(result).split('\n')).toHaveLength(result.measures.length + 1);
});
