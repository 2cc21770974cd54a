import type { Document, Line } from '../../model.ts';
import { endRun, type State } from './state.ts';

/** The last sentence of a paragraph announces items, and a paragraph that begins with the first of them. */
const ANNOUNCES =
  /(?:以下|如下|下列|重点|[两三四五六七八]项|[几两三四五六七八]点|[几两三四五六七八]个方面)[^。，]{0,10}(?:工作|任务|要求|措施|意见|方面|几点)?[^。]{0,20}[。：]$/;
const FIRST = /^\s*(?:一是|一要|首先|第一|（一）)/;
/** 全镇居民要做到“五不要”：, 市民应采取下列措施，预防流感：: the items are asked of its subject. */
const CALLS_FOR = /(?:以下|如下|下列|做到|做好)[^。；]{0,30}：$/;
const FIRST_OF_LIST = /^\s*(?:[1１][.．、]|[*＊●■◆▪•])/;
/** An item of a list that goes on. */
const NEXT =
  /^\s*(?:[二三四五六七八九十]{1,2}[是要]|其次|再次|最后|第[二三四五六七八九十]|（[二三四五六七八九十]{1,2}）|\d{1,2}[.．、](?!\d)|[*＊●■◆▪•])/;
/** 三、禁止行为：, 严禁下列行为：: the items below are forbidden, whatever their form. */
const FORBIDS =
  /(?:严禁|禁止|不准|不得)[^，。]{0,8}(?:下列|以下|如下)[^，。]{0,12}[：:]$|(?:下列|以下)[^，。]{0,10}行为[^，。]{0,8}(?:禁止|不得)[：:]?$|^(?:[一二三四五六七八九十]{1,2}、)?(?:严?禁止?|违禁)(?:行为|事项)[：:]?$/;

/** How the items of a list are marked. */
type Mark = 'han' | 'bracket' | 'digit' | 'sign';
const MARKS: readonly (readonly [RegExp, Mark])[] = [
  [/^\s*[一二三四五六七八九十]{1,2}、/, 'han'],
  [/^\s*[（(][一二三四五六七八九十\d]{1,2}[）)]/, 'bracket'],
  [/^\s*\d{1,2}[.．、）)](?!\d)/, 'digit'],
  [/^\s*[①-⑳*＊●■◆▪•]/, 'sign'],
];
const markOf = (opening: string): Mark | null => MARKS.find(([pattern]) => pattern.test(opening))?.[1] ?? null;

/** Of whom the items of a list are asked, and whether a modal stood behind his name. */
type Asked = Pick<State, 'runParty' | 'runSpan' | 'runModal'>;

/** What one line hands on to the next where lines are items of a list. */
export interface Lists {
  /** Before a paragraph is read: whose run its sentences go on with, and whether it is an act that is forbidden. */
  enter(line: Line): void;
  /** At a heading. */
  pass(line: Line): void;
}

export function followLists({ text }: Document, state: State): Lists {
  let announced: 'items' | 'list' | null = null;
  let asked: Asked | null = null;
  let forbids: Mark | 'any' | null = null;
  const wordsOf = ({ start, end }: Line) => text.slice(start, end).trim();
  const askedIn = (opening: string): Asked | null => {
    const begins = announced !== null && (FIRST.test(opening) || (announced === 'list' && FIRST_OF_LIST.test(opening)));
    if (!begins) return asked && NEXT.test(opening) ? asked : null;
    const { runParty, runSpan, runModal } = state;
    return runParty && (runModal || announced === 'list') ? { runParty, runSpan, runModal } : null;
  };
  return {
    enter(line) {
      const words = wordsOf(line);
      const mark = markOf(words);
      asked = askedIn(words);
      endRun(state);
      if (asked) Object.assign(state, asked, { enumerating: true });
      state.forbidden = mark !== null && (forbids === 'any' || forbids === mark);
      forbids = state.forbidden ? mark : FORBIDS.test(words) ? 'any' : null;
      announced = CALLS_FOR.test(words) ? 'list' : ANNOUNCES.test(words) ? 'items' : null;
    },
    pass(line) {
      endRun(state);
      forbids = FORBIDS.test(wordsOf(line)) ? 'any' : null;
    },
  };
}
