import type { CleanSpan } from '../../model.ts';
import { assignmentRule } from './assignment.ts';
import { frameRule } from './frames.ts';
import { joiners } from './joiners.ts';
import { account, composition, self } from './accounts.ts';
import { background, copula, noOrder, past, saying, situation } from './assessments.ts';
import type { Refusal } from './refusal.ts';
import { retrospect } from './retrospects.ts';

/**
 * What became of one clause: a measure, a fragment of the measure behind it, a frame (会议强调) or a part of one, an assignment of
 * the measures beside it, or nothing.
 */
export interface Decision {
  readonly span: CleanSpan;
  readonly verdict: 'measure' | 'fragment' | 'frame' | 'assignment' | 'none';
  /** The rule that decided; `reasonOf` tells what it says. */
  readonly rule: string;
}

/** Rules of the order of questions itself, which hold no pattern of their own. */
const QUESTIONS: Readonly<Record<string, string>> = {
  'directive/modal': 'A modal (要, 必须, 不得 …) governs the clause.',
  'directive/subject': 'A party with its predicate behind it, in a run of directives.',
  'directive/run': 'A directive verb heads the clause, in a run of directives or in a notice.',
  'directive/verb': 'A word tagged as a verb heads the clause, in a run of directives.',
  'directive/phrase': 'A phrase without a head verb that goes on a run of directives.',
  'directive/aims': 'Opens a list of aims (主要目标是：); what follows are goals.',
  'line/title': 'The title is no measure.',
  'line/heading': 'A heading on its own line is no measure.',
  'line/table': 'A cell of a table that says whose a task is, by when, or what it is called.',
  'refuse/problem': 'What is wrong, in a section or on a line of problems.',
  'line/addressee': 'Whom the notice is addressed to.',
  'line/signature': 'Signature and date.',
  'line/preamble': 'The paragraph that says why the notice was made and announces what follows.',
  'line/attachment': 'What comes with the paper (附件：…) is no measure.',
  'line/label': 'A bare label at the head of a paragraph (监督评估。) is no measure.',
  'party/label': 'A body before a colon (水利部门：…) is the party of the paragraph.',
  'refuse/person': 'What a named person did (市长某某来到现场).',
  'refuse/question': 'A question orders nothing.',
  'refuse/time': 'Nothing but a time.',
  'refuse/no-words': 'No Han character.',
  'refuse/comment': 'The clause behind it comments on it (…，事关全局).',
  'refuse/undirected': 'No directive is in force here: no frame, no modal, no notice.',
  'refuse/no-verb': 'No predicate: a thing, or a fragment that waits.',
  'refuse/connective': 'A bare connective before a comma (同时，…).',
  'join/until': '直至…, 以及其他… end what a modal before them governs.',
  'join/especially': '特别是…, 尤其是… belong to what they single out.',
  'join/open': 'A modal whose verb is still to come (要在…基础上，…).',
  'join/about': '在…, 对…, 就… without a verb joins the next clause.',
  'join/time': 'A time without a verb joins the next clause.',
  'join/subject': 'A party followed by a comma joins its predicate.',
  'join/together': '协调…等部门 joins what they are to do together.',
  'join/agent': '由…牵头 joins what is to be done.',
  'join/topic': 'A thing that the next clause disposes of (未落实方案的，一律停工).',
};

/** What keeps a clause or a sentence out by its form. */
export const refusals: readonly Refusal[] = [account, self, composition, past, situation, copula, background, retrospect, noOrder, saying];

const SAYS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(QUESTIONS),
  ...[...refusals, ...joiners, frameRule, assignmentRule].map(({ id, says }) => [id, says] as const),
]);

/** Ids of all rules that decide on clauses. */
export const decisionRules: readonly string[] = [...SAYS.keys()];

/** What a rule says, in one sentence. */
export const reasonOf = (rule: string): string => SAYS.get(rule) ?? '';
