import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWords } from './words.ts';

const mark = (from: string, to: string): string =>
  compareWords(from, to)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[${text}]` : `{${text}}`))
    .join('');

test.each([
  ['3月底前完成', '12月底前完成', '[3]{12}月底前完成'],
  ['达到95%以上', '达到98%以上', '达到[95%]{98%}以上'],
  ['强化监管', '加强监控', '[强化监管]{加强监控}'],
  ['应当安装报警装置', '必须安装报警装置', '[应当]{必须}安装报警装置'],
  ['完善预案', '健全完善预案', '{健全}完善预案'],
])('%s → %s: %s', (from, to, marked) => expect(mark(from, to)).toBe(marked));

test('what stays and what was removed is the first text, what stays and what was added the second', () => {
  const text = fc.string({ unit: fc.constantFrom('政', '策', '要', '3', '0', '%', 'a', '𠮷'), maxLength: 12 });
  fc.assert(
    fc.property(text, text, (from, to) => {
      const words = compareWords(from, to);
      const without = (kind: string) => words.flatMap((word) => (word.kind === kind ? [] : word.text)).join('');
      expect([without('added'), without('removed')]).toEqual([from, to]);
    }),
  );
});
