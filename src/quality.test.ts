import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scoreFolder, type Scores } from './testing/score.ts';

/**
 * The quality gate: floors that only go up. `floors.json` beside it holds them, per collection and kind of record, and for
 * measures and their parties per document, each of which is of a genre of its own.
 * Raise a floor when a change has earned it; never lower one.
 */
const root = join(import.meta.dirname, '..');
const floors = JSON.parse(readFileSync(join(import.meta.dirname, 'floors.json'), 'utf8')) as Record<
  string,
  { gold: string; reports: string; floors: Record<string, number>; documents?: Record<string, Record<string, number>> }
>;

for (const [name, { gold, reports, floors: least, documents = {} }] of Object.entries(floors)) {
  const there = existsSync(join(root, gold));
  describe.skipIf(!there)(`${name}${there ? '' : ' (skipped: the folder is not on this machine)'}`, () => {
    let scores: Scores;
    test('every gold document has a report', async () => {
      scores = await scoreFolder(join(root, gold), join(root, reports));
      expect(scores.documents).toBe(readdirSync(join(root, gold)).filter((file) => file.endsWith('.json')).length);
    }, 60_000);
    test.each(Object.entries(least))('%s F1 ≥ %d', (kind, floor) =>
      expect(scores.f1[kind], JSON.stringify(scores.f1)).toBeGreaterThanOrEqual(floor),
    );
    test.each(Object.entries(documents).flatMap(([id, own]) => Object.entries(own).map(([kind, floor]) => [id, kind, floor] as const)))(
      '%s: %s F1 ≥ %d',
      (id, kind, floor) => expect(scores.each[id]?.[kind]).toBeGreaterThanOrEqual(floor),
    );
  });
}
