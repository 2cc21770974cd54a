import { expect, test } from 'vitest';
import { classifyLines, levelOf } from './lines.ts';

const kinds = (...lines: string[]) => classifyLines(lines.join('\n')).map(({ kind, level }) => (level ? `${kind} ${level}` : kind));

test('a notice', () => {
  expect(
    kinds(
      '某市人民政府关于加强冬季供热工作的通知',
      '某政发〔2021〕7号',
      '各县（市、区）人民政府，市政府各部门：',
      '现就有关事项通知如下：',
      '一、总体要求',
      '（一）加强组织领导。各地要成立专班，压实责任。',
      '（二）强化应急值守',
      '1.落实值班制度',
      '（1）实行24小时值班。',
      '责任单位：市住建局',
      '附件：任务分工表',
      '某市人民政府',
      '2021年10月8日',
    ),
  ).toEqual([
    'title',
    'signature',
    'addressee',
    'paragraph',
    'heading 1',
    'paragraph 2',
    'heading 2',
    'heading 3',
    'paragraph 4',
    'paragraph',
    'paragraph',
    'signature',
    'signature',
  ]);
});

test('a report of a meeting', () => {
  expect(kinds('市委召开会议', '研究部署防汛工作，压实各方责任', '7月1日，市委召开会议。', '守牢底线', '会议强调，要加强巡查。')).toEqual([
    'title',
    'title',
    'paragraph',
    'heading',
    'paragraph',
  ]);
});

test('a speech', () =>
  expect(kinds('在全市大会上的讲话', '（2021年3月1日）', '同志们：', '今天我们开会。')).toEqual([
    'title',
    'signature',
    'addressee',
    'paragraph',
  ]));

test('a text that begins in the middle', () =>
  expect(kinds('（十）落实待遇。对符合条件的，由基金发放。', '五、落实各方责任')).toEqual(['paragraph 2', 'heading 1']));

test.each([
  ['一、总体要求', 1],
  ['十二、附则', 1],
  ['第三章 法律责任', 1],
  ['（二）目标', 2],
  ['3.监督评估。', 3],
  ['3．监督评估。', 3],
  ['（4）排查', 4],
  ['3.5万亩农田', 0],
  ['一是加强领导', 0],
  ['第一书记要驻村', 0],
])('level of %s', (line, level) => expect(levelOf(line)).toBe(level));
