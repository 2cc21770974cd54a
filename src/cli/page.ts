import { existsSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import type { SourceText } from '../analyse/summary.ts';
import type { Result } from '../model.ts';
import { readTask } from '../read/task.ts';
import { Failure } from '../text/failure.ts';
import type { PageAssets } from '../write/html/page.ts';

/** The raw text of a document, as extract read it, from the first folder that has the file. */
export async function readSource(
  { document: { source, format, encoding, sha256 } }: Result,
  roots: readonly string[],
): Promise<SourceText> {
  let why: 'absent' | 'changed' = 'absent';
  // A line of JSONL and standard input cannot be read again.
  if (format === 'jsonl' || source === '-') return { text: null, why };
  for (const path of isAbsolute(source) ? [source] : roots.map((root) => join(root, source))) {
    if (!existsSync(path)) continue;
    try {
      const raw = await readTask({ source, path }, { from: format, encoding });
      if (raw.sha256 === sha256) return { text: raw.text };
      why = 'changed';
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }
  return { text: null, why };
}

/** The folder that results of a path stand in. */
export async function folderOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ? path : dirname(path);
}

/** The style sheet and the script of the page stand in dist/page, wherever in dist this code was bundled to. */
export function readAssets(): PageAssets {
  for (let folder = new URL('.', import.meta.url); ; folder = new URL('..', folder)) {
    for (const place of ['page/', 'dist/page/']) {
      const script = new URL(`${place}main.js`, folder);
      if (existsSync(script))
        return { script: readFileSync(script, 'utf8'), style: readFileSync(new URL(`${place}style.css`, folder), 'utf8') };
    }
    if (new URL('..', folder).href === folder.href) throw new Error('dist/page is missing from the installation');
  }
}
