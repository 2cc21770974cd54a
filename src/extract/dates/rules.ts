import { bound } from './bound.ts';
import { day, decade, minguoNumeric, minguoYear, month, numericDate, schoolYear, year } from './calendar.ts';
import { colonClock, dayPart, hour } from './clock.ts';
import { compose } from './compose.ts';
import { duration, hundredDays, product, sum } from './duration.ts';
import { counted, every, weekly } from './frequency.ts';
import { holiday, lunarDate, numberedHoliday } from './holiday.ts';
import type { Parser, Refiner } from './moment.ts';
import { ordinal } from './ordinal.ts';
import { eventDay, fiveYearPlan, mainRains } from './plan.ts';
import { range } from './range.ts';
import { notedDay, relativeDay, relativeMonth, relativePair, relativeWeek, relativeYear, toldYear, weekday } from './relative.ts';
import { dekad, edge, half, monthsSoFar, quarter, unitEdge, wholeYear } from './season.ts';
import { vagueTimes } from './vague.ts';
import { lead } from './lead.ts';
import { looseDay, looseNumeric, season, solarTerm } from './loose.ts';
import { vouch } from './vouch.ts';

/** Every parser is asked at a place it can start; the longest piece wins, then the first in this list. */
export const parsers: readonly Parser[] = [
  sum,
  product,
  hundredDays,
  every,
  counted,
  weekly,
  numericDate,
  minguoNumeric,
  looseNumeric,
  looseDay,
  schoolYear,
  lunarDate,
  fiveYearPlan,
  eventDay,
  mainRains,
  numberedHoliday,
  holiday,
  solarTerm,
  season,
  year,
  minguoYear,
  decade,
  quarter,
  half,
  monthsSoFar,
  unitEdge,
  wholeYear,
  month,
  ordinal,
  dekad,
  duration,
  day,
  edge,
  relativeYear,
  relativePair,
  toldYear,
  relativeMonth,
  relativeWeek,
  weekday,
  relativeDay,
  notedDay,
  colonClock,
  hour,
  dayPart,
  ...vagueTimes,
];

/** In this order: what stands together is joined before it is bounded, and judged last. */
export const refiners: readonly Refiner[] = [compose, range, bound, vouch, lead];
