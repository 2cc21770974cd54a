import type { DocumentSummary, PartySummary, SloganSummary, Summary } from '../../analyse/summary.ts';
import { drawThemes } from './bars.ts';
import { isLabel } from './labels.ts';
import type { Label } from './labels.ts';
import { markup, quoted } from './markup.ts';
import type { Markup } from './markup.ts';

type Labeller = (key: Label) => Markup;

/** Counts of what there is, and a row a document. */
export function drawOverview(
  { documents, measures, parties, slogans, events }: Summary,
  label: Labeller,
  theme: (code: string) => Markup,
): Markup {
  const days = documents.flatMap(({ facts }) =>
    [facts.published, facts.meeting_date].filter((date) => date !== null && /^\d{4}/.test(date)),
  );
  const sorted = (days as string[]).sort();
  const regions = new Set(documents.flatMap(({ facts }) => facts.region ?? []));
  const deadlines = events.filter(({ role }) => role === 'deadline');
  const figures: readonly (readonly [Label, string | number])[] = [
    ['documents', documents.length],
    ['regions', regions.size],
    ['measures', measures.length],
    ['parties', parties.length],
    ['deadlines', deadlines.length],
    ['slogans', slogans.length],
    ['period', sorted.length === 0 ? '—' : [...new Set([sorted[0]!, sorted.at(-1)!])].join(' – ')],
  ];
  return markup`<dl class="figures">
      ${figures.map(
        ([key, figure]) =>
          markup`<div>
            <dt>${label(key)}</dt>
            <dd>${figure}</dd>
          </div>`,
      )}
    </dl>
    ${drawThemes(measures, label, theme)}
    <h3 id="documents-title">${label('documents')}</h3>
    <div class="scroll tall" role="group" aria-labelledby="documents-title" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col" class="wide">${label('document')}</th>
            <th scope="col">${label('region')}</th>
            <th scope="col">${label('published')}</th>
            <th scope="col">${label('meeting_date')}</th>
            <th scope="col" class="number">${label('measures')}</th>
            <th scope="col" class="number">${label('slogans')}</th>
          </tr>
        </thead>
        <tbody>
          ${documents.map((document, i) => drawDocument(document, i, label))}
        </tbody>
      </table>
    </div>`;
}

function drawDocument({ facts, measures, slogans, warnings }: DocumentSummary, index: number, label: Labeller): Markup {
  const { title, source, number, region, published, meeting_date } = facts;
  const details = [
    number && quoted(number),
    quoted(source),
    warnings.length > 0 && markup`${label('warnings')}: ${quoted(warnings.join(', '))}`,
  ];
  return markup`<tr>
    <td>
      <button type="button" class="plain" data-filter="${JSON.stringify({ document: String(index) })}">
        ${title === null ? label('untitled') : quoted(title)}
      </button>
      <small>${details.flatMap((part, i) => (part ? [i > 0 && part !== details.find(Boolean) && ' · ', part] : []))}</small>
    </td>
    <td>${region === null ? label('unknown') : quoted(region)}</td>
    <td class="date">${quoted(published)}</td>
    <td class="date">${quoted(meeting_date)}</td>
    <td class="number">${measures}</td>
    <td class="number">${slogans}</td>
  </tr>`;
}

/** The slogans of all documents, a row each. */
export function drawSlogans(slogans: readonly SloganSummary[], label: Labeller): Markup {
  if (slogans.length === 0) return markup`<p class="note">${label('no_slogans')}</p>`;
  const row = ({ text, items, itemsSource, mentions, documents, regions, first }: SloganSummary) =>
    markup`<tr>
      <th scope="row"><button type="button" class="plain" data-filter="${JSON.stringify({ search: text })}">${quoted(text)}</button></th>
      <td>
        ${
          items &&
          markup`<ul class="items">
            ${items.map((item) => markup`<li>${quoted(item)}</li>`)}
          </ul>`
        }${itemsSource === 'dictionary' && markup` <small>${label('from_dictionary')}</small>`}
      </td>
      <td class="number">${mentions}</td>
      <td class="number">${documents.length}</td>
      <td>${regions.map((region, i) => [i > 0 && '、', quoted(region)])}</td>
      <td class="date">${quoted(first)}</td>
    </tr>`;
  return markup`<div class="scroll tall" role="group" aria-labelledby="slogans-title" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">${label('slogan')}</th>
          <th scope="col" class="wide">${label('members')}</th>
          <th scope="col" class="number">${label('mentions')}</th>
          <th scope="col" class="number">${label('documents')}</th>
          <th scope="col">${label('regions')}</th>
          <th scope="col">${label('first_date')}</th>
        </tr>
      </thead>
      <tbody>
        ${slogans.map(row)}
      </tbody>
    </table>
  </div>`;
}

/** The parties by type, most measures first. */
export function drawParties(parties: readonly PartySummary[], label: Labeller): Markup {
  if (parties.length === 0) return markup`<p class="note">${label('no_parties')}</p>`;
  const types = new Map<string, PartySummary[]>();
  for (const party of parties) types.set(party.type, [...(types.get(party.type) ?? []), party]);
  const row = ({ name, written, measures, documents }: PartySummary) =>
    markup`<tr>
      <th scope="row"><button type="button" class="plain" data-filter="${JSON.stringify({ party: name })}">${quoted(name)}</button></th>
      <td>
        ${written
          .filter((text) => text !== name)
          .slice(0, 5)
          .map((text, i) => [i > 0 && '；', quoted(text)])}
      </td>
      <td class="number">${measures}</td>
      <td class="number">${documents}</td>
    </tr>`;
  const group = ([type, members]: readonly [string, readonly PartySummary[]]) => {
    const key = `type_${type}`;
    return markup`<tbody>
      <tr class="group">
        <th colspan="4" scope="rowgroup">${isLabel(key) ? label(key) : quoted(type)} <small>${members.length}</small></th>
      </tr>
      ${members.map(row)}
    </tbody>`;
  };
  const sum = (members: readonly PartySummary[]) => members.reduce((total, { measures }) => total + measures, 0);
  return markup`<div class="scroll tall" role="group" aria-labelledby="parties-title" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">${label('name')}</th>
          <th scope="col" class="wide">${label('written')}</th>
          <th scope="col" class="number">${label('measures')}</th>
          <th scope="col" class="number">${label('documents')}</th>
        </tr>
      </thead>
      ${[...types].sort(([, a], [, b]) => sum(b) - sum(a)).map(group)}
    </table>
  </div>`;
}
