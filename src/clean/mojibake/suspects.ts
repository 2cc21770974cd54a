import { once } from '../../dictionary/load.ts';
import { evidence, scriptEvidence } from '../../dictionary/script.ts';
import { gbk } from './gbk.ts';

/** What a UTF-16 unit may be a trace of. */
export const trace = { none: 0, rare: 1, utf8: 2, question: 4 } as const;

/**
 * By UTF-16 unit. `rare`: a Han character outside the first level of GB 2312 that traditional text does not need either, or
 * a symbol that prose does not use. `utf8`: its GBK bytes may begin a Chinese character in UTF-8 (銆 is E3 80).
 */
export const traces: () => Uint8Array = once(() => {
  const { unitOf } = gbk();
  const script = scriptEvidence();
  const units = new Uint8Array(0x10000);
  for (let bytes = 0x8140; bytes <= 0xfefe; bytes++) {
    const unit = unitOf[bytes];
    if (unit === 0) continue;
    const lead = bytes >> 8;
    const trail = bytes & 0xff;
    const firstLevel = lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1;
    const mark = lead === 0xa3 || (lead === 0xa1 && (trail <= 0xaf || (trail >= 0xb0 && trail <= 0xbf))) || lead === 0xa8;
    if (!firstLevel && !mark && script[unit] !== evidence.traditional) units[unit] |= trace.rare;
    if (lead >= 0xe2 && lead <= 0xef && trail >= 0x80 && trail <= 0xbf) units[unit] |= trace.utf8;
  }
  // pairs without a character, as decoders show them
  units.fill(trace.rare, 0xe000, 0xe865);
  units['錛'.charCodeAt(0)] |= trace.utf8;
  units['?'.charCodeAt(0)] = trace.question;
  units['？'.charCodeAt(0)] = trace.question;
  return units;
});
