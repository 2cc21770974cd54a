import type { DocumentSummary, EventSummary } from '../../analyse/summary.ts';
import type { Label } from './labels.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { findPeriod } from './period.ts';
import type { Period } from './period.ts';
import { listTicks } from './scale.ts';

const names = 210;
const width = 1160;
const rowHeight = 26;
const top = 30;
const right = 24;
/** Full-width characters that fit in front of a row. */
const nameLength = 13;

type Placed = EventSummary & { readonly period: Period };

/** The dates of publication and meeting and the deadlines, a row a document, as SVG. */
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

  const rows = [...new Set(placed.map(({ document }) => document))].sort((a, b) => firstOf(placed, a) - firstOf(placed, b) || a - b);
  const { from, to } = widen(placed);
  const x = (time: number) => Math.round((names + ((time - from) / (to - from)) * (width - names - right)) * 10) / 10;
  const height = top + rows.length * rowHeight + 8;
  const ticks = listTicks(from, to, 12);
  const marks = rows.map((document, i) => {
    const y = top + i * rowHeight + rowHeight / 2;
    const own = placed.filter((event) => event.document === document);
    const { facts } = documents[document]!;
    return markup`<g>
      <text class="name" x="${names - 12}" y="${y}">${shorten(facts)}<title>${facts.title}</title></text>
      <line class="row" x1="${names}" x2="${width - right}" y1="${y}" y2="${y}" />
      ${own.map((event) => drawMark(event, x(event.period.from), x(event.period.to), y))}
    </g>`;
  });
  return markup`<p class="legend">
      ${(['published', 'meeting', 'deadline'] as const).map((role) => markup`<span><svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">${drawShape(role, 8, 8)}</svg>${label(`role_${role}`)}</span>`)}
    </p>
    <div class="scroll tall" role="group" aria-labelledby="timeline-title" tabindex="0">
      <svg
        class="timeline"
        viewBox="0 0 ${width} ${height}"
        width="${width}"
        height="${height}"
        role="img"
        aria-labelledby="timeline-title"
      >
        ${ticks.map(({ at, label: name }) => markup`<line class="tick" x1="${x(at)}" x2="${x(at)}" y1="${top - 6}" y2="${height}" /><text class="tick" x="${x(at)}" y="${top - 12}">${name}</text>`)}
        ${marks}
      </svg>
    </div>
    ${note}`;
}

function drawMark(event: Placed, start: number, end: number, y: number): Markup {
  const title = markup`<title>${event.value === event.text ? event.value : `${event.value} ${event.text}`}</title>`;
  const bar = end - start > 6 && markup`<line class="bar ${event.role}" x1="${start}" x2="${end}" y1="${y}" y2="${y}" />`;
  return markup`<g>${title}${bar}${drawShape(event.role, event.role === 'deadline' ? end : start, y)}</g>`;
}

/** Each role has its own shape, so that colour is not needed to tell them apart. */
function drawShape(role: EventSummary['role'], x: number, y: number): Markup {
  if (role === 'published') return markup`<circle class="mark ${role}" cx="${x}" cy="${y}" r="5" />`;
  if (role === 'meeting') return markup`<path class="mark ${role}" d="M${x} ${y - 6.5}l6.5 6.5-6.5 6.5-6.5-6.5z" />`;
  return markup`<path class="mark ${role}" d="M${x - 6} ${y - 5}h12l-6 10.5z" />`;
}

function firstOf(events: readonly Placed[], document: number): number {
  return Math.min(...events.filter((event) => event.document === document).map(({ period }) => period.from));
}

/** Some room on both sides; never nothing in between. */
function widen(events: readonly Placed[]): Period {
  const from = events.reduce((least, { period }) => Math.min(least, period.from), Infinity);
  const to = events.reduce((most, { period }) => Math.max(most, period.to), -Infinity);
  const room = Math.max((to - from) * 0.03, 3 * 86_400_000);
  return { from: from - room, to: to + room };
}

function shorten({ region, title, source }: DocumentSummary['facts']): string {
  const points = [...(region === null ? (title ?? source) : title === null ? region : `${region} ${title}`)];
  return points.length > nameLength ? `${points.slice(0, nameLength).join('')}…` : points.join('');
}
