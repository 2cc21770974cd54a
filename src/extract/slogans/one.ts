import { bracket, word } from './forms.ts';
import type { SloganRule } from './rule.ts';

/** What a rule of the form 一X一Y gives to every X; in running text only these words are taken. */
const given =
  '策略|策|方案|预案|专案|案|档案|档|清单|台账|台帐|册|表|卡|码|图|牌|证|单|专班|专员|专人|班|品|业|特色|议|警|顾问|医|员|岗|长|队|规|责任人|责|制|调度|通报|会商|研判|汇总|报告|测|检|消毒|消|摊|网|站';
const each = `${word}{1,5}${bracket}`;

/** Verbs that put a rule in force: behind them any words may be given to any. */
const inForce = '实行|推行|推动|做到|落实|建立|按照|健全|坚持|实施|采取|制定|完善|执行|建设|打造';

/** Slogans built on 一: a rule for each, or not even one. */
export const oneRules: readonly SloganRule[] = [
  {
    id: 'slogan/one-x-one-y',
    says: 'One Y for each X.',
    quoted: new RegExp(`^一${each}一${word}{1,4}${bracket}(?:一${word}{1,4}){0,2}$`, 'u'),
    running: new RegExp(
      `(?<![统唯万专第同每之其划归合任某逐单不漏落少进\\d零一二两三四五六七八九十百千万])一(?![次些旦般样个点定日天周旬月季年])${each}一(?:(?:${given})(?:一(?:${given}))?|(?<=(?:${inForce})“?一${word}{1,5}一)${word}{1,3}(?=[，。；、）”]|制度|机制|责任|原则|模式))`,
      'gu',
    ),
    examples: [
      ['实施一县（区）一策、一部门（单位）一策、一企一策', '一县（区）一策', '一部门（单位）一策', '一企一策'],
      ['建立“一人一档”健康台账', '一人一档'],
      ['按照一村一品思路', '一村一品'],
      ['落实“一企一员”', '一企一员'],
      ['制定“一园一案一专班”', '一园一案一专班'],
      ['实行“一月一调度、一季一通报”', '一月一调度', '一季一通报'],
      ['对困难家庭落实一户一干部，结对帮扶', '一户一干部'],
    ],
    rejects: [
      '一心一意谋发展',
      '关心群众一点一滴',
      '每年一次一评',
      '统一部署、一把手负责',
      '爱护“一草一木”',
      '这是一项一直坚持的工作',
      '一户一户走访',
      '做到一日一研判',
    ],
  },
  {
    id: 'slogan/not-one',
    says: 'Not one X left out; two of them with a mark between them are two.',
    quoted: /^不[漏落少留错让]一[\u3400-\u9fff〇]{1,4}(?:一[\u3400-\u9fff〇]{1,3}){0,3}$|^不让一[个名户][\u3400-\u9fff〇]{2,6}$/u,
    running: /不[漏落少错]一[户人村企车船店项处组家房楼校](?:一[户人村企车船店项处组家房楼校]){0,3}|不(?:着一把火|冒一处烟|黑一块地)/gu,
    examples: [
      ['“不漏一户一人”进行排查登记', '不漏一户一人'],
      ['实现不着一把火、不冒一处烟', '不着一把火', '不冒一处烟'],
      ['把“不让一个孩子掉队”作为目标', '不让一个孩子掉队'],
      ['做到不漏一户、不落一人', '不漏一户', '不落一人'],
    ],
    rejects: ['不一而足', '决不一概而论', '不漏报、不瞒报'],
  },
];
