/**
 * The shared types. No code.
 *
 * A document passes the stages `RawDocument → CleanDocument → Document → Result`; the output type of one stage is
 * the only door into the next. Offsets are UTF-16 code units inside the program; the `Result` counts Unicode code
 * points of the raw text, so that `text[start:end]` is right in Python and R.
 */

/** Half-open: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

declare const layer: unique symbol;
/** A span of clean text (of a document or of a removed block), in UTF-16 units. */
export type CleanSpan = Span & { readonly [layer]?: 'clean' };
/** A span of raw text, in UTF-16 units. */
export type RawSpan = Span & { readonly [layer]: 'raw' };

/** Every repair that cleaning knows; the counters of `document.repairs`. */
export type RepairKind = 'pinyin' | 'byte_slip' | 'script' | 'width' | 'entity' | 'furniture' | 'page_break' | 'duplicate' | 'spam';

/**
 * A proposal of a cleaner: replace `text.slice(start, end)` by `insert`.
 * `aligned`: `insert` has the length of what it replaces and stands for it unit by unit (script, width), so that a
 * span may end inside it; any span that touches another edit covers all of it.
 */
export interface Edit extends Span {
  readonly insert: string;
  readonly by: RepairKind;
  readonly aligned?: boolean;
}

/** Where clean text stands in raw text. */
export interface OffsetMap {
  /** Length of the clean text, UTF-16. */
  readonly length: number;
  /** The raw span that covers a clean span; an empty clean span gives an empty raw one. */
  toRaw(span: CleanSpan): RawSpan;
}

export type Severity = 'info' | 'warning' | 'error';

/** Something a user should know about one document. Its message holds no path. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** UTF-16 span of the raw text. */
  readonly span?: RawSpan;
}

export type Format = 'txt' | 'jsonl' | 'html' | 'docx' | 'doc' | 'pdf';
export type EncodingName = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be';

/** Facts of a document that its user knows. */
export interface GivenFacts {
  readonly region?: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly published?: string;
}

/** What a reader took from one input. */
export interface RawDocument {
  /** First 16 hex digits of the SHA-256 of the raw bytes. */
  readonly id: string;
  readonly sha256: string;
  /** As the user gave it. */
  readonly source: string;
  readonly format: Format;
  /** That of the file; `utf-8`, as the text is printed, for docx, doc and pdf, which hold characters and no bytes of text. */
  readonly encoding: EncodingName;
  /** Of txt the decoded file without byte order mark, line ends as they are; of html, docx, doc and pdf the prose, a paragraph a line. */
  readonly text: string;
  /** What the user tells when the text does not. */
  readonly given: GivenFacts;
  /** What the user says of documents that do not tell. */
  readonly otherwise?: GivenFacts;
  readonly diagnostics: readonly Diagnostic[];
}

export type BlockType = 'metadata' | 'byline' | 'navigation' | 'widget' | 'copyright' | 'related' | 'library' | 'duplicate' | 'spam';

/** A stretch that cleaning removed: its own repaired text, with its own map to the raw text. */
export interface Block {
  readonly type: BlockType;
  readonly text: string;
  readonly map: OffsetMap;
}

export type Script = 'hans' | 'hant' | 'mixed';

export interface CleanDocument {
  readonly raw: RawDocument;
  /** The article as an editor would print it: simplified, one paragraph a line, no furniture. */
  readonly text: string;
  readonly map: OffsetMap;
  /** In the order of the raw text. */
  readonly blocks: readonly Block[];
  readonly script: Script;
  readonly repairs: Readonly<Record<RepairKind, number>>;
  /** All repairs, on offsets of the raw text, in order, none overlapping; replaying them gives `text`. */
  readonly edits: readonly (RawSpan & { readonly insert: string; readonly by: RepairKind })[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A word with its jieba tag (ICTCLAS set), or `slogan`, `body`, `post` where the dictionary marked it. */
export interface Token extends CleanSpan {
  readonly text: string;
  readonly tag: string;
}

export interface Sentence extends CleanSpan {
  readonly tokens: readonly Token[];
}

export type LineKind = 'title' | 'heading' | 'paragraph' | 'addressee' | 'signature';

/** One line of the clean text. A heading stands on its own line and has no predicate clause to extract. */
export interface Line extends CleanSpan {
  readonly kind: LineKind;
  /** Depth of a numbered heading: 一、 1, （一） 2, 1. 3, （1） 4; 0 without a number. */
  readonly level: number;
  readonly sentences: readonly Sentence[];
}

export interface Document {
  readonly clean: CleanDocument;
  readonly text: string;
  readonly lines: readonly Line[];
}

/** One rule: its own specification, run by one generic test. */
export interface Rule<Example> {
  /** family/name, as records carry it. */
  readonly id: string;
  /** One sentence: what it finds. */
  readonly says: string;
  readonly examples: readonly Example[];
  /** Texts in which it must find nothing. */
  readonly rejects: readonly string[];
}

/** What every extracted record stands on, before ids and raw offsets are given. */
export interface Finding {
  readonly span: CleanSpan;
  readonly rule: string;
  /** Set when the record stands in a removed block (metadata line) and not in the article. */
  readonly block?: Block;
}

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';
export type DateRole = 'published' | 'meeting' | 'deadline' | 'period' | 'event' | 'statistic' | 'other';
/** The parts of a value that the words do not name but the document does. */
export type Implied = 'year' | 'month' | 'day';

export interface DateFinding extends Finding {
  readonly text: string;
  readonly type: TimexType;
  /** TIMEX3 or EDTF. */
  readonly value: string;
  readonly implied: readonly Implied[];
  readonly role: DateRole;
}

export interface SloganFinding extends Finding {
  readonly text: string;
  readonly numbers: readonly number[];
  readonly heads: readonly string[];
  readonly items: readonly string[] | null;
  readonly itemsSource: 'text' | 'dictionary' | null;
  /** Every occurrence in the article, the first included. */
  readonly mentions: readonly CleanSpan[];
}

export interface PersonFinding extends Finding {
  readonly name: string;
  readonly posts: readonly string[];
}

export type PartyRole = 'lead' | 'support' | 'responsible';

export interface PartyFinding extends Finding {
  readonly text: string;
  /** Canonical name, for grouping. */
  readonly name: string;
  /** A type of dictionaries/parties.json. */
  readonly type: string;
  readonly role: PartyRole;
  /** Indices into the measures it governs. */
  readonly measures: readonly number[];
}

export type MeasureKind = 'action' | 'prohibition' | 'goal';
export type Strength = 'must' | 'should' | 'may' | 'must_not';
export type PartySource = 'explicit' | 'inherited' | 'assigned';

export interface MeasureFinding extends Finding {
  readonly text: string;
  readonly kind: MeasureKind;
  readonly strength: Strength;
  /** The head verb. */
  readonly action: string | null;
  readonly object: string | null;
  /** Whom it is done to. */
  readonly target: string | null;
  readonly party: string | null;
  readonly partySource: PartySource | null;
  readonly support: readonly string[];
  readonly speaker: string | null;
  readonly deadline: string | null;
  readonly deadlineValue: string | null;
  readonly quantities: readonly string[];
}

/** A code that the words of a measure speak for. */
export interface CodeFinding {
  readonly codebook: string;
  readonly code: string;
  readonly level?: number;
  readonly flag?: 0 | 1;
  readonly evidence: readonly CleanSpan[];
}

export interface DocumentFacts {
  readonly title: string | null;
  readonly number: string | null;
  readonly region: string | null;
  readonly regionCode: string | null;
  readonly province: string | null;
  readonly published: string | null;
  readonly meetingDate: string | null;
  readonly meeting: string | null;
}

/** A span of the raw text in code points, with the text it covers: `raw === [...text].slice(start, end).join('')`. */
export interface Anchor extends Span {
  readonly raw: string;
}
interface Anchored extends Anchor {
  readonly id: string;
  readonly rule: string;
}

/** The JSON of one document. It is the contract: diff, report, evaluate, verify and every writer read this. */
export interface Result {
  readonly schema: 1;
  readonly document: {
    readonly id: string;
    readonly source: string;
    readonly format: Format;
    readonly encoding: EncodingName;
    readonly sha256: string;
    readonly script: Script;
    readonly title: string | null;
    readonly number: string | null;
    readonly region: string | null;
    readonly region_code: string | null;
    readonly province: string | null;
    readonly published: string | null;
    readonly meeting_date: string | null;
    readonly meeting: string | null;
    readonly people: readonly (Anchored & { readonly name: string; readonly posts: readonly string[] })[];
    readonly repairs: Readonly<Record<RepairKind, number>>;
  };
  readonly measures: readonly MeasureRecord[];
  readonly parties: readonly PartyRecord[];
  readonly dates: readonly DateRecord[];
  readonly slogans: readonly SloganRecord[];
  readonly diagnostics: readonly (Partial<Span> & { readonly code: string; readonly severity: Severity; readonly message: string })[];
}

export interface MeasureRecord extends Anchored {
  readonly text: string;
  readonly kind: MeasureKind;
  readonly strength: Strength;
  readonly action: string | null;
  readonly object: string | null;
  readonly target: string | null;
  readonly party: string | null;
  readonly party_source: PartySource | null;
  readonly support: readonly string[];
  readonly speaker: string | null;
  readonly deadline: string | null;
  readonly deadline_value: string | null;
  readonly quantities: readonly string[];
  /** Native themes first, the most specific of each codebook first. */
  readonly codes: readonly CodeRecord[];
  readonly slogans: readonly string[];
  readonly dates: readonly string[];
}

/** A code of a codebook, with the words of the raw text that gave it. */
export interface CodeRecord {
  readonly codebook: string;
  readonly code: string;
  /** The place on the published scale, where the words tell it. */
  readonly level?: number;
  /** As published: 0 targeted, 1 general. */
  readonly flag?: 0 | 1;
  readonly evidence: readonly Span[];
}

export interface PartyRecord extends Anchored {
  readonly text: string;
  readonly name: string;
  readonly type: string;
  readonly role: PartyRole;
  readonly measures: readonly string[];
}

export interface DateRecord extends Anchored {
  readonly text: string;
  readonly type: TimexType;
  readonly value: string;
  readonly implied: readonly Implied[];
  readonly role: DateRole;
}

export interface SloganRecord extends Anchored {
  readonly text: string;
  readonly numbers: readonly number[];
  readonly heads: readonly string[];
  readonly items: readonly string[] | null;
  readonly items_source: 'text' | 'dictionary' | null;
  readonly mentions: readonly Anchor[];
}
