import { existsSync, readFileSync } from 'node:fs';

/** The version in the nearest package.json above this file, in the sources and in the build alike. */
export function readVersion(): string {
  for (let folder = new URL('.', import.meta.url); ; folder = new URL('..', folder)) {
    const file = new URL('package.json', folder);
    if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
    if (new URL('..', folder).href === folder.href) throw new Error('package.json is missing from the installation');
  }
}
