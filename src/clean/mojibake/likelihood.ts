import { bigrams } from '../../dictionary/bigrams.ts';
import { once } from '../../dictionary/load.ts';

/** Natural logarithm of how often a mark follows a word in official prose: estimates, in halves. */
const MARKS: Readonly<Record<string, number>> = {
  '，': -3, '、': -3.5, '。': -3.5, '“': -5, '”': -5, '；': -5.5, '：': -5.5, '（': -6, '）': -6, '《': -6.5, '》': -6.5, '！': -7.5, '？': -8,
  '—': -7, '…': -9, '·': -9, '‘': -10, '’': -10, '【': -9, '】': -9, '〔': -9, '〕': -9, '　': -7, ' ': -6, '-': -7, '.': -7, '/': -8, '%': -6,
}; // prettier-ignore

const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '(': '（', ')': '）' };
const SEPARATOR = '，。、；：！？';
const OPENING = '“‘（《【〔';
const CLOSING = '”’）》】〕';
/** After digits. */
const DATED = '年月日';
const SYMBOL = -13;
/** A character that no word list knows. */
const UNKNOWN = -15;

interface Likelihood {
  /** Logarithm of the probability that `unit` follows `before` (UTF-16 units, traditional or simplified; 10 begins a line). */
  of(before: number, unit: number): number;
}

const isHan = (unit: number) => unit >= 0x3400 && unit <= 0x9fff;
const isDigit = (unit: number) => unit >= 48 && unit <= 57;
const isLetter = (unit: number) => (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || (unit >= 0xc0 && unit <= 0x24f);

/** A bigram model of characters for words, with the marks of official prose around them. */
export const likelihood: () => Likelihood = once(() => {
  const { share, opens, closes, follows, simplified } = bigrams();
  const marks = new Float64Array(0x10000);
  const kind = new Uint8Array(0x10000);
  for (const [mark, cost] of Object.entries(MARKS)) marks[mark.charCodeAt(0)] = cost;
  for (const [narrow, wide] of Object.entries(WIDE)) marks[narrow.charCodeAt(0)] = MARKS[wide];
  const sort = (text: string, as: number) => {
    for (const mark of text) kind[mark.charCodeAt(0)] = as;
  };
  sort(SEPARATOR + ',;:!?', 1);
  sort(`${OPENING}(`, 2);
  sort(`${CLOSING})`, 3);

  const of = (before: number, unit: number) => {
    if (isHan(unit)) {
      const to = simplified[unit];
      if (share[to] === 0) return UNKNOWN;
      if (isDigit(before) && DATED.includes(String.fromCharCode(to))) return Math.log(0.15);
      if (!isHan(before)) return Math.log(0.8 * opens[to] + 0.02 * share[to]);
      const from = simplified[before];
      const inside = share[from] === 0 ? 0 : follows(from, to);
      const ends = share[from] === 0 ? 0.5 : closes[from];
      return Math.log(0.88 * (inside + ends * opens[to]) + 0.02 * share[to]);
    }
    if (marks[unit] !== 0) {
      let cost = marks[unit];
      if (isHan(before)) cost += Math.log(Math.max(0.05, closes[simplified[before]]));
      else if (kind[unit] === 1 && (kind[before] === 1 || kind[before] === 2 || before === 10)) cost -= 7;
      else if (kind[unit] === 3 && (kind[before] === 2 || kind[before] === 1 || before === 10)) cost -= kind[before] === 1 ? 3 : 6;
      return cost;
    }
    if (isDigit(unit)) return isDigit(before) ? -1.5 : -4.5;
    if (isLetter(unit)) return isLetter(before) ? -2.5 : unit <= 90 ? -7 : -9;
    return unit < 0x80 ? -8 : SYMBOL;
  };
  return { of };
});

/** The logarithm of the probability of a whole stretch after the unit `before`. */
export function weigh(text: string, before = 10): number {
  const model = likelihood();
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += model.of(i ? text.charCodeAt(i - 1) : before, text.charCodeAt(i));
  return sum;
}
