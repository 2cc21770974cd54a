import type { Problem } from './lint.ts';

/** The line, from 1, on which each entry of a JSON dictionary names its text; the line of the one before where it cannot be told. */
export function locateEntries(source: string, texts: readonly (string | undefined)[]): number[] {
  const lines: number[] = [];
  let [at, line, counted] = [0, 1, 0];
  for (const text of texts) {
    const pattern = /"text"\s*:\s*("(?:[^"\\]|\\.)*")/g;
    pattern.lastIndex = at;
    for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
      if (text === undefined || JSON.parse(match[1]!) !== text) continue;
      for (; counted < match.index; counted++) if (source[counted] === '\n') line++;
      at = pattern.lastIndex;
      break;
    }
    lines.push(line);
  }
  return lines;
}

interface ListedWord {
  readonly word: string;
  readonly line: number;
}

/** Reads `word frequency tag` a line; empty lines are passed over. */
export function readWordList(source: string): { readonly words: readonly ListedWord[]; readonly problems: readonly Problem[] } {
  const words: ListedWord[] = [];
  const problems: Problem[] = [];
  for (const [index, raw] of source.split(/\r?\n/).entries()) {
    const row = raw.trim();
    if (row === '') continue;
    const line = index + 1;
    const [word = '', ...rest] = row.split(/\s+/);
    const [frequency, tag] = rest;
    const report = (severity: Problem['severity'], code: Problem['code'], message: string, remedy: string) =>
      problems.push({ line, entry: word, code, severity, message, remedy });
    if (rest.length > 2)
      report(
        'error',
        'malformed',
        `has ${rest.length + 1} columns, so that the word may hold a space, which never matches`,
        'write “word frequency tag”',
      );
    else if (frequency !== undefined && !/^\d+$/.test(frequency)) {
      if (tag === undefined && /^[a-z]+$/i.test(frequency)) report('warning', 'malformed', 'has no frequency', 'write “word 100000 tag”');
      else report('error', 'malformed', `“${frequency}” is no frequency`, 'write “word 100000 tag”');
    } else if (frequency === '0') report('error', 'never-matches', 'a word of frequency 0 is never taken', 'give it 100000');
    else if (tag === undefined)
      report('warning', 'malformed', 'has fewer than three columns, at which @node-rs/jieba may stop', 'write “word 100000 n”');
    else if (!/^[a-z]+\d?$/i.test(tag)) report('error', 'malformed', `“${tag}” is no tag`, 'write a tag such as n');
    words.push({ word, line });
  }
  return { words, problems };
}
