import type { Place } from '../../dictionary/places.ts';

/** The levels that a text can speak for, by the character it calls itself with: 我市, 全县, 区委. */
export type Level = '省' | '市' | '县' | '区' | '州' | '盟' | '旗' | '镇';

const signs: readonly (readonly [RegExp, number])[] = [
  [/我(省|市|县|区|州|盟|旗|镇)(?!场)/g, 3],
  [/全(省|市|县|区|州|盟|旗|镇)(?=上下|各|干部|党员|范围|经济|疫情|防|人民|群众|安全|教育|农)/g, 1],
  [/(省|市|县|区|州|盟|旗|镇)委、\1政府/g, 1],
  [/(?<!\u3400-\u9fff〇)(省|市|县|区|州|盟|旗|镇)委(?:副)?书记|(?<!\u3400-\u9fff〇)(?:副)?(省|市|县|区|州|盟|旗|镇)长/gu, 1.5],
  [/(省|市|县|区|州|盟|旗)(?:直|级)(?:有关|相关|各)?(?:部门|单位|机关)/g, 1],
  [/(省|市|县|区|州|盟|旗|镇)领导/g, 1.5],
  [/^(省|市|县|区|州|盟|旗|镇)(?:委|政府|人民政府)/gm, 2],
];
const hints: readonly (readonly [RegExp, Level, number])[] = [
  [/各(?:设区)?市[（(]?[、州）)]|各市(?:州|、)/g, '省', 2],
  [/各县[（(、市区]|县[（(]市?、?区?[）)]/g, '市', 0.5],
  [/各乡镇|各镇/g, '县', 0.5],
  [/自治区(?:党委|人民政府|政府)/g, '省', 1.5],
  [/依法治区|区人民医院|区直/g, '区', 1],
];

/** How much of what a text says of its own level speaks for each one; the values sum to 1, or are all absent. */
export function levelShares(text: string): {
  readonly shares: ReadonlyMap<Level, number>;
  readonly total: number;
  readonly overCounties: boolean;
} {
  const counts = new Map<Level, number>();
  const add = (level: Level, weight: number) => counts.set(level, (counts.get(level) ?? 0) + weight);
  for (const [sign, weight] of signs) for (const match of text.matchAll(sign)) add((match[1] ?? match[2]) as Level, weight);
  for (const [sign, level, weight] of hints) for (const _ of text.matchAll(sign)) add(level, weight);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { shares: new Map([...counts].map(([level, count]) => [level, count / total])), total, overCounties: /县[（(]市/.test(text) };
}

/** What a text of this place calls itself. */
export function levelOf({ name, code }: Place): Level {
  if (/(?:自治区|特别行政区|省)$/.test(name)) return '省';
  if (/(?:林区|新区|特区|矿区|区)$/.test(name)) return '区';
  const last = name.at(-1)!;
  if (last === '州' || last === '盟' || last === '旗' || last === '县') return last;
  return code.endsWith('0000') && last !== '市' ? '省' : '市';
}

/** Factor for a place when the text calls itself 我市, 全县 …: 1 where it tells little, up to 1.4 where the levels agree. */
export function levelFactor(place: Place, { shares, total, overCounties }: ReturnType<typeof levelShares>): number {
  if (total < 2) return 1;
  // 醴陵市 is a city and has towns as a county has them; it has no counties
  const county = levelOf(place) === '市' && !place.code.endsWith('00');
  if (county && overCounties) return 0.3;
  const share = (shares.get(levelOf(place)) ?? 0) + (county ? (shares.get('县') ?? 0) : 0);
  return 0.25 + 1.15 * Math.min(1, share * 1.6);
}
