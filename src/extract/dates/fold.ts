function pairs(characters: string): (readonly [string, string])[] {
  return Array.from({ length: characters.length / 2 }, (_, index) => [characters[2 * index]!, characters[2 * index + 1]!] as const);
}

const FOLDED = new Map<string, string>([
  ...'０１２３４５６７８９'.split('').map((character, digit) => [character, String(digit)] as const),
  ...'－–—―─～〜~﹣'.split('').map((character) => [character, '-'] as const),
  ...'•‧・∙'.split('').map((character) => [character, '·'] as const),
  ...'✕╳＊'.split('').map((character) => [character, '×'] as const),
  ['：', ':'],
  ['．', '.'],
  ['／', '/'],
  ['（', '('],
  ['）', ')'],
  ['＋', '+'],
  ...pairs('週周禮礼個个後后時时點点號号間间內内來来曆历歷历農农節节慶庆陽阳過过鐘钟鍾钟從从開开餘余兩两紀纪當当臨临無无準准國国'),
  ['\u3000', ' '],
  ['\u00a0', ' '],
]);
/** By UTF-16 unit: what it is folded to, 0 for itself. */
const TABLE = new Uint16Array(0x10000);
for (const [from, to] of FOLDED) TABLE[from.charCodeAt(0)] = to.charCodeAt(0);

/** 贰零贰壹, 叁拾: alone they are other words (陆地, 伍). */
const BANKERS = /[零〇壹贰貳叁肆伍陆陸柒捌玖拾]{2,}|(?<=[年月])[壹贰貳叁肆伍陆陸柒捌玖拾](?=[月日])/g;
const HAS_BANKERS = /[壹贰貳叁肆伍陆陸柒捌玖拾]/;
const PLAIN = new Map(pairs('壹一贰二貳二叁三肆四伍五陆六陸六柒七捌八玖九拾十'));

/** One spelling for digits, dashes, dots, colons, brackets and the traditional forms of words of time; every unit stays where it is. */
export function fold(text: string): string {
  let folded = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const to = TABLE[text.charCodeAt(i)];
    if (to === 0) continue;
    folded += text.slice(from, i) + String.fromCharCode(to);
    from = i + 1;
  }
  if (from > 0) folded += text.slice(from);
  else folded = text;
  return HAS_BANKERS.test(folded)
    ? folded.replace(BANKERS, (run) => run.replace(/[^零〇]/g, (character) => PLAIN.get(character)!))
    : folded;
}
