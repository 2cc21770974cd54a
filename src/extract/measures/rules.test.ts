import { describe, expect, test } from 'vitest';
import { openSegmenter } from '../../segment/segmenter.ts';
import { measuresOf } from '../../testing/measures-of.ts';
import { AMID } from './amid.ts';
import { assignmentRule, readAssignment } from './assignment.ts';
import { loadPlaces } from '../../dictionary/places.ts';
import { behindSubject } from './behind-subject.ts';
import { described, describes } from './described.ts';
import { noAgents } from './no-agent.ts';
import { mask, splitClauses, type Clause } from './clauses.ts';
import { refusals } from './decision.ts';
import { actionOf } from './details.ts';
import { frameRule, readFrame } from './frames.ts';
import { joinsNext } from './join.ts';
import { joiners } from './joiners.ts';
import { kindOf, kindRule, strengthOf } from './kind.ts';
import { isParty, partyRule } from './party.ts';
import { readPredicate } from './predicate.ts';

const segmenter = await openSegmenter();

function clauseOf(text: string, closer = '，'): Clause {
  return { ...splitClauses(text, { start: 0, end: text.length }, segmenter.tag(text))[0], closer };
}

describe('rules keep their examples and refuse their rejects', () => {
  test.each(partyRule.examples)('party %s', (name) => expect(isParty(name)).toBe(true));
  test.each(partyRule.rejects)('no party %s', (name) => expect(isParty(name)).toBe(false));

  test.each(refusals.flatMap((rule) => rule.forms.map(([pattern, example]) => [rule.id, example, pattern, rule] as const)))(
    '%s refuses %s, by this form alone',
    (_id, example, pattern, { forms }) => {
      expect(forms.filter((form) => form[0].test(mask(example))).map(([found]) => found)).toEqual([pattern]);
    },
  );
  test.each(refusals.flatMap((rule) => rule.rejects.map((text) => [rule.id, text, rule] as const)))('%s lets %s pass', (_id, text, rule) =>
    expect(mask(text)).not.toMatch(rule.pattern),
  );

  test.each(frameRule.examples)('frame $clause', ({ clause, closer, names, speaker }) => {
    expect(readFrame(clause, closer, { names: new Set(names), lastNamed: () => null })?.speaker).toBe(speaker);
  });
  test.each(frameRule.rejects)('no frame %s', (clause) => {
    expect(readFrame(clause, '，', { names: new Set(), lastNamed: () => null })).toBeNull();
  });

  test.each(joiners.flatMap((rule) => rule.examples.map((example) => ({ ...example, id: rule.id }))))(
    '$id $clause',
    ({ clause, next, id }) => {
      const fragment = clauseOf(clause);
      expect(joinsNext(fragment, readPredicate(fragment), clauseOf(next))).toBe(id);
    },
  );
  test.each(joiners.flatMap((rule) => rule.rejects))('stands alone %s', (clause) => {
    const whole = clauseOf(clause);
    expect(joinsNext(whole, readPredicate(whole), clauseOf('确保落实到位'))).toBeNull();
  });

  test.each(AMID.map(([, [subject, phrase]]) => [subject, phrase] as const))('%s stands before %s', (subject, phrase) =>
    expect(readPredicate(clauseOf(`${subject}${phrase}要到岗`)).subject).toEqual({ start: 0, end: subject.length }),
  );

  test.each(described.map(([, clause]) => [clause] as const))('%s tells of who is to act', (clause) => {
    const [told, next] = [clauseOf(clause), clauseOf('要带头落实')];
    expect(describes(told, readPredicate(told), next, undefined)).toBeGreaterThan(0);
    expect(describes(told, readPredicate(told), clauseOf('各村要落实'), undefined)).toBe(0);
  });
  test.each(['市教育局组织好', '各村党支部把群众发动好', '县水利局上半年完成清淤', '县乡干部把产业做大做强'])(
    '%s is an order, no description',
    (clause) => {
      const order = clauseOf(clause);
      expect(describes(order, readPredicate(order), clauseOf('要带头落实'), undefined)).toBe(0);
    },
  );

  test('a head that the verb repeats ends the subject (督导组|组织)', () =>
    expect(readPredicate(clauseOf('各工作组、督导组组织开展排查')).subject).toEqual({ start: 0, end: 8 }));

  test.each(behindSubject.map(([form, clause]) => [clause, form] as const))(
    'the subject of %s ends where its form begins',
    (clause, form) => {
      const { party, subject } = readPredicate(clauseOf(clause));
      expect(party).toBe(true);
      expect(clause.slice(subject!.end)).toMatch(form);
    },
  );

  test('every place of the gazetteer is asked by its full name', () => {
    const unread = (order: string) =>
      [...loadPlaces().byCode.values()]
        .filter(({ name, abolished }) => {
          const { party, subject } = readPredicate(clauseOf(name + order));
          return !abolished && !(party && subject?.end === name.length);
        })
        .map(({ name }) => name);
    // common nouns first, and a name that holds a modal
    expect(new Set(unread('要加强巡查'))).toEqual(new Set(['城区', '新城区', '老城区', '高要区']));
  });

  test.each(noAgents.map(([form, name]) => [name, form] as const))('%s names nobody who acts', (name, form) => {
    expect(name).toMatch(form);
    expect(isParty(name)).toBe(false);
  });

  test.each(kindRule.examples)('$text is a $kind', ({ text, kind, strength }) => {
    const found = kindOf(text, readPredicate(clauseOf(text)));
    expect([found, strengthOf(text, found)]).toEqual([kind, strength]);
  });

  test.each(assignmentRule.examples)('assignment $text', ({ text, party, support }) =>
    expect(readAssignment(text)).toEqual({ party, support }),
  );
  test.each(assignmentRule.rejects)('no assignment %s', (text) => expect(readAssignment(text)).toBeNull());
});

/** Measures of a text as `text | party`. */
const rowsOf = (text: string): string[] => measuresOf(text).map(({ text: words, party }) => `${words} | ${party ?? '-'}`);

test.each([
  ['切实把思想和行动统一到决策部署上来', '统一', '思想和行动'],
  ['继续把疫情防控作为头等大事来抓', '作为', '疫情防控'],
  ['将多张许可证整合为一张综合许可证', '整合为', '多张许可证'],
  ['严把口岸物流关', '严把', '口岸物流关'],
  ['强化入境人员管理', '强化', '入境人员管理'],
  ['严格落实“一把手”负责制', '落实', '“一把手”负责制'],
])('head verb and object of %s', (text, action, object) => {
  const clause = clauseOf(text);
  expect(actionOf(clause, readPredicate(clause))).toEqual({ action, object });
});

describe('the run of directives (annotation guide, sections 1 and 6)', () => {
  test('a subject that opens a run of 要 sentences is carried over 。', () => {
    expect(rowsOf('会议强调，各地各部门要压实责任，细化举措。要坦然面对困难，抓好落实。')).toEqual([
      '各地各部门要压实责任 | 各地各部门',
      '细化举措 | 各地各部门',
      '要坦然面对困难 | 各地各部门',
      '抓好落实 | 各地各部门',
    ]);
  });
  test('a subject named midway in a subjectless run ends at its 。', () => {
    expect(rowsOf('会议强调，要筑牢防线。各街道要守好小门，管好人员。要统筹发展和安全。')).toEqual([
      '要筑牢防线 | -',
      '各街道要守好小门 | 各街道',
      '管好人员 | 各街道',
      '要统筹发展和安全 | -',
    ]);
  });
  test('a new speaker ends the carried party', () => {
    expect(rowsOf('会议强调，市直各部门要主动认领任务。会议要求，要加强督查。')).toEqual([
      '市直各部门要主动认领任务 | 市直各部门',
      '要加强督查 | -',
    ]);
  });
  test('short couplets of subjects leave the general clause behind them without one', () => {
    expect(rowsOf('会议强调，主要领导要靠前指挥，分管同志要分兵把守，坚决克服麻痹心理。')).toEqual([
      '主要领导要靠前指挥 | 主要领导',
      '分管同志要分兵把守 | 分管同志',
      '坚决克服麻痹心理 | -',
    ]);
  });
  test('我们 names nobody', () => {
    expect(rowsOf('同志们，我们要下大力气抓经济，做好保供。')).toEqual(['我们要下大力气抓经济 | -', '做好保供 | -']);
  });
  test('a thing as subject keeps the party so far', () => {
    expect(rowsOf('会议强调，各级各类学校要制定方案，开学时间不得早于2月17日。').at(-1)).toBe('开学时间不得早于2月17日 | 各级各类学校');
  });
  test('an assignment goes to the clauses that name no subject', () => {
    expect(rowsOf('各市要建立台账。\n（一）开展排查。对老旧房屋逐栋检查，各街道要配合。（市住建局负责）')).toEqual([
      '各市要建立台账 | 各市',
      '开展排查 | 市住建局',
      '对老旧房屋逐栋检查 | 市住建局',
      '各街道要配合 | 各街道',
    ]);
  });
});

test.each([
  ['各乡镇每季度至少开展一次演练', '各乡镇'],
  ['各镇街每年汛前至少组织一次转移避险演练', '各镇街'],
  ['各县区请于每周五前将工作进展报市安委办', '各县区'],
  ['各级各部门严格执行领导干部到岗带班制度', '各级各部门'],
  ['企业对整改情况负责', '企业'],
  ['市级组织抽查', '市级'],
  ['企业对排查发现隐患的，应当立即整改', '企业'],
  ['教育、民政、文旅等行业部门按照“三管三必须”要求，组织开展专项检查', '教育、民政、文旅等行业部门'],
  ['口岸城市须按照“人物同防”要求，落实“检测+消杀”全覆盖', '口岸城市'],
  ['机场、火车站和高速公路出口要严格查验行程码', '机场、火车站和高速公路出口'],
  ['商场、网吧营业期间禁止动火作业', '商场、网吧'],
  ['各单位“一把手”对本单位安全生产负总责', '各单位“一把手”'],
  ['晚10:00各学院要汇总未到校人数', '各学院'],
  ['届时全体班主任都要到岗', '全体班主任'],
  ['学校不组织学生外出秋游', '学校'],
  ['各部门检查要突出重点', '各部门'],
  ['民众出入公共场所务必配戴口罩', '民众'],
  ['县应急局一要摸清底数', '县应急局'],
  ['信息报送工作要由指挥部统一调度', '指挥部'],
  ['责成采砂企业限期清运尾料', '采砂企业'],
  ['倡导市民绿色出行', '市民'],
  ['交通部台铁局随时掌握行车状况', '交通部台铁局'],
  ['在我市务工的外来人员，应当主动申领健康码', '在我市务工的外来人员'],
  ['凡在疫情较重地区务工人员原则上不得返回', '凡在疫情较重地区务工人员'],
  ['寒流期间养殖渔民要立即申报', '养殖渔民'],
  ['各业主要按照部署做好工作', '各业主'],
  ['企业主要负责人要带头自查', '企业主要负责人'],
  ['县政府督查室要点名通报', '县政府督查室'],
  ['请返乡人员提前报备', '返乡人员'],
  ['请各位乡镇长散会后连夜安排', '各位乡镇长'],
  ['我们倡议广大市民节约用电', '广大市民'],
  ['各旗县，特别是克什克腾旗要立即行动', '各旗县，特别是克什克腾旗'],
  ['扑火时由县指挥部统一指挥', '县指挥部'],
  ['县应急局会同组织、教育等部门，建立联动机制', '县应急局'],
  ['国发会会同相关部会于一周内提出报告', '国发会'],
  ['妇联、关工委等要发动邻里', '妇联、关工委等'],
  ['学校相关负责人每餐均应陪餐', '学校相关负责人'],
  ['学校收餐时应查验温度', '学校'],
  ['包村干部每天到田间地头转一遍', '包村干部'],
  ['经营者应当在店内悬挂营业执照', '经营者'],
  ['各部门担起各自职责', '各部门'],
  ['临床科室严格掌握入院指征', '临床科室'],
  ['12345热线要实行24小时值守', '12345热线'],
  ['村民出现发热等症状，必须立即报告', '村民'],
  ['灾区秩序维护部分，请内政部加派警力巡逻', '内政部'],
  ['供电、供水、燃气企业要做好抢修准备', '供电、供水、燃气企业'],
  ['应急、消防等救援力量要24小时备勤', '应急、消防等救援力量'],
  ['有发热症状的患者，应主动告知预检分诊人员', '有发热症状的患者'],
  ['从疫情地区返回的人员应主动报告', '从疫情地区返回的人员'],
  ['任何人在公共交通工具内均须佩戴口罩', '任何人'],
  ['渔民台风过境期间不要擅自返船', '渔民'],
  ['发热病人一律由专人引导就诊', '专人'],
  ['未实行物业管理的住宅区，由村民委员会组织业主落实责任', '村民委员会'],
  ['21个未开工项目，责任单位要逐个列出清单', '责任单位'],
  ['对拒不配合的，我院将报请公安机关依法处理', '我院'],
])('%s: the agent is %s', (text, party) => expect(rowsOf(`现将有关事项通知如下：\n${text}。`)).toEqual([`${text} | ${party}`]));

test('a subject behind ； is carried on', () =>
  expect(rowsOf('会议要求，财政部门要保障资金需求；纪检部门要加强监督，严肃查处违纪违法问题。')[2]).toBe(
    '严肃查处违纪违法问题 | 纪检部门',
  ));

test('who answers for something is the subject of what follows', () =>
  expect(rowsOf('会议要求，各乡镇党委书记是第一责任人，要亲自上手。')).toEqual(['要亲自上手 | 各乡镇党委书记']));

test('those whom a penalty threatens do not carry it out', () => {
  const whole = (who: string) => rowsOf(`会议要求，${who}不得瞒报疫情；对隐瞒不报的，严肃追究责任。`).at(-1);
  expect(whole('任何单位和个人')).toBe('对隐瞒不报的，严肃追究责任 | -');
  expect(whole('公安机关')).toBe('对隐瞒不报的，严肃追究责任 | 公安机关');
});

test('a frequency is a predicate', () =>
  expect(rowsOf('会议强调，要做好监测，对重点人员每日一检，对其他人员每周两检。').slice(1)).toEqual([
    '对重点人员每日一检 | -',
    '对其他人员每周两检 | -',
  ]));

test('what a speech counts by 第一, 第二 are orders', () =>
  expect(rowsOf('3月2日，我市召开秋粮会。\n第一，抓好田间管理。农技人员要下沉一线。')[0]).toBe('抓好田间管理 | -'));

test('whom to call is no part of a task, what is attached is none', () =>
  expect(
    rowsOf('现就有关事项通知如下：\n各乡镇于12月5日前将方案报县消安办（联系人：赵敏，电话：0839-6612345）。\n附件：排查登记表'),
  ).toEqual(['各乡镇于12月5日前将方案报县消安办 | 各乡镇']));

test.each([
  ['水利部门：制定政策，鼓励修建水池。加快饮水工程。', ['制定政策 | 水利部门', '鼓励修建水池 | 水利部门', '加快饮水工程 | 水利部门']],
  ['（三）公安消防部门\n1.加强巡查。', ['加强巡查 | 公安消防部门']],
  ['1.清运渣土，疏通下水道。环卫站、各社区负责具体实施。', ['清运渣土 | 环卫站、各社区', '疏通下水道 | 环卫站、各社区']],
  ['市教育局:负责学校食堂监管。', ['负责学校食堂监管 | 市教育局']],
  ['一、电梯使用单位应做到\n1.落实主体责任。', ['落实主体责任 | 电梯使用单位']],
  ['物资供应组：由采购办牵头，药剂科配合。储备急救药品。', ['储备急救药品 | 采购办']],
  ['我局将重点做好以下工作：一是稳定护理队伍。争取市财政局支持。', ['稳定护理队伍 | 我局', '争取市财政局支持 | 我局']],
  ['1.要做好准备工作。（财政处）', ['要做好准备工作 | 财政处']],
  ['1.区住建局（牵头），区水利局、各街道办（配合）', []],
  ['1.实现污水零直排。\n责任单位：区住建局（牵头），区水利局（配合）', ['实现污水零直排 | 区住建局']],
  [
    '三、物业服务企业应当做好消防安全工作：\n（一）每日开展防火巡查；\n（二）确保完好有效。',
    ['物业服务企业应当做好消防安全工作 | 物业服务企业', '每日开展防火巡查 | 物业服务企业', '确保完好有效 | 物业服务企业'],
  ],
  ['序号\n工作任务\n责任单位\n1\n加强巡查，备足物资。\n市水利局', ['加强巡查 | 市水利局', '备足物资 | 市水利局']],
  [
    '一、部分河长履职不到位。\n整改时限：2022年12月底前\n牵头单位：县水利局\n责任单位：各乡镇\n整改措施：（一）开展排查。\n二、弃渣乱倒。\n整改措施：（一）清运弃渣。',
    ['开展排查 | 县水利局', '清运弃渣 | -'],
  ],
  ['一、县应急局牵头，住建、城管等部门配合，6月底前逐户检查。', ['6月底前逐户检查 | 县应急局']],
])('who is in charge of an item: %s', (text, measures) => expect(rowsOf(`现将有关事项通知如下：\n${text}`)).toEqual(measures));

test.each([
  [
    '会议要求，对能够当下改的立行立改，对拒不改正的个人处五百元以下罚款。',
    ['对能够当下改的立行立改 | -', '对拒不改正的个人处五百元以下罚款 | -'],
  ],
  ['会议要求，如实回答询问，遇险情随时报，杜绝迟报。', ['如实回答询问 | -', '遇险情随时报 | -', '杜绝迟报 | -']],
  ['会议议定以下事项：\n一、关于管线问题。加快架空线缆入地。', ['加快架空线缆入地 | -']],
  ['会议要求，患病学童不应上学，直至水疱结痂。', ['患病学童不应上学，直至水疱结痂 | -']],
  ['会议要求，要害岗位，要加强值守。', ['要害岗位，要加强值守 | -']],
  ['他呼吁居民和旅客留在安全地方，切勿外出。', ['居民和旅客留在安全地方 | 居民和旅客', '切勿外出 | 居民和旅客']],
  ['会议并责成旅游局做好旅客安排。', ['旅游局做好旅客安排 | 旅游局']],
  ['报告指出，加快茶园提质，防止农残超标。', ['加快茶园提质 | -', '防止农残超标 | -']],
  ['会议要求各单位发扬连续作战精神，守好岗位。', ['各单位发扬连续作战精神 | 各单位', '守好岗位 | 各单位']],
  ['会议决定：\n⑴施工单位倒排工期。', ['施工单位倒排工期 | 施工单位']],
  ['现将会议事项纪要如下：\n会议原则同意区住建局的意见，会后修改完善后提交区委研究。', ['会后修改完善后提交区委研究 | -']],
])('what opens a run of directives: %s', (text, measures) => expect(rowsOf(`3月2日，我市召开专题会。\n${text}`)).toEqual(measures));

test('a comma between digits parts nothing', () =>
  expect(rowsOf('现将有关事项通知如下：\n完成参保41,300人。')).toEqual(['完成参保41,300人 | -']));

test.each([
  ['市县指挥部要严格检查，特别是要盯紧山塘。', 2],
  ['要协调急救、民政等部门，建立救助机制。', 1],
  ['对领导不力的乡镇，由督查室予以通报。', 1],
  ['要举全县之力，做好征地拆迁。', 1],
  ['对于暂时不能整改的隐患，必须停止作业。', 1],
])('%s: %i measures', (text, count) => expect(rowsOf(`会议强调，${text}`)).toHaveLength(count));

test('who is called on in a run of tasks has none of them', () =>
  expect(rowsOf('会议要求，要有序组织学生离校，倡导市民就地过节。安监部门要加强检查，责令相关单位限期整改。').slice(1)).toEqual([
    '倡导市民就地过节 | -',
    '安监部门要加强检查 | 安监部门',
    '责令相关单位限期整改 | 安监部门',
  ]));

test('an assignment before its task', () =>
  expect(rowsOf('会议明确，由市教育局牵头，市卫健委配合，3月10日前对学校食堂逐一检查。')).toEqual([
    '3月10日前对学校食堂逐一检查 | 市教育局',
  ]));

test('the numbered lead of a speech is an order where orders follow it', () => {
  const speech = '3月2日，我市召开冬修水利工作会。\n';
  expect(rowsOf(`${speech}一、突出重点，在扩面上下功夫。各乡镇要倒排工期。`)).toEqual([
    '突出重点 | -',
    '在扩面上下功夫 | -',
    '各乡镇要倒排工期 | 各乡镇',
  ]);
  expect(rowsOf(`${speech}一、突出重点，在扩面上下功夫。去年的工作很扎实。`)).toEqual([]);
});

describe('what is no measure', () => {
  test.each([
    ['assessment', '会议指出，当前全球疫情大幅反弹，防控形势严峻复杂，做好防控事关全局。'],
    ['the past', '会议指出，全市上下迅速行动，形成了联防联控格局，取得阶段性成效。'],
    ['the account', '8月4日，市委召开常委会会议，传达学习省委会议精神，安排部署下一步工作。市有关部门负责人列席。'],
    ['maxims', '会议强调，疫情就是命令，防控就是责任。'],
    ['praise of a task', '会议强调，抓好物资储备，是提高应对水平的关键。'],
    ['praise over several clauses', '会议强调，抓好秋粮收购，对于稳定粮价，促进农民增收具有重要意义。'],
    ['what is said to be known', '会议强调，大家要知道防汛形势。'],
    ['an aim of the meeting', '会议强调，主要目的就是要统一思想。'],
    ['a means and what it would bring', '会议强调，疏堵结合，才能标本兼治。'],
    ['self-reference', '现将有关事项通知如下。'],
    ['a forecast', '会议指出，我市将出现一次大到暴雨过程。'],
    ['a name with the character of a modal', '8月4日，市委书记应勇主持会议，应勇到江岸区检查。'],
    ['problems, whatever modals stand in them', '二、存在的突出问题\n（一）操作不规范。食品应当留样48小时，实际仅留样一天。'],
    ['what was done, item by item', '3月2日，我市召开发布会。\n今年，我们做了三个方面的工作。一是加强热源建设，新建锅炉2台。'],
    ['figures of what was done', '7月5日，我市召开现场会。\n截至7月15日，全市累计检查门店426家，查处案件19起。'],
    ['news of a campaign', '本报讯（记者 王某）5月15日，我市启动专项整治行动，坚持源头治理，对各环节逐一过筛。'],
  ])('%s', (_name, text) => expect(rowsOf(text)).toEqual([]));

  test('time grows with the length: a sentence of 50,000 characters, 10,000 nested quotes', () => {
    const long = `会议强调，${'要加强排查，'.repeat(8_000)}要抓好落实。`;
    expect(rowsOf(long)).toHaveLength(8_001);
    expect(rowsOf(`会议强调，要加强${'“'.repeat(10_000)}排查。`)).toHaveLength(1);
    expect(rowsOf('各级党委要于3月底前完成整改。'.repeat(10_000))).toHaveLength(10_000);
  }, 20_000);
});
