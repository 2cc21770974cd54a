import { isParty } from './party.ts';

/** 各乡镇党委书记是第一责任人，要亲自上手: length of the name of who is said to answer for something, 0 for none. */
export function answersFor(text: string): number {
  const named =
    /^([^，]{2,40}?)(?:就|均|都)?(?:是|为)(?=[^，]{0,24}(?:责任(?:人|主体|单位)|指挥员|指挥长|带头人|领路人|领头雁|排头兵|总指挥|牵头(?:部门|单位)|责任部门|主力军|主心骨|实施主体)$)/.exec(
      text,
    )?.[1];
  return named && isParty(named) ? named.length : 0;
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
