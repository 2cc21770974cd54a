import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';
import type { PageAssets } from '../write/html/page.ts';

/** The style sheet and the script of the page, as the build makes them. */
export function buildPageAssets(): PageAssets {
  const folder = fileURLToPath(new URL('../write/html/browser/', import.meta.url));
  const { outputFiles } = buildSync({
    entryPoints: [`${folder}main.ts`, `${folder}style.css`],
    outdir: folder,
    bundle: true,
    format: 'iife',
    target: 'es2020',
    write: false,
  });
  const find = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))!.text;
  return { script: find('.js'), style: find('.css') };
}
