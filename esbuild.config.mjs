// Bundles the program into shared chunks. Small packages that every start needs are inlined, and `natural` (78 MB installed for
// the 40 kB that are used); the others stay outside and are loaded when they are needed.
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const benches = readdirSync('src/bench')
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => `src/bench/${file}`);

rmSync('dist/checked.json', { force: true });

/** Packages that go into the program; `natural` with what it asks for. */
const inlined = ['commander', 'opencc-js', 'valibot', 'natural'];
const isInlined = (path) => inlined.some((name) => path === name || path.startsWith(`${name}/`));

/** @type {import('esbuild').BuildOptions} */
const program = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
  // inlined CommonJS asks for Node's own modules by require
  banner: { js: "import { createRequire as createRequireOf } from 'node:module';\nconst require = createRequireOf(import.meta.url);" },
  plugins: [
    {
      name: 'packages stay outside',
      setup({ onResolve }) {
        onResolve({ filter: /^[^./]/ }, ({ path, kind, importer }) =>
          kind === 'entry-point' || isInlined(path) || importer.includes('/node_modules/natural/') ? undefined : { path, external: true },
        );
      },
    },
  ],
};

// apart from the benches, which would split the program into more files to open
await build({ ...program, entryPoints: ['src/index.ts', 'src/worker.ts', 'src/cli/main.ts'], outdir: 'dist' });
await build({ ...program, entryPoints: ['src/dictionary/check.ts', ...benches], outdir: 'dist', outbase: 'src' });

// the report's script and style, which go inside the page
await build({
  entryPoints: ['src/write/html/browser/main.ts', 'src/write/html/browser/style.css'],
  outdir: 'dist/page',
  bundle: true,
  format: 'iife',
  target: 'es2020',
  logLevel: 'warning',
});

// the character maps of Chinese (and Japanese) PDF fonts; without them such pages read as empty
cpSync('node_modules/pdfjs-dist/cmaps', 'dist/cmaps', {
  recursive: true,
  filter: (path) =>
    !path.endsWith('.bcmap') || /[/\\](?:Adobe-(?:GB1|CNS1|Japan1)-|GB|UniGB-|B5|CNS|ET|HK|UniCNS-|UniJIS-|90ms)/.test(path),
});

// every shipped dictionary is checked once, here; the program checks those again that were edited since
const { checkDictionaries } = await import(new URL('dist/dictionary/check.js', import.meta.url));
writeFileSync('dist/checked.json', JSON.stringify(checkDictionaries()));
