import { describe, expect, test } from 'vitest';
import { measuresOf } from '../../testing/measures-of.ts';

// Who is asked, in texts of our own: the constructions in which reports charge one body after another.
const partiesOf = (text: string): string[] => measuresOf(text).map(({ text: words, party }) => `${words} | ${party ?? '-'}`);
const meeting = (orders: string): string => `安平市召开推进会\n会议要求，${orders}\n`;

describe('who the subject is', () => {
  test.each([
    ['从州级领导到村组护林员，都要下沉到山头地块。', '从州级领导到村组护林员'],
    ['公安、交通、卫健三家要设立联合检查站。', '公安、交通、卫健三家'],
    ['漳北、漳南两家热源企业之间要签订供热协议。', '漳北、漳南两家热源企业'],
    ['各镇（街道）党（工）委要履行直接责任。', '各镇（街道）党（工）委'],
    ['企业自身也要加快设备采购。', '企业自身'],
    ['每一位市民都要扛起个人责任。', '每一位市民'],
    ['广大党员干部，尤其是年轻干部，要在一线经风雨。', '广大党员干部，尤其是年轻干部'],
    ['纪检监察机关要对履职不力、造成后果的，严肃追责问责。', '纪检监察机关'],
    ['总承包单位对分包单位不得以包代管。', '总承包单位'],
    ['点到名的乡镇会后要逐条认领。', '点到名的乡镇'],
    ['监管账户由区住建局和开户银行共同管理。', '区住建局和开户银行'],
    ['转移安置期间请公安、卫健部门做好治安巡防。', '公安、卫健部门'],
    ['企业主要负责人作为第一责任人，必须在岗履职。', '企业主要负责人'],
    ['家庭医生签约团队全程跟进。', '家庭医生签约团队'],
    ['分诊护士发现可疑症状要立即报告护士长。', '分诊护士'],
    ['护理人员上岗前应测量体温。', '护理人员'],
    ['转移群众未经允许不得擅自返回。', '转移群众'],
    ['校长作为第一责任人要每天到校值守。', '校长'],
    ['任课教师有旅居史的，应主动报告。', '任课教师'],
    ['看护人员发现有人私自返回的，要立即劝返。', '看护人员'],
    ['消防处会同机电工程署须检查升降机。', '消防处'],
    ['由乡镇卫生院牵头、村卫生室配合每周查验一次。', '乡镇卫生院'],
    ['值班医师严格执行首诊负责制度。', '值班医师'],
    ['包联路口的县直单位每班次不少于3人。', '包联路口的县直单位'],
    ['对进展缓慢的问题，由市督察整改办下发督办函。', '市督察整改办'],
    ['供电、供水、通信企业，要对考点实行专人保障。', '供电、供水、通信企业'],
    ['教体局六个督查组自7月1日起分片暗访。', '教体局六个督查组'],
    ['自然资源局派出的技术组随时待命。', '自然资源局派出的技术组'],
  ])('%s', (order, party) => {
    const [measure] = measuresOf(meeting(`要加强统筹。${order}`)).slice(1);
    expect(measure?.party).toBe(party);
  });

  test.each(['一名旅客一名旅客地查，', '出入小区须出示凭证，', '全年大型商业银行贷款增速不低于20%，'])('%s names nobody', (order) =>
    expect(measuresOf(meeting(`要加强统筹，${order}`)).map(({ party }) => party)).toEqual([null, null]),
  );

  test('of those named before, what is theirs is asked alone', () =>
    expect(partiesOf(meeting('痴呆聋哑等特殊人员，监护人要管住看好。'))).toEqual(['痴呆聋哑等特殊人员，监护人要管住看好 | 监护人']));
});

describe('how long it is carried', () => {
  test('a numbered lead that says who is asked opens the run of its paragraph', () =>
    expect(
      partiesOf(
        '节约用水倡议书\n一、党政机关和国有企业要率先垂范。带头使用节水器具，加强巡查维护。\n二、加强设施管护。各社区要定期检查。\n',
      ),
    ).toEqual([
      '党政机关和国有企业要率先垂范 | 党政机关和国有企业',
      '带头使用节水器具 | 党政机关和国有企业',
      '加强巡查维护 | 党政机关和国有企业',
      '加强设施管护 | -',
      '各社区要定期检查 | 各社区',
    ]));
  test('where the first item has nobody, the next begin with nobody', () =>
    expect(partiesOf(meeting('一是抓检测质量。市卫健委要逐家排查，发现一起、清退一起；二是抓隔离管理，三是抓疫苗接种。'))).toEqual([
      '抓检测质量 | -',
      '市卫健委要逐家排查 | 市卫健委',
      '发现一起、清退一起 | 市卫健委',
      '抓隔离管理 | -',
      '抓疫苗接种 | -',
    ]));
  test('what several together are to reach is nobody’s alone', () =>
    expect(partiesOf(meeting('县领导要一线指挥，局长具体负责，村干部组成劝导队，坚决打通“最后一公里”。')).at(-1)).toBe(
      '坚决打通“最后一公里” | -',
    ));
  test('who helps is support of the measure before, and the subject goes on', () => {
    const measures = measuresOf(meeting('县城投公司要加快路面改造，水务公司予以配合，避免反复开挖。'));
    expect(measures.map(({ text, party, support }) => [text, party, support])).toEqual([
      ['县城投公司要加快路面改造', '县城投公司', ['水务公司']],
      ['避免反复开挖', '县城投公司', []],
    ]);
  });
  test('an office whose seat is told, and those who share a task, are asked what follows', () => {
    expect(partiesOf(meeting('要强化督导。领导小组办公室设在区委农办，负责日常调度。')).at(-1)).toBe('负责日常调度 | 领导小组办公室');
    expect(partiesOf(meeting('要强化督导。各有关部门按职责分工负责，形成齐抓共管的格局。')).at(-1)).toBe('形成齐抓共管的格局 | 各有关部门');
  });
});

describe('speech in quotes', () => {
  test('is read clause by clause', () =>
    expect(
      partiesOf('记者随市长调研\n周远航对随行人员说，“发改部门要把手续办快，供电公司要把专线建好，别让项目等地。”\n').slice(0, 2),
    ).toEqual(['发改部门要把手续办快 | 发改部门', '供电公司要把专线建好 | 供电公司']));
  test('of somebody without authority orders nothing', () =>
    expect(
      partiesOf('本报讯（记者 李明）近日，老旧小区改造完工。\n“原来走路都要侧着身子，现在车棚建好了，清爽多了。”家住城东的居民老张说。\n'),
    ).toEqual([]));
});

describe('bodies and terms behind a task', () => {
  const rows = (text: string) => measuresOf(text).map(({ text: words, party, support, deadline }) => [words, party, support, deadline]);
  const notice = '关于分解重点任务的通知\n各有关单位：\n';
  test('in a bracket without a label', () =>
    expect(rows(`${notice}1.开展燃气管网改造（市住建局，6月底前）。\n2.加装电梯20部（市住建局、各区；12月底前）。\n`)).toEqual([
      ['开展燃气管网改造', '市住建局', [], '6月底前'],
      ['加装电梯20部', '市住建局、各区', [], '12月底前'],
    ]));
  test('two labels on one line, and the term on the next', () =>
    expect(rows(`${notice}1.推进油烟治理。责任单位：市城管局 配合单位：市生态环境局\n完成时限：10月底前\n2.加强巡查。\n`)).toEqual([
      ['推进油烟治理', '市城管局', ['市生态环境局'], '10月底前'],
      ['加强巡查', null, [], null],
    ]));
  test('the other name of an office is no assignment', () =>
    expect(rows(`${notice}每日报送市指挥部办公室（市应急局）。\n`)[0]?.[1]).toBeNull());
});

test('time grows with the number of names and of frames, not with its square', () => {
  const time = (text: string): number => {
    const start = performance.now();
    measuresOf(text);
    return performance.now() - start;
  };
  time(meeting('各单位要落实。'));
  for (const make of [(n: number) => meeting(`${'市教育局和'.repeat(n)}要加强管理。`), (n: number) => `${'会议强调，'.repeat(n)}\n`])
    expect(time(make(16_000))).toBeLessThan(8 * time(make(4_000)) + 200);
});

test.each([
  ['本月中旬前完成。', '本月中旬前完成'],
  ['4月底、9月底前各组织一次。', '4月底、9月底前各组织一次'],
  ['务于3月20日前上报。', '务于3月20日前上报'],
])('an order behind the time it begins with: %s', (order, words) =>
  expect(measuresOf(meeting(`要加强统筹。${order}`)).map(({ text }) => text)).toContain(words),
);

test('bodies with a colon inside a sentence', () =>
  expect(partiesOf(meeting('要分工协作。住建部门：开展架空层整治；消防救援机构：加强业务培训。')).slice(1)).toEqual([
    '开展架空层整治 | 住建部门',
    '加强业务培训 | 消防救援机构',
  ]));

test('who leads and who helps stand before the tasks', () =>
  expect(partiesOf(meeting('要未雨绸缪。医务科牵头、护理部配合，组建应急医疗队，节前完成一次演练。')).slice(1)).toEqual([
    '组建应急医疗队 | 医务科',
    '节前完成一次演练 | 医务科',
  ]));

test('a set maxim is none, and what follows goes on', () =>
  expect(partiesOf(meeting('各乡镇要压实责任，宁可十防九空，不可失防万一，及时转移群众。'))).toEqual([
    '各乡镇要压实责任 | 各乡镇',
    '及时转移群众 | 各乡镇',
  ]));
