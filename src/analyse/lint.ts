import { evidence, scriptEvidence } from '../dictionary/script.ts';
import { checkShape, foldSlogan, quoteMarks, type SloganEntry } from '../dictionary/slogans.ts';
import { countsOf } from '../extract/slogans/items.ts';
import { parseSlogan } from '../extract/slogans/parse.ts';
import { locateEntries, readWordList } from './lint-lines.ts';

export type ProblemCode = 'malformed' | 'never-matches' | 'duplicate' | 'shadowed' | 'miscounted' | 'date' | 'shipped' | 'no-number';

/** One thing that is wrong (`error`) or may be meant otherwise (`warning`) in a user's dictionary. */
export interface Problem {
  /** From 1. */
  readonly line: number;
  readonly entry: string;
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly remedy: string;
}

/** A written form of an entry and where it stands. */
export interface Form {
  readonly form: string;
  readonly line: number;
  readonly entry: string;
  readonly variant: boolean;
}

export interface Linted {
  readonly entries: number;
  readonly problems: readonly Problem[];
}

/**
 * Checks a dictionary of slogans: JSON in the shape of `dictionaries/slogans`, or a plain list `word frequency tag` as the
 * segmenters read it. `shipped` are entries that need not be written again. Problems come in the order of the lines.
 */
export function lintDictionary(text: string, shipped: readonly SloganEntry[] = []): Linted {
  const source = text.replace(/^\uFEFF/, '');
  const linted = /^\s*[[{]/.test(source) ? lintJson(source) : lintList(source);
  const problems = [...linted.problems, ...lintForms(linted.forms, shipped)];
  return { entries: linted.entries, problems: problems.sort((a, b) => a.line - b.line) };
}

interface Parsed extends Linted {
  readonly forms: readonly Form[];
}

function lintJson(source: string): Parsed {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch (error) {
    const { message } = error as Error;
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? source.length);
    const line = source.slice(0, position).split('\n').length;
    return {
      entries: 0,
      forms: [],
      problems: [fault(line, '', 'malformed', `not valid JSON (${message})`, 'correct it with a JSON-aware editor')],
    };
  }
  const listed = (json as { entries?: unknown } | null)?.entries;
  const entries = (Array.isArray(listed) ? listed : []) as readonly Partial<SloganEntry>[];
  const lines = locateEntries(
    source,
    entries.map((entry) => entry?.text),
  );
  const broken = new Set<number>();
  const problems = checkShape(json).map(({ entry, message }) => {
    if (entry === null) return fault(1, '', 'malformed', message, 'write {"field": "…", "entries": [{"text": "…", "source": "…"}]}');
    broken.add(entry);
    return fault(
      lines[entry]!,
      String(entries[entry]?.text ?? `entry ${entry + 1}`),
      'malformed',
      message,
      'see dictionaries/README.md for the fields',
    );
  });
  const sound = entries.flatMap((entry, i) => (broken.has(i) ? [] : [{ entry: entry as SloganEntry, line: lines[i]! }]));
  const forms = sound.flatMap(({ entry, line }) => [
    { form: entry.text, line, entry: entry.text, variant: false },
    ...(entry.variants ?? []).map((form) => ({ form, line, entry: entry.text, variant: true })),
  ]);
  return { entries: entries.length, forms, problems: [...problems, ...sound.flatMap(({ entry, line }) => lintEntry(entry, line))] };
}

function lintEntry(entry: SloganEntry, line: number): Problem[] {
  const problems: Problem[] = [];
  const parts = parseSlogan(foldSlogan(entry.text));
  if (parts.numbers.some(Number.isNaN))
    problems.push(fault(line, entry.text, 'malformed', 'its number cannot be read', 'write the number in Chinese or Arabic digits'));
  const items = entry.items?.length;
  if (items !== undefined && parts.numbers.length > 0 && ![...countsOf(parts), entry.count].includes(items)) {
    const counted = entry.count ?? countsOf(parts)[0] ?? parts.numbers.join('+');
    problems.push(
      fault(
        line,
        entry.text,
        'miscounted',
        `counts ${counted} and has ${items} items`,
        'correct the items, or say "count" where the numbers mean something else',
      ),
    );
  }
  for (const [field, date] of [['since', entry.since], ...(entry.earlier ?? []).map(({ until }) => ['until', until])] as const)
    if (date !== undefined && !/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(date))
      problems.push(fault(line, entry.text, 'date', `${field} "${date}" is no date`, 'write YYYY, YYYY-MM or YYYY-MM-DD'));
  return problems;
}

/** A plain list is read by the segmenters themselves, which cut at every mark before they look for words. */
function lintList(source: string): Parsed {
  const { words, problems } = readWordList(source);
  const unmatched = words.flatMap(({ word, line }) => {
    const [mark] = /[\p{P}\p{Z}]/u.exec(word.replace(/[+.#&%-]/g, '')) ?? [];
    return mark && !quoteMarks.includes(mark)
      ? [
          fault(
            line,
            word,
            'never-matches',
            `a segmenter cuts at “${mark}” and never sees it whole`,
            'put it into a JSON dictionary, or leave the mark out',
          ),
        ]
      : [];
  });
  const forms = words.map(({ word, line }) => ({ form: word, line, entry: word, variant: false }));
  return { entries: words.length, forms, problems: [...problems, ...unmatched] };
}

function lintForms(forms: readonly Form[], shipped: readonly SloganEntry[]): Problem[] {
  const problems: Problem[] = [];
  const known = new Map(
    shipped.flatMap((entry) => [entry.text, ...(entry.variants ?? [])].map((form) => [foldSlogan(form), entry] as const)),
  );
  const first = new Map<string, Form>();
  // An entry keeps the form that it has as its text; variants yield.
  for (const one of [...forms.filter(({ variant }) => !variant), ...forms.filter(({ variant }) => variant)]) {
    const { form, line, entry } = one;
    const wrong = unmatchable(form);
    if (wrong) problems.push(fault(line, entry, 'never-matches', `“${form}” ${wrong[0]}`, wrong[1]));
    const key = foldSlogan(form);
    const before = first.get(key);
    if (!before) {
      first.set(key, one);
      if (!one.variant && !wrong && !/[\d零〇一二两三四五六七八九十百千万双]/.test(form))
        problems.push({
          ...fault(line, entry, 'no-number', 'holds no number', 'keep it if it is meant: it is found, without numbers'),
          severity: 'warning',
        });
      const twin = known.get(key);
      if (twin)
        problems.push({
          ...fault(
            line,
            entry,
            'shipped',
            `“${form}” is shipped already (${twin.field})`,
            'leave it out, or keep it to go before the shipped entry',
          ),
          severity: 'warning',
        });
    } else if (before.entry === entry && before.line === line) {
      problems.push(fault(line, entry, 'duplicate', `“${form}” stands twice in the entry`, 'delete one'));
    } else if (!one.variant) problems.push(fault(line, entry, 'duplicate', `stands in line ${before.line} already`, 'keep one of the two'));
    else
      problems.push(
        fault(line, entry, 'shadowed', `its variant “${form}” belongs to ${before.entry} in line ${before.line}`, 'keep it in one entry'),
      );
  }
  return problems;
}

/** Why clean text never holds a form, and what to write instead. */
function unmatchable(form: string): readonly [string, string] | null {
  const folded = foldSlogan(form);
  if (/\s/u.test(form)) return ['holds a space, which no clean text has', 'leave the space out'];
  if (Array.from(form).some((character) => quoteMarks.includes(character)))
    return ['holds quotes, which are passed over in any text', 'leave the quotes out'];
  if (/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/.test(folded))
    return ['has full-width digits or letters, which are read as half-width', 'write them half-width'];
  if (/[。；！？：;!?:\p{C}]/u.test(folded)) return ['holds a mark that ends a clause', 'leave the mark out'];
  const units = scriptEvidence();
  const traditional = Array.from(folded).find((character) => units[character.charCodeAt(0)] === evidence.traditional);
  if (traditional) return [`holds ${traditional}, but text is made simplified first`, 'write it in simplified characters'];
  if (folded.length < 2) return ['has one character', 'write it whole'];
  return null;
}

/** An error; warnings are made of it. */
function fault(line: number, entry: string, code: ProblemCode, message: string, remedy: string): Problem {
  return { line, entry, code, severity: 'error', message, remedy };
}
