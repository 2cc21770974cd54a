import { readFileSync, writeFileSync } from 'node:fs';
import { openCodebooks } from '../../dictionary/codebooks.ts';
import { createCoder } from './coder.ts';
const books = openCodebooks() as any;
const coder = createCoder(books);
const rows = readFileSync('fixtures/themes/gold.jsonl', 'utf8').trim().split('\n').map((l) => JSON.parse(l));
const prep = rows.map((r) => ({ r, c: { text: r.text, strength: 'should' as const, subject: r.party?.length ?? 0 }, x: { headed: new Set((r.under ?? []).flatMap((h: string) => [...coder.headed(h)])) } }));
const acc = (p: any[]) => { let s = 0, l = 0; for (const { r, c, x } of p) { const t = coder.code(c, x)[0]?.code.id ?? null; if (t === r.theme) s++; if (t === r.theme || r.also?.includes(t)) l++; } return [s / p.length, l / p.length]; };
const dev = prep.filter((p) => !p.r.blind3), held = prep.filter((p) => p.r.blind3);
const obj = (p: any[]) => { const [s, l] = acc(p); return s + l * 0.5; };
let best = obj(dev);
console.log(acc(dev), acc(held));
for (let round = 0; round < 2; round++)
  for (const code of books[0].codes) {
    const before = code.weight; let pick = before;
    for (const f of [0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5, 1.7]) { code.weight = f; const o = obj(dev); if (o > best + 0.0016) { best = o; pick = f; } }
    code.weight = pick;
  }
console.log(acc(dev), acc(held));
console.log(JSON.stringify(Object.fromEntries(books[0].codes.map((c: any) => [c.id, c.weight]))));
