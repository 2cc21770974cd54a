/**
 * What the steps of a reconstruction cost, as logarithms of probabilities. The first four are the prior of a slip: a repair is made
 * only where the text that it gives is more likely than the text as it stands by more than this. Set by hand on corrupted reports.
 */
export const COST = {
  /** A question mark for the byte that begins a slip. */
  start: -11,
  /** The same before a full-width mark (A3A1 to A3FE): the tools that lose bytes look for those and hit them across two characters. */
  startMark: -8,
  /** A byte that left no mark. */
  startUnmarked: -17,
  /** A pinyin note without its opening bracket, whose reading the byte must give. */
  startNote: -6,
  /** A note of another reading. */
  wrongNote: -8,
  /** A question mark for the byte after which the pairs are right again. */
  resync: -1.5,
  resyncUnmarked: -9,
  /** Two lost bytes around one character prove little: `?偏?` is a quotation that lost its marks. */
  brief: -9,
  /** A letter alone for a character. */
  letter: -4,
  /** A mark or letter of half width that was of full width. */
  wide: -1,
  wideLetter: -7,
  /** A character that a mirror converted to traditional after the damage. */
  converted: -0.7,
  /** A traditional character in a simplified page; the reverse is what mirrors leave. */
  traditional: -3,
  simplified: -0.7,
  /** A quotation mark that opens inside a quotation or closes outside. */
  quote: -4,
  quoteClosed: 2,
  /** A line that ends in a mark which parts things. */
  endOfLine: -4,
} as const;
