const day = 86_400_000;
/** Steps of a calendar with the longest time, in days, of which an axis shows them. */
const steps = [
  [14, 'day'],
  [28, '2 days'],
  [90, 'week'],
  [400, 'month'],
  [1_200, '3 months'],
  [2_400, '6 months'],
  [4_800, 'year'],
  [24_000, '5 years'],
] as const;

/** The step between the ticks of an axis from one time to another, and how each is written. */
export function stepOf(from: number, to: number): { readonly step: string; readonly print: (time: Date) => string } {
  const days = (to - from) / day;
  const step = steps.find(([most]) => days <= most)?.[1] ?? '20 years';
  const [start, end] = /day|week/.test(step) ? [5, 10] : /month/.test(step) ? [0, 7] : [0, 4];
  return { step, print: (time) => time.toISOString().slice(start, end) };
}
