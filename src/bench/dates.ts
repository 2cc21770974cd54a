import recognizers from '@microsoft/recognizers-text-date-time';
import * as chrono from 'chrono-node/zh';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findDates } from '../extract/dates/find.ts';

/** A finder is timed in so many rounds, in turn with the others, each for so many milliseconds at least; the median counts. */
const ROUNDS = 7;
const PATIENCE = 400;
const REFERENCE = '2022-06-01';
const reference = new Date(`${REFERENCE}T00:00:00`);

/** The day they start from is the same; each counts what it finds. */
const finders: Readonly<Record<string, (text: string) => number>> = {
  zhengwen: (text) => findDates(text, { reference: REFERENCE }).length,
  'chrono-node (zh.hans)': (text) => chrono.hans.parse(text, reference).length,
  'Recognizers-Text': (text) => recognizers.recognizeDateTime(text, 'zh-cn', undefined, reference).length,
};

/** Texts that make careless rules go back over what they have read. */
const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  'digits 1…': (length) => '1'.repeat(length),
  一一一: (length) => '一'.repeat(length),
  年年年: (length) => '年'.repeat(length),
  月月月: (length) => '月'.repeat(length),
  前前前: (length) => '前'.repeat(length),
  '1-1-1-': (length) => '1-'.repeat(length / 2),
  '1、1、': (length) => '1、'.repeat(length / 2),
  '5日、5日、': (length) => '5日、'.repeat(length / 3),
  '8月1日至8月1日至': (length) => '8月1日至'.repeat(length / 5),
  '每周一、一、': (length) => `每周${'一、'.repeat(length / 2)}`,
  spaces: (length) => ' '.repeat(length),
  '“““': (length) => '“'.repeat(length),
  '2020年2020年': (length) => '2020年'.repeat(length / 5),
  近3年近3年: (length) => '近3年'.repeat(length / 3),
  '3月底、3月底、': (length) => `${'3月底、'.repeat(length / 4)}6月底前`,
};
const LENGTH = 50_000;

/** Speed side by side on the paragraphs of the reports, then the time on hostile texts, as Markdown. */
export function run(): void {
  console.log(`${compareFinders()}\n\n${growth()}`);
}

export function compareFinders(): string {
  const paragraphs = readReports();
  const size = paragraphs.reduce((sum, text) => sum + text.length, 0);
  const runs = Object.entries(finders).map(([name, find]) => {
    const pass = () => paragraphs.reduce((sum, text) => sum + find(text), 0);
    return { name, pass, found: pass(), speeds: [] as number[] };
  });
  for (let round = 0; round < ROUNDS; round++)
    for (const { pass, speeds } of runs) {
      const start = performance.now();
      let passes = 0;
      for (; passes === 0 || performance.now() - start < PATIENCE; passes++) pass();
      speeds.push((size * passes * 1000) / (performance.now() - start));
    }
  const rows = runs.map(({ name, found, speeds }) => ({ name, found, speed: speeds.sort((a, b) => a - b)[ROUNDS >> 1]! }));
  const [ours] = rows;
  return [
    '| time expressions | characters/s | found | our speed to it |',
    '| --- | ---: | ---: | ---: |',
    ...rows.map(
      ({ name, speed, found }) =>
        `| ${name} | ${Math.round(speed).toLocaleString('en')} | ${found} | ${(ours!.speed / speed).toFixed(2)} |`,
    ),
  ].join('\n');
}

/** Times for n, 2n and 4n characters: linear work takes up to four times as long. */
function growth(): string {
  const rows = Object.entries(HOSTILE).map(([name, write]) => {
    const times = [1, 2, 4].map((times) => {
      const text = write(LENGTH * times);
      const runs = [0, 1, 2].map(() => {
        const start = performance.now();
        findDates(text, { reference: REFERENCE, allTimes: true });
        return performance.now() - start;
      });
      return Math.min(...runs);
    });
    return `| ${name} | ${times.map((time) => time.toFixed(1)).join(' | ')} | ${(times[2]! / times[0]!).toFixed(1)} |`;
  });
  const head = `| hostile text, ms | n = ${LENGTH.toLocaleString('en')} | 2n | 4n | 4n to n |`;
  return [head, '| --- | ---: | ---: | ---: | ---: |', ...rows].join('\n');
}

function readReports(): readonly string[] {
  const folder = new URL('../../fixtures/reports/', import.meta.url);
  return (
    readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => readFileSync(new URL(file, folder), 'utf8'))
      // The reports in other encodings are not for this.
      .filter((text) => !/[\u0000\uFFFD]/.test(text))
      .flatMap((text) => text.split('\n').filter((line) => line.trim()))
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) run();
