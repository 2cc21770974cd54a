import { readFileSync } from 'node:fs';
import { codebookNames } from '../../dictionary/codebooks.ts';
import { strengthOf } from '../measures/kind.ts';
import { openCoder } from './coder.ts';
const show = process.argv[2] ?? 'dev';
const coder = openCoder(codebookNames().includes('oxcgrt') ? ['oxcgrt'] : []);
const rows = readFileSync('fixtures/themes/gold.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((l) => JSON.parse(l));
const S: Record<string, any> = {};
for (const r of rows) {
  const part = r.blind3 ? 'blind3' : r.blind2 ? 'blind2' : r.blind ? 'blind' : r.held ? 'held' : 'dev';
  const s = (S[part] ??= { n: 0, ok: 0, len: 0, ox: 0, oxok: 0, pred: 0, lv: 0, lvok: 0, told: 0, toldok: 0 });
  const strength = strengthOf(r.text, /不得|严禁|禁止|非必要不/.test(r.text) ? 'prohibition' : 'action');
  const m = coder.code({ text: r.text, strength, subject: r.party?.length ?? 0 }, { books: new Set(r.epidemic ? [0, 1] : [0]), headed: new Set((r.under ?? []).flatMap((h: string) => [...coder.headed(h)])) });
  const th = m.filter((x) => x.book.id === 'themes');
  const ox = m.filter((x) => x.book.id === 'oxcgrt');
  const top = th[0]?.code.id ?? null;
  s.n++;
  if (top === r.theme) s.ok++;
  if (top === r.theme || r.also?.includes(top)) s.len++;
  if (top !== null) {
    s.told++;
    if (top === r.theme) s.toldok++;
  }
  const bad = top !== r.theme;
  const o = ox[0]?.code.id ?? null;
  if (r.oxcgrt) {
    s.ox++;
    if (o === r.oxcgrt) s.oxok++;
    if (r.level !== undefined) {
      s.lv++;
      if (o === r.oxcgrt && ox[0].level === r.level) s.lvok++;
    }
  }
  if (o) s.pred++;
  if ((part === show || show === 'all') && (bad || o !== r.oxcgrt || (r.level !== undefined && ox[0]?.level !== r.level)))
    console.log(
      r.text,
      '|',
      bad
        ? `${r.theme}${r.also ? '/' + r.also : ''} ≠ ` +
            th.map((x) => `${x.code.id}:${x.score.toFixed(1)}(${x.evidence.map((e) => r.text.slice(e.start, e.end))})`).join(' ')
        : 'ok',
      '|',
      r.oxcgrt,
      r.level,
      '→',
      ox.map((x) => x.code.id + ':' + x.level).join(' '),
    );
}
for (const [p, s] of Object.entries(S))
  console.log(
    p,
    JSON.stringify(s),
    'strict',
    (s.ok / s.n).toFixed(3),
    'lenient',
    (s.len / s.n).toFixed(3),
    'ox',
    (s.oxok / s.ox).toFixed(3),
  );
