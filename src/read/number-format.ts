/** 一 二 … 十 十一 … 九十九 一百; to 9999. */
function inHan(value: number, digits: string, units: readonly string[], bareTen: boolean): string {
  let text = '';
  let zero = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) zero = text !== '';
    else {
      text += `${zero ? digits[0] : ''}${bareTen && power === 1 && digit === 1 && text === '' ? '' : digits[digit]}${units[power]}`;
      zero = false;
    }
  }
  return text;
}

const counting = (value: number): string => inHan(value, '零一二三四五六七八九', ['', '十', '百', '千'], true);
const legal = (value: number): string => inHan(value, '零壹贰叁肆伍陆柒捌玖', ['', '拾', '佰', '仟'], false);
const legalTraditional = (value: number): string => inHan(value, '零壹貳參肆伍陸柒捌玖', ['', '拾', '佰', '仟'], false);
const digital = (value: number): string => [...String(value)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');

function oneOf(signs: string): (value: number) => string {
  const all = [...signs];
  return (value) => all[value - 1] ?? String(value);
}

function inLetters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function inRoman(value: number): string {
  const steps = [
    1000,
    'm',
    900,
    'cm',
    500,
    'd',
    400,
    'cd',
    100,
    'c',
    90,
    'xc',
    50,
    'l',
    40,
    'xl',
    10,
    'x',
    9,
    'ix',
    5,
    'v',
    4,
    'iv',
    1,
    'i',
  ];
  let text = '';
  let rest = value;
  for (let i = 0; i < steps.length; i += 2) for (; rest >= (steps[i] as number); rest -= steps[i] as number) text += steps[i + 1] as string;
  return text;
}

/** How Word writes a number in a list: ST_NumberFormat of ECMA-376, part 1, 17.18.59. What is not here is written in digits. */
const formats: Readonly<Record<string, (value: number) => string>> = {
  chineseCounting: counting,
  chineseCountingThousand: counting,
  japaneseCounting: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  ideographDigital: digital,
  japaneseDigitalTenThousand: digital,
  taiwaneseDigital: digital,
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legalTraditional,
  ideographTraditional: oneOf('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: oneOf('子丑寅卯辰巳午未申酉戌亥'),
  ideographEnclosedCircle: oneOf('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
  decimalEnclosedCircle: oneOf('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
  decimalEnclosedCircleChinese: oneOf('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
  decimalEnclosedParen: oneOf('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
  decimalEnclosedFullstop: oneOf('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
  decimalFullWidth: (value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: inLetters,
  upperLetter: (value) => inLetters(value).toUpperCase(),
  lowerRoman: inRoman,
  upperRoman: (value) => inRoman(value).toUpperCase(),
  none: () => '',
};

/** A number as a list of this format shows it. */
export function formatNumber(value: number, format: string): string {
  const write = value >= 1 && value <= 9999 && Object.hasOwn(formats, format) ? formats[format] : undefined;
  return write ? write(value) : String(value);
}
