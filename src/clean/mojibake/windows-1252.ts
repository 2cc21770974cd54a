/** Bytes 80 to 9F of Windows-1252; where it has none, the control character of Latin-1. */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Inside a character class: what a byte 80 to BF looks like in Windows-1252 or Latin-1. */
export const CONTINUATION = '\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

const bytes: ReadonlyMap<string, number> = new Map(Array.from(HIGH, (character, i) => [character, 0x80 + i]));

/** The byte that Windows-1252 or Latin-1 shows as `character`, or -1. */
export function byteOf(character: string): number {
  const unit = character.charCodeAt(0);
  return unit < 0x100 ? unit : (bytes.get(character) ?? -1);
}
