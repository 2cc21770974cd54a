import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { readHtml } from './html.ts';

const fixture = (name: string): Buffer => readFileSync(new URL(`../../fixtures/formats/${name}`, import.meta.url));
const read = (markup: string): string => readHtml(Buffer.from(markup), 'a.html').text;

test('a page of today: headline, publication line, article, table; no menus, no hidden text, no readings', () => {
  const { text, encoding } = readHtml(fixture('government-page.html'), 'a.html');
  expect(encoding).toBe('utf-8');
  expect(text.split('\n').slice(0, 3)).toEqual([
    '常德市召开冬春森林防火工作会议',
    '发布时间：2022-11-18 09:20 来源：常德市应急管理局 字号：【大 中 小】',
    '11月17日下午，全市冬春森林防火工作会议召开。会议传达学习了全省森林防火工作电视电话会议精神，安排部署下一阶段任务。',
  ]);
  expect(text).toContain('对坟头、地头、林缘');
  expect(text).toContain('24小时值守——有火必报');
  expect(text).toContain('\n补充扑火物资\t市财政局、市林业局\t12月15日前\n');
  expect(text).not.toMatch(/首页|搜索|公众号|相关阅读|秋粮|ICP|清理菜单|fén/);
});

test('a page of old, laid out by tables inside one form, in gb2312', () => {
  const { text, encoding } = readHtml(fixture('layout-tables.html'), 'a.html');
  expect(encoding).toBe('gb18030');
  const lines = text.trimEnd().split('\n');
  expect(lines.slice(0, 3)).toEqual([
    '关于做好春耕生产物资保障工作的通知',
    '发布日期：2011-3-8\u00a0\u00a0来源：市农业局\u00a0\u00a0阅读次数：312',
    '各乡镇人民政府：',
  ]);
  expect(lines).toHaveLength(8);
  expect(lines.at(-1)).toBe('二○一一年三月八日');
});

test('a fragment without html and body', () => {
  expect(readHtml(fixture('fragment.htm'), 'a.htm').text).toBe(
    '关于加强校园食堂管理的通知\n各学校：\n各学校要严格落实校长陪餐制度，严禁采购“三无”食品。\n市市场监管局要在开学前完成全覆盖检查。\n',
  );
});

test('what only the meta elements tell becomes a line', () => {
  const text = read(
    `<html><head><title>关于做好秋收工作的通知-市政府门户网站</title><meta name="PubDate" content="2021-09-10 08:00"><meta name="ContentSource" content="市农业农村局"></head>
     <body><div id="zoom"><p>各乡镇要抓好秋收，确保颗粒归仓。</p><p>市农机中心要做好服务，严禁乱收费。</p></div></body></html>`,
  );
  expect(text).toBe(
    '关于做好秋收工作的通知\n发布时间：2021-09-10 08:00 来源：市农业农村局\n各乡镇要抓好秋收，确保颗粒归仓。\n市农机中心要做好服务，严禁乱收费。\n',
  );
});

test('an article that a known place holds only in part is not cut', () => {
  const paragraphs = Array.from({ length: 8 }, (_, i) => `<p>各单位要落实第${i + 1}项任务，加强督促检查，确保按期完成。</p>`).join('');
  const text = read(`<html><body><div class="TRS_Editor"><p>要落实责任。</p></div><div>${paragraphs}</div></body></html>`);
  expect(text.split('项任务')).toHaveLength(9);
});

test.each([
  ['gb2312', 'utf-8', 'utf-8'],
  ['utf-8', 'gb18030', 'gb18030'],
  ['big5', 'big5', 'big5'],
  ['iso-8859-1', 'gb18030', 'gb18030'],
])('declared %s, written in %s', (declared, written, found) => {
  const text = '會議強調，各級各部門要壓實責任，加強巡查，發現問題及時處理。';
  const page = iconv.encode(`<html><head><meta charset="${declared}"></head><body><p>${text}</p></body></html>`, written);
  expect(readHtml(page, 'a.html')).toMatchObject({ encoding: found, text: `${text}\n` });
});

test('line ends, entities, breaks and preformatted text', () => {
  expect(read('<p>各部门\n要落实&ldquo;四早&rdquo;。<br/>A&amp;B\n组</p><pre>一、要巡查。\n二、要值守。</pre>')).toBe(
    '各部门要落实“四早”。\nA&B 组\n一、要巡查。\n二、要值守。\n',
  );
});
