import { existsSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Duplicate } from '../analyse/duplicates.ts';
import type { Outcome } from '../batch.ts';
import type { Result } from '../model.ts';
import type { Refusal } from '../read/line.ts';
import { Failure } from '../text/failure.ts';
import { tableNames } from '../write/columns.ts';
import type { TableName } from '../write/columns.ts';
import { formats, writeResults } from '../write/results.ts';
import type { OutputFormat, Writer } from '../write/results.ts';
import type { TableOptions } from '../write/table.ts';
import { count, noCounts } from './counts.ts';
import type { Counts } from './counts.ts';
import { PendingFile, discardAll, makeFolder, standardOutput, sweep } from './files.ts';
import type { Sink } from './files.ts';
import type { Dropped, Manifest } from './manifest.ts';

export interface OutputFlags extends TableOptions {
  readonly format?: OutputFormat;
  readonly out?: string;
  readonly kind: TableName;
}

/** Where `extract` writes: standard output, one file, or a folder of tables. */
export interface Output {
  /** The documents table is among what is written; it names near-duplicates. */
  readonly namesDuplicates: boolean;
  begin(): Promise<void>;
  add(result: Result, duplicate: Duplicate | null): Promise<void>;
  /** A near-duplicate that is left out of everything but the manifest. */
  drop(result: Result, duplicate: Duplicate): void;
  /** The answer to a bad line: whole results hold it, tables do not. */
  refuse(refusal: Refusal): Promise<void>;
  noteFailure(outcome: Outcome): void;
  /** Gives the files their names, or takes them away when nothing was done; a folder gets the manifest that `describe` gives. */
  end(useful: boolean, describe: (written: Written) => Promise<Manifest>): Promise<void>;
  summarize(failed: number): string;
}

/** What was written, for the manifest. */
export interface Written {
  readonly counts: Counts;
  /** SHA-256 of the documents by source; those of JSONL stand in no file of their own. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly failures: readonly Outcome[];
  readonly dropped: readonly Dropped[];
}

interface Stream {
  readonly sink: Sink;
  readonly writer: Writer;
  readonly whole: boolean;
  /** The bytes of a file that is no text. */
  readonly finish?: () => Promise<Uint8Array>;
}

/** @throws {Failure} when the flags do not fit together or the path cannot be written. */
export async function openOutput(flags: OutputFlags): Promise<Output> {
  const folder = folderOf(flags.out);
  const streams = folder === null ? [await openStream(flags)] : await openFolder(folder, flags);
  const counts = noCounts();
  const hashes = new Map<string, string>();
  const failures: Outcome[] = [];
  const dropped: Dropped[] = [];
  const noteHash = ({ format, source, sha256 }: Result['document']) => {
    if (folder !== null && format !== 'jsonl') hashes.set(source, sha256);
  };
  return {
    namesDuplicates: folder !== null || (flags.kind === 'documents' && !streams[0]!.whole) || flags.out?.endsWith('.xlsx') === true,
    async begin() {
      for (const { sink, writer } of streams) await sink.write(writer.begin);
    },
    async add(result, duplicate) {
      count(counts, result);
      noteHash(result.document);
      for (const { sink, writer } of streams) await sink.write(writer.add(result, duplicate));
    },
    drop({ document }, duplicate) {
      noteHash(document);
      dropped.push({ source: document.source, document_id: document.id, ...duplicate });
    },
    async refuse(refusal) {
      for (const { sink, writer, whole } of streams) if (whole) await sink.write(writer.add(refusal));
    },
    noteFailure(outcome) {
      if (folder !== null) failures.push(outcome);
    },
    async end(useful, describe) {
      for (const { sink, writer, finish } of streams) await sink.write(finish ? await finish() : writer.end);
      const files = streams.map(({ sink }) => sink).filter((sink) => sink instanceof PendingFile);
      if (!useful && files.length > 0) return discardAll();
      for (const file of files) file.commit();
      if (folder === null) return;
      const { writeManifest } = await import('./manifest.ts');
      writeManifest(folder, await describe({ counts, hashes, failures, dropped }));
    },
    summarize: (failed) => {
      const records = tableNames.map((name) => `${counts[name]} ${name}`).join(', ');
      const left = dropped.length > 0 ? `; ${dropped.length} near-duplicates dropped` : '';
      return failed > 0 ? `${records}${left}; ${failed} failed` : records + left;
    },
  };
}

/** The folder that --out names; null for a file and for standard output. */
export function folderOf(out: string | undefined): string | null {
  return out !== undefined && isFolder(out) ? out.replace(/(?<=.)\/+$/, '') : null;
}

function isFolder(path: string): boolean {
  return extname(path) === '' || path.endsWith('/') || (existsSync(path) && statSync(path).isDirectory());
}

async function openStream(flags: OutputFlags): Promise<Stream> {
  const format = flags.format ?? (flags.out === undefined ? 'jsonl' : formatOf(flags.out));
  if (format === 'xlsx' || format === 'parquet') return openBinary(format, flags.kind, flags.out, flags);
  const sink = flags.out === undefined ? standardOutput : new PendingFile(flags.out);
  if (format === 'jsonl' || format === 'json') return { sink, writer: writeResults(format), whole: true };
  const { writeTable } = await import('../write/table.ts');
  return { sink, writer: writeTable(flags.kind, format, flags), whole: false };
}

async function openFolder(folder: string, flags: OutputFlags): Promise<Stream[]> {
  const { writeTable } = await import('../write/table.ts');
  const format = flags.format ?? 'csv';
  makeFolder(folder);
  sweep(folder);
  const open = async (name: TableName): Promise<Stream> => {
    const path = `${folder}/${name}.${format}`;
    if (format === 'xlsx' || format === 'parquet') return openBinary(format, name, path, flags);
    return { sink: new PendingFile(path), writer: writeTable(name, format, flags), whole: false };
  };
  const tables =
    format === 'xlsx' ? [await openBinary(format, 'documents', `${folder}/tables.xlsx`, flags)] : await Promise.all(tableNames.map(open));
  return [...tables, { sink: new PendingFile(`${folder}/results.jsonl`), writer: writeResults('jsonl'), whole: true }];
}

/** A workbook holds all tables, a Parquet file one. */
async function openBinary(format: 'xlsx' | 'parquet', table: TableName, path: string | undefined, flags: OutputFlags): Promise<Stream> {
  if (path === undefined) throw new Failure(`--format ${format}`, 'is no text to print', 'name a file or a folder with --out');
  const book =
    format === 'xlsx'
      ? (await import('../write/xlsx.ts')).writeWorkbook(flags)
      : (await import('../write/parquet.ts')).writeParquet(table, flags);
  const add: Writer['add'] = (result, duplicate) => {
    book.add(result as Result, duplicate);
    return '';
  };
  return { sink: new PendingFile(path), writer: { begin: '', add, end: '' }, whole: false, finish: () => book.end() };
}

function formatOf(path: string): OutputFormat {
  const extension = extname(path).slice(1).toLowerCase();
  const format = formats.find((name) => name === extension);
  if (!format) throw new Failure(path, `no format is called .${extension}`, `end the name in .${formats.join(', .')}, or say --format`);
  return format;
}
