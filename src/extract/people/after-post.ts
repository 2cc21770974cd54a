import { nameAt, type Name } from './names.ts';
import type { Mention, PeopleRule } from './mention.ts';
import { postsUpTo } from './posts.ts';
import type { Head, Reading } from './reading.ts';

/** Between a post and its name: nothing, a bracket such as （挂职） or （行动）, or white space. */
const gap = /(?:[（(][\u3400-\u9fff]{1,6}[）)])?[ \t\u3000]{0,4}/y;
const joint = /(?:、|，(?=[\u3400-\u9fff〇]{2,3}[、等])|[和与及]|以及|[ \t\u3000]{1,4})/uy;

/** A post word before it licenses a name; a surname that is an ordinary word must look like a name besides. */
function licensed(name: Name, head: Head, inRow: boolean): boolean {
  if (name.ordinary) return name.usual && name.border > 0 && (!head.post.group || inRow);
  return name.usual || (name.border > 0 && !head.post.group);
}

/** The names joined to the first one: 市领导张某某、李某某和王某某. */
export function listAfter(reading: Reading, first: Name, spaced: boolean): Name[] {
  const names = [first];
  for (let last = first; ; last = names.at(-1)!) {
    joint.lastIndex = last.end;
    const between = joint.exec(reading.text)?.[0];
    if (!between || (/^\s/.test(between) && !spaced)) return names;
    const next = nameAt(reading, last.end + between.length);
    if (!next || next.border === 0 || (next.ordinary && !next.usual) || reading.headsByStart.has(next.start)) return names;
    if (next.border < 2 && !next.usual) return names;
    names.push(next);
  }
}

/** 于建国、沈洁参加: names in a row, and what they do. */
function isRow(reading: Reading, first: Name): boolean {
  const last = listAfter(reading, first, false).at(-1)!;
  return last !== first && attends(reading.text, last.end);
}

const ATTENDS =
  /^(?:等(?:市|县|区|州|校|院)?(?:领导)?)?(?:，?(?:以及|及|和)[^。；\n]{2,120})?(?:一同|分别|陪同|先后)*(?:参加|出席|列席|陪同)/;

/** Behind names in a row: that they attend, others named with them or not. */
export const attends = (text: string, at: number): boolean => ATTENDS.test(text.slice(at, at + 160));

function find(reading: Reading): Mention[] {
  const mentions: Mention[] = [];
  let listed = 0;
  for (const head of reading.heads) {
    if (head.end < listed || head.post.courtesy) continue;
    gap.lastIndex = head.end;
    const between = gap.exec(reading.text)?.[0] ?? '';
    const name = nameAt(reading, head.end + between.length);
    if (!name || !licensed(name, head, isRow(reading, name))) continue;
    const { posts } = postsUpTo(reading, head, listed);
    if (!posts.length) continue;
    const names = listAfter(reading, name, /\s$/.test(between));
    for (const { start, end, name: text } of names) mentions.push({ start, end, name: text, posts });
    listed = names.at(-1)!.end;
  }
  return mentions;
}

export const afterPost: PeopleRule = {
  id: 'person/after-post',
  says: 'A name stands right after its posts; names joined to it by 、 or 和 share them.',
  find,
  examples: [
    { text: '副旗长乌云其木格出席会议，州委书记沙马文清主持会议。', people: { 乌云其木格: ['副旗长'], 沙马文清: ['州委书记'] } },
    { text: '市委书记赵启明主持会议并讲话。', people: { 赵启明: ['市委书记'] } },
    {
      text: '市委副书记、市长唐立，市委副书记吴荣成，市委常委出席。',
      people: { 唐立: ['市委副书记', '市长'], 吴荣成: ['市委副书记'] },
    },
    {
      text: '8月8日，县委书记、县新冠肺炎疫情防控指挥部指挥长丁大勇主持召开专题会议。',
      people: { 丁大勇: ['县委书记', '县新冠肺炎疫情防控指挥部指挥长'] },
    },
    {
      text: '市领导王立、李志峰、梁清、刘春林出席会议。',
      people: { 王立: ['市领导'], 李志峰: ['市领导'], 梁清: ['市领导'], 刘春林: ['市领导'] },
    },
    { text: '县领导孙涛、何静和周文斌参加督查。', people: { 孙涛: ['县领导'], 何静: ['县领导'], 周文斌: ['县领导'] } },
    { text: '会议由镇党委书记欧阳志远主持。', people: { 欧阳志远: ['镇党委书记'] } },
    { text: '市委书记张永和、市长李睿出席。', people: { 张永和: ['市委书记'], 李睿: ['市长'] } },
    { text: '副市长李明和市卫健委主任王刚作汇报。', people: { 李明: ['副市长'], 王刚: ['市卫健委主任'] } },
    { text: '自治区副主席阿不都热合曼·买买提主持会议。', people: { '阿不都热合曼·买买提': ['自治区副主席'] } },
    { text: '县委书记扎西次仁强调，要守住底线。', people: { 扎西次仁: ['县委书记'] } },
    { text: '医务卫生局局长罗启华今日（八月五日）公布安排。', people: { 罗启华: ['医务卫生局局长'] } },
    { text: '行政长官林陈月仪表示，防疫不能松懈。', people: { 林陈月仪: ['行政长官'] } },
    { text: '民政局局长孙玉菂及卫生署署长林文健医生出席。', people: { 孙玉菂: ['民政局局长'], 林文健: ['卫生署署长', '医生'] } },
    { text: '市委书记兼市人大常委会主任黄志豪出席。', people: { 黄志豪: ['市委书记', '市人大常委会主任'] } },
    { text: '县长林溱表示，民众可放心。', people: { 林溱: ['县长'] } },
    { text: '市发展和改革委员会主任陈堃介绍了情况。', people: { 陈堃: ['市发展和改革委员会主任'] } },
    { text: '文化和旅游局局长刘喆、副局长张䶮参加。', people: { 刘喆: ['文化和旅游局局长'], 张䶮: ['副局长'] } },
    { text: '局长李某某要求，立即整改。', people: { 李某某: ['局长'] } },
    { text: '市委常委、副市长（挂职）高建国陪同调研。', people: { 高建国: ['市委常委', '副市长'] } },
    { text: '食环署助理署长（行动）李慕贞说。', people: { 李慕贞: ['食环署助理署长'] } },
    { text: '省长　何振华', people: { 何振华: ['省长'] } },
    { text: '市委、市政府督查室主任孟凡军通报情况。', people: { 孟凡军: ['市委、市政府督查室主任'] } },
    { text: '全国人大代表，某化工厂厂长许国强建议。', people: { 许国强: ['全国人大代表', '某化工厂厂长'] } },
    { text: '陪同检查的有副县长于海洋、县应急管理局局长方正。', people: { 于海洋: ['副县长'], 方正: ['县应急管理局局长'] } },
    { text: '经县长鲁建平同意，现印发给你们。', people: { 鲁建平: ['县长'] } },
    { text: '市领导于建国、沈洁参加会议。', people: { 于建国: ['市领导'], 沈洁: ['市领导'] } },
    { text: '受市委书记庞大海委托，市长冯志远作报告。', people: { 庞大海: ['市委书记'], 冯志远: ['市长'] } },
  ],
  rejects: [
    '各级党委书记高度重视，各乡镇主任安排到位。',
    '组长单位要加强统筹，专班班长于每周五前报送。',
    '习惯养成从书记于成效处抓起，局长任务清单按月更新。',
    '市领导干部要带头，省领导小组要统筹。',
    '校长安全责任、院长方舱职责、局长严格把关。',
    '党组成员和谐相处，全体委员全体到会，副主任时任。',
    '县委书记常态化下沉，乡镇长包保到村，主任医师应急值守。',
    '学生成绩、教师任用、居民安置、群众满意。',
    '实行书记项目、市长热线、县长接待日、局长走流程。',
    '市委书记、市长要亲自抓，分管副市长具体抓。',
  ],
};
