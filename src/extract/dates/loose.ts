import type { Moment, Parser } from './moment.ts';
import { TERMS } from './lunar.ts';
import { matchAt, momentPiece, numberOf, sticky } from './pattern.ts';

const COMPACT = sticky('(?<![\\w.-])((?:19|20)\\d{2})(0[1-9]|1[0-2])([0-2]\\d|3[01])(?![\\w.%-]|号)');
const BARE_YEAR = sticky('(?<![\\w.,/-])((?:19|20)\\d{2})(?![\\w.,/%-]|\\s?[一-龥])');
const MONTH_DAY = sticky('(?<![\\w.-])(\\d{2})-(\\d{2})(?=\\s\\d{1,2}:\\d{2})');
export const looseNumeric: Parser = {
  id: 'date/loose-numeric',
  says: '没有单位的数字日期：20240307、2018、09-01 20:01；编号和数量也这样写，所以只在要求全部时间时算。',
  examples: [
    { text: '20240307', allTimes: true, found: [['20240307', 'DATE', '2024-03-07']] },
    { text: '2018', allTimes: true, found: [['2018', 'DATE', '2018']] },
    { text: '09-01 20:01', reference: '2021', allTimes: true, found: [['09-01 20:01', 'TIME', '2021-09-01T20:01']] },
  ],
  rejects: ['20240307', '2018', '编号20240307'],
  starts: '0123456789',
  parse(at, { text, allTimes }) {
    if (!allTimes) return null;
    const compact = matchAt(COMPACT, text, at);
    if (compact) {
      const [year, month, day] = compact.slice(1).map(Number);
      return momentPiece(this.id, at, at + 8, ['year', 'day'], { year: year!, month: month!, day: day! });
    }
    const pair = matchAt(MONTH_DAY, text, at);
    if (pair) return momentPiece(this.id, at, at + 5, ['month', 'day'], { month: Number(pair[1]), day: Number(pair[2]) });
    const year = matchAt(BARE_YEAR, text, at);
    return year && momentPiece(this.id, at, at + 4, ['year', 'year'], { year: Number(year[1]) });
  },
};

const UNSAID_DAY = sticky('(\\d{1,2})(?=\\s?[至到-]|[，。,；、]|$)');
export const looseDay: Parser = {
  id: 'date/loose-day',
  says: '月后没有“日”的日数：1月3至2月10。',
  examples: [{ text: '1月3至2月10', reference: '2021', allTimes: true, found: [['1月3至2月10', 'DATE', '2021-01-03/2021-02-10']] }],
  rejects: [],
  starts: '0123456789',
  parse(at, { text, before, allTimes }) {
    const match = allTimes && before?.closes === 'month' && before.end === at ? matchAt(UNSAID_DAY, text, at) : null;
    const day = numberOf(match?.[1]);
    return day >= 1 && day <= 31 ? momentPiece(this.id, at, at + match![0].length, ['dayOfMonth', 'day'], { day }) : null;
  },
};

const TERM = sticky(`(${TERMS.join('|')})(?![一-龥]{0,2}(?:村|镇|路|街|的雨))`);
export const solarTerm: Parser = {
  id: 'date/solar-term',
  says: '二十四节气，2000至2099年；清明另算节日。',
  examples: [
    { text: '2024年冬至', allTimes: true, found: [['2024年冬至', 'DATE', '2024-12-21']] },
    { text: '霜降前', reference: '2022-10', allTimes: true, found: [['霜降前', 'DATE', '../2022-10-23']] },
    { text: '立春', allTimes: true, found: [['立春', 'DATE', 'XXXX-02']] },
  ],
  rejects: ['立春', '大雪', '小满'],
  starts: [...new Set(TERMS.map((term) => term[0]!))].join(''),
  parse(at, { text, allTimes }) {
    const match = allTimes ? matchAt(TERM, text, at) : null;
    if (!match || match[1] === '清明') return null;
    return momentPiece(this.id, at, at + match[0].length, ['holiday', 'day'], { solarTerm: TERMS.indexOf(match[1]!) });
  },
};

const SEASONS: Readonly<Record<string, NonNullable<Moment['season']>>> = { 春: 'SP', 夏: 'SU', 秋: 'FA', 冬: 'WI' };
const SEASON = sticky('([春夏秋冬])(?:[季天期]|(?<=年[春夏秋冬])(?![节分至耕播种收灌]))');
export const season: Parser = {
  id: 'date/season',
  says: '四季。',
  examples: [
    { text: '春季', allTimes: true, found: [['春季', 'DATE', 'XXXX-SP']] },
    { text: '2021年春', allTimes: true, found: [['2021年春', 'DATE', '2021-SP']] },
    { text: '去年冬天', reference: '2022', allTimes: true, found: [['去年冬天', 'DATE', '2021-WI']] },
  ],
  rejects: ['春季', '夏天', '秋冬季'],
  starts: '春夏秋冬',
  parse(at, { text, allTimes }) {
    const match = allTimes ? matchAt(SEASON, text, at) : null;
    return match && momentPiece(this.id, at, at + match[0].length, ['season', 'none'], { season: SEASONS[match[1]!]! });
  },
};
