import type { Edit } from '../model.ts';
import type { Repair } from './repair.ts';

/** HTML 4 entities that occur in Chinese pages; numeric ones are computed. */
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’',
  middot: '·', mdash: '—', ndash: '–', hellip: '…', times: '×', bull: '•', copy: '©', reg: '®', permil: '‰', yen: '¥', sect: '§', deg: '°', laquo: '«', raquo: '»',
  zwnj: '', zwj: '', shy: '',
}; // prettier-ignore

/** Encoded once or more often (`&amp;nbsp;`); old pages leave the semicolon of `&nbsp` out. */
const ENTITY = /&(?:amp;){0,4}(?:#(\d{1,7});|#[xX]([0-9a-fA-F]{1,6});|([a-zA-Z]{2,8});|(nbsp)(?![a-z]))/g;

/** Zero-width and directional marks, soft hyphen, byte order mark inside a text, control characters. */
const INVISIBLE = '\\u0000-\\u0008\\u000e-\\u001f\\u007f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufe00-\\ufe0f\\ufeff';
const LINE_END = '\\u000b\\u000c\\u0085\\u2028\\u2029';
const isInvisible = new RegExp(`^[${INVISIBLE}]$`);
/** Vertical, small and half-width forms of punctuation. */
const FORMS = '\\ufe30-\\ufe6b\\uff61-\\uff64';
const ODD = new RegExp(`[${INVISIBLE}${LINE_END}${FORMS}]|\\r(?!\\n)`, 'g');
/** Vertical corner brackets; Unicode decomposes them, but not all alike. */
const CORNERS: Readonly<Record<string, string>> = { '﹁': '「', '﹂': '」', '﹃': '『', '﹄': '』' };

const TAG =
  /<正>|(?:@page|(?:^|(?<=[\s}>]))[a-z][a-z0-9]{0,9}(?:\.[a-z]{1,12})?)\s?\{[^{}\n]{0,200}:[^{}\n]{0,200}\}|<(?:!--[^<>]{0,400}-->|\/?(?:(p|br|div|tr|li|ul|ol|table|tbody|h[1-6]|section|article|center)|span|strong|em|b|i|u|a|font|img|td|th|input|sup|sub|o:p|label|small))(?:\s[^<>\n]{0,400})?\/?>/gi;

/** `&nbsp;` `&#12290;` `&ldquo;` → the characters they stand for. An unknown name stays as it is. */
export const entities: Repair = {
  id: 'characters/entity',
  says: 'A character reference of HTML stands for its character, also when it was encoded twice.',
  examples: [
    ['&ldquo;零报告&rdquo;', '“零报告”'],
    ['会议&#24378;调&#x3002;', '会议强调。'],
    ['&amp;nbsp;一、', ' 一、'],
    ['通知&nbsp&nbsp各县', '通知  各县'],
    ['科&#8203;学', '科学'],
  ],
  rejects: ['R&D;投入', '科研&开发;', 'A&B', '&unknown;'],
  propose(text) {
    if (!text.includes('&')) return [];
    const edits: Edit[] = [];
    for (const match of text.matchAll(ENTITY)) {
      const [whole, decimal, hex, name, bare] = match;
      const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : 0;
      const insert = name || bare ? NAMED[(name ?? bare).toLowerCase()] : characterOf(code);
      if (insert !== undefined) edits.push({ start: match.index, end: match.index + whole.length, insert, by: 'entity' });
    }
    return edits;
  },
};

function characterOf(code: number): string | undefined {
  if (code < 32 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  const character = String.fromCodePoint(code);
  return isInvisible.test(character) ? '' : character;
}

/** Tags of HTML that were left in a plain text: those of blocks end a line, the others go. */
export const tags: Repair = {
  id: 'characters/tag',
  says: 'A tag of HTML in a plain text goes; one that ends a block is a line end.',
  examples: [
    ['<p style="x">会议强调</p>', '\n会议强调\n'],
    ['p.cjk { font-size: 10pt; so-language: zh-CN } 市长讲话', ' 市长讲话'],
    ['<正>疫情防控', '疫情防控'],
    ['落实<strong>“四早”</strong>要求<br/>一是', '落实“四早”要求\n一是'],
  ],
  rejects: ['关于印发<实施方案>的通知', 'PM2.5<35', 'a<b且c>d', '<重点场所>'],
  propose(text) {
    if (!/[<{]/.test(text)) return [];
    return Array.from(text.matchAll(TAG), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      insert: match[1] ? '\n' : '',
      by: 'entity',
    }));
  },
};

/** Zero-width characters, direction marks and soft hyphens go: nobody sees them, and every match fails on them. */
export const oddCharacters: Repair = {
  id: 'characters/odd',
  says: 'Invisible characters go, every kind of line end is one, and a vertical or small form of a mark is the mark.',
  examples: [
    ['疫\u200b情\ufeff防\u00ad控', '疫情防控'],
    ['一、\u2028二、\r三、', '一、\n二、\n三、'],
    ['落實﹁四早﹂', '落實「四早」'],
  ],
  rejects: ['疫情防控\r\n工作', '①②③', '8℃ 10³ ㎡'],
  propose(text) {
    const edits: Edit[] = [];
    for (const match of text.matchAll(ODD)) {
      const [character] = match;
      const insert = isInvisible.test(character)
        ? ''
        : /[\v\f\r\u0085\u2028\u2029]/.test(character)
          ? '\n'
          : (CORNERS[character] ?? character.normalize('NFKC'));
      if (insert === character) continue;
      edits.push({ start: match.index, end: match.index + 1, insert, by: 'width', aligned: insert.length === 1 });
    }
    return edits;
  },
};
