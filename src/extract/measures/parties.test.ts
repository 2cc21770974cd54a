import { expect, test } from 'vitest';
import { canonicalName } from './parties.ts';

test.each([
  ['市发改委', '雅安市', '雅安市发展和改革委员会'],
  ['市住建局、市卫健委', '雅安市', '雅安市住房和城乡建设局、雅安市卫生健康委员会'],
  ['市教育局', null, '市教育局'],
  ['省教育厅', '雅安市', '省教育厅'],
  ['县农业农村局', '平江县', '平江县农业农村局'],
  ['各县（市、区）人民政府', '雅安市', '各县（市、区）人民政府'],
  ['各级各部门', '雅安市', '各级各部门'],
  ['人力资源社会保障部', null, '人力资源和社会保障部'],
])('%s in a document of %s is %s', (name, region, full) => expect(canonicalName(name, region)).toBe(full));
