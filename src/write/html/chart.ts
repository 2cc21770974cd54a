import { axisX, barX, dot, link, plot, ruleY, text } from '@observablehq/plot';
import type { PlotOptions } from '@observablehq/plot';
import { parsePage } from '../../read/tree.ts';
import { escapeText, printable } from './markup.ts';
import type { Markup } from './markup.ts';

export { axisX, barX, dot, link, ruleY, text };

/** Stands for a label in a text of a chart, until `drawChart` puts the label there. */
export const labelKey = (key: string): string => `\uE000${key}\uE001`;

/**
 * A chart of Observable Plot as SVG. Its colours are those of the page's style sheet, by the classes of its marks; the style
 * sheet that Plot puts into every chart is taken out, since the page's policy lets none but its own run.
 * `labelledBy` is the id of the heading that names it, null for one that is a sign beside a word. `labels` are put where their keys stand; all other text is text.
 */
export function drawChart(
  options: PlotOptions,
  name: string,
  labelledBy: string | null,
  labels: ReadonlyMap<string, Markup> = new Map(),
): Markup {
  const page = parsePage('', name) as unknown as Document;
  const svg = plot({ ...options, document: page } as PlotOptions);
  svg.querySelector('style')?.remove();
  svg.setAttribute('class', `chart ${name}`);
  if (labelledBy === null) svg.setAttribute('aria-hidden', 'true');
  else {
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-labelledby', labelledBy);
  }
  // marks of an image have no names of their own
  for (const mark of svg.querySelectorAll('[aria-label]')) mark.removeAttribute('aria-label');
  const written = svg.outerHTML.replace(/\uE000([^\uE001]*)\uE001/g, (whole, key: string) => {
    const label = labels.get(key);
    return label ? label.markup.replace('<span', '<tspan').replace('</span>', '</tspan>') : escapeText(printable(whole));
  });
  return { markup: written };
}
