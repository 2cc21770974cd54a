import { Converter } from 'opencc-js/t2cn';
import { once } from '../dictionary/load.ts';
import { scriptCharacters } from '../dictionary/script.ts';
import type { Edit, Script } from '../model.ts';

/** Taiwan and Hong Kong forms to mainland characters; words stay words (資訊 → 资讯). opencc-js `tw` also rights 著力. */
const converter = once((): ((text: string) => string) => Converter({ from: 'tw', to: 'cn' }));

/** Traditional brackets, which OpenCC leaves alone. */
const BRACKETS: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’', '﹁': '“', '﹂': '”' };

/**
 * Converts the lines that are written in traditional characters. A line in which simplified characters prevail
 * is left alone: 乾 of 乾坤 and a name with a traditional character must pass through.
 */
export function proposeScript(text: string): { readonly edits: Edit[]; readonly script: Script } {
  const edits: Edit[] = [];
  let allTraditional = 0;
  let allSimplified = 0;
  const { traditional, simplified } = scriptCharacters();
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    let t = 0;
    let s = 0;
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0x3400) continue;
      if (traditional.has(unit)) t++;
      else if (simplified.has(unit)) s++;
    }
    allTraditional += t;
    allSimplified += s;
    if (t > 0 && t * 3 >= s) align(text.slice(start, end), start, edits);
    start = end;
  }
  const script =
    allTraditional * 20 <= allSimplified || allTraditional === 0 ? 'hans' : allSimplified * 4 <= allTraditional ? 'hant' : 'mixed';
  return { edits, script };
}

/** OpenCC returns no offsets: where a line keeps its length it corresponds unit by unit, else sentence by sentence. */
function align(line: string, offset: number, edits: Edit[]): void {
  const insert = converter()(line).replace(/[「」『』﹁﹂]/g, (bracket) => BRACKETS[bracket]);
  if (insert === line) return;
  if (insert.length === line.length) {
    edits.push({ start: offset, end: offset + line.length, insert, by: 'script', aligned: true });
    return;
  }
  const parts = line.match(/[^，。；、\n]+[，。；、\n]*|[，。；、\n]+/g) ?? [];
  if (parts.length <= 1) {
    edits.push({ start: offset, end: offset + line.length, insert, by: 'script' });
    return;
  }
  for (const part of parts) {
    align(part, offset, edits);
    offset += part.length;
  }
}
