import { formulaRules } from './formulas.ts';
import { oneRules } from './one.ts';
import type { SloganRule } from './rule.ts';
import { setRules } from './sets.ts';
import { zeroRules } from './zero.ts';

/** In order of trust: where two matches of one length overlap, the earlier rule has it. */
export const sloganRules: readonly SloganRule[] = [...formulaRules, ...oneRules, ...zeroRules, ...setRules];
