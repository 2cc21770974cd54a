import type { Document, Rule } from '../../model.ts';
import { numberOf } from './number.ts';

export interface TextExample {
  readonly text: string;
  readonly gives: string;
}
export interface TextRule extends Rule<TextExample> {
  readonly find: (document: Document) => string | null;
}

/** A line above the title that leads into it (引题): 某某主持召开会议时强调. */
const eyebrow = /(?:强调|指出|要求|调研时|讲话|表示)$/;
const annex = /^附[件表录]?\s?[\d一二三四五]{0,2}[：:]?$/;
/** Who issues the paper, on a line above its name (某某县人民政府, 关于…的通告). */
const issuer = /^[\u3400-\u9fff]{4,40}(?:政府|办公室|委员会|指挥部|领导小组|[局厅委部院会])$/;
const extension = /\.(?:docx?|pdf|txt|wps|html?)$/i;

/** The lines before the body; where none is marked, the first line if it does not close like a sentence. */
export function titleLines(document: Document): string[] {
  const texts = document.lines.map(({ kind, start, end }) => ({ kind, text: document.text.slice(start, end).trim() }));
  const body = texts.findIndex(({ kind }) => kind !== 'title' && kind !== 'signature');
  const marked = texts.slice(0, body < 0 ? texts.length : body).filter(({ kind }) => kind === 'title');
  return marked.map(({ text }) => text).filter((text) => !numberOf(text));
}

function find(document: Document): string | null {
  const [first, second] = titleLines(document).filter((line) => !annex.test(line));
  if (!first) return null;
  const issued = second?.startsWith('关于') && issuer.test(first);
  const title = issued ? first + second : second && eyebrow.test(first) ? `${first} ${second}` : first;
  return title.replace(extension, '').trim() || null;
}

export const title: TextRule = {
  id: 'facts/title',
  says: 'The title is the first line before the body, with the line it leads into when it closes with 强调 or the like, or the paper that its issuer is named above.',
  find,
  examples: [
    { text: '全市召开防汛工作会议\n8月1日，会议召开。', gives: '全市召开防汛工作会议' },
    { text: '赵启明在专题会议上强调\n守牢安全底线\n8月1日，会议召开。', gives: '赵启明在专题会议上强调 守牢安全底线' },
    { text: '附件2\n2023年实事任务分解表\n1.加强巡查，落实责任。', gives: '2023年实事任务分解表' },
    { text: '安平县人民政府\n关于加强森林防火工作的通告\n为做好防火，现通告如下：', gives: '安平县人民政府关于加强森林防火工作的通告' },
    { text: '在全市防汛工作会上的讲话.docx\n同志们，汛期到了。', gives: '在全市防汛工作会上的讲话' },
  ],
  rejects: ['8月1日，全市防汛工作会议召开。'],
};
