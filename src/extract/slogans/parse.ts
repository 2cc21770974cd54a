import { parseNumeral } from '../../text/numerals.ts';

/** What a slogan counts, and the words for what is counted: 三重一大 → [3, 1], [重, 大]. */
export interface SloganParts {
  readonly numbers: readonly number[];
  readonly heads: readonly string[];
}

const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10000 };

/** Measure words that stand between number and head and name nothing themselves. */
const measure = /^(?:个|项|条|类|级|方|道|张|种|件|大|套|支|把|本|扇|名|位|方面)(?=[^零〇一二两三四五六七八九十双\d])/;

/** Reads the numbers of a slogan and their heads. The text is without quotes. */
export function parseSlogan(text: string): SloganParts {
  if (/^[\dA-Za-z]+(?:\+[\dA-Za-z]+)+/.test(text)) return { numbers: Array.from(text.matchAll(/\d+/g), ([n]) => Number(n)), heads: [] };
  // In a code every digit stands for a set of its own: “515”战略.
  const code = /^(\d{3,4})(?=\D|$)/.exec(text)?.[1];
  if (code && !/^\d+个?(?:百分|%)/.test(text)) return { numbers: Array.from(code, Number), heads: headsOf(text.slice(code.length)) };

  const numbers: number[] = [];
  const heads: string[] = [];
  for (const [, numeral = '', rest = ''] of text.matchAll(
    /(\d+|[零〇一二两三四五六七八九十百千万双]+)((?:百分(?:之?百)?|[^\d零〇一二两三四五六七八九十百千万双])*)/g,
  )) {
    const head = rest.replace(measure, '').split(/[、，]/)[0]!;
    // 五个一, 三个一批: what 个 counts may begin with 一; 四包一: a number that nothing follows belongs to the head before it.
    if (numbers.length > 0 && (heads.at(-1) === '个' || !head)) {
      const previous = heads.pop() ?? '';
      heads.push((previous === '个' ? '' : previous) + numeral + head);
      continue;
    }
    if (/^[百千万]+$/.test(numeral)) numbers.push(...Array.from(numeral, (unit) => units[unit]!));
    // 三零服务, 四千精神: as many things as begin with 零, with 千; no slogan counts in thousands.
    else if (/^[双两三四五六七八九][零千]$/.test(numeral)) {
      numbers.push(readNumeral(numeral[0]!));
      heads.push(numeral[1]! + head);
      continue;
    } else if (/^双[百万]$/.test(numeral)) numbers.push(2);
    else numbers.push(readNumeral(numeral));
    if (head) heads.push(head);
  }
  return { numbers, heads };
}

function headsOf(text: string): string[] {
  return text ? [text] : [];
}

/** 双 counts two, as 两 does. */
function readNumeral(numeral: string): number {
  return parseNumeral(numeral.replaceAll('双', '二')) ?? NaN;
}
