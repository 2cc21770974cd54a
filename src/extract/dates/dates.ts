import type { Block, DateFinding, DateRole, Document } from '../../model.ts';
import { resolvePieces } from './find.ts';
import type { Context } from './context.ts';
import { findMeetingDate, isSpeech } from './meeting.ts';
import type { TimeExpression } from './moment.ts';
import { isMetadata } from './published.ts';
import type { Candidate } from './published.ts';
import { referenceOf } from './reference.ts';
import { roleOf } from './role.ts';
import { scan } from './scan.ts';
import { onTheDayOfSpeaking } from './spoken.ts';

export interface ExtractedDates {
  /** Those of the metadata lines first, then those of the article, each in order. */
  readonly dates: readonly DateFinding[];
  /** EDTF, or null. */
  readonly published: string | null;
  /** EDTF; a day even where the text adds a part of it. */
  readonly meetingDate: string | null;
}

export interface ExtractDatesOptions {
  /** Also the times that the annotation guide leaves out: 近期, 汛期, 两会期间, seasons. */
  readonly allTimes?: boolean;
}

/** All time expressions of a document, put on the calendar by what the document tells about its own time. */
export function extractDates(document: Document, { allTimes = false }: ExtractDatesOptions = {}): ExtractedDates {
  const { text } = document;
  const pieces = scan(text, allTimes);
  const { published, source, context } = referenceOf(document, pieces);
  const found = resolvePieces(text, pieces, context);
  const held = findMeetingDate(document, found);
  const meeting = held && beforePublication(held, source?.upload ? null : published);
  const speech = held !== null && /\d/.test(held.text) && isSpeech(document);
  const article = found.map((expression): DateFinding => {
    const isMeeting = expression === held;
    const isPublished = source !== null && source.block === null && source.expression.start === expression.start;
    const role: DateRole = isMeeting ? 'meeting' : isPublished ? 'published' : roleOf(expression, text);
    return toFinding(
      isMeeting ? meeting! : onTheDayOfSpeaking(expression, text, oneDay(meeting), source?.upload ? null : published, speech),
      role,
    );
  });
  const metadata = findInMetadata(document.clean.blocks, context, source).map((date) => onTheDay(date, published));
  return { dates: [...metadata, ...article], published, meetingDate: meeting ? meeting.value.replace(/T.*/, '') : null };
}

function toFinding({ start, end, text, type, value, implied, rule }: TimeExpression, role: DateRole): DateFinding {
  // 未来72小时 lasts 72小时: where it lies is no part of how long it is
  const ahead = type === 'DURATION' ? (/^(?:未来|今后)/.exec(text)?.[0].length ?? 0) : 0;
  return { span: { start: start + ahead, end }, text: text.slice(ahead), type, value, implied, role, rule };
}

/** The day of a meeting of one day: 今天 of a longer one may be any. */
const oneDay = (meeting: TimeExpression | null): string | null => (meeting && !meeting.value.includes('/') ? meeting.value : null);

/** 12月28日, published in January: a meeting reported is a meeting past. */
function beforePublication(meeting: TimeExpression, published: string | null): TimeExpression {
  const later = published?.length === 10 && meeting.implied.includes('year') && meeting.value.slice(0, 10) > published;
  const soon = later && meeting.value.slice(0, 7) === published.slice(0, 7);
  return later && !soon ? { ...meeting, value: meeting.value.replace(/\d{4}(?=-)/g, (year) => String(Number(year) - 1)) } : meeting;
}

/** Records of the metadata lines; a line that the page prints twice counts once. */
function findInMetadata(blocks: readonly Block[], context: Context, source: Candidate | null): DateFinding[] {
  const seen = new Map<string, Block>();
  return blocks.filter(isMetadata).flatMap((block) =>
    resolvePieces(block.text, scan(block.text), context)
      .filter(({ start }) => {
        const line = lineAround(block.text, start);
        const first = seen.get(line) ?? block;
        seen.set(line, first);
        return first === block;
      })
      .map((expression) => {
        const isPublished = source?.block === block && source.expression.start === expression.start;
        return { ...toFinding(expression, isPublished ? 'published' : 'other'), block };
      }),
  );
}

/** 香港时间18时33分, below the date of a release: the clock time of that day. */
function onTheDay(date: DateFinding, published: string | null): DateFinding {
  const unsettled = 'XXXX-XX-XXT';
  if (!date.block?.text.trim().startsWith('香港时间') || !date.value.startsWith(unsettled) || published?.length !== 10) return date;
  return { ...date, value: `${published}T${date.value.slice(unsettled.length)}`, implied: ['year', 'month', 'day'] };
}

function lineAround(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return text.slice(start, end < 0 ? undefined : end).replace(/\s/g, '');
}
