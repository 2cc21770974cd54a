import { expect, test } from 'vitest';
import { createMiner } from '../miner.ts';
import { readBytes } from '../read/bytes.ts';
import { writeTable } from './table.ts';

test('codes are joined in one column; those asked for have a 0/1 column each, of the measures table only', async () => {
  const miner = await createMiner();
  const result = miner.mine(await readBytes(Buffer.from('会议强调，要压实“四方责任”。\n'), '会议.txt'));
  const measures = writeTable('measures', 'csv', { codeColumns: ['themes:responsibility', 'themes:flood'] });
  expect(measures.begin.trim()).toMatch(/,rule,themes:responsibility,themes:flood$/);
  const row = measures.add(result, null);
  expect(row).toContain(',themes:responsibility；');
  expect(row.trim()).toMatch(/,1,0$/);
  expect(writeTable('dates', 'csv', { codeColumns: ['themes:flood'] }).begin).not.toContain('themes:flood');
});
