const DIGITS = new Map<string, number>(
  [
    ['零', '〇', '○', 'О', 'o', 'O'],
    ['一', '壹', '幺'],
    ['二', '贰', '两'],
    ['三', '叁'],
    ['四', '肆'],
    ['五', '伍'],
    ['六', '陆'],
    ['七', '柒'],
    ['八', '捌'],
    ['九', '玖'],
  ].flatMap((row, value) => row.map((character) => [character, value] as const)),
);
const UNITS = new Map<string, number>([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);
const MYRIADS = new Map<string, number>([
  ['万', 1e4],
  ['亿', 1e8],
]);
/** 廿 and 卅 stand for 二十 and 三十. */
const TENS = new Map<string, number>([
  ['廿', 20],
  ['卅', 30],
]);
const ARABIC = /^\d+(?:\.\d+)?$/;
/** Longer than any number a text spells out; bounds the work on a run of digits. */
const MAX_LENGTH = 32;

/** Full-width digits, points, commas and percent signs become ASCII; the length stays. */
function foldDigits(text: string): string {
  return text.replace(/[０-９．，％]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/**
 * The value of a numeral: 12, １２, 3.5, 1,200, 二〇二二, 三十, 廿八, 一百二十, 两, 两千三 (2300), 1.2万, 一点五, 半 (0.5).
 * Null when the text is anything else, a well-formed part with something around it included.
 */
export function parseNumeral(text: string): number | null {
  if (!text || text.length > MAX_LENGTH) return null;
  if (text === '半') return 0.5;
  const folded = foldDigits(text);
  const plain = folded.includes(',') ? stripCommas(folded) : folded;
  if (plain === null) return null;
  if (ARABIC.test(plain)) return Number(plain);
  const point = plain.indexOf('点');
  if (point > 0) return withFraction(plain.slice(0, point), plain.slice(point + 1));
  return parseRun(plain) ?? parsePositional(plain);
}

/** 1,200 but not 1,2. */
function stripCommas(text: string): string | null {
  return /^\d{1,3}(?:,\d{3}){1,4}(?:\.\d+)?[万亿]?$/.test(text) ? text.replaceAll(',', '') : null;
}

function withFraction(whole: string, fraction: string): number | null {
  const left = parseNumeral(whole);
  const digits = [...fraction].map((character) => DIGITS.get(character));
  if (left === null || !digits.length || digits.includes(undefined)) return null;
  return Number(`${left}.${digits.join('')}`);
}

/** 二〇二二, 二0二二: digits read one after the other. A single digit is read here, too. */
function parseRun(text: string): number | null {
  let value = 0;
  for (const character of text) {
    const digit = /\d/.test(character) ? Number(character) : DIGITS.get(character);
    if (digit === undefined || (text.length > 1 && character === '两')) return null;
    value = value * 10 + digit;
  }
  return value;
}

/** 一百二十, 三万五千, 2万, 1.5亿, 廿八. Units must go down inside each group of ten thousand. */
function parsePositional(text: string): number | null {
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  let unit = 1e4;
  let myriad = Infinity;
  let last = 1;
  const pieces = text.match(/\d+(?:\.\d+)?|[^\d]/g) ?? [];
  for (const piece of pieces) {
    const value: number | undefined = /^\d/.test(piece) ? Number(piece) : DIGITS.get(piece);
    if (value !== undefined) {
      if (digit !== null && !(digit === 0)) return null;
      digit = value;
      if (piece === '零') last = 1;
    } else if (UNITS.has(piece)) {
      const size = UNITS.get(piece)!;
      if (size >= unit || (digit === null && size !== 10)) return null;
      group += (digit || 1) * size;
      [digit, unit, last] = [null, size, size];
    } else if (TENS.has(piece)) {
      if (digit !== null || unit <= 10) return null;
      group += TENS.get(piece)!;
      [unit, last] = [10, 10];
    } else if (MYRIADS.has(piece)) {
      const size = MYRIADS.get(piece)!;
      if (size >= myriad || (digit === null && group === 0)) return null;
      total += (group + (digit ?? 0)) * size;
      [group, digit, unit, myriad, last] = [0, null, 1e4, size, size];
    } else return null;
  }
  // 两千三 is 2300, 一万五 is 15000; 一百零三 and 十三 are not shortened.
  if (digit !== null) group += last > 10 && /^[^\d零]$/.test(pieces.at(-1)!) && pieces.at(-2) !== '零' ? (digit * last) / 10 : digit;
  return total + group;
}
