import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

// The real program, as `npm run build` made it, on a report, its repost and another report.
const program = fileURLToPath(new URL('../../bin/zhengwen.js', import.meta.url));
const reports = new URL('../../fixtures/reports/', import.meta.url);
let world: string;

beforeAll(() => {
  world = mkdtempSync(join(tmpdir(), 'zhengwen-dedupe-'));
  const report = readFileSync(new URL('mianyang-flood-control.txt', reports), 'utf8');
  writeFileSync(join(world, '1.txt'), report);
  writeFileSync(join(world, '2.txt'), `某网转载：全市防汛会议召开\n${report.slice(report.indexOf('\n') + 1)}\n责任编辑：某某\n`);
  writeFileSync(join(world, '3.txt'), readFileSync(new URL('luoyang-air-quality.txt', reports), 'utf8'));
});
afterAll(() => rmSync(world, { recursive: true }));

function extract(...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'extract', '1.txt', '2.txt', '3.txt', ...words], {
    cwd: world,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

const parse = (lines: string) =>
  lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const readOut = (path: string): string => readFileSync(join(world, path), 'utf8');

test.each(['1', '2'])('the documents table names near-duplicates, results know nothing of them; -j %s', (jobs) => {
  extract('-o', 'all', '-f', 'jsonl', '-j', jobs);
  const [first, second, third] = parse(readOut('all/documents.jsonl'));
  expect([first!['duplicate_of'], third!['duplicate_of']]).toEqual([null, null]);
  expect(second!['duplicate_of']).toBe(first!['document_id']);
  expect(second!['similarity']).toBeGreaterThan(0.9);
  expect(readOut('all/results.jsonl')).toBe(extract());
  expect(readOut('all/results.jsonl')).not.toContain('duplicate_of');
  expect(parse(extract('-f', 'jsonl', '-o', 'documents.jsonl', '--kind', 'documents') || readOut('documents.jsonl'))).toHaveLength(3);
});

test('--dedupe takes a repost out of every table and names it in the manifest', () => {
  extract('-o', 'fewer', '-f', 'jsonl', '--dedupe');
  const manifest = JSON.parse(readOut('fewer/manifest.json')) as {
    dropped_duplicates: { source: string; duplicate_of: string }[];
    counts: { documents: number };
    inputs: { sha256: string | null }[];
    options: { dedupe: boolean };
  };
  const kept = parse(readOut('fewer/results.jsonl')) as unknown as { document: { id: string; source: string } }[];
  expect(kept.map(({ document }) => document.source)).toEqual(['1.txt', '3.txt']);
  expect(manifest.dropped_duplicates).toEqual([
    { source: '2.txt', document_id: expect.any(String), duplicate_of: kept[0]!.document.id, similarity: expect.any(Number) },
  ]);
  expect(manifest.counts.documents).toBe(2);
  expect(manifest.options.dedupe).toBe(true);
  for (const { sha256 } of manifest.inputs) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  for (const table of ['documents', 'measures', 'parties', 'dates', 'slogans', 'people'])
    expect(readOut(`fewer/${table}.jsonl`)).not.toContain('"2.txt"');
  expect(parse(extract('--dedupe'))).toHaveLength(2);
});
