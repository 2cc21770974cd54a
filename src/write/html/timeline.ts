import type { DocumentSummary, EventSummary } from '../../analyse/summary.ts';
import { axisX, dot, drawChart, link, ruleY, text } from './chart.ts';
import type { Label } from './labels.ts';
import { markup, printable } from './markup.ts';
import type { Markup } from './markup.ts';
import { findPeriod } from './period.ts';
import type { Period } from './period.ts';
import { stepOf } from './scale.ts';

const names = 210;
const width = 1160;
const rowHeight = 26;
/** Full-width characters that fit in front of a row. */
const nameLength = 13;
const roles = ['published', 'meeting', 'deadline'] as const;
/** Each role has its own shape, so that colour is not needed to tell them apart. */
const shapes = { published: 'circle', meeting: 'diamond', deadline: 'triangle' } as const;

type Placed = EventSummary & { readonly period: Period };

/** The dates of publication and meeting and the deadlines, a row a document. */
export function drawTimeline(
  events: readonly EventSummary[],
  documents: readonly DocumentSummary[],
  label: (key: Label) => Markup,
): Markup {
  const placed = events.flatMap((event): Placed[] => {
    const period = findPeriod(event.value);
    return period ? [{ ...event, period }] : [];
  });
  const left = events.length - placed.length;
  const note = left > 0 && markup`<p class="note">${label('undated')}: ${left}</p>`;
  if (placed.length === 0)
    return markup`<p class="note">${label('no_dates')}</p>
      ${note}`;
  return markup`<p class="legend">${roles.map((role) => markup`<span>${drawSign(role)}${label(`role_${role}`)}</span>`)}</p>
    <div class="scroll tall" role="group" aria-labelledby="timeline-title" tabindex="0">${drawRows(placed, documents)}</div>
    ${note}`;
}

function drawRows(placed: readonly Placed[], documents: readonly DocumentSummary[]): Markup {
  const first = (document: number) => Math.min(...placed.filter((event) => event.document === document).map(({ period }) => period.from));
  const rows = [...new Set(placed.map(({ document }) => document))].sort((a, b) => first(a) - first(b) || a - b);
  const { from, to } = widen(placed);
  const { step, print } = stepOf(from, to);
  const place = { y: ({ document }: Placed) => document };
  return drawChart(
    {
      width,
      height: rows.length * rowHeight + 40,
      marginLeft: names,
      marginTop: 30,
      marginBottom: 8,
      x: { type: 'utc', domain: [new Date(from), new Date(to)] },
      y: { type: 'point', domain: rows, axis: null },
      marks: [
        axisX({ anchor: 'top', ticks: step, tickFormat: (time: Date) => print(time), label: null, className: 'axis' }),
        ruleY(rows, { className: 'row' }),
        text(rows, {
          y: (document: number) => document,
          frameAnchor: 'left',
          textAnchor: 'end',
          dx: -12,
          text: (document: number) => shorten(documents[document]!.facts),
          title: (document: number) => printable(documents[document]!.facts.title ?? ''),
          className: 'name',
        }),
        ...roles.flatMap((role) => {
          const own = placed.filter((event) => event.role === role);
          const long = own.filter(({ period }) => period.to - period.from > (to - from) / 150);
          return [
            link(long, {
              ...place,
              x1: ({ period }: Placed) => new Date(period.from),
              x2: ({ period }: Placed) => new Date(period.to),
              className: `bar ${role}`,
            }),
            dot(own, {
              ...place,
              x: ({ period }: Placed) => new Date(role === 'deadline' ? period.to : period.from),
              symbol: shapes[role],
              rotate: role === 'deadline' ? 180 : 0,
              r: 5,
              title: ({ value, text: words }: Placed) => printable(value === words ? value : `${value} ${words}`),
              className: `mark ${role}`,
            }),
          ];
        }),
      ],
    },
    'timeline',
    'timeline-title',
  );
}

/** The shape of a role, for the legend. */
function drawSign(role: (typeof roles)[number]): Markup {
  const sign = dot([0], {
    frameAnchor: 'middle',
    symbol: shapes[role],
    rotate: role === 'deadline' ? 180 : 0,
    r: 5,
    className: `mark ${role}`,
  });
  return drawChart({ width: 16, height: 16, margin: 0, axis: null, marks: [sign] }, 'sign', null);
}

/** Some room on both sides; never nothing in between. */
function widen(events: readonly Placed[]): Period {
  const from = events.reduce((least, { period }) => Math.min(least, period.from), Infinity);
  const to = events.reduce((most, { period }) => Math.max(most, period.to), -Infinity);
  const room = Math.max((to - from) * 0.03, 3 * 86_400_000);
  return { from: from - room, to: to + room };
}

function shorten({ region, title, source }: DocumentSummary['facts']): string {
  const points = [...printable(region === null ? (title ?? source) : title === null ? region : `${region} ${title}`)];
  return points.length > nameLength ? `${points.slice(0, nameLength).join('')}…` : points.join('');
}
