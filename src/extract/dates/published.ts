import type { Block, Document } from '../../model.ts';
import { findDates } from './find.ts';
import type { TimeExpression } from './moment.ts';

/** A date that may be the day of publication. */
export interface Candidate {
  readonly expression: TimeExpression;
  readonly block: Block | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string;
  /** The higher, the surer. */
  readonly rank: number;
  /** The day a document library received the file: published, but only its year says something about the text. */
  readonly upload: boolean;
}

const RANK = { published: 6, issued: 5, upload: 4, sourced: 3, timed: 2.5, signed: 2, bare: 1, updated: 0.5 } as const;
const LABELS: readonly (readonly [RegExp, keyof typeof RANK | null])[] = [
  [/(?:施行|实施|生效|失效|废止|截止|截至|有效期|打印|访问|今天是)[^:：]{0,4}[:：]?\s*$/, null],
  [/上传(?:时间|日期|于)?[:：]?\s*$/, 'upload'],
  [/(?:更新|修改)(?:时间|日期)?[:：]?\s*$/, 'updated'],
  [/(?:发布|公布|公开|发表|刊发|发稿|添加|录入)(?:时间|日期|于)?[:：]?\s*$/, 'published'],
  [/(?:时间|日期|(?:成文|发文|印发|生成|签发)于?)[:：]?\s*$/, 'issued'],
];
/** What stands on a metadata line beside its date. */
const COMPANIONS =
  /第\s?[0-9A-Z一二三四五六七八九十]{1,4}\s?版|来源|作者|责任?编辑|责编|编辑|浏览|点击|阅读|访问量|字体|字号|发布机构|信息来源|【|稿源|供稿|打印|[上下]一版|放大|缩小|门户网/;
/** Text before a date in which its label stands. */
const LABEL_REACH = 16;
const LIBRARY_DATE = /(?:上传|发布)(?:时间|日期)[:：]/;
const TOP_LINES = 6;
const LAST_LINES = 6;
/** A line of the article that is hardly more than a date. */
const MAX_DATE_LINE = 40;

/** 3 农村饮水 市水利局 2023年12月底: a row of a table. */
const ROW = /^\d{1,3}[\s、.．](?!\d)/;

/** 责任编辑：某某 时间：2021-11-08: a date with its label in a line that was taken for a byline or for navigation. */
const LABELLED_DATE = /(?:时间|日期|发布|来源)[:：]|责任?编辑[:：]|第\s?\d{1,2}\s?版|[上下]一版|放大.{0,3}缩小/;
const FULL_DATE = /(?:19|20)\d{2}\s?[-年./]\s?\d{1,2}/;
const LONGEST_LINE = 120;

/** A metadata line, or the line of a document library that says when the file was received. */
export function isMetadata({ type, text }: Block): boolean {
  if (type === 'metadata') return true;
  if (type === 'library') return LIBRARY_DATE.test(text);
  return (type === 'byline' || type === 'navigation') && text.length <= LONGEST_LINE && LABELLED_DATE.test(text) && FULL_DATE.test(text);
}

/** Every date of the page that may tell when it was published, best first. */
export function publishedCandidates(document: Document): readonly Candidate[] {
  const found = [...fromBlocks(document.clean.blocks.filter(isMetadata)), ...fromArticle(document), ...fromEnds(document)];
  return found.sort((left, right) => right.rank - left.rank);
}

/** The one candidate that counts; a bare date counts only when no other bare date contradicts it. */
export function choosePublished(candidates: readonly Candidate[]): Candidate | null {
  const [best] = candidates;
  if (!best || best.rank > RANK.bare) return best ?? null;
  return candidates.every((candidate) => candidate.date === best.date) ? best : null;
}

function fromBlocks(blocks: readonly Block[]): Candidate[] {
  const bare = (block: Block | undefined) => block !== undefined && block.text.length <= MAX_DATE_LINE;
  return blocks.flatMap((block, index) => {
    // A list item a block: 2020年4月13日, then 来源.
    const neighbour = blocks[index + 1];
    const sourced = COMPANIONS.test(block.text) || (bare(block) && neighbour !== undefined && /^\W*(?:信息)?来源/.test(neighbour.text));
    return findDates(block.text).flatMap((expression) => candidate(expression, block.text, block, sourced ? 'sourced' : 'bare'));
  });
}

function fromArticle({ text, lines }: Document): Candidate[] {
  const found: Candidate[] = [];
  lines.forEach((line, index) => {
    const atTop = index < TOP_LINES;
    const signed = !atTop && (line.kind === 'signature' || index >= lines.length - LAST_LINES);
    if ((!atTop && !signed) || line.end - line.start > MAX_DATE_LINE) return;
    const words = text.slice(line.start, line.end);
    if (signed && ROW.test(words)) return;
    for (const expression of findDates(words)) {
      const rest = words.slice(0, expression.start) + words.slice(expression.end);
      const alone = !/[一-龥]{9,}|[，,。；;]/.test(signed ? words.slice(expression.end) : rest) || OFFICE.test(rest);
      if (!alone) continue;
      const moved = { ...expression, start: expression.start + line.start, end: expression.end + line.start };
      const kind = COMPANIONS.test(rest) ? 'sourced' : signed ? 'signed' : 'bare';
      found.push(...candidate(moved, text, null, kind, line.start));
    }
  });
  return found;
}

/** 某县人民政府办公室 2018-05-11: who issued it and when. */
const OFFICE = /^[\u3400-\u9fff]{2,16}(?:人民政府|办公室|[局厅]|委员会|指挥部)\s*$/;

/** 某某新闻网2022年3月19日讯, and …发言。（2025年7月9日）: where the report begins and ends. */
const DATELINE =
  /^[\s　]*(?:[\u3400-\u9fff]{2,10}[网报社台]\s?(?=[^，。]{8,12}[讯电])|date\s)((?:19|20)\d{2}(?:年\d{1,2}月\d{1,2}日|-\d{2}-\d{2}))/;
const CLOSING = /。[（(]?((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)[）)]?[\s|]*$/;

function fromEnds({ text, lines }: Document): Candidate[] {
  const paragraphs = lines.filter(({ kind }) => kind === 'paragraph');
  const ends = [
    [paragraphs[0], DATELINE, 'sourced'],
    [paragraphs.at(-1), CLOSING, 'signed'],
  ] as const;
  return ends.flatMap(([line, pattern, kind]) => {
    const words = line ? text.slice(line.start, line.end) : '';
    const date = pattern.exec(words)?.[1];
    if (!line || !date) return [];
    const at = words.indexOf(date);
    return findDates(words.slice(at, at + date.length)).flatMap((expression) =>
      candidate(
        { ...expression, start: expression.start + line.start + at, end: expression.end + line.start + at },
        text,
        null,
        kind,
        line.start + at,
      ),
    );
  });
}

function candidate(expression: TimeExpression, text: string, block: Block | null, otherwise: keyof typeof RANK, from = 0): Candidate[] {
  const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|T)/.exec(expression.value)?.[0];
  // 2023年12月底 is a term
  if (/[底末初旬]/.test(expression.text)) return [];
  if (!date || expression.form !== 'point' || expression.implied.length || expression.type === 'DURATION' || date.length === 4) return [];
  const head = text.slice(Math.max(from, expression.start - LABEL_REACH), expression.start);
  const label = LABELS.find(([pattern]) => pattern.test(head));
  if (label && label[1] === null) return [];
  const timed = otherwise === 'bare' && expression.type === 'TIME' ? 'timed' : otherwise;
  const kind = label?.[1] ?? timed;
  return [{ expression, block, date, rank: RANK[kind], upload: kind === 'upload' }];
}
