import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { Failure } from '../text/failure.ts';
import { explainMissing } from './inputs.ts';

/**
 * Marked documents by name: from a folder of json files, one a document, or a jsonl file. A document's name is its
 * `id`, or the base name of `document.source` without extension, so that gold and results meet.
 * @throws {Failure} when there is no such file, it is not JSON, or a document marks nothing.
 */
export async function readMarked(path: string): Promise<ReadonlyMap<string, Record<string, unknown>>> {
  const found = await stat(path).catch(async (error: unknown) => {
    throw await explainMissing(path, error);
  });
  const folder = found.isDirectory();
  const inner = folder ? await readdir(path) : [];
  const files = folder
    ? inner.includes('results.jsonl')
      ? [join(path, 'results.jsonl')]
      : inner
          .filter((name) => name.endsWith('.json'))
          .sort()
          .map((name) => join(path, name))
    : [path];
  const documents = new Map<string, Record<string, unknown>>();
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    const parts = file.endsWith('.json') ? [text] : text.split('\n').filter((line) => line.trim());
    for (const [index, part] of parts.entries()) {
      const name = `${file}${parts.length > 1 ? `: line ${index + 1}` : ''}`;
      try {
        const parsed = JSON.parse(part) as unknown;
        for (const one of Array.isArray(parsed) ? parsed : [parsed]) {
          if (!isMarked(one)) throw new Failure(name, 'marks no measures, dates, slogans or facts of a document', remedy);
          documents.set(nameOf(one), one);
        }
      } catch (error) {
        if (error instanceof Failure) throw error;
        throw new Failure(name, 'not JSON', remedy);
      }
    }
  }
  if (documents.size === 0) throw new Failure(path, 'holds no marked document', 'give a folder of json files or a jsonl file');
  return documents;
}

const remedy = 'give gold files or what zhengwen extract wrote as jsonl';

function isMarked(one: unknown): one is Record<string, unknown> {
  return typeof one === 'object' && one !== null && ['measures', 'dates', 'slogans', 'document'].some((key) => key in one);
}

function nameOf(one: Record<string, unknown>): string {
  const source = (one.document as { source?: string } | undefined)?.source;
  if (!source && typeof one.id === 'string') return one.id;
  return basename(source ?? '', extname(source ?? ''));
}
