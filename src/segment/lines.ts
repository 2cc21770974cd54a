import type { LineKind, Span } from '../model.ts';
import { opensTask } from '../text/task-line.ts';

/** A line before its sentences are known. */
export interface PlainLine extends Span {
  readonly text: string;
  readonly kind: LineKind;
  readonly level: number;
}

const levels: readonly (readonly [RegExp, number])[] = [
  [/^第[一二三四五六七八九十百]{1,4}[章编](?=\s|$|[\u3400-\u9fff〇])/u, 1],
  [/^第[一二三四五六七八九十百]{1,4}节(?=\s|$|[\u3400-\u9fff〇])/u, 2],
  [/^[一二三四五六七八九十]{1,3}、/, 1],
  [/^[（(][一二三四五六七八九十]{1,3}[）)]/, 2],
  [/^\d{1,2}(?:[.．](?!\d)|、)/, 3],
  [/^[（(]?\d{1,2}[）)]|^[①-⒛㈠-㈩]/, 4],
];

/** Depth of the number a line begins with, 0 without one (GB/T 9704: 一、 then （一） then 1. then （1）). */
export function levelOf(line: string): number {
  return levels.find(([pattern]) => pattern.test(line))?.[1] ?? 0;
}

/** Longest heading and title, UTF-16. */
const longestHeading = 45;
const longestTitle = 90;

const closed = /[。！？；，：…]["”’）)]?$/;
const onlyDate =
  /^[（(]?(?:【[^】]{2,40}】)?(?:\d{4}|[二一][〇○Ｏ零一二三四五六七八九]{3})(?:年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日(?:\d{1,2}时)?)?|[-/.]\d{1,2}[-/.]\d{1,2})[）)]?$/;
const office =
  /^[\u3400-\u9fff〇（）()、\s]{2,45}(?:府|厅|局|会|委|院|室|办|部|组|处|站|队|公司|中心|集团|学校|大学)(?:（[^）]{1,12}）)?$/u;
const addressed =
  /(?:政府|委会|委|厅|局|部|部门|单位|办|办公室|机构|公司|企业|学校|幼儿园|园区|医院|院|所|中心|街道|乡镇|同志们?|代表们?|委员们?|朋友们?|市民|居民|村民|家长们?|同学们?|师生|们)$/;
const number = /〔\d{4}〕\s*\d{1,4}号$/;

/**
 * What each line of an article is. The title is what stands before the body begins; the body begins with the first
 * addressee, numbered line or sentence.
 */
export function classifyLines(text: string): PlainLine[] {
  const lines = splitLines(text);
  const lastSentence = lines.findLastIndex((line) => isParagraph(line.text));
  const kinds: LineKind[] = [];
  let inBody = false;
  for (const [index, { text: line }] of lines.entries()) {
    const kind =
      inBody || levelOf(line) > 0 || isAddressee(line) || isParagraph(line) ? bodyKind(line, index < lastSentence) : titleKind(line);
    if (kind === 'paragraph' || kind === 'addressee' || kind === 'heading') inBody = true;
    kinds.push(kind);
  }
  keepTasks(lines, kinds);
  signOffices(lines, kinds);
  return lines.map((line, index) => ({ ...line, kind: kinds[index]!, level: levelOf(line.text) }));
}

function splitLines(text: string): (Span & { readonly text: string })[] {
  const lines: (Span & { readonly text: string })[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const trimmed = match[0].trim();
    if (trimmed) lines.push({ start: match.index, end: match.index + match[0].length, text: trimmed });
  }
  return lines;
}

/** A line that cannot be a title or a heading: it closes like a sentence, or it is too long for one. */
function isParagraph(line: string): boolean {
  return closed.test(line) || line.length > longestTitle || line.includes('。');
}

function titleKind(line: string): LineKind {
  return onlyDate.test(line) || number.test(line) ? 'signature' : 'title';
}

function bodyKind(line: string, sentenceFollows: boolean): LineKind {
  if (onlyDate.test(line)) return 'signature';
  if (isAddressee(line)) return 'addressee';
  const numbered = levelOf(line) > 0;
  if (numbered && line.endsWith('：') && line.length <= longestHeading && !/[。，；]/.test(line)) return 'heading';
  if (isParagraph(line) || line.length > longestHeading) return 'paragraph';
  // A label with its value (责任单位：市教育局) and a remark in brackets say something; they do not head it.
  if (/：./.test(line) || (!numbered && /^[（(]/.test(line))) return 'paragraph';
  return numbered || sentenceFollows ? 'heading' : 'paragraph';
}

/** A numbered line that names who is to do what, with nothing beneath it, is a task and heads nothing. */
function keepTasks(lines: readonly { readonly text: string }[], kinds: LineKind[]): void {
  for (const [i, { text }] of lines.entries()) {
    const level = levelOf(text);
    const next = lines[i + 1];
    const beneath = next !== undefined && levelOf(next.text) === 0 && !/^[^，。]{2,8}[：:]/.test(next.text) && kinds[i + 1] === 'paragraph';
    const deeper = next !== undefined && levelOf(next.text) > level;
    if (kinds[i] === 'heading' && level > 0 && !beneath && !deeper && opensTask(text)) kinds[i] = 'paragraph';
  }
}

/** 各县（市、区）人民政府，各有关单位： and 同志们：, but not 现通知如下： */
function isAddressee(line: string): boolean {
  if (!/[：:]$/.test(line) || line.length > 150 || levelOf(line) > 0) return false;
  const last = line
    .slice(0, -1)
    .split(/[，,、；]/)
    .at(-1)!;
  return !/[。；！？“”]|如下|[是为]：/.test(line) && addressed.test(last.replace(/[（(][^（）()]{1,20}[）)]$/, ''));
}

/** Names of offices right before a date that stands alone sign with it. */
function signOffices(lines: readonly { readonly text: string }[], kinds: LineKind[]): void {
  const firstBody = kinds.findIndex((kind) => kind === 'paragraph');
  for (let i = 0; i < kinds.length; i++) {
    if (kinds[i] !== 'signature' || i < firstBody) continue;
    for (let j = i - 1; j > firstBody && i - j <= 8 && office.test(lines[j]!.text); j--) kinds[j] = 'signature';
  }
  for (let j = kinds.length - 1; firstBody >= 0 && j > firstBody && kinds[j] !== 'signature' && office.test(lines[j]!.text); j--)
    if (levelOf(lines[j]!.text) === 0) kinds[j] = 'signature';
}
