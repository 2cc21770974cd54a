import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { detectEncoding, resolveEncoding } from './encoding.ts';
import { readBytes } from './bytes.ts';

const simplified =
  '会议强调，各级各部门要压实“四方责任”，强化入境人员管理，于3月底前完成整改。县防汛抗旱指挥部办公室要加强会商研判，及时发布预警信息，转移受威胁群众。' +
  '教育部门要做好学校开学准备，落实每日健康监测制度；农业农村局负责抓好春耕生产，保障粮食安全。市政府决定成立工作专班，定期通报进展情况，对工作不力的严肃问责。';
const traditional =
  '會議強調，各級各部門要壓實「四方責任」，強化入境人員管理，於3月底前完成整改。縣防汛抗旱指揮部辦公室要加強會商研判，及時發布預警信息，轉移受威脅群眾。' +
  '教育部門要做好學校開學準備，落實每日健康監測制度；農業農村局負責抓好春耕生產，保障糧食安全。市政府決定成立工作專班，定期通報進展情況，對工作不力的嚴肅問責。';

const cases = [
  ['utf-8', simplified],
  ['utf-8', traditional],
  ['gb18030', simplified],
  ['gb18030', traditional],
  ['big5', traditional],
  ['utf-16le', simplified],
  ['utf-16le', traditional],
  ['utf-16be', simplified],
  ['utf-16be', traditional],
] as const;

/** Slices of a length from every place of the text, which repeats. */
function slices(text: string, length: number): string[] {
  const long = text.repeat(Math.ceil((length + text.length) / text.length));
  return Array.from({ length: length > 500 ? 5 : text.length }, (_, i) => long.slice(i, i + length));
}

describe.each(cases)('%s of %.6s…', (encoding, text) => {
  test.each([10, 30, 100, 3000])('%i characters are recognized, each slice', (length) => {
    for (const slice of slices(text, length)) expect(detectEncoding(iconv.encode(slice, encoding)), slice).toBe(encoding);
  });

  test('reads back what was written', async () => {
    const document = await readBytes(iconv.encode(text, encoding), 'x.txt');
    expect(document).toMatchObject({ encoding, text, diagnostics: [] });
  });
});

test.each([30, 100, 3000])('one bad byte anywhere does not flip UTF-8 of %i characters', (length) => {
  for (const text of [simplified, traditional]) {
    const bytes = Buffer.from(slices(text, length)[0]!);
    for (let i = 0; i < Math.min(bytes.length, 300); i++) {
      const damaged = Buffer.from(bytes);
      damaged[i] = 0xff;
      expect(detectEncoding(damaged), `byte ${i}`).toBe('utf-8');
    }
  }
});

test('one wrong byte in the text of another encoding never makes it pass for a third', () => {
  for (const [encoding, text] of cases) {
    const bytes = iconv.encode(text, encoding);
    for (let i = 0; i < bytes.length; i++) {
      const damaged = Buffer.from(bytes);
      damaged[i] = 0xff;
      expect([encoding, null], `${encoding}, byte ${i}`).toContain(detectEncoding(damaged));
    }
  }
});

test('a byte order mark decides and does not stand in the text', async () => {
  const marks = { 'utf-8': [0xef, 0xbb, 0xbf], 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] } as const;
  for (const [encoding, mark] of Object.entries(marks)) {
    const bytes = Buffer.concat([Buffer.from(mark), iconv.encode('通知', encoding)]);
    expect(await readBytes(bytes, 'x.txt')).toMatchObject({ encoding, text: '通知' });
    expect(await readBytes(bytes, 'x.txt', { encoding })).toMatchObject({ encoding, text: '通知' });
  }
});

test('ASCII and other scripts in well-formed UTF-8 are UTF-8', () => {
  for (const text of ['Notice No. 12 of 2020', 'Уведомление для всех', 'ئۇيغۇر ئاپتونوم رايونى', 'é'])
    expect(detectEncoding(Buffer.from(text)), text).toBe('utf-8');
});

test('a long English head does not hide the Chinese text', () => {
  const text = 'All rights reserved. '.repeat(10_000) + simplified;
  expect(detectEncoding(iconv.encode(text, 'gb18030'))).toBe('gb18030');
});

test('GB18030 is read by its own label, with the four-byte and pinyin characters that GBK lacks', async () => {
  const text = `${simplified}ḿ ǹ 𠮷 㐂`;
  expect((await readBytes(iconv.encode(text, 'gb18030'), 'x.txt')).text).toBe(text);
});

test('Big5 keeps the characters of Hong Kong', async () => {
  const text = `${traditional}在深水埗、鰂魚涌及大角咀設檢測站，居民毋須預約。`;
  expect(await readBytes(iconv.encode(text, 'big5-hkscs'), 'x.txt')).toMatchObject({ encoding: 'big5', text });
});

test('labels', () => {
  expect(['GBK', 'gb2312', 'UTF8', 'utf-16', 'Big5-HKSCS', 'cp936'].map(resolveEncoding)).toEqual([
    'gb18030',
    'gb18030',
    'utf-8',
    'utf-16le',
    'big5',
    'gb18030',
  ]);
  expect(() => resolveEncoding('latin9')).toThrow('--encoding latin9: unknown encoding');
});
