import { furniture, type FurnitureEntry } from '../dictionary/furniture.ts';
import { once } from '../dictionary/load.ts';
import type { BlockType } from '../model.ts';
import type { Zone } from './patterns.ts';

/** What stands around a line. */
export interface Place {
  readonly zone: Zone;
  /** The page is one of a document library. */
  readonly library: boolean;
}

const LABEL = /^(?:\p{Script=Han}[\s\u3000]+){1,7}\p{Script=Han}(?=[\s\u3000]*：)/u;
const GAP = /[\s\u3000|｜丨/·•、[\]【】()（）：>]/;
/** A longer line is not looked through for `anywhere`, unless the entry is made for sentences. */
const LONGEST = 80;

const tables = once(() => {
  const starts = new Map<string, FurnitureEntry[]>();
  const lines = new Map<string, FurnitureEntry>();
  const anywhere: FurnitureEntry[] = [];
  for (const entry of furniture()) {
    const phrase = fold(entry.phrase);
    if (entry.at === 'line') lines.set(phrase, entry);
    else if (entry.at === 'anywhere') anywhere.push({ ...entry, phrase });
    else starts.set(phrase[0], [...(starts.get(phrase[0]) ?? []), { ...entry, phrase }]);
  }
  const either = (entries: readonly FurnitureEntry[]) =>
    new RegExp(entries.map(({ phrase }) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|') || '(?!)');
  const proseStarts = new Set('【[（(《|「·*#※-');
  for (const [first, entries] of starts) if (entries.some((entry) => entry.prose)) proseStarts.add(first);
  return { starts, lines, anywhere, proseStarts, prose: either(anywhere.filter((entry) => entry.prose)), any: either(anywhere) };
});

const fold = (text: string) => text.toLowerCase().replace(/:/g, '：');

/** What the dictionary says of a line, or null. */
export function findPhrase(text: string, prose: boolean, place: Place): BlockType | null {
  const { starts, lines, anywhere, proseStarts, prose: inProse, any } = tables();
  if (prose) {
    if (proseStarts.has(text[0])) {
      const opening = fold(text.slice(0, 24)).replace(/^[\s【[（(《|「·*#※-]{1,4}/, '');
      const entry = starts.get(opening[0])?.find((each) => each.prose && opening.startsWith(each.phrase) && holds(each, place));
      if (entry) return entry.type;
    }
    const found = inProse.exec(text);
    return found ? anywhere.find(({ phrase }) => phrase === found[0])!.type : null;
  }
  const whole = fold(text);
  const words = whole
    .replace(/^[\s【[（(《|「·*#※-]{1,4}/, '')
    .replace(LABEL, (label) => label.replace(/[\s\u3000]/g, ''))
    .replace(/^(.{2,8})\1$/, '$1');
  const line = lines.get(words.replace(/[\s】\]）)>»]+$/, '')) ?? lines.get(whole.trim());
  if (line && holds(line, place)) return line.type;
  for (const entry of starts.get(words[0]) ?? [])
    if (words.startsWith(entry.phrase) && holds(entry, place) && ends(words, entry)) return entry.type;
  if (text.length <= LONGEST && any.test(whole))
    for (const entry of anywhere) if (holds(entry, place) && whole.includes(entry.phrase)) return entry.type;
  return allWords(whole, place);
}

function holds({ zone }: FurnitureEntry, place: Place): boolean {
  if (zone === undefined) return true;
  if (zone === 'library') return place.library;
  return zone === 'edge' ? place.zone !== 'body' : zone === place.zone;
}

/** A label is followed by no Han character (来源不明… is no label), a word for an editor by a name at most; 相关内容由…负责 is no heading. */
function ends(words: string, { phrase, type }: FurnitureEntry): boolean {
  if (type !== 'metadata' && type !== 'byline' && type !== 'related') return true;
  const rest = words.slice(phrase.length);
  if (!/\p{Script=Han}$/u.test(phrase) || !/^\p{Script=Han}/u.test(rest)) return true;
  if (type === 'related') return words.length <= 8;
  return type === 'byline' && rest.length <= 4 && /编|记者|通讯员|摄影|校/.test(phrase);
}

/** 大 中 小; 首页 政务公开 互动交流: all words are known, or in a longer row a third of them. */
function allWords(text: string, place: Place): BlockType | null {
  if (text.length > 160) return null;
  const { lines } = tables();
  if (!GAP.test(text)) return null;
  const tokens = text.split(/[\s\u3000|｜丨/·•、[\]【】()（）：>]+/).filter(Boolean);
  if (tokens.length < 2) return null;
  const known = tokens.map((token) => lines.get(token)).filter((entry) => entry !== undefined && holds(entry, place));
  if (known.length === tokens.length) return known.at(-1)!.type;
  if (place.zone === 'body' || tokens.some((token) => token.length > 10)) return null;
  return tokens.length >= 4 && known.length * 3 >= tokens.length
    ? known[0]!.type
    : tokens.length >= 7 && tokens.every((token) => token.length <= 6)
      ? 'navigation'
      : null;
}
