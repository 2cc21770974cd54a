import type { Level, Moment, Piece, Refiner } from './moment.ts';
import { matchAt, sticky } from './pattern.ts';

const JOINT = /^\s?(?:起|开始)?\s?(?:-{1,2}|直?至|到|延续至|延长至)\s?(次年|翌年|第二年|次日|翌日|第二天|当年|当[日天])?的?\s?$/;
const NEXT_DAY = /^(?:次日|翌日|第二天)$/;
const CLOSING = sticky('止|之前|以前|前(?![往来期列行后夕进])');
const LISTED = /^[、和及]$/;
const BETWEEN = sticky('之间|期间|间(?![隔接歇断谍])');
/** The longest joint, 起至第二年. */
const LONGEST_JOINT = 8;

export const range: Refiner = {
  id: 'date/range',
  says: '由“至、到、—”连起来的两个时间；右边没有说的年月承左边。',
  examples: [
    { text: '2月3日至5日', reference: '2020', found: [['2月3日至5日', 'DATE', '2020-02-03/2020-02-05']] },
    {
      text: '8月16日上午10时起至8月18日中午12时前',
      reference: '2022',
      found: [['8月16日上午10时起至8月18日中午12时前', 'TIME', '2022-08-16T10:00/2022-08-18T12:00']],
    },
    { text: '12月20日至1月10日', reference: '2020', found: [['12月20日至1月10日', 'DATE', '2020-12-20/2021-01-10']] },
    { text: '下午2时至5时', found: [['下午2时至5时', 'TIME', 'XXXX-XX-XXT14:00/XXXX-XX-XXT17:00']] },
    { text: '2020年1月—6月', found: [['2020年1月—6月', 'DATE', '2020-01/2020-06']] },
    { text: '2021-2023年', found: [['2021-2023年', 'DATE', '2021/2023']] },
    { text: '3月1日起至3月15日止', reference: '2021', found: [['3月1日起至3月15日止', 'DATE', '2021-03-01/2021-03-15']] },
    { text: '11月至次年3月', reference: '2022', found: [['11月至次年3月', 'DATE', '2022-11/2023-03']] },
    { text: '7月31日20时至次日8时', reference: '2022', found: [['7月31日20时至次日8时', 'TIME', '2022-07-31T20:00/2022-08-01T08:00']] },
    { text: '2015年和2018年之间', found: [['2015年和2018年之间', 'DATE', '2015/2018']] },
    {
      text: '二季度和清明节期间',
      reference: '2023',
      found: [
        ['二季度', 'DATE', '2023-Q2'],
        ['清明节', 'DATE', '2023-04-05'],
      ],
    },
    { text: '2018、2019年', found: [['2018、2019年', 'DATE', '2018/2019']] },
    { text: '6月8、9日', reference: '2021', found: [['6月8、9日', 'DATE', '2021-06-08/2021-06-09']] },
    {
      text: '6月8、10日',
      reference: '2021',
      found: [
        ['6月8', 'DATE', '2021-06-08'],
        ['10日', 'DATE', '2021-06-10'],
      ],
    },
    { text: '5、6、7月', reference: '2022', found: [['5、6、7月', 'DATE', '2022-05/2022-07']] },
    { text: '二、三、四季度', reference: '2022', found: [['二、三、四季度', 'DATE', '2022-04/2022-12']] },
    { text: '22时至次日6时', found: [['22时至次日6时', 'TIME', 'XXXX-XX-XXT22:00/XXXX-XX-XXT06:00']] },
    { text: '正月初一至初七', reference: '2021', found: [['正月初一至初七', 'DATE', '2021-02-12/2021-02-18']] },
    { text: '每天上午9时和下午4时', found: [['每天上午9时和下午4时', 'SET', 'P1D']] },
    { text: '每月1日和15日', found: [['每月1日和15日', 'SET', 'P1M']] },
    { text: '3个月至6个月', found: [['3个月至6个月', 'DURATION', 'P3M/P6M']] },
  ],
  rejects: ['由2至5人组成', '1-2-3'],
  refine(pieces, text) {
    const joined: Piece[] = [];
    for (const piece of pieces) {
      const left = joined.at(-1);
      const merged = left && piece.start - left.end <= LONGEST_JOINT ? join(left, piece, text) : null;
      if (merged) joined[joined.length - 1] = merged;
      else {
        if (left?.open && isListed(left, text.slice(left.end, piece.start))) joined[joined.length - 1] = { ...left, open: false };
        joined.push(piece);
      }
    }
    return joined.filter((piece) => !piece.open);
  },
};

function join(left: Piece, right: Piece, text: string): Piece | null {
  const joint = text.slice(left.end, right.start);
  if (left.open && LISTED.test(joint)) return list(left, right);
  if (
    left.content.kind === 'value' &&
    left.content.type === 'SET' &&
    LISTED.test(joint) &&
    (left.closes === 'day' || left.closes === 'part' || left.closes === 'clock') &&
    (right.opens === 'dayOfMonth' || right.opens === 'part' || right.opens === 'clock')
  )
    return { ...left, end: right.end };
  const between = /^[和与]$/.test(joint) && !right.open && left.opens === right.opens ? matchAt(BETWEEN, text, right.end) : null;
  const joined = between ? [joint] : JOINT.exec(joint);
  if (!joined || right.open) return null;
  if (left.content.kind === 'value') {
    if (left.content.type === 'SET' && right.content.kind === 'moment' && !right.content.to) return { ...left, end: closed(right, text) };
    if (left.content.type !== 'DURATION' || right.content.kind !== 'value' || right.content.type !== 'DURATION') return null;
    return { ...left, end: right.end, content: { ...left.content, value: `${left.content.value}/${right.content.value}` } };
  }
  if (right.content.kind !== 'moment' || left.content.to || right.content.to) return null;
  const from = left.content.from;
  const inherited = inherit(from, right.content.from, right.opens);
  const to = NEXT_DAY.test(joined[1] ?? '') ? { ...inherited, nextDay: true } : inherited;
  return {
    ...left,
    rule: range.id,
    end: between ? right.end + between[0].length : closed(right, text),
    content: { kind: 'moment', from, to },
    form: 'range',
    open: false,
    weak: false,
    closes: right.closes,
  };
}

/** 7、8月, 一、二季度: two units that follow each other. */
function list(left: Piece, right: Piece): Piece | null {
  if (left.content.kind !== 'moment' || right.content.kind !== 'moment') return null;
  const [from, to] = [left.content.from, right.content.from];
  // 1、2日前 at the head of a line is an item and its text.
  if (left.opens === 'dayOfMonth' || right.content.to || !follows(left.content.to ?? from, to, right)) return null;
  const content = { kind: 'moment', from, to: { ...from, ...to } } as const;
  return { ...left, rule: range.id, end: right.end, content, form: 'range', open: right.open, weak: false };
}

function follows(last: Moment, next: Moment, { opens, closes }: Piece): boolean {
  if (isYear(last) && isYear(next)) return next.year === last.year! + 1;
  if (last.day !== undefined && opens === 'dayOfMonth') return next.day === last.day + 1;
  if (last.months) return next.months?.[0] === last.months[1] + 1;
  return closes === 'month' && next.month === (last.month ?? 0) + 1;
}

/** 2018、2020年, 6月8、10日: the unit that is said once goes with each. */
function isListed({ opens, closes }: Piece, joint: string): boolean {
  return LISTED.test(joint) && (closes === 'year' || (closes === 'day' && opens !== 'dayOfMonth'));
}

function isYear({ year, month }: Moment): boolean {
  return year !== undefined && month === undefined;
}

function closed(right: Piece, text: string): number {
  return right.end + (matchAt(CLOSING, text, right.end)?.[0].length ?? 0);
}

/** Fills what the right side leaves to the left one, from the year down to the unit it begins with. */
function inherit(from: Moment, to: Moment, opens: Level): Moment {
  const { year, yearShift, month, monthShift, weekShift, day, dayShift, weekday, part, lunar } = from;
  const years = { year, yearShift };
  if (opens === 'season' || opens === 'month' || opens === 'holiday') return defined({ ...years, ...defined(to) });
  if (opens === 'weekday') return defined({ weekShift, ...defined(to) });
  if (opens === 'dayOfMonth') return defined({ ...years, month, monthShift, lunar, ...defined(to) });
  if (opens === 'part' || opens === 'clock') {
    const carriesPart = opens === 'clock' && (to.hour ?? 24) < 12 && (to.hour ?? 0) > (from.hour ?? 0);
    return defined({
      ...years,
      month,
      monthShift,
      weekShift,
      day,
      dayShift,
      weekday,
      lunar,
      ...(carriesPart ? { part } : {}),
      ...defined(to),
    });
  }
  return to;
}

function defined(moment: Moment): Moment {
  return Object.fromEntries(Object.entries(moment).filter(([, value]) => value !== undefined)) as Moment;
}
