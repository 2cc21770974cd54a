// node_modules/.tmp-moji-clean.ts
import { readFileSync as readFileSync2, readdirSync } from "node:fs";

// src/text/edits.ts
function applyEdits(text, edits) {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces = [];
  const parts = [];
  let raw2 = 0;
  let clean2 = 0;
  const push = (rawEnd, length, aligned, by) => {
    if (rawEnd === raw2 && length === 0) return;
    pieces.push({ raw: raw2, rawEnd, clean: clean2, cleanEnd: clean2 + length, aligned, by });
    raw2 = rawEnd;
    clean2 += length;
  };
  for (const edit of ordered) {
    if (edit.start < raw2 || edit.end > text.length)
      throw new Error(`edit ${edit.by} ${edit.start}\u2013${edit.end} overlaps another or leaves the text`);
    if (edit.start > raw2) {
      parts.push(text.slice(raw2, edit.start));
      push(edit.start, edit.start - raw2, true, null);
    }
    parts.push(edit.insert);
    push(edit.end, edit.insert.length, edit.aligned === true && edit.insert.length === edit.end - edit.start, edit.by);
  }
  if (raw2 < text.length) {
    parts.push(text.slice(raw2));
    push(text.length, text.length - raw2, true, null);
  }
  return { text: parts.join(""), map: mapOf(pieces) };
}
function identity(length) {
  return mapOf(length ? [{ raw: 0, rawEnd: length, clean: 0, cleanEnd: length, aligned: true, by: null }] : []);
}
function compose(first, second) {
  const out = [];
  const a = first.pieces;
  const b = second.pieces;
  let i = 0;
  let j = 0;
  let raw2 = 0;
  let clean2 = 0;
  let middle = 0;
  const push = (rawEnd, cleanEnd, aligned, by) => {
    if (rawEnd === raw2 && cleanEnd === clean2) return;
    const last = out[out.length - 1];
    if (last && aligned && last.aligned && last.by === by) out[out.length - 1] = { ...last, rawEnd, cleanEnd };
    else out.push({ raw: raw2, rawEnd, clean: clean2, cleanEnd, aligned, by });
    raw2 = rawEnd;
    clean2 = cleanEnd;
  };
  while (i < a.length || j < b.length) {
    const p = a[i];
    const q = b[j];
    if (p && p.clean === p.cleanEnd) {
      push(p.rawEnd, clean2, false, p.by);
      i++;
    } else if (q && q.raw === q.rawEnd) {
      push(raw2, q.cleanEnd, false, q.by);
      j++;
    } else if (p && q && p.aligned && q.aligned) {
      const end = Math.min(p.cleanEnd, q.rawEnd);
      push(p.raw + (end - p.clean), q.clean + (end - q.raw), true, q.by ?? p.by);
      middle = end;
      if (p.cleanEnd === end) i++;
      if (q.rawEnd === end) j++;
    } else if (p && q) {
      let by = q.aligned ? null : q.by;
      let rawEnd = raw2;
      let cleanEnd = clean2;
      let aEnd = middle;
      let bEnd = middle;
      do {
        if (aEnd <= bEnd) {
          const x = a[i];
          if (x.aligned && bEnd > aEnd && bEnd < x.cleanEnd) {
            rawEnd = x.raw + (bEnd - x.clean);
            aEnd = bEnd;
          } else {
            rawEnd = x.rawEnd;
            aEnd = x.cleanEnd;
            i++;
            if (!x.aligned) by ??= x.by;
          }
        } else {
          const y = b[j];
          if (y.aligned && aEnd < y.rawEnd) {
            cleanEnd = y.clean + (aEnd - y.raw);
            bEnd = aEnd;
          } else {
            cleanEnd = y.cleanEnd;
            bEnd = y.rawEnd;
            j++;
            if (!y.aligned) by = y.by;
          }
        }
      } while (aEnd !== bEnd);
      push(rawEnd, cleanEnd, false, by);
      middle = aEnd;
    } else throw new Error("the layers of a map do not meet");
  }
  return mapOf(out);
}
function sliceMap(map, start, end) {
  const pieces = [];
  for (let i = pieceAt(map.pieces, start); i < map.pieces.length; i++) {
    const p = map.pieces[i];
    if (p.clean >= end) break;
    const from = Math.max(p.clean, start);
    const to = Math.min(p.cleanEnd, end);
    if (to < from || to === from && pieces.length === 0) continue;
    const cut = p.aligned ? { raw: p.raw + (from - p.clean), rawEnd: p.raw + (to - p.clean) } : { raw: p.raw, rawEnd: p.rawEnd };
    pieces.push({ ...cut, clean: from - start, cleanEnd: to - start, aligned: p.aligned, by: p.by });
  }
  return mapOf(pieces);
}
function editsOf(raw2, clean2, map) {
  const edits = [];
  const add = (start, end, insert, by) => {
    const last = edits[edits.length - 1];
    if (last && last.end === start && last.by === by) {
      last.end = end;
      last.insert += insert;
    } else edits.push({ start, end, insert, by });
  };
  for (const p of map.pieces) {
    if (p.by === null) continue;
    if (!p.aligned) {
      add(p.raw, p.rawEnd, clean2.slice(p.clean, p.cleanEnd), p.by);
      continue;
    }
    for (let k = 0; k < p.rawEnd - p.raw; k++)
      if (raw2.charCodeAt(p.raw + k) !== clean2.charCodeAt(p.clean + k)) add(p.raw + k, p.raw + k + 1, clean2[p.clean + k], p.by);
  }
  return edits;
}
function pieceAt(pieces, offset) {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (pieces[middle].cleanEnd > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
function mapOf(pieces) {
  const length = pieces.length ? pieces[pieces.length - 1].cleanEnd : 0;
  const rawEnd = pieces.length ? pieces[pieces.length - 1].rawEnd : 0;
  const toRaw = ({ start, end }) => {
    const first = pieces[pieceAt(pieces, start)];
    const from = first ? first.aligned ? first.raw + Math.max(0, start - first.clean) : first.raw : rawEnd;
    if (end <= start) return { start: from, end: from };
    const last = pieces[pieceAt(pieces, end - 1)];
    return { start: from, end: last.aligned ? last.raw + (end - last.clean) : last.rawEnd };
  };
  return { pieces, length, toRaw };
}

// src/clean/characters.ts
var NAMED = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  ldquo: "\u201C",
  rdquo: "\u201D",
  lsquo: "\u2018",
  rsquo: "\u2019",
  middot: "\xB7",
  mdash: "\u2014",
  ndash: "\u2013",
  hellip: "\u2026",
  times: "\xD7",
  bull: "\u2022",
  copy: "\xA9",
  reg: "\xAE",
  permil: "\u2030",
  yen: "\xA5",
  sect: "\xA7",
  deg: "\xB0",
  laquo: "\xAB",
  raquo: "\xBB",
  zwnj: "",
  zwj: "",
  shy: ""
};
var ENTITY = /&(?:amp;){0,4}(?:#(\d{1,7});|#[xX]([0-9a-fA-F]{1,6});|([a-zA-Z]{2,8});|(nbsp)(?![a-z]))/g;
var INVISIBLE = "\\u0000-\\u0008\\u000e-\\u001f\\u007f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufe00-\\ufe0f\\ufeff";
var LINE_END = "\\u000b\\u000c\\u0085\\u2028\\u2029";
var isInvisible = new RegExp(`^[${INVISIBLE}]$`);
var FORMS = "\\u2e80-\\u2fd5\\uf900-\\ufaff\\ufe30-\\ufe6b\\uff61-\\uff64";
var ODD = new RegExp(`[${INVISIBLE}${LINE_END}${FORMS}]|\\r(?!\\n)`, "g");
var RADICALS = {
  "\u2EA0": "\u6C11",
  "\u2EC5": "\u89C1",
  "\u2EC6": "\u89D2",
  "\u2EC9": "\u8D1D",
  "\u2ECB": "\u8F66",
  "\u2ED3": "\u957F",
  "\u2ED4": "\u95E8",
  "\u2ED8": "\u9752",
  "\u2EDA": "\u9875",
  "\u2EDB": "\u98CE",
  "\u2EDC": "\u98DE",
  "\u2EDD": "\u98DF",
  "\u2EE2": "\u9A6C",
  "\u2EE3": "\u9AA8",
  "\u2EE4": "\u9B3C",
  "\u2EE5": "\u9C7C",
  "\u2EE6": "\u9E1F",
  "\u2EE8": "\u9EA6",
  "\u2EE9": "\u9EC4",
  "\u2EEC": "\u9F50",
  "\u2EEE": "\u9F7F",
  "\u2EF0": "\u9F99",
  "\u2E9F": "\u6BCD",
  "\u2EC4": "\u897F",
  "\u2EF3": "\u9F9F",
  "\uFE41": "\u300C",
  "\uFE42": "\u300D",
  "\uFE43": "\u300E",
  "\uFE44": "\u300F",
  "\uFE4F": "_"
};
var entities = {
  id: "characters/entity",
  says: "A character reference of HTML stands for its character, also when it was encoded twice.",
  examples: [
    ["&ldquo;\u96F6\u62A5\u544A&rdquo;", "\u201C\u96F6\u62A5\u544A\u201D"],
    ["\u4F1A\u8BAE&#24378;\u8C03&#x3002;", "\u4F1A\u8BAE\u5F3A\u8C03\u3002"],
    ["&amp;nbsp;\u4E00\u3001", " \u4E00\u3001"],
    ["\u901A\u77E5&nbsp&nbsp\u5404\u53BF", "\u901A\u77E5  \u5404\u53BF"],
    ["\u79D1&#8203;\u5B66", "\u79D1\u5B66"]
  ],
  rejects: ["R&D;\u6295\u5165", "\u79D1\u7814&\u5F00\u53D1;", "A&B", "&unknown;"],
  propose(text) {
    if (!text.includes("&")) return [];
    const edits = [];
    for (const match of text.matchAll(ENTITY)) {
      const [whole, decimal, hex, name, bare2] = match;
      const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : 0;
      const insert = name || bare2 ? NAMED[(name ?? bare2).toLowerCase()] : characterOf(code);
      if (insert !== void 0) edits.push({ start: match.index, end: match.index + whole.length, insert, by: "entity" });
    }
    return edits;
  }
};
function characterOf(code) {
  if (code < 32 || code > 1114111 || code >= 55296 && code <= 57343) return void 0;
  const character = String.fromCodePoint(code);
  return isInvisible.test(character) ? "" : character;
}
var oddCharacters = {
  id: "characters/odd",
  says: "Invisible characters go, every kind of line end is one, and a radical or presentation form is the character it looks like.",
  examples: [
    ["\u75AB\u200B\u60C5\uFEFF\u9632\xAD\u63A7", "\u75AB\u60C5\u9632\u63A7"],
    ["\u2F2F\u4F5C\u2F45\u6848\uFF0C\u2ED3\u6548\u673A\u5236", "\u5DE5\u4F5C\u65B9\u6848\uFF0C\u957F\u6548\u673A\u5236"],
    ["\u4E00\u3001\u2028\u4E8C\u3001\r\u4E09\u3001", "\u4E00\u3001\n\u4E8C\u3001\n\u4E09\u3001"],
    ["\u843D\u5BE6\uFE41\u56DB\u65E9\uFE42", "\u843D\u5BE6\u300C\u56DB\u65E9\u300D"]
  ],
  rejects: ["\u75AB\u60C5\u9632\u63A7\r\n\u5DE5\u4F5C", "\u2460\u2461\u2462", "8\u2103 10\xB3 \u33A1"],
  propose(text) {
    const edits = [];
    for (const match of text.matchAll(ODD)) {
      const [character] = match;
      const insert = isInvisible.test(character) ? "" : /[\v\f\r\u0085\u2028\u2029]/.test(character) ? "\n" : RADICALS[character] ?? character.normalize("NFKC");
      if (insert === character) continue;
      edits.push({ start: match.index, end: match.index + 1, insert, by: "width", aligned: insert.length === 1 });
    }
    return edits;
  }
};
var proposeEntities = entities.propose;
var proposeInvisible = oddCharacters.propose;

// src/dictionary/load.ts
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as v from "valibot";

// src/text/failure.ts
var Failure = class extends Error {
  name = "Failure";
  /** The file, entry or option. */
  subject;
  /** What is wrong with it. */
  reason;
  /** What the user can do. */
  remedy;
  constructor(subject, reason, remedy) {
    super(`${subject}: ${reason}; ${remedy}`);
    this.subject = subject;
    this.reason = reason;
    this.remedy = remedy;
  }
};

// src/dictionary/load.ts
var dictionaryFolder = (() => {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const candidate = join(folder, "dictionaries");
    if (existsSync(join(candidate, "furniture.json"))) return candidate;
    if (folder === dirname(folder)) throw new Error('the folder "dictionaries" is missing from the installation');
  }
})();
function loadDictionary(path, schema3) {
  const file = path.startsWith("/") || existsSync(path) ? path : join(dictionaryFolder, path);
  let json;
  let text = "";
  try {
    text = readFileSync(file, "utf8");
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Failure(path, `not valid JSON (${error.message})`, "correct it with a JSON-aware editor");
    throw new Failure(path, "the dictionary cannot be read", "check the path and its permissions");
  }
  if (checkedAtBuild().has(hashOf(text))) return json;
  const checked = v.safeParse(schema3, json, { abortEarly: true });
  if (checked.success) return checked.output;
  const issue = checked.issues[0];
  const at = issue.path?.map((step) => String(step.key)).join(".") ?? "top level";
  const named = entryName(issue.path?.map((step) => step.value) ?? []);
  throw new Failure(path, `entry ${at}${named}: ${issue.message}`, "see dictionaries/README.md for the fields");
}
var hashOf = (text) => createHash("sha1").update(text).digest("hex");
var checkedAtBuild = once(() => {
  const file = join(dictionaryFolder, "..", "dist", "checked.json");
  return new Set(import.meta.url.includes("/dist/") && existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : []);
});
function entryName(values) {
  for (const value of [...values].reverse())
    if (typeof value === "object" && value !== null) {
      for (const key of ["text", "name", "word", "head"])
        if (typeof value[key] === "string") return ` (${value[key]})`;
    }
  return "";
}
function once(load) {
  let value;
  return () => (value ??= { is: load() }).is;
}

// src/clean/mojibake/gbk.ts
var gbk = once(() => {
  const unitOf = new Uint16Array(65536);
  const bytesOf = new Uint16Array(65536);
  const decoder2 = new TextDecoder("gb18030");
  const bytes2 = new Uint8Array(2);
  for (let lead = 129; lead <= 254; lead++)
    for (let trail = 64; trail <= 254; trail++) {
      if (trail === 127) continue;
      bytes2[0] = lead;
      bytes2[1] = trail;
      const text = decoder2.decode(bytes2);
      const unit = text.charCodeAt(0);
      if (text.length !== 1 || unit < 128 || unit === 65533) continue;
      bytesOf[unit] = lead * 256 + trail;
      if (unit < 57344 || unit > 63743) unitOf[lead * 256 + trail] = unit;
    }
  return { unitOf, bytesOf };
});
var wideBytes = (ascii) => 41856 + ascii;

// src/dictionary/bigrams.ts
import * as v2 from "valibot";
var letters = v2.pipe(v2.string(), v2.minLength(3));
var schema = v2.object({ source: v2.string(), characters: letters, simplified: v2.string(), pairs: v2.array(letters) });
var probability = (letter) => Math.exp((65 - letter) / 2);
var bigrams = once(() => {
  const table = loadDictionary("bigrams.json", schema);
  const share = new Float64Array(65536);
  const opens = new Float64Array(65536);
  const closes = new Float64Array(65536);
  for (let i = 0; i + 3 < table.characters.length; i += 4) {
    const unit = table.characters.charCodeAt(i);
    share[unit] = probability(table.characters.charCodeAt(i + 1));
    opens[unit] = probability(table.characters.charCodeAt(i + 2));
    closes[unit] = probability(table.characters.charCodeAt(i + 3));
  }
  const simplified = Uint16Array.from({ length: 65536 }, (_, unit) => unit);
  for (let i = 0; i + 1 < table.simplified.length; i += 2) simplified[table.simplified.charCodeAt(i)] = table.simplified.charCodeAt(i + 1);
  const rows = new Map(table.pairs.map((row) => [row.charCodeAt(0), row]));
  const read = /* @__PURE__ */ new Map();
  const follows = (unit, next) => {
    let row = read.get(unit);
    if (!row) read.set(unit, row = readPairs(rows.get(unit) ?? ""));
    return row.get(next) ?? 0;
  };
  return { share, opens, closes, follows, simplified };
});
function readPairs(row) {
  const pairs = /* @__PURE__ */ new Map();
  let here = 0;
  for (let i = 1; i < row.length; i++) {
    const unit = row.charCodeAt(i);
    if (unit < 128) here = probability(unit);
    else pairs.set(unit, here);
  }
  return pairs;
}

// src/clean/mojibake/likelihood.ts
var MARKS = {
  "\uFF0C": -3,
  "\u3001": -3.5,
  "\u3002": -3.5,
  "\u201C": -5,
  "\u201D": -5,
  "\uFF1B": -5.5,
  "\uFF1A": -5.5,
  "\uFF08": -6,
  "\uFF09": -6,
  "\u300A": -6.5,
  "\u300B": -6.5,
  "\uFF01": -7.5,
  "\uFF1F": -8,
  "\u2014": -7,
  "\u2026": -9,
  "\xB7": -9,
  "\u2018": -10,
  "\u2019": -10,
  "\u3010": -9,
  "\u3011": -9,
  "\u3014": -9,
  "\u3015": -9,
  "\u3000": -7,
  " ": -6,
  "-": -7,
  ".": -7,
  "/": -8,
  "%": -6
};
var WIDE = { ",": "\uFF0C", ";": "\uFF1B", ":": "\uFF1A", "!": "\uFF01", "?": "\uFF1F", "(": "\uFF08", ")": "\uFF09" };
var SEPARATOR = "\uFF0C\u3002\u3001\uFF1B\uFF1A\uFF01\uFF1F";
var OPENING = "\u201C\u2018\uFF08\u300A\u3010\u3014";
var CLOSING = "\u201D\u2019\uFF09\u300B\u3011\u3015";
var DATED = "\u5E74\u6708\u65E5";
var SYMBOL = -13;
var UNKNOWN = -15;
var isHan = (unit) => unit >= 13312 && unit <= 40959;
var isDigit = (unit) => unit >= 48 && unit <= 57;
var isLetter = (unit) => unit >= 65 && unit <= 90 || unit >= 97 && unit <= 122 || unit >= 192 && unit <= 591;
var likelihood = once(() => {
  const { share, opens, closes, follows, simplified } = bigrams();
  const marks2 = new Float64Array(65536);
  const kind = new Uint8Array(65536);
  for (const [mark, cost] of Object.entries(MARKS)) marks2[mark.charCodeAt(0)] = cost;
  for (const [narrow2, wide] of Object.entries(WIDE)) marks2[narrow2.charCodeAt(0)] = MARKS[wide];
  const sort = (text, as) => {
    for (const mark of text) kind[mark.charCodeAt(0)] = as;
  };
  sort(SEPARATOR + ",;:!?", 1);
  sort(`${OPENING}(`, 2);
  sort(`${CLOSING})`, 3);
  const of = (before, unit) => {
    if (isHan(unit)) {
      const to = simplified[unit];
      if (share[to] === 0) return UNKNOWN;
      if (isDigit(before) && DATED.includes(String.fromCharCode(to))) return Math.log(0.15);
      if (!isHan(before)) return Math.log(0.8 * opens[to] + 0.02 * share[to]);
      const from = simplified[before];
      const inside = share[from] === 0 ? 0 : follows(from, to);
      const ends = share[from] === 0 ? 0.5 : closes[from];
      return Math.log(0.88 * (inside + ends * opens[to]) + 0.02 * share[to]);
    }
    if (marks2[unit] !== 0) {
      let cost = marks2[unit];
      if (isHan(before)) cost += Math.log(Math.max(0.05, closes[simplified[before]]));
      else if (kind[unit] === 1 && (kind[before] === 1 || kind[before] === 2 || before === 10)) cost -= 7;
      else if (kind[unit] === 3 && (kind[before] === 2 || kind[before] === 1 || before === 10)) cost -= kind[before] === 1 ? 3 : 6;
      return cost;
    }
    if (isDigit(unit)) return isDigit(before) ? -1.5 : -4.5;
    if (isLetter(unit)) return isLetter(before) ? -2.5 : unit <= 90 ? -7 : -9;
    return unit < 128 ? -8 : SYMBOL;
  };
  return { of };
});
function weigh(text, before = 10) {
  const model = likelihood();
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += model.of(i ? text.charCodeAt(i - 1) : before, text.charCodeAt(i));
  return sum;
}

// src/clean/mojibake/windows-1252.ts
var HIGH = "\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178";
var CONTINUATION = "\\u0080-\\u00bf\u20AC\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u017D\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u017E\u0178";
var bytes = new Map(Array.from(HIGH, (character, i) => [character, 128 + i]));
function byteOf(character) {
  const unit = character.charCodeAt(0);
  return unit < 256 ? unit : bytes.get(character) ?? -1;
}

// src/clean/mojibake/gbk-as-latin.ts
var RUN = new RegExp(`[\\u00a1-\\u00fe${CONTINUATION.slice(12)}]{2,2000}`, "g");
var STRONG = 2;
var LETTER = -5.5;
var MARGIN = 6;
var gbkAsLatin = {
  id: "mojibake/gbk-as-latin",
  says: "Pairs of accented letters that are likely Chinese in GBK become Chinese.",
  examples: [
    ["\xC8\xAB\xCA\xD0", "\u5168\u5E02"],
    ["\xCF\xD8\xBC\xB6\xC1\xEC\xB5\xBC", "\u53BF\u7EA7\u9886\u5BFC"],
    ["2021\xC4\xEA8\xD4\xC2\xA3\xAC\xC8\xAB\xCA\xD0\xD2\xDF\xC7\xE9\xB7\xC0\xBF\xD8\xB9\xA4\xD7\xF7\xA1\xA3", "2021\u5E748\u6708\uFF0C\u5168\u5E02\u75AB\u60C5\u9632\u63A7\u5DE5\u4F5C\u3002"],
    ["\xBC\xD3\xC7\xBF\xBC\xE0\xB9\xDC", "\u52A0\u5F3A\u76D1\u7BA1"]
  ],
  rejects: ["caf\xE9", "\xC4\xE4kk\xF6nen", "\xC5\xC4\xD6\xE5\xE4\xF6", "\xC2\xB7", "\xB1\xD7\xF7", "\xAB\xD6\xBB", "\u7532\xB7\u4E59", "\xC0\xC1\xC2\xC3\xC4\xC5", "\xA3\xA3\xA3\xA3", "\xB0\xB1\xB2\xB3"],
  propose(text) {
    const edits = [];
    let line = [];
    let strong = false;
    let lineEnd = -1;
    const close = () => {
      if (strong) edits.push(...line);
      line = [];
      strong = false;
    };
    for (const { 0: run, index } of text.matchAll(RUN)) {
      const insert = decodeRun(run);
      if (insert === null) continue;
      if (index > lineEnd) {
        close();
        lineEnd = text.indexOf("\n", index);
        if (lineEnd < 0) lineEnd = text.length;
      }
      line.push({ start: index, end: index + run.length, insert, by: "byte_slip" });
      strong ||= insert.length >= STRONG && weigh(insert) > run.length * LETTER + MARGIN;
    }
    close();
    return edits;
  }
};
function decodeRun(run) {
  if (run.length % 2) return null;
  const { unitOf } = gbk();
  let out = "";
  for (let i = 0; i < run.length; i += 2) {
    const unit = unitOf[byteOf(run[i]) * 256 + byteOf(run[i + 1])];
    if (!unit || unit < 8192) return null;
    out += String.fromCharCode(unit);
  }
  return out;
}

// src/clean/mojibake/lost.ts
var KINDS = [
  { pattern: /^(?:锟|斤拷|錕)/, says: "U+FFFD in UTF-8 that was read as GBK" },
  { pattern: /^\ufffd/, says: "U+FFFD, bytes that an earlier program could not read" },
  { pattern: /^[烫燙]/, says: "memory that was never written (CC) read as GBK" },
  { pattern: /^屯/, says: "memory that was never written (CD) read as GBK" },
  { pattern: /^[\ue000-\uf8ff]/, says: "private-use characters, which only the font of the page can show" }
];
var LOST = /(?:锟斤拷?|錕斤拷?|斤拷)+|\ufffd+|烫{3,}|燙{3,}|屯{3,}|[\ue000-\uf8ff]+/g;
function findLost(text) {
  const first = /* @__PURE__ */ new Map();
  for (const { 0: run, index } of text.matchAll(LOST)) {
    const { says } = KINDS.find(({ pattern }) => pattern.test(run));
    const known2 = first.get(says);
    if (known2) known2.count++;
    else first.set(says, { start: index, end: index + run.length, count: 1 });
  }
  return Array.from(first, ([says, { start, end, count }]) => ({
    start,
    end,
    message: `characters were lost ${count === 1 ? "in one place" : `in ${count} places`} and stay as they are: ${says}`
  }));
}

// src/dictionary/script.ts
import * as v3 from "valibot";
var readingsSchema = v3.object({ source: v3.string(), readings: v3.record(v3.string(), v3.string()) });
var scriptSchema = v3.object({ source: v3.string(), traditional: v3.string(), simplified: v3.string() });
var sameLength = v3.check(
  (entries) => Object.entries(entries).every(([from, to]) => [...from].length === [...to].length),
  "what stands for a word must have as many characters as the word"
);
var words = v3.pipe(v3.record(v3.pipe(v3.string(), v3.regex(/^[^\s|]+$/)), v3.pipe(v3.string(), v3.regex(/^[^\s|]+$/))), sameLength);
var exceptionsSchema = v3.object({
  source: v3.string(),
  simplify: words,
  particle: v3.object({ after: v3.string(), not_before: v3.string() }),
  traditionalize: words,
  tolerated: v3.string()
});
var readings = once(() => {
  const byCharacter = /* @__PURE__ */ new Map();
  for (const [syllable, characters] of Object.entries(loadDictionary("readings.json", readingsSchema).readings))
    for (const character of characters) {
      const known2 = byCharacter.get(character);
      if (known2) known2.add(syllable);
      else byCharacter.set(character, /* @__PURE__ */ new Set([syllable]));
    }
  return byCharacter;
});
var evidence = { none: 0, traditional: 1, simplified: 2 };
var scriptEvidence = once(() => {
  const table = loadDictionary("script.json", scriptSchema);
  const units = new Uint8Array(65536);
  for (const character of table.traditional) units[character.charCodeAt(0)] = evidence.traditional;
  for (const character of table.simplified) units[character.charCodeAt(0)] = evidence.simplified;
  for (const character of loadDictionary("script-exceptions.json", exceptionsSchema).tolerated)
    units[character.charCodeAt(0)] = evidence.none;
  return units;
});
var scriptExceptions = once(() => {
  const { simplify, particle, traditionalize } = loadDictionary("script-exceptions.json", exceptionsSchema);
  return { simplify: [...listParticles(particle), ...Object.entries(simplify)], traditionalize: Object.entries(traditionalize) };
});
function* listParticles({ after, not_before }) {
  for (const verb of after) {
    yield [`${verb}\u8457`, `${verb}\u7740`];
    for (const next of not_before) yield [`${verb}\u8457${next}`, `${verb}\u8457${next}`];
    yield [`${verb}\u8457\u4F5C\u7528`, `${verb}\u7740\u4F5C\u7528`];
  }
}

// src/clean/repair.ts
var isHan2 = (unit) => unit >= 13312 && unit <= 40959 || unit === 12295 || unit >= 63744 && unit <= 64255 || unit >= 56320 && unit <= 57343;
function isChinese(unit) {
  if (unit < 8212) return false;
  if (isHan2(unit)) return true;
  return unit === 8212 || unit >= 8216 && unit <= 8221 || unit === 8230 || unit >= 12289 && unit <= 12291 || unit >= 12296 && unit <= 12305 || unit === 12308 || unit === 12309 || unit === 65281 || unit === 65288 || unit === 65289 || unit === 65292 || unit === 65306 || unit === 65307 || unit === 65311;
}
var isBlank = (unit) => unit === 32 || unit === 12288 || unit === 160 || unit === 9 || unit === 13 || unit >= 8192 && unit <= 8202 || unit === 8239;

// src/clean/pinyin.ts
var LETTERS = "a-z\u0101\xE1\u01CE\u0103\xE0\u0113\xE9\u011B\u0115\xE8\u012B\xED\u01D0\u012D\xEC\u014D\xF3\u01D2\u014F\xF2\u016B\xFA\u01D4\u016D\xF9\u01D6\u01D8\u01DA\u01DC\xFC\u0144\u0148\u01F9\u1E3F\xEA\u0251\u0261\\u0300-\\u030c";
var WORD = `[${LETTERS}]{1,18}[1-5]?`;
var NOTE = new RegExp(
  `[(\uFF08\\[\uFF3B]\\s?(?:(${WORD}(?:[\\s,\uFF0C\u3001/|\xB7\u6216;\uFF1B']{1,2}${WORD}){0,3})|[\\u3105-\\u312f\u02CA\u02C7\u02CB\u02D9]{1,4})\\s?[)\uFF09\\]\uFF3D]`,
  "gi"
);
var TONED = /[āáǎăàēéěĕèīíǐĭìōóǒŏòūúǔŭùǖǘǚǜńňǹḿ\u0300\u0301\u0304\u0306\u030c]/i;
var MAX_CACHE = 2e4;
var PLAIN = { \u0251: "a", \u0261: "g", \u00FC: "v" };
function toneless(syllable) {
  return syllable.toLowerCase().normalize("NFD").replace(/u(\p{M}*)\u0308(\p{M}*)/gu, "v").replace(/[\u0300\u0301\u0304\u0306\u030c]|[1-5]$/g, "").normalize("NFC").replace(/[ɑɡü]/g, (letter) => PLAIN[letter]);
}
var notes = /* @__PURE__ */ new Map();
function parseNote(source) {
  let note = notes.get(source);
  if (note === void 0) {
    const words2 = source.split(/[^\p{L}\p{M}\d]+|或/u).map(toneless);
    const toned = TONED.test(source);
    note = !toned && /[A-Z]/.test(source) ? null : { words: words2, toned };
    if (notes.size >= MAX_CACHE) notes.clear();
    notes.set(source, note);
  }
  return note;
}
var pinyin = {
  id: "pinyin/note",
  says: "A bracket with the reading of the characters before it goes.",
  examples: [
    ["\u6703(hu\xEC)\u8B70\u5F37(qi\xE1ng)\u8ABF(di\xE0o)", "\u6703\u8B70\u5F37\u8ABF"],
    ["\u9280\u884C\uFF08h\xE1ng\uFF09\u3001\u7DA0\uFF08l\u01DC\uFF09\u8272", "\u9280\u884C\u3001\u7DA0\u8272"],
    ["\u91CD(zh\xF2ng/ch\xF3ng)\u6176(qing)", "\u91CD\u6176"],
    ["\u884C(h\xE1ng,x\xEDng)\u696D", "\u884C\u696D"],
    ["\u773E(zh\xF2ng)(zh\u014Dng)\u4EBA", "\u773E\u4EBA"],
    ["\u5C34\u5C2C(g\u0101n g\xE0)", "\u5C34\u5C2C"],
    ["\u8E1F\u8E70(ch\xEDch\xFA)\u4E0D\u524D", "\u8E1F\u8E70\u4E0D\u524D"],
    ["\u5F37 (qi\xE1ng)\u8ABF", "\u5F37\u8ABF"],
    ["\u5F3A(qia\u0301ng)\u5316", "\u5F3A\u5316"],
    ["\u5F3A(qiang2)\u5316", "\u5F3A\u5316"],
    ["\u5F37(\u3111\u3127\u3124\u02CA)\u5316", "\u5F37\u5316"],
    ["\u7E23(xi\xE0n)(\u5E02\u3001\u5340(q\u016B))", "\u7E23(\u5E02\u3001\u5340)"],
    ["\u672C\u5831(b\xE0o)\u8A0A(x\xF9n)(\u8A18(j\xEC)\u8005 \u738B\u6587)", "\u672C\u5831\u8A0A(\u8A18\u8005 \u738B\u6587)"],
    ["\u4E86(li\u01CEo)\u89E3\u7684(de)", "\u4E86\u89E3\u7684"],
    ["\u201C\u75B2(p\xED)\u201D", "\u201C\u75B2\u201D"],
    ["\u5973(n\xFC)\u3001\u65C5(lu:)", "\u5973\u3001\u65C5(lu:)"]
  ],
  rejects: [
    "\u4E16\u754C\u8D38\u6613\u7EC4\u7EC7(WTO)",
    "\u7231(AI)",
    "\u7B2C(a)\u9879",
    "\u65B9\u6848(b)",
    "\u6765(\u8FD4)\u6E1D",
    "\uFF08\u533A\u3001\u53BF\uFF09",
    "\u4EBA\u5DE5\u667A\u80FD(ai)",
    "\u5065\u5EB7\u7801(app)",
    "\u738B\u5F3A(Wang Qiang)\u5148\u751F\u8BF4(see)",
    "\u670D\u52A1(service)",
    "qi\xE1ng(qi\xE1ng)",
    "(hu\xEC)",
    "\u589E\u957F(8%)",
    "\u67D0\u67D0(Kevin)"
  ],
  // prettier-ignore
  propose(text) {
    const edits = [];
    let end = -1;
    let owner = -1;
    for (const match of text.matchAll(NOTE)) {
      const open = match.index;
      let start = open;
      while (isBlank(text.charCodeAt(start - 1)) && open - start < 2) start--;
      const last = start === end ? owner : start - 1;
      if (!isHan2(text.charCodeAt(last))) continue;
      if (match[1] !== void 0 && !isReading(text, last, match[1])) continue;
      end = open + match[0].length;
      owner = last;
      edits.push({ start, end, insert: "", by: "pinyin" });
    }
    return edits;
  }
};
function isReading(text, last, source) {
  const note = parseNote(source);
  if (!note) return false;
  const { words: words2, toned } = note;
  if (words2.every((word2) => reads(text, last, word2))) return true;
  if (words2.length > 1) return words2.every((word2, i) => reads(text, last - words2.length + 1 + i, word2));
  const [word] = words2;
  if (toned && syllables().has(word)) return true;
  return word.length > 3 && spells(text, last, word, 0);
}
var known;
function syllables() {
  if (!known) {
    known = /* @__PURE__ */ new Set();
    for (const set of readings().values()) for (const syllable of set) known.add(syllable);
  }
  return known;
}
function reads(text, at, word) {
  const set = readings().get(text[at]);
  return set !== void 0 && (set.has(word) || word.endsWith("u") && set.has(`${word.slice(0, -1)}v`));
}
function spells(text, last, word, depth) {
  if (word === "") return depth > 1;
  if (depth === 4) return false;
  for (const reading of readings().get(text[last]) ?? [])
    if (word.endsWith(reading) && spells(text, last - 1, word.slice(0, word.length - reading.length), depth + 1)) return true;
  return false;
}
var proposePinyin = pinyin.propose;

// src/clean/mojibake/tokens.ts
var EATEN = /[?？]([a-zāáǎăàēéěĕèīíǐĭìōóǒŏòūúǔŭùǖǘǚǜüńňǹḿêɑɡ]{1,6})[)）]/iy;
function readStep(text, at) {
  const unit = text.charCodeAt(at);
  const unknown = unit === 63 || unit === 65311;
  if (unknown) {
    EATEN.lastIndex = at;
    const eaten = EATEN.exec(text);
    if (eaten) return { end: EATEN.lastIndex, unit, bytes: 0, ascii: 0, unknown, note: eaten[1] };
  }
  const bytes2 = unit > 32 && unit < 127 ? wideBytes(unit) : gbk().bytesOf[unit];
  return { end: at + 1, unit, bytes: bytes2, ascii: unit < 128 ? unit : 0, unknown, note: null };
}

// src/clean/mojibake/realign.ts
var COST = {
  /** A question mark for the byte that begins a slip. */
  start: -11,
  /** The same before a full-width mark (A3A1 to A3FE): the tools that lose bytes look for those and hit them across two characters. */
  startMark: -8,
  /** A letter alone for a character. */
  letter: -4,
  /** A byte that left no mark. */
  startUnmarked: -17,
  /** A pinyin note without its opening bracket, whose reading the byte must give. */
  startNote: -6,
  /** A note of another reading. */
  wrongNote: -8,
  /** A question mark for the byte after which the pairs are right again. */
  resync: -1.5,
  resyncUnmarked: -9,
  /** Two lost bytes around one character prove little: `?偏?` is a quotation that lost its marks. */
  brief: -9,
  /** A mark or letter of half width that was of full width. */
  wide: -1,
  wideLetter: -7,
  /** A character that a mirror converted to traditional after the damage. */
  converted: -0.7,
  /** A traditional character in a simplified page; the reverse is what mirrors leave. */
  traditional: -3,
  simplified: -0.7,
  quote: -4,
  /** A line that ends in a mark which parts things. */
  endOfLine: -4
};
var BEAM = 48;
var BEHIND = 32;
var CHOICES = 16;
var CHOICES_UNMARKED = 4;
var UNKNOWN2 = -1;
var SETTLED = 10;
var LONGEST = 1500;
function realign(text, start, { lineEnd, atLeast }, traditionalPage, mayLose) {
  const { unitOf, bytesOf } = gbk();
  const { simplified } = bigrams();
  const script = scriptEvidence();
  const model = likelihood();
  let readingsNow = [
    {
      score: 0,
      before: start ? text.charCodeAt(start - 1) : 10,
      pending: 0,
      quoted: isQuoted(text, start),
      out: "",
      end: start,
      slipped: false,
      previous: null
    }
  ];
  let next = /* @__PURE__ */ new Map();
  const keep = (from, score, end, out, pending, slipped, before, quoted) => {
    const key = (before * 2 + (quoted ? 1 : 0)) * 512 + pending + 1;
    const known2 = next.get(key);
    if (!known2 || known2.score < score) next.set(key, { score, before, pending, quoted, out, end, slipped, previous: from });
  };
  const weigh2 = (from, unit) => {
    let cost = model.of(from.before, unit);
    if (unit === 8220 && from.quoted) cost += COST.quote;
    if (unit === 8221) cost += from.quoted ? 2 : COST.quote;
    return cost;
  };
  const quotedAfter = (from, unit) => unit === 8220 ? true : unit === 8221 ? false : from.quoted;
  const decoded = (from, bytes2) => {
    const unit = unitOf[bytes2];
    if (unit === 0) return -Infinity;
    const side = script[unit];
    return weigh2(from, unit) + (side === evidence.traditional && !traditionalPage ? COST.traditional : side === evidence.simplified && traditionalPage ? COST.simplified : 0);
  };
  const emit = (from, cost, end, bytes2, pending) => {
    const score = decoded(from, bytes2);
    if (score > -Infinity) keep(from, from.score + score + cost, end, String.fromCharCode(unitOf[bytes2]), pending, true, unitOf[bytes2], quotedAfter(from, unitOf[bytes2]));
  };
  const choose = (from, cost, end, pending, bytesAt, accepts) => {
    const best = [];
    const choices = cost === COST.startUnmarked ? CHOICES_UNMARKED : CHOICES;
    for (let unknown = 64; unknown <= 254; unknown++) {
      const bytes2 = bytesAt(unknown);
      if (bytes2 === 0 || accepts && !accepts(unitOf[bytes2])) continue;
      const score = decoded(from, bytes2);
      if (score === -Infinity || best.length === choices && score <= best[choices - 1].score) continue;
      if (best.length === choices) best.pop();
      best.push({ bytes: bytes2, score });
      best.sort((a, b) => b.score - a.score);
    }
    for (const { bytes: bytes2 } of best) emit(from, cost, end, bytes2, pending);
  };
  const asLead = (trail) => (lead) => lead >= 129 ? lead * 256 + trail : 0;
  const asTrail = (lead) => (trail) => lead * 256 + trail;
  const aligned = (from, at2, step) => {
    let score = from.score;
    let before = from.before;
    let quoted = from.quoted;
    for (let i = at2; i < step.end; i++) {
      const unit = text.charCodeAt(i);
      score += weigh2({ ...from, before, quoted }, unit);
      quoted = quotedAfter({ ...from, quoted }, unit);
      before = unit;
    }
    if (/[a-z]/.test(text[at2]) && /[?？]/.test(text[at2 - 1] ?? "") && /[\u3400-\u9fff]/.test(text[at2 + 1] ?? "")) score += COST.letter;
    keep(from, score, step.end, "", 0, false, before, quoted);
    if (step.unknown && step.note === null) {
      keep(from, from.score + COST.start, step.end, "", UNKNOWN2, true, from.before, from.quoted);
      choose(from, COST.startMark, step.end, 191, asLead(163));
    }
    if (step.note !== null) {
      const syllable = toneless(step.note);
      const trail = bytesOf[from.before] & 255;
      for (let lead = 129; lead <= 254; lead++)
        if (trail >= 129 && readings().get(String.fromCharCode(unitOf[trail * 256 + lead]))?.has(syllable))
          keep(from, from.score + COST.startNote, step.end, "", lead, true, from.before, from.quoted);
      keep(from, from.score + COST.start + COST.wrongNote, step.end, "", UNKNOWN2, true, from.before, from.quoted);
    }
    if (step.bytes && !step.ascii && mayLose(at2)) choose(from, COST.startUnmarked, step.end, step.bytes & 255, asLead(step.bytes >> 8));
  };
  const misaligned = (from, at2, step) => {
    const lead = from.pending;
    const pair2 = (bytes2, cost) => {
      if (lead === UNKNOWN2) choose(from, cost + (bytes2 >> 8 === 163 ? COST.startMark - COST.start : 0), step.end, bytes2 & 255, asLead(bytes2 >> 8));
      else emit(from, cost, step.end, lead * 256 + (bytes2 >> 8), bytes2 & 255);
    };
    if (step.note !== null) {
      if (lead === UNKNOWN2) return;
      const syllable = toneless(step.note);
      choose(from, COST.resync, step.end, 0, asTrail(lead), (unit) => readings().get(String.fromCharCode(unit))?.has(syllable) ?? false);
      return;
    }
    if (step.unknown) {
      pair2(41919, COST.wide);
      if (lead !== UNKNOWN2) choose(from, COST.resync + (isBrief(from) ? COST.brief : 0), step.end, 0, asTrail(lead));
      return;
    }
    if (step.ascii) {
      const letter = /[A-Za-z0-9]/.test(text[at2]);
      const latin = letter && /[A-Za-z]/.test(text[at2 + 1] ?? "") ? COST.wideLetter : 0;
      if (step.ascii >= 64 && step.ascii <= 126) {
        if (lead === UNKNOWN2) choose(from, latin + COST.letter, step.end, 0, asLead(step.ascii));
        else emit(from, latin, step.end, lead * 256 + step.ascii, 0);
      }
      if (step.bytes) pair2(step.bytes, letter ? COST.wideLetter : COST.wide);
    } else if (step.bytes) {
      pair2(step.bytes, 0);
      const other = bytesOf[simplified[step.unit]];
      if (other && other !== step.bytes) pair2(other, COST.converted);
    }
  };
  const isBrief = ({ previous: mark }) => {
    const before = mark?.previous;
    return !!before && mark.slipped && !before.slipped && mark.end - before.end === 1;
  };
  let settled = 0;
  let at = start;
  while (at < lineEnd && at - start < LONGEST) {
    const step = readStep(text, at);
    next = /* @__PURE__ */ new Map();
    for (const reading of readingsNow) {
      if (reading.pending === 0) aligned(reading, at, step);
      else {
        misaligned(reading, at, step);
        if (reading.pending !== UNKNOWN2) loseTrail(reading, at);
      }
    }
    const best = Math.max(...Array.from(next.values(), ({ score }) => score));
    readingsNow = [...next.values()].filter(({ score }) => score > best - BEHIND).sort((a, b) => b.score - a.score).slice(0, BEAM);
    at = step.end;
    settled = readingsNow.every(({ pending }) => pending === 0) ? settled + 1 : 0;
    if (settled >= SETTLED && at > atLeast) break;
  }
  next = /* @__PURE__ */ new Map();
  for (const reading of readingsNow) {
    if (reading.pending === 0) next.set(next.size, reading);
    else if (reading.pending !== UNKNOWN2 && at === lineEnd) choose(reading, COST.resyncUnmarked, at, 0, asTrail(reading.pending));
  }
  const atEnd = ({ score, before }) => score + (at === lineEnd && /[、，；]/.test(String.fromCharCode(before)) ? COST.endOfLine : 0);
  const last = [...next.values()].reduce((a, b) => a && atEnd(a) >= atEnd(b) ? a : b, null);
  const inScript = (insert) => traditionalPage ? insert : Array.from(insert, (c) => String.fromCharCode(simplified[c.charCodeAt(0)])).join("");
  return { repairs: last ? collect(last).filter(({ start: from, end }) => /[^?？]/.test(text.slice(from, end))).map((repair) => ({ ...repair, insert: inScript(repair.insert) })) : [], stop: at };
  function loseTrail(from, here) {
    const step = readStep(text, here);
    if (step.unknown || mayLose(here)) return;
    const kept = next;
    next = /* @__PURE__ */ new Map();
    choose(from, COST.resyncUnmarked, here, 0, asTrail(from.pending));
    const ended = [...next.values()];
    next = kept;
    for (const reading of ended) aligned(reading, here, step);
  }
}
function collect(last) {
  const repairs = [];
  let end = -1;
  let insert = "";
  for (let reading = last; reading; reading = reading.previous) {
    if (reading.slipped) {
      if (end < 0) end = reading.end;
      insert = reading.out + insert;
    }
    if (end >= 0 && (!reading.previous || !reading.previous.slipped && reading.slipped)) {
      repairs.push({ start: reading.previous?.end ?? reading.end, end, insert });
      end = -1;
      insert = "";
    }
  }
  return repairs.reverse();
}
function isQuoted(text, at) {
  for (let i = at - 1; i >= 0 && i > at - 300; i--) {
    if (text[i] === "\n" || text[i] === "\u201D") return false;
    if (text[i] === "\u201C") return true;
  }
  return false;
}

// src/clean/mojibake/suspects.ts
var trace = { none: 0, rare: 1, utf8: 2, question: 4 };
var traces = once(() => {
  const { unitOf } = gbk();
  const script = scriptEvidence();
  const units = new Uint8Array(65536);
  for (let bytes2 = 33088; bytes2 <= 65278; bytes2++) {
    const unit = unitOf[bytes2];
    if (unit === 0) continue;
    const lead = bytes2 >> 8;
    const trail = bytes2 & 255;
    const firstLevel = lead >= 176 && lead <= 215 && trail >= 161;
    const mark = lead === 163 || lead === 161 && (trail <= 175 || trail >= 176 && trail <= 191) || lead === 168;
    if (!firstLevel && !mark && script[unit] !== evidence.traditional) units[unit] |= trace.rare;
    if (lead >= 226 && lead <= 239 && trail >= 128 && trail <= 191) units[unit] |= trace.utf8;
  }
  units.fill(trace.rare, 57344, 59493);
  units["\u931B".charCodeAt(0)] |= trace.utf8;
  units["?".charCodeAt(0)] = trace.question;
  units["\uFF1F".charCodeAt(0)] = trace.question;
  return units;
});

// src/clean/mojibake/slips.ts
var RARE = 3;
var WITHIN = 8;
var AFTER = 12;
var CONTEXT = 8;
var CHINESE = /[\u3000-\u30ff\u3400-\u9fff\u2014-\u201d\uff00-\uffef]/;
var slips = {
  id: "mojibake/byte-slip",
  says: "Text in GBK that is one byte out of step is put into step again.",
  examples: [
    ["\u786E?\uFF01\u9738\u7C1D\u6518\u6100\u8165\u5C3D\u8584\u9738\u710A\u8F9B\u95F3\u8411\u736D?\u3002", "\u786E\u4FDD\u201C\u9662\u5185\u96F6\u611F\u67D3\u201D\u201C\u9662\u611F\u96F6\u5BB9\u5FCD\u201D\u3002"],
    ["\u6C96\u5F97\u4E0A\u3001\u9802?sh\xF9)\u7C73?\u3001\u6253\u5F97\u8D0F", "\u6C96\u5F97\u4E0A\u3001\u9802\u5F97\u4F4F\u3001\u6253\u5F97\u8D0F"],
    ["\u63D0\u5347\u80FD\u529B?h\u806F\u9632\u806F\u63A7", "\u63D0\u5347\u80FD\u529B\u3002\u7E23\u806F\u9632\u806F\u63A7"],
    ["\u6293\u597D\u5DE5\u4F5C??h\u9818\u5C0E", "\u6293\u597D\u5DE5\u4F5C\u3002\u7E23\u9818\u5C0E"],
    ["\u751F\u4EA7\u79E9\u5E8F\u6062\u590D\u6B63?\uFF01?", "\u751F\u4EA7\u79E9\u5E8F\u6062\u590D\u6B63\u5E38\u3002"]
  ],
  rejects: [
    "\u600E\u4E48\u529E?\u600E\u4E48\u5E72?",
    "\u7740\u529B\u89E3\u51B3?\u504F?\u7684\u95EE\u9898",
    "\u5404\u9879\u5DE5\u4F5C??\u575A\u51B3\u786E\u4FDD",
    "\u662F\u5426\u5230\u4F4D?\u6709\u65E0\u6F0F\u6D1E?",
    "\u51FA\u5E2D:\u9648\u5586\u3001\u674E\u5803\u3001\u5218\u9F91",
    "\u5586\u5803\u9F91\u7287\u9A89\u9C7B",
    "\u4F60\u54CB\u98DF\u5497\u98EF\u672A?\u5187\u5605",
    "\u75AB\u60C5???\u9632\u63A7",
    "\u3069\u3046\u3057\u307E\u3059\u304B?\u9811\u5F35\u308A\u307E\u3059",
    "a?b:c",
    "\u4EC0\u4E48\u662F\u201C\u653E\u7BA1\u670D\u201D\uFF1F\u4E3A\u4EC0\u4E48\u8981\u6539\uFF1F",
    "\u6F2F\u6CB3\u3001\u6FEE\u9633\u3001\u4EB3\u5DDE\u3001\u8862\u5DDE\u3001\u9104\u57CE\u3001\u90D3\u57CE\u3001\u90EF\u57CE\u3001\u7762\u53BF",
    "why?he"
  ],
  // prettier-ignore
  propose
};
function propose(text) {
  const edits = [];
  let done = 0;
  let lineEnd = -1;
  let traditional;
  for (const suspect of findSuspects(text)) {
    if (suspect < done) continue;
    traditional ??= isTraditional(text);
    if (suspect >= lineEnd) {
      lineEnd = text.indexOf("\n", suspect);
      if (lineEnd < 0) lineEnd = text.length;
    }
    let start = suspect;
    while (start > done && start > suspect - CONTEXT && text[start - 1] !== "\n") start--;
    const { repairs, stop } = realign(text, start, { lineEnd, atLeast: suspect + AFTER }, traditional, (at) => isRareAhead(text, at));
    for (const repair of repairs) edits.push({ ...repair, by: "byte_slip" });
    done = stop;
  }
  return edits;
}
function* findSuspects(text) {
  const table = traces();
  let window = 0;
  for (let i = 0; i < text.length; i++) {
    const found = table[text.charCodeAt(i)];
    window = window << 1 & (1 << WITHIN) - 1 | found & trace.rare;
    if (found === 0) continue;
    if (found & trace.question) {
      let end = i + 1;
      while (end < text.length && table[text.charCodeAt(end)] & trace.question) end++;
      if (end - i <= 3 && isSuspectMark(text, i, end)) yield i;
      i = end - 1;
    } else if (window & window - 1 && countBits(window) >= RARE) yield Math.max(0, i - WITHIN);
  }
}
function isSuspectMark(text, start, end) {
  if (!CHINESE.test(text[start - 1] ?? "") || end >= text.length) return false;
  if (end - start > 1) return CHINESE.test(text[end]) || /[a-z]/i.test(text[end]);
  if (/[\u0040-\u007e]/.test(text[end]) || /[a-zà-ǜ]\)/.test(text.slice(end, end + 8))) return true;
  const table = traces();
  let rest = 0;
  for (let i = end; i < text.length && text[i] !== "\n" && rest < AFTER; i++, rest++)
    if (table[text.charCodeAt(i)] & (trace.rare | trace.question)) return true;
  return false;
}
function isRareAhead(text, at) {
  const table = traces();
  let rare = 0;
  for (let i = at; i < at + WITHIN; i++) if (table[text.charCodeAt(i)] & (trace.rare | trace.question)) rare++;
  return rare >= RARE;
}
function isTraditional(text) {
  const table = scriptEvidence();
  let balance = 0;
  for (let i = 0; i < text.length; i++) {
    const side = table[text.charCodeAt(i)];
    if (side) balance += side === evidence.traditional ? 1 : -1;
  }
  return balance > 0;
}
function countBits(bits) {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count++;
  return count;
}

// src/clean/mojibake/utf8-as-gbk.ts
var STRONG2 = 2;
var MARGIN2 = 8;
var LONGEST2 = 4e3;
var UNLIKELY = -26;
var EURO = "\u20AC".charCodeAt(0);
var LOST2 = /[?？\ufffd]/;
var utf8AsGbk = {
  id: "mojibake/utf8-as-gbk",
  says: "Characters whose GBK bytes are Chinese in UTF-8 become that Chinese; of a byte that was lost, the likeliest is taken.",
  examples: [
    ["\u951B\u5C7D\u53CF\u752F\uFFFD", "\uFF0C\u5168\u5E02"],
    ["\u931B\u5C7D\u53CF\u752F?", "\uFF0C\u5168\u5E02"],
    ["\u6D93\u20AC\u93C4\uE21A\u59DE\u5BEE\u6D2A\uE56B\u7035\u7B3A\u20AC\uFFFD", "\u4E00\u662F\u52A0\u5F3A\u9886\u5BFC\u3002"],
    ["\u934F\u3125\u7AF6\u9424\uE0A3\u510F\u95C3\u53C9\u5E36", "\u5168\u5E02\u75AB\u60C5\u9632\u63A7"],
    ["8\u93C8\uFFFD4\u93C3\u30EF\u7D1D\u752F\u509A\uE759\u9359\uE100\u7D11\u6D7C\u6C33\uE185", "8\u67084\u65E5\uFF0C\u5E02\u59D4\u53EC\u5F00\u4F1A\u8BAE"],
    ["\u9480\u85C9\u7584\u9225\u6EC3\u6D13\u93C3\u253E\u20AC\u6FD3\u7D1D", "\u843D\u5B9E\u201C\u56DB\u65E9\u201D\uFF0C"]
  ],
  rejects: ["\u6D63\u677F", "\u6C81\u9633\u3001\u6CFE\u5DDD\u3001\u6F2F\u6CB3\u3001\u6FEE\u9633", "\u9435\u8DEF\u9280\u884C", "\u951B", "\u75AB\u60C5\u9632\u63A7\u5DE5\u4F5C", "\u8054\u901A", "\u6B27\u5143\u20AC", "\u5586\u5803\u9F91"],
  propose(text) {
    const table = traces();
    const edits = [];
    let line = [];
    let strong = false;
    let lineEnd = -1;
    const close = () => {
      if (strong) edits.push(...line);
      line = [];
      strong = false;
    };
    for (let i = 0; i < text.length; i++) {
      if (!(table[text.charCodeAt(i)] & trace.utf8)) continue;
      const run = readRun(text, i, false) ?? readRun(text, i, true);
      if (!run) continue;
      if (i > lineEnd) {
        close();
        lineEnd = text.indexOf("\n", i);
        if (lineEnd < 0) lineEnd = text.length;
      }
      line.push({ start: i, end: run.end, insert: run.insert, by: "byte_slip" });
      strong ||= run.insert.length >= STRONG2 && weigh(run.insert) > weigh(text.slice(i, run.end)) + MARGIN2;
      i = run.end - 1;
    }
    close();
    return edits;
  }
};
function readRun(text, start, converted) {
  const { bytesOf } = gbk();
  const simplified = converted ? bigrams().simplified : null;
  let good = null;
  let insert = "";
  let held = [];
  for (let i = start; i < text.length && i - start < LONGEST2; i++) {
    const unit = text.charCodeAt(i);
    const bytes2 = unit === EURO ? 128 : bytesOf[simplified ? simplified[unit] : unit];
    if (bytes2 === 0 || LOST2.test(text[i])) {
      const next = LOST2.test(text[i]) ? i + 1 : i;
      const last = held.length === 2 && (next > i || insert) ? guess(held, insert || (text[start - 1] ?? "\n"), text[next] ?? "\n") : null;
      return last ? { insert: insert + last, end: next } : good;
    }
    held = bytes2 > 255 ? [...held, bytes2 >> 8, bytes2 & 255] : [...held, bytes2];
    while (held.length >= 3) {
      const character = decode(held[0], held[1], held[2]);
      if (!character) return good;
      insert += character;
      held = held.slice(3);
    }
    if (held.length === 0) good = { insert, end: i + 1 };
    else if (held[0] < 226 || held[0] > 239) return good;
  }
  return good;
}
function decode(first, second, third) {
  if (first < 226 || first > 239 || second >> 6 !== 2 || third >> 6 !== 2) return null;
  const unit = (first & 15) << 12 | (second & 63) << 6 | third & 63;
  const chinese = unit >= 12288 && unit <= 12543 || unit >= 19968 && unit <= 40869 || unit >= 8208 && unit <= 8230 || unit >= 65281 && unit <= 65374;
  return chinese ? String.fromCharCode(unit) : null;
}
function guess(held, before, after) {
  const model = likelihood();
  let best = null;
  let score = UNLIKELY;
  for (let third = 128; third < 192; third++) {
    const character = decode(held[0], held[1], third);
    if (!character) continue;
    const unit = character.charCodeAt(0);
    const here = model.of(before.charCodeAt(before.length - 1), unit) + (/[\u3400-\u9fff]/.test(after) ? model.of(unit, after.charCodeAt(0)) : after === "\n" && /[、，；：]/.test(character) ? -10 : -6);
    if (here > score) {
      score = here;
      best = character;
    }
  }
  return best;
}

// src/clean/mojibake/utf8-as-latin.ts
var SEQUENCES = new RegExp(`(?:[\xE0-\xEF][${CONTINUATION}]{2}|[\\u00c2-\\u00df][${CONTINUATION}]|\xE2\u20AC)+`, "g");
var PLAUSIBLE = /^[\u00a0-\u017f\u02c6-\u02dc\u2010-\u2122\u3000-\u9fff\uff00-\uffef]+$/;
var CUT_QUOTE = new RegExp(`\xE2\u20AC(?![${CONTINUATION}])`, "g");
var TIMES = 3;
var decoder = new TextDecoder("utf-8", { fatal: true });
function decodeOnce(text) {
  const bytes2 = Array.from(text.replace(CUT_QUOTE, "\xE2\u20AC\x9D"), byteOf);
  if (bytes2.includes(-1)) return null;
  try {
    const decoded = decoder.decode(Uint8Array.from(bytes2));
    return PLAUSIBLE.test(decoded) ? decoded : null;
  } catch {
    return null;
  }
}
var utf8AsLatin = {
  id: "mojibake/utf8-as-latin",
  says: "Sequences of Latin letters and signs that are characters in UTF-8 become those characters.",
  examples: [
    ["\xE2\u20AC\u0153\xE5\u203A\u203A\xE6\u2014\xA9\xE2\u20AC\x9D", "\u201C\u56DB\u65E9\u201D"],
    ["\xE8\x90\xBD\xE5\xAE\u017E\xE2\u20AC\u0153\xE5\u203A\u203A\xE6\u2014\xA9\xE2\u20AC\xE3\u20AC\u201A", "\u843D\u5B9E\u201C\u56DB\u65E9\u201D\u3002"],
    ["\xE4\xB8\xA5\xE6\xA0\xBC\xE8\x90\xBD\xE5\xAE\u017E", "\u4E25\u683C\u843D\u5B9E"],
    ["\xE7\xA7\u2018\xE5\xAD\xA6\xE7\xB2\xBE\xE5\u2021\u2020\xE9\u02DC\xB2\xE6\u017D\xA7", "\u79D1\u5B66\u7CBE\u51C6\u9632\u63A7"],
    ["\xE5\u2026\xA8\xE5\xB8\u201A\xEF\xBC\u0152", "\u5168\u5E02\uFF0C"],
    ["\xC3\xA2\xE2\u201A\xAC\xC5\u201C", "\u201C"],
    ["20\xC2\xB0C", "20\xB0C"]
  ],
  rejects: ["caf\xE9", "S\xE3o Paulo", "M\xFCller", "\u201C\u56DB\u65E9\u201D", "\u7532\xB7\u4E59", "\xB15\u2103", "na\xEFve \u201Cquoted\u201D", "\xE0 la carte", "\xC5ngstr\xF6m"],
  propose(text) {
    const edits = [];
    for (const { 0: run, index } of text.matchAll(SEQUENCES)) {
      let insert = run;
      for (let i = 0; i < TIMES; i++) {
        const decoded = decodeOnce(insert);
        if (decoded === null) break;
        insert = decoded;
      }
      if (insert !== run) edits.push({ start: index, end: index + run.length, insert, by: "byte_slip" });
    }
    return edits;
  }
};

// src/clean/mojibake/mojibake.ts
var TOLD = 20;
var SHOWN = 30;
function proposeMisread(text) {
  const edits = [];
  let end = 0;
  for (const edit of [utf8AsLatin, gbkAsLatin, utf8AsGbk].flatMap(({ propose: propose2 }, rank) => propose2(text).map((found) => ({ ...found, rank }))).sort((a, b) => a.start - b.start || a.rank - b.rank)) {
    if (edit.start < end) continue;
    const { rank: _, ...kept } = edit;
    edits.push(kept);
    end = edit.end;
  }
  return edits;
}
var proposeSlips = slips.propose;
function tellSlips(edits, map, raw2) {
  const told = edits.slice(0, TOLD).map((edit) => {
    const span = map.toRaw(edit);
    const message = `\u201C${shorten(raw2.slice(span.start, span.end))}\u201D \u2192 \u201C${shorten(edit.insert)}\u201D: damaged bytes, reconstructed`;
    return { code: "byte-slip", severity: "warning", message, span };
  });
  if (edits.length > TOLD)
    told.push({ code: "byte-slip", severity: "warning", message: `${edits.length - TOLD} more stretches of damaged bytes were reconstructed` });
  return told;
}
function tellLost(text, map) {
  return findLost(text).map(({ start, end, message }) => ({ code: "lost-characters", severity: "warning", message, span: map.toRaw({ start, end }) }));
}
var shorten = (text) => text.length > SHOWN ? `${text.slice(0, SHOWN)}\u2026` : text;

// src/clean/mojibake/radicals.ts
var SUPPLEMENT = "\u2E81\u5382\u2E82\u4E5B\u2E83\u4E5A\u2E84\u4E59\u2E85\u4EBB\u2E86\u5182\u2E88\u5200\u2E89\u5202\u2E8A\u535C\u2E8B\u353E\u2E8C\u5C0F\u2E8D\u5C0F\u2E8E\u5140\u2E8F\u5C23\u2E90\u5C22\u2E92\u5DF3\u2E93\u5E7A\u2E94\u5F51\u2E96\u5FC4\u2E97\u5FC3\u2E98\u624C\u2E99\u6535\u2E9B\u65E1\u2E9C\u65E5\u2E9D\u6708\u2E9E\u6B7A\u2E9F\u6BCD\u2EA0\u6C11\u2EA1\u6C35\u2EA2\u6C3A\u2EA3\u706C\u2EA4\u722B\u2EA5\u722B\u2EA6\u4E2C\u2EA7\u725B\u2EA8\u72AD\u2EA9\u738B\u2EAB\u76EE\u2EAC\u793A\u2EAD\u793B\u2EAF\u7CF9\u2EB0\u7E9F\u2EB1\u7F53\u2EB2\u7F52\u2EB3\u34C1\u2EB4\u5197\u2EB6\u7F8A\u2EB9\u8002\u2EBA\u8080\u2EBB\u807F\u2EBC\u8089\u2EBE\u8279\u2EBF\u8279\u2EC0\u8279\u2EC1\u864E\u2EC2\u8864\u2EC3\u8980\u2EC4\u897F\u2EC5\u89C1\u2EC6\u89D2\u2EC8\u8BA0\u2EC9\u8D1D\u2ECB\u8F66\u2ECC\u8FB6\u2ECD\u8FB6\u2ECE\u8FB6\u2ECF\u9091\u2ED0\u9485\u2ED1\u9577\u2ED2\u9578\u2ED3\u957F\u2ED4\u95E8\u2ED6\u961D\u2ED7\u96E8\u2ED8\u9752\u2ED9\u97E6\u2EDA\u9875\u2EDB\u98CE\u2EDC\u98DE\u2EDD\u98DF\u2EDF\u98E0\u2EE0\u9963\u2EE2\u9A6C\u2EE3\u9AA8\u2EE4\u9B3C\u2EE5\u9C7C\u2EE6\u9E1F\u2EE7\u5364\u2EE8\u9EA6\u2EE9\u9EC4\u2EEA\u9EFE\u2EEB\u6589\u2EEC\u9F50\u2EED\u6B6F\u2EEE\u9F7F\u2EEF\u7ADC\u2EF0\u9F99\u2EF1\u9F9C\u2EF2\u4E80\u2EF3\u9F9F";
var supplement = new Map(
  Array.from({ length: SUPPLEMENT.length / 2 }, (_, i) => [SUPPLEMENT[2 * i], SUPPLEMENT[2 * i + 1]])
);
var LOOKALIKE = /[\u2e80-\u2fd5\uf900-\ufad9]/g;
var radicals = {
  id: "mojibake/radical",
  says: "A CJK radical or compatibility ideograph becomes the unified character.",
  examples: [
    ["\u2EC4\u5B89\u5E02", "\u897F\u5B89\u5E02"],
    ["\u2F00\u3001\u2F06\u3001\u4E09", "\u4E00\u3001\u4E8C\u3001\u4E09"],
    ["\u2ED3\u6C5F\u2F24\u4FDD\u62A4", "\u957F\u6C5F\u5927\u4FDD\u62A4"],
    ["\uF9DD\u7528\uF98A\u91CF", "\u5229\u7528\u529B\u91CF"],
    ["\u2EDB\u9669\u2ED4\u69DB", "\u98CE\u9669\u95E8\u69DB"],
    ["\u2FBC\u8D28\u91CF\u53D1\u5C55", "\u9AD8\u8D28\u91CF\u53D1\u5C55"]
  ],
  rejects: ["\u897F\u5B89\u5E02", "10\xB3 \u5343\u74E6", "500\u33A1", "\u2460\u2461\u2462", "\u2116 5", "\uFA0E\uFA11", "\u3220", "\u2E80"],
  propose(text) {
    const edits = [];
    for (const { 0: from, index } of text.matchAll(LOOKALIKE)) {
      const insert = from < "\u2F00" ? supplement.get(from) ?? from : from.normalize("NFKC");
      if (insert !== from && insert.length === 1) edits.push({ start: index, end: index + 1, insert, by: "width", aligned: true });
    }
    return edits;
  }
};

// src/clean/lines.ts
var LEAD = /^[\s\u3000]*(?:[•●◆■▪◇☆★►▶➤◎]\s*|·(?!\d)\s*)?/;
function splitLines(text) {
  const lines = [];
  let from = 0;
  for (const whole of text.split("\n")) {
    const lead = LEAD.exec(whole)[0].length;
    const line = whole.slice(lead).trimEnd();
    const start = from + lead;
    if (line) lines.push({ start, end: start + line.length, text: line, type: null, joins: false, skip: 0 });
    from += whole.length + 1;
  }
  return lines;
}
var isSentence = (line) => /[。！？]|；$/.test(line.text) && line.text.length > 6;
var isNumbered = (line) => /^(?:[一二三四五六七八九十]{1,3}[、是要]|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.、．]|第[一二三四五六七八九十百]{1,4}[条章节])/.test(
  line.text
);
var bare = (text) => text.replace(/[^\p{L}\p{N}]/gu, "");

// src/clean/duplicate.ts
var LONG = 30;
function markDuplicates(lines) {
  const seen = /* @__PURE__ */ new Map();
  const openings = /* @__PURE__ */ new Map();
  let count = 0;
  for (const line of lines) {
    if (line.type !== null && line.type !== "metadata") continue;
    const key = bare(line.text);
    if (key.length < 8) continue;
    const near = key.length >= LONG ? [...openings.get(key.slice(0, 8)) ?? [], ...openings.get(key.slice(-8)) ?? []] : [];
    if (seen.has(key) || near.some((other) => alike(bare(other.text), key))) {
      line.type = "duplicate";
      count++;
      continue;
    }
    seen.set(key, line);
    for (const part of [key.slice(0, 8), key.slice(-8)]) openings.set(part, [...openings.get(part) ?? [], line].slice(-8));
  }
  return count;
}
function alike(a, b) {
  if (Math.abs(a.length - b.length) * 10 > Math.max(a.length, b.length)) return false;
  const pairs = (text) => new Set(Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)));
  const left = pairs(a);
  const right = pairs(b);
  let shared = 0;
  for (const pair2 of left) if (right.has(pair2)) shared++;
  return 2 * shared / (left.size + right.size) >= 0.9;
}

// src/dictionary/furniture.ts
import * as v4 from "valibot";
var phrase = v4.pipe(v4.string(), v4.nonEmpty());
var schema2 = v4.object({
  entries: v4.array(
    v4.strictObject({
      phrase,
      type: v4.picklist(["metadata", "byline", "navigation", "widget", "copyright", "related", "library"]),
      /** `start`: the line begins with it; `anywhere`: a line without a sentence holds it; `line`: it is the whole line. */
      at: v4.picklist(["start", "anywhere", "line"]),
      /** Where alone it is furniture: before the first sentence, after the last, either of these, a page of a document library; everywhere without it. */
      zone: v4.optional(v4.picklist(["head", "tail", "edge", "library"])),
      /** It is furniture in a sentence too. */
      prose: v4.optional(v4.boolean())
    })
  ),
  spam: v4.strictObject({
    /** Names of betting games and sites. */
    brands: v4.array(phrase),
    /** What advertisements put behind them. */
    tails: v4.array(phrase),
    /** Before the number of an account. */
    slang: v4.array(phrase),
    /** A sentence with one of these speaks about such things and is no advertisement. */
    lawful: v4.array(phrase)
  })
});
var dictionary = once(() => loadDictionary("furniture.json", schema2));
var furniture = () => dictionary().entries;

// src/clean/furniture.ts
var DATE = "(?:\\d{4}|[\u3007\u96F6\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D]{4})\\s?[-\u5E74/.]\\s?(?:\\d{1,2}|[\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341]{1,2})\\s?[-\u6708/.]\\s?(?:\\d{1,2}|[\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341\u5EFF\u5345]{1,3})\u65E5?";
var CLOCK = "(?:\\s{0,3}\\d{1,2}[:\uFF1A\u65F6]\\d{1,2}(?:\u5206|[:\uFF1A]\\d{1,2})?(?:\\d{1,2}\u79D2)?)?";
var BARE_DATE = new RegExp(`^[\\[\u3010\uFF08(]?(?:${DATE}|\\d{2}-\\d{2})${CLOCK}[\\]\u3011\uFF09)]?$`);
var DATED2 = new RegExp(DATE);
var META_WORD = /来源|作者|编辑|字[号体]|[浏阅]览|阅读|点击|访问|发布|责编|信息员|打印|关闭|分享|人气|查看|次数/;
var PAGE_OF = /第\s?\d{1,4}\s?页(?:\s?[/／]\s?共\s?\d{1,4}\s?页)?\s?$|^第\s?\d+\s?页|页数[:：]\d+/;
var BYLINE = /^[（(【]\s*(?:本报|本网|全媒体|融媒体?|见习|实习|首席|责任|网络|值班)?\s*(?:记者|通讯员|编辑|责编|作者|摄影|校对|来源|文字|供稿)[^。]{0,60}[）)】]?$/;
var NOTICE = /版权|转载|本网站?|本站|授权|免责|侵权|稿件|著作权|注明|法律责任|联系|删除|上传|用户|下载|文档|平台|举报|网站/g;
var LIBRARY = /文档|下载|预览|会员|在线阅读|珍藏|收藏|搜索|共\d+页|积分|VIP/g;
var NOTICE_SIGN = /版权|本网(?!格|络)|本站|免责|转载/;
var OFFICE_END = /(?:政府|办公室|委员会|[局厅部院处委办会]|指挥部|领导小组|公司|大学|学院|党组|法院|检察院|总工会)$/;
var CHINESE_DATE = /^(?:\d{4}|[〇零一二三四五六七八九○]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日$/;
var phrases = once(() => {
  const by = (at) => furniture().filter((entry) => entry.at === at);
  return { start: by("start"), anywhere: by("anywhere"), line: new Map(by("line").map((entry) => [entry.phrase, entry.type])) };
});
function classifyLine(line) {
  const text = line.text;
  const words2 = text.replace(/^[\s【[（(《|「·*#-]{1,4}/, "");
  if (new Set(text.match(NOTICE)).size >= 3 && NOTICE_SIGN.test(text)) return "copyright";
  if (text.length < 200 && new Set(text.match(LIBRARY)).size >= 3) return "library";
  if (PAGE_OF.test(text) && text.length < 160) return "library";
  if (BYLINE.test(text)) return "byline";
  const entries = phrases();
  const whole = entries.line.get(words2.trim());
  if (whole) return whole;
  const prose = isSentence(line) || text.length > 120;
  for (const entry of entries.start)
    if (words2.startsWith(entry.phrase) && (!prose || entry.type === "copyright" || entry.type === "library")) return entry.type;
  const lower = text.toLowerCase();
  for (const entry of entries.anywhere)
    if ((!prose || text.length < 80 || entry.type === "library") && lower.includes(entry.phrase.toLowerCase())) return entry.type;
  if (prose) return null;
  if (BARE_DATE.test(text)) return "metadata";
  if (DATED2.test(text) && META_WORD.test(text) && text.length < 100) return "metadata";
  const crumbs = text.split(/\s*[>»›|｜]+\s*/);
  if (crumbs.length >= 3 && crumbs.every((crumb) => crumb.length <= 16)) return "navigation";
  const tokens = text.split(/\s+/);
  if (tokens.length >= 2 && tokens.every((token) => entries.line.has(token))) return "widget";
  if (tokens.length >= 4 && tokens.every((token) => token.length <= 6)) return "navigation";
  return null;
}
function sortLines(lines) {
  for (const line of lines) line.type = classifyLine(line);
  markRelated(lines);
  const body = lines.map((line, i) => line.type === null && isSentence(line) ? i : -1).filter((i) => i >= 0);
  if (body.length === 0) return;
  const first = body[0];
  const last = body[body.length - 1];
  for (let i = 0; i < first; i++) if (lines[i].type === null && isMenu(lines, i)) lines[i].type = "navigation";
  let closing = true;
  for (let i = last + 1; i < lines.length; i++) {
    const line = lines[i];
    const signature = closing && (isSignature(line) || /^附[件：:]/.test(line.text) || isNumbered(line) && line.text.length > 6);
    if (signature && (line.type === null || line.type === "metadata")) line.type = null;
    else if (line.type === null) line.type = "navigation";
    if (!signature) closing = false;
  }
}
function isSignature(line) {
  return CHINESE_DATE.test(line.text) || line.text.length <= 40 && OFFICE_END.test(line.text) || /^（?此件.{0,12}）?$/.test(line.text) || /^[（(].{1,12}(?:日报|新闻|网|电视台)[)）]$/.test(line.text);
}
function isMenu(lines, i) {
  const short = (line) => line !== void 0 && line.text.length <= 6 && !/[：:]$/.test(line.text);
  if (!short(lines[i])) return false;
  return lines[i].text.length <= 4 || short(lines[i - 1]) && short(lines[i + 1]);
}
function markRelated(lines) {
  let within = false;
  for (const line of lines) {
    if (line.type === "related") within = true;
    else if (isSentence(line) && line.text.length > 40) within = false;
    else if (within && line.type === null) line.type = "related";
  }
}

// src/clean/library.ts
var PAGE = /^(\d{1,3})\s?、/;
function joinPages(lines) {
  const kept = lines.filter((line) => line.type === null);
  const pages = [];
  for (const line of kept) if (Number(PAGE.exec(line.text)?.[1]) === pages.length + 1) pages.push(line);
  if (pages.length < 2) return 0;
  const before = pages.slice(1).map((page) => kept[kept.indexOf(page) - 1]);
  const broken = before.filter((line) => !/[。；：！？”]$/.test(line.text)).length;
  const library = lines.some((line) => line.type === "library");
  if (!(library ? broken > 0 : broken > 1 && broken * 2 > before.length && before.every((line) => line.text.length > 200))) return 0;
  for (const page of pages) page.skip = PAGE.exec(page.text)[0].length;
  for (const line of before) line.joins = true;
  return before.length;
}
function findGluedTitles(lines, text) {
  const title = lines.find((line) => line.type === null && line.skip === 0);
  const first = lines.find((line) => line.skip > 0);
  if (!title || !first || title.start > first.start) return [];
  const name = title.text.replace(/\.(?:docx?|pdf|txt|wps)$/i, "");
  const parts = [name.replace(/\s+/g, ""), ...name.split(/[&＆;；]/).map((part) => part.trim())].filter((part) => bare(part).length >= 8);
  const places = /* @__PURE__ */ new Set();
  for (const part of new Set(parts)) {
    for (let at = text.indexOf(part, first.start); at >= 0; at = text.indexOf(part, at + part.length)) {
      const next = text[at + part.length];
      const previous = text[at - 1];
      if (next && /[\u3400-\u9fff\d]/.test(next)) places.add(at + part.length);
      if (previous && /[。！？]/.test(previous)) places.add(at);
    }
  }
  return [...places].sort((a, b) => a - b).map((at) => ({ at }));
}

// src/clean/wrap.ts
var CLOSED = /[。！？；：”）…]$/;
function joinWrapped(lines) {
  const kept = lines.filter((line) => line.type === null);
  const width = Math.max(0, ...kept.map((line) => line.text.length));
  const full2 = (line) => !CLOSED.test(line.text) && line.text.length >= 16 && width - line.text.length <= 4;
  const wrapped = kept.filter(full2).length >= 3 && width <= 80;
  let count = 0;
  for (let i = 0; i + 1 < kept.length; i++) {
    const line = kept[i];
    const next = kept[i + 1];
    if (line.joins || isNumbered(next)) continue;
    if (/[，、]$/.test(line.text) || wrapped && full2(line) && next.start - line.end === 1) {
      line.joins = true;
      count++;
    }
  }
  return count;
}

// src/clean/page.ts
function proposePage(text) {
  const lines = splitLines(text);
  sortLines(lines);
  const duplicate = markDuplicates(lines);
  const pageBreaks = joinPages(lines) + joinWrapped(lines);
  const removed = lines.filter((line) => line.type !== null);
  return {
    edits: [
      ...gaps(lines, text.length),
      ...findGluedTitles(lines, text).map(({ at }) => ({ start: at, end: at, insert: "\n", by: "page_break" }))
    ],
    removed: removed.map(({ start, end, type }) => ({ start, end, type })),
    counts: { furniture: removed.length - duplicate, duplicate, page_break: pageBreaks }
  };
}
function gaps(lines, length) {
  const edits = [];
  let from = 0;
  let separator = "";
  let removed = null;
  const close = (to, insert, joins) => {
    const same = to - from === insert.length;
    if (same && removed === null && !joins) return;
    if (to > from || insert)
      edits.push({
        start: from,
        end: to,
        insert,
        by: removed === "duplicate" ? "duplicate" : joins ? "page_break" : removed ? "furniture" : "width"
      });
  };
  for (const line of lines) {
    if (line.type !== null) {
      removed ??= line.type;
      continue;
    }
    close(line.start + line.skip, separator, line.skip > 0 || separator === "" && from > 0);
    from = line.end;
    separator = line.joins ? "" : "\n";
    removed = null;
  }
  close(length, "", false);
  return edits;
}

// src/clean/script/opencc.ts
import { createRequire } from "node:module";
import { ConverterBuilder } from "opencc-js/core";
import * as toSimplified from "opencc-js/preset/t2cn";
function openSimplifier(variant) {
  const configs = addSimplifying(toSimplified, "");
  const { segmentation, conversionChain } = configs[`${variant}2s`];
  return {
    segmentation: segmentation.flatMap(parse),
    groups: conversionChain.map((group) => [...group].reverse().flatMap((table) => parse(table))),
    convert: ConverterBuilder({ ...toSimplified, configs })({ from: variant, to: "cn" })
  };
}
var everything = once(() => {
  const { Locale } = createRequire(import.meta.url)("opencc-js");
  const configs = addSimplifying(Locale, listRare(Locale));
  for (const name of ["s2t", "s2tw", "s2twp", "s2hk", "s2hkp"])
    configs[name] = addWords(configs[name], scriptExceptions().traditionalize, 0);
  return { ...Locale, configs };
});
function addSimplifying(preset, rare) {
  const plain = ConverterBuilder(preset)({ from: "t", to: "cn" });
  const words2 = scriptExceptions().simplify.map(([from, to]) => [from, plain(to)]);
  const configs = { ...preset.configs };
  for (const name of ["t2s", "tw2s", "tw2sp", "hk2s", "hk2sp"]) {
    const config = addWords(configs[name], words2, -1);
    const last = config.conversionChain.at(-1);
    configs[name] = { ...config, conversionChain: [...config.conversionChain.slice(0, -1), rare ? [...last, rare] : last] };
  }
  return configs;
}
function addWords(config, words2, at) {
  const last = at === 0 ? 0 : config.conversionChain.length - 1;
  const phrases2 = write(words2.filter(([from]) => from.length > 1));
  const untouched = write(words2.map(([from]) => [from, from]));
  const conversionChain = config.conversionChain.map((group, i) => {
    if (words2.length === 0 || i > last) return group;
    return [i === last ? write(words2) : untouched, ...group];
  });
  const segmentation = config.segmentation && phrases2 ? [phrases2, ...config.segmentation] : config.segmentation;
  return { ...config, segmentation, conversionChain };
}
function listRare({ configs }) {
  const known2 = new Set(parse(configs["t2s"].conversionChain[0].at(-1)).map(([from]) => from));
  const rows = configs["s2t"].conversionChain[0].at(-1).split("|").map((row) => row.split(" "));
  const outside = rows.filter(([simplified]) => [...simplified].length === 1 && simplified.length === 2);
  return write(
    outside.flatMap(([to, ...all2]) => all2.filter((from) => from !== to && !known2.has(from)).map((from) => [from, to]))
  );
}
function parse(table) {
  return table.split("|").map((row) => row.split(" ", 2));
}
function write(words2) {
  return words2.map((pair2) => pair2.join(" ")).join("|");
}

// src/dictionary/trie.ts
var Trie = class {
  #root = { next: /* @__PURE__ */ new Map() };
  set(key, value) {
    let node = this.#root;
    for (let i = 0; i < key.length; i++) {
      const unit = key.charCodeAt(i);
      let next = node.next.get(unit);
      if (!next) node.next.set(unit, next = { next: /* @__PURE__ */ new Map() });
      node = next;
    }
    node.value = value;
  }
  /** The longest entry that begins at `start`. */
  longestAt(text, start) {
    let node = this.#root;
    let found = null;
    for (let i = start; i < text.length; i++) {
      const next = node.next.get(text.charCodeAt(i));
      if (!next) break;
      node = next;
      if (node.value !== void 0) found = { value: node.value, start, end: i + 1 };
    }
    return found;
  }
  /** Leftmost longest matches that do not overlap, in order. */
  *matches(text) {
    for (let i = 0; i < text.length; ) {
      const match = this.longestAt(text, i);
      if (match) yield match;
      i = match ? match.end : i + 1;
    }
  }
};

// src/clean/script/simplify.ts
var WORD2 = 1;
var VARIANT = 2;
var HAZARD = 4;
var ODD2 = 8;
var QUOTES = { "\u300C": "\u201C", "\u300D": "\u201D", "\u300E": "\u2018", "\u300F": "\u2019", "\uFE41": "\u201C", "\uFE42": "\u201D" };
var anyQuote = /[「」『』﹁﹂]/g;
function compileSimplifier(chain) {
  const convert2 = (text) => chain.convert(text).replace(anyQuote, (mark) => QUOTES[mark]);
  const [variants, standard] = chain.groups;
  const kinds = new Uint8Array(65536);
  const single = Uint16Array.from({ length: 65536 }, (_, unit) => unit);
  kinds.fill(ODD2, 55296, 57344);
  kinds.fill(ODD2, 63744, 64256);
  kinds.fill(ODD2, 12272, 12288);
  const openTrie = (kind, phrases2) => {
    const trie = new Trie();
    for (const [phrase2, value] of phrases2) {
      trie.set(phrase2, value);
      kinds[phrase2.charCodeAt(0)] |= kind;
    }
    return trie;
  };
  const isPhrase = ([from]) => [...from].length > 1;
  const known2 = chain.segmentation.map(([phrase2]) => [phrase2, convert2(phrase2)]);
  const words2 = openTrie(WORD2, known2);
  const variantWords = openTrie(
    VARIANT,
    variants.filter(isPhrase).map(([phrase2]) => [phrase2, convert2(phrase2)])
  );
  const hazards = openTrie(HAZARD, listHazards(variants, standard.filter(isPhrase)));
  for (const mark of Object.keys(QUOTES)) single[mark.charCodeAt(0)] = QUOTES[mark].charCodeAt(0);
  for (const [from] of [...variants, ...standard].filter((pair2) => !isPhrase(pair2))) {
    const to = convert2(from);
    if (from.length === 1 && to.length === 1) single[from.charCodeAt(0)] = to.charCodeAt(0);
    else kinds[from.charCodeAt(0)] = ODD2;
  }
  const opens = (text, from, to) => {
    for (let i = from; i < to; i++) {
      const kind = kinds[text.charCodeAt(i)];
      if (kind & ODD2 || kind & WORD2 && words2.longestAt(text, i) || kind & HAZARD && hazards.longestAt(text, i)) return true;
    }
    return false;
  };
  return (text) => {
    let out = new Uint16Array(text.length + 16);
    let length = 0;
    const write2 = (piece, rest) => {
      if (length + piece.length + rest > out.length) {
        const longer = new Uint16Array(length + 2 * (piece.length + rest));
        longer.set(out.subarray(0, length));
        out = longer;
      }
      for (let k = 0; k < piece.length; k++) out[length++] = piece.charCodeAt(k);
    };
    for (let i = 0; i < text.length; ) {
      const unit = text.charCodeAt(i);
      const kind = kinds[unit];
      if (kind === 0) {
        out[length++] = single[unit];
        i++;
        continue;
      }
      const word = kind & WORD2 ? words2.longestAt(text, i) : null;
      const variant = !word && kind & VARIANT ? variantWords.longestAt(text, i) : null;
      const found = word ?? variant;
      const hard = !word && (kind & ODD2 || kind & HAZARD && hazards.longestAt(text, i) || variant && opens(text, i + 1, variant.end));
      if (hard) {
        const newline = text.indexOf("\n", i);
        const end = newline < 0 ? text.length : newline;
        write2(convert2(text.slice(i, end)), text.length - end);
        i = end;
      } else if (found) {
        write2(found.value, text.length - found.end);
        i = found.end;
      } else {
        out[length++] = single[unit];
        i++;
      }
    }
    return Buffer.from(out.buffer, 0, 2 * length).toString("utf16le");
  };
}
function* listHazards(variants, phrases2) {
  const before = /* @__PURE__ */ new Map();
  for (const [from, to] of variants) {
    const source = [...from];
    for (const [k, character] of [...to].entries())
      if (character !== source[k]) before.set(character, (before.get(character) ?? /* @__PURE__ */ new Set([character])).add(source[k]));
  }
  for (const [phrase2] of phrases2) {
    let forms = [""];
    for (const character of phrase2) forms = forms.flatMap((form) => [...before.get(character) ?? [character]].map((one) => form + one));
    for (const form of forms) if (form !== phrase2) yield [form, ""];
  }
}

// src/clean/script.ts
var simplifiers = {
  tw: once(() => compileSimplifier(openSimplifier("tw"))),
  hk: once(() => compileSimplifier(openSimplifier("hk")))
};
function proposeScript(text, variant = "auto") {
  const { script, lines } = classify(text);
  const edits = [];
  if (script === "hans" && !lines.some(({ kind }) => kind === "traditional")) return { edits, script };
  const simplify = simplifiers[variant === "auto" ? guessVariant(text) : variant]();
  let current = script === "hant" ? "traditional" : "simplified";
  let start = -1;
  for (const { kind, from } of lines) {
    if (kind !== "open" && script !== "hans") current = kind;
    const traditional = kind === "traditional" || kind === "open" && current === "traditional";
    if (traditional && start < 0) start = from;
    if (!traditional && start >= 0) {
      convert(text, start, from, simplify, edits);
      start = -1;
    }
  }
  if (start >= 0) convert(text, start, text.length, simplify, edits);
  return { edits, script };
}
function classify(text) {
  const units = scriptEvidence();
  const lines = [];
  let allTraditional = 0;
  let allSimplified = 0;
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf("\n", from);
    const end = newline < 0 ? text.length : newline + 1;
    let traditional = 0;
    let simplified = 0;
    for (let i = from; i < end; i++) {
      const told = units[text.charCodeAt(i)];
      if (told === evidence.traditional) traditional++;
      else if (told === evidence.simplified) simplified++;
    }
    allTraditional += traditional;
    allSimplified += simplified;
    const prevails = traditional * 3 >= simplified ? "traditional" : "simplified";
    lines.push({ kind: traditional + simplified === 0 ? "open" : traditional === 0 ? "simplified" : prevails, from });
    from = end;
  }
  if (allTraditional === 0 || allTraditional * 20 <= allSimplified) return { script: "hans", lines };
  return { script: allSimplified * 4 <= allTraditional ? "hant" : "mixed", lines };
}
function guessVariant(text) {
  const count = (character) => {
    let found = 0;
    for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
    return found;
  };
  const particles = count("\u7740");
  return particles > 0 && particles >= count("\u8457") ? "hk" : "tw";
}
function convert(text, start, end, simplify, edits) {
  const before = text.slice(start, end);
  const after = simplify(before);
  if (after === before) return;
  if (after.length === before.length) edits.push({ start, end, insert: after, by: "script", aligned: true });
  else edits.push(...alignCharacters(before, after, start));
}
function* alignCharacters(before, after, offset) {
  const to = [...after][Symbol.iterator]();
  let run = 0;
  let insert = "";
  let at = 0;
  for (const character of before) {
    const next = to.next().value;
    if (next.length === character.length) insert += next;
    else {
      if (insert) yield { start: offset + run, end: offset + at, insert, by: "script", aligned: true };
      yield { start: offset + at, end: offset + at + character.length, insert: next, by: "script" };
      run = at + character.length;
      insert = "";
    }
    at += character.length;
  }
  if (insert) yield { start: offset + run, end: offset + at, insert, by: "script", aligned: true };
}

// src/clean/doubled.ts
var STRENGTH = "\u3002\uFF01\uFF1F\uFF1B\uFF1A\uFF0C\u3001";
var RUN2 = /[，、；：。！？](?:[ \t\u3000]{0,2}[，、；：。]){1,5}/g;
var PAIRS = /“[ ]?“([^“”\n]{1,120})”[ ]?”|（（([^（）\n]{1,120})））|《《([^《》\n]{1,120})》》/g;
var doubled = {
  id: "width/doubled",
  says: "Of marks that were printed together the strongest stays.",
  examples: [
    ["\u529E\u5B66\u3002\u3002\u4F1A\u8BAE", "\u529E\u5B66\u3002\u4F1A\u8BAE"],
    ["\u98DF\u5802\u3001\u3001\u5BBF\u820D\uFF0C\uFF0C\u6559\u5BA4", "\u98DF\u5802\u3001\u5BBF\u820D\uFF0C\u6559\u5BA4"],
    ["\u9632\u63A7\uFF0C\u3002\u4F1A\u8BAE", "\u9632\u63A7\u3002\u4F1A\u8BAE"],
    ["\u8D23\u4EFB\uFF1B\u3002", "\u8D23\u4EFB\u3002"],
    ["\u6253\u8D62\uFF01\u3002", "\u6253\u8D62\uFF01"],
    ["\u5982\u4E0B\uFF1A\uFF0C", "\u5982\u4E0B\uFF1A"],
    ["\u201C\u201C\u56DB\u65E9\u201D\u201D\u8981\u6C42", "\u201C\u56DB\u65E9\u201D\u8981\u6C42"],
    ["\u300A\u300A\u6761\u4F8B\u300B\u300B", "\u300A\u6761\u4F8B\u300B"]
  ],
  rejects: ["\u51B2\u554A\uFF01\uFF01", "\u4EC0\u4E48\uFF1F\uFF01", "\u7B49\u7B49\u2026\u2026\u3002", "\u201C\u7532\u201D\u201C\u4E59\u201D", "6\u3001\u3002", "\u4E00\u3001\u4E8C\u3001", "\u300A\u5173\u4E8E\u3008\u7532\u3009\u7684\u300B", "\uFF08\u7532\uFF08\u4E59\uFF09\uFF09"],
  propose(text) {
    const edits = [];
    for (const match of text.matchAll(RUN2)) {
      let start = match.index;
      let run = match[0];
      if (run[0] === "\u3001" && isPageNumber(text, start)) {
        run = run.slice(1);
        start++;
        if (run.trim().length < 2) continue;
      }
      let keep = "\u3001";
      for (const mark of run) if (STRENGTH.includes(mark) && STRENGTH.indexOf(mark) < STRENGTH.indexOf(keep)) keep = mark;
      if (/[！？]/.test(run[0])) keep = run[0];
      edits.push({ start, end: start + run.length, insert: keep, by: "width" });
    }
    for (const match of text.matchAll(PAIRS)) {
      const width = match[0].startsWith("\u201C ") ? 2 : 1;
      const inner = (match[1] ?? match[2] ?? match[3]).length;
      edits.push({ start: match.index, end: match.index + width, insert: "", by: "width" });
      const end = match.index + match[0].length;
      edits.push({ start: match.index + width + 1 + inner + 1, end, insert: "", by: "width" });
    }
    return edits;
  }
};
function isPageNumber(text, comma) {
  let at = comma;
  while (at > 0 && comma - at < 4 && text.charCodeAt(at - 1) >= 48 && text.charCodeAt(at - 1) <= 57) at--;
  return at < comma && (at === 0 || text[at - 1] === "\n");
}

// src/clean/spaces.ts
var REPORTERS = /(?:记者|通讯员|摄影|编辑|实习生|特约撰稿人)[^。，；！？）)]{0,40}$/;
var SENTENCE = /[。；！？]/;
var LONGEST_HEADLINE = 90;
var spaces = {
  id: "width/spaces",
  says: "A stray space between Chinese characters goes; one between the clauses of a headline, between Latin words and between names of reporters stays.",
  examples: [
    ["\u8981\u52A0\u5F3A\u68C0 \u6D4B\u3002", "\u8981\u52A0\u5F3A\u68C0\u6D4B\u3002"],
    ["2020 \u5E74 4 \u6708 11 \u65E5\uFF0C\u4F1A\u8BAE\u53EC\u5F00\u3002", "2020\u5E744\u670811\u65E5\uFF0C\u4F1A\u8BAE\u53EC\u5F00\u3002"],
    ["\u953B\u957F\u8865\u77ED\u3000\u3000\u6301\u7EED\u7528\u529B", "\u953B\u957F\u8865\u77ED \u6301\u7EED\u7528\u529B"],
    ["\u8D63 \u5DDE \u5E02 \u6559 \u80B2 \u5C40", "\u8D63\u5DDE\u5E02\u6559\u80B2\u5C40"],
    ["\u901A\u3000\u3000\u77E5", "\u901A\u77E5"],
    ["\u4F1A\u8BAE\u5F3A\u8C03 \uFF0C\u8981\u843D\u5B9E", "\u4F1A\u8BAE\u5F3A\u8C03\uFF0C\u8981\u843D\u5B9E"],
    ["\u51FA\u5E2D\u4F1A\u8BAE\u7684\u6709\u738B  \u5F3A\u3001\u674E  \u660E\u3002", "\u51FA\u5E2D\u4F1A\u8BAE\u7684\u6709\u738B\u5F3A\u3001\u674E\u660E\u3002"],
    ["\u672C\u62A5\u8BAF\uFF08\u8BB0\u8005  \u738B\u67D0  \u674E\u67D0 \u901A\u8BAF\u5458 \u5F20\u67D0\uFF09\u4F1A\u8BAE\u53EC\u5F00\u3002", "\u672C\u62A5\u8BAF\uFF08\u8BB0\u8005 \u738B\u67D0 \u674E\u67D0 \u901A\u8BAF\u5458 \u5F20\u67D0\uFF09\u4F1A\u8BAE\u53EC\u5F00\u3002"]
  ],
  rejects: ["\u953B\u957F\u8865\u77ED \u6301\u7EED\u7528\u529B", "New York Times", "\u5E02\u957F \u5B8B\u67D0\u67D0", "\u6765\u6E90\uFF1A \u67D0\u5E02\u65E5\u62A5 \u4F5C\u8005 \u67D0\u67D0", "Made in China 2025"],
  propose(text) {
    const edits = [];
    for (let start = 0; start < text.length; ) {
      let end = text.indexOf("\n", start);
      if (end < 0) end = text.length;
      proposeLine(text, start, end, edits);
      start = end + 1;
    }
    return edits;
  }
};
function proposeLine(text, start, end, edits) {
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  let sentence;
  let spaced;
  for (let at = start; at < end; at++) {
    if (!isBlank(text.charCodeAt(at))) continue;
    let to = at + 1;
    while (isBlank(text.charCodeAt(to))) to++;
    const line = sentence === void 0 ? text.slice(start, end) : "";
    sentence ??= SENTENCE.test(line) || line.length > LONGEST_HEADLINE;
    spaced ??= isLetterSpaced(line);
    const before = text.charCodeAt(at - 1);
    const after = text.charCodeAt(to);
    const beside = isChinese(before) || isChinese(after);
    const goes = spaced || (sentence ? beside && !isNameGap(text, start, at) : isComma(before) || isComma(after));
    const insert = goes ? "" : " ";
    if (to - at !== insert.length || text[at] !== insert) edits.push({ start: at, end: to, insert, by: "width" });
    at = to;
  }
}
var isComma = (unit) => unit === 65292 || unit === 12290 || unit === 65307 || unit === 12289 || unit === 65281 || unit === 65311;
function isLetterSpaced(line) {
  const parts = line.split(/[\s\u3000]+/);
  return parts.length > 1 && parts.every((part) => part.length === 1 && isHan2(part.charCodeAt(0)));
}
var isNameGap = (text, start, at) => REPORTERS.test(text.slice(Math.max(start, at - 50), at));

// src/clean/brackets.ts
var isDigit2 = (unit) => unit >= 48 && unit <= 57;
var round = {
  id: "width/brackets",
  says: "Round brackets that touch Chinese characters are full-width, both of a pair alike.",
  examples: [
    ["\u5404\u53BF(\u5E02\u3001\u533A)", "\u5404\u53BF\uFF08\u5E02\u3001\u533A\uFF09"],
    ["(1)\u52A0\u5F3A\u9886\u5BFC", "\uFF081\uFF09\u52A0\u5F3A\u9886\u5BFC"],
    ["\u4E16\u754C\u8D38\u6613\u7EC4\u7EC7(WTO)", "\u4E16\u754C\u8D38\u6613\u7EC4\u7EC7\uFF08WTO\uFF09"],
    ["\u67D0\u67D0(\u7532(\u4E59)\u4E19)", "\u67D0\u67D0\uFF08\u7532\uFF08\u4E59\uFF09\u4E19\uFF09"],
    ["\u5404\u53BF\uFF08\u5E02\u3001\u533A)", "\u5404\u53BF\uFF08\u5E02\u3001\u533A\uFF09"],
    ["1)\u52A0\u5F3A\u9886\u5BFC", "1\uFF09\u52A0\u5F3A\u9886\u5BFC"],
    ["PM2.5(\u7EC6\u9897\u7C92\u7269)", "PM2.5\uFF08\u7EC6\u9897\u7C92\u7269\uFF09"],
    ["\u5404\u53BF(\u5E02\u3001\n\u533A)\u653F\u5E9C", "\u5404\u53BF\uFF08\u5E02\u3001\n\u533A\uFF09\u653F\u5E9C"]
  ],
  rejects: ["f(x)=1", "COVID-19 (SARS-CoV-2) virus", "T(a(b))", ":)", "\uFF08\u4E00\uFF09"],
  propose(text) {
    const edits = [];
    const full2 = (at) => {
      const insert = text[at] === "(" ? "\uFF08" : text[at] === ")" ? "\uFF09" : null;
      if (insert) edits.push({ start: at, end: at + 1, insert, by: "width", aligned: true });
    };
    const open = [];
    const leave = () => {
      for (const at of open) if (isChinese(text.charCodeAt(at + 1)) && isChinese(text.charCodeAt(at - 1))) full2(at);
      open.length = 0;
    };
    if (!/[()]/.test(text)) return edits;
    for (const match of text.matchAll(/[()（）\n]/g)) {
      const at = match.index;
      const [mark] = match;
      if (mark === "\n") leave();
      else if (mark === "(" || mark === "\uFF08") open.push(at);
      else {
        const start = open.pop();
        const before = text.charCodeAt(at - 1);
        const after = text.charCodeAt(at + 1);
        if (start === void 0) {
          if (isChinese(before) || isDigit2(before) && isHan2(after)) full2(at);
        } else if (isChinese(text.charCodeAt(start - 1)) || isChinese(text.charCodeAt(start + 1)) || isChinese(before) || isChinese(after) || text[start] === "\uFF08" || text[at] === "\uFF09") {
          full2(start);
          full2(at);
        }
      }
    }
    leave();
    return edits;
  }
};
var angle = {
  id: "width/book-marks",
  says: "Angle signs around a Chinese title are book marks; those inside a title are the single ones.",
  examples: [
    ["\u300A\u5173\u4E8E\u5370\u53D1<\u6280\u672F\u6307\u5357>\u7684\u901A\u77E5\u300B", "\u300A\u5173\u4E8E\u5370\u53D1\u3008\u6280\u672F\u6307\u5357\u3009\u7684\u901A\u77E5\u300B"],
    ["\u843D\u5B9E<<\u9632\u6CBB\u6761\u4F8B>>\u8981\u6C42", "\u843D\u5B9E\u300A\u9632\u6CBB\u6761\u4F8B\u300B\u8981\u6C42"],
    ["\u843D\u5B9E<\u9632\u6CBB\u6761\u4F8B>\u8981\u6C42", "\u843D\u5B9E\u300A\u9632\u6CBB\u6761\u4F8B\u300B\u8981\u6C42"],
    ["\u300A\u5173\u4E8E\u8D2F\u5F7B\u300A\u6761\u4F8B\u300B\u7684\u610F\u89C1\u300B", "\u300A\u5173\u4E8E\u8D2F\u5F7B\u3008\u6761\u4F8B\u3009\u7684\u610F\u89C1\u300B"]
  ],
  rejects: ["PM2.5<35", "3<5\u4E148>7", "\u9996\u9875 > \u65B0\u95FB > \u6B63\u6587", "\u9996\u9875 >> \u6B63\u6587", "<\u91CD\u70B9", "\u300A\u529E\u6CD5\u300B\u548C\u300A\u6761\u4F8B\u300B", "\u300A\u5173\u4E8E\u3008\u529E\u6CD5\u3009\u7684\u8BF4\u660E\u300B", "<a>"],
  propose(text) {
    const edits = [];
    const change = (start, length, insert) => edits.push({ start, end: start + length, insert, by: "width", aligned: length === 1 });
    const inside = (at) => text.lastIndexOf("\u300A", at - 1) > Math.max(text.lastIndexOf("\u300B", at - 1), text.lastIndexOf("\n", at - 1));
    if (text.includes("<"))
      for (const match of text.matchAll(/(<{1,2})([\u3400-\u9fff“][^<>。；;\n]{1,80}?)(>{1,2})/g)) {
        const [whole, open, , close] = match;
        if (open.length !== close.length || !/[\u3400-\u9fff”）)]>/.test(whole)) continue;
        const single = inside(match.index);
        change(match.index, open.length, single ? "\u3008" : "\u300A");
        change(match.index + whole.length - close.length, close.length, single ? "\u3009" : "\u300B");
      }
    for (const match of text.matchAll(/(?<=《[^《》\n]{0,80})《([^《》\n]{1,80})》(?=[^《》\n]{1,80}》)/g)) {
      change(match.index, 1, "\u3008");
      change(match.index + match[0].length - 1, 1, "\u3009");
    }
    return edits;
  }
};
var proposeBrackets = (text) => [...round.propose(text), ...angle.propose(text)];

// src/clean/quotes.ts
var CORNER = { "\u300C": "\u201C", "\u300D": "\u201D", "\u300E": "\u2018", "\u300F": "\u2019" };
var quotes = {
  id: "width/quotes",
  says: "Straight quotes around Chinese text become \u201C and \u201D by turns, over several clauses too; quotes that all look one way are righted.",
  examples: [
    ['\u843D\u5B9E"\u56DB\u65E9"\u8981\u6C42', "\u843D\u5B9E\u201C\u56DB\u65E9\u201D\u8981\u6C42"],
    ['\u4ED6\u8BF4:"\u8981\u843D\u5B9E\u8D23\u4EFB,\u538B\u5B9E\u62C5\u5B50\u3002"\u4F1A\u8BAE', "\u4ED6\u8BF4:\u201C\u8981\u843D\u5B9E\u8D23\u4EFB,\u538B\u5B9E\u62C5\u5B50\u3002\u201D\u4F1A\u8BAE"],
    ['\u201C\u56DB\u65E9"\u548C"\u56DB\u65B9\u8D23\u4EFB\u201D', "\u201C\u56DB\u65E9\u201D\u548C\u201C\u56DB\u65B9\u8D23\u4EFB\u201D"],
    ["\u201D\u56DB\u65E9\u201D\u8981\u6C42\u548C\u201D\u56DB\u65B9\u201D\u8D23\u4EFB", "\u201C\u56DB\u65E9\u201D\u8981\u6C42\u548C\u201C\u56DB\u65B9\u201D\u8D23\u4EFB"],
    ["\u843D\u5B9E'\u56DB\u65E9'\u8981\u6C42", "\u843D\u5B9E\u2018\u56DB\u65E9\u2019\u8981\u6C42"],
    ["\u300C\u96F6\u5831\u544A\u300D\u8207\u300E\u56DB\u65E9\u300F", "\u201C\u96F6\u5831\u544A\u201D\u8207\u2018\u56DB\u65E9\u2019"],
    ['\u505A\u5230"\u4E24\u4E2A\u7EF4\u62A4"\u3001"\u56DB\u4E2A\u610F\u8BC6"', "\u505A\u5230\u201C\u4E24\u4E2A\u7EF4\u62A4\u201D\u3001\u201C\u56DB\u4E2A\u610F\u8BC6\u201D"]
  ],
  rejects: ['12" disk', "it's a dog's life", "\u201C\u7532\u201D\u548C\u201C\u4E59\u201D", '"only English"', '5"\u7BA1', "\u201C\u7532\n\u4E59\u201D", "O'Neil\u5148\u751F"],
  propose(text) {
    const edits = [];
    for (const match of text.matchAll(/[「」『』]/g))
      edits.push({ start: match.index, end: match.index + 1, insert: CORNER[match[0]], by: "width", aligned: true });
    if (/["'”]/.test(text)) {
      rightDouble(text, edits);
      if (text.includes("'")) rightSingle(text, edits);
    }
    return edits;
  }
};
function rightDouble(text, edits) {
  let found = [];
  const close = () => {
    if (found.length > 0) pair(text, found, edits);
    found = [];
  };
  for (const match of text.matchAll(/["“”\n]/g)) {
    if (match[0] === "\n") close();
    else found.push(match.index);
  }
  close();
}
function pair(text, at, edits) {
  const change = (place, insert) => {
    if (text[place] !== insert) edits.push({ start: place, end: place + 1, insert, by: "width", aligned: true });
  };
  const first = text[at[0]];
  const same = at.length % 2 === 0 && first !== '"' && at.every((place) => text[place] === first);
  if (same && at.length > 1) {
    at.forEach((place, i) => change(place, i % 2 ? "\u201D" : "\u201C"));
    return;
  }
  let open = -1;
  for (const place of at) {
    if (text[place] === "\u201C") open = place;
    else if (text[place] === "\u201D") {
      if (open >= 0 && text[open] === '"') change(open, "\u201C");
      open = -1;
    } else if (open < 0) open = place;
    else {
      if (text[open] === "\u201C" || touches(text, open) || touches(text, place)) {
        change(open, "\u201C");
        change(place, "\u201D");
      }
      open = -1;
    }
  }
}
var touches = (text, at) => isChinese(text.charCodeAt(at - 1)) || isChinese(text.charCodeAt(at + 1));
function rightSingle(text, edits) {
  for (const match of text.matchAll(/'([^'\n]{1,60})'/g)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!isHan2(text.charCodeAt(start + 1)) || !isChinese(text.charCodeAt(end - 2))) continue;
    edits.push({ start, end: start + 1, insert: "\u2018", by: "width", aligned: true });
    edits.push({ start: end - 1, end, insert: "\u2019", by: "width", aligned: true });
  }
}
var proposeQuotes = quotes.propose;

// src/clean/punctuation.ts
var FULL = { ",": "\uFF0C", ";": "\uFF1B", ":": "\uFF1A", "!": "\uFF01", "?": "\uFF1F", "\uFF61": "\u3002", "\uFF64": "\u3001", "\uFF62": "\u300C", "\uFF63": "\u300D" };
var MARK = /[,;:!?｡､｢｣]|\.(?=[^\S\n]|$)|\.{3,12}|。{3,9}|…{3,9}|[-－─―]{2,4}/gm;
var isDigit3 = (unit) => unit >= 48 && unit <= 57;
var isLatin = (unit) => unit >= 65 && unit <= 90 || unit >= 97 && unit <= 122;
var marks = {
  id: "width/marks",
  says: "A comma, semicolon, colon, full stop, question or exclamation mark beside Chinese text is a full-width one; so are ellipsis and dash.",
  examples: [
    ["\u4F1A\u8BAE\u6307\u51FA,\u8981\u843D\u5B9E;\u8D23\u4EFB:\u738B\u67D0", "\u4F1A\u8BAE\u6307\u51FA\uFF0C\u8981\u843D\u5B9E\uFF1B\u8D23\u4EFB\uFF1A\u738B\u67D0"],
    ["\u540C\u6BD4\u589E\u957F8%,\u5176\u4E2D", "\u540C\u6BD4\u589E\u957F8%\uFF0C\u5176\u4E2D"],
    ["\u7F51\u5740:http://www.example.cn/a,\u8BF7", "\u7F51\u5740\uFF1Ahttp://www.example.cn/a\uFF0C\u8BF7"],
    ["\u4F1A\u8BAE\u7ED3\u675F.", "\u4F1A\u8BAE\u7ED3\u675F\u3002"],
    ["\u9632\u63A7\u5DE5\u4F5C......\u8981\u575A\u6301", "\u9632\u63A7\u5DE5\u4F5C\u2026\u2026\u8981\u575A\u6301"],
    ["\u529E\u6CD5--\u5B9E\u65BD\u7EC6\u5219", "\u529E\u6CD5\u2014\u2014\u5B9E\u65BD\u7EC6\u5219"],
    ["\u7B49\u7B49\u3002\u3002\u3002", "\u7B49\u7B49\u2026\u2026"],
    ["\u4F1A\u8BAE\u7ED3\u675F , \u73B0\u901A\u77E5\u5982\u4E0B :", "\u4F1A\u8BAE\u7ED3\u675F \uFF0C \u73B0\u901A\u77E5\u5982\u4E0B \uFF1A"],
    ["\u600E\u4E48\u529E?\u8981\u9760\u5927\u5BB6!", "\u600E\u4E48\u529E\uFF1F\u8981\u9760\u5927\u5BB6\uFF01"],
    ["\u9632\u63A7\u5DE5\u4F5C\u8981\u6293\u7D27.\u8981\u575A\u6301\u4EBA\u6C11\u81F3\u4E0A.", "\u9632\u63A7\u5DE5\u4F5C\u8981\u6293\u7D27\u3002\u8981\u575A\u6301\u4EBA\u6C11\u81F3\u4E0A\u3002"],
    ['2020\u5E742\u67083\u65E5,"\u56DB\u65E9"', '2020\u5E742\u67083\u65E5\uFF0C"\u56DB\u65E9"']
  ],
  rejects: [
    "09:10",
    "1,000\u4EBA",
    "8:30\u81F317:30",
    "http://www.example.cn/?a=1",
    "Made in China, by hand",
    "\u6BD4\u52063:1",
    "1.\u52A0\u5F3A",
    "\u4E00. \u603B\u4F53\u8981\u6C42",
    "3.5%",
    "PM2.5",
    "\u827E\u529B.\u4E70\u4E70\u63D0\u6307\u51FA",
    "\u76EE\u5F55......1",
    "--",
    "2021-2025\u5E74",
    "F1,F2",
    "0797-6012345",
    "a@b.cn",
    "\uFF01\uFF01",
    "\u4EC0\u4E48\uFF1F\uFF01",
    "\u2014\u2014",
    "C:\\\u6587\u4EF6"
  ],
  // prettier-ignore
  propose(text) {
    const edits = [];
    for (const match of text.matchAll(MARK)) {
      const [mark] = match;
      const at = match.index;
      const insert = mark.length > 1 ? longMark(text, at, mark) : singleMark(text, at, mark);
      if (insert) edits.push({ start: at, end: at + mark.length, insert, by: "width", aligned: insert.length === mark.length });
    }
    return [...edits, ...fullStops(text)];
  }
};
function longMark(text, at, mark) {
  if (mark[0] === "\u3002" || mark[0] === "\u2026") return mark === "\u2026".repeat(2) ? null : "\u2026\u2026";
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + mark.length);
  if (mark[0] === ".") return isDigit3(after) || !(isChinese(before) || isChinese(after)) ? null : "\u2026\u2026";
  return isChinese(before) || isChinese(after) ? "\u2014\u2014" : null;
}
function singleMark(text, at, mark) {
  let left = at - 1;
  while (isBlank(text.charCodeAt(left))) left--;
  let right = at + 1;
  while (isBlank(text.charCodeAt(right))) right++;
  const before = text.charCodeAt(left);
  const after = text.charCodeAt(right);
  if (mark === ".") {
    const head = text.slice(text.lastIndexOf("\n", at - 1) + 1, at).trimStart();
    return left === at - 1 && (isHan2(before) || before === 8221 || before === 65289) && !/^[一二三四五六七八九十]{1,3}$/.test(head) ? "\u3002" : null;
  }
  if (!(isChinese(before) || isChinese(after)) && mark.charCodeAt(0) < 128) return null;
  if (mark === ":" && right === at + 1) {
    if (after === 47 || after === 92) return null;
    if (isDigit3(after) && (isDigit3(before) || isLatin(before))) return null;
  }
  return FULL[mark] ?? null;
}
function fullStops(text) {
  const edits = [];
  for (const match of text.matchAll(/^[^。\n]{12,}[\u3400-\u9fff”）)"]\.[^\S\n]*$/gm))
    for (const stop of match[0].matchAll(/(?<=[\u3400-\u9fff，,、]{6})\.(?=[\u3400-\u9fff“"])/g)) {
      const at = match.index + stop.index;
      edits.push({ start: at, end: at + 1, insert: "\u3002", by: "width", aligned: true });
    }
  return edits;
}
function proposePunctuation(text) {
  return [...marks.propose(text), ...proposeBrackets(text), ...proposeQuotes(text)];
}

// src/clean/width.ts
var WIDE2 = /[０-９Ａ-Ｚａ-ｚ％＋＝／＆＃＠＊．－＿＜＞＂＇]|(?<=(?:^|[^\d：])\d{1,2})：(?=\d\d(?![\d：]|:\d))/gm;
var ALPHANUMERIC = /[0-9０-９A-Za-zＡ-Ｚａ-ｚ]/;
var narrow = {
  id: "width/narrow",
  says: "Digits, Latin letters and their signs are half-width, and so is the colon of a clock time.",
  examples: [
    ["\uFF12\uFF10\uFF12\uFF11\u5E74\uFF19\u6708", "2021\u5E749\u6708"],
    ["\u589E\u957F\uFF18\uFF0E\uFF15\uFF05", "\u589E\u957F8.5%"],
    ["\uFF30\uFF2D\uFF12\uFF0E\uFF15", "PM2.5"],
    ["\u201C\uFF15\uFF0B\uFF12\u201D\u6A21\u5F0F", "\u201C5+2\u201D\u6A21\u5F0F"],
    ["\uFF12\uFF10\uFF12\uFF11\uFF0D\uFF10\uFF19\uFF0D\uFF10\uFF11 09\uFF1A10", "2021-09-01 09:10"],
    ["\uFF11\uFF0E\u52A0\u5F3A\u9886\u5BFC", "1.\u52A0\u5F3A\u9886\u5BFC"]
  ],
  rejects: ["\u4F1A\u8BAE\u8981\u6C42\uFF1A10\u65E5\u524D", "\u6BD4\u4F8B\u4E3A1\uFF1A1000", "2021\u20142025\u5E74", "\u4F1A\u8BAE\uFF0E\u5F3A\u8C03", "\uFF0D\uFF0D", "\uFF081\uFF1A2\uFF09", "\u4ED6\u8BF4\uFF1A12345\u70ED\u7EBF"],
  propose(text) {
    const edits = [];
    for (const match of text.matchAll(WIDE2)) {
      const at = match.index;
      const [sign] = match;
      if ((sign === "\uFF0E" || sign === "\uFF0D") && !ALPHANUMERIC.test(text[at - 1] ?? "")) continue;
      const insert = String.fromCharCode(sign.charCodeAt(0) - 65248);
      edits.push({ start: at, end: at + 1, insert, by: "width", aligned: true });
    }
    return edits;
  }
};
var proposeNarrow = narrow.propose;
var proposeDoubled = doubled.propose;
var proposeSpaces = spaces.propose;

// src/clean/clean.ts
function clean(raw2, { variant } = {}) {
  let text = raw2.text;
  let map = identity(text.length);
  const repairs = {
    pinyin: 0,
    byte_slip: 0,
    script: 0,
    width: 0,
    entity: 0,
    furniture: 0,
    page_break: 0,
    duplicate: 0,
    spam: 0
  };
  const layer = (edits2) => {
    if (edits2.length === 0) return;
    const applied = applyEdits(text, edits2);
    map = compose(map, applied.map);
    text = applied.text;
  };
  const counted = (edits2) => {
    for (const edit of edits2) repairs[edit.by] += edit.by === "script" ? changedUnits(text, edit) : 1;
    return edits2;
  };
  const damage = [];
  const told = (edits2) => {
    damage.push(...tellSlips(edits2, map, raw2.text));
    return edits2;
  };
  layer(counted(told(proposeMisread(text))));
  layer(counted([...proposeEntities(text), ...proposeInvisible(text), ...radicals.propose(text)]));
  layer(counted(proposePinyin(text)));
  layer(counted(told(proposeSlips(text))));
  damage.push(...tellLost(text, map));
  const { edits: scriptEdits, script } = proposeScript(text, variant);
  layer(counted(scriptEdits));
  layer(counted([...proposeNarrow(text), ...proposePunctuation(text)]));
  layer(proposeSpaces(text));
  layer(counted(proposeDoubled(text)));
  const page = proposePage(text);
  Object.assign(repairs, page.counts);
  const blocks = page.removed.map(({ start, end, type }) => ({
    type,
    text: text.slice(start, end),
    map: sliceMap(map, start, end)
  }));
  layer(page.edits);
  const clean2 = { text, map };
  let edits;
  return {
    raw: raw2,
    ...clean2,
    blocks,
    script,
    repairs,
    get edits() {
      return edits ??= editsOf(raw2.text, clean2.text, clean2.map);
    },
    diagnostics: [...damage, ...diagnose(text, repairs)]
  };
}
function changedUnits(text, edit) {
  if (!edit.aligned) return edit.end - edit.start;
  let changed = 0;
  for (let i = edit.start; i < edit.end; i++) if (text.charCodeAt(i) !== edit.insert.charCodeAt(i - edit.start)) changed++;
  return changed;
}
function diagnose(text, repairs) {
  const found = [];
  if (repairs.pinyin) found.push({ code: "pinyin", severity: "info", message: `${repairs.pinyin} pinyin notes in brackets were removed` });
  if (repairs.duplicate)
    found.push({ code: "duplicate", severity: "info", message: `${repairs.duplicate} lines that the page prints twice were kept once` });
  if (repairs.page_break)
    found.push({ code: "page-break", severity: "info", message: `${repairs.page_break} page or line breaks inside sentences were closed` });
  if (!text.trim())
    found.push({ code: "no-article", severity: "warning", message: "no article was found on the page: everything looks like navigation" });
  return found;
}

// node_modules/.tmp-moji-clean.ts
var raw = (text) => ({ id: "", sha256: "", source: "", format: "txt", encoding: "utf-8", text, given: {}, diagnostics: [] });
var dirs = ["/work/shared/seeds/", "/work/shared/eval/more/raw/", "/work/main/fixtures/reports/", "/work/main/fixtures/cleaning/"];
var all = "";
for (const d of dirs) for (const f of readdirSync(d)) {
  if (!f.endsWith(".txt")) continue;
  const t = readFileSync2(d + f, "utf8");
  all += t + "\n";
  const c = clean(raw(t));
  if (c.repairs.byte_slip) console.log(f, c.repairs.byte_slip, JSON.stringify(c.diagnostics.filter((x) => x.code !== "pinyin"), null, 0));
  const again = clean(raw(c.text));
  if (again.repairs.byte_slip) console.log("AGAIN", f);
  for (const m of c.text.match(/确保冲得上.{8}|确保“院内.{20}/g) ?? []) console.log(m);
  const lost = tellLost(t, identity(t.length));
  if (lost.length) console.log(f, lost);
}
var T = (n, f, k = 5) => {
  let best = 1e9;
  for (let i = 0; i < k; i++) {
    const a = performance.now();
    f();
    best = Math.min(best, performance.now() - a);
  }
  console.log(n, best.toFixed(1) + " ms");
  return best;
};
var big = all.repeat(8);
console.log("size", big.length);
var full = T("clean", () => {
  clean(raw(big));
});
var mine = T("mojibake layers", () => {
  proposeMisread(big);
  proposeSlips(big);
  radicals.propose(big);
  tellLost(big, identity(big.length));
});
T("misread", () => {
  proposeMisread(big);
});
T("slips", () => {
  proposeSlips(big);
});
T("radicals", () => {
  radicals.propose(big);
});
T("lost", () => {
  tellLost(big, identity(big.length));
});
console.log((100 * mine / full).toFixed(1) + "%");
var H = [["100k ?", "?".repeat(1e5)], ["100k \u95EE?", "\u95EE?".repeat(5e4)], ["1MB rare", "\u5586\u5803\u9F91\u7287\u9A89\u9C7B".repeat(6e4)], ["1MB rare lines", ("\u5586\u5803\u9F91\u7287\u9A89\u9C7B".repeat(20) + "\n").repeat(3e3)], ["rare+?", "\u5586\u5803?\u9F91\u7287\u9A89?\u9C7B".repeat(4e4)], ["utf8gbk", "\u951B\u5C7D\u53CF\u752F\u509C\u67C5".repeat(5e4)], ["latin", "\xC8\xAB\xCA\xD0 ".repeat(6e4)], ["\xE2\u20AC", "\xE2\u20AC".repeat(2e5)], ["\xEF", "\xEF".repeat(4e5)], ["\xC0", "\xC0".repeat(4e5)], ["\u934F", "\u934F".repeat(3e5)], ["?a", "\u95EE?a".repeat(1e5)], ["pua", "\uE000".repeat(4e5)], ["\u951F", "\u951F\u65A4\u62F7".repeat(1e5)], ["?sh", "\u4E2D?sh".repeat(8e4)], ["note", "\u4E2D?sh\xF9)".repeat(5e4)]];
for (const [n, t] of H) T(n + " " + t.length, () => {
  proposeMisread(t);
  proposeSlips(t);
  tellLost(t, identity(t.length));
}, 1);
