import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLine, refuseLine } from './line.ts';
import { splitLines } from './lines.ts';

const read = (line: string, options = {}) => readLine(Buffer.from(line), 3, options);

test('a line is a document; its own facts win over the options', () => {
  const document = read('{"id":"甲","text":"会议要求。","region":"雅安市"}', { region: '成都市', published: '2020' });
  const sha256 = createHash('sha256').update('会议要求。').digest('hex');
  expect(document).toMatchObject({ source: '甲', sha256, format: 'jsonl', given: { region: '雅安市' } });
  expect(document.otherwise).toEqual({ region: '成都市', published: '2020' });
});

test('a day with hours is a day; null and an empty text tell nothing', () => {
  const given = (facts: object) => read(JSON.stringify({ text: '会议要求。', ...facts }), { region: '成都市' }).given;
  expect(given({ published: '2020-02-04T00:00:00.000Z' })).toEqual({ published: '2020-02-04' });
  expect(given({ published: ' 2020-02-04 08:30:00 ', region: ' 雅安市 ' })).toEqual({ region: '雅安市', published: '2020-02-04' });
  expect(given({ published: null, region: null })).toEqual({});
});

test('a line without id is called by its number; a number may be an id', () => {
  expect(read('{"text":"会议要求。"}').source).toBe('line 3');
  expect(read('{"id":7,"text":"会议要求。"}').source).toBe('7');
});

test.each([
  ['', 'line 3: empty line'],
  ['{"id":', 'line 3: not valid JSON'],
  ['[1]', 'line 3: not a JSON object'],
  ['null', 'line 3: not a JSON object'],
  ['{"id":"甲"}', '甲: no "text"'],
  ['{"id":"甲","text":" \\n"}', '甲: nothing but white space'],
  ['{"id":"甲","text":"会议要求。","published":"4/2/2020"}', '甲: "4/2/2020" is no "published"; write YYYY, '],
  ['{"id":"甲","text":"会议要求。","published":"2020-02-30"}', '甲: "2020-02-30" is no "published"'],
  ['{"id":"甲","text":"会议要求。","published":20200204}', '甲: 20200204 is no "published"'],
  ['{"id":"甲","text":"会议要求。","region":["雅安市"]}', '甲: ["雅安市"] is no "region"'],
])('%j fails: %s', (line, message) => {
  expect(() => read(line)).toThrow(message);
});

test('half a surrogate pair becomes U+FFFD with a warning', () => {
  const { text, diagnostics } = read('{"text":"要\\ud83d落实"}');
  expect(text).toBe('要\uFFFD落实');
  expect(diagnostics).toMatchObject([{ severity: 'warning', span: { start: 1, end: 2 } }]);
});

test('a refusal has the shape of a result', () => {
  expect(refuseLine({ subject: 'line 3', reason: 'not valid JSON', remedy: 'mend it' })).toMatchObject({
    schema: 1,
    document: {
      id: null,
      source: 'line 3',
      format: 'jsonl',
    },
    measures: [],
    diagnostics: [
      {
        code: 'unreadable',
        severity: 'error',
        message: 'not valid JSON; mend it',
      },
    ],
  });
});

test('lines do not depend on how the stream is cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('a', '政', ''), { minLength: 1 }), fc.integer({ min: 1, max: 7 }), async (lines, size) => {
      const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
      const chunks = async function* () {
        for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
      };
      const found = [];
      for await (const line of splitLines(chunks())) found.push(Buffer.from(line).toString());
      expect(found).toEqual(lines);
    }),
  );
});
