// Makes readings.json, the readings of every Han character that pinyin-pro knows:
//   npm install --prefix SOMEWHERE pinyin-pro && node dictionaries/make-readings.mjs SOMEWHERE/node_modules/pinyin-pro > dictionaries/readings.json
// One line a syllable without tone (ü written v), with all characters that are read so.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = process.argv[2];
const { pinyin } = await import(pathToFileURL(join(folder, 'dist', 'index.mjs')));
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const syllables = new Map();
for (let code = 0x3400; code <= 0x9fff; code++) {
  const character = String.fromCharCode(code);
  for (const reading of pinyin(character, { type: 'array', multiple: true, toneType: 'none', v: true })) {
    if (!/^[a-zê]+$/.test(reading)) continue;
    syllables.set(reading, (syllables.get(reading) ?? '') + character);
  }
}
const rows = [...syllables]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([syllable, characters]) => `    ${JSON.stringify(syllable)}: ${JSON.stringify([...new Set(characters)].join(''))}`);
process.stdout.write(`{\n  "source": "pinyin-pro ${version} (MIT)",\n  "readings": {\n${rows.join(',\n')}\n  }\n}\n`);
