import type { Document, Line } from '../../model.ts';
import { splitClauses } from './clauses.ts';
import { account } from './accounts.ts';
import type { State } from './state.ts';
import { tellsOf } from './told.ts';

/** Lines at the head of an article that may tell what it is. */
const LEAD = 4;

/** The document tells of a meeting or of news, and gives orders only behind a frame or a modal; a notice orders throughout. */
export function isReport({ lines, text }: Document, names: ReadonlySet<string>): boolean {
  const words = ({ start, end }: Line) => text.slice(start, end);
  if (lines.some((line) => line.kind === 'addressee' && /政府|部门|单位|[局委办厅]|各/.test(words(line)))) return false;
  if (lines.some((line) => (line.kind === 'title' || (line.kind === 'heading' && line.level === 0)) && isNoticeTitle(words(line))))
    return false;
  return lines
    .filter(({ kind }) => kind === 'paragraph')
    .slice(0, LEAD)
    .some((line) => NEWS.test(words(line)) || isAccount(text, line, names));
}

/** 关于做好…工作的通知, …实施方案: a title of a paper that orders, and no headline about one. */
const isNoticeTitle = (title: string): boolean =>
  /(?:通知|通告|公告|方案|要点|预案|细则|倡议书|责任书)$|(?:工作|行动|实施|整治|年度)(?:计划|安排)(?:篇[一二三四五])?$|^关于.*(?:意见|办法|计划)$/.test(
    title.trim().replace(/（[^）]*）$/, ''),
  ) && !/召开|会议|学习|听取|研究|印发|出台|解读|审议|发布|部署/.test(title);

/** 本报讯（记者 某某）. */
const NEWS =
  /^[^。]{0,60}本[报网刊台]讯|^\s*(?:本报|本网|本刊|本台|[\u3400-\u9fff]{2,10}(?:网|社|报|融媒))[^，。（(]{0,14}讯|^[^。，]{0,24}[（(](?:本报|全媒体|见习|实习)?(?:记者|通讯员)/;

/** The paragraph begins by telling that somebody met, or what a named person did. */
function isAccount(text: string, line: Line, names: ReadonlySet<string>): boolean {
  return line.sentences
    .slice(0, 2)
    .some((sentence) =>
      splitClauses(text, sentence, []).some((clause) => account.pattern.test(clause.masked) || tellsOf(clause.text, names)),
    );
}

/** Headings of sections that look back, and of those that look ahead. */
const REVIEW = /回顾|总结|成效|成绩|取得的|主要进展|(?:基本|总体|督查|检查|工作开展|通报)情况|形势|存在(?:的)?(?:主要|突出)?问题|现状|背景/;
const OUTLOOK = /目标|任务|安排|打算|重点|措施|要求|部署|建议|计划|举措|下一步|加强|推进|实施|落实|保障/;
/** 二、存在的突出问题: what is wrong, whatever modals stand in it (应当留样，实际未留样). */
const PROBLEMS = /(?:存在|发现|反馈)(?:的)?(?:主要|突出|共性)?(?:问题|不足|短板)/;

/** 某县留守儿童关爱保护工作情况汇报, 工作总结: a paper that tells what was done, and says what is to be done under a heading of its own. */
export const isSummary = (title: string): boolean =>
  /(?:情况|进展)(?:的)?(?:汇报|报告|总结)|工作总结|总结报告|述职/.test(title) && !/通知|通报|要求|报送|上报|会议|讲话/.test(title);
const AHEAD = /下一?步|打算|计划|安排|今后|明年|来年|下半年|建议|目标|努力方向|措施|举措|思路/;

/** Whether the section under a heading tells how things were or are; in a summary every section that does not look ahead. */
export function reviewUnder(heading: string, summary: boolean): State['review'] {
  if (summary && !AHEAD.test(heading)) return PROBLEMS.test(heading) ? 'problems' : true;
  return !OUTLOOK.test(heading) && (PROBLEMS.test(heading) ? 'problems' : REVIEW.test(heading));
}

/** Names that hold a character of a modal (应勇, 应建明), as one pattern; null for none. */
export function modalNames(names: ReadonlySet<string>): RegExp | null {
  const risky = [...names].filter((name) => /^[\u3400-\u9fff]*[应要须需][\u3400-\u9fff]*$/.test(name));
  return risky.length > 0 ? new RegExp(risky.join('|'), 'g') : null;
}
