/** A place on a time axis that has a name. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

const day = 86_400_000;
/** Steps of a calendar, in months; a day and five days stand before them. */
const months = [1, 3, 6, 12, 24, 60, 120, 240];

/** The days at which a calendar would be marked between two times: at most `most` of them, all of one step. */
export function listTicks(from: number, to: number, most: number): readonly Tick[] {
  if ((to - from) / day <= most) return steps(from, to, 1);
  if ((to - from) / (5 * day) <= most) return steps(from, to, 5);
  const start = new Date(from);
  const step = months.find((size) => (to - from) / (size * 30.4 * day) <= most) ?? 480;
  const ticks: Tick[] = [];
  const first = start.getUTCFullYear() * 12 + start.getUTCMonth();
  for (let month = Math.ceil(first / step) * step; ; month += step) {
    const at = new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1);
    if (at > to) return ticks;
    if (at >= from) ticks.push({ at, label: step >= 12 ? print(at).slice(0, 4) : print(at).slice(0, 7) });
  }
}

function steps(from: number, to: number, size: number): readonly Tick[] {
  const ticks: Tick[] = [];
  for (let at = Math.ceil(from / (size * day)) * size * day; at <= to; at += size * day) ticks.push({ at, label: print(at).slice(5) });
  return ticks;
}

/** YYYY-MM-DD. */
function print(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
