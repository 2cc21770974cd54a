// Bundles the program: shared chunks, packages left outside, `natural` inlined (78 MB installed for the 40 kB that are used).
import { build } from 'esbuild';

const inlined = /^natural\//;

await build({
  entryPoints: ['src/index.ts', 'src/worker.ts', 'src/cli/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
  plugins: [
    {
      name: 'packages stay outside',
      setup({ onResolve }) {
        onResolve({ filter: /^[^./]/ }, ({ path, kind, importer }) =>
          kind === 'entry-point' || inlined.test(path) || importer.includes('/node_modules/natural/') ? undefined : { path, external: true },
        );
      },
    },
  ],
});
