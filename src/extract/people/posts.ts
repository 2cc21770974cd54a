import type { Head, Reading } from './reading.ts';
import { officeStart } from './names.ts';

/** Longest post that is believed, UTF-16. */
const longest = 48;
/** Posts that one chain may hold: a bound on time. */
const mostPosts = 12;
const boundary = /[\s，。；：！？、,;:!?（）()【】[\]《》<>“”"‘’—…|]/;
/** After one of these a post begins, whatever follows. */
const cutters =
  /(?:[\d一二三四五六七八九十]日(?:上午|下午|晚上?|凌晨|中午)?|上午|下午|今天|昨天|今日|昨日|近日|日前|当天|当日|随后|其间|期间|最后|首先|会上|会后|会前|现场|之后|以来|主持|出席|列席|参加|听取|传达|贯彻|按照|根据|召开|带领|率领|委托|感谢|慰问|任命|免去|当选|选举|推选|担任|兼任|现任|时任|续任|拟任|陪同|会见|邀请|特邀|来自|涌现出|致电|率同|偕同|欢迎|的|了|(?<!存|驻)在|(?<!自)由|是|让|请)/g;
/** After one of these a post begins only where an office or a post word follows: 发展和改革委员会主任 stays whole. */
const joints = /(?:以及|暨|和|与|及|同|向|对|为|受|经|跟|随|有|给|被|把|将|如)/g;
const unspecific = /^(?:各级?|有关|相关|部分|全体|其他|多名|所有|每[名位]|一[名位]|数[名位]|两[名位]|以上|任何|我)(?!路军)/;
const committee = /^(?:中共)?(?:[省市县区州旗镇乡]|自治区|街道)?(?:党)?(?:委|委员会)$/;

/** Where the post that ends with `head` begins, not before `floor`. */
function startOf(reading: Reading, head: Head, floor: number): number {
  const { text } = reading;
  let from = head.start;
  while (from > floor && head.start - from < longest && !boundary.test(text[from - 1]!)) from--;
  const phrase = text.slice(from, head.start);
  let start = from;
  if (from === floor) start += /^(?:以及|[和与及同暨])?/.exec(phrase)![0].length;
  for (const match of phrase.matchAll(cutters)) start = from + match.index + match[0].length;
  for (const match of phrase.matchAll(joints)) {
    const next = from + match.index + match[0].length;
    officeStart.lastIndex = next;
    if (next > start && (next === head.start || officeStart.test(text) || reading.headsByStart.has(next))) start = next;
  }
  return start;
}

export interface PostChain {
  readonly start: number;
  readonly posts: readonly string[];
}

/** The posts that end with `head`, those joined to it by 、 before it included (市委副书记、市长), and up to `clauses` clauses of posts; nothing before `floor`. */
export function postsUpTo(reading: Reading, head: Head, floor = 0, clauses = 3): PostChain {
  const { text, headsByEnd } = reading;
  const posts: string[] = [];
  let current: Head | undefined = head;
  let start = head.start;
  for (let count = 0; current && count < mostPosts; count++) {
    start = startOf(reading, current, floor);
    // 市委、市政府督查室主任: an office shared by two bodies
    const before: string = start > 0 && text[start - 1] === '、' ? segmentBefore(text, start - 1) : '';
    if (committee.test(before) && !committee.test(text.slice(start, current.end))) start -= before.length + 1;
    const post: string = text.slice(start, current.end);
    if (!current.post.courtesy && !unspecific.test(post)) posts.unshift(...splitJoint(reading, start, post));
    current = start > 0 && /[、]/.test(text[start - 1]!) ? headsByEnd.get(start - 1) : undefined;
    if (current?.post.courtesy) current = undefined;
  }
  const earlier = posts.length && clauses > 0 ? clauseOfPosts(reading, start, floor, clauses - 1) : null;
  return earlier ? { start: earlier.start, posts: [...earlier.posts, ...posts] } : { start, posts };
}

/** 市委书记兼市人大常委会主任 are two posts. */
function splitJoint({ headsByEnd }: Reading, start: number, post: string): string[] {
  const joint = post.indexOf('兼');
  return joint > 0 && headsByEnd.has(start + joint) ? [post.slice(0, joint), post.slice(joint + 1)] : [post];
}

/** 全国人大代表，某厂厂长张某: a clause that is nothing but posts goes with the next one. */
function clauseOfPosts(reading: Reading, start: number, floor: number, clauses: number): PostChain | null {
  const { text, headsByEnd } = reading;
  if (text[start - 1] !== '，') return null;
  const head = headsByEnd.get(start - 1);
  if (!head || head.post.group || head.post.courtesy) return null;
  const chain = postsUpTo(reading, head, floor, clauses);
  const opens = chain.start === 0 || /[。；：\n，）]/.test(text[chain.start - 1]!);
  return opens && chain.posts.length ? chain : null;
}

function segmentBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 12 && !boundary.test(text[start - 1]!)) start--;
  return text.slice(start, end);
}

const closing = /(?:等?职务|一职)$/;

/** The posts that a phrase beginning at `start` lists, up to the next stop; empty where it is no list of posts. */
export function postsFrom(reading: Reading, start: number): string[] {
  const { text, headsByEnd } = reading;
  let end = start;
  while (end < text.length && end - start < 120 && !/[\s，。；：！？,;:!?（）()]/.test(text[end]!)) end++;
  const posts: string[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && text[i] !== '、') continue;
    const segment = text.slice(from, i).replace(closing, '');
    if (!segment || !headsByEnd.has(from + segment.length)) return posts;
    posts.push(segment);
    from = i + 1;
  }
  return posts;
}
