import type { Level, Parser } from './moment.ts';
import { JOIN, SMALL, matchAt, momentPiece, numberOf, sticky } from './pattern.ts';

const DIGIT_STARTS = '0123456789一二三四五六七八九十廿卅';
const FIRST_YEAR = 1840;
const LAST_YEAR = 2199;

const YEAR = sticky(
  `(?:(\\d{4})(?:\\s?年(?!级|代)度?|(?=\\s?(?:-{1,2}|至|到|、|和)\\s?\\d{4}(?:、\\d{4}){0,4}\\s?年))|([一二][〇零○ОoO0一二三四五六七八九]{3})年(?!代)度?|([零〇九八][零〇一二三四五六七八九]|([一二三四五六七])\\4)年(?![级代多来内以之半])|(0\\d)\\s?年(?![级代]))`,
);
export const year: Parser = {
  id: 'date/year',
  says: '四位公元年份，阿拉伯数字或汉字，可带“度”。',
  examples: [
    { text: '到2025年建成示范区', found: [['2025年', 'DATE', '2025']] },
    { text: '二〇二二年度任务', found: [['二〇二二年度', 'DATE', '2022']] },
    { text: '２０２１年，全市', found: [['２０２１年', 'DATE', '2021']] },
    { text: '2018—2022年', found: [['2018—2022年', 'DATE', '2018/2022']] },
    { text: '2021年至2025年', found: [['2021年至2025年', 'DATE', '2021/2025']] },
    { text: '九八年', found: [['九八年', 'DATE', '1998']] },
    { text: '2020 年 4 月 13 日', found: [['2020 年 4 月 13 日', 'DATE', '2020-04-13']] },
  ],
  rejects: ['商办发〔2021〕18号', '2021级新生', '9999年', '电话67175860'],
  starts: '012一二三四五六七零〇八九',
  parse(at, { text }) {
    const match = matchAt(YEAR, text, at);
    const value = numberOf(match?.[1] ?? match?.[2]?.replace(/[ОoO]/g, '0'));
    const short = match?.[3] ?? match?.[5];
    if (short) return momentPiece(this.id, at, at + match![0].length, ['year', 'year'], { year: shortYear(numberOf(short)) });
    if (!match || !(value >= FIRST_YEAR && value <= LAST_YEAR)) return null;
    return momentPiece(this.id, at, at + match[0].length, ['year', 'year'], { year: value }, { open: match[1] === match[0] });
  },
};

const SCHOOL_YEAR = sticky('(\\d{4})\\s?-{1,2}\\s?(\\d{4})\\s?学年度?');
export const schoolYear: Parser = {
  id: 'date/school-year',
  says: '跨两年的学年。',
  examples: [{ text: '2020—2021学年招生计划', found: [['2020—2021学年', 'DATE', '2020/2021']] }],
  rejects: ['秋季学期'],
  starts: '12',
  parse(at, { text }) {
    const match = matchAt(SCHOOL_YEAR, text, at);
    if (!match) return null;
    const to = { year: Number(match[2]) };
    return momentPiece(this.id, at, at + match[0].length, ['none', 'none'], { year: Number(match[1]) }, { to });
  },
};

const MINGUO = sticky(
  `(?:(?:中华)?民国\\s?(\\d{1,3}|[一二三四五六七八九十百〇零○]{1,5})\\s?年度?|(\\d{2,3}(?=\\s?年\\s?\\d{1,2}\\s?月)|(?<!\\d)(?:[89]\\d|1[0-3]\\d)(?=年(?:农历|春节|元旦|端午|中秋|双十|国庆|清明))|(?<![近\\d])\\d\\d(?=年(?:第[一二三四五\\d]{1,2}个?[周星礼季]|底(?=[前，,、。；;]|$)|[上下]半年)))\\s?年|(1[0-3]\\d|一[〇○零一二三][〇○零一二三四五六七八九])\\s?年度?|[今本]\\s?[（(]\\s?(1[0-3]\\d|[89]\\d)\\s?[）)]\\s?年度?)`,
);
const DECADE = sticky('(?:(?:19|一九)([0-9]0|[〇零○一二三四五六七八九][〇零○])|(?:(20|二十|上)世纪)?([1-9]0|[一二三四五六七八九]?十))年代');
export const decade: Parser = {
  id: 'date/decade',
  says: '年代；没有世纪的，五十年代以后才算。',
  examples: [
    { text: '20世纪90年代', found: [['20世纪90年代', 'DATE', '199X']] },
    { text: '上世纪八十年代', found: [['上世纪八十年代', 'DATE', '198X']] },
    { text: '一九九〇年代', found: [['一九九〇年代', 'DATE', '199X']] },
    { text: '80年代', found: [['80年代', 'DATE', '198X']] },
  ],
  rejects: ['20年代', '90后', '新时代'],
  starts: '123456789一二三四五六七八九十上',
  parse(at, { text }) {
    const match = matchAt(DECADE, text, at);
    const tens = numberOf(match?.[1] ?? match?.[3]);
    if (!match || !(match[1] || match[2] || tens >= 50)) return null;
    return {
      start: at,
      end: at + match[0].length,
      rule: this.id,
      content: { kind: 'value', type: 'DATE', value: `19${tens / 10}X` },
      form: 'point',
      opens: 'none',
      closes: 'none',
    };
  },
};

export const minguoYear: Parser = {
  id: 'date/minguo-year',
  says: '民国纪年：写明“民国”，或两三位数的年紧接月份，或全文用民国纪年时的三位数年份。',
  examples: [
    { text: '民国109年6月30日', found: [['民国109年6月30日', 'DATE', '2020-06-30']] },
    { text: '109年8月底前完成', found: [['109年8月底前', 'DATE', '../2020-08-31']] },
    { text: '中华民国一百零九年', found: [['中华民国一百零九年', 'DATE', '2020']] },
    {
      text: '民国110年施行；111年度预算',
      found: [
        ['民国110年', 'DATE', '2021'],
        ['111年度', 'DATE', '2022'],
      ],
    },
    { text: '县府召开一一四年防疫动员大会', found: [['一一四年', 'DATE', '2025']] },
    { text: '19年底前', found: [['19年底前', 'DATE', '../2019-12-31']] },
    { text: '98年4月', found: [['98年4月', 'DATE', '1998-04']] },
    { text: '今（105）年双十节', found: [['今（105）年', 'DATE', '2016']] },
    { text: '请局处（含县府）准备99年春节团拜', found: [['99年春节', 'DATE', '2010-02-14']] },
    { text: '21年3月5日', found: [['21年3月5日', 'DATE', '2021-03-05']] },
  ],
  rejects: ['民国时期', '成立100周年', '底蕴'],
  starts: '0123456789中民今本一',
  parse(at, { text, minguo }) {
    const match = matchAt(MINGUO, text, at);
    if (!match) return null;
    const [whole, named, short, bare, noted] = match;
    let value = NaN;
    if (noted) value = 1911 + Number(noted);
    else if (named) value = 1911 + numberOf(named);
    else if (short)
      value = Number(short) >= 100 ? 1911 + Number(short) : minguo && Number(short) >= 80 ? 1911 + Number(short) : shortYear(Number(short));
    else if (bare && minguo) value = 1911 + numberOf(bare);
    return value >= 1912 && value <= 2050 ? momentPiece(this.id, at, at + whole.length, ['year', 'year'], { year: value }) : null;
  },
};

/** 98 is 1998, 21 is 2021; a year to come is written in full (2035年). */
function shortYear(value: number): number {
  return value <= 30 ? 2000 + value : 1900 + value;
}

const NUMERIC = sticky(
  '(?<![\\w/=&.\\\\]|[A-Za-z_]-)(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[T-](\\d{1,2}):(\\d{2})(?::(\\d{2}))?Z?)?|\\.(\\d{1,2}))(?![\\d/A-Za-z_%])',
);
export const numericDate: Parser = {
  id: 'date/numeric',
  says: '数字日期：2020-02-04、2020/2/4、2020.2.4，可带 T 和时刻；年月两段的只在区间里成立。',
  examples: [
    { text: '发布日期:2020-02-04】', found: [['2020-02-04', 'DATE', '2020-02-04']] },
    { text: '2020/4/13', found: [['2020/4/13', 'DATE', '2020-04-13']] },
    { text: '2020.04.13', found: [['2020.04.13', 'DATE', '2020-04-13']] },
    { text: '2020-04-13 09:10:33', found: [['2020-04-13 09:10:33', 'TIME', '2020-04-13T09:10:33']] },
    { text: '2020-04-13T09:10', found: [['2020-04-13T09:10', 'TIME', '2020-04-13T09:10']] },
    { text: '2019.08-2020.02', found: [['2019.08-2020.02', 'DATE', '2019-08/2020-02']] },
  ],
  rejects: ['http://www.example.gov.cn/2020/4/13/index.html', '2020-13-01', '2020-02-30', 'GB/T2260-2007', '版本2020.1', '2020-555'],
  starts: '12',
  parse(at, { text }) {
    const match = matchAt(NUMERIC, text, at);
    if (!match) return null;
    const value = Number(match[1]);
    if (value < FIRST_YEAR || value > LAST_YEAR) return null;
    const end = at + match[0].length;
    if (match[8]) {
      const month = Number(match[8]);
      return month >= 1 && month <= 12 ? momentPiece(this.id, at, end, ['year', 'month'], { year: value, month }, { weak: true }) : null;
    }
    const date = { year: value, month: Number(match[3]), day: Number(match[4]) };
    if (!match[5]) return momentPiece(this.id, at, end, ['year', 'day'], date);
    const clock = { hour: Number(match[5]), minute: Number(match[6]), ...(match[7] ? { second: Number(match[7]) } : {}) };
    return momentPiece(this.id, at, end, ['year', 'clock'], { ...date, ...clock });
  },
};

const MINGUO_NUMERIC = sticky('(?<![\\w/=&.-])(1[01]\\d)([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d/A-Za-z_%-])');
export const minguoNumeric: Parser = {
  id: 'date/minguo-numeric',
  says: '民国纪年的数字日期：106-01-12。',
  examples: [{ text: '行政院 106-01-12', found: [['106-01-12', 'DATE', '2017-01-12']] }],
  rejects: ['电话110-12-34', '版本v106-01-12'],
  starts: '1',
  parse(at, { text, minguo }) {
    const match = minguo ? matchAt(MINGUO_NUMERIC, text, at) : null;
    const [month, day] = [Number(match?.[3]), Number(match?.[4])];
    if (!match || month < 1 || month > 12 || day < 1 || day > 31) return null;
    return momentPiece(this.id, at, at + match[0].length, ['year', 'day'], { year: 1911 + Number(match[1]), month, day });
  },
};

const MONTH = sticky(`(${SMALL})\\s?(?:月(?![龄球嫂薪租饼])份?|(?=(?:${JOIN}|、)${SMALL}(?:、${SMALL}){0,4}\\s?月(?![龄球嫂薪租饼])))`);
/** 七八月份. */
const NEIGHBOURS: ReadonlySet<string> = new Set(['一二', '二三', '三四', '四五', '五六', '六七', '七八', '八九']);
export const month: Parser = {
  id: 'date/month',
  says: '月份。',
  examples: [
    { text: '8月份以来', reference: '2022', found: [['8月份以来', 'DATE', '2022-08/..']] },
    { text: '2020年3月底前', found: [['2020年3月底前', 'DATE', '../2020-03-31']] },
    { text: '7—8月', reference: '2021', found: [['7—8月', 'DATE', '2021-07/2021-08']] },
    { text: '7、8月份', reference: '2021', found: [['7、8月份', 'DATE', '2021-07/2021-08']] },
    { text: '七八月份', reference: '2021', found: [['七八月份', 'DATE', '2021-07/2021-08']] },
    { text: '去年12月', reference: '2021-03', found: [['去年12月', 'DATE', '2020-12']] },
    { text: '2019年1-五月', found: [['2019年1-五月', 'DATE', '2019-01/2019-05']] },
  ],
  rejects: ['13月', '6月龄婴幼儿', '0月'],
  starts: DIGIT_STARTS,
  parse(at, { text }) {
    const match = matchAt(MONTH, text, at);
    if (match && NEIGHBOURS.has(match[1]!) && match[0].includes('月')) {
      const month = numberOf(match[1]![0]);
      const weak = !match[0].endsWith('份');
      return momentPiece(this.id, at, at + match[0].length, ['month', 'none'], { month }, { to: { month: month + 1 }, weak });
    }
    const value = numberOf(match?.[1]);
    if (!match || !(value >= 1 && value <= 12)) return null;
    const [open, chinese] = [!match[0].includes('月'), !/\d/.test(match[1]!)];
    return momentPiece(
      this.id,
      at,
      at + match[0].length,
      ['month', 'month'],
      { month: value },
      { open, weak: chinese && !match[0].endsWith('份') },
    );
  },
};

const DAY = sticky(
  `(${SMALL})\\s?(?:日|号(?![楼线院令文仓库码机房桥路门馆厅厂井矿地台泵闸坝站车舱标段])|(?=(?:${JOIN}|、)${SMALL}(?:、${SMALL}){0,4}\\s?[日号](?<!号(?=[楼线院令文仓库码机房桥路门馆厅厂井矿地台泵闸坝站车舱标段]))))`,
);
export const day: Parser = {
  id: 'date/day',
  says: '月内的日；单独出现时，只在截止、起讫、并列和句首等处成立。',
  examples: [
    { text: '8月4日,市委常委会召开会议', reference: '2021', found: [['8月4日', 'DATE', '2021-08-04']] },
    { text: '8月4日', found: [['8月4日', 'DATE', 'XXXX-08-04']] },
    { text: '十一月十日', reference: '2021', found: [['十一月十日', 'DATE', '2021-11-10']] },
    { text: '9月1日—30日', reference: '2021', found: [['9月1日—30日', 'DATE', '2021-09-01/2021-09-30']] },
    { text: '9月1-30日', reference: '2021', found: [['9月1-30日', 'DATE', '2021-09-01/2021-09-30']] },
    {
      text: '3月5日、12日分别召开',
      reference: '2021',
      found: [
        ['3月5日', 'DATE', '2021-03-05'],
        ['12日', 'DATE', '2021-03-12'],
      ],
    },
    { text: '请于20日前报送', reference: '2021-03-05', found: [['20日前', 'DATE', '../2021-03-20']] },
    { text: '2月29日', reference: '2020', found: [['2月29日', 'DATE', '2020-02-29']] },
  ],
  rejects: ['1-3号楼', '3、4号线', '2月30日', '2021年2月29日', '4月31日前', '2月30日至3月2日', '一日三餐', '有朝一日', '5号楼'],
  starts: DIGIT_STARTS,
  parse(at, { text }) {
    const match = matchAt(DAY, text, at);
    const value = numberOf(match?.[1]);
    if (!match || !(value >= 1 && value <= 99)) return null;
    const levels: readonly [Level, Level] = ['dayOfMonth', 'day'];
    return momentPiece(this.id, at, at + match[0].length, levels, { day: value }, { weak: true, open: match[1] === match[0].trim() });
  },
};
