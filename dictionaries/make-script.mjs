// Makes script.json, the characters that belong to one script only, from the tables of opencc-js:
//   node dictionaries/make-script.mjs node_modules/opencc-js > dictionaries/script.json
// traditional: converted to another character in simplified text and not written there; simplified: the reverse.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = process.argv[2];
const table = async (name) => {
  const text = (await import(pathToFileURL(join(folder, 'dist', 'esm-lib', 'dict', `${name}.js`)))).default;
  return new Map(
    text.split('|').map((row) => {
      const [from, ...to] = row.split(' ');
      return [from, to];
    }),
  );
};
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const toSimplified = await table('TSCharacters');
const toTraditional = await table('STCharacters');
const written = new Set([...toSimplified.values()].flat());
const traditional = [...toSimplified]
  .filter(([from, to]) => !to.includes(from) && !written.has(from) && !toTraditional.has(from))
  .map(([from]) => from);
const writtenTraditional = new Set([...toTraditional.values()].flat());
const simplified = [...toTraditional]
  .filter(([from, to]) => !to.includes(from) && !writtenTraditional.has(from) && !toSimplified.has(from))
  .map(([from]) => from);
const bmp = (list) =>
  list
    .filter((c) => c.length === 1)
    .sort()
    .join('');
process.stdout.write(
  `${JSON.stringify({ source: `opencc-js ${version} (Apache-2.0)`, traditional: bmp(traditional), simplified: bmp(simplified) }, null, 2)}\n`,
);
