import type { Block, CleanDocument, Diagnostic, Edit, RawDocument, RepairKind } from '../model.ts';
import { applyEdits, compose, editsOf, identity, sliceMap, type PieceMap } from '../text/edits.ts';
import { entities, oddCharacters, tags } from './characters.ts';
import { cells } from './cells.ts';
import { doubled } from './doubled.ts';
import { letters } from './mojibake/letters.ts';
import { proposeMisread, proposeSlips, tellLost, tellSlips } from './mojibake/mojibake.ts';
import { radicals } from './mojibake/radicals.ts';
import { proposePage } from './page.ts';
import { pinyin } from './pinyin.ts';
import { proposePunctuation } from './punctuation.ts';
import { proposeScript } from './script.ts';
import type { Variant } from './script.ts';
import { spaces } from './spaces.ts';
import { symbols } from './symbols.ts';
import { narrow } from './width.ts';

const MAX_ROUNDS = 6;
const PAGE_KINDS = ['furniture', 'duplicate', 'page_break', 'spam'] as const;

export interface CleanOptions {
  /** Whose traditional forms the text is read by; `auto`, the default, goes by the text. */
  readonly variant?: Variant;
}

/**
 * Raw text → clean simplified text. Each layer reads what the one before it left, proposes edits, and `applyEdits`
 * carries them out; the maps are composed, so that every clean span leads back to the raw text.
 */
export function clean(raw: RawDocument, { variant }: CleanOptions = {}): CleanDocument {
  let text = raw.text;
  let map: PieceMap = identity(text.length);
  const repairs: Record<RepairKind, number> = {
    pinyin: 0,
    byte_slip: 0,
    script: 0,
    width: 0,
    entity: 0,
    furniture: 0,
    page_break: 0,
    duplicate: 0,
    spam: 0,
  };
  const layer = (edits: readonly Edit[]) => {
    if (edits.length === 0) return;
    const applied = applyEdits(text, edits);
    map = compose(map, applied.map);
    text = applied.text;
  };
  const counted = (edits: readonly Edit[]) => {
    for (const edit of edits) repairs[edit.by] += edit.by === 'script' ? changedUnits(text, edit) : 1;
    return edits;
  };

  const damage: Diagnostic[] = [];
  const told = (edits: readonly Edit[]) => {
    damage.push(...tellSlips(edits, map, raw.text));
    return edits;
  };

  layer(counted(told(proposeMisread(text))));
  layer(counted([...entities.propose(text), ...oddCharacters.propose(text), ...radicals.propose(text)]));
  layer(counted(tags.propose(text)));
  layer(counted(pinyin.propose(text)));
  layer(counted(told(proposeSlips(text))));
  layer(counted(told(letters.propose(text))));
  // 現(xiàn): a gloss that stood behind what is a character only now
  layer(counted(pinyin.propose(text)));
  damage.push(...tellLost(text, map));
  const { edits: scriptEdits, script } = proposeScript(text, variant);
  layer(counted(scriptEdits));
  layer(cells.propose(text));
  const blocks: Block[] = [];
  // what a page leaves may be a page again (two halves of a sentence meet): until nothing changes, cleaning twice is cleaning once
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const before = text;
    for (let pass = 0, unchanged = ''; pass < MAX_ROUNDS && text !== unchanged; pass++) {
      unchanged = text;
      layer(counted(narrow.propose(text)));
      layer(counted(proposePunctuation(text)));
      layer(spaces.propose(text));
      layer(counted([...doubled.propose(text), ...symbols.propose(text)]));
    }
    const page = proposePage(text);
    for (const kind of PAGE_KINDS) repairs[kind] += page.counts[kind];
    for (const { start, end, type } of page.removed) blocks.push({ type, text: text.slice(start, end), map: sliceMap(map, start, end) });
    layer(page.edits);
    if (page.settled || text === before) break;
  }
  const placeOf = ({ map }: Block) => map.toRaw({ start: 0, end: map.length }).start;
  blocks.sort((a, b) => placeOf(a) - placeOf(b));

  const clean = { text, map };
  let edits: CleanDocument['edits'] | undefined;
  return {
    raw,
    ...clean,
    blocks,
    script,
    repairs,
    get edits() {
      return (edits ??= editsOf(raw.text, clean.text, clean.map));
    },
    diagnostics: [...damage, ...diagnose(text, repairs), ...tellSpam(blocks)],
  };
}

function changedUnits(text: string, edit: Edit): number {
  if (!edit.aligned) return edit.end - edit.start;
  let changed = 0;
  for (let i = edit.start; i < edit.end; i++) if (text.charCodeAt(i) !== edit.insert.charCodeAt(i - edit.start)) changed++;
  return changed;
}

function diagnose(text: string, repairs: Readonly<Record<RepairKind, number>>): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (repairs.pinyin) found.push({ code: 'pinyin', severity: 'info', message: `${repairs.pinyin} pinyin notes in brackets were removed` });
  if (repairs.duplicate)
    found.push({ code: 'duplicate', severity: 'info', message: `${repairs.duplicate} lines that the page prints twice were kept once` });
  if (repairs.page_break)
    found.push({ code: 'page-break', severity: 'info', message: `${repairs.page_break} page or line breaks inside sentences were closed` });
  if (!text.trim())
    found.push({ code: 'no-article', severity: 'warning', message: 'no article was found on the page: everything looks like navigation' });
  return found;
}

function tellSpam(blocks: readonly Block[]): Diagnostic[] {
  return blocks
    .filter(({ type }) => type === 'spam')
    .map(({ text, map }) => ({
      code: 'spam',
      severity: 'warning',
      message: `an advertisement was planted into the text and removed (${text.slice(0, 40)}); a name that stood there is lost`,
      span: map.toRaw({ start: 0, end: map.length }),
    }));
}
