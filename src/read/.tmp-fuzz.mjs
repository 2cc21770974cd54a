var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target, all) => {
  for (var name2 in all)
    __defProp(target, name2, { get: all[name2], enumerable: true });
};

// src/text/failure.ts
var Failure;
var init_failure = __esm({
  "src/text/failure.ts"() {
    "use strict";
    Failure = class extends Error {
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
  }
});

// src/read/big5.ts
import { createRequire } from "node:module";
function decodeBig5(bytes) {
  const { getDecoder } = createRequire(import.meta.url)("iconv-lite");
  const decoder = getDecoder("big5-hkscs");
  const text = decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const rest = decoder.end() ?? "";
  return { text: text + rest, complete: !rest.endsWith("\uFFFD") };
}
var init_big5 = __esm({
  "src/read/big5.ts"() {
    "use strict";
  }
});

// src/read/decode.ts
import { isUtf8 } from "node:buffer";
function decodeBytes(bytes, encoding) {
  const { text, complete } = encoding === "big5" ? decodeBig5(bytes) : decodeWhole(bytes, encoding);
  if (encoding === "utf-8" && isUtf8(bytes)) return { text, complete, diagnostics: [] };
  return { text, complete, diagnostics: tellReplaced(text, encoding === "utf-8" ? countMarks(bytes) : 0) };
}
function decodeWhole(bytes, encoding) {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const text = decoder.decode(bytes, { stream: true });
  const rest = decoder.decode();
  return { text: text + rest, complete: !rest.endsWith("\uFFFD") };
}
function tellReplaced(text, original) {
  let count = -original;
  for (let at = text.indexOf("\uFFFD"); at >= 0; at = text.indexOf("\uFFFD", at + 1)) count++;
  if (count <= 0) return [];
  const start = text.indexOf("\uFFFD");
  const message = `${count} illegal byte sequence${count === 1 ? "" : "s"} read as U+FFFD`;
  return [{ code: "illegal-bytes", severity: "warning", message, span: { start, end: start + 1 } }];
}
function countMarks(bytes) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = Buffer.from("\uFFFD");
  let count = 0;
  for (let at = buffer.indexOf(mark); at >= 0; at = buffer.indexOf(mark, at + 3)) count++;
  return count;
}
var init_decode = __esm({
  "src/read/decode.ts"() {
    "use strict";
    init_big5();
  }
});

// src/read/score.ts
function weigh(character, point) {
  if (common.has(character)) return 1;
  if (point >= 19968 && point <= 40869) return 0.15;
  if (point >= 8208 && point <= 8230 || point >= 12288 && point <= 12309) return 0.8;
  if (point >= 65281 && point <= 65374) return 0.8;
  if (point === 65533 || point >= 57344 && point <= 63743) return illegal;
  return -0.5;
}
function scoreText(text) {
  let sum = 0;
  let count = 0;
  let last = 0;
  for (const character of text) {
    const point = character.codePointAt(0);
    const repeated = point === 65533 && last === 65533;
    last = point;
    if (repeated) continue;
    if (point < 128) {
      if (point >= 32 || point >= 9 && point <= 13 || point === 26) continue;
      sum += illegal;
    } else sum += weigh(character, point);
    count++;
  }
  return count === 0 ? 0.5 : sum / count;
}
var common, illegal;
var init_score = __esm({
  "src/read/score.ts"() {
    "use strict";
    common = new Set(
      "\u4E00\u662F\u4EBA\u4E86\u4E0D\u5728\u6709\u5927\u4E2D\u56FD\u548C\u4E3A\u8FD9\u4E0A\u4ED6\u4E2A\u5730\u5E74\u6765\u6211\u4F1A\u4EE5\u5230\u65F6\u8981\u51FA\u7684\u751F\u5B66\u8BF4\u9053\u6C11\u5BB6\u5B50\u4E5F\u6210\u884C\u4E0B\u4EEC\u4E8E\u540E\u5C31\u53D1\u81EA\u4E4B\u5BF9\u5F97\u4E3B\u957F\u53EF\u8FC7\u5929\u4F5C\u5206\u65B9\u7528\u591A\u4F60\u7740\u90E8\u80FD\u5E02\u7B49\u4E1A\u5168\u91CC\u5DE5\u516C\u7ECF\u672C\u90FD\u800C\u9AD8\u653F\u6CD5\u9762\u95E8\u52A8\u65E5\u8FDB\u533A\u4E8B\u4EE3\u90A3\u53BB\u5FC3\u5C0F\u540C\u5317\u5B9A\u5F00\u4EA7\u524D\u5176\u519B\u8FD8\u7136\u8D77\u79CD\u6240\u5982\u73B0\u7406\u673A\u4F53\u8868\u529B\u597D\u5916\u4E0E\u6587\u5F53\u4E24\u5B9E\u91CD\u65B0\u4E09\u4E48\u53EA\u5C71\u6C34\u5173\u660E\u4ECE\u5316\u5E73\u5EFA\u53C8\u5236\u5357\u5185\u897F\u6CA1\u6B64\u5C06\u5458\u540D\u624B\u6700\u4E1C\u5934\u8005\u6708\u95F4\u65E0\u5B89\u770B\u89C1\u5404\u57CE\u5341\u76F8\u4F46\u5DF2\u4E9B\u6B63\u53E3\u901A\u60F3\u5EA6\u52A0\u7B2C\u5979\u5408\u9662\u7269\u6027\u6218\u7531\u4F4D\u5E38\u70B9\u6D77\u610F\u573A\u6B66\u4F7F\u6B21\u4E8C\u5411\u6CBB\u56E0\u7ACB\u6570\u6837\u8EAB\u60C5\u5165\u539F\u95EE\u628A\u8DEF\u88AB\u5E76\u5229\u77F3\u8001\u6559\u4E07\u77E5\u7EA7\u91CF\u4EFB\u6C5F\u53CA\u5E94\u7701\u8D44\u59D4\u52A1\u5143\u7F8E\u7279\u671F\u4E16\u6E56\u56DE\u7CFB\u6BD4\u6C14\u6C49\u603B\u5C55\u7535\u79D1\u91D1\u5148\u58F0\u63D0\u54C1\u8BBE\u6216\u4E49\u738B\u793E\u5F88\u7EDF\u5904\u56DB\u9996\u5171\u9A6C\u5F62\u5DF1\u513F\u53F8\u592A\u76EE\u57FA\u9886\u961F\u76F4\u8BA1\u522B\u5973\u6743\u8BDD\u5C11\u6D41\u547D\u81F3\u62A5\u7C73\u7ED9\u6253\u53D8\u679C\u4E66\u6E05\u6D3B\u51E0\u5DDE\u534E\u89E3\u8BAE\u66F4\u79F0\u7A0B\u4ECA\u51B3\u5F20\u5BFC\u672F\u5E9C\u624D\u4FDD\u4EA4\u653E\u7BA1\u7ED3\u5E08\u4FBF\u8D70\u8FBE\u65CF\u53CD\u518D\u9898\u8272\u4E94\u4EAC\u6CB3\u63A5\u6761\u89C4\u5F0F\u53BF\u767D\u5B83\u6539\u98CE\u5149\u8FD0\u4FE1\u53D7\u4EC0\u7EC4\u542C\u5E03\u767E\u6D4E\u515A\u6307\u8BBA\u5F3A\u505A\u53D6\u6280\u9EC4\u795E\u9009\u8BB0\u65AF\u771F\u5374\u804C\u53F7\u754C\u4EF6\u82B1\u7C7B\u4F55\u773C\u5175\u4F20\u5E26\u7A7A\u5E72\u519C\u8FB9\u636E\u96C6\u8054\u53E4\u5E7F\u5B8C\u8D28\u9633\u96BE\u589E\u5386\u53F2\u4E13\u5B98\u6BCF\u4F4F\u5546\u5373\u6B65\u8BA4\u8F66\u53F0\u6797\u5FC5\u6B7B\u6E38\u4E3E\u7EBF\u8A00\u7687\u571F\u56E2\u6536\u8003\u6C42\u5FB7\u53EB\u8FD1\u5907\u7814\u4E89\u975E\u5177\u674E\u4F17\u8FDE\u8C03\u611F\u8F6C\u7B11\u9769\u8BE5\u6301\u59CB\u82F1\u514B\u58EB\u5C14\u8BA9\u62C9\u601D\u6839\u683C\u9020\u8F83\u9645\u4EB2\u5355\u671D\u7EA2\u578B\u4EF7\u6821\u7EA6\u5668\u5B57\u6BB5\u5468\u4E9A\u6DF1\u5019\u5219\u529F\u5C5E\u79EF\u5FEB\u56FE\u706B\u5343\u51C6\u7A76\u5F80\u6781\u80B2\u88C5\u8BB8\u53C2\u534A\u4EE4\u5403\u89C2\u9C7C\u7CBE\u529E\u50CF\u5E1D\u516B\u590D\u5F71\u544A\u8FDC\u7FA4\u5305\u6574\u6784\u6599\u968F\u5212\u7B97\u8C61\u5BB9\u793A\u6295\u52BF\u70ED\u503C\u592B\u7F51\u671B\u6E90\u606F\u8BED\u80A1\u94C1\u65AD\u6D3E\u901F\u600E\u9700\u7247\u7231\u5F8B\u7EAA\u652F\u65E9\u51B5\u75C5\u5883\u8BC1\u7F16\u8D8A\u5C40\u63A8\u6EE1\u4E14\u5217\u89C9\u670D\u53CC\u672A\u5C45\u9664\u4E50\u4F01\u5F15\u6807\u786E\u7EC7\u521D\u9752\u5FD7\u7387\u9879\u98DE\u7403\u8282\u5BDF\u9F99\u54CD\u836F\u7AD9\u65BD\u5747\u6D88\u5BA2\u5931\u8F7B\u5B58\u4F4E\u751A\u822C\u51FB\u66FE\u9632\u8BF7\u79BB\u843D\u663E\u7F57\u8425\u8DB3\u7D20\u89C6\u62A4\u526F\u98DF\u521B\u4F59\u7167\u5174\u5360\u5DF4\u867D\u6D32\u6751\u8D39\u6613\u8BD5\u661F\u6728\u9ED1\u5DE6\u5B9D\u7F6E\u8DDF\u592E\u8BC6\u7EF4\u91C7\u516D\u5E95\u5BAB\u623F\u97F3\u73AF\u6848\u6279\u5207\u6597\u5BCC\u4E61\u53E6\u5012\u82E5\u6309\u67E5\u6545\u7A81\u8D23\u4E25\u570B\u70BA\u500B\u9019\u4F86\u6703\u6642\u5B78\u8AAA\u8AAC\u5011\u65BC\u5F8C\u767C\u5C0D\u9577\u904E\u8457\u696D\u88E1\u88CF\u7D93\u9580\u52D5\u9032\u5340\u958B\u7522\u8ECD\u9084\u7A2E\u73FE\u6A5F\u9AD4\u8207\u7576\u5169\u5BE6\u9EBC\u95DC\u5F9E\u5167\u6C92\u5C07\u54E1\u6771\u982D\u9593\u7121\u898B\u6230\u9EDE\u5834\u6578\u6A23\u554F\u4E26\u842C\u7D1A\u61C9\u8CC7\u52D9\u6C23\u6F22\u7E3D\u96FB\u8072\u8A2D\u7FA9\u7D71\u8655\u99AC\u5152\u9818\u968A\u8A08\u5225\u6B0A\u8A71\u5831\u7D66\u8B8A\u66F8\u5E7E\u83EF\u8B70\u7A31\u6C7A\u5F35\u5C0E\u8853\u7D50\u5E2B\u9054\u984C\u689D\u898F\u7E23\u98A8\u904B\u7D44\u807D\u6FDF\u9EE8\u8AD6\u5F37\u9EC3\u9078\u8A18\u537B\u8077\u865F\u985E\u50B3\u5E36\u5E79\u8FB2\u908A\u64DA\u806F\u5EE3\u8CEA\u967D\u96E3\u6B77\u5C08\u8A8D\u8ECA\u81FA\u904A\u8209\u7DDA\u5718\u5099\u722D\u773E\u9023\u8ABF\u8F49\u8A72\u723E\u8B93\u8F03\u969B\u89AA\u55AE\u7D05\u50F9\u7D04\u4E9E\u5247\u5C6C\u7A4D\u5716\u6E96\u6975\u88DD\u8A31\u53C3\u89C0\u9B5A\u8FA6\u5FA9\u9060\u7FA3\u69CB\u96A8\u5283\u52E2\u71B1\u7DB2\u8A9E\u9435\u65B7\u611B\u7D00\u6CC1\u8B49\u7DE8\u6EFF\u89BA\u96D9\u6A02\u6A19\u78BA\u7E54\u9805\u98DB\u7BC0\u9F8D\u97FF\u85E5\u8F15\u64CA\u8ACB\u96E2\u986F\u7F85\u71DF\u8996\u8B77\u5275\u9918\u8208\u4F54\u96D6\u8CBB\u8A66\u5BF6\u8B58\u7DAD\u63A1\u5BAE\u74B0\u9B25\u9109\u8CAC\u56B4"
    );
    illegal = -2;
  }
});

// src/read/encoding.ts
import { isUtf8 as isUtf82 } from "node:buffer";
function resolveLabel(label) {
  return labels.get(label.toLowerCase().replace(/[-_ ]/g, "")) ?? null;
}
function resolveEncoding(label) {
  const name2 = resolveLabel(label);
  if (!name2) throw new Failure(`--encoding ${label}`, "unknown encoding", `name one of ${candidates.join(", ")}`);
  return name2;
}
function readMark(bytes) {
  const [a, b, c] = bytes;
  if (a === 239 && b === 187 && c === 191) return { encoding: "utf-8", length: 3 };
  if (a === 255 && b === 254) return { encoding: "utf-16le", length: 2 };
  if (a === 254 && b === 255) return { encoding: "utf-16be", length: 2 };
  return null;
}
function detectEncoding(bytes) {
  const sample = sampleOf(bytes);
  const utf8 = isUtf82(bytes);
  if (utf8 && sample.reduce((count, byte) => count + (byte >= 224 ? 3 : byte >= 192 ? 1 : 0), 0) >= wellFormed) return "utf-8";
  let best = null;
  let bestScore = doubtful;
  for (const encoding of candidates) {
    if (encoding.startsWith("utf-16") && bytes.length < 2) break;
    const score = scoreText(new TextDecoder(encoding, { ignoreBOM: true }).decode(sample, { stream: true }));
    if (score > bestScore) [best, bestScore] = [encoding, score];
    if (encoding === "utf-8" && score >= certain) return encoding;
  }
  return best ?? (utf8 ? "utf-8" : null);
}
function sampleOf(bytes) {
  const first = bytes.findIndex((byte) => byte >= 128 || byte === 0);
  const start = Math.max(0, first - 256) & ~1;
  return bytes.subarray(start, start + sampleSize);
}
var candidates, labels, sampleSize, certain, doubtful, wellFormed;
var init_encoding = __esm({
  "src/read/encoding.ts"() {
    "use strict";
    init_failure();
    init_score();
    candidates = ["utf-8", "gb18030", "big5", "utf-16le", "utf-16be"];
    labels = new Map(
      Object.entries({
        utf8: "utf-8",
        utf8sig: "utf-8",
        gb18030: "gb18030",
        gbk: "gb18030",
        gb2312: "gb18030",
        cp936: "gb18030",
        euccn: "gb18030",
        big5: "big5",
        big5hkscs: "big5",
        cp950: "big5",
        utf16: "utf-16le",
        utf16le: "utf-16le",
        utf16be: "utf-16be"
      })
    );
    sampleSize = 1 << 16;
    certain = 0.45;
    doubtful = 0.2;
    wellFormed = 8;
  }
});

// src/read/plain.ts
function readPlain(bytes, source, label, find = detectEncoding) {
  const mark = readMark(bytes);
  const encoding = label === void 0 ? mark?.encoding ?? find(bytes) : resolveEncoding(label);
  if (!encoding)
    throw new Failure(source, "binary, or in an encoding that is not known", "give plain text, or name its encoding with --encoding");
  const content = mark?.encoding === encoding ? bytes.subarray(mark.length) : bytes;
  const { text, complete, diagnostics } = decodeBytes(content, encoding);
  if (label === void 0) {
    const insist = `or name --encoding ${encoding} to read it as it is`;
    if (text.includes("\0")) throw new Failure(source, "binary file (NUL characters)", `give plain text, ${insist}`);
    if (!complete) throw new Failure(source, `truncated: ends inside a character (${encoding})`, `fetch it again, ${insist}`);
  }
  return { encoding, text, diagnostics };
}
var init_plain = __esm({
  "src/read/plain.ts"() {
    "use strict";
    init_failure();
    init_decode();
    init_encoding();
  }
});

// src/read/furniture.ts
function isSilent(element) {
  const { tagName } = element;
  if (silent.has(tagName) || isHidden(element)) return true;
  if (besides.has(tagName)) return !isPublication(element.textContent);
  if (tagName === "FORM") return !/[。；]/.test(element.textContent) && !isPublication(element.textContent);
  return false;
}
function isHidden(element) {
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true;
  const style = element.getAttribute("style");
  return style !== null && /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i.test(style);
}
function isPublication(text) {
  return text.length < 400 && publication.test(text) && !notice.test(text);
}
function isLinkList(element) {
  if (!lists.has(element.tagName)) return false;
  const links = [...element.querySelectorAll("a")];
  if (links.length < 3) return false;
  const all = measure(element.textContent);
  const linked = links.reduce((sum, link) => sum + measure(link.textContent), 0);
  return linked > 0.6 * all && !isPublication(element.textContent);
}
function measure(text) {
  return text.replace(/\s+/g, "").length;
}
var silent, besides, publication, notice, lists;
var init_furniture = __esm({
  "src/read/furniture.ts"() {
    "use strict";
    silent = new Set(
      "SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SELECT BUTTON TEXTAREA INPUT SVG CANVAS VIDEO AUDIO MAP RT RP TITLE LINK META".split(" ")
    );
    besides = /* @__PURE__ */ new Set(["NAV", "ASIDE", "FOOTER", "MENU"]);
    publication = /(?:发布|发文|成文|印发|公开|公布|生成|发表|更新|录入|上传)(?:时间|日期)|(?:时间|日期|来\s{0,4}源|稿源)\s{0,2}[:：]|发文字号|文\s{0,8}号\s{0,2}[:：]|索\s{0,4}引\s{0,4}号|发布机构|发文机关|发文单位/;
    notice = /版权|ICP|公网安备|主办单位|承办单位|技术支持/;
    lists = /* @__PURE__ */ new Set(["UL", "OL", "DL", "DIV", "TABLE", "TD", "SECTION", "P"]);
  }
});

// src/read/nesting.ts
function measureNesting(markup, limit) {
  const open2 = [];
  let deepest3 = 0;
  for (const { name: name2, closes, empty } of listTags(markup)) {
    if (closes) {
      const at = open2.lastIndexOf(name2);
      if (at >= 0) open2.length = at;
      continue;
    }
    while (open2.length > 0 && Object.hasOwn(implied, name2) && implied[name2].includes(open2.at(-1))) open2.pop();
    if (empty || voids.has(name2)) continue;
    open2.push(name2);
    deepest3 = Math.max(deepest3, open2.length);
    if (deepest3 > limit) break;
  }
  return deepest3;
}
function* listTags(markup) {
  const head = /<(?:!--|(\/?)([a-z][a-z0-9:-]{0,40}))/gi;
  for (let match = head.exec(markup); match; match = head.exec(markup)) {
    const name2 = match[2]?.toLowerCase();
    const end = name2 === void 0 ? markup.indexOf("-->", head.lastIndex) : endOfTag(markup, head.lastIndex);
    if (end < 0) return;
    head.lastIndex = end;
    if (name2 === void 0) continue;
    yield { name: name2, closes: match[1] === "/", empty: markup[end - 1] === "/" };
    if (match[1] === "/" || !opaque.has(name2)) continue;
    const closing = indexOfClosing(markup, name2, end);
    if (closing < 0) return;
    head.lastIndex = closing;
  }
}
function endOfTag(markup, from) {
  for (let at = from; at < markup.length; at++) {
    const character = markup[at];
    if (character === ">") return at;
    if (character !== '"' && character !== "'") continue;
    at = markup.indexOf(character, at + 1);
    if (at < 0) return -1;
  }
  return -1;
}
function indexOfClosing(markup, name2, from) {
  for (let at = markup.indexOf("</", from); at >= 0; at = markup.indexOf("</", at + 2))
    if (markup.slice(at + 2, at + 2 + name2.length).toLowerCase() === name2) return at;
  return -1;
}
var voids, opaque, implied;
var init_nesting = __esm({
  "src/read/nesting.ts"() {
    "use strict";
    voids = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
    opaque = /* @__PURE__ */ new Set(["script", "style", "textarea", "title"]);
    implied = {
      p: ["p"],
      li: ["li"],
      option: ["option"],
      td: ["td", "th"],
      th: ["td", "th"],
      tr: ["td", "th", "tr"],
      dt: ["dt", "dd"],
      dd: ["dt", "dd"]
    };
  }
});

// src/read/tree.ts
import { parseHTML } from "linkedom";
function parsePage(markup, source) {
  const remedy = "save its text as a .txt file and give that";
  if (markup.length > largest) throw new Failure(source, `a page of more than ${largest / 1e6} million characters`, remedy);
  if (measureNesting(markup, deepest) > deepest) throw new Failure(source, `elements nested more than ${deepest} levels deep`, remedy);
  const inner = markup.replace(/<!doctype[^>]{0,300}>|<\/?(?:html|head|body)\b[^<>]{0,2000}>/gi, "");
  return parseHTML(`<html><head></head><body>${inner}</body></html>`).document;
}
function isElement(node) {
  return node.nodeType === 1;
}
function isText(node) {
  return node.nodeType === 3;
}
var deepest, largest;
var init_tree = __esm({
  "src/read/tree.ts"() {
    "use strict";
    init_failure();
    init_nesting();
    deepest = 200;
    largest = 4e6;
  }
});

// src/read/prose.ts
function toLines(root, isLeftOut) {
  const lines = [];
  let line = "";
  const flush = () => {
    const tidy4 = tidyLine(line);
    if (tidy4 !== "") lines.push(tidy4);
    line = "";
  };
  const visit = (node, verbatim) => {
    if (isText(node)) {
      const text = node.textContent;
      if (!verbatim) line += text;
      else
        for (const [i, part] of text.split("\n").entries()) {
          if (i > 0) flush();
          line += part;
        }
      return;
    }
    if (!isElement(node) || isLeftOut(node)) return;
    if (node.tagName === "BR") return flush();
    const row = node.tagName === "TR" ? readRow(node, isLeftOut) : null;
    const isBlock = blocks.has(node.tagName);
    if (isBlock) flush();
    if (row !== null) lines.push(row);
    else for (const child of node.childNodes) visit(child, verbatim || node.tagName === "PRE");
    if (isBlock) flush();
  };
  visit(root, false);
  flush();
  return lines;
}
function readRow(row, isLeftOut) {
  const cells = [...row.childNodes].filter(isElement).filter(({ tagName }) => tagName === "TD" || tagName === "TH");
  if (cells.length < 2 || row.querySelector("table")) return null;
  const texts = cells.map((cell) => toLines(cell, isLeftOut).join(" "));
  if (texts.every((text) => text === "") || texts.some((text) => text.length > longestCell)) return null;
  return texts.join(cellMark).trim();
}
function tidyLine(line) {
  const breaks = line.replace(/[ \t\f\r\n]+/g, (space2) => space2.includes("\n") ? "\n" : " ");
  return breaks.replace(breakInHan, "").replaceAll("\n", " ").trim();
}
var blocks, longestCell, cellMark, han, breakInHan;
var init_prose = __esm({
  "src/read/prose.ts"() {
    "use strict";
    init_tree();
    blocks = new Set(
      "ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION CENTER DD DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LEGEND LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL UCAPTITLE UCAPCONTENT".split(" ")
    );
    longestCell = 1e3;
    cellMark = "	";
    han = "[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\u201C\u201D\u2018\u2019\u2026\u2014]";
    breakInHan = new RegExp(`(?<=${han})\\n(?=${han})`, "g");
  }
});

// src/read/article.ts
import { Readability } from "@mozilla/readability";
function findArticle(page, markup, source, pageLines) {
  const whole = countProse(pageLines);
  const known = findPlace(page);
  if (known && countProse(known) >= enough * whole) return known;
  const read = readWithReadability(markup, source);
  return countProse(read) > 0 && countProse(read) >= enough * whole ? read : pageLines;
}
function countProse(lines) {
  return lines.reduce((sum, line) => sum + (/[。；！？]/.test(line) ? line.length : 0), 0);
}
function findPlace(page) {
  const found = places.flatMap((place) => [...page.querySelectorAll(place)]).map((element) => toLines(element, isSilent)).filter((lines) => countProse(lines) > 0);
  const most = Math.max(0, ...found.map(countProse));
  const good = found.filter((lines) => countProse(lines) >= 0.9 * most);
  const length = (lines) => lines.reduce((sum, line) => sum + line.length, 0);
  return good.sort((a, b) => length(a) - length(b))[0] ?? null;
}
function readWithReadability(markup, source) {
  const page = parsePage(markup, source);
  for (const element of [...page.body.querySelectorAll("*")]) if (isSilentLeaf(element)) element.remove();
  const { content } = new Readability(page, { charThreshold: 50 }).parse() ?? {};
  if (!content) return [];
  return toLines(parsePage(content, source).body, isSilent);
}
function isSilentLeaf(element) {
  return isSilent(element) && element.tagName !== "FORM";
}
function listLines(page) {
  return toLines(page.body, (element) => isSilent(element) || isLinkList(element));
}
var places, enough;
var init_article = __esm({
  "src/read/article.ts"() {
    "use strict";
    init_furniture();
    init_prose();
    init_tree();
    places = [
      "ucapcontent",
      "#UCAP-CONTENT",
      "#zoom",
      "#Zoom",
      ".TRS_Editor",
      ".trs_editor_view",
      ".TRS_UEDITOR",
      ".pages_content",
      "#vsb_content",
      ".v_news_content",
      ".wp_articlecontent",
      ".article-content",
      ".article_content",
      '[itemprop="articleBody"]',
      "article"
    ];
    enough = 0.5;
  }
});

// src/read/header.ts
function findHeader(page, pageLines, article) {
  const first = startOf(article, pageLines);
  const before = pageLines.slice(0, first).filter((line) => line.length <= 200);
  const title = findTitle(page);
  const at = title ? before.findLastIndex((line) => isSame(line, title)) : -1;
  const from = at >= 0 ? at : Math.max(0, before.length - nearby);
  const header = before.filter((line, i) => i >= from && i < from + longestHeader || isPublication(line));
  const titled = title === null || at >= 0 || site.test(title) || article.slice(0, nearby).some((line) => isSame(line, title));
  const dated = [...header, ...article].some((line) => isPublication(line) && /\d{4}/.test(line));
  const told = dated ? null : findPublication(page);
  return [...titled ? [] : [title], ...header, ...told ? [told] : []];
}
function startOf(article, pageLines) {
  for (const line of article) {
    const at = line.length >= 4 ? pageLines.indexOf(line) : -1;
    if (at >= 0) return at;
  }
  return 0;
}
function findTitle(page) {
  const meta = readMeta(page, ["ArticleTitle", "articletitle"]);
  if (meta) return meta;
  let title = tidy(page.querySelector("title")?.textContent ?? "");
  for (let cut = title.search(/[_|－-][^_|－-]{1,30}$/); cut >= 6 && site.test(title); cut = title.search(/[_|－-][^_|－-]{1,30}$/))
    title = title.slice(0, cut).trim();
  const heading = [...page.querySelectorAll("ucaptitle, h1, h2")].map(({ textContent }) => tidy(textContent)).find((text) => text.length >= 6);
  return title === "" || site.test(title) && heading ? heading ?? null : title;
}
function findPublication(page) {
  const date = readMeta(page, ["PubDate", "pubdate", "publishdate", "article:published_time", "og:release_date"]);
  const origin = readMeta(page, ["ContentSource", "contentsource", "source"]);
  if (!date) return null;
  return `\u53D1\u5E03\u65F6\u95F4\uFF1A${date.replace(/T.*/, "")}${origin ? ` \u6765\u6E90\uFF1A${origin}` : ""}`;
}
function readMeta(page, names) {
  for (const meta of page.querySelectorAll("meta")) {
    const name2 = meta.getAttribute("name") ?? meta.getAttribute("property");
    const content = tidy(meta.getAttribute("content") ?? "");
    if (name2 && names.includes(name2) && content !== "") return content;
  }
  return null;
}
function tidy(text) {
  return text.replace(/\s+/g, " ").trim();
}
function isSame(line, title) {
  const [a, b] = [bare(line), bare(title)];
  return a.length >= 5 && (a === b || b.includes(a) && a.length >= b.length / 2 || a.includes(b) && b.length >= 6 && a.length < 2 * b.length);
}
function bare(text) {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}
var nearby, longestHeader, site;
var init_header = __esm({
  "src/read/header.ts"() {
    "use strict";
    init_furniture();
    nearby = 6;
    longestHeader = 12;
    site = /(?:网|网站|政府|门户|首页|平台|频道|在线|局|委员会|厅)$/;
  }
});

// src/read/html.ts
var html_exports = {};
__export(html_exports, {
  readHtml: () => readHtml
});
import { isUtf8 as isUtf83 } from "node:buffer";
function readHtml(bytes, source, label) {
  const { encoding, text: markup, diagnostics } = readPlain(bytes, source, label, findEncoding);
  const page = parsePage(markup, source);
  const lines = listLines(page);
  const article = findArticle(page, markup, source, lines);
  const header = article === lines ? [] : findHeader(page, lines, article);
  const end = lines.lastIndexOf(article.at(-1) ?? "");
  const after = article === lines || end < 0 ? [] : lines.slice(end + 1).filter((line) => isPublication(line));
  const text = [...header, ...article, ...after].map((line) => `${line}
`).join("");
  return { encoding, text, diagnostics: diagnostics.map(({ code, severity, message }) => ({ code, severity, message })) };
}
function findEncoding(bytes) {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("latin1");
  const label = /<meta\b[^>]{0,300}?\bcharset\s{0,5}=\s{0,5}["']?\s{0,5}([\w-]{1,40})/i.exec(head)?.[1];
  const declared = label === void 0 ? null : resolveLabel(label);
  const found = detectEncoding(bytes);
  if (declared === null || declared.startsWith("utf-16")) return found;
  return declared === "utf-8" === isUtf83(bytes) ? declared : found;
}
var init_html = __esm({
  "src/read/html.ts"() {
    "use strict";
    init_article();
    init_encoding();
    init_furniture();
    init_header();
    init_plain();
    init_tree();
  }
});

// src/read/number-format.ts
function inHan(value2, digits, units, bareTen) {
  let text = "";
  let zero = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value2 / 10 ** power) % 10;
    if (digit === 0) zero = text !== "";
    else {
      text += `${zero ? digits[0] : ""}${bareTen && power === 1 && digit === 1 && text === "" ? "" : digits[digit]}${units[power]}`;
      zero = false;
    }
  }
  return text;
}
function oneOf(signs) {
  const all = [...signs];
  return (value2) => all[value2 - 1] ?? String(value2);
}
function inLetters(value2) {
  return String.fromCharCode(97 + (value2 - 1) % 26).repeat(Math.ceil(value2 / 26));
}
function inRoman(value2) {
  const steps = [1e3, "m", 900, "cm", 500, "d", 400, "cd", 100, "c", 90, "xc", 50, "l", 40, "xl", 10, "x", 9, "ix", 5, "v", 4, "iv", 1, "i"];
  let text = "";
  let rest = value2;
  for (let i = 0; i < steps.length; i += 2)
    for (; rest >= steps[i]; rest -= steps[i]) text += steps[i + 1];
  return text;
}
function formatNumber(value2, format) {
  const write = value2 >= 1 && value2 <= 9999 && Object.hasOwn(formats, format) ? formats[format] : void 0;
  return write ? write(value2) : String(value2);
}
var counting, legal, legalTraditional, digital, formats;
var init_number_format = __esm({
  "src/read/number-format.ts"() {
    "use strict";
    counting = (value2) => inHan(value2, "\u96F6\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D", ["", "\u5341", "\u767E", "\u5343"], true);
    legal = (value2) => inHan(value2, "\u96F6\u58F9\u8D30\u53C1\u8086\u4F0D\u9646\u67D2\u634C\u7396", ["", "\u62FE", "\u4F70", "\u4EDF"], false);
    legalTraditional = (value2) => inHan(value2, "\u96F6\u58F9\u8CB3\u53C3\u8086\u4F0D\u9678\u67D2\u634C\u7396", ["", "\u62FE", "\u4F70", "\u4EDF"], false);
    digital = (value2) => [...String(value2)].map((digit) => "\u3007\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D"[Number(digit)]).join("");
    formats = {
      chineseCounting: counting,
      chineseCountingThousand: counting,
      japaneseCounting: counting,
      taiwaneseCounting: counting,
      taiwaneseCountingThousand: counting,
      ideographDigital: digital,
      japaneseDigitalTenThousand: digital,
      taiwaneseDigital: digital,
      chineseLegalSimplified: legal,
      ideographLegalTraditional: legalTraditional,
      ideographTraditional: oneOf("\u7532\u4E59\u4E19\u4E01\u620A\u5DF1\u5E9A\u8F9B\u58EC\u7678"),
      ideographZodiac: oneOf("\u5B50\u4E11\u5BC5\u536F\u8FB0\u5DF3\u5348\u672A\u7533\u9149\u620C\u4EA5"),
      ideographEnclosedCircle: oneOf("\u3280\u3281\u3282\u3283\u3284\u3285\u3286\u3287\u3288\u3289"),
      decimalEnclosedCircle: oneOf("\u2460\u2461\u2462\u2463\u2464\u2465\u2466\u2467\u2468\u2469\u246A\u246B\u246C\u246D\u246E\u246F\u2470\u2471\u2472\u2473"),
      decimalEnclosedCircleChinese: oneOf("\u2460\u2461\u2462\u2463\u2464\u2465\u2466\u2467\u2468\u2469\u246A\u246B\u246C\u246D\u246E\u246F\u2470\u2471\u2472\u2473"),
      decimalEnclosedParen: oneOf("\u2474\u2475\u2476\u2477\u2478\u2479\u247A\u247B\u247C\u247D\u247E\u247F\u2480\u2481\u2482\u2483\u2484\u2485\u2486\u2487"),
      decimalEnclosedFullstop: oneOf("\u2488\u2489\u248A\u248B\u248C\u248D\u248E\u248F\u2490\u2491\u2492\u2493\u2494\u2495\u2496\u2497\u2498\u2499\u249A\u249B"),
      decimalFullWidth: (value2) => String(value2).replace(/\d/g, (digit) => String.fromCharCode(65296 + Number(digit))),
      decimalZero: (value2) => String(value2).padStart(2, "0"),
      lowerLetter: inLetters,
      upperLetter: (value2) => inLetters(value2).toUpperCase(),
      lowerRoman: inRoman,
      upperRoman: (value2) => inRoman(value2).toUpperCase(),
      none: () => ""
    };
  }
});

// src/read/numbering.ts
function writeNumbers(documentXml, numberingXml, stylesXml) {
  if (numberingXml === "") return documentXml;
  const definitions = { ...readNumbering(numberingXml), styles: readStyles(stylesXml) };
  const count = openCounters(definitions);
  let written = "";
  let from = 0;
  const open2 = [];
  let former = 0;
  for (const tag of listTags2(documentXml)) {
    if (tag.name === "w:pPrChange" && tag.kind !== "empty") former += tag.kind === "open" ? 1 : -1;
    if (former > 0) continue;
    if (tag.name === "w:pPr" && tag.kind === "open") open2.push({});
    const paragraph = open2.at(-1);
    if (!paragraph) continue;
    readReference(tag, paragraph);
    if (tag.name === "w:pStyle") paragraph.style = value(tag);
    if (tag.name !== "w:pPr" || tag.kind !== "close") continue;
    open2.pop();
    const number = count(paragraph);
    const close = documentXml.indexOf("</w:p>", tag.end);
    if (number === "" || !documentXml.slice(tag.end, close < 0 ? void 0 : close).includes("<w:t")) continue;
    written += `${documentXml.slice(from, tag.end)}<w:r><w:t xml:space="preserve">${escapeXml(number)}</w:t></w:r>`;
    from = tag.end;
  }
  return written + documentXml.slice(from);
}
function openCounters({ lists: lists2, numbers, styles }) {
  const counters = /* @__PURE__ */ new Map();
  const begun = /* @__PURE__ */ new Set();
  const ofStyle = (style) => {
    for (let name2 = style, i = 0; name2 !== void 0 && i < 20; i++) {
      const found = styles.get(name2);
      if (found?.id !== void 0) return { id: found.id, level: found.level ?? levelOfStyle(found.id, name2) };
      name2 = found?.base;
    }
    return {};
  };
  const resolve = (id) => {
    for (let number = numbers.get(id), i = 0; number && i < 9; i++) {
      const list = lists2.get(number.list);
      if (!list?.link) return list ? [number.list, list] : null;
      number = numbers.get(styles.get(list.link)?.id ?? "");
    }
    return null;
  };
  const levelOfStyle = (id, style) => [...resolve(id)?.[1].levels ?? []].find(([, level]) => level.style === style)?.[0] ?? 0;
  return (paragraph) => {
    const inherited = ofStyle(paragraph.style);
    const id = paragraph.id ?? inherited.id;
    const found = id === void 0 || id === "0" ? null : resolve(id);
    if (!found) return "";
    const [name2, { levels }] = found;
    const at = paragraph.level ?? inherited.level ?? 0;
    const level = levels.get(at);
    if (!level || level.format === "bullet") return "";
    let counter = counters.get(name2);
    if (!counter) counters.set(name2, counter = []);
    const restart = numbers.get(id)?.starts.get(at);
    if (restart !== void 0 && !begun.has(`${id} ${at}`)) counter[at] = restart - 1;
    begun.add(`${id} ${at}`);
    for (let i = 0; i < at; i++) counter[i] ??= levels.get(i)?.start ?? 1;
    counter[at] = (counter[at] ?? level.start - 1) + 1;
    counter.length = at + 1;
    const shown = level.text.replace(/%([1-9])/g, (_, digit) => {
      const i = Number(digit) - 1;
      return i > at ? "" : formatNumber(counter[i], level.legal ? "decimal" : levels.get(i)?.format ?? "decimal");
    });
    return /[\p{L}\p{N}.]$/u.test(shown) ? `${shown} ` : shown;
  };
}
function readNumbering(xml) {
  const lists2 = /* @__PURE__ */ new Map();
  const numbers = /* @__PURE__ */ new Map();
  let list;
  let number;
  let level;
  let overridden = 0;
  for (const tag of listTags2(xml)) {
    if (tag.kind === "close") {
      if (tag.name === "w:num") number = void 0;
      continue;
    }
    if (tag.name === "w:abstractNum") lists2.set(attribute(tag, "w:abstractNumId"), list = { levels: /* @__PURE__ */ new Map() });
    else if (tag.name === "w:num") numbers.set(attribute(tag, "w:numId"), number = { list: "", starts: /* @__PURE__ */ new Map() });
    else if (tag.name === "w:abstractNumId" && number) number.list = value(tag);
    else if (tag.name === "w:lvlOverride") overridden = Number(attribute(tag, "w:ilvl"));
    else if (tag.name === "w:startOverride" && number) number.starts.set(overridden, Number(value(tag)));
    else if (tag.name === "w:numStyleLink" && list) list.link = value(tag);
    else if (tag.name === "w:lvl") {
      level = { format: "decimal", text: "", start: 1, legal: false };
      if (!number) list?.levels.set(Number(attribute(tag, "w:ilvl")), level);
    } else if (level) readLevel(tag, level);
  }
  return { lists: lists2, numbers };
}
function readLevel(tag, level) {
  if (tag.name === "w:numFmt") level.format = value(tag);
  else if (tag.name === "w:lvlText") level.text = value(tag);
  else if (tag.name === "w:start") level.start = Number(value(tag));
  else if (tag.name === "w:pStyle") level.style = value(tag);
  else if (tag.name === "w:isLgl") level.legal = isOn(tag);
}
function readStyles(xml) {
  const styles = /* @__PURE__ */ new Map();
  let style;
  for (const tag of listTags2(xml)) {
    if (tag.name === "w:style") {
      style = tag.kind === "open" ? {} : void 0;
      if (style) styles.set(attribute(tag, "w:styleId"), style);
    } else if (style) {
      readReference(tag, style);
      if (tag.name === "w:basedOn") style.base = value(tag);
    }
  }
  return styles;
}
function readReference(tag, reference) {
  if (tag.name === "w:numId") reference.id = value(tag);
  else if (tag.name === "w:ilvl") reference.level = Number(value(tag));
}
function* listTags2(xml) {
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at + 1)) {
    if (xml.charCodeAt(at + 1) !== 119 && xml.charCodeAt(at + 2) !== 119) continue;
    const end = endOfTag(xml, at);
    if (end < 0) return;
    const text = xml.slice(at, end + 1);
    const name2 = /^<\/?(w:\w{1,40})/.exec(text)?.[1];
    if (name2) yield { name: name2, text, kind: text[1] === "/" ? "close" : text.endsWith("/>") ? "empty" : "open", end: end + 1 };
    at = end;
  }
}
function attribute(tag, name2) {
  const at = tag.text.indexOf(`${name2}="`);
  if (at < 0) return "";
  const start = at + name2.length + 2;
  return unescapeXml(tag.text.slice(start, tag.text.indexOf('"', start)));
}
function value(tag) {
  return attribute(tag, "w:val");
}
function isOn(tag) {
  return !["0", "false", "off"].includes(value(tag));
}
function unescapeXml(text) {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|quot|apos|amp));/gi, (whole, decimal, hex, name2) => {
    if (name2) return named[name2.toLowerCase()];
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 1114111 ? String.fromCodePoint(point) : whole;
  });
}
function escapeXml(text) {
  return text.replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`);
}
var named;
var init_numbering = __esm({
  "src/read/numbering.ts"() {
    "use strict";
    init_nesting();
    init_number_format();
    named = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  }
});

// src/read/zip.ts
import { inflateRawSync } from "node:zlib";
import { zipSync } from "fflate";
function openArchive(bytes, source, needed) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged2 = () => new Failure(source, "truncated or damaged: the end of the archive is missing", "fetch it again");
  const entries = readDirectory(buffer, damaged2);
  if (entries.some(({ encrypted: encrypted2 }) => encrypted2)) throw new Failure(source, "encrypted", "remove the password and give it again");
  const wanted = entries.filter(({ name: name2 }) => needed(name2));
  const size = wanted.reduce((sum, entry) => sum + entry.size, 0);
  const packed = wanted.reduce((sum, entry) => sum + entry.packed, 0);
  if (size > largest2 || size > harmless && size > largestRatio * packed)
    throw new Failure(
      source,
      `would unpack from ${tell(packed)} to ${tell(size)}: an archive bomb, or no document`,
      "if you trust it, save its text as a .txt file"
    );
  return {
    names: entries.map(({ name: name2 }) => name2),
    unpack(name2) {
      const entry = entries.find((other) => other.name === name2);
      return entry ? unpack2(buffer, entry, damaged2) : null;
    }
  };
}
function packArchive(files) {
  return zipSync(files, { level: 0 });
}
function tell(size) {
  return size < megabyte ? `${Math.ceil(size / 1024)} kB` : `${Math.round(size / megabyte)} MB`;
}
function readDirectory(buffer, damaged2) {
  const end = buffer.lastIndexOf("PK", void 0, "latin1");
  if (end < 0 || end + 22 > buffer.length) throw damaged2();
  const count = buffer.readUInt16LE(end + 10);
  const entries = [];
  let at = buffer.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (at + 46 > buffer.length || buffer.toString("latin1", at, at + 4) !== "PK") throw damaged2();
    const nameEnd = at + 46 + buffer.readUInt16LE(at + 28);
    entries.push({
      name: buffer.toString("utf8", at + 46, nameEnd),
      encrypted: (buffer.readUInt16LE(at + 8) & 1) === 1,
      method: buffer.readUInt16LE(at + 10),
      packed: buffer.readUInt32LE(at + 20),
      size: buffer.readUInt32LE(at + 24),
      at: buffer.readUInt32LE(at + 42)
    });
    at = nameEnd + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}
function unpack2(buffer, { at, packed, size, method }, damaged2) {
  if (at + 30 > buffer.length || buffer.toString("latin1", at, at + 4) !== "PK") throw damaged2();
  const start = at + 30 + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28);
  const content = buffer.subarray(start, start + packed);
  if (content.length !== packed || method !== 0 && method !== 8) throw damaged2();
  if (method === 0) return content;
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw damaged2();
  }
}
var megabyte, largest2, largestRatio, harmless;
var init_zip = __esm({
  "src/read/zip.ts"() {
    "use strict";
    init_failure();
    megabyte = 1 << 20;
    largest2 = 50 * megabyte;
    largestRatio = 100;
    harmless = megabyte;
  }
});

// src/read/docx.ts
var docx_exports = {};
__export(docx_exports, {
  readDocx: () => readDocx
});
import mammoth from "mammoth";
async function readDocx(bytes, source) {
  const isNeeded = (name2) => textPart.test(name2) && !unneeded.test(name2);
  const archive = openArchive(bytes, source, isNeeded);
  const main = archive.names.find((name2) => /^word\/document\d{0,3}\.xml$/.test(name2));
  if (!main) throw new Failure(source, "a zip file without a Word document in it", "unpack it and give the files inside");
  const names = archive.names.filter(isNeeded);
  const files = Object.fromEntries(names.map((name2) => [name2, archive.unpack(name2)]));
  const text = readPart(archive, main).replace(formatting, (whole) => /<w:(?:del|ins|rPrChange)\b/.test(whole) ? whole : "");
  const remedy = "save its text as a .txt file and give that";
  if (text.length > largest3) throw new Failure(source, `a text of more than ${largest3 / 1e6} million characters of XML`, remedy);
  if (measureNesting(text, deepest2) > deepest2) throw new Failure(source, `elements nested more than ${deepest2} levels deep`, remedy);
  const numbered2 = writeNumbers(text, readPart(archive, "word/numbering.xml"), readPart(archive, "word/styles.xml"));
  delete files["word/numbering.xml"];
  const html = await convert({ ...files, [main]: new TextEncoder().encode(numbered2) }, source);
  return { encoding: "utf-8", text: toText(html, source), diagnostics: [] };
}
function readPart(archive, name2) {
  const part = archive.unpack(name2);
  if (!part) return "";
  const isWide = part[0] === 255 || part[0] === 254;
  return new TextDecoder(isWide ? part[0] === 255 ? "utf-16le" : "utf-16be" : "utf-8").decode(part);
}
async function convert(files, source) {
  try {
    const { value: value2 } = await mammoth.convertToHtml(
      { buffer: Buffer.from(packArchive(files)) },
      { includeEmbeddedStyleMap: false, convertImage: mammoth.images.imgElement(async () => ({ src: "" })) }
    );
    return value2;
  } catch (error) {
    const reason = error.message.split("\n")[0].replaceAll(";", ",").slice(0, 120);
    throw new Failure(source, `damaged: its XML cannot be read (${reason})`, "open it in Word or LibreOffice and save it anew");
  }
}
function toText(html, source) {
  let note = 0;
  const noted = html.replace(/<li id="(?:foot|end)note-[^"]{1,20}"><p>/g, () => `<li><p>[${++note}] `);
  const lines = toLines(parsePage(noted, source).body, (element) => /^#(?:foot|end)note-/.test(element.getAttribute("href") ?? ""));
  return lines.map((line) => `${line}
`).join("");
}
var textPart, unneeded, deepest2, largest3, formatting;
var init_docx = __esm({
  "src/read/docx.ts"() {
    "use strict";
    init_failure();
    init_nesting();
    init_numbering();
    init_prose();
    init_tree();
    init_zip();
    textPart = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[^/]{1,60}\.(?:xml|rels))$/;
    unneeded = /^word\/(?:comments|people|settings|theme|fontTable|webSettings|header|footer|glossary)/;
    deepest2 = 300;
    largest3 = 6e6;
    formatting = /<w:rPr>[^]{0,4000}?<\/w:rPr>/g;
  }
});

// src/read/container.ts
function openContainer(bytes, source) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fail = (what) => new Failure(source, `truncated or damaged: ${what}`, "fetch it again, or open it in Word or LibreOffice and save it as .docx");
  const shift = buffer.length >= headerSize ? buffer.readUInt16LE(30) : 0;
  if (shift !== 9 && shift !== 12) throw fail("its head cannot be read");
  const size = 1 << shift;
  const count = Math.ceil((buffer.length - size) / size);
  const sector = (id) => {
    if (id >= count) throw fail("parts of it are missing");
    return buffer.subarray((id + 1) * size, (id + 2) * size);
  };
  const table = readTable(buffer, sector, size, fail);
  const chain = (first) => walk(first, table, count, fail);
  const shortTable = readNumbers(Buffer.concat(chain(buffer.readUInt32LE(60)).map(sector)));
  const streams = readNames(Buffer.concat(chain(buffer.readUInt32LE(48)).map(sector)), fail);
  const largestShort = buffer.readUInt32LE(56);
  for (const { first, length } of streams.values()) {
    if (length >= largestShort) chain(first).forEach(sector);
    else if (length > 0) walk(first, shortTable, shortTable.length, fail);
  }
  return {
    names: new Set(streams.keys()),
    read(name2, length) {
      const stream = streams.get(name2);
      return stream && stream.length >= largestShort ? sector(stream.first).subarray(0, length) : null;
    }
  };
}
function readTable(buffer, sector, size, fail) {
  const places2 = [];
  const total = buffer.readUInt32LE(44);
  if (total * size > buffer.length) throw fail("a table is incomplete");
  for (let i = 0; i < Math.min(total, 109); i++) places2.push(buffer.readUInt32LE(76 + 4 * i));
  for (let id = buffer.readUInt32LE(68), left = buffer.readUInt32LE(72); left > 0 && id < regular && places2.length < total; left--) {
    const more = sector(id);
    for (let i = 0; i + 4 < size && places2.length < total; i += 4) places2.push(more.readUInt32LE(i));
    id = more.readUInt32LE(size - 4);
  }
  if (places2.length !== total) throw fail("a table is incomplete");
  return readNumbers(Buffer.concat(places2.map(sector)));
}
function readNumbers(buffer) {
  return Uint32Array.from({ length: Math.floor(buffer.length / 4) }, (_, i) => buffer.readUInt32LE(4 * i));
}
function walk(first, table, count, fail) {
  const ids = [];
  for (let id = first; id < regular; id = table[id] ?? regular) {
    if (id >= count || ids.length >= count) throw fail("parts of it are missing");
    ids.push(id);
  }
  return ids;
}
function readNames(directory, fail) {
  const streams = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  const waiting = [directory.length >= 128 ? directory.readUInt32LE(76) : regular];
  for (let id = waiting.pop(); id !== void 0; id = waiting.pop()) {
    const at = id * 128;
    if (id >= regular) continue;
    if (at + 128 > directory.length || seen.has(id)) throw fail("its directory is broken");
    seen.add(id);
    const name2 = directory.toString("utf16le", at, at + Math.max(0, Math.min(64, directory.readUInt16LE(at + 64)) - 2));
    streams.set(name2, { first: directory.readUInt32LE(at + 116), length: directory.readUInt32LE(at + 120) });
    waiting.push(directory.readUInt32LE(at + 68), directory.readUInt32LE(at + 72), directory.readUInt32LE(at + 76));
  }
  return streams;
}
var headerSize, regular;
var init_container = __esm({
  "src/read/container.ts"() {
    "use strict";
    init_failure();
    headerSize = 512;
    regular = 4294967290;
  }
});

// src/read/doc.ts
var doc_exports = {};
__export(doc_exports, {
  readDoc: () => readDoc
});
import WordExtractor from "word-extractor";
async function readDoc(bytes, source) {
  const container = openContainer(bytes, source);
  if (container.names.has("EncryptedPackage")) throw encrypted(source);
  if (!container.names.has("WordDocument"))
    throw new Failure(source, "no Word document: Excel, PowerPoint, or another OLE file", "save its text as a .txt file and give that");
  const head = container.read("WordDocument", 12);
  if (head && head.length >= 12 && (head.readUInt16LE(10) & 256) !== 0) throw encrypted(source);
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    const parts = [
      document.getTextboxes({ ...asWritten, includeHeadersAndFooters: false }),
      document.getBody(asWritten),
      document.getFootnotes(asWritten),
      document.getEndnotes(asWritten)
    ];
    return { encoding: "utf-8", text: parts.map(tidy2).join(""), diagnostics: [] };
  } catch {
    throw new Failure(source, "damaged: its text cannot be found", anew);
  }
}
function encrypted(source) {
  return new Failure(source, "encrypted: it needs a password", "open it with the password and save it without");
}
function tidy2(text) {
  const lines = text.split("\n").map((line) => line.replace(/[\u0001-\u0008\u000e-\u001f]/g, "").trim());
  return lines.map((line) => line === "" ? "" : `${line}
`).join("");
}
var asWritten, anew;
var init_doc = __esm({
  "src/read/doc.ts"() {
    "use strict";
    init_failure();
    init_container();
    asWritten = { filterUnicode: false };
    anew = "open it in Word or LibreOffice and save it as .docx";
  }
});

// src/read/cmaps.ts
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
async function readCharacterMap(name2) {
  const folder = folders.find((place) => existsSync(fileURLToPath(place)));
  if (!folder || !/^[\w-]{1,40}\.bcmap$/.test(name2)) throw new Error(`no character map ${name2}`);
  return new Uint8Array(await readFile(new URL(name2, folder)));
}
var folders;
var init_cmaps = __esm({
  "src/read/cmaps.ts"() {
    "use strict";
    folders = ["./cmaps/", "../cmaps/", "../../node_modules/pdfjs-dist/cmaps/"].map((place) => new URL(place, import.meta.url));
  }
});

// src/read/layout.ts
function layOut(pages) {
  const lines = pages.flatMap((pieces, page) => toLines2(pieces, page));
  return joinParagraphs(dropRunning(lines, pages.length)).map(tidy3);
}
function toLines2(pieces, page) {
  const rows = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    if (row && Math.abs(row[0].y - piece.y) < 0.5 * Math.max(row[0].size, piece.size)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => {
    row.sort((a, b) => a.x - b.x);
    let text = "";
    let end = row[0].x;
    let isRow = false;
    for (const piece of row) {
      const gap = (piece.x - end) / piece.size;
      if (text !== "") {
        isRow ||= gap > cellGap;
        text += gap > cellGap ? cellMark2 : gap > 0.2 ? " " : "";
      }
      text += piece.text;
      end = Math.max(end, piece.x + piece.width);
    }
    const { y, pageHeight } = row[0];
    return { text, x: row[0].x, end, y, size: Math.max(...row.map(({ size }) => size)), page, pageHeight, isRow };
  });
}
function dropRunning(lines, pages) {
  const inMargin = ({ y, pageHeight }) => y > 0.9 * pageHeight || y < 0.1 * pageHeight;
  const shape = ({ text }) => text.replace(/\d+/g, "#").replace(/\s+/g, "");
  const seen = /* @__PURE__ */ new Map();
  for (const line of lines) if (inMargin(line)) seen.set(shape(line), (seen.get(shape(line)) ?? /* @__PURE__ */ new Set()).add(line.page));
  return lines.filter((line) => {
    if (!inMargin(line)) return true;
    return !pageNumber.test(line.text) && !(pages > 1 && seen.get(shape(line)).size > pages / 2);
  });
}
function joinParagraphs(lines) {
  const body = lines.filter(({ isRow }) => !isRow);
  const size = mode(body.flatMap((line) => Array.from({ length: line.text.length }, () => Math.round(line.size))));
  const prose = body.filter((line) => Math.round(line.size) === size);
  const left = mode(prose.map(({ x }) => Math.round(x / 2) * 2));
  const right = quantile(prose.map(({ end }) => end), 0.9);
  const joined = [];
  let previous;
  for (const line of lines) {
    if (previous && goesOn(previous, line, left, right)) joined.push(glue(joined.pop(), line.text));
    else joined.push(line.text);
    previous = line;
  }
  return joined;
}
function goesOn(previous, line, left, right) {
  if (previous.isRow || line.isRow || Math.abs(previous.size - line.size) > 0.15 * line.size) return false;
  const full = previous.end > right - 2.2 * previous.size;
  const indented = line.x > left + 1.2 * line.size;
  if (previous.x > left + 3 * line.size && indented) return false;
  if (indented || numbered.test(line.text) && closed.test(previous.text)) return false;
  return full;
}
function glue(before, after) {
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before.trimEnd() + after.trimStart();
}
function tidy3(line) {
  return line.replace(/[ \u00a0\u3000]+/g, " ").replace(space, "").trim();
}
function mode(values) {
  const counts = /* @__PURE__ */ new Map();
  for (const value2 of values) counts.set(value2, (counts.get(value2) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}
var cellGap, cellMark2, pageNumber, closed, numbered, han2, space;
var init_layout = __esm({
  "src/read/layout.ts"() {
    "use strict";
    cellGap = 1.8;
    cellMark2 = "	";
    pageNumber = /^[-—–－·\s]{0,4}(?:第\s{0,2})?\d{1,4}(?:\s{0,2}页)?(?:\s{0,2}[/／,，]?\s{0,2}共?\s{0,2}\d{1,4}\s{0,2}页?)?[-—–－·\s]{0,4}$/;
    closed = /[。！？；：”’）】]$/;
    numbered = /^(?:[一二三四五六七八九十百]{1,4}[、是要]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．](?!\d)|第[一二三四五六七八九十百零]{1,5}[条章节]|附件)/;
    han2 = "[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\u201C\u201D\u2018\u2019\u2026\u2014]";
    space = new RegExp(`(?<=${han2}) +(?=\\d)|(?<=\\d) +(?=${han2})`, "g");
  }
});

// src/read/pdf.ts
var pdf_exports = {};
__export(pdf_exports, {
  readPdf: () => readPdf
});
import { getDocumentProxy } from "unpdf";
async function readPdf(bytes, source) {
  if (isCutOff(bytes)) throw new Failure(source, "truncated: the end of the PDF is missing", "fetch it again");
  const maps = characterMaps();
  const pdf = await open(bytes, source, maps.Factory);
  try {
    const pages = [];
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(pdf, number));
    if (maps[missing]) throw new Failure(source, "its text is in a font that is neither in the file nor known", "run OCR first (for example ocrmypdf --force-ocr)");
    const blank = pages.flatMap((pieces, i) => pieces.length === 0 ? [i + 1] : []);
    if (blank.length === pages.length)
      throw new Failure(source, "is a scan: no page has a text layer", "run OCR first (for example ocrmypdf -l chi_sim) and give what it makes");
    const text = layOut(pages).map((line) => `${line}
`).join("");
    return { encoding: "utf-8", text, diagnostics: await tellScanned(pdf, blank) };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw damaged(source, error);
  } finally {
    await pdf.destroy();
  }
}
async function open(bytes, source, Factory) {
  try {
    const settings = { verbosity: 0, isEvalSupported: false, useWorkerFetch: false, cMapUrl: "cmaps/", cMapPacked: true, standardFontDataUrl: "fonts/" };
    return await getDocumentProxy(new Uint8Array(bytes), { ...settings, BinaryDataFactory: Factory });
  } catch (error) {
    if (error.name === "PasswordException")
      throw new Failure(source, "encrypted: it needs a password", "remove the password (for example qpdf --decrypt) and give it again");
    throw damaged(source, error);
  }
}
function damaged(source, error) {
  const reason = error.message.split("\n")[0].replaceAll(";", ",").replace(/\.$/, "").slice(0, 120);
  return new Failure(source, `damaged: the PDF cannot be read (${reason})`, "fetch it again, or repair it (for example with qpdf)");
}
function characterMaps() {
  const maps = {
    [missing]: false,
    Factory: class {
      async fetch({ kind, filename }) {
        if (kind !== "cMapUrl") throw new Error("fonts are not needed for text");
        return readCharacterMap(filename).catch((error) => {
          maps[missing] = true;
          throw error;
        });
      }
    }
  };
  return maps;
}
async function readPage(pdf, number) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const [, bottom, , top] = page.view;
  page.cleanup();
  return items.flatMap((item) => {
    if (!("str" in item) || !/\S/.test(item.str)) return [];
    const [a, b, , , x, y] = item.transform;
    const size = Math.hypot(a, b) || item.height;
    return [{ text: item.str, x, y: y - bottom, width: item.width, size, pageHeight: top - bottom }];
  });
}
function isCutOff(bytes) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.lastIndexOf("%%EOF") < 0) return true;
  const linearized = /\/Linearized\b.{0,200}?\/L\s{1,5}(\d{1,12})/s.exec(buffer.toString("latin1", 0, 1024));
  return linearized !== null && buffer.length < Number(linearized[1]);
}
async function tellScanned(pdf, blank) {
  const scanned = [];
  for (const number of blank) {
    const page = await pdf.getPage(number);
    const { fnArray } = await page.getOperatorList();
    if (fnArray.some((operation) => operation >= 83 && operation <= 90)) scanned.push(number);
    page.cleanup();
  }
  if (scanned.length === 0) return [];
  const pages = `page${scanned.length === 1 ? "" : "s"} ${scanned.slice(0, 10).join(", ")}${scanned.length > 10 ? " \u2026" : ""}`;
  return [{ code: "scanned-page", severity: "warning", message: `${pages} without a text layer: run OCR to have their text` }];
}
var missing;
var init_pdf = __esm({
  "src/read/pdf.ts"() {
    "use strict";
    init_failure();
    init_cmaps();
    init_layout();
    missing = /* @__PURE__ */ Symbol("missing map");
  }
});

// src/read/.tmp-fuzz.ts
import { readFileSync } from "node:fs";

// src/read/bytes.ts
init_failure();
import { createHash } from "node:crypto";

// src/read/format.ts
init_failure();
import { extname } from "node:path";

// src/read/signature.ts
var asText = "save its text as a .txt file in UTF-8 and give that";
var unpack = "unpack it and give the files inside";
var recognize = "recognize its text (OCR) and give that";
var signatures = [
  { format: "PDF", bytes: "%PDF-", remedy: "name it .pdf, or say --from pdf", reads: "pdf" },
  {
    format: "Word, Excel or PowerPoint (OLE)",
    bytes: "\xD0\xCF\xE0\xA1\xB1\xE1",
    remedy: "if it is Word, name it .doc or say --from doc",
    reads: "doc"
  },
  { format: "RTF", bytes: "{\\rtf", remedy: "save it as .docx and give that" },
  { format: "Word .docx", bytes: "PK", remedy: "name it .docx, or say --from docx", reads: "docx" },
  { format: "zip", bytes: "PK", remedy: unpack },
  { format: "empty zip", bytes: "PK", remedy: "fetch the file again" },
  { format: "gzip", bytes: "\x8B", remedy: unpack },
  { format: "bzip2", bytes: "BZh", remedy: unpack },
  { format: "xz", bytes: "\xFD7zXZ\0", remedy: unpack },
  { format: "7-Zip", bytes: "7z\xBC\xAF'", remedy: unpack },
  { format: "RAR", bytes: "Rar!\x07", remedy: unpack },
  { format: "PNG image", bytes: "\x89PNG\r\n", remedy: recognize },
  { format: "JPEG image", bytes: "\xFF\xD8\xFF", remedy: recognize },
  { format: "GIF image", bytes: "GIF8", remedy: recognize },
  { format: "MHTML", bytes: "MIME-Version:", remedy: asText }
];
function findSignature(bytes) {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return signatures.find((signature) => head.startsWith(signature.bytes) && (signature.format !== "Word .docx" || holdsWord(bytes))) ?? null;
}
function holdsWord(bytes) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes("word/document") || buffer.includes("word/") && buffer.includes("[Content_Types].xml");
}

// src/read/format.ts
var extensions = /* @__PURE__ */ new Map([
  [".txt", "txt"],
  [".text", "txt"],
  [".html", "html"],
  [".htm", "html"],
  [".docx", "docx"],
  [".doc", "doc"],
  [".pdf", "pdf"],
  [".jsonl", "jsonl"],
  [".ndjson", "jsonl"]
]);
function formatByName(path) {
  return extensions.get(extname(path).toLowerCase()) ?? null;
}
function chooseFormat(bytes, source, from = "auto") {
  const named2 = from === "auto" ? formatByName(source) : from;
  const signature = findSignature(bytes);
  const found = signature?.reads ?? (looksLikeHtml(bytes) ? "html" : null);
  if (named2 === "txt" || named2 === null && found === null || named2 === "jsonl") {
    if (signature) throw new Failure(source, `a ${signature.format} file, not plain text`, signature.remedy);
    return { format: "txt" };
  }
  if (named2 === null) return { format: found };
  const likely = named2 === "docx" && signature?.format === "zip" || named2 === "pdf" && !signature && beginsLate(bytes);
  if (found === named2 || likely) return { format: named2 };
  if (signature && !found) throw new Failure(source, `a ${signature.format} file, not ${named2}`, signature.remedy);
  if (named2 === "html" && !found) return { format: "html" };
  if (from === "auto" && found) return { format: found, misnamed: `named .${named2}, read as the ${found} file it is` };
  const damaged2 = found ? `a ${found} file, not ${named2}` : `not a ${named2} file, or damaged: it does not begin as one`;
  throw new Failure(source, damaged2, found ? `say --from ${found}, or auto` : "fetch it again, or open it in its program and save it anew");
}
function looksLikeHtml(bytes) {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString("latin1").replaceAll("\0", "");
  return /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--[^>]{0,900}>\s{0,200}){0,3}<(?:!doctype\s{1,9}html|html|head|body|meta|title)\b/i.test(
    head
  );
}
function beginsLate(bytes) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1029)).includes("%PDF-");
}

// src/read/bytes.ts
init_plain();
var readers = {
  txt: () => readPlain,
  html: async () => (await Promise.resolve().then(() => (init_html(), html_exports))).readHtml,
  docx: async () => (await Promise.resolve().then(() => (init_docx(), docx_exports))).readDocx,
  doc: async () => (await Promise.resolve().then(() => (init_doc(), doc_exports))).readDoc,
  pdf: async () => (await Promise.resolve().then(() => (init_pdf(), pdf_exports))).readPdf
};
async function readBytes(bytes, source, options = {}) {
  if (bytes.length === 0) throw new Failure(source, "empty file", "fetch it again or leave it out");
  const { format, misnamed } = chooseFormat(bytes, source, options.from);
  const read = await readers[format]();
  const { encoding, text, diagnostics } = await read(bytes, source, options.encoding);
  if (!/\S/.test(text))
    throw new Failure(source, format === "txt" ? "nothing but white space" : "holds no text", "fetch it again or leave it out");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const notes = misnamed ? [{ code: "misnamed", severity: "info", message: misnamed }] : [];
  return { id: sha256.slice(0, 16), sha256, source, format, encoding, text, given: given(options), diagnostics: [...notes, ...diagnostics] };
}
function given({ region, published }) {
  return { ...region !== void 0 && { region }, ...published !== void 0 && { published } };
}

// src/read/.tmp-fuzz.ts
var base = readFileSync(process.argv[2]);
var name = "x." + process.argv[3];
var tally = {};
var worst = 0;
var seed = 7;
var rnd = (n) => (seed = seed * 1103515245 + 12345 & 2147483647) % n;
for (let i = 0; i < +process.argv[4]; i++) {
  let b = Buffer.from(base);
  if (i % 3 === 0) b = b.subarray(0, rnd(b.length));
  else for (let k = 0; k < 1 + rnd(20); k++) b[i % 3 === 1 ? rnd(Math.min(b.length, 1600)) : rnd(b.length)] = [0, 255, rnd(256)][rnd(3)];
  const t = performance.now();
  let key;
  try {
    const d = await Promise.race([readBytes(b, name), new Promise((_, r) => setTimeout(() => r(new Error("TIMEOUT")), 5e3))]);
    key = "ok " + d.text.length;
    key = "ok";
  } catch (e) {
    key = e.name === "Failure" ? e.reason.slice(0, 60) : "BUG " + e.stack.slice(0, 300);
  }
  tally[key] = (tally[key] ?? 0) + 1;
  worst = Math.max(worst, performance.now() - t);
}
console.log(tally, worst | 0, "ms", process.resourceUsage().maxRSS / 1024 | 0, "MB");
process.exit();
