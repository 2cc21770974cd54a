import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import { createMiner } from '../../miner.ts';
import { readBytes } from '../../read/bytes.ts';
const P = 'fixtures/themes/gold.jsonl';
const rows = readFileSync(P, 'utf8').trim().split('\n').map((l) => JSON.parse(l));
const miner = await createMiner();
const docs: Record<string, any> = {};
for (const r of rows) {
  delete r.under;
  if (r.from === 'composed') continue;
  if (!docs[r.from]) {
    const f = ['fixtures/reports', 'fixtures/gold-more/reports', 'fixtures/gold-held/reports'].map((d) => `${d}/${r.from}.txt`).find((p) => existsSync(p))!;
    docs[r.from] = miner.segment(miner.clean(await readBytes(readFileSync(f), f)));
  }
  const d = docs[r.from];
  const at = d.text.indexOf(r.text);
  if (at < 0) { console.log('not found', r.text); continue; }
  const over: any[] = [];
  for (const l of d.lines) {
    if (l.start > at) break;
    if (l.kind === 'title' && over.every((o: any) => o.level === -1)) over.push({ level: -1, text: d.text.slice(l.start, l.end) });
    if (l.kind === 'heading') { while (over.length && over.at(-1).level >= l.level && over.at(-1).level >= 0) over.pop(); over.push({ level: l.level, text: d.text.slice(l.start, l.end) }); }
  }
  if (over.length) r.under = over.map((o) => o.text.trim());
}
writeFileSync(P, rows.map((r) => JSON.stringify(r)).join('\n') + '\n');
