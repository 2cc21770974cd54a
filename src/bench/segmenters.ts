import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Cutter, Engine } from '../segment/cutter.ts';
import { openSegmenter } from '../segment/segmenter.ts';

interface Figures {
  readonly load: number;
  readonly memory: number;
  readonly cut: number;
  readonly tag: number;
  readonly marked: number;
}

/** Units of text that each speed is measured on. */
const size = 1_000_000;

/**
 * Load time, memory and speed of the two engines, each in a process of its own, as a Markdown table. `cut` and `tag`
 * are the engine's own functions, `with dictionary` what the program calls: marks and offsets included.
 */
export function compareSegmenters(): string {
  const rows = (['node-rs', 'nodejieba'] as const).map((engine) => {
    const output = execFileSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), engine], { encoding: 'utf8' });
    const { load, memory, cut, tag, marked } = JSON.parse(output) as Figures;
    const speed = (value: number) => value.toFixed(2);
    return `| ${engine} | ${load.toFixed(0)} | ${memory.toFixed(0)} | ${speed(cut)} | ${speed(tag)} | ${speed(marked)} |`;
  });
  return [
    '| engine | load, ms | memory, MB | cut, million characters/s | tag | with dictionary |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

async function measure(engine: Engine): Promise<Figures> {
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const cutter: Cutter =
    engine === 'node-rs' ? (await import('../segment/node-rs.ts')).openNodeRs() : (await import('../segment/nodejieba.ts')).openNodejieba();
  cutter.cut('先用一次');
  const load = performance.now() - start;
  const memory = (process.memoryUsage().rss - before) / 2 ** 20;
  const text = sample();
  const segmenter = await openSegmenter(engine);
  const speed = (run: (part: string) => unknown) => {
    run(text.slice(0, 10_000));
    const begun = performance.now();
    for (let at = 0; at < text.length; at += 10_000) run(text.slice(at, at + 10_000));
    return text.length / 1_000 / (performance.now() - begun);
  };
  return {
    load,
    memory,
    cut: speed((part) => cutter.cut(part)),
    tag: speed((part) => cutter.tag(part)),
    marked: speed((part) => segmenter.tag(part)),
  };
}

/** The reports of the fixtures, repeated. */
function sample(): string {
  const folder = new URL('../../fixtures/reports/', import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  const reports = files.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n');
  return reports.repeat(Math.ceil(size / reports.length)).slice(0, size);
}

const engine = process.argv[2];
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (engine === 'node-rs' || engine === 'nodejieba') process.stdout.write(JSON.stringify(await measure(engine)));
  else console.log(compareSegmenters());
}
