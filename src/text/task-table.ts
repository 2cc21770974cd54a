/** What a column of a table of tasks tells. */
export type Column = 'number' | 'name' | 'task' | 'party' | 'support' | 'term' | 'other';

/** Lines of a text, first and behind the last. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/** A row: its lines, those that are tasks, and the line of each other cell that it has. */
export interface TableRow extends Lines {
  readonly tasks: Lines;
  readonly party: number | null;
  readonly support: number | null;
  readonly term: number | null;
}

/** A table of tasks (序号, 重点任务, 牵头部门, 完成时限) whose cells stand one on a line. */
export interface TaskTable extends Lines {
  readonly rows: readonly TableRow[];
}

const HEADS: readonly (readonly [RegExp, Column])[] = [
  [/^(?:序号|编号)$/, 'number'],
  [/^(?:牵头|责任|主办|承办|实施|落实|主责)(?:单位|部门|科室|领导|人|主体)$/, 'party'],
  [/^(?:配合|协办|参与|协同)(?:单位|部门|科室)$/, 'support'],
  [/^(?:完成|整改|办理|实施|落实)?(?:时限|时间|期限|节点|时间节点|时限要求)$/, 'term'],
  [
    /^(?:重点|主要|具体|工作|整改|年度|目标|推进|建设|实施|办理|改造|实事|惠民)*(?:任务|措施|内容|举措|事项|目标|要求|项目|任务分解|工作安排)(?:及要求|和要求|清单)?$/,
    'task',
  ],
  [/^(?:类别|分类|领域|环节|项目名称|任务名称|备注|联系人|联系电话|进展情况|问题|存在问题|问题清单)$/, 'other'],
];

/** What the head of a column says of it; null for what heads none. */
export function columnOf(head: string): Column | null {
  const bare = head.replace(/\s/g, '');
  return HEADS.find(([form]) => form.test(bare))?.[1] ?? null;
}

/** Heads of columns that make a table of tasks: three and more, with one for tasks and one for bodies. */
export const headsTasks = (columns: readonly (Column | null)[]): columns is readonly Column[] =>
  columns.length >= 3 && columns.every((column) => column !== null) && columns.includes('party') && columns.includes('task');

/** The tables of tasks in lines without white space around. */
export function findTaskTables(words: readonly string[]): readonly TaskTable[] {
  const tables: TaskTable[] = [];
  for (let i = 0; i < words.length; i++) {
    let to = i;
    const columns: Column[] = [];
    for (let column = columnOf(words[i]!); column !== null; column = to < words.length ? columnOf(words[to]!) : null) {
      columns.push(column);
      to++;
    }
    // 重点任务 as a heading over the head of the table: the numbers are its first column
    const first = Math.max(0, columns.indexOf('number'));
    columns.splice(0, first);
    if (!headsTasks(columns)) {
      i = Math.max(i, to - 1);
      continue;
    }
    // the last column of tasks holds them, those before it name them
    const held = columns.lastIndexOf('task');
    const roles = columns.map((column, at): Column => (column === 'task' && at !== held ? 'name' : column));
    const rows: TableRow[] = [];
    for (let number = 1; ; number++) {
      const end = endOf(words, to, number, roles);
      if (end === null) break;
      rows.push(readRow(words, { from: to, to: end }, roles, held));
      to = end;
    }
    if (rows.length > 0) tables.push({ from: i + first, to, rows });
    i = to - 1;
  }
  return tables;
}

/** Longest row, in lines. */
const LONGEST = 60;
const WHEN = /^(?:20\d\d年|\d{1,2}月|[今明全]年|年底|长期|持续|每|立即|即日|\d{4}[.-]\d)/;
const SENTENCE = /[。；]/;
/** The date under a signature, which ends what stands before it. */
const SIGNED = /^20\d\d年\d{1,2}月\d{1,2}日$/;

/** Where the row ends that begins at a line; null where none does. Numbers part the rows; without them each has one line a cell. */
function endOf(words: readonly string[], from: number, number: number, roles: readonly Column[]): number | null {
  const plain = from + roles.length;
  if (roles[0] !== 'number') {
    const party = words[from + roles.indexOf('party')];
    const term = roles.includes('term') ? words[from + roles.indexOf('term')] : undefined;
    const ends = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十])/.test(words[from] ?? '') || SIGNED.test(term ?? '');
    return plain <= words.length && !ends && party !== undefined && party.length <= LONGEST && !SENTENCE.test(party) ? plain : null;
  }
  if (words[from] !== `${number}`) return null;
  for (let i = from + 2; i < Math.min(words.length, from + LONGEST); i++) if (words[i] === `${number + 1}`) return i;
  // the last row: a cell that is empty has no line
  const term = roles.includes('term') ? words.slice(from, plain).findLastIndex((word) => WHEN.test(word)) : -1;
  return Math.min(words.length, term > 1 ? from + term + 1 : plain);
}

function readRow(words: readonly string[], { from, to }: Lines, roles: readonly Column[], held: number): TableRow {
  const behind = roles.length - held - 1;
  const missing = roles.length - (to - from);
  if (missing <= 0) {
    // a cell of tasks may fill several lines; every other cell fills one
    const lineOf = (column: Column): number | null => {
      const at = roles.indexOf(column);
      return at < 0 ? null : at < held ? from + at : to - (roles.length - at);
    };
    const tasks = { from: from + held, to: to - behind };
    return { from, to, tasks, party: lineOf('party'), support: lineOf('support'), term: lineOf('term') };
  }
  // a cell is empty: the task is the longest, behind it stand bodies and at the end a time
  const cells = Array.from({ length: to - from }, (_, i) => from + i);
  const task = cells.reduce((best, i) => (words[i]!.length > words[best]!.length ? i : best), from);
  const rest = cells.filter((i) => i > task);
  const term = rest.find((i) => WHEN.test(words[i]!)) ?? null;
  const [party = null, support = null] = rest.filter((i) => i !== term && /[\u3400-\u9fff]{2}/.test(words[i]!));
  return { from, to, tasks: { from: task, to: task + 1 }, party, support, term };
}
