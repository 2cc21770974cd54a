import type { Form, Parser } from './moment.ts';
import { CHINESE_DIGITS, JOIN, matchAt, numberOf, sticky } from './pattern.ts';

const COUNT = '(?:\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,4}(?:\\.\\d{1,2})?万?|[一二三四五六七八九十两廿卅百千万]{1,7}|半|俩)';
const UNITS = '年|月|周|星期|礼拜|天|日|工作日|交易日|小时|钟头|分钟|分(?=半钟)|秒钟?|季度|昼夜|刻钟';
const BEFORE_NOT = '前(?![往来期列行后夕进瞻沿提述赴身端途景方线台置])';
const AFTER_NOT = '后(?![续期勤方备台面半者进退果来代世段])';
const LENGTH = sticky(
  `(?<![A-Za-z.])(近|最近|过去的?|今后|未来|此后|前|[之以]?后|接下来的?|还剩)?\\s?(${COUNT})(?:${JOIN}(${COUNT}))?\\s?[多余来]?(个)?[多余]?(半)?(${UNITS})[多余]?(半钟?(?![月年天载]))?` +
    `(\\s?(?:以内|之内|内(?![蒙外部容心科涵地环生])|以来|来(?![自到源访渝京沪返华往临宾])|[之以]后|${AFTER_NOT}|[之以]前|${BEFORE_NOT}))?`,
);
/** How far the rules look back, in UTF-16 units. */
const HEAD = 8;
/** 第三年, 第1、3、7天, 有一天, 这两年 do not count time. */
const ORDINAL = /[第这那哪同某另]$|第[\d、,，和]{1,7}$|新的$|朝$/;
/** 前1周, 后1年, 还剩5分钟: only where nothing stands before, 节前1周 is one week. */
const SIDE = /^(?:前|[之以]?后|接下来的?|还剩)$/;
const CLAUSE_START = /(?:^|[，。；：,;:!?！？、\s])$/;
/** Before 3日 without 内 or 后 these make it a length. */
const LENGTH_CUE =
  /(?:满|(?:期满|届满|到期|会议|召开|开始|举行)前|为期|连续|超过|少于|多于|提前|至少|最长|最多|延长|限期|共|第一次提醒|之日起)$/;
/** 会议召开3日前, 期满30日前: counted back from an event. */
const COUNTED_BACK = /(?:提前|届满|期满|召开|开始|开工|举行|起飞|施行|会|到期)$/;
/** 一年级, 三年制 are not three years; nor is 一周年, 两周岁, 一天天, 3天两检 (a slogan), 一年一度. */
const OTHER_WORD = sticky(
  '[级龄代岁天均度]|周年|制|树木|如一日|之计|到头|到晚|四季|一[度遇大小]|又一(?!个)|打鱼|一夜|[一二两三四五\\d]{1,2}[检测采筛]|一(?![次个定并律起直体般些])[一-龥]',
);
const WEEK_WORD = sticky('[年岁边围期遭转折]');

const DESIGNATORS: Readonly<Record<string, string>> = {
  年: 'PY', 月: 'PM', 分: 'TM', 季度: 'PQ', 周: 'PW', 星期: 'PW', 礼拜: 'PW', 天: 'PD', 日: 'PD', 工作日: 'PD', 交易日: 'PD', 昼夜: 'PD',
  小时: 'TH', 钟头: 'TH', 分钟: 'TM', 刻钟: 'TK', 秒: 'TS', 秒钟: 'TS',
}; // prettier-ignore
/** A half is told in the next smaller unit: 半年 is P6M, 半月 P15D, 半天 PT12H, 半小时 PT30M. */
const HALVED: Readonly<Record<string, readonly [designator: string, times: number]>> = {
  PY: ['PM', 12],
  PM: ['PD', 30],
  PD: ['TH', 24],
  TH: ['TM', 60],
  TM: ['TS', 60],
};

/** The TIMEX3 value of a count of units. */
export function lengthValue(count: number, unit: string): string | null {
  let designator = DESIGNATORS[unit];
  if (!designator || !(count > 0)) return null;
  if (designator === 'PQ') [designator, count] = ['PM', count * 3];
  if (designator === 'TK') [designator, count] = ['TM', count * 15];
  const smaller = HALVED[designator];
  if (count % 1 && smaller && (count * smaller[1]) % 1 === 0) [designator, count] = [smaller[0], count * smaller[1]];
  return `${designator[0] === 'T' ? 'PT' : 'P'}${count}${designator[1]}`;
}

function formOf(suffix: string): Form {
  return suffix.endsWith('内') ? 'within' : 'length';
}

/** 实现“十四五”规划的关键一年, 极不平凡的一年: what kind of year it is. */
const PIVOTAL = /(?:关键|重要|重点|开局|收官|攻坚|决胜|起步|奠基|不平凡|难忘|突破)(?:的|之)?$/;

export const duration: Parser = {
  id: 'date/duration',
  says: '时长，可带“近、过去、今后”和“内、以来、后、前”。',
  examples: [
    { text: '落实24小时值班制度', found: [['24小时', 'DURATION', 'PT24H']] },
    { text: '查验5日内核酸检测阴性证明', found: [['5日内', 'DURATION', 'P5D']] },
    { text: '5个工作日内', found: [['5个工作日内', 'DURATION', 'P5D']] },
    { text: '在本意见印发之日起30日内', found: [['30日内', 'DURATION', 'P30D']] },
    { text: '近14天有旅居史', found: [['近14天', 'DURATION', 'P14D']] },
    { text: '三年行动计划', found: [['三年', 'DURATION', 'P3Y']] },
    { text: '过去五年', found: [['过去五年', 'DURATION', 'P5Y']] },
    { text: '3—5年', found: [['3—5年', 'DURATION', 'P3Y/P5Y']] },
    { text: '半个月', found: [['半个月', 'DURATION', 'P15D']] },
    { text: '一个半小时', found: [['一个半小时', 'DURATION', 'PT90M']] },
    { text: '两年半', found: [['两年半', 'DURATION', 'P30M']] },
    { text: '15分钟生活圈', found: [['15分钟', 'DURATION', 'PT15M']] },
    { text: '公示期满3日后', found: [['3日后', 'DURATION', 'P3D']] },
    { text: '两三天', found: [['两三天', 'DURATION', 'P2D/P3D']] },
    { text: '1.5小时', found: [['1.5小时', 'DURATION', 'PT90M']] },
    { text: '保持 24 小时在线', found: [['24 小时', 'DURATION', 'PT24H']] },
    { text: '连续14日', found: [['14日', 'DURATION', 'P14D']] },
  ],
  rejects: [
    '第三年',
    '第1、3、7天',
    '三年级',
    '建党100周年',
    '两周岁',
    '百年未有之大变局',
    '5月龄',
    '一年级',
    '十年如一日',
    'PM2.5年均浓度',
    'PM10日均值',
    '两个年度',
    '有一天',
    '一天天',
    '3天两检',
    '20类重点场所',
    '一年一考核',
    '一月一主题',
    '规划目标的关键一年',
    '极不平凡的一年',
  ],
  starts: '近最过今未此前之以后接还0123456789半俩' + CHINESE_DIGITS,
  parse(at, { text, before, allTimes }) {
    const match = matchAt(LENGTH, text, at);
    if (!match) return null;
    const [whole, prefix, first, second, ge, halfBefore, unit, halfAfter, suffix = ''] = match;
    const head = text.slice(Math.max(0, at - HEAD), at);
    const end = at + whole.length;
    if (prefix && SIDE.test(prefix) && !(allTimes && CLAUSE_START.test(head))) return null;
    if (prefix === '还剩' && !/[时分秒钟]/.test(unit!)) return null;
    if (!prefix && (ORDINAL.test(head) || (head.endsWith('有') && first === '一'))) return null;
    if ((unit === '月' || unit === '季度') && !ge) return null;
    if (unit === '年' && first === '一' && PIVOTAL.test(head)) return null;
    if (unit === '年' && (ge || /^\d{4}$/.test(first!) || /百/.test(first!) || (first === '半' && /[上下前后大多]$/.test(head))))
      return null;
    if (unit === '日') {
      if (before && (before.closes === 'month' || before.closes === 'day') && !prefix) return null;
      const wanted = prefix || /内|后|来/.test(suffix) || (suffix ? COUNTED_BACK.test(head) : LENGTH_CUE.test(head));
      if (!wanted) return null;
    }
    if (unit === '周' && matchAt(WEEK_WORD, text, end)) return null;
    if (/^(?:星期|礼拜)$/.test(unit!) && /[一二三四五六日天]/.test(text[end] ?? '')) return null;
    if (unit === '秒' && !/\d/.test(first!) && !suffix) return null;
    if (!suffix && matchAt(OTHER_WORD, text, end)) return null;
    const value = valueOf(first!, second, Boolean(halfBefore || halfAfter), unit!);
    return value
      ? {
          start: at,
          end,
          rule: this.id,
          content: { kind: 'value', type: 'DURATION', value },
          form: formOf(suffix),
          opens: 'none',
          closes: 'none',
        }
      : null;
  },
};

/** 两三天, 三五年. */
const PAIR = /^(?:一两|二三|两三|三四|三五|四五|五六|六七|七八|八九)$/;

function valueOf(first: string, second: string | undefined, half: boolean, unit: string): string | null {
  if (second) {
    const [low, high] = [lengthValue(numberOf(first), unit), lengthValue(numberOf(second), unit)];
    return low && high && `${low}/${high}`;
  }
  if (PAIR.test(first)) return valueOf(first[0]!, first[1], half, unit);
  return lengthValue((first === '俩' ? 2 : numberOf(first)) + (half ? 0.5 : 0), unit);
}

const PRODUCT = sticky(
  '(\\d{1,2})\\s?(?:天|日)?\\s?[×xX*]\\s?(\\d{1,2})\\s?个?小时|(\\d{1,2})\\s?个?小时\\s?[×xX*]\\s?(\\d{1,2})\\s?[天日]',
);
export const product: Parser = {
  id: 'date/product',
  says: '相乘的时长：7×24小时。',
  examples: [
    { text: '7×24小时', found: [['7×24小时', 'DURATION', 'PT168H']] },
    { text: '7天*24小时值守', found: [['7天*24小时', 'DURATION', 'PT168H']] },
  ],
  rejects: ['3×4米'],
  starts: '0123456789',
  parse(at, { text }) {
    const match = matchAt(PRODUCT, text, at);
    if (!match) return null;
    const value = `PT${Number(match[1] ?? match[3]) * Number(match[2] ?? match[4])}H`;
    return {
      start: at,
      end: at + match[0].length,
      rule: this.id,
      content: { kind: 'value', type: 'DURATION', value },
      form: 'length',
      opens: 'none',
      closes: 'none',
    };
  },
};

const SUM = sticky('[“"‘「]?\\d{1,2}\\s?[天日]?(?:\\s?\\+\\s?\\d{1,2}\\s?[天日]?){1,3}[”"’」]?[天日]?');
export const sum: Parser = {
  id: 'date/sum',
  says: '相加的天数：14+2天。没有“天”的是口号，不是时间。',
  examples: [
    { text: '继续实施“14+2”天居家隔离', found: [['“14+2”天', 'DURATION', 'P14D+P2D']] },
    { text: '14天+7天', found: [['14天+7天', 'DURATION', 'P14D+P7D']] },
    { text: '14+7+7天', found: [['14+7+7天', 'DURATION', 'P14D+P7D+P7D']] },
  ],
  rejects: ['“14+2”管控措施', '1+6+N', '5+2'],
  starts: '“"‘「0123456789',
  parse(at, { text }) {
    const match = matchAt(SUM, text, at);
    if (!match || !/[天日]/.test(match[0])) return null;
    const value = match[0]
      .match(/\d+/g)!
      .map((days) => `P${Number(days)}D`)
      .join('+');
    return {
      start: at,
      end: at + match[0].length,
      rule: this.id,
      content: { kind: 'value', type: 'DURATION', value },
      form: 'length',
      opens: 'none',
      closes: 'none',
    };
  },
};

const HUNDRED_DAYS = sticky(
  '百日(?=大?(?:攻坚|行动|会战|整治|专项|冲刺|竞赛|安全|提升|清零|治理|誓师|活动|排查|集中|督查|打击|严打|清理|决战))',
);
export const hundredDays: Parser = {
  id: 'date/hundred-days',
  says: '以“百日”为期的行动。',
  examples: [{ text: '百日攻坚行动', found: [['百日', 'DURATION', 'P100D']] }],
  rejects: ['百日咳', '百日宴', '百日维新'],
  starts: '百',
  parse(at, { text }) {
    if (!matchAt(HUNDRED_DAYS, text, at)) return null;
    const content = { kind: 'value', type: 'DURATION', value: 'P100D' } as const;
    return { start: at, end: at + 2, rule: this.id, content, form: 'length', opens: 'none', closes: 'none' };
  },
};
