import type { TimeExpression } from './moment.ts';

/** 今天, 今晚, 明天早上, 前天: days told from the day of speaking. */
const DEICTIC = /^(?:[今明昨前后][天日晚晨早夜]|从?[今明][天日]起)/;
/** 某某强调，… and 某某说：“…: from here a paragraph is speech. */
const SPEAKS = /(?:强调|指出|要求|表示|叮嘱|说|提出)(?:道|，|：|:|,)/;
/** 记者今日获悉: the paper speaks. */
const REPORTS = /记者|本报|本网|获悉|^\s*[（(]?讯/;
/** 散会：上午11时20分. */
const ADJOURNED = /散\s?会(?:时间)?[：:]\s*$/;
const UNSETTLED = 'XXXX-XX-XX';
const DAY = 86_400_000;

/**
 * What a report quotes was said on the day of the meeting, not on that of the paper; minutes close on the day they tell of.
 * `meeting` and `published`: YYYY-MM-DD or null; `speech`: all of the document was spoken.
 */
export function onTheDayOfSpeaking(
  expression: TimeExpression,
  text: string,
  meeting: string | null,
  published: string | null,
  speech = false,
): TimeExpression {
  const day = meeting?.slice(0, 10);
  if (!day || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return expression;
  if (expression.value.startsWith(`${UNSETTLED}T`) && ADJOURNED.test(text.slice(Math.max(0, expression.start - 10), expression.start)))
    return { ...expression, value: day + expression.value.slice(UNSETTLED.length) };
  const apart = published?.length === 10 ? Date.parse(published) - Date.parse(day) : 0;
  if (apart <= 0 || apart > 5 * DAY || !DEICTIC.test(expression.text)) return expression;
  const value = expression.value.replace(/\d{4}-\d{2}-\d{2}/g, (date) => new Date(Date.parse(date) - apart).toISOString().slice(0, 10));
  if (speech) return { ...expression, value };
  const paragraph = text.lastIndexOf('\n', expression.start) + 1;
  const before = text.slice(paragraph, expression.start);
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1);
  if (!SPEAKS.test(before) || REPORTS.test(sentence)) return expression;
  return { ...expression, value };
}
