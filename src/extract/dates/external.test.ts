import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findDates } from './find.ts';
import type { TimeExpression } from './moment.ts';
import { resolve } from './resolve.ts';

const external = join(import.meta.dirname, '../../../../shared/external');
const missing = !existsSync(external);
if (missing) console.log('skipped: the cases of other projects (../shared/external) are not here');
const read = <Case>(name: string) =>
  missing
    ? []
    : readFileSync(join(external, name), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Case);
const leftOut = JSON.parse(
  readFileSync(new URL('../../../fixtures/dates/recognizers-left-out.json', import.meta.url), 'utf8'),
) as readonly {
  readonly case: number;
  readonly reason: string;
}[];

interface RecognizersCase {
  readonly input: string;
  readonly referenceDateTime: string | null;
  readonly expected: readonly RecognizersDate[];
}
interface RecognizersDate {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly values: readonly { readonly value?: string; readonly start?: string; readonly end?: string }[];
}

/** Span exact, and one of the values right. Ranges and limits there end where their last unit begins. */
function isRecognized({ type, values, start, end }: RecognizersDate, found: TimeExpression | undefined, reference: string): boolean {
  if (!found || found.start !== start || found.end !== end) return false;
  const kind = type.replace('datetimeV2.', '');
  if (kind === 'set') return found.type === 'SET';
  const last = found.form === 'range' || found.form === 'before' ? 'exclusive' : 'inclusive';
  const resolution = resolve(found, { reference, last });
  if (kind === 'duration') return values.some(({ value }) => Number(value) === resolution.seconds?.[0]);
  const show = (moment: string | null) => {
    if (moment === null) return undefined;
    const [day, clock = '00:00:00'] = moment.split('T') as [string, string?];
    return kind.startsWith('datetime') ? `${day} ${clock}` : kind.startsWith('time') ? clock : day;
  };
  return values.some((value) =>
    value.value === undefined
      ? value.start === show(resolution.start) && value.end === show(resolution.end)
      : value.value === show(resolution.start),
  );
}

describe.skipIf(missing)('cases of Recognizers-Text', () => {
  const cases = read<RecognizersCase>('recognizers-datetime.jsonl');
  test('at most a fifth is left out, each with its reason', () => {
    expect(leftOut.length).toBeLessThanOrEqual(cases.length / 5);
    for (const item of leftOut) expect(item.reason).toMatch(/\w.*\.$/);
  });
  test('nine of ten others are right', () => {
    const kept = cases.filter((_, index) => !leftOut.some((item) => item.case === index));
    const wrong = kept.filter(({ input, referenceDateTime, expected }) => {
      const reference = referenceDateTime ?? undefined;
      const found = findDates(input, { reference, allTimes: true });
      return found.length !== expected.length || !expected.every((date, index) => isRecognized(date, found[index], reference ?? ''));
    });
    console.log(`Recognizers-Text: ${kept.length - wrong.length} of ${kept.length} cases right, ${leftOut.length} left out`);
    expect(1 - wrong.length / kept.length, wrong.map(({ input }) => input).join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});

interface JioCase {
  readonly input: string;
  readonly base_time: string | null;
  readonly expected: { readonly type: string; readonly definition: string; readonly time: unknown };
}
const UNIT_SECONDS: Readonly<Record<string, number>> = {
  year: 365 * 86_400, month: 30 * 86_400, day: 86_400, workday: 86_400, hour: 3600, minute: 60, second: 1,
}; // prettier-ignore

/** One expression; ends there are the last second (of the last minute, where minutes are said), open sides may be the base time. */
function isParsed({ base_time, expected }: JioCase, found: readonly TimeExpression[]): boolean {
  if (found.length !== 1) return false;
  const { start, end, seconds } = resolve(found[0]!, { reference: reference(base_time) });
  const length = (delta: object) => Object.entries(delta).reduce((sum, [unit, count]) => sum + UNIT_SECONDS[unit]! * (count as number), 0);
  if (expected.type === 'time_delta') return seconds?.[0] === length(expected.time as object);
  if (expected.type === 'time_period')
    return found[0]!.type === 'SET' && seconds?.[0] === length((expected.time as { delta: object }).delta);
  const [from, to] = expected.time as [string, string];
  const base = base_time?.replace('T', ' ');
  const starts = start === null ? from === '-inf' || from === base : milliseconds(start) === milliseconds(from);
  if (end === null) return starts && (to === 'inf' || to === base);
  const late = milliseconds(to) - milliseconds(end);
  return starts && (late === -1000 || late === 0 || (end.includes('T') && late > 0 && late < 60_000));
}

function reference(base: string | null): string | undefined {
  return base && base !== 'NOW' ? base : undefined;
}

function milliseconds(moment: string): number {
  return Date.parse(`${moment.length === 10 ? `${moment}T00:00:00` : moment.replace(' ', 'T')}Z`);
}

describe.skipIf(missing)('cases of JioNLP', () => {
  const cases = read<JioCase>('jionlp-time.jsonl').filter(({ expected }) => expected.definition === 'accurate');
  test('four of five exact ones are right', () => {
    const wrong = cases.filter((item) => !isParsed(item, findDates(item.input, { reference: reference(item.base_time), allTimes: true })));
    console.log(`JioNLP: ${cases.length - wrong.length} of ${cases.length} cases right`);
    expect(1 - wrong.length / cases.length, wrong.map(({ input }) => input).join('\n')).toBeGreaterThanOrEqual(0.8);
  });
});
