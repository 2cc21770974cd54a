import { createHash } from 'node:crypto';
import type { Diff } from '../../analyse/diff/compare.ts';
import type { Summary } from '../../analyse/summary.ts';
import { drawComparison } from './comparison.ts';
import { gatherData } from './data.ts';
import { labeller, themeLabeller, translate } from './labels.ts';
import type { Label, Language } from './labels.ts';
import { embedJson, markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { drawMatrix } from './matrix.ts';
import { drawOverview, drawParties, drawSlogans } from './sections.ts';
import { drawTimeline } from './timeline.ts';

/** The style sheet and the script of the page, as the build made them. */
export interface PageAssets {
  readonly style: string;
  readonly script: string;
}

const columns: readonly Label[] = ['text', 'kind', 'strength', 'party', 'theme', 'deadline', 'region', 'published', 'document'];
const filters: readonly Label[] = ['theme', 'kind', 'strength', 'party', 'action', 'region', 'document'];
const chapters = ['overview', 'measures', 'comparison', 'matrix', 'timeline', 'slogans', 'parties'] as const satisfies readonly Label[];
type Chapter = (typeof chapters)[number];

/** What a page has besides its results. */
export interface PageOptions {
  /** A view side by side; null for none. */
  readonly comparison?: Diff | null;
  /** The chapter that the page begins with. */
  readonly first?: Chapter;
}

/**
 * One self-contained page. It refers to nothing outside itself: its own style sheet and script are the only ones that its
 * content security policy lets run, by their hashes. */
export function renderPage(
  summary: Summary,
  { style, script }: PageAssets,
  language: Language,
  { comparison = null, first }: PageOptions = {},
): string {
  const label = labeller(language);
  const theme = themeLabeller(language, summary);
  const policy = `default-src 'none'; style-src '${hash(style)}'; script-src '${hash(script)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const contents: Readonly<Record<Chapter, Markup | null>> = {
    overview: drawOverview(summary, label, theme),
    measures: drawMeasures(label),
    comparison: comparison && drawComparison(comparison, label, theme),
    matrix: drawMatrix(summary.matrix, label, theme),
    timeline: drawTimeline(summary.events, summary.documents, label),
    slogans: drawSlogans(summary.slogans, label),
    parties: drawParties(summary.parties, label),
  };
  const order = [...chapters].filter((key) => contents[key]).sort((a, b) => Number(b === first) - Number(a === first));
  const section = (key: Chapter) =>
    markup`<section id="${key}" aria-labelledby="${key}-title">
      <h2 id="${key}-title">${label(key)}</h2>
      ${contents[key]}
    </section>`;
  const page = markup`<!doctype html>
    <html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title data-label="title">${translate('title', language)}</title>
        <link rel="icon" href="data:," />
        <style>${{ markup: style }}</style>
      </head>
      <body>
        <a class="skip" href="#measures">${label('skip')}</a>
        <header class="bar">
          <h1>${label('title')}</h1>
          <nav data-name="sections">${order.map((key) => markup`<a href="#${key}">${label(key)}</a>`)}</nav>
          <div class="switches">
            <button type="button" id="language">${label('language')}</button>
            <button type="button" id="colours">${label('dark')}</button>
          </div>
        </header>
        <main>
          ${order.map(section)}
        </main>
        <footer>${label('made')}</footer>
        <script type="application/json" id="data">${embedJson(gatherData(summary, language))}</script>
        <script>${{ markup: script }}</script>
      </body>
    </html>
`;
  return page.markup;
}

/** The frame of the measures table; the script fills it. */
function drawMeasures(label: (key: Label) => Markup): Markup {
  return markup`<noscript><p class="note">${label('script_off')}</p></noscript>
    <form class="filters" id="filters" role="search" data-name="measures">
      <label class="search">
        <span>${label('search')}</span>
        <input type="search" name="search" data-hint="search_hint" autocomplete="off" spellcheck="false" />
      </label>
      <button type="button" id="clear">${label('clear')}</button>
      ${filters.map((key) => markup`<label><span>${label(key)}</span><select name="${key}"></select></label>`)}
    </form>
    <div class="status">
      <p id="count" role="status" tabindex="-1"></p>
      <p class="note">${label('hint')}</p>
    </div>
    <div class="panes" id="panes">
      <div class="list">
        <table id="table" aria-labelledby="measures-title">
          <thead>
            <tr>
              ${columns.map((key) => markup`<th scope="col" data-column="${key}"><button type="button" data-sort="${key}">${label(key === 'published' ? 'date' : key)}</button></th>`)}
            </tr>
          </thead>
          <tbody id="rows"></tbody>
        </table>
        <nav class="pages" data-name="pages" id="pages"></nav>
      </div>
      <aside id="pane" hidden data-name="original"></aside>
    </div>`;
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
