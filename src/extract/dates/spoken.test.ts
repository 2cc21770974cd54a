import { expect, test } from 'vitest';
import type { TimeExpression } from './moment.ts';
import { onTheDayOfSpeaking } from './spoken.ts';

function told(text: string, words: string, value: string): string {
  const start = text.indexOf(words);
  const expression: TimeExpression = {
    start,
    end: start + words.length,
    text: words,
    type: 'DATE',
    value,
    implied: [],
    rule: 'test',
    form: 'point',
  };
  return onTheDayOfSpeaking(expression, text, '2024-03-11', '2024-03-12').value;
}

test.each([
  ['高明强调，今晚就要把隐患清单报上来。', '今晚', '2024-03-12TEV', '2024-03-11TEV'],
  ['他说：“明天一早各乡镇要开会。”', '明天', '2024-03-13', '2024-03-12'],
  ['散会：上午11时20分。', '上午11时20分', 'XXXX-XX-XXT11:20', '2024-03-11T11:20'],
])('%s: said at the meeting', (text, words, value, spoken) => expect(told(text, words, value)).toBe(spoken));

test.each([
  ['记者今日获悉，高明强调，要抓好落实。', '今日', '2024-03-12'],
  ['今天起全市启动应急响应。', '今天', '2024-03-12'],
  ['高明强调，3月20日前完成整改。', '3月20日', '2024-03-20'],
])('%s: told by the paper, or no day of speaking', (text, words, value) => expect(told(text, words, value)).toBe(value));
