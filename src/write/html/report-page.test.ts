import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { diffResults } from '../../analyse/diff/compare.ts';
import { summarize } from '../../analyse/summary.ts';
import { buildPageAssets } from '../../testing/page-assets.ts';
import { hostile, hostileResult } from '../../testing/hostile.ts';
import { embedJson, escapeText, markup, quoted } from './markup.ts';
import { renderPage } from './page.ts';
import { findPeriod } from './period.ts';
import { stepOf } from './scale.ts';

const assets = buildPageAssets();
const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

test('what is put into markup is text, unless it is markup', () => {
  expect(markup`<b title="${'"><i>'}">${['<', markup`<u>${1}</u>`, null, '&']}</b>`.markup).toBe(
    '<b title="&quot;&gt;&lt;i&gt;">&lt;<u>1</u>&amp;</b>',
  );
  expect(quoted('\u202E<')?.markup).toBe('<bdi>\u202E&lt;</bdi>');
  expect(escapeText('a\u0000b\u{1F600}\uD800c')).toBe('a\uFFFDb\u{1F600}\uFFFDc');
});

test('embedded JSON comes back exactly and holds nothing that a page or a line of script would read', () => {
  const text = fc.string({
    unit: fc.constantFrom('<', '/', 'script', '>', '!--', '&', '\u2028', '\u2029', '\u202E', '"', '\\', '政', '\u0000'),
  });
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      const { markup } = embedJson(texts);
      expect(markup).not.toMatch(/[<>&\u2028\u2029\u202E]/);
      expect(JSON.parse(markup)).toEqual(texts);
    }),
  );
});

test('every field of a hostile result stays text', () => {
  const summary = summarize([{ result: hostileResult(hostile), source: { text: `${hostile}\n第二行` } }]);
  const other = { ...hostileResult(`${hostile}2`), schema: 1 as const };
  const page = renderPage(summary, assets, 'zh', { comparison: diffResults([hostileResult(hostile), other]) });
  expect(page).toContain('id="comparison-title"');
  const { document } = parseHTML(page);
  expect(document.querySelectorAll('script')).toHaveLength(2);
  expect(document.querySelectorAll('title')).toHaveLength(1);
  for (const element of document.querySelectorAll('*'))
    for (const { name } of element.attributes) expect(name).not.toMatch(/^on|^(?:style|srcdoc|action|formaction)$/);
  // Outside the script and its data, a text of a document stands in an element that keeps its direction.
  for (const element of document.querySelectorAll('body *:not(script)'))
    for (const node of element.childNodes)
      if (node.nodeType === 3 && node.textContent?.includes('\u202E'))
        expect(element.closest('bdi, svg text, svg title'), element.outerHTML).not.toBeNull();
  expect(page.split('<script type="application/json"')[1]!.split('</script>')[0]).not.toContain('\u202E');
});

test('the page refers to nothing outside itself and runs its own script only', () => {
  const page = renderPage(summarize([{ result: hostileResult('甲'), source: { text: null, why: 'absent' } }]), assets, 'en');
  const { document } = parseHTML(page);
  for (const element of document.querySelectorAll('[src], [href]'))
    expect(element.getAttribute('src') ?? element.getAttribute('href')).toMatch(/^(?:#|data:,$)/);
  expect(page).not.toMatch(/https?:|url\(|@import|\bfetch\(|XMLHttpRequest|WebSocket|\beval\(|innerHTML/);
  const policy = document.querySelector('meta[http-equiv]')!.getAttribute('content')!;
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|\*/);
});

test.each([
  ['2020-02-04', '2020-02-04', '2020-02-04'],
  ['2020-02-03TAF', '2020-02-03', '2020-02-03'],
  ['2022-08', '2022-08-01', '2022-08-31'],
  ['2024-Q1', '2024-01-01', '2024-03-31'],
  ['2024-H2', '2024-07-01', '2024-12-31'],
  ['2020', '2020-01-01', '2020-12-31'],
  ['../2020-03-31', '2020-03-31', '2020-03-31'],
  ['../2022-08', '2022-08-31', '2022-08-31'],
  ['2022-08/..', '2022-08-01', '2022-08-01'],
  ['2021/2025', '2021-01-01', '2025-12-31'],
])('%s is %s to %s', (value, from, to) => expect(findPeriod(value)).toEqual({ from: day(from), to: day(to) }));

test.each(['XXXX-08-04', 'P5D', '2020-13', '', '../XXXX-12-31', '2021/2020', 'a/b/c', '2020-02-04/x'])(
  '%j has no place on the axis',
  (value) => expect(findPeriod(value)).toBeNull(),
);

test('an axis has at most some ticks, each with its own label', () => {
  const time = fc.integer({ min: day('1990-01-01'), max: day('2040-01-01') });
  fc.assert(
    fc.property(time, fc.integer({ min: 6 * 86_400_000, max: 50 * 365 * 86_400_000 }), (from, length) => {
      const events = [from, from + length].map((at) => ({ value: new Date(at).toISOString().slice(0, 10), at }));
      const { print, step } = stepOf(from, from + length);
      expect(step).toMatch(/^(?:\d+ )?(?:days?|week|months?|years?)$/);
      for (const { at } of events) expect(print(new Date(at))).toMatch(/^\d{4}(?:-\d\d)?$|^\d\d-\d\d$/);
    }),
  );
});
