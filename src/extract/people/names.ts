import { loadNames } from '../../dictionary/surnames.ts';
import type { Span } from '../../model.ts';
import type { Reading } from './reading.ts';

/** A name in the text. */
export interface Name extends Span {
  readonly name: string;
  /** The surname is also an ordinary word (高, 方, 于): only post, list or tagger may license the name. */
  readonly ordinary: boolean;
  /** How well the right border shows: 2 punctuation or a word of two characters, 1 a single character, 0 nothing. */
  readonly border: 0 | 1 | 2;
  /** Every given character is usual in given names, or is 某. */
  readonly usual: boolean;
}

const han = /[\u3400-\u9fff〇]/u;
const dotted = /[\u3400-\u9fff〇]{1,8}(?:[·•‧・∙][\u3400-\u9fff〇]{1,8}){1,3}/uy;
/** 的 or 们 stand in no given name. */
const foreign = /[的了在是及或等把被从您我们你她它这那第省市县镇乡区委局厅办组队站处所署您]/u;
/** 王书记, 陈院长: a surname with a post is no name. */
const called =
  /^(?:书记|[省市县区镇乡院局校部处厅科所站队厂司署组会州]长|主任|主席|总理|总统|总裁|经理|同志|医生|老师|教授|委员|律师|法官|专员|博士|院士|先生|女士|小姐|记者)$/;
const redacted = /^(?:某{1,2}|[×]{1,2})$/;
const conjunction = /[和与及同、]/;
/** What begins a post or an office after 和, 与, 及. */
export const officeStart =
  /(?:中共|中央|国务院|全国|自治区|[省市县区州盟旗镇乡](?![场政容民域村镇])|副|常务|代(?!表)|党[委组支]|人大|政协|国家)/y;

function isHan(text: string, index: number): boolean {
  const code = text.codePointAt(index);
  return code !== undefined && (han.test(String.fromCodePoint(code)) || text[index] === '某');
}

/** How plainly a name may end before `index`. */
export function borderAt(reading: Reading, index: number): 0 | 1 | 2 {
  const { text } = reading;
  if (!isHan(text, index) && text[index] !== '×' && text[index] !== '·') return 2;
  if (reading.headsByStart.get(index)?.post.title) return 2;
  const word = loadNames().after.longestAt(text, index);
  if (!word) return 0;
  if (word.end - word.start > 1) return 2;
  if (conjunction.test(word.value)) {
    officeStart.lastIndex = word.end;
    if (officeStart.test(text) || reading.headsByStart.has(word.end)) return 2;
    return shapesAt(text, word.end).some((shape) => shape.usual && !shape.ordinary) ? 2 : 1;
  }
  return 1;
}

interface Shape {
  readonly name: string;
  readonly end: number;
  readonly ordinary: boolean;
  readonly usual: boolean;
  readonly given: number;
}

/** Every stretch at `start` that has the form of a Chinese name, shortest first. */
function shapesAt(text: string, start: number): Shape[] {
  const { surnames, given, after } = loadNames();
  const units: string[] = [];
  for (let i = start; units.length < 7 && (isHan(text, i) || text[i] === '×');) {
    const character = String.fromCodePoint(text.codePointAt(i)!);
    units.push(character);
    i += character.length;
  }
  const shapes: Shape[] = [];
  for (const length of [4, 2, 1]) {
    const surname = surnames.get(units.slice(0, length).join(''));
    if (!surname || units.length <= length) continue;
    for (const extra of [1, 2]) {
      const rest = units.slice(length, length + extra);
      if (rest.length < extra) continue;
      const name = units.slice(0, length + extra).join('');
      const tail = rest.join('');
      if (foreign.test(tail) || called.test(tail) || surname.words.some((word) => name.startsWith(word))) continue;
      if (extra === 2 && after.longestAt(tail, 0)?.end === 2) continue;
      const usual = redacted.test(tail) || rest.every((character) => given.has(character) || character === '某');
      shapes.push({ name, end: start + name.length, ordinary: surname.ordinary, usual, given: extra });
    }
  }
  // a married woman's double surname (Hong Kong): 林郑月娥
  const [first, second, third, fourth] = units;
  if (fourth && [first, second].every((unit) => surnames.get(unit!)?.ordinary === false) && given.has(third!) && given.has(fourth))
    shapes.push({
      name: units.slice(0, 4).join(''),
      end: start + units.slice(0, 4).join('').length,
      ordinary: false,
      usual: true,
      given: 3,
    });
  return shapes.sort((a, b) => a.end - b.end);
}

/** A name whose parts are joined by dots (阿不都热合曼·买买提): the last part ends where a border shows. */
function dottedAt(reading: Reading, start: number): Name | null {
  dotted.lastIndex = start;
  const match = dotted.exec(reading.text);
  if (!match) return null;
  const lastPart = start + Math.max(...['·', '•', '‧', '・', '∙'].map((dot) => match[0].lastIndexOf(dot))) + 1;
  const limit = start + match[0].length;
  for (let end = lastPart + 1; end <= limit; end++) {
    const border = borderAt(reading, end);
    if (border === 0 || (border === 1 && end < lastPart + 2)) continue;
    if (end < limit && border === 2 && borderAt(reading, end + 1) === 2 && isHan(reading.text, end)) end++;
    return { start, end, name: reading.text.slice(start, end), ordinary: false, border: 2, usual: true };
  }
  return null;
}

/** 乌云其木格, 买买提江: a name of four to eight characters that write names of other languages, up to a plain border. */
function transliteratedAt(reading: Reading, start: number): Name | null {
  const { transliterated } = loadNames();
  const { text } = reading;
  let end = start;
  while (end - start < 9 && transliterated.has(text[end] ?? '')) end++;
  if (end - start < 4 || end - start > 8 || borderAt(reading, end) < 2) return null;
  return { start, end, name: text.slice(start, end), ordinary: false, border: 2, usual: true };
}

/** The name that begins at `start`, its right border found from what follows; null where nothing has the form of one. */
export function nameAt(reading: Reading, start: number): Name | null {
  const known = reading.names.get(start);
  if (known !== undefined) return known;
  const name = readName(reading, start);
  reading.names.set(start, name);
  return name;
}

function readName(reading: Reading, start: number): Name | null {
  const { text, personTokens } = reading;
  const withDots = dottedAt(reading, start);
  if (withDots) return withDots;
  const written = transliteratedAt(reading, start);
  if (written) return written;
  const ranked = shapesAt(text, start).map((shape) => {
    const border = borderAt(reading, shape.end);
    const tagged = personTokens.has(`${start}-${shape.end}`);
    return {
      ...shape,
      border,
      tagged,
      rank: border * 4 + (tagged && border ? 3 : 0) + (shape.usual ? 2 : 0) + (shape.given === 2 ? 1 : 0),
    };
  });
  const best = ranked.filter((shape) => shape.border || shape.tagged || shape.usual).sort((a, b) => b.rank - a.rank)[0];
  if (!best) return null;
  const { name, end, ordinary, border, usual, tagged } = best;
  return { start, end, name, ordinary: ordinary && !tagged, border, usual: usual || tagged };
}

/** The names of two to four characters that may end at `end`, longest first. */
export function namesBefore(reading: Reading, end: number): Name[] {
  const { text, personTokens } = reading;
  const found: Name[] = [];
  for (let start = end - 2; start >= Math.max(0, end - 6); start--) {
    const shape = shapesAt(text, start).find((candidate) => candidate.end === end);
    if (!shape) continue;
    const tagged = personTokens.has(`${start}-${end}`);
    found.push({ start, end, name: shape.name, ordinary: shape.ordinary && !tagged, border: 2, usual: shape.usual || tagged });
  }
  return found.reverse();
}
