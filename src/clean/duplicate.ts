import { findTaskTables } from '../text/task-table.ts';
import { bare, type PageLine } from './lines.ts';

/** Signs of damage: replacement characters, private use, boxes, a question mark before another mark, byte slips in Latin or rare Han. */
const DAMAGE =
  /[\ufffd\ue000-\uf8ff\u25a1\u25af\u00c0-\u00ff]|[？?][，。、；：？]|锟斤拷|烫烫|[\u3400-\u4dbf]|\p{Script=Han}[?](?=\p{Script=Han})/gu;
const SHORTEST_CLAUSE = 4;
/** Units by which the quick look tells a clause. */
const OPENING = 6;
/** A second copy begins to count with this many characters of sentences. */
const SHORTEST_COPY = 40;
/** This part of a line must stand elsewhere to make it a copy; a little less where its neighbours are copies. */
const COPIED = 0.85;
const COPIED_AMONG = 0.6;

interface Copied {
  readonly line: PageLine;
  readonly index: number;
  readonly clauses: readonly string[];
  readonly length: number;
  /** Part of its characters that stand in an earlier, in a later line. */
  before: number;
  after: number;
  /** The earlier line that holds the last of them. */
  source: number;
}

/**
 * A page that prints its article twice keeps one copy: the one with fewer damaged characters, or with more text, or
 * the first. Lines are compared by their clauses, so that other paragraphs and small differences do not matter; a
 * line alone, like a heading or 责任单位：…, is no copy. Returns the number of lines that went.
 */
export function markDuplicates(lines: readonly PageLine[]): number {
  const cells = new Set(
    findTaskTables(lines.map(({ text }) => text)).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  );
  const kept = lines.filter((line, i) => line.type === null && !cells.has(i));
  let count = markHeadlines(kept) + markMetadata(lines);
  if (!repeats(kept)) return count;
  const copies = measure(kept.filter((line) => line.type === null));
  for (const region of regions(copies)) {
    const paired = new Set(region.map(({ source }) => source));
    const sources = copies.slice(0, region[0].index).filter((copy) => paired.has(copy.index) || copy.after >= COPIED_AMONG);
    for (const { line } of isWorse(sources, region) ? sources : region) {
      if (line.type !== null) continue;
      line.type = 'duplicate';
      count++;
    }
  }
  return count + markTeasers(copies.filter(({ line }) => line.type === null));
}

/** A quick look: whether a twentieth of the clauses begin like an earlier one. */
function repeats(kept: readonly PageLine[]): boolean {
  const seen = new Set<number>();
  let clauses = 0;
  let again = 0;
  for (const { text } of kept) {
    for (let at = 0; at + OPENING <= text.length; at++) {
      if (at > 0 && !isMark(text.charCodeAt(at - 1))) continue;
      let hash = 0;
      for (let i = at; i < at + OPENING; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
      // a small integer, which a Set takes without a box
      hash &= 0x3fffffff;
      clauses++;
      if (seen.has(hash)) again++;
      else seen.add(hash);
    }
  }
  return again >= 2 && again * 20 >= clauses;
}

/** ，。；：、！？ and quotes. */
const isMark = (unit: number) =>
  (unit < 0x3400 || unit > 0x9fff) &&
  (unit === 0xff0c ||
    unit === 0x3002 ||
    unit === 0xff1b ||
    unit === 0xff1a ||
    unit === 0x3001 ||
    unit === 0xff01 ||
    unit === 0xff1f ||
    unit === 0x201d);

/** The headline that stands twice above the text. */
function markHeadlines(kept: readonly PageLine[]): number {
  const seen = new Set<string>();
  let count = 0;
  for (const line of kept) {
    if (line.isSentence) break;
    const key = bare(line.text);
    if (key.length < 8) continue;
    if (seen.has(key)) {
      line.type = 'duplicate';
      count++;
    } else seen.add(key);
  }
  return count;
}

function markMetadata(lines: readonly PageLine[]): number {
  const seen = new Set<string>();
  let count = 0;
  for (const line of lines) {
    if (line.type !== 'metadata' || line.text.length < 8) continue;
    const key = bare(line.text);
    if (seen.has(key)) {
      line.type = 'duplicate';
      count++;
    }
    seen.add(key);
  }
  return count;
}

function measure(kept: readonly PageLine[]): Copied[] {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  const copies = kept.map((line, index): Copied => {
    const clauses = line.text.split(/[^\p{L}\p{N}%+]+/u).filter((clause) => clause.length >= SHORTEST_CLAUSE);
    for (const clause of clauses) {
      if (!first.has(clause)) first.set(clause, index);
      last.set(clause, index);
    }
    return { line, index, clauses, length: clauses.reduce((sum, clause) => sum + clause.length, 0), before: 0, after: 0, source: -1 };
  });
  for (const copy of copies) {
    for (const clause of copy.clauses) {
      if (first.get(clause)! < copy.index) {
        copy.before += clause.length / copy.length;
        copy.source = first.get(clause)!;
      }
      if (last.get(clause)! > copy.index) copy.after += clause.length / copy.length;
    }
  }
  return copies;
}

/** Runs of lines most of which stand earlier on the page, with enough sentences among them. */
function regions(copies: readonly Copied[]): Copied[][] {
  const found: Copied[][] = [];
  let run: Copied[] = [];
  const close = () => {
    const sentences = run.filter(({ line }) => line.isSentence);
    const length = sentences.reduce((sum, copy) => sum + copy.length, 0);
    const sure = sentences.some(({ before, clauses }) => before >= COPIED && new Set(clauses).size >= 3);
    if (sure && length >= SHORTEST_COPY) found.push(run);
    run = [];
  };
  let misses = 0;
  for (const copy of copies) {
    if (copy.clauses.length > 0 && (copy.before >= (run.length > 0 ? COPIED_AMONG : COPIED) || follows(copies, run, copy))) {
      run.push(copy);
      misses = 0;
    } else if (run.length > 0 && ++misses > 1) close();
  }
  close();
  return found;
}

/** The line is much like the one after the source of the last copied line. */
function follows(copies: readonly Copied[], run: readonly Copied[], copy: Copied): boolean {
  const last = run[run.length - 1];
  if (!last) return false;
  for (const step of [1, 2]) {
    const source = copies[last.source + step];
    if (!source || source.index >= run[0].index || !alike(bare(source.line.text), bare(copy.line.text))) continue;
    copy.source = source.index;
    return true;
  }
  return false;
}

/** Sørensen–Dice of the sets of character pairs, at least 0.6. */
function alike(a: string, b: string): boolean {
  const pairs = (text: string) => new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
  const [left, right] = [pairs(a), pairs(b)];
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared++;
  return left.size + right.size > 0 && (2 * shared) / (left.size + right.size) >= 0.6;
}

/** Whether the first copy is the worse one. */
function isWorse(first: readonly Copied[], second: readonly Copied[]): boolean {
  if (first.length === 0) return false;
  const damage = (copies: readonly Copied[]) => copies.reduce((sum, { line }) => sum + (line.text.match(DAMAGE)?.length ?? 0), 0);
  const size = (copies: readonly Copied[]) => copies.reduce((sum, { length }) => sum + length, 0);
  const [one, two] = [damage(first), damage(second)];
  if (one !== two) return one > two;
  return size(second) > size(first) * 1.02;
}

/** An abstract that the full text repeats: a line above, all of which stands in one line below. */
function markTeasers(copies: readonly Copied[]): number {
  let count = 0;
  for (const { line, after, clauses, index } of copies) {
    const cut = /(?:…|\.{3})$/.test(line.text);
    if (index > 6 || !(line.isSentence || cut) || clauses.length < 2 || after < COPIED_AMONG) continue;
    const head = bare(line.text.replace(/^(?:导读|摘要|提要|核心提示|内容提要)[：:\s]/, ''));
    if (head.length < 30 || !copies.some((other) => other.index > index && bare(other.line.text).startsWith(head))) continue;
    line.type = 'duplicate';
    count++;
  }
  return count;
}
