import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { diffResults } from '../analyse/diff/compare.ts';
import { extractAll } from '../batch.ts';
import type { MeasureRecord, Result } from '../model.ts';
import { writeDiffRows } from '../write/diff-rows.ts';

/**
 * How long a comparison of 50, 100 and 200 cities of 500 measures each takes, each in a process of its own: `compare` is the
 * alignment with all that is told of it, `write` its rows as csv (rows × cities cells, most of them empty).
 * The measures are those of the fixtures, a third reworded or with other numbers, two thirds composed of two clauses.
 * Usage: node dist/bench/diff.js [CITIES]
 */
const MEASURES = 500;

interface Figures {
  readonly compare: number;
  readonly write: number;
  readonly memory: number;
  readonly rows: number;
  readonly shared: number;
}

/** Linear congruential; the same numbers everywhere. */
function openRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) % below;
}

async function readSample(): Promise<Result[]> {
  const folders = ['reports', 'diff'].map((name) => fileURLToPath(new URL(`../../fixtures/${name}/`, import.meta.url)));
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => folder + file),
  );
  const results: Result[] = [];
  for await (const { result } of extractAll(files)) if (result) results.push(result);
  return results;
}

function compose(sample: readonly Result[], city: number): Result {
  const random = openRandom(city * 7919 + 17);
  const clauses = sample.flatMap(({ measures }) => measures);
  const pick = () => clauses[random(clauses.length)]!;
  const measures = Array.from({ length: MEASURES }, (_, i): MeasureRecord => {
    const first = pick();
    const text = i % 3 === 0 ? vary(first.text, random) : first.text.slice(0, (first.text.length >> 1) + 2) + pick().text.slice(-8);
    return { ...first, id: `m${i + 1}`, text, raw: text, start: i * 30, end: i * 30 + text.length, slogans: [], dates: [] };
  });
  const published = `2022-${String((city % 12) + 1).padStart(2, '0')}-15`;
  const document = { ...sample[0]!.document, id: String(city), source: `${city}.txt`, region: `第${city}市`, published };
  return { ...sample[city % sample.length]!, document, measures };
}

function vary(text: string, random: (below: number) => number): string {
  const changes: readonly ((text: string) => string)[] = [
    (clause) => clause,
    (clause) => clause.replace(/\d+/, (number) => String(Number(number) + random(9))),
    (clause) => clause.replace(/加强|强化/, (verb) => (verb === '加强' ? '强化' : '加强')),
    (clause) => clause.replace('应当', '必须').replace('要', '必须'),
    (clause) => `${clause}，确保取得实效`,
  ];
  return changes[random(changes.length)]!(text);
}

async function measure(cities: number): Promise<Figures> {
  const sample = await readSample();
  const results = Array.from({ length: cities }, (_, city) => compose(sample, city));
  const start = performance.now();
  const diff = diffResults(results);
  const compared = performance.now();
  let written = 0;
  for (const line of writeDiffRows(diff, 'csv')) written += line.length;
  if (written === 0) throw new Error('nothing was written');
  const shared = diff.rows.filter(({ change }) => change !== 'only here').length;
  return {
    compare: (compared - start) / 1000,
    write: (performance.now() - compared) / 1000,
    memory: process.resourceUsage().maxRSS / 1024,
    rows: diff.rows.length,
    shared,
  };
}

const [given] = process.argv.slice(2);
if (given !== undefined) process.stdout.write(JSON.stringify(await measure(Number(given))));
else {
  const lines = [
    '| cities | measures | compare, s | growth | write, s | memory, MB | rows | shared |',
    '| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  ];
  let before = 0;
  for (const cities of [50, 100, 200]) {
    const output = execFileSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), String(cities)], {
      encoding: 'utf8',
    });
    const { compare, write, memory, rows, shared } = JSON.parse(output) as Figures;
    const growth = before === 0 ? '–' : `× ${(compare / before).toFixed(1)}`;
    lines.push(
      `| ${cities} | ${cities * MEASURES} | ${compare.toFixed(1)} | ${growth} | ${write.toFixed(1)} | ${memory.toFixed(0)} | ${rows} | ${shared} |`,
    );
    before = compare;
  }
  console.log(lines.join('\n'));
}
