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
