import type { Moment, Parser } from './moment.ts';
import { matchAt, momentPiece, numberOf, sticky } from './pattern.ts';

const PERIOD = '时期|期间';
const PLAN = sticky(
  `([“"‘「]?)(?:(十[一二三四五六])五|([六七八九]|十)五(?![”"’」]?普法))([”"’」]?)(${PERIOD})?|第(十?[一二三四五六七八九]|十)个五年(?:规划|计划)(?:${PERIOD})?`,
);
const OPEN = /[“"‘「]/;
const SURE_AFTER = sticky('规划|计划|时期|期间|末|初|以来|后[三两]年|前[三两]年');

/** The first and last year of the n-th five-year plan, from the sixth on. */
function planYears(number: number): readonly [Moment, Moment] | null {
  const first = 1981 + (number - 6) * 5;
  return number >= 6 && number <= 17 ? [{ year: first }, { year: first + 4 }] : null;
}

export const fiveYearPlan: Parser = {
  id: 'date/five-year-plan',
  says: '五年规划所在的年份。',
  examples: [
    { text: '确保“十三五”圆满收官', found: [['十三五', 'DATE', '2016/2020']] },
    { text: '“十四五”时期', found: [['“十四五”时期', 'DATE', '2021/2025']] },
    { text: '到“十四五”末', found: [['“十四五”末', 'DATE', '2025']] },
    { text: '十四五规划', found: [['十四五', 'DATE', '2021/2025']] },
    { text: '“十四五”以来', found: [['“十四五”以来', 'DATE', '2021/..']] },
    { text: '第十四个五年规划', found: [['第十四个五年规划', 'DATE', '2021/2025']] },
    { text: '“十五五”', found: [['十五五', 'DATE', '2026/2030']] },
    { text: '“九五”期间', found: [['“九五”期间', 'DATE', '1996/2000']] },
  ],
  rejects: ['“七五”普法工作', '“八五”普法', '七五折', '六五环境日', '二十五五'],
  starts: '“"‘「十六七八九第',
  parse(at, { text }) {
    const match = matchAt(PLAN, text, at);
    if (!match) return null;
    const [whole, opening, later, earlier, closing, period, ordinal] = match;
    const end = at + whole.length;
    if (!opening && !ordinal && OPEN.test(text[at - 1] ?? '')) return null;
    if (earlier && !(opening && closing) && !period && !matchAt(SURE_AFTER, text, end)) return null;
    const number = later ? numberOf(later) : earlier ? numberOf(earlier) : numberOf(ordinal);
    const years = planYears(number);
    return years && momentPiece(this.id, at, end, ['plan', 'plan'], years[0], { to: years[1] });
  },
};

const EVENT = sticky(`[“"‘「](\\d{1,2})[·.](\\d{1,2})[”"’」](?=(.{0,3}))|(?<![\\d.·])(\\d{1,2})·(\\d{1,2})(?![\\d·])`);
/** A dot needs these, a middle dot does not: “3.15”晚会 but not “2.0”版. */
const EVENT_WORD = /^(?:特|重|较|强|洪|暴|地震|灾|火|矿|爆|事|案|疫|晚会|国际|消费|工程|专案|讲话|批示|台风|泥石|山洪|决|坍)/;
export const eventDay: Parser = {
  id: 'date/event-day',
  says: '以月日命名的事件：“8·22”特大暴雨灾害；事件自己的年份不由文件推出。',
  examples: [
    { text: '推进“8·22”特大暴雨灾害恢复重建', reference: '2020-02-04', found: [['8·22', 'DATE', 'XXXX-08-22']] },
    { text: '“7.20”特大暴雨', reference: '2022', found: [['7.20', 'DATE', 'XXXX-07-20']] },
    { text: '3·15晚会', found: [['3·15', 'DATE', 'XXXX-03-15']] },
  ],
  rejects: ['“2.0”版', '“13·40”', '“1·32”', '“3.1”版本', '1·2·3'],
  starts: '“"‘「0123456789',
  parse(at, { text }) {
    const match = matchAt(EVENT, text, at);
    if (!match) return null;
    const moment = { month: Number(match[1] ?? match[4]), day: Number(match[2] ?? match[5]), yearless: true };
    if (match[0].includes('.') && !EVENT_WORD.test(match[3] ?? '')) return null;
    return momentPiece(this.id, at, at + match[0].length, ['none', 'none'], moment);
  },
};

const RAINS = sticky('[“"‘「]?七下八上[”"’」]?');
export const mainRains: Parser = {
  id: 'date/main-rains',
  says: '七下八上：7月16日至8月15日的防汛关键期。',
  examples: [
    { text: '“七下八上”防汛关键期', reference: '2019-07', found: [['七下八上', 'DATE', '2019-07-16/2019-08-15']] },
    { text: '七下八上', found: [['七下八上', 'DATE', 'XXXX-07-16/XXXX-08-15']] },
    {
      text: '做好“七下八上”准备，10日前补齐',
      reference: '2021-06-30',
      found: [
        ['七下八上', 'DATE', '2021-07-16/2021-08-15'],
        ['10日前', 'DATE', '../2021-07-10'],
      ],
    },
  ],
  rejects: ['七上八下'],
  starts: '“"‘「七',
  parse(at, { text }) {
    const match = matchAt(RAINS, text, at);
    return (
      match &&
      momentPiece(this.id, at, at + match[0].length, ['season', 'none'], { month: 7, day: 16 }, { to: { month: 8, day: 15, named: true } })
    );
  },
};
