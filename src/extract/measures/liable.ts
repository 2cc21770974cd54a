import { isParty } from './party.ts';
import type { Form } from './refusal.ts';

/** 各乡镇党委书记是第一责任人，要亲自上手: length of the name of who is said to answer for something, 0 for none. */
export function answersFor(text: string): number {
  const named =
    /^([^，]{2,40}?)(?:就|均|都)?(?:是|为)(?=[^，]{0,24}(?:责任(?:人|主体|单位)|指挥员|指挥长|带头人|主力军|主心骨|实施主体)$)/.exec(
      text,
    )?.[1];
  return named && isParty(named) ? named.length : 0;
}

/** What is said of who has to act before the order comes, each with a clause. 描写主体 */
export const described: readonly Form[] = [
  [
    /^[^，]*(?:书记|领导|干部|负责人|责任人|[县市区镇乡校院局矿厂]长|主任|经理|一把手|班子成员)”?(?=(?:就|均|都|不)?是[^，]{2,24}$)/,
    '县委书记是“一线总指挥”',
  ],
  [/^[^，]{2,40}?(?=责无旁贷|义不容辞|首当其冲|使命光荣)/, '业主责无旁贷'],
  [/^[^，]{2,40}?(?=(?:手里|手中|肩上)有[^，]{1,12}$)/, '领导干部手里有权、肩上有责'],
  [/^[^，]{2,40}?(?=(?:地处|位于|毗邻|肩负着?|承担着|身处)[^，]{2,24}$)/, '高发村、石坪村地处点苍山西坡'],
  [/^[^，]{2,40}?(?=(?:服务面积|管辖面积|覆盖面积|服务人口|用户)[大多]、[^，]{2,12}$)/, '热力公司服务面积大、管网老旧'],
];

/** Where it is to be done, and who is not told: 社区是最前沿，要用好“五包一”. */
const NO_ADDRESSEE = /(?:卡口|市场|社区|农村|群众|各地|流动人员|口岸|企业|学校)$/;

/** 县委书记是“一线总指挥”，要拿出精力抓“三农”: length of the name of who is described before a modal, 0 for none. */
export function describes(text: string): number {
  for (const [form] of described) {
    const named = form.exec(text)?.[0];
    if (named && isParty(named) && !NO_ADDRESSEE.test(named)) return named.length;
  }
  return 0;
}

/** 领导小组办公室设在区委农办，负责日常调度: length of the name of the office, 0 for none. */
export function seatedAt(text: string): number {
  const named = /^([^，]{2,30}?)设在(?=[^，]{2,20}$)/.exec(text)?.[1];
  return named && isParty(named) ? named.length : 0;
}

/** 各有关部门按职责分工负责，形成齐抓共管格局: length of the name of those who share a task, 0 for none. */
export function sharesTask(text: string): number {
  const named = /^([^，]{2,30}?)按(?:照)?(?:各自)?职[责能]分工(?:负责|落实|抓好落实)$/.exec(text)?.[1];
  return named && isParty(named) ? named.length : 0;
}

/** 医务科牵头、护理部配合，组建医疗队: length of the name of who leads, 0 for none. */
export function leadsTask(text: string): number {
  const named = /^(?:由)?([^，由]{2,30}?)牵头、[^，]{2,60}(?:配合|协助|参与)$/.exec(text)?.[1];
  return named && isParty(named) ? named.length + (text.startsWith('由') ? 1 : 0) : 0;
}

/** Bodies whose task is to punish. */
const PUNISHES =
  /^(?!.*(?:同志|负责人|责任人|领导|干部)$).*(?:局|纪委|监委|纪检|督查|督导|巡察|公安|执法|监管|法院|检察|机关|政府|指挥部|部门)/;
const SANCTION =
  /^(?:对|凡|因|违反|拒不|逾期)?[^，]{2,60}的，?(?:一经[^，]{2,4}，)?[^，]*(?:追责|问责|追究|处罚|处理|查处|处分|扣减|暂停|责令|吊销|取消|约谈|通报|曝光|停业|关停|移送|一票否决|奖励|先停后|记入)/;

/** 任何单位和个人不得瞒报；对瞒报的，严肃追责: those it threatens are not those who carry it out. */
export const punishes = (text: string, party: string): boolean => SANCTION.test(text) && !PUNISHES.test(party);
