import type { MeasureSummary } from '../../analyse/summary.ts';
import { barX, drawChart, labelKey, text } from './chart.ts';
import type { Label } from './labels.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

const strengths = ['must', 'must_not', 'should', 'may'] as const;
const width = 840;
const rowHeight = 24;
const names = 190;
/** Themes that are shown, the most frequent first. */
const most = 20;

interface Part {
  readonly theme: string;
  readonly strength: (typeof strengths)[number];
  readonly from: number;
  readonly to: number;
}

/** How many measures bear each theme, and how binding they are. */
export function drawThemes(
  measures: readonly MeasureSummary[],
  label: (key: Label) => Markup,
  theme: (code: string) => Markup,
): Markup | null {
  const counts = new Map<string, Map<string, number>>();
  for (const { themes, record } of measures)
    for (const code of themes) {
      const own = counts.get(code) ?? new Map<string, number>();
      counts.set(code, own.set(record.strength, (own.get(record.strength) ?? 0) + 1));
    }
  const total = (code: string) => [...counts.get(code)!.values()].reduce((sum, count) => sum + count, 0);
  const shown = [...counts.keys()].sort((a, b) => total(b) - total(a) || (a < b ? -1 : 1)).slice(0, most);
  if (shown.length === 0) return null;
  const parts = shown.flatMap((code) => {
    let at = 0;
    return strengths.map((strength): Part => {
      const from = at;
      at += counts.get(code)!.get(strength) ?? 0;
      return { theme: code, strength, from, to: at };
    });
  });
  const chart = drawChart(
    {
      width,
      height: shown.length * rowHeight + 8,
      marginLeft: names,
      marginRight: 44,
      marginTop: 4,
      marginBottom: 4,
      x: { axis: null, domain: [0, Math.max(...shown.map(total))] },
      y: { type: 'band', domain: shown, axis: null, padding: 0.25 },
      marks: [
        text(shown, { y: (code: string) => code, frameAnchor: 'left', textAnchor: 'end', dx: -8, text: labelKey, className: 'name' }),
        ...strengths.map((strength) =>
          barX(
            parts.filter((part) => part.strength === strength && part.to > part.from),
            { y: 'theme', x1: 'from', x2: 'to', title: ({ from, to }: Part) => String(to - from), className: `part ${strength}` },
          ),
        ),
        text(shown, { y: (code: string) => code, x: total, textAnchor: 'start', dx: 6, text: total, className: 'count' }),
      ],
    },
    'themes',
    'themes-title',
    new Map(shown.map((code) => [code, theme(code)])),
  );
  return markup`<h3 id="themes-title">${label('themes_by_strength')}</h3>
    <p class="legend">${strengths.map((strength) => markup`<span><i class="swatch ${strength}"></i>${label(`strength_${strength}`)}</span>`)}</p>
    <div class="scroll" role="group" aria-labelledby="themes-title" tabindex="0">${chart}</div>`;
}
