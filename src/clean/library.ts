import { bare, type PageLine } from './lines.ts';

const PAGE = /^(\d{1,3})\s?、/;
const CLOSED = /[。；：！？”]$/;
/** Median length from which on what a number opens is rather a page than an item of a list. */
const PAGE_LENGTH = 60;

/**
 * Document libraries print `1、…` `2、…` before each page of the preview; the cut falls anywhere, inside words too
 * (和全 … 2、国新冠 → 和全国新冠). The blocks become one text again. Returns how many cuts were closed.
 * The numbers are pages and no list when they count up from 1 and a library's furniture stands on the page and some
 * of the blocks break off inside a sentence, or when most of long blocks do.
 */
export function joinPages(lines: readonly PageLine[]): number {
  const kept = lines.filter((line) => line.type === null);
  const pages: number[] = [];
  kept.forEach((line, i) => {
    if (Number(PAGE.exec(line.text)?.[1]) === pages.length + 1) pages.push(i);
  });
  if (pages.length < 2) return 0;
  const before = pages.slice(1).map((page) => kept[page - 1]);
  const broken = before.filter((line) => !CLOSED.test(line.text)).length;
  // a page may hold several paragraphs
  const lengths = pages
    .map((page, i) => kept.slice(page, pages[i + 1] ?? page + 1).reduce((sum, { text }) => sum + text.length, 0))
    .sort((a, b) => a - b);
  const median = lengths[lengths.length >> 1];
  const library = lines.some((line) => line.type === 'library');
  const pageLike = library
    ? broken * 3 >= before.length && median >= PAGE_LENGTH
    : broken > 1 && broken * 2 > before.length && lengths[0] > 200;
  if (!pageLike) return 0;
  for (const page of pages) kept[page].skip = PAGE.exec(kept[page].text)![0].length;
  for (const line of before) line.joins = true;
  return before.length;
}

const INTRODUCTION =
  /^(?:下面|以下|下文)是小编[^。]{0,80}(?:参考|帮助|阅读|欢迎)[^。]{0,12}[。！]|^(?:(?:简介|前言|导语|导读)：?)?[^，。]{0,12}(?:小编|本站)(?:在此|今天|精心)?(?:为|给)(?:你|您|大家)[^。]{0,6}(?:整理|收集|搜集|准备|带来|推荐|提供|精选)[^。]{0,160}[。！]/;

/** 下面是小编为大家整理的…，供大家参考。 goes, also at the head of a paragraph. Returns the number of lines. */
export function skipIntroductions(lines: readonly PageLine[]): number {
  let count = 0;
  for (const line of lines) {
    const introduction = line.type === null ? INTRODUCTION.exec(line.text)?.[0].length : undefined;
    if (introduction === undefined) continue;
    if (introduction === line.text.length) line.type = 'library';
    else {
      line.skip = introduction;
      count++;
    }
  }
  return count;
}

/**
 * Where a library glues the headlines to the text (…讲话提纲8月份以来…), the places to break the line again: the
 * document's title line, whole or one of its parts (甲 & 乙), repeated in the running text without punctuation.
 */
export function findGluedTitles(lines: readonly PageLine[], text: string): { readonly at: number }[] {
  const title = lines.find((line) => line.type === null && line.skip === 0);
  const first = lines.find((line) => line.skip > 0 && PAGE.test(line.text));
  if (!title || !first || title.start > first.start) return [];
  const name = title.text.slice(0, title.text.length - title.cut);
  const parts = [name.replace(/\s+/g, ''), ...name.split(/[&＆;；]/).map((part) => part.trim())].filter((part) => bare(part).length >= 8);
  const places = new Set<number>();
  for (const part of new Set(parts)) {
    for (let at = text.indexOf(part, first.start); at >= 0; at = text.indexOf(part, at + part.length)) {
      const next = text[at + part.length];
      const previous = text[at - 1];
      if (next && /[\u3400-\u9fff\d]/.test(next)) places.add(at + part.length);
      if (previous && /[。！？]/.test(previous)) places.add(at);
    }
  }
  return [...places].sort((a, b) => a - b).map((at) => ({ at }));
}

/** 二、重点任务 behind a full stop, with a heading, a sentence or its first item behind it. */
const SECTION = /(?<=[。！？；”）])(?:([一二三四五六七八九十]{1,3})、|（([一二三四五六七八九十]{1,3})）)(?=[\u3400-\u9fff“])/g;
/** 四、工作要求|各学校要…: the words that headings are made of. */
const LABELLED =
  /(?<=^|[。！？；”）])[一二三四五六七八九十]{1,3}、(?:(?:总体|工作|主要|重点|目标|保障|组织|实施|整改|有关|具体)(?:要求|任务|目标|措施|安排|步骤|原则|保障|领导|重点)|组织领导|指导思想)(?=[\u3400-\u9fff“])(?![的和与及是为])/g;
/** 一、总体要求|（一）指导思想, 四、保障措施|一要加强领导: a heading and the first item under it. */
const HEADED = /(?<=^|[。！？；”）])[一二三四五六七八九十]{1,3}、[^，。；：（）一]{2,20}(?=（一）|一[是要])/g;

/** Where a library has run numbered paragraphs together, the places to break the line again: numbers that count up behind full stops. */
export function findGluedSections(lines: readonly PageLine[]): { readonly at: number }[] {
  const kept = lines.filter((line) => line.type === null);
  const numbers = kept.flatMap(({ text, start }) =>
    [...text.matchAll(SECTION)].map((match) => ({ at: start + match.index, form: match[1] ? '、' : '）', number: match[1] ?? match[2]! })),
  );
  const counts = (form: string) =>
    new Set(numbers.filter((one) => one.form === form).map((one) => one.number)).size > 1 ||
    (form === '）' && new Set(kept.flatMap(({ text }) => text.match(/（[一二三四五六七八九十]{1,3}）/g) ?? [])).size > 1);
  const sections = numbers.filter(({ form }) => counts(form)).map(({ at }) => ({ at }));
  if (sections.length === 0) return [];
  const headed = kept.flatMap(({ text, start }) =>
    [...text.matchAll(HEADED), ...text.matchAll(LABELLED)].map((match) => ({ at: start + match.index + match[0].length })),
  );
  return [...sections, ...headed].sort((a, b) => a.at - b.at);
}
