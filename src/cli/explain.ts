import type { ExplainedClause } from '../extract/explain.ts';
import { createMiner } from '../miner.ts';
import type { MinerOptions } from '../miner.ts';
import { Failure } from '../text/failure.ts';
import { eachDocument } from './documents.ts';
import { standardOutput } from './files.ts';
import type { ReadFlags } from './flags.ts';

interface ExplainFlags extends ReadFlags, MinerOptions {
  readonly format?: string;
  readonly out?: string;
}

/** `extract --explain`: a clause a line, as text or as JSON. */
export async function explainDocuments(paths: readonly string[], flags: ExplainFlags): Promise<void> {
  const { format = 'text', out } = flags;
  if (out !== undefined) throw new Failure('--explain', 'prints, and writes no file', 'leave --out out');
  if (format !== 'text' && format !== 'jsonl')
    throw new Failure('--explain', `has no form as ${format}`, 'leave --format out for text, or say jsonl');
  const miner = await createMiner(flags);
  let first = true;
  await eachDocument(paths, flags, async (raw) => {
    const clauses = miner.explain(raw);
    if (format === 'jsonl')
      await standardOutput.write(
        clauses.map((clause) => `${JSON.stringify({ document: { id: raw.id, source: raw.source }, ...clause })}\n`).join(''),
      );
    else await standardOutput.write(`${first ? '' : '\n'}${raw.source}\n${clauses.map((clause) => `${toLine(clause)}\n`).join('')}`);
    first = false;
  });
}

/** Han characters stand in the last columns, so that the others align on any terminal. */
function toLine(clause: ExplainedClause): string {
  const { measure, verdict, rule } = clause;
  const words = clause.text.replace(/\s+/g, ' ');
  return `${(measure ?? '-').padEnd(5)} ${verdict.padEnd(11)} ${rule.padEnd(20)} ${words}  <- ${why(clause)}`;
}

function why({ verdict, says, party, party_source: source, party_from: from }: ExplainedClause): string {
  if (verdict !== 'measure') return says;
  if (party === null) return 'nobody is named: party is null';
  if (source === 'assigned') return `party ${party}, assigned by “${from!.raw}”`;
  if (source === 'inherited') return `party ${party}, carried on from ${from!.measure ?? 'the clause before'}`;
  return `party ${party}, named here`;
}
