import { word } from './forms.ts';
import type { SloganRule } from './rule.ts';

const aims =
  '报告|感染|容忍|遗漏|死角|事故|伤亡|死亡|失误|差错|盲区|缝隙|接触|跑腿|跑动|门槛|见面|审批|输出|输入|扩散|新增|确诊|发生|上访|非访|发案|违规|违法|投诉|污染|排放|直排|等待|延误|漏洞|漏报|漏管|隐患|火情|火灾|辍学|返贫|欠薪|拖欠|障碍|成本|收费|干扰|打扰|懈怠|松懈|缺位|空档|空白|断档|搁置|缺陷|溺亡|超限|违章|亡人|积压|缺项|疫情|病例|失学|外溢|失联|失管|失控|掉队|聚集|懈怠|事件|跑冒';

/** What 零 begins without any target. */
const ordinary = '售|件|钱|碎|散|星|时|点|下|花|部件|工|食|头|用|增长|就业|排$';

/** Targets of nothing: 零X. */
export const zeroRules: readonly SloganRule[] = [
  {
    id: 'slogan/zero',
    says: 'Nothing of a kind is to happen, to be left or to be tolerated.',
    quoted: new RegExp(`^[\\u3400-\\u9fff〇]{0,8}?(?<slogan>零(?!${ordinary})[\\u3400-\\u9fff〇]{1,5})$`, 'u'),
    running: new RegExp(
      `(?<![归清趋飘凋为从\\d点分之第零一二三四五六七八九十百千万])零(?:${aims}|(?<=(?:实现|做到|力争|努力|争取|确保)[^，。；]{0,14}零)(?!${ordinary})${word}{2}(?=[，。；、”]|$))`,
      'gu',
    ),
    examples: [
      ['强化“日报告”“零报告”', '零报告'],
      ['确保“院内零感染”', '零感染'],
      ['以零容忍态度', '零容忍'],
      ['实现“排查零遗漏、管控零死角”', '零遗漏', '零死角'],
      ['实现秸秆零焚烧、烟花零燃放', '零焚烧', '零燃放'],
      ['服务群众“零距离”', '零距离'],
    ],
    rejects: ['零售企业', '从4月8日零时起', '百分之零增长', '零散养殖户', '生产“零部件”', '消除“零就业家庭”'],
  },
];
