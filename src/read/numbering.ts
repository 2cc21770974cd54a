import { endOfTag } from './nesting.ts';
import { formatNumber } from './number-format.ts';

/** A tag of an XML part; `at` and `end` enclose it. */
interface Tag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly text: string;
  readonly end: number;
}

/** What a paragraph, or a style, says about its number. */
interface Reference {
  id?: string;
  level?: number;
}

interface Level {
  format: string;
  text: string;
  start: number;
  /** 17.9.4: the numbers of all levels in digits. */
  legal: boolean;
  style?: string;
}

interface List {
  readonly levels: Map<number, Level>;
  link?: string;
}

interface Definitions {
  readonly lists: ReadonlyMap<string, List>;
  /** `w:num`: which list, and levels that begin anew. */
  readonly numbers: ReadonlyMap<string, { list: string; readonly starts: Map<number, number> }>;
  readonly styles: ReadonlyMap<string, Reference & { base?: string }>;
}

/**
 * Writes the automatic numbers of a Word document (一、 （一） 1.) into its text, where a reader sees them and no
 * program that reads only the text does. Takes and gives `document.xml`; the two other parts may be missing.
 */
export function writeNumbers(documentXml: string, numberingXml: string, stylesXml: string): string {
  if (numberingXml === '') return documentXml;
  const definitions = { ...readNumbering(numberingXml), styles: readStyles(stylesXml) };
  const count = openCounters(definitions);
  let written = '';
  let from = 0;
  const open: (Reference & { style?: string })[] = [];
  let former = 0;
  for (const tag of listTags(documentXml)) {
    // The properties before a tracked change are not those that hold.
    if (tag.name === 'w:pPrChange' && tag.kind !== 'empty') former += tag.kind === 'open' ? 1 : -1;
    if (former > 0) continue;
    if (tag.name === 'w:pPr' && tag.kind === 'open') open.push({});
    const paragraph = open.at(-1);
    if (!paragraph) continue;
    readReference(tag, paragraph);
    if (tag.name === 'w:pStyle') paragraph.style = value(tag);
    if (tag.name !== 'w:pPr' || tag.kind !== 'close') continue;
    open.pop();
    const number = count(paragraph);
    const close = documentXml.indexOf('</w:p>', tag.end);
    if (number === '' || !documentXml.slice(tag.end, close < 0 ? undefined : close).includes('<w:t')) continue;
    written += `${documentXml.slice(from, tag.end)}<w:r><w:t xml:space="preserve">${escapeXml(number)}</w:t></w:r>`;
    from = tag.end;
  }
  return written + documentXml.slice(from);
}

function openCounters({ lists, numbers, styles }: Definitions): (paragraph: Reference & { style?: string }) => string {
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();

  const ofStyle = (style: string | undefined): Reference => {
    for (let name = style, i = 0; name !== undefined && i < 20; i++) {
      const found = styles.get(name);
      if (found?.id !== undefined) return { id: found.id, level: found.level ?? levelOfStyle(found.id, name) };
      name = found?.base;
    }
    return {};
  };
  const resolve = (id: string): [string, List] | null => {
    for (let number = numbers.get(id), i = 0; number && i < 9; i++) {
      const list = lists.get(number.list);
      if (!list?.link) return list ? [number.list, list] : null;
      number = numbers.get(styles.get(list.link)?.id ?? '');
    }
    return null;
  };
  const levelOfStyle = (id: string, style: string): number =>
    [...(resolve(id)?.[1].levels ?? [])].find(([, level]) => level.style === style)?.[0] ?? 0;

  return (paragraph) => {
    const inherited = ofStyle(paragraph.style);
    const id = paragraph.id ?? inherited.id;
    const found = id === undefined || id === '0' ? null : resolve(id);
    if (!found) return '';
    const [name, { levels }] = found;
    const at = paragraph.level ?? inherited.level ?? 0;
    const level = levels.get(at);
    if (!level || level.format === 'bullet') return '';
    let counter = counters.get(name);
    if (!counter) counters.set(name, (counter = []));
    const restart = numbers.get(id!)?.starts.get(at);
    if (restart !== undefined && !begun.has(`${id} ${at}`)) counter[at] = restart - 1;
    begun.add(`${id} ${at}`);
    for (let i = 0; i < at; i++) counter[i] ??= levels.get(i)?.start ?? 1;
    counter[at] = (counter[at] ?? level.start - 1) + 1;
    counter.length = at + 1;
    const shown = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const i = Number(digit) - 1;
      return i > at ? '' : formatNumber(counter[i]!, level.legal ? 'decimal' : (levels.get(i)?.format ?? 'decimal'));
    });
    return /[\p{L}\p{N}.]$/u.test(shown) ? `${shown} ` : shown;
  };
}

function readNumbering(xml: string): Pick<Definitions, 'lists' | 'numbers'> {
  const lists = new Map<string, List>();
  const numbers = new Map<string, { list: string; readonly starts: Map<number, number> }>();
  let list: List | undefined;
  let number: { list: string; readonly starts: Map<number, number> } | undefined;
  let level: Level | undefined;
  let overridden = 0;
  for (const tag of listTags(xml)) {
    if (tag.kind === 'close') {
      if (tag.name === 'w:num') number = undefined;
      continue;
    }
    if (tag.name === 'w:abstractNum') lists.set(attribute(tag, 'w:abstractNumId'), (list = { levels: new Map() }));
    else if (tag.name === 'w:num') numbers.set(attribute(tag, 'w:numId'), (number = { list: '', starts: new Map() }));
    else if (tag.name === 'w:abstractNumId' && number) number.list = value(tag);
    else if (tag.name === 'w:lvlOverride') overridden = Number(attribute(tag, 'w:ilvl'));
    else if (tag.name === 'w:startOverride' && number) number.starts.set(overridden, Number(value(tag)));
    else if (tag.name === 'w:numStyleLink' && list) list.link = value(tag);
    else if (tag.name === 'w:lvl') {
      level = { format: 'decimal', text: '', start: 1, legal: false };
      if (!number) list?.levels.set(Number(attribute(tag, 'w:ilvl')), level);
    } else if (level) readLevel(tag, level);
  }
  return { lists, numbers };
}

function readLevel(tag: Tag, level: Level): void {
  if (tag.name === 'w:numFmt') level.format = value(tag);
  else if (tag.name === 'w:lvlText') level.text = value(tag);
  else if (tag.name === 'w:start') level.start = Number(value(tag));
  else if (tag.name === 'w:pStyle') level.style = value(tag);
  else if (tag.name === 'w:isLgl') level.legal = isOn(tag);
}

function readStyles(xml: string): Definitions['styles'] {
  const styles = new Map<string, Reference & { base?: string }>();
  let style: (Reference & { base?: string }) | undefined;
  for (const tag of listTags(xml)) {
    if (tag.name === 'w:style') {
      style = tag.kind === 'open' ? {} : undefined;
      if (style) styles.set(attribute(tag, 'w:styleId'), style);
    } else if (style) {
      readReference(tag, style);
      if (tag.name === 'w:basedOn') style.base = value(tag);
    }
  }
  return styles;
}

function readReference(tag: Tag, reference: Reference): void {
  if (tag.name === 'w:numId') reference.id = value(tag);
  else if (tag.name === 'w:ilvl') reference.level = Number(value(tag));
}

function* listTags(xml: string): Generator<Tag> {
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    if (xml.charCodeAt(at + 1) !== 119 && xml.charCodeAt(at + 2) !== 119) continue; // w
    const end = endOfTag(xml, at);
    if (end < 0) return;
    const text = xml.slice(at, end + 1);
    const name = /^<\/?(w:\w{1,40})/.exec(text)?.[1];
    if (name) yield { name, text, kind: text[1] === '/' ? 'close' : text.endsWith('/>') ? 'empty' : 'open', end: end + 1 };
    at = end;
  }
}

function attribute(tag: Tag, name: string): string {
  const at = tag.text.indexOf(`${name}="`);
  if (at < 0) return '';
  const start = at + name.length + 2;
  return unescapeXml(tag.text.slice(start, tag.text.indexOf('"', start)));
}

function value(tag: Tag): string {
  return attribute(tag, 'w:val');
}

function isOn(tag: Tag): boolean {
  return !['0', 'false', 'off'].includes(value(tag));
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|quot|apos|amp));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return named[name.toLowerCase()]!;
      const point = decimal ? Number(decimal) : Number.parseInt(hex!, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}

function escapeXml(text: string): string {
  return text.replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`);
}
