/**
 * Reposts of one report in a batch: MinHash over character shingles of the clean text, found by banding
 * (Broder 1997; Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, chapter 3).
 *
 * Per document 250 bytes of signature, about 250 of buckets and its id and facts are held; nothing of the text.
 */

/** Characters in a shingle: long enough that stock phrases of two cities share few, short enough that an edit spoils few. */
const SHINGLE = 5;
const BANDS = 25;
const ROWS = 5;
const SIZE = BANDS * ROWS;
/**
 * Jaccard similarity of the shingles from which two texts are one report. Measured in duplicates.test.ts: reposts with another headline,
 * editor lines and an edit in each paragraph reach 0.80 and more, two papers' reports of one meeting 0.50 at most, two cities' less than 0.10.
 * The estimate has a standard error of 0.04; a pair of similarity 0.8 shares a band with a probability of 0.9999.
 */
export const THRESHOLD = 0.7;
/** Of a crowded bucket only the latest are compared, so that time stays near linear in any corpus. */
const LATEST = 64;

/** The smallest hashes of a text's shingles, 16 bits of each. */
export type Signature = Uint16Array;

/** What must not contradict in two texts that are the same report: forms filled in for another year or county are alike, too. */
export interface Identity {
  readonly id: string;
  readonly number: string | null;
  readonly region_code: string | null;
  readonly meeting_date: string | null;
}

/** The first document that said the same, and how similar it is, 0 to 1. */
export interface Duplicate {
  readonly duplicate_of: string;
  readonly similarity: number;
}

const multipliers = new Int32Array(SIZE);
const salts = new Int32Array(SIZE);
for (let k = 0, state = 0x9e3779b9 | 0; k < SIZE; k++) {
  multipliers[k] = (state = mix(state + 0x6d2b79f5)) | 1;
  salts[k] = state = mix(state + 0x6d2b79f5);
}

/** The signature of a clean text, punctuation, spaces and line ends apart; null where there is not one shingle. */
export function sign(text: string): Signature | null {
  const kept = text.replace(/[^\p{L}\p{N}]+/gu, '');
  if (kept.length < SHINGLE) return null;
  const smallest = new Uint32Array(SIZE).fill(0xffffffff);
  for (let i = 0; i + SHINGLE <= kept.length; i++) {
    let hash = 0;
    for (let k = i; k < i + SHINGLE; k++) hash = Math.imul(hash, 0x01000193) + kept.charCodeAt(k);
    hash = mix(hash);
    for (let k = 0; k < SIZE; k++) {
      const value = Math.imul(hash ^ salts[k]!, multipliers[k]!) >>> 0;
      if (value < smallest[k]!) smallest[k] = value;
    }
  }
  return Uint16Array.from(smallest);
}

/** The share of equal places: an estimate of the Jaccard similarity of the shingles. */
export function compareSignatures(a: Signature, b: Signature): number {
  let equal = 0;
  for (let k = 0; k < SIZE; k++) if (a[k] === b[k]) equal++;
  return equal / SIZE;
}

/**
 * Takes the documents of a batch in their order and tells of each whether an earlier one said the same. Copies are not kept, so that
 * every copy names the first of its kind.
 */
export function openDuplicates(): (identity: Identity, signature: Signature) => Duplicate | null {
  const kept: Identity[] = [];
  let signatures = new Uint16Array(SIZE * 64);
  /** By the hash of a band, the latest document with it (counted from 1), or one whose hash falls on the same place. */
  let latest = new Int32Array(4096);
  /** By document and band, the document that was the latest before. */
  let before = new Int32Array(BANDS * 64);
  const signatureOf = (document: number): Signature => signatures.subarray(document * SIZE, (document + 1) * SIZE);
  const enter = (document: number) => {
    for (let band = 0; band < BANDS; band++) {
      const place = hashBand(signatureOf(document), band) & (latest.length - 1);
      before[document * BANDS + band] = latest[place]!;
      latest[place] = document + 1;
    }
  };

  return (identity, signature) => {
    let first = Infinity;
    let found: Duplicate | null = null;
    const seen = new Set<number>();
    for (let band = 0; band < BANDS; band++) {
      let document = latest[hashBand(signature, band) & (latest.length - 1)]! - 1;
      for (let looked = 0; document >= 0 && looked < LATEST; looked++, document = before[document * BANDS + band]! - 1) {
        if (document >= first || seen.has(document)) continue;
        seen.add(document);
        const similarity = compareSignatures(signature, signatureOf(document));
        if (similarity < THRESHOLD || contradict(identity, kept[document]!)) continue;
        first = document;
        found = { duplicate_of: kept[document]!.id, similarity };
      }
    }
    if (found) return found;
    const document = kept.push(identity) - 1;
    signatures = reserve(signatures, kept.length * SIZE);
    before = reserve(before, kept.length * BANDS);
    signatures.set(signature, document * SIZE);
    if (latest.length >= kept.length * BANDS) enter(document);
    else {
      latest = new Int32Array(2 * latest.length);
      for (let each = 0; each < kept.length; each++) enter(each);
    }
    return null;
  };
}

function contradict(a: Identity, b: Identity): boolean {
  if (a.number && b.number && a.number !== b.number) return true;
  if (a.region_code && b.region_code && !isWithin(a.region_code, b.region_code) && !isWithin(b.region_code, a.region_code)) return true;
  // A page of the next day that says 昨日 may be a day or two off; meetings of one series are a week apart.
  const days = (Date.parse(a.meeting_date ?? '') - Date.parse(b.meeting_date ?? '')) / 86_400_000;
  return isDay(a.meeting_date) && isDay(b.meeting_date) && Math.abs(days) > 3;
}

function isDay(date: string | null): boolean {
  return date !== null && /^\d{4}-\d\d-\d\d$/.test(date);
}

/** GB/T 2260: 511800 lies within 510000. */
function isWithin(code: string, outer: string): boolean {
  return code.startsWith(outer.replace(/(?:00){1,2}$/, ''));
}

function hashBand(signature: Signature, band: number): number {
  let hash = band;
  for (let k = band * ROWS; k < (band + 1) * ROWS; k++) hash = mix(hash ^ signature[k]!);
  return hash;
}

/** The same array, or a longer one that begins with it. */
function reserve<T extends Uint16Array | Int32Array>(array: T, length: number): T {
  if (array.length >= length) return array;
  const longer = new (array.constructor as new (length: number) => T)(Math.ceil(1.5 * length));
  longer.set(array);
  return longer;
}

/** The finalizer of MurmurHash3. */
function mix(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
