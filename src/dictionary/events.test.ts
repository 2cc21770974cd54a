import { expect, test } from 'vitest';
import { yearOfEvents } from './events.ts';

test.each([
  ['落实国家第九版防控方案', 2022],
  ['《新型冠状病毒肺炎防控方案(第九版)》', 2022],
  ['以实际行动迎接党的二十大胜利召开', 2022],
  ['坚决确保“十三五”圆满收官', 2020],
  ['今年是“十四五”开局之年', 2021],
  ['扎实开展“不忘初心、牢记使命”主题教育', 2019],
])('%s: %d', (text, year) => expect(yearOfEvents(text)).toBe(year));

test.each(['学习党的二十大精神', '第八版防控方案', '“十四五”规划'])('%s settles nothing', (text) => expect(yearOfEvents(text)).toBeNull());
