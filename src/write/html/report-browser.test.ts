import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diffResults } from '../../analyse/diff/compare.ts';
import type { Diff } from '../../analyse/diff/compare.ts';
import { summarize } from '../../analyse/summary.ts';
import type { Summary } from '../../analyse/summary.ts';
import { buildPageAssets } from '../../testing/page-assets.ts';
import { hostile, hostileResult } from '../../testing/hostile.ts';
import type { MeasureRecord, Result } from '../../model.ts';
import { renderPage } from './page.ts';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
if (!executablePath && !process.env['CI'])
  console.log('report: no Chromium here, so the page is not opened; apt-get install chromium fonts-noto-cjk');

const text = '会议通知\r\n\r\n各级各部门要落实𠮷责任，严禁瞒报，力争6月底前清零。\n完';
const clauses = ['各级各部门要落实𠮷责任', '严禁瞒报', '力争6月底前清零'];

/** A document of three measures, with themes or without. */
function makeResult(region: string, id: string, themes = false): Result {
  const base = hostileResult('');
  const points = [...text];
  const measures = clauses.map((clause, i): MeasureRecord => {
    const start = Array.from(text.slice(0, text.indexOf(clause))).length;
    const end = start + Array.from(clause).length;
    return {
      ...base.measures[0]!,
      id: `m${i + 1}`,
      text: clause,
      raw: points.slice(start, end).join(''),
      start,
      end,
      kind: (['action', 'prohibition', 'goal'] as const)[i]!,
      strength: (['should', 'must_not', 'should'] as const)[i]!,
      action: ['落实', '瞒报', '清零'][i]!,
      party: i === 0 ? '各级各部门' : null,
      party_source: i === 0 ? 'explicit' : null,
      deadline: i === 2 ? '6月底前' : null,
      deadline_value: i === 2 ? '../2022-06-30' : null,
      codes: themes ? [{ codebook: 'themes', code: ['responsibility', 'reporting', 'epidemic'][i]!, evidence: [] }] : [],
    };
  });
  const party = { ...base.parties[0]!, text: '各级各部门', name: '部门', type: 'department', measures: ['m1'] };
  const document = {
    ...base.document,
    id,
    source: `${region}.txt`,
    title: `${region}会议`,
    region,
    published: '2022-05-04',
    meeting_date: null,
    number: null,
  };
  return { ...base, document, measures, parties: [party], dates: [], diagnostics: [] };
}

const shown = (results: readonly Result[]): Summary => summarize(results.map((result) => ({ result, source: { text } })));

describe.skipIf(!executablePath && !process.env['CI'])('the page in Chromium', () => {
  let world: string;
  let context: BrowserContext;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    world = mkdtempSync(join(tmpdir(), 'report-'));
    const flags = [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ];
    context = await chromium.launchPersistentContext(join(world, 'profile'), {
      executablePath,
      headless: true,
      args: flags,
      viewport: { width: 1360, height: 900 },
    });
    page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('request', (request) => /^(?:file|data):/.test(request.url()) || complaints.push(request.url()));
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => complaints.push('dialog')));
  }, 60_000);
  afterAll(async () => {
    await context?.close();
    rmSync(world, { recursive: true, force: true });
  });

  const assets = buildPageAssets();
  async function open(summary: Summary, language: 'zh' | 'en' = 'zh', comparison: Diff | null = null): Promise<void> {
    const file = join(world, 'page.html');
    writeFileSync(file, renderPage(summary, assets, language, { comparison }));
    complaints.length = 0;
    await page.goto('about:blank');
    await page.goto(pathToFileURL(file).href);
  }
  const rows = () => page.locator('#rows .text').allTextContents();

  test('filters, search, sorting', async () => {
    await open(shown([makeResult('甲市', 'a'.repeat(16), true), makeResult('乙市', 'b'.repeat(16), true)]));
    expect(await rows()).toHaveLength(6);
    await page.selectOption('[name=kind]', 'prohibition');
    expect(await rows()).toEqual(['严禁瞒报', '严禁瞒报']);
    await page.selectOption('[name=region]', '乙市');
    expect(await rows()).toEqual(['严禁瞒报']);
    await page.click('#clear');
    await page.selectOption('[name=party]', '部门');
    expect(await rows()).toHaveLength(2);
    await page.click('#clear');
    await page.selectOption('[name=theme]', 'epidemic');
    expect(await page.textContent('#rows .theme')).toBe('疫情防控');
    await page.click('#clear');
    await page.fill('[name=search]', '乙市 ６月底');
    expect(await rows()).toEqual(['力争6月底前清零']);
    await page.fill('[name=search]', '没有这样的词');
    expect(await page.textContent('#rows')).toContain('没有符合条件的举措');
    await page.click('#clear');
    await page.click('[data-sort=deadline]');
    expect((await rows()).slice(0, 2)).toEqual(['力争6月底前清零', '力争6月底前清零']);
    expect(await page.getAttribute('[data-column=deadline]', 'aria-sort')).toBe('ascending');
    expect(complaints).toEqual([]);
  });

  test('every number of the matrix opens as many measures', async () => {
    for (const themes of [true, false]) {
      await open(shown([makeResult('甲市', 'a'.repeat(16), themes), makeResult('乙市', 'b'.repeat(16), themes)]));
      for (const button of await page.locator('.matrix button').all()) {
        const count = Number(await button.textContent());
        await button.click();
        expect(await rows()).toHaveLength(count);
      }
    }
  });

  test('a measure opens its source, marked and in sight; the keyboard goes on, back and out', async () => {
    const long = `${'前言\n'.repeat(300)}${text}`;
    const result = makeResult('甲市', 'a'.repeat(16));
    const moved = { ...result, measures: result.measures.map((one) => ({ ...one, start: one.start + 900, end: one.end + 900 })) };
    await open(summarize([{ result: moved, source: { text: long } }]));
    await page.focus('#rows tr:nth-child(2) button');
    await page.keyboard.press('Enter');
    expect(await page.textContent('#pane mark')).toBe('严禁瞒报');
    const [mark, source] = [(await page.locator('#pane mark').boundingBox())!, (await page.locator('.source').boundingBox())!];
    expect(mark.y >= source.y && mark.y + mark.height <= source.y + source.height).toBe(true);
    expect(await page.evaluate('document.activeElement.id')).toBe('pane-title');
    await page.click('[data-act=previous]');
    expect(await page.textContent('#pane mark')).toBe('各级各部门要落实𠮷责任');
    expect(await page.evaluate('document.activeElement.dataset.act')).toBe('previous');
    expect(page.url()).toMatch(/#a{16}\/m1$/);
    await page.keyboard.press('Escape');
    expect(await page.isHidden('#pane')).toBe(true);
    expect(await page.evaluate('document.activeElement.dataset.measure')).toBe('0');
    await page.goto('about:blank');
    await page.goto(`${pathToFileURL(join(world, 'page.html')).href}#${'a'.repeat(16)}/m3`);
    expect(await page.textContent('#pane mark')).toBe('力争6月底前清零');
    expect(complaints).toEqual([]);
  });

  test('the view side by side leads to the sources', async () => {
    const [one, two] = [makeResult('甲市', 'a'.repeat(16)), makeResult('乙市', 'b'.repeat(16))];
    const stricter = {
      ...two,
      measures: two.measures.map((measure, i) =>
        i === 0 ? { ...measure, text: `必须${measure.text}`, strength: 'must' as const } : measure,
      ),
    };
    await open(shown([one, stricter]), 'zh', diffResults([one, stricter]));
    expect(await page.textContent('.comparison tbody')).toContain('应当 → 必须');
    expect(await page.textContent('.comparison ins')).toBe('必须');
    await page.click('.comparison tbody tr:first-child td:last-child a');
    expect(await page.textContent('#pane mark')).toBe('各级各部门要落实𠮷责任');
    expect(await page.textContent('#pane .fields')).toContain('乙市会议');
    expect(complaints).toEqual([]);
  });

  test('the view side by side shows what differs, or what one side alone has', async () => {
    const [one, two] = [makeResult('甲市', 'a'.repeat(16)), makeResult('乙市', 'b'.repeat(16))];
    const fewer = { ...two, measures: two.measures.slice(0, 2) };
    const results = [one, fewer];
    const file = join(world, 'page.html');
    writeFileSync(file, renderPage(shown(results), assets, 'zh', { comparison: diffResults(results), first: 'comparison' }));
    await page.goto(pathToFileURL(file).href);
    expect(await page.getAttribute('main section:first-child', 'id')).toBe('comparison');
    const seen = () => page.locator('#compared tbody tr:visible').allTextContents();
    expect(await seen()).toHaveLength(3);
    const options = await page.locator('#differences option').allTextContents();
    expect(options).toEqual(['全部 (3)', '两处以上都有 (2)', '相同 (2)', '仅此处: 甲市 (1)']);
    await page.selectOption('#differences select', { label: '仅此处: 甲市 (1)' });
    expect(await seen()).toHaveLength(1);
    expect((await seen())[0]).toContain('力争6月底前清零');
    await page.click('#language');
    expect(await page.locator('#differences option').first().textContent()).toBe('All (3)');
    expect(await seen()).toHaveLength(1);
  });

  test('without its source a measure shows what it holds itself', async () => {
    await open(summarize([{ result: makeResult('甲市', 'a'.repeat(16)), source: { text: null, why: 'changed' } }]));
    await page.click('#rows button');
    expect(await page.textContent('.source')).toContain('改动过');
    expect(await page.textContent('.source mark')).toBe('各级各部门要落实𠮷责任');
  });

  test('language and colours can be switched', async () => {
    await open(shown([makeResult('甲市', 'a'.repeat(16))]), 'en');
    expect(await page.textContent('h1')).toBe('Zhengwen · measures report');
    await page.click('#language');
    expect(await page.textContent('h1')).toBe('政文 · 举措报告');
    expect(await page.textContent('#rows tr td:nth-child(2)')).toBe('行动');
    expect(await page.evaluate('document.documentElement.lang')).toBe('zh-Hans');
    const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const before = await paper();
    await page.click('#colours');
    expect(await paper()).not.toBe(before);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await paper()).toBe('rgb(255, 255, 255)');
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(34, 38, 43)');
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  });

  test('a hostile result does nothing', async () => {
    await open(summarize([{ result: hostileResult(hostile), source: { text: hostile } }]));
    expect(await page.textContent('#rows .text')).toBe(`${hostile}text`);
    await page.click('#rows button');
    expect(await page.textContent('.source')).toContain('<script>hacked=1</script>');
    expect(await page.evaluate('typeof hacked')).toBe('undefined');
    expect(await page.locator('script').count()).toBe(2);
    expect(complaints).toEqual([]);
  });

  test.each([
    ['light', 1360],
    ['dark', 1360],
    ['light', 420],
    ['dark', 420],
  ] as const)(
    'axe finds nothing to mend: %s, %i wide',
    async (colours, width) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: colours });
      const results = Array.from({ length: 40 }, (_, n) => makeResult(`${n}市`, String(n).padStart(16, '0'), n % 2 === 0));
      await open(shown(results), 'zh', diffResults(results.slice(0, 3)));
      await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
      for (const pane of [false, true]) {
        if (pane) await page.click('#rows tr:nth-child(2) button');
        const { violations } = (await page.evaluate('axe.run()')) as {
          violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
        };
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html} ${nodes[0]!.failureSummary}`)).toEqual([]);
      }
      await page.setViewportSize({ width: 1360, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
    },
    60_000,
  );

  test('20,000 measures: a search takes less than 100 ms', async () => {
    const results = Array.from({ length: 400 }, (_, i) => {
      const one = makeResult(`${i % 60}市`, i.toString(16).padStart(16, '0'), true);
      const measures = Array.from({ length: 50 }, (_, j) => ({
        ...one.measures[j % 3]!,
        id: `m${j + 1}`,
        text: `${clauses[j % 3]}第${i}号第${j}项`,
      }));
      return { ...one, measures };
    });
    await open(shown(results));
    expect(await page.textContent('#count')).toContain('20000');
    const times = (await page.evaluate(`(() => {
      const search = document.querySelector('[name=search]');
      return ['严', '严禁', '严禁 第399号', '无此词', ''].map((words) => {
        search.value = words;
        const start = performance.now();
        search.dispatchEvent(new Event('input', { bubbles: true }));
        document.body.offsetHeight;
        return performance.now() - start;
      });
    })()`)) as number[];
    expect(Math.max(...times)).toBeLessThan(100);
    expect(await page.locator('#rows tr').count()).toBe(50);
    expect(complaints).toEqual([]);
  }, 60_000);
});
