import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layOut } from './layout.ts';
import type { Piece } from './layout.ts';
import { readPdf } from './pdf.ts';

const fixture = (name: string): Buffer => readFileSync(new URL(`../../fixtures/formats/${name}`, import.meta.url));

test('a font that is not in the file (GBK-EUC-H): paragraphs over lines and pages, no running head, no page numbers', async () => {
  const { text } = await readPdf(fixture('cid-font.pdf'), 'a.pdf');
  const lines = text.trimEnd().split('\n');
  expect(lines).toHaveLength(11);
  expect(lines.slice(0, 4)).toEqual([
    '绵竹市人民政府办公室',
    '关于做好2023年冬季供暖工作的通知',
    '各镇人民政府、各街道办事处，市级各部门：',
    '为保障群众温暖过冬，经市政府同意，现就做好2023年冬季供暖工作通知如下。',
  ]);
  expect(lines[6]).toMatch(/^三、强化困难群众帮扶。.*12月15日前拨付到位。$/);
  expect(lines.slice(-2)).toEqual(['绵竹市人民政府办公室', '2023年9月20日']);
  expect(text).not.toMatch(/文件|- \d -/);
});

test('a PDF of a word processor: no spaces between Han characters and figures', async () => {
  const { text } = await readPdf(fixture('school-safety.pdf'), 'a.pdf');
  expect(text).toContain('于6月15日前完成自查。\n');
  expect(text).toContain('汛期实行24小时值班，遇有险情须在30分钟内报告。任务分工见下表。\n');
  expect(text).toContain('\n任务\t责任单位\t完成时限\n');
});

const piece = (text: string, x: number, y: number, size = 16): Piece => ({ text, x, y, width: text.length * size, size, pageHeight: 842 });

test('a line that ends early ends its paragraph; an indented one begins the next', () => {
  const page = [
    piece('会议强调，各级各部门要压实责任，加强巡查值守，发', 122, 700),
    piece('现问题及时处置。', 90, 672),
    piece('会议要求，要落实“三个责任”，严禁违规用火，做好', 122, 644),
    piece('预警发布和应急准备工作，坚决守住安全底线不动摇。', 90, 616),
    piece('各县区要抓好落实，定期报告。', 122, 588),
  ];
  expect(layOut([page])).toEqual([
    '会议强调，各级各部门要压实责任，加强巡查值守，发现问题及时处置。',
    '会议要求，要落实“三个责任”，严禁违规用火，做好预警发布和应急准备工作，坚决守住安全底线不动摇。',
    '各县区要抓好落实，定期报告。',
  ]);
});

test('pieces far apart are cells', () => {
  expect(layOut([[piece('任务', 90, 700), piece('市水利局', 250, 700), piece('5', 400, 700), piece('月底', 410, 700)]])).toEqual([
    '任务\t市水利局\t5月底',
  ]);
});
