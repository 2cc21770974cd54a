import type { DayPart, Parser } from './moment.ts';
import { JOIN, SMALL, matchAt, momentPiece, numberOf, sticky } from './pattern.ts';

const PARTS: Readonly<Record<string, DayPart>> = {
  上午: 'MO', 早上: 'MO', 早晨: 'MO', 清晨: 'MO', 早间: 'MO', 早: 'MO', 晨: 'MO',
  中午: 'MI', 正午: 'MI', 午: 'MI',
  下午: 'AF', 午后: 'AF', 傍晚: 'EV', 晚上: 'EV', 晚间: 'EV', 晚: 'EV',
  凌晨: 'NI', 深夜: 'NI', 午夜: 'NI', 半夜: 'NI', 夜间: 'NI', 夜里: 'NI', 夜晚: 'NI', 夜: 'NI', 白天: 'DT',
}; // prettier-ignore
const PART = sticky('上午|早上|早晨|清晨|早间|中午|正午|下午|午后|傍晚|晚上|晚间|凌晨|深夜|午夜|半夜|夜间|夜里|夜晚|白天|[早晨晚午夜]');
const CLOCK_FOLLOWS = sticky(`\\s?${SMALL}(?:\\s?[时点]|:\\d{2})`);
export const dayPart: Parser = {
  id: 'date/day-part',
  says: '一日之内的时段；单字的早、晚、夜须接在日后或时刻前，独立的上午、下午须在句首并有逗号。',
  examples: [
    { text: '2月3日下午', reference: '2020', found: [['2月3日下午', 'TIME', '2020-02-03TAF']] },
    { text: '8月4日晚,召开', reference: '2021', found: [['8月4日晚', 'TIME', '2021-08-04TEV']] },
    { text: '上午,调研组一行', found: [['上午', 'TIME', 'XXXX-XX-XXTMO']] },
    { text: '晚8点', found: [['晚8点', 'TIME', 'XXXX-XX-XXT20:00']] },
  ],
  rejects: ['早发现、早报告', '晚会', '上午茶', '中午休息室', '夜市', '早、中、晚三次'],
  starts: '上早晨清中正下午傍晚凌深半夜白',
  parse(at, { text, before }) {
    const match = matchAt(PART, text, at);
    if (!match) return null;
    const end = at + match[0].length;
    const afterDay = before?.closes === 'day' && (match[0].length > 1 || text[at - 1] !== '的') && before.content.kind === 'moment';
    if (match[0].length === 1 && !afterDay && !matchAt(CLOCK_FOLLOWS, text, end)) return null;
    return momentPiece(this.id, at, end, ['part', 'part'], { part: PARTS[match[0]] }, { weak: true });
  },
};

const NOT_A_CLOCK = '(?![段代期速候间长差效节机常刻装尚政有光髦限局点])';
const HOUR = sticky(
  `(?<![.])(零|两(?=点)|${SMALL})\\s?(?:(时${NOT_A_CLOCK}|点(?![位击面对名状数评滴线]))(?:\\s?(${SMALL}|零[一二三四五六七八九])\\s?分(?![钟之])|(?<=[一二三四五六七八九十两]点)(零[一二三四五六七八九]|[二三四五]?十[一二三四五六七八九]?)(?![月日人名个项条亿万千百%-])|(半)|([一二三123])刻|整|钟)?(?:\\s?(${SMALL}|零[一二三四五六七八九])\\s?秒)?(?:许(?![可多诺]))?|(?=${JOIN}${SMALL}\\s?[时点]${NOT_A_CLOCK}))`,
);
const CERTAIN = sticky('之?前(?![提置])|以前|以?后(?![续期])|起|许|-|至');
export const hour: Parser = {
  id: 'date/hour',
  says: '钟点：8时、24时、零时、下午3点半、17时30分。',
  examples: [
    { text: '至24时', found: [['24时', 'TIME', 'XXXX-XX-XXT24:00']] },
    { text: '下午5点前', found: [['下午5点前', 'TIME', '../XXXX-XX-XXT17:00']] },
    { text: '从4月8日零时起', reference: '2020', found: [['4月8日零时起', 'TIME', '2020-04-08T00:00/..']] },
    { text: '2020年04月13日 09时10分', found: [['2020年04月13日 09时10分', 'TIME', '2020-04-13T09:10']] },
    { text: '2月3日0—24时', reference: '2020', found: [['2月3日0—24时', 'TIME', '2020-02-03T00:00/2020-02-03T24:00']] },
    { text: '下午3点半', found: [['下午3点半', 'TIME', 'XXXX-XX-XXT15:30']] },
    { text: '8月18日中午12时', reference: '2022', found: [['8月18日中午12时', 'TIME', '2022-08-18T12:00']] },
    { text: '上午9时至11时', found: [['上午9时至11时', 'TIME', 'XXXX-XX-XXT09:00/XXXX-XX-XXT11:00']] },
  ],
  rejects: ['25时', '一时之需', '一时一刻', '四时花海', '提出3点要求', '3点建议', '同时', '15时代', '12时70分'],
  starts: '零两0123456789一二三四五六七八九十廿',
  parse(at, { text, before }) {
    const match = matchAt(HOUR, text, at);
    if (!match) return null;
    const [whole, hourText, unit, inMinutes, bareMinutes, halfHour, quarters, secondText] = match;
    const minuteText = inMinutes ?? bareMinutes;
    const hours = numberOf(hourText);
    const minutes = halfHour ? 30 : quarters ? numberOf(quarters) * 15 : minuteText ? numberOf(minuteText.replace(/^零(?=.)/, '')) : 0;
    const said = whole !== hourText + (unit ?? '') || hourText === '零';
    if (!(hours >= 0 && hours <= 24 && minutes < 60) || (hours === 24 && minutes > 0)) return null;
    const end = at + whole.length;
    const certain =
      hourText !== '一' &&
      ((said && Boolean(unit)) ||
        (unit === '时' && /\d/.test(hourText!)) ||
        (unit === '点' && /\d/.test(hourText!) && matchAt(CERTAIN, text, end)));
    const second = numberOf(secondText?.replace(/^零(?=.)/, ''));
    const moment = { hour: hours, minute: minutes, ...(second < 60 ? { second } : {}) };
    return momentPiece(this.id, at, end, ['clock', 'clock'], moment, {
      weak: !certain && before?.closes !== 'day' && before?.closes !== 'part',
      open: !unit,
    });
  },
};

const COLON = sticky('(?<![\\d:.])(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d))?(?:(?:许(?![可多诺]))|\\s?([ap])\\.?m\\b)?(?![\\d:])');
export const colonClock: Parser = {
  id: 'date/colon-clock',
  says: '冒号钟点：9:30、17:00；一位数的钟点须有日期、时段、区间或截止语相伴。',
  examples: [
    { text: '上午8:30—11:30', found: [['上午8:30—11:30', 'TIME', 'XXXX-XX-XXT08:30/XXXX-XX-XXT11:30']] },
    { text: '5月8日（星期五）上午9：00', reference: '2020', found: [['5月8日（星期五）上午9：00', 'TIME', '2020-05-08T09:00']] },
    { text: '每天17:30前', found: [['每天17:30前', 'SET', 'P1D']] },
  ],
  rejects: ['按1:10配备', '比分3:21', '25:00', '1:50000'],
  starts: '0123456789',
  parse(at, { text }) {
    const match = matchAt(COLON, text, at);
    const said = Number(match?.[1]);
    const hours = match?.[4] ? (said % 12) + (match[4] === 'p' ? 12 : 0) : said;
    if (!match || (match[4] && said > 12) || hours > 24 || (hours === 24 && match[2] !== '00')) return null;
    const moment = { hour: hours, minute: Number(match[2]), ...(match[3] ? { second: Number(match[3]) } : {}) };
    return momentPiece(this.id, at, at + match[0].length, ['clock', 'clock'], moment, {
      weak: match[1]!.length < 2 && !match[4] && !/^[03]0$/.test(match[2]!),
    });
  },
};
