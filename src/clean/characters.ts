import type { Edit } from '../model.ts';

/** HTML 4 entities that occur in Chinese pages; numeric ones are computed. */
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’',
  middot: '·', mdash: '—', ndash: '–', hellip: '…', times: '×', bull: '•', copy: '©', reg: '®', permil: '‰', yen: '¥', sect: '§', deg: '°', laquo: '«', raquo: '»',
}; // prettier-ignore

const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g;
/** Zero-width and directional marks, soft hyphen, byte order mark inside a text, replacement of private use. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** `&nbsp;` `&#12290;` `&ldquo;` → the characters they stand for. An unknown name stays as it is. */
export function proposeEntities(text: string): Edit[] {
  if (!text.includes('&')) return [];
  const edits: Edit[] = [];
  for (const match of text.matchAll(ENTITY)) {
    const [whole, decimal, hex, name] = match;
    const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : 0;
    const insert = name
      ? NAMED[name.toLowerCase()]
      : code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : undefined;
    if (insert !== undefined) edits.push({ start: match.index, end: match.index + whole.length, insert, by: 'entity' });
  }
  return edits;
}

/** Zero-width characters, direction marks and soft hyphens go: nobody sees them, and every match fails on them. */
export function proposeInvisible(text: string): Edit[] {
  return Array.from(text.matchAll(INVISIBLE), (match) => ({ start: match.index, end: match.index + 1, insert: '', by: 'width' }));
}
