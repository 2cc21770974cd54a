import type { Summary } from '../../analyse/summary.ts';
import type { Markup } from './markup.ts';
import { markup, quoted } from './markup.ts';

export type Language = 'zh' | 'en';

/** Every word of the page that is not a document's: Chinese, English. */
const words = {
  title: ['政文 · 举措报告', 'Zhengwen · measures report'],
  skip: ['跳到举措表', 'Skip to the measures'],
  sections: ['章节', 'Sections'],
  overview: ['概览', 'Overview'],
  themes_by_strength: ['各主题的举措条数与力度', 'Measures by theme, and how binding they are'],
  documents: ['文件', 'Documents'],
  measures: ['举措', 'Measures'],
  matrix: ['地区矩阵', 'By region'],
  comparison: ['比较', 'Side by side'],
  comparison_note: [
    '同一举措排成一行，与最先出现的一处相比；点击可看原文。',
    'One measure a row, against the first side that has it. Click one to see its source.',
  ],
  no_measures: ['没有举措。', 'There are no measures.'],
  change_shared: ['两处以上都有', 'in two or more'],
  change_any: ['有差异', 'worded or ordered otherwise'],
  change: ['差异', 'Difference'],
  change_stricter: ['更严', 'stricter'],
  change_looser: ['更宽', 'looser'],
  change_number: ['数字不同', 'other number'],
  change_deadline: ['时限不同', 'other deadline'],
  change_party: ['责任方不同', 'other party'],
  change_reworded: ['措辞不同', 'reworded'],
  change_same: ['相同', 'same'],
  change_only: ['仅此处', 'only here'],
  timeline: ['时间轴', 'Timeline'],
  slogans: ['数字口号', 'Numeric slogans'],
  parties: ['责任主体', 'Parties'],
  language: ['English', '中文'],
  light: ['浅色', 'Light'],
  dark: ['深色', 'Dark'],
  regions: ['地区', 'Regions'],
  region: ['地区', 'Region'],
  date: ['日期', 'Date'],
  deadlines: ['时限', 'Deadlines'],
  period: ['时间范围', 'Period'],
  published: ['发布日期', 'Published'],
  meeting_date: ['会议日期', 'Meeting'],
  meeting: ['会议', 'Meeting'],
  number: ['文号', 'Number'],
  source: ['来源', 'Source'],
  document: ['文件', 'Document'],
  warnings: ['须留意', 'Warnings'],
  unknown: ['（不详）', '(not known)'],
  untitled: ['（无标题）', '(untitled)'],
  nobody: ['（未指明）', '(nobody named)'],
  text: ['举措', 'Measure'],
  kind: ['类别', 'Kind'],
  strength: ['力度', 'Strength'],
  party: ['责任方', 'Party'],
  theme: ['主题', 'Theme'],
  deadline: ['时限', 'Deadline'],
  support: ['配合方', 'Support'],
  speaker: ['提出者', 'Speaker'],
  target: ['对象', 'Target'],
  quantities: ['数量', 'Quantities'],
  rule: ['规则', 'Rule'],
  offsets: ['原文位置', 'Offsets'],
  search: ['搜索', 'Search'],
  search_hint: ['举措、责任方、文件中的词', 'words of measures, parties, documents'],
  all: ['全部', 'All'],
  clear: ['清除筛选', 'Clear filters'],
  none: ['没有符合条件的举措', 'No measure fits these filters'],
  shown: ['条', 'shown'],
  first: ['首页', 'First page'],
  previous_page: ['上一页', 'Previous page'],
  next_page: ['下一页', 'Next page'],
  last: ['末页', 'Last page'],
  pages: ['翻页', 'Pages'],
  previous: ['上一条', 'Previous measure'],
  next: ['下一条', 'Next measure'],
  close: ['关闭', 'Close'],
  original: ['原文', 'Source text'],
  hint: ['点击任一举措，查看其在原文中的位置。', 'Click a measure to see it in its source.'],
  source_absent: [
    '未能读到原始文件，只显示举措本身的原文；用 --root 指明文件所在文件夹，可显示全文。',
    'The raw file could not be read: only the measure itself is shown. Say --root where the files stand to have the whole text.',
  ],
  source_changed: [
    '原始文件在抽取之后改动过，只显示举措本身的原文。',
    'The raw file was changed after extraction: only the measure itself is shown.',
  ],
  matrix_themes: [
    '每格为该地区含该主题编码的举措条数；一条举措可有多个主题。点击数字查看举措。',
    'How many measures of a region bear a theme; a measure may bear several. Click a number to see them.',
  ],
  matrix_actions: [
    '结果没有主题编码，因此按最常用的动词排列。每格为条数；点击数字查看举措。',
    'The results bear no theme codes, so the most frequent head verbs stand here. Click a number to see the measures.',
  ],
  total: ['合计', 'Total'],
  action: ['动词', 'Head verb'],
  undated: ['未上图的日期（年份不明，或只有期限长度）', 'Dates not on the chart (no year is known, or a length of time)'],
  no_dates: ['没有可以放上时间轴的日期。', 'There are no dates to place on a time axis.'],
  legend: ['图例', 'Legend'],
  slogan: ['口号', 'Slogan'],
  members: ['所含内容', 'Members'],
  mentions: ['次数', 'Mentions'],
  first_date: ['首见', 'First seen'],
  from_dictionary: ['据词典', 'from the dictionary'],
  no_slogans: ['没有数字口号。', 'There are no numeric slogans.'],
  name: ['名称', 'Name'],
  written: ['文中写法', 'As written'],
  no_parties: ['没有责任主体。', 'There are no parties.'],
  script_off: [
    '举措表、筛选和原文需要启用脚本；其余部分照常可读。',
    'The table of measures, its filters and the sources need scripts; the rest can be read without.',
  ],
  made: ['由 zhengwen 生成。本页不联网，可离线保存。', 'Made by zhengwen. This page uses no network and can be kept offline.'],
  kind_action: ['行动', 'action'],
  kind_prohibition: ['禁止', 'prohibition'],
  kind_goal: ['目标', 'goal'],
  strength_must: ['必须', 'must'],
  strength_should: ['应当', 'should'],
  strength_may: ['可以', 'may'],
  strength_must_not: ['不得', 'must not'],
  party_explicit: ['明确写出', 'explicit'],
  party_inherited: ['承上文', 'inherited'],
  party_assigned: ['分工指定', 'assigned'],
  role_published: ['发布', 'published'],
  role_meeting: ['会议', 'meeting'],
  role_deadline: ['时限', 'deadline'],
  type_party: ['党的组织', 'Party organisations'],
  type_government: ['政府', 'Governments'],
  type_department: ['部门', 'Departments'],
  type_headquarters: ['指挥部、领导小组', 'Headquarters and task forces'],
  type_congress: ['人大', 'People’s congresses'],
  type_cppcc: ['政协', 'Consultative conferences'],
  type_court: ['司法机关', 'Courts and prosecutors'],
  type_organisation: ['单位、组织', 'Organisations'],
  type_public: ['公众', 'The public'],
  type_enterprise: ['企业', 'Enterprises'],
  type_school: ['学校', 'Schools'],
  type_medical: ['医疗卫生机构', 'Medical institutions'],
  type_grassroots: ['基层', 'Grass roots'],
  type_role: ['人员、岗位', 'Posts and roles'],
  type_media: ['媒体', 'Media'],
  type_association: ['社会团体', 'Associations'],
  type_venue: ['场所', 'Venues'],
  type_army: ['部队', 'Armed forces'],
  type_other: ['其他', 'Others'],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>;

export type Label = keyof typeof words;

export function isLabel(key: string): key is Label {
  return Object.hasOwn(words, key);
}

/** One label in one language. */
export function translate(key: Label, language: Language): string {
  return words[key][language === 'zh' ? 0 : 1];
}

export type Words = Readonly<Record<string, readonly [zh: string, en: string]>>;

/** All labels and the names of themes in both languages, for the switch of the page. */
export function listWords({ themeNames, measures }: Summary): Words {
  const used = new Set(measures.flatMap(({ themes }) => themes));
  const names = Object.entries(themeNames).filter(([code]) => used.has(code));
  return { ...words, ...Object.fromEntries(names.map(([code, { zh, en }]) => [`theme_${code}`, [zh, en] as const])) };
}

/** A label that the switch of the page can change. */
export function labeller(language: Language): (key: Label) => Markup {
  return (key) => markup`<span data-label="${key}">${translate(key, language)}</span>`;
}

/** The name of a theme; its code when the codebook does not know it. */
export function themeLabeller(language: Language, { themeNames }: Summary): (code: string) => Markup {
  return (code) => {
    const name = Object.hasOwn(themeNames, code) ? themeNames[code] : undefined;
    return name ? markup`<span data-label="theme_${code}">${name[language]}</span>` : quoted(code)!;
  };
}
