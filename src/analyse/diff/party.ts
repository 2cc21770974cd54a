/** 泛称，等于没有点名：各级各部门、各地各单位、全市上下。 */
const GENERIC = /^(?:全[省市县区]|各级|各地|各有关|各相关|各部门|各单位|各县|各市|各区|各乡镇|市直各|县直各|有关部门|相关部门|我们)/;
const PREFIX = /^(?:[\p{Script=Han}]{2,4}(?:[省州]|市(?!场|政|民|委)))|^[省市县区州](?!委$)/u;
const SUFFIX = /(?:主管部门|部门|单位|机构|[局厅委办部])$/;

/** A party by which somebody is named; null for all and sundry. */
export function namedParty(party: string | null): string | null {
  return party === null || GENERIC.test(party) ? null : party;
}

/** 市应急局 and 绵阳市应急管理局 are one: the short form stands, letter by letter, in the long one. */
export function isSameParty(a: string, b: string): boolean {
  const [x, y] = [listStems(a), listStems(b)];
  return x.length === y.length && x.every((stem, i) => isWithin(stem, y[i]!) || isWithin(y[i]!, stem));
}

function listStems(party: string): string[] {
  const stems = party.replace(/[（(][^）)]{0,20}[）)]/g, '').split(/[、和及与]/);
  return stems.map((name) => name.replace(PREFIX, '').replace(SUFFIX, '') || name);
}

function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length && short.length >= 2;
}
