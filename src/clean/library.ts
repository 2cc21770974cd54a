import { bare, type PageLine } from './lines.ts';

const PAGE = /^(\d{1,3})\s?、/;

/**
 * Document libraries print `1、…` `2、…` before each page of the preview; the cut falls anywhere, inside words too
 * (和全 … 2、国新冠 → 和全国新冠). The blocks become one text again. Returns how many cuts were closed.
 * The numbers are pages and no list when they count up from 1 and a library's furniture stands on the page, or most
 * of the blocks break off inside a sentence.
 */
export function joinPages(lines: readonly PageLine[]): number {
  const kept = lines.filter((line) => line.type === null);
  const pages: PageLine[] = [];
  for (const line of kept) if (Number(PAGE.exec(line.text)?.[1]) === pages.length + 1) pages.push(line);
  if (pages.length < 2) return 0;
  const before = pages.slice(1).map((page) => kept[kept.indexOf(page) - 1]);
  const broken = before.filter((line) => !/[。；：！？”]$/.test(line.text)).length;
  const library = lines.some((line) => line.type === 'library');
  if (!(library ? broken > 0 : broken > 1 && broken * 2 > before.length && before.every((line) => line.text.length > 200))) return 0;
  for (const page of pages) page.skip = PAGE.exec(page.text)![0].length;
  for (const line of before) line.joins = true;
  return before.length;
}

/**
 * Where a library glues the headlines to the text (…讲话提纲8月份以来…), the places to break the line again: the
 * document's title line, whole or one of its parts (甲 & 乙), repeated in the running text without punctuation.
 */
export function findGluedTitles(lines: readonly PageLine[], text: string): { readonly at: number }[] {
  const title = lines.find((line) => line.type === null && line.skip === 0);
  const first = lines.find((line) => line.skip > 0);
  if (!title || !first || title.start > first.start) return [];
  const name = title.text.replace(/\.(?:docx?|pdf|txt|wps)$/i, '');
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
