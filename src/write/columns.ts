/** The tables, their columns in order, and the Chinese names of columns (`--labels zh`). This is their only list. */

export const tableNames = ['documents', 'measures', 'parties', 'dates', 'slogans', 'people'] as const;
export type TableName = (typeof tableNames)[number];

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const document = 'document_id source region published';
const anchor = 'start end raw rule';

export const columns: Readonly<Record<TableName, readonly string[]>> = {
  documents: words(`${document}
    title number region_code province meeting_date meeting format encoding sha256 script
    repairs_pinyin repairs_byte_slip repairs_script repairs_width repairs_entity repairs_furniture
    repairs_page_break repairs_duplicate repairs_spam
    measures parties dates slogans people diagnostics duplicate_of similarity`),
  measures: words(`${document}
    id text kind strength action object target party party_source support speaker
    deadline deadline_value quantities codes slogans dates ${anchor}`),
  parties: words(`${document} id text name type role measures ${anchor}`),
  dates: words(`${document} id text type value implied role ${anchor}`),
  slogans: words(`${document} id text numbers heads items items_source mentions ${anchor}`),
  people: words(`${document} id name posts ${anchor}`),
};

const chinese: Readonly<Record<string, string>> = {
  document_id: '文档编号',
  source: '来源',
  region: '地区',
  published: '发布日期',
  title: '标题',
  number: '文号',
  region_code: '行政区划代码',
  province: '省份',
  meeting_date: '会议日期',
  meeting: '会议名称',
  format: '格式',
  encoding: '编码',
  sha256: '校验值',
  script: '字体',
  repairs_pinyin: '修复_夹注拼音',
  repairs_byte_slip: '修复_错码',
  repairs_script: '修复_繁转简',
  repairs_width: '修复_全半角',
  repairs_entity: '修复_实体',
  repairs_furniture: '修复_版面文字',
  repairs_page_break: '修复_分页',
  repairs_duplicate: '修复_重复',
  repairs_spam: '修复_垃圾文字',
  measures: '举措',
  parties: '责任主体',
  dates: '日期',
  slogans: '数字口号',
  people: '人物',
  diagnostics: '诊断',
  duplicate_of: '重复于',
  similarity: '相似度',
  id: '编号',
  text: '文本',
  kind: '类别',
  strength: '力度',
  action: '动作',
  object: '宾语',
  target: '对象',
  party: '责任方',
  party_source: '责任方来源',
  support: '配合方',
  speaker: '提出者',
  deadline: '时限',
  deadline_value: '时限值',
  quantities: '数量',
  codes: '编码类目',
  start: '起点',
  end: '终点',
  raw: '原文',
  rule: '规则',
  name: '名称',
  type: '类型',
  role: '角色',
  value: '值',
  implied: '推断部分',
  numbers: '数字',
  heads: '中心词',
  items: '内容',
  items_source: '内容来源',
  mentions: '出现位置',
  posts: '职务',
};

/** The heading of a column in the language of the reader. */
export function labelColumn(column: string, labels: 'zh' | 'en'): string {
  return labels === 'en' ? column : chinese[column]!;
}
