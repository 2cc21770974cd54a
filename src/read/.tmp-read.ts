import { readFileSync } from 'node:fs';
import { readBytes } from './bytes.ts';
const t = performance.now();
try { const d = await readBytes(readFileSync(process.argv[2]!), process.argv[3] ?? process.argv[2]!); console.log(d.text); console.log(d.format, d.encoding, JSON.stringify(d.diagnostics)); }
catch (e) { const f = e as any; console.log(f.name==='Failure' ? f.message : f.stack); }
console.log((performance.now() - t) | 0, 'ms', (process.resourceUsage().maxRSS / 1024) | 0, 'MB');
