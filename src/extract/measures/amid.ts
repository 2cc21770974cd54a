import { isAsked, isParty } from './party.ts';

/** What stands between a subject and its modal, with a subject and one such phrase. */
export const AMID: readonly (readonly [pattern: string, example: readonly [subject: string, phrase: string]])[] = [
  ['(?:营业|经营|施工|工作|作业|生产|运行|值班|开放|接待)(?:期间|时间内?|时)', ['商场、网吧', '营业期间']],
  ['[\u3400-\u9fff]{2,6}期间', ['渔民', '台风过境期间']],
  [
    '每(?:[日天周旬月季年餐班晚早批趟次]|季度|半年|学期|[\u3400-\u9fff]{0,3}\\d{1,2}个?(?:小时|天|日|公里|分钟))(?:都|均|[\u3400-\u9fff]{2})?',
    ['负责人', '每餐均'],
  ],
  ['(?:每人|每位|每户|人人|个个|逐一|各自)', ['四大班子领导', '每人']],
  ['(?:[\u3400-\u9fff]{1,3}[前后])?(?:\\d{1,3}|[一二两三四五六七八九十半]{1,3})个?(?:小时|工作日|天|日|周|月)内', ['民众', '雨后一周内']],
  [
    '(?:上岗|开学|开考|开工|入场|进场|入园|入校|返校|返岗|返程|出发|就餐|营业|下班|上班|放学|考试|离岗|作业|出车|收车|发车|到达|抵达|用餐|成立|组建|到任|到岗|接报|完工|入院|出院|当值|值班|上课|施工|出行|就诊|出门|出海|回港)[前后时](?:\\d{1,3}[天日]|\\d{1,3}个?小时|一周)?内?',
    ['护理人员', '上岗前'],
  ],
  ['(?:思想|行动|措施|责任|作风|组织|认识|态度|工作)上', ['各部门', '思想上']],
  ['(?:(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日|底|[上中下]旬)?|\\d{1,2}日|[年月]底)之?前', ['护边员', '12月25日前']],
  ['(?:[今明当][天日晚])?(?:上午|中午|下午|晚上?)?\\d{1,2}[时点](?:\\d{1,2}分)?之?前', ['网格员', '今天18时前']],
  ['(?:雨天|晴天|夜间|夜里|平时|白天|周末|节假日|汛期|灾时|战时|眼下|关键时刻)', ['监测员', '雨天']],
  ['非必要', ['市民', '非必要']],
  ['未经(?:允许|许可|批准|同意|核验)', ['无关人员', '未经许可']],
  ['(?:之间|会[后前]|节[后前]|事后|今晚|今[天日]|明[天日]|当[晚天])', ['各部门', '会后']],
];

const phrases = new RegExp(`^(?:${AMID.map(([pattern]) => pattern).join('|')})+$`);

/**
 * Length of the name that a subject opens with when the rest are phrases like these, the longest such name; else all of it.
 * `begins`: whether a word begins at a place of the subject.
 */
export function nameBefore(subject: string, prohibits: boolean, begins: (at: number) => boolean): number {
  for (let at = subject.length - 2; at >= 2; at--)
    if (phrases.test(subject.slice(at)) && begins(at) && (prohibits ? isParty : isAsked)(subject.slice(0, at))) return at;
  return subject.length;
}

/** 未执行函证程序, 征期最后三日, 遇重大庙会前, 途中: when, where or in what case the order holds, whatever its words. 状语 */
const CIRCUMSTANCE =
  /^(?!.*(?:范围|周边|门口|门前|\d米|公里|区域|附近|沿线|沿岸|辖区))(?:无特殊情况|(?:未(?!成年)|遇(?!难|害)|逢|于|经(?!营|济|理|办|销|纪)|非(?!公|法|遗|煤|机)|发现|接(?!待|线|诊|送)|凡|如|若|因(?!公)|一旦|任何)[^，]{2,}|(?!在)[^，]+(?:时|之?前|之?后|中|内|期间|途中|情况下|时段|季|期|旬|末|日|天|月|夜|当晚)|在(?!途|校|岗|职|读|建|编|册|外|家)[^，]{2,}(?:时|前|后|中|内|期间|途中|时段|期|阶段|过程|环节|现场|路上|节|[^假]日|天)|途中|三夏|双抢|平日|每[\u3400-\u9fff]{1,4})$/;

/** Longest circumstance, UTF-16. */
const longest = 30;

/** Length of the longest name that a circumstance of any words follows, 0 for none; `begins` as above. */
export function nameBeforeCircumstance(subject: string, begins: (at: number) => boolean): number {
  for (let at = subject.length - 2; at >= Math.max(2, subject.length - longest); at--)
    if (
      CIRCUMSTANCE.test(subject.slice(at)) &&
      begins(at) &&
      !/^(?:父母|逝者)$/.test(subject.slice(0, at)) &&
      isParty(subject.slice(0, at))
    )
      return at;
  return 0;
}
