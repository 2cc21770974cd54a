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
  ['\u3000', ' '],
  ['\u00a0', ' '],
]);
const FOLDABLE = new RegExp(`[${[...FOLDED.keys()].join('')}]`, 'g');

/** One spelling for digits, dashes, dots, colons and brackets; every unit stays where it is. */
export function fold(text: string): string {
  return text.replace(FOLDABLE, (character) => FOLDED.get(character)!);
}
