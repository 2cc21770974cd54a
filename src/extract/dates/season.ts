import type { Level, Moment, Parser } from './moment.ts';
import { JOIN, matchAt, momentPiece, numberOf, sticky } from './pattern.ts';

/** After these 年 belongs to another word: 青年, 近年, 学年. */
const NOT_OF_A_YEAR = '(?<![青少老童壮成常学近多几历往数当半流一二三四五六七八九十两百千万\\d])';

const QUARTER = sticky(
  `(?:第?([一二三四1-4])(?:季度(?!假)|(?=(?:${JOIN}|、)第?[一二三四1-4](?:、第?[一二三四1-4]){0,2}季度(?!假)))|([本上下])季度)`,
);
export const quarter: Parser = {
  id: 'date/quarter',
  says: '季度。',
  examples: [
    { text: '一季度经济运行', reference: '2024-04-20', found: [['一季度', 'DATE', '2024-Q1']] },
    { text: '第四季度', reference: '2024', found: [['第四季度', 'DATE', '2024-Q4']] },
    { text: '2020年二季度末前', found: [['2020年二季度末前', 'DATE', '../2020-06-30']] },
    { text: '1-3季度', reference: '2024', found: [['1-3季度', 'DATE', '2024-01/2024-09']] },
    { text: '一、二季度', reference: '2024', found: [['一、二季度', 'DATE', '2024-01/2024-06']] },
    { text: '下季度', reference: '2024-04', found: [['下季度', 'DATE', '2024-Q3']] },
  ],
  rejects: ['四季度假村', '一年四季', '五季度'],
  starts: '第一二三四1234本上下',
  parse(at, { text }) {
    const match = matchAt(QUARTER, text, at);
    if (!match) return null;
    const end = at + match[0].length;
    if (match[2])
      return momentPiece(this.id, at, end, ['season', 'season'], {
        monthShift: { 上: -3, 本: 0, 下: 3 }[match[2] as '本'],
        months: [1, 3],
      });
    const first = numberOf(match[1]) * 3 - 2;
    return momentPiece(this.id, at, end, ['season', 'season'], { months: [first, first + 2] }, { open: !match[0].includes('季') });
  },
};

const HALF = sticky('([上下前后])(?:个?半(年度?(?!来))|半(月)(?!刊))');
export const half: Parser = {
  id: 'date/half',
  says: '上半年、下半年、上半月、下半月。',
  examples: [
    { text: '上半年', reference: '2024', found: [['上半年', 'DATE', '2024-H1']] },
    { text: '去年下半年以来', reference: '2024', found: [['去年下半年以来', 'DATE', '2023-07/..']] },
    { text: '6月上半月', reference: '2024', found: [['6月上半月', 'DATE', '2024-06-01/2024-06-15']] },
  ],
  rejects: ['前半年来'],
  starts: '上下前后',
  parse(at, { text, before }) {
    const match = matchAt(HALF, text, at);
    if (!match) return null;
    const first = match[1] === '上' || match[1] === '前';
    const end = at + match[0].length;
    if (match[2]) return momentPiece(this.id, at, end, ['season', 'season'], { months: first ? [1, 6] : [7, 12] });
    return momentPiece(this.id, at, end, ['dayOfMonth', 'month'], {
      ...(before?.closes === 'month' ? {} : { monthShift: 0 }),
      dekads: first ? [1, 1.5] : [2.5, 3],
    });
  },
};

const MONTHS_SO_FAR = sticky('(?<![目以之日月])[前头]([一二三四五六七八九十]{1,2}|\\d{1,2}|两)个?(季度|(?<=个)月(?!内|以内|之内|大))');
export const monthsSoFar: Parser = {
  id: 'date/months-so-far',
  says: '年初以来的若干月或季度：前三季度、前8个月。',
  examples: [
    { text: '前三季度', reference: '2024', found: [['前三季度', 'DATE', '2024-01/2024-09']] },
    { text: '今年前8个月', reference: '2024', found: [['今年前8个月', 'DATE', '2024-01/2024-08']] },
  ],
  rejects: ['前月'],
  starts: '前头',
  parse(at, { text }) {
    const match = matchAt(MONTHS_SO_FAR, text, at);
    if (!match) return null;
    const last = numberOf(match[1]) * (match[2] === '季度' ? 3 : 1);
    return last >= 2 && last <= 12 ? momentPiece(this.id, at, at + match[0].length, ['season', 'season'], { months: [1, last] }) : null;
  },
};

const DEKAD = sticky('(上中?|中下?|下)旬');
const DEKADS: Readonly<Record<string, readonly [number, number]>> = { 上: [1, 1], 上中: [1, 2], 中: [2, 2], 中下: [2, 3], 下: [3, 3] };
export const dekad: Parser = {
  id: 'date/dekad',
  says: '月后的上旬、中旬、下旬。',
  examples: [
    { text: '10月下旬以来', reference: '2020', found: [['10月下旬以来', 'DATE', '2020-10-21/..']] },
    { text: '6月上旬', reference: '2021', found: [['6月上旬', 'DATE', '2021-06-01/2021-06-10']] },
    { text: '2月中下旬', reference: '2021', found: [['2月中下旬', 'DATE', '2021-02-11/2021-02-28']] },
    { text: '本月中旬前', reference: '2021-02-03', found: [['本月中旬前', 'DATE', '../2021-02-20']] },
  ],
  rejects: ['上旬', '五旬老人'],
  starts: '上中下',
  parse(at, { text, before }) {
    const match = before?.closes === 'month' ? matchAt(DEKAD, text, at) : null;
    return match && momentPiece(this.id, at, at + match[0].length, ['dayOfMonth', 'month'], { dekads: DEKADS[match[1]!] });
  },
};

const EDGE = sticky(
  '底(?![线数气部色子蕴层盘])|末(?![端位梢])|初(?![步级中期心始次夏秋冬春一二三四五六七八九十])|中(?![央国心共小学华部医药级高低西东南北考年期长间外等])(?=[，。、；,;.\\s前以旬]|$|完成|建成|建立|实现|启动|组织|开展|召开|投产|开工)|伊始|开年',
);
const MARKED: ReadonlySet<Level> = new Set(['year', 'season', 'month', 'plan']);
export const edge: Parser = {
  id: 'date/edge',
  says: '年、季、月、五年规划之后的初、中、底、末。',
  examples: [
    { text: '2020年底', found: [['2020年底', 'DATE', '2020-12']] },
    { text: '今年底前', reference: '2021', found: [['今年底前', 'DATE', '../2021-12-31']] },
    { text: '3月底', reference: '2021', found: [['3月底', 'DATE', '2021-03-31']] },
    { text: '8月初', reference: '2021', found: [['8月初', 'DATE', '2021-08-01']] },
    { text: '“十四五”末', found: [['“十四五”末', 'DATE', '2025']] },
  ],
  rejects: ['底', '岁末', '月初心不改'],
  starts: '底末初中伊开',
  parse(at, { text, before }) {
    const match = before && MARKED.has(before.closes) ? matchAt(EDGE, text, at) : null;
    const place = match && ('底末'.includes(match[0]) ? 'end' : match[0] === '中' ? 'middle' : 'start');
    return match && momentPiece(this.id, at, at + match[0].length, ['edge', 'edge'], { edge: place! });
  },
};

const UNIT_EDGE = sticky(
  `${NOT_OF_A_YEAR}年([底末终])(?![岁奖])|${NOT_OF_A_YEAR}(?<!末)年(初)(?![步级中期一二三四五六七八九十])|${NOT_OF_A_YEAR}年(中)(?=[，。、；,;前以]|完成|召开|开展|组织|$)|(?<![当])月([底末])|(?<![当满正冬腊])月(初)(?![步级中心一二三四五六七八九十])`,
);
export const unitEdge: Parser = {
  id: 'date/unit-edge',
  says: '不带年月的年底、年末、年终、年初、年中、月底、月初。',
  examples: [
    { text: '确保年底前完成', found: [['年底前', 'DATE', '../XXXX-12-31']] },
    { text: '年终考核', reference: '2024', found: [['年终', 'DATE', '2024-12']] },
    { text: '今年年底', reference: '2024', found: [['今年年底', 'DATE', '2024-12']] },
    { text: '月底前', reference: '2024-02', found: [['月底前', 'DATE', '../2024-02-29']] },
    { text: '年初', reference: '2024', found: [['年初', 'DATE', '2024-01']] },
  ],
  rejects: ['青年中', '岁末年初', '往年底数', '年中国', '近年底'],
  starts: '年月',
  parse(at, { text }) {
    const match = matchAt(UNIT_EDGE, text, at);
    if (!match) return null;
    const [, yearEnd, , yearMiddle, monthEnd] = match;
    const place: Moment['edge'] = yearEnd || monthEnd ? 'end' : yearMiddle ? 'middle' : 'start';
    const end = at + match[0].length;
    if (match[0].startsWith('月')) return momentPiece(this.id, at, end, ['none', 'edge'], { monthShift: 0, edge: place });
    return momentPiece(this.id, at, end, ['season', 'edge'], { months: [1, 12], edge: place });
  },
};

const WHOLE_YEAR = sticky(`(?<![健安齐]|(?<!确)保)全年(?!龄|级|段|无休|均)|${NOT_OF_A_YEAR}年内`);
export const wholeYear: Parser = {
  id: 'date/whole-year',
  says: '全年、年内。',
  examples: [
    { text: '全年目标任务', reference: '2020', found: [['全年', 'DATE', '2020']] },
    { text: '确保全年目标任务完成', reference: '2020', found: [['全年', 'DATE', '2020']] },
    { text: '力争年内建成', reference: '2020', found: [['年内', 'DATE', '2020']] },
    { text: '2020年全年', found: [['2020年全年', 'DATE', '2020']] },
  ],
  rejects: ['健全年度考核', '全年龄段', '近年内'],
  starts: '全年',
  parse(at, { text }) {
    const match = matchAt(WHOLE_YEAR, text, at);
    return match && momentPiece(this.id, at, at + match[0].length, ['season', 'year'], {});
  },
};
