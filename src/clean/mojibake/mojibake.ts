import type { Diagnostic, Edit } from '../../model.ts';
import type { PieceMap } from '../../text/edits.ts';
import { gbkAsLatin } from './gbk-as-latin.ts';
import { findLost } from './lost.ts';
import { slips } from './slips.ts';
import { utf8AsGbk } from './utf8-as-gbk.ts';
import { utf8AsLatin } from './utf8-as-latin.ts';

/** So many repairs of one document are told one by one. */
const TOLD = 20;
const SHOWN = 30;

/** Text that was decoded by the wrong table. First of all layers: what these characters are not must not be tidied. */
export function proposeMisread(text: string): Edit[] {
  const edits: Edit[] = [];
  let end = 0;
  // a stretch belongs to the first that can read it
  for (const edit of [utf8AsLatin, gbkAsLatin, utf8AsGbk]
    .flatMap(({ propose }, rank) => propose(text).map((found) => ({ ...found, rank })))
    .sort((a, b) => a.start - b.start || a.rank - b.rank)) {
    if (edit.start < end) continue;
    const { rank: _, ...kept } = edit;
    edits.push(kept);
    end = edit.end;
  }
  return edits;
}

/** Text in GBK that lost bytes. After the pinyin notes are gone, which stand between the pairs, and before the script is converted. */
export const proposeSlips = slips.propose;

/** Tells of every repair: it is a reconstruction and never silent. `map` leads from the text that the edits change to the raw text. */
export function tellSlips(edits: readonly Edit[], map: PieceMap, raw: string): Diagnostic[] {
  const told = edits.slice(0, TOLD).map((edit): Diagnostic => {
    const span = map.toRaw(edit);
    const message = `“${shorten(raw.slice(span.start, span.end))}” → “${shorten(edit.insert)}”: damaged bytes, reconstructed`;
    return { code: 'byte-slip', severity: 'warning', message, span };
  });
  if (edits.length > TOLD)
    told.push({
      code: 'byte-slip',
      severity: 'warning',
      message: `${edits.length - TOLD} more stretches of damaged bytes were reconstructed`,
    });
  return told;
}

/** Tells what is beyond repair in the text that is left; it stays as it is. */
export function tellLost(text: string, map: PieceMap): Diagnostic[] {
  return findLost(text).map(({ start, end, message }) => ({
    code: 'lost-characters',
    severity: 'warning',
    message,
    span: map.toRaw({ start, end }),
  }));
}

const shorten = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
