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
const FOLDABLE = new RegExp(`[${[...FOLDED.keys()].join('')}]`, 'g');

/** 贰零贰壹, 叁拾: alone they are other words (陆地, 伍). */
const BANKERS = /[零〇壹贰貳叁肆伍陆陸柒捌玖拾]{2,}|(?<=[年月])[壹贰貳叁肆伍陆陸柒捌玖拾](?=[月日])/g;
const PLAIN = new Map(pairs('壹一贰二貳二叁三肆四伍五陆六陸六柒七捌八玖九拾十'));

/** One spelling for digits, dashes, dots, colons, brackets and the traditional forms of words of time; every unit stays where it is. */
export function fold(text: string): string {
  const folded = text.replace(FOLDABLE, (character) => FOLDED.get(character)!);
  return folded.replace(BANKERS, (run) => run.replace(/[^零〇]/g, (character) => PLAIN.get(character)!));
}
