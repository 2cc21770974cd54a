import type { Edit, Rule } from '../model.ts';

/** A repair that looks at characters, not at lines: each example is [damaged, repaired]; of `rejects` nothing may change. */
export interface Repair extends Rule<readonly [string, string]> {
  readonly propose: (text: string) => Edit[];
}

/** Han characters of the basic plane and 〇, and the second half of those beyond it. */
export const isHan = (unit: number): boolean =>
  (unit >= 0x3400 && unit <= 0x9fff) || unit === 0x3007 || (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0xdc00 && unit <= 0xdfff);

/** Han characters and Chinese punctuation: what makes a mark beside it a Chinese mark. */
export function isChinese(unit: number): boolean {
  if (unit < 0x2014) return false;
  if (isHan(unit)) return true;
  return (
    unit === 0x2014 || (unit >= 0x2018 && unit <= 0x201d) || unit === 0x2026 || (unit >= 0x3001 && unit <= 0x3003) ||
    (unit >= 0x3008 && unit <= 0x3011) || unit === 0x3014 || unit === 0x3015 || unit === 0xff01 || unit === 0xff08 || unit === 0xff09 ||
    unit === 0xff0c || unit === 0xff1a || unit === 0xff1b || unit === 0xff1f
  ); // prettier-ignore
}

/** Space, no-break and other blanks; no line end. */
export const isBlank = (unit: number): boolean =>
  unit === 0x20 || unit === 0x3000 || unit === 0xa0 || unit === 9 || unit === 13 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x202f;
