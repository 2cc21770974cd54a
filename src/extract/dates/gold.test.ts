import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clean } from '../../clean/clean.ts';
import type { Document, RawDocument } from '../../model.ts';
import { classifyLines } from '../../segment/lines.ts';
import { extractDates } from './dates.ts';

const shared = join(import.meta.dirname, '../../../../shared');
const sets = [
  { name: 'dev', gold: join(shared, 'eval/dev'), raw: join(shared, 'seeds') },
  { name: 'more', gold: join(shared, 'eval/more/gold'), raw: join(shared, 'eval/more/raw') },
];

interface Gold {
  readonly document: { readonly published: string | null; readonly meeting_date: string | null };
  readonly dates: readonly { readonly text: string; readonly type: string; readonly value: string }[];
}

const toDocument = (text: string): Document => {
  const raw: RawDocument = { id: '', sha256: '', source: '', format: 'txt', encoding: 'utf-8', text, given: {}, diagnostics: [] };
  const cleaned = clean(raw);
  return { clean: cleaned, text: cleaned.text, lines: classifyLines(cleaned.text).map((line) => ({ ...line, sentences: [] })) };
};
const key = (date: { text: string; type: string; value: string }) => `${date.text.replace(/[“”]/g, '')} ${date.type} ${date.value}`;

// Skipped only where the folder of gold documents is absent.
describe.skipIf(!existsSync(shared))('gold', () => {
  for (const { name, gold, raw } of existsSync(shared) ? sets : [])
    test.each(readdirSync(gold).filter((file) => file.endsWith('.json')))(`${name} %s`, (file) => {
      const wanted = JSON.parse(readFileSync(join(gold, file), 'utf8')) as Gold;
      const text = readFileSync(join(raw, file.replace('.json', '.txt')), 'utf8').replace(/^\uFEFF/, '');
      const { dates, published, meetingDate } = extractDates(toDocument(text));
      expect(dates.map(key).sort()).toEqual(wanted.dates.map(key).sort());
      expect([published, meetingDate]).toEqual([wanted.document.published, wanted.document.meeting_date]);
    });
});
