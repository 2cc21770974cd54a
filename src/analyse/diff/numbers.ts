import { parseNumeral } from '../../text/numerals.ts';

/** 量词与单位。汉字数词后无单位的不算数（一律、统一、万无一失）。 */
const UNIT =
  '百分点|平方公里|平方米|立方米|人次|公里|千米|公顷|小时|分钟|季度|学期|个月|工作日|万元|亿元|[%‰次人名支套台辆个家户处件元亩米吨天日周月年轮遍倍所座场期项成度级岁℃]';
const FREQUENCY = '每(?:半|[一二两三四五六七八九十]|\\d{1,3})?个?(?:工作日|小时|天|日|周|星期|旬|月|季度?|学期|年)';
const FIGURE = '\\d{1,12}(?:[.,]\\d{1,6})?[万亿千百]?';
const BOUND = '(?:左右|以上|以下|以内)?';
const HAN = '(?<![第统唯“])[一二两三四五六七八九十百千万半]{1,6}';

/** Finds frequencies (每半月), figures with or without a unit (95%, 500元) and numerals with a unit (三次). */
export const numberPattern: RegExp = new RegExp(`${FREQUENCY}|${FIGURE}(?:${UNIT})?${BOUND}|${HAN}(?:${UNIT})${BOUND}`, 'g');

const parts = new RegExp(`^(每)?(${FIGURE}|[一二两三四五六七八九十百千万半]*)(.*)$`);

/** A number as written, and value and unit in the one form that 3次 and 三次 share. */
export interface Quantity {
  readonly text: string;
  readonly form: string;
}

/** The numbers of a clause outside its quotes. */
export function listNumbers(text: string): readonly Quantity[] {
  const plain = text
    .normalize('NFKC')
    .replace(/“[^”]{0,30}”/g, '')
    .replace(/(?<=[一二三四五六七八九])、(?=[二三四五六七八九十])/g, '');
  return (plain.match(numberPattern) ?? []).map((found) => ({ text: found, form: toForm(found) }));
}

function toForm(found: string): string {
  const [, every = '', numeral = '', unit = ''] = parts.exec(found) ?? [];
  const value = numeral === '' ? '' : String(parseNumeral(numeral) ?? numeral);
  return (
    every +
    value +
    unit
      .replace(/^个(?=月|工作日)/, '')
      .replace(/^日$|^天$/, '天')
      .replace(/^季$/, '季度')
      .replace('星期', '周')
  );
}
