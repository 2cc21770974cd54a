/**
 * zhengwen (政文) as a library: documents in, records out.
 *
 *     import { createMiner, readBytes } from 'zhengwen';
 *     const miner = await createMiner();
 *     const raw = await readBytes(await readFile('会议纪要.txt'), '会议纪要.txt');
 *     for (const { text, party, start, end } of miner.mine(raw).measures) …
 *
 * For many documents `extractAll` reads files, folders, globs and standard input, on worker threads if asked. Nothing here
 * prints, reads the clock or ends the process. What a user can correct is thrown as `Failure`; all else is a bug.
 */
export { createMiner } from './miner.ts';
export type { Miner, MinerOptions } from './miner.ts';
export type { ExplainedClause } from './extract/explain.ts';
export { extractAll } from './batch.ts';
export type { ExtractOptions, Outcome, Reason } from './batch.ts';
export { convertScript } from './clean/script/convert.ts';
export type { ScriptConfig } from './clean/script/opencc.ts';
export { compareSignatures, openDuplicates, sign } from './analyse/duplicates.ts';
export type { Duplicate, Identity, Signature } from './analyse/duplicates.ts';
export { findDates } from './extract/dates/find.ts';
export type { FindDatesOptions } from './extract/dates/find.ts';
export type { Form, TimeExpression } from './extract/dates/moment.ts';
export { resolve } from './extract/dates/resolve.ts';
export type { Resolution, Resolvable, ResolveOptions } from './extract/dates/resolve.ts';
export { readBytes } from './read/bytes.ts';
export type { ReadOptions } from './read/bytes.ts';
export { readResults } from './read/results.ts';
export { verifyResult, verifyResults } from './analyse/verify.ts';
export type { Verification } from './analyse/verify.ts';
export { alignMeasures } from './analyse/align.ts';
export type { AlignOptions, Entry, Group, Member, Occurrence, Side } from './analyse/align.ts';
export { diffResults } from './analyse/diff/compare.ts';
export type { Diff, DiffCell, DiffOptions, DiffRow } from './analyse/diff/compare.ts';
export { columns, tableNames } from './write/columns.ts';
export type { TableName } from './write/columns.ts';
export { writeResults } from './write/results.ts';
export type { OutputFormat, Writer } from './write/results.ts';
export { writeTable } from './write/table.ts';
export type { TableOptions } from './write/table.ts';
export { codePointOffsets } from './text/codepoints.ts';
export { Failure } from './text/failure.ts';
export type * from './model.ts';
