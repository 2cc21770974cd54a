// src/bench/slogans.ts
import { readFileSync as readFileSync2, readdirSync as readdirSync2 } from "node:fs";
import { fileURLToPath as fileURLToPath2 } from "node:url";

// src/dictionary/slogans.ts
import { readdirSync } from "node:fs";
import { join as join2 } from "node:path";
import * as v2 from "valibot";

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
function loadDictionary(path, schema4) {
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
  const checked = v.safeParse(schema4, json, { abortEarly: true });
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
      for (const key of ["text", "name", "word", "head", "id"])
        if (typeof value[key] === "string") return ` (${value[key]})`;
    }
  return "";
}
function once(load) {
  let value;
  return () => (value ??= { is: load() }).is;
}

// src/dictionary/trie.ts
var Trie = class {
  #entries = /* @__PURE__ */ new Map();
  /** Longest entry of two units and more by its first two units (an upper bound: two openings may share a number). */
  #longest = /* @__PURE__ */ new Map();
  #single = /* @__PURE__ */ new Set();
  set(key, value) {
    if (key === "") return;
    this.#entries.set(key, value);
    if (key.length === 1) this.#single.add(key.charCodeAt(0));
    else if ((this.#longest.get(pair(key, 0)) ?? 0) < key.length) this.#longest.set(pair(key, 0), key.length);
  }
  /** The longest entry that begins at `start`. */
  longestAt(text, start) {
    if (start >= text.length) return null;
    const limit = start + 1 < text.length ? this.#longest.get(pair(text, start)) ?? 0 : 0;
    for (let length = Math.min(limit, text.length - start); length > 1; length--) {
      const value2 = this.#entries.get(text.slice(start, start + length));
      if (value2 !== void 0) return { value: value2, start, end: start + length };
    }
    if (!this.#single.has(text.charCodeAt(start))) return null;
    const value = this.#entries.get(text[start]);
    return value === void 0 ? null : { value, start, end: start + 1 };
  }
  /** Every entry that begins at `start`, the shortest first. */
  allAt(text, start) {
    const found = [];
    if (start >= text.length) return found;
    const limit = start + 1 < text.length ? this.#longest.get(pair(text, start)) ?? 0 : 0;
    const least = this.#single.has(text.charCodeAt(start)) ? 1 : 2;
    for (let length = least; length <= Math.max(limit, 1) && start + length <= text.length; length++) {
      const value = this.#entries.get(text.slice(start, start + length));
      if (value !== void 0) found.push({ value, start, end: start + length });
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
var pair = (text, at) => (text.charCodeAt(at) << 14 ^ text.charCodeAt(at + 1)) & 1073741823;

// src/dictionary/slogans.ts
var words = v2.array(v2.pipe(v2.string(), v2.nonEmpty("an empty string")));
var entry = v2.strictObject({
  /** As it is written most often, without quotes. */
  text: v2.pipe(v2.string(), v2.minLength(2, "a slogan has at least two characters")),
  /** Other ways to write the same slogan. */
  variants: v2.optional(words),
  /** What it stands for today. */
  items: v2.optional(words),
  /** EDTF: when it was coined, or when `items` came into force. */
  since: v2.optional(v2.string()),
  /** What it stood for before, oldest first; `until` is EDTF. */
  earlier: v2.optional(v2.array(v2.strictObject({ items: words, until: v2.string() }))),
  source: v2.string(),
  note: v2.optional(v2.string()),
  /** Longer words that hold it by chance and stand for something else: 三水区. */
  notIn: v2.optional(words),
  /** How many items there are, where the numbers of the text do not add up to it. */
  count: v2.optional(v2.number())
});
var schema = v2.object({ field: v2.string(), entries: v2.array(entry) });
var quoteMarks = `\u201C\u201D\u2018\u2019\u201E"'\u300C\u300D\u300E\u300F`;
function foldSlogan(text) {
  let folded = "";
  for (const unit of text) if (!quoteMarks.includes(unit)) folded += sameWidth[unit] ?? unit;
  return folded;
}
var sameWidth = { "(": "\uFF08", ")": "\uFF09", ",": "\uFF0C", "\uFF0B": "+", "\uFE62": "+" };
var slogans = once(
  () => readdirSync(join2(dictionaryFolder, "slogans")).filter((file) => file.endsWith(".json")).sort().flatMap((file) => readSlogans(`slogans/${file}`))
);
var ordinaryWord = { text: "", source: "", field: "" };
var sloganTrie = once(() => addSlogans(new Trie(), slogans()));
function readSlogans(file) {
  const { field, entries } = loadDictionary(file, schema);
  return entries.map((one) => ({ ...one, field }));
}
function addSlogans(trie, entries) {
  const last = [...entries].reverse();
  for (const one of last) for (const word of one.notIn ?? []) trie.set(foldSlogan(word), ordinaryWord);
  for (const one of last) for (const form of one.variants ?? []) trie.set(foldSlogan(form), one);
  for (const one of last) trie.set(foldSlogan(one.text), one);
  return trie;
}

// src/dictionary/bodies.ts
import * as v3 from "valibot";
var schema2 = v3.object({
  entries: v3.array(
    v3.strictObject({
      /** The last component of the name of a body: 指挥部, 人民政府, 企业. */
      head: v3.pipe(v3.string(), v3.nonEmpty("an empty head")),
      type: v3.pipe(v3.string(), v3.regex(/^[a-z]+$/, "a type is one lower-case word"))
    })
  )
});
var bodies = once(() => loadDictionary("parties.json", schema2).entries);
var bodyTrie = once(() => {
  const trie = new Trie();
  for (const body of bodies()) trie.set(body.head, body);
  return trie;
});

// src/dictionary/posts.ts
import * as v4 from "valibot";
var kinds = ["party", "government", "congress", "cppcc", "army", "court", "enterprise", "school", "medical", "hk", "tw", "role"];
var schema3 = v4.object({
  entries: v4.array(
    v4.strictObject({
      /** The last component of a post: 书记, 副市长, 指挥长. */
      word: v4.pipe(v4.string(), v4.minLength(2), v4.maxLength(12)),
      kind: v4.optional(v4.picklist(kinds)),
      /** Also said after a name: 张某某主任. */
      title: v4.optional(v4.boolean()),
      /** Names several people or anybody (专家, 负责同志): an ordinary word after it is not taken for a name. */
      group: v4.optional(v4.boolean()),
      /** A form of address and no post: 同志, 先生. */
      courtesy: v4.optional(v4.boolean())
    })
  )
});
var loadPosts = once(() => {
  const trie = new Trie();
  for (const entry2 of loadDictionary("posts.json", schema3).entries) trie.set(entry2.word, entry2);
  return trie;
});

// src/segment/marks.ts
var quoteUnits = new Set(Array.from(quoteMarks, (mark) => mark.charCodeAt(0)));
function findFolded(text, trie) {
  const { folded, at } = fold(text);
  const found = [];
  for (let i = 0; i < folded.length; ) {
    let match = trie.longestAt(folded, i);
    let span = match && withQuotes(text, at[i], at[match.end - 1] + 1, match.end - i);
    while (match && !span) {
      match = trie.longestAt(folded.slice(i, match.end - 1), 0);
      span = match && withQuotes(text, at[i], at[i + match.end - 1] + 1, match.end);
    }
    if (match && span) {
      found.push({ ...span, value: match.value });
      while (i < folded.length && at[i] < span.end) i++;
    } else i++;
  }
  return found;
}
function fold(text) {
  const at = new Uint32Array(text.length);
  const pieces = [];
  let length = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (!quoteUnits.has(text.charCodeAt(i))) at[length++] = i;
    else {
      pieces.push(text.slice(from, i));
      from = i + 1;
    }
  }
  pieces.push(text.slice(from));
  return { folded: pieces.join("").replace(/[(),＋﹢]/g, (unit) => sameWidth[unit]), at };
}
function withQuotes(text, start, end, length) {
  if (end - start === length) return { start, end };
  let open = 0;
  for (let i = start; i < end; i++) {
    if (/[“‘「『]/.test(text[i])) open++;
    else if (/[”’」』]/.test(text[i]) && --open < 0) return null;
  }
  if (open === 0) return { start, end };
  return open === 1 && /[”’」』]/.test(text[end] ?? "") ? { start, end: end + 1 } : null;
}

// src/segment/node-rs.ts
import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
function openNodeRs() {
  const jieba = Jieba.withDict(dict);
  return { tag: (text) => jieba.tag(text, true), cut: (text) => jieba.cut(text, false) };
}

// src/bench/slogans.ts
var size = 1e6;
var large = 5e4;
var rounds = 5;
function measureSlogans() {
  const begun = performance.now();
  const shipped = sloganTrie();
  const load = performance.now() - begun;
  const text = sample();
  const trie = cutEntries(text);
  const cutter = openNodeRs();
  const runs = [
    (part) => findFolded(part, shipped),
    (part) => findFolded(part, trie),
    (part) => cutter.cut(part)
  ];
  const best = runs.map(() => 0);
  for (let round = 0; round < rounds; round++) runs.forEach((run, i) => best[i] = Math.max(best[i], speed(text, run)));
  return { load, shipped: best[0], large: best[1], cut: best[2] };
}
function benchSlogans() {
  const { load, shipped, large: many, cut } = measureSlogans();
  return [
    `| what | million characters/s |`,
    "| --- | ---: |",
    `| ${slogans().length} shipped entries | ${shipped.toFixed(2)} |`,
    `| ${large} entries | ${many.toFixed(2)} |`,
    `| @node-rs/jieba cut | ${cut.toFixed(2)} |`,
    "",
    `Shipped dictionaries loaded in ${load.toFixed(0)} ms; ${large} entries against cut: ${(many / cut).toFixed(2)}.`
  ].join("\n");
}
function speed(text, run) {
  const begun = performance.now();
  for (let at = 0; at < text.length; at += 1e4) run(text.slice(at, at + 1e4));
  return text.length / 1e3 / (performance.now() - begun);
}
function cutEntries(text) {
  const forms = new Set(slogans().map((entry2) => entry2.text));
  for (let length = 3; forms.size < large && length < 12; length++)
    for (let at = 0; at + length <= text.length && forms.size < large; at += 2) {
      const piece = text.slice(at, at + length);
      if (/^\p{Script=Han}+$/u.test(piece)) forms.add(piece);
    }
  const trie = new Trie();
  for (const form of forms) trie.set(form, form);
  return trie;
}
function sample() {
  const folder = new URL("../../fixtures/reports/", import.meta.url);
  const reports = readdirSync2(folder).filter((file) => file.endsWith(".txt")).map((file) => readFileSync2(new URL(file, folder), "utf8")).filter((text) => !/[\uFFFD\0]/.test(text)).join("\n");
  return reports.repeat(Math.ceil(size / reports.length)).slice(0, size);
}
if (process.argv[1] === fileURLToPath2(import.meta.url)) console.log(benchSlogans());
export {
  benchSlogans,
  measureSlogans
};
