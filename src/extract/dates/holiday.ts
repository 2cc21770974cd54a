import type { Moment, Parser, Piece } from './moment.ts';
import { matchAt, momentPiece, numberOf, sticky } from './pattern.ts';

const LUNAR = (month: number, day: number): Moment => ({ month, day, lunar: true, holiday: true });
const SOLAR = (month: number, day: number): Moment => ({ month, day, holiday: true });
/** Names that are certain by themselves. */
const NAMED: Readonly<Record<string, Moment>> = {
  元旦: SOLAR(1, 1), 春节: LUNAR(1, 1), 除夕: LUNAR(12, 30), 元宵: LUNAR(1, 15), 端午: LUNAR(5, 5), 七夕: LUNAR(7, 7),
  中秋: LUNAR(8, 15), 重阳: LUNAR(9, 9), 腊八: LUNAR(12, 8), 清明: { qingming: true, holiday: true }, 国庆: SOLAR(10, 1),
  妇女节: SOLAR(3, 8), 植树节: SOLAR(3, 12), 劳动节: SOLAR(5, 1), 青年节: SOLAR(5, 4), 儿童节: SOLAR(6, 1), 建党节: SOLAR(7, 1), 建军节: SOLAR(8, 1),
  教师节: SOLAR(9, 10), 圣诞节: SOLAR(12, 25),
}; // prettier-ignore
const BREAK = '(?:小长假|长假|黄金周|连续假期|连假|假期|假日)?';
const HOLIDAY = sticky(`(?:国际|农历)?(${Object.keys(NAMED).join('|')})(节(?![约省能奏水电制]))?(${BREAK})`);
const SURNAMES =
  /[王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范石姚谭廖邹熊陆郝孔白崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎乔贺赖龚]/;

export const holiday: Parser = {
  id: 'date/holiday',
  says: '节日，可带假期；农历节日按年推算。',
  examples: [
    { text: '国庆临近', reference: '2022', found: [['国庆', 'DATE', '2022-10-01']] },
    {
      text: '做好中秋、国庆假期及前后防控',
      reference: '2022',
      found: [
        ['中秋', 'DATE', '2022-09-10'],
        ['国庆假期', 'DATE', '2022-10-01'],
      ],
    },
    { text: '2020年春节期间', found: [['2020年春节', 'DATE', '2020-01-25']] },
    { text: '国庆', found: [['国庆', 'DATE', 'XXXX-10-01']] },
    { text: '春节前', reference: '2019-12-20', found: [['春节前', 'DATE', '../2020-01-25']] },
    { text: '清明节', reference: '2021', found: [['清明节', 'DATE', '2021-04-04']] },
    { text: '除夕', reference: '2022', found: [['除夕', 'DATE', '2022-01-31']] },
    {
      text: '元旦春节',
      reference: '2021-12',
      found: [
        ['元旦', 'DATE', '2022-01-01'],
        ['春节', 'DATE', '2022-02-01'],
      ],
    },
    { text: '端午连假', reference: '2024', found: [['端午连假', 'DATE', '2024-06-10']] },
    { text: '国庆连假', reference: '2024', found: [['国庆连假', 'DATE', '2024-10-10']] },
    { text: '端午', found: [['端午', 'DATE', 'XXXX-XX-XX']] },
  ],
  rejects: ['政治清明', '“两节”期间', '节后', '重阳木'],
  starts: [...new Set(Object.keys(NAMED).map((name) => name[0]!))].join('') + '国农',
  parse(at, { text }) {
    const match = matchAt(HOLIDAY, text, at);
    if (!match) return null;
    const [whole, name, festival, pause] = match;
    const [before, after] = [text[at - 1] ?? '', text[at + whole.length] ?? ''];
    const bare = !festival && !pause;
    if (bare && name === '国庆' && SURNAMES.test(before) && !/[前后、将临]/.test(after)) return null;
    if (bare && name === '清明' && !/[前后祭扫时、将临,，。]/.test(after)) return null;
    if (bare && name === '清明' && /[治气风晏正]/.test(before)) return null;
    if (bare && (name === '重阳' || name === '元宵' || name === '七夕') && /[一-龥]/.test(after) && !/[前后将临期之]/.test(after))
      return null;
    // 国庆连假: the National Day of Taiwan
    const day = name === '国庆' && pause === '连假' ? SOLAR(10, 10) : NAMED[name!]!;
    return momentPiece(this.id, at, at + whole.length, ['holiday', 'day'], day);
  },
};

const NUMBERED: Readonly<Record<string, Moment>> = {
  三八: SOLAR(3, 8),
  五一: SOLAR(5, 1),
  五四: SOLAR(5, 4),
  六一: SOLAR(6, 1),
  七一: SOLAR(7, 1),
  八一: SOLAR(8, 1),
  十一: SOLAR(10, 1),
};
const NUMBERED_PATTERN = sticky(
  `([“"‘「])?(${Object.keys(NUMBERED).join('|')})([”"’」])?((?:国际)?(?:劳动|妇女|劳动妇女|儿童|青年|建军|建党)?节)?(${BREAK})(?![”"’」]?\\s?(?:劳动奖|奖章|勋章|奖状|红旗|精神|运动|路|制|学校|小学|中学|广场|南昌|农场|届|[月日年号个条章项届]))`,
);
const HOLIDAY_BEFORE = /(?:元旦|春节|清明|端午|中秋|国庆)节?[、和]$/;
const HOLIDAY_AFTER = /^[、和](?:元旦|春节|清明|端午|中秋|国庆|十一)/;
/** 清明、五一、端午: a number among holidays is one. */
function isListed(text: string, start: number, end: number): boolean {
  return HOLIDAY_BEFORE.test(text.slice(Math.max(0, start - 4), start)) || HOLIDAY_AFTER.test(text.slice(end, end + 3));
}

export const numberedHoliday: Parser = {
  id: 'date/numbered-holiday',
  says: '以数字为名的节日：“五一”、“十一”、七一；无引号时须带假期或节名。',
  examples: [
    { text: '“五一”假期前', reference: '2020', found: [['“五一”假期前', 'DATE', '../2020-05-01']] },
    {
      text: '清明、五一放假',
      reference: '2021',
      found: [
        ['清明', 'DATE', '2021-04-04'],
        ['五一', 'DATE', '2021-05-01'],
      ],
    },
    { text: '五一小长假', found: [['五一小长假', 'DATE', 'XXXX-05-01']] },
    { text: '“七一”前夕', reference: '2021', found: [['七一', 'DATE', '2021-07-01']] },
    { text: '“十一”黄金周期间', reference: '2021', found: [['“十一”黄金周', 'DATE', '2021-10-01']] },
  ],
  rejects: ['“五四”精神', '“七一”勋章', '五一劳动奖章', '“三八”红旗手', '十一届', '八一路'],
  starts: '“"‘「三五六七八十',
  parse(at, { text }) {
    const match = matchAt(NUMBERED_PATTERN, text, at);
    if (!match) return null;
    const [whole, opening, name, closing, festival, pause] = match;
    if (!(opening && closing) && !festival && !pause && text[at + whole.length] !== '前' && !isListed(text, at, at + whole.length))
      return null;
    if (!opening && /[“"‘「]/.test(text[at - 1] ?? '')) return null;
    return momentPiece(this.id, at, at + whole.length, ['holiday', 'day'], NUMBERED[name!]!);
  },
};

const LUNAR_DAY = '初[一二三四五六七八九十]|十[一二三四五六七八九]?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十';
const LUNAR_DATE = sticky(
  `(农历|阴历)?(?:((?<=历)\\d{4}|(?<=历)[一二][〇零○一二三四五六七八九]{3})年)?(?:(闰)?(正|冬|腊|十[一二]?|[一二三四五六七八九]|\\d{1,2})月(${LUNAR_DAY})?(?![日号月个一二三四五六七八九十]|份)|(?:大)?年(三十|初[一二三四五六七])(?=[，。、；,;晚前至到]|$))`,
);
/** Written without 农历, these days alone are lunar beyond doubt. */
const FESTIVE = /^(?:正月|腊月|冬月|五月初五|七月初七|七月十五|八月十五|九月初九|.{1,2}月(?:初|廿))/;
const MONTH_NAMES: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 };
export const lunarDate: Parser = {
  id: 'date/lunar',
  says: '农历月日。',
  examples: [
    { text: '正月初一', reference: '2020', found: [['正月初一', 'DATE', '2020-01-25']] },
    { text: '农历八月十五', reference: '2022', found: [['农历八月十五', 'DATE', '2022-09-10']] },
    { text: '腊月二十三前', reference: '2020', found: [['腊月二十三前', 'DATE', '../2021-02-04']] },
    { text: '农历十月', reference: '2022', found: [['农历十月', 'DATE', '2022-10-25/2022-11-23']] },
    { text: '二〇二〇年正月十五', found: [['二〇二〇年正月十五', 'DATE', '2020-02-08']] },
    { text: '正月初一', found: [['正月初一', 'DATE', 'XXXX-XX-XX']] },
  ],
  rejects: ['大年', '八月十五个项目', '五月十项任务'],
  starts: '农阴闰正冬腊初一二三四五六七八九十大年0123456789',
  parse(at, { text, allTimes }) {
    const match = matchAt(LUNAR_DATE, text, at);
    if (!match) return afterRange(this.id, text, at);
    const [whole, prefix, yearText, leap, monthText, dayText, newYear] = match;
    const end = at + whole.length;
    const dayOf = (words: string) => (words === '三十' ? 30 : numberOf(words.replace('初', '')));
    if (newYear) return momentPiece(this.id, at, end, ['holiday', 'day'], { ...LUNAR(newYear === '三十' ? 12 : 1, dayOf(newYear)) });
    const bare = allTimes && dayText !== undefined && !/\d/.test(whole);
    if (!prefix && !leap && !FESTIVE.test(whole) && !bare) return null;
    const month = MONTH_NAMES[monthText!] ?? numberOf(monthText);
    if (!(month >= 1 && month <= 12)) return null;
    const moment: Moment = {
      month,
      lunar: true,
      ...(yearText ? { year: numberOf(yearText) } : {}),
      ...(leap ? { leapMonth: true } : {}),
      ...(dayText ? { day: dayOf(dayText) } : {}),
    };
    return momentPiece(this.id, at, end, [yearText ? 'year' : 'month', dayText ? 'day' : 'none'], moment);
  },
};

const LUNAR_END = sticky(`(?<=[至到-])(${LUNAR_DAY})(?![日号月个项条人名家天年])`);
/** 正月初一至初七: the day that ends a range in the same month. */
function afterRange(rule: string, text: string, at: number): Piece | null {
  const match = matchAt(LUNAR_END, text, at);
  if (!match?.[0].startsWith('初')) return null;
  return momentPiece(
    rule,
    at,
    at + match[0].length,
    ['dayOfMonth', 'day'],
    { day: numberOf(match[1]!.slice(1)), lunar: true },
    { weak: true },
  );
}
