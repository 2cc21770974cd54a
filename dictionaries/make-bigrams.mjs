// Makes bigrams.json, how often Chinese characters occur and follow each other in the language of government, from the word list of jieba,
// the words of the other dictionaries, the reports in fixtures/reports, and the tables of opencc-js:
//   node dictionaries/make-bigrams.mjs node_modules/@node-rs/jieba/dict.txt node_modules/opencc-js > dictionaries/bigrams.json
// Every number is a letter: A is probability 1, each further letter divides by e^0.5.
//   characters  every character, followed by three letters: how often it occurs, begins a word, and is the last of its word where it occurs
//   pairs       a character and those that follow it inside words, in groups: a letter, then the characters that follow so often
//   simplified  traditional characters of GBK, each followed by the simplified one
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [words, opencc] = process.argv.slice(2);
const add = (map, key, count) => map.set(key, (map.get(key) ?? 0) + count);
const all = new Map();
const first = new Map();
const last = new Map();
const pairs = new Map();
const learn = (word, count) => {
  if (!/^[\u4e00-\u9fa5]+$/.test(word) || !count) return;
  for (let i = 0; i < word.length; i++) {
    add(all, word[i], count);
    if (i + 1 < word.length) add(pairs.get(word[i]) ?? pairs.set(word[i], new Map()).get(word[i]), word[i + 1], count);
  }
  add(first, word[0], count);
  add(last, word.at(-1), count);
};
for (const row of readFileSync(words, 'utf8').split('\n')) learn(row.split(' ')[0], Number(row.split(' ')[1]));
// jieba counted novels and newspapers: what officials say is raised to the weight it has in their texts
const strings = (value) =>
  typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
const folder = import.meta.dirname;
const read = (...path) => readFileSync(join(folder, ...path), 'utf8');
for (const word of strings(JSON.parse(read('verbs.json')))) learn(word, 4000);
for (const name of [
  'events.json',
  'parties.json',
  'posts.json',
  ...readdirSync(join(folder, 'slogans')).map((file) => join('slogans', file)),
])
  for (const text of strings(JSON.parse(read(name)))) for (const word of text.match(/[\u4e00-\u9fa5]{2,12}/g) ?? []) learn(word, 300);
const reports = join('..', 'fixtures', 'reports');
for (const file of readdirSync(join(folder, reports)))
  for (const word of read(reports, file).match(/[\u4e00-\u9fa5]+/g) ?? []) learn(word, 300);
for (const word of '顶得住 守得住 站得住 稳得住 接得住 靠得住 打得赢 冲得上 拿得下 扛得起 抓得实'.split(' ')) learn(word, 4000);
const total = [...all.values()].reduce((a, b) => a + b, 0);
const starts = [...first.values()].reduce((a, b) => a + b, 0);
const letter = (probability) => String.fromCharCode(65 + Math.min(57, Math.round(-2 * Math.log(probability))));
const characters = [...all]
  .filter(([, count]) => count >= 20)
  .sort((a, b) => b[1] - a[1])
  .map(
    ([character, count]) =>
      character + letter(count / total) + letter((first.get(character) ?? 0.5) / starts) + letter((last.get(character) ?? 0.5) / count),
  );
const rows = [];
for (const [character, followers] of pairs) {
  const groups = new Map();
  for (const [next, count] of followers) {
    const here = count / all.get(character);
    if (count < 20 || here < 1e-4 || here < (2 * (last.get(character) ?? 0) * (first.get(next) ?? 0)) / starts / all.get(character))
      continue;
    groups.set(letter(here), (groups.get(letter(here)) ?? '') + next);
  }
  if (groups.size) rows.push(character + [...groups].sort().flat().join(''));
}
const table = (await import(pathToFileURL(join(opencc, 'dist', 'esm-lib', 'dict', 'TSCharacters.js')))).default;
const simplified = table
  .split('|')
  .map((row) => row.split(' '))
  .filter(([from, to]) => /^[\u4e00-\u9fa5]$/.test(from) && /^[\u4e00-\u9fa5]$/.test(to) && from !== to);
const version = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
const source = `jieba dict.txt of @node-rs/jieba ${version(join(words, '..'))} (MIT) and the texts of this project, opencc-js ${version(opencc)} (Apache-2.0)`;
process.stdout.write(
  `${JSON.stringify({ source, characters: characters.join(''), simplified: simplified.flat().join(''), pairs: rows }, null, 1)}\n`,
);
