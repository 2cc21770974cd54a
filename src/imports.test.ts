import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';

const root = import.meta.dirname;

/** The pipeline, first to last: a place imports only from those before it and from itself. */
const ORDER = [
  'model.ts',
  'text',
  'dictionary',
  'read',
  'clean',
  'segment',
  'extract',
  'analyse',
  'write',
  'miner.ts',
  'batch.ts',
  'worker.ts',
  'index.ts',
  'cli',
  'bench',
];
/** Packages that programs need in tests and benches only. */
const TOOLS = new Set(['vitest', 'fast-check', 'playwright-core', 'chrono-node', '@microsoft/recognizers-text-date-time']);

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith(`testing${sep}`))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

const placeOf = (file: string) => ORDER.indexOf(file.split(sep)[0]);
const importsOf = (text: string) =>
  [...text.matchAll(/^(?:import|export)\s(?:[^'"]*?\sfrom\s)?'([^']+)'|\bimport\('([^']+)'\)/gm)].map((match) => match[1] ?? match[2]);

test('the files are seen', () => expect(files.length).toBeGreaterThan(80));

test.each(files.map(({ file, text }) => [file, text]))('%s imports only what stands before it', (file, text) => {
  expect(placeOf(file), 'a place in the pipeline').toBeGreaterThanOrEqual(0);
  for (const path of importsOf(text).filter((specifier) => specifier.startsWith('.'))) {
    const target = relative(root, resolve(root, file, '..', path));
    expect(placeOf(target), `${file} → ${target}`).toBeLessThanOrEqual(placeOf(file));
  }
});

test('one package, one door', () => {
  const doors = new Map<string, Set<string>>();
  for (const { file, text } of files.filter(({ file }) => !file.startsWith(`bench${sep}`)))
    for (const specifier of importsOf(text)) {
      if (specifier.startsWith('.') || specifier.startsWith('node:') || builtinModules.includes(specifier)) continue;
      const name = specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : specifier.split('/')[0];
      // valibot describes the shape of each dictionary beside its loader; commander builds each command
      if (name === 'valibot' || name === 'commander') continue;
      doors.set(name, (doors.get(name) ?? new Set()).add(file));
    }
  expect([...doors].filter(([, through]) => through.size > 1).map(([name, through]) => `${name}: ${[...through].join(', ')}`)).toEqual([]);
  expect([...doors.keys()].filter((name) => TOOLS.has(name))).toEqual([]);
});
