import type { SloganRule } from './rule.ts';

/** Slogans that are written as formulas, codes or fixed figures. */
export const formulaRules: readonly SloganRule[] = [
  {
    id: 'slogan/plus',
    says: 'Numbers and N, M, X joined by plus signs: one team and its several groups.',
    running: /(?<![\p{Script=Latin}\d+.=])(?:\d{1,3}|[NMXnmx])(?:\+(?:\d{1,3}|[NMXnmx])){1,4}(?![\p{Script=Latin}\d+%=<>＞.：:℃元])/gu,
    examples: [
      ['实施“14+2”天居家观察', '14+2'],
      ['构建“1+6+N”政策体系', '1+6+N'],
      ['推行7+3管控模式', '7+3'],
    ],
    rejects: ['推进“互联网+政务服务”', '推行“党建+网格”模式', '计算1+1=2', '下载A+B+C软件', '实现“1+1>2”的效果', '服务热线0831+12345'],
  },
  {
    id: 'slogan/code',
    says: 'Three or four digits in quotes that name a strategy or a way to work, with the noun.',
    running:
      /(?<=“)(?!19\d\d|20\d\d|11[0249]”|12[02]”)(?<slogan>\d{3,4}”[\u3400-\u9fff〇]{0,4}?(?:战略|思路|布局|部署|目标|工程|行动|计划|规划|模式|机制|体系|工作法|产业|举措|攻坚|格局|方略)(?:计划|机制|体系|方案)?)/gu,
    examples: [
      ['深入实施“515”战略', '515战略'],
      ['按照“1355”总体部署', '1355总体部署'],
      ['推行“136”工作法', '136工作法'],
      ['落实“135”叫应机制', '135叫应机制'],
      ['实施“2515”行动计划', '2515行动计划'],
    ],
    rejects: ['拨打“120”急救电话', '畅通“12345”热线', '编制“2035”发展规划', '“315”晚会', '“8·22”特大暴雨灾害'],
  },
  {
    id: 'slogan/last-mile',
    says: 'The last (or first) stretch of the way to the people.',
    running: /最[后先初](?:一|1)(?:公里|米)|最后(?:100|一百|五百|500)米|前一公里/gu,
    examples: [
      ['打通服务群众“最后一公里”', '最后一公里'],
      ['畅通农产品出村最先一公里', '最先一公里'],
    ],
    rejects: ['距终点最后三公里', '最后一名'],
  },
  {
    id: 'slogan/figure',
    says: 'Fixed figures with 一 that stand for a way to govern.',
    quoted:
      /^(?:全[省市县区国]|全[省市县区国]上下)?(?<slogan>一(?:[网窗门证章图表键屏云码卡库端链张本盘肩帮](?!起|直|旦|定|[\u3400-\u9fff〇]{0,3}一)[\u3400-\u9fff〇]{1,4}|站式|件事|条龙|把尺子|根针|条线|枚章|扇门|次办|次办好|次办成|刀切|票否决))$/u,
    running:
      /(?<![统唯万专第同每之其划归合任某\d])(?:一站式|一窗式|一门式|一网通办|一网统管|一网协同|一窗受理|一窗通办|一票否决|一刀切|一肩挑|一盘棋|一张图|一张网|一次办好|一件事一次办)(?!覆盖)/gu,
    examples: [
      ['坚决防止“一刀切”', '一刀切'],
      ['树立“一盘棋”思想', '一盘棋'],
      ['提供一站式服务', '一站式'],
      ['推行“一码通”', '一码通'],
    ],
    rejects: ['严格落实“一把手”负责制', '下沉“一线”', '坚持一体化推进', '坚持“一严到底”', '统一网上办理', '落实“一库一策”'],
  },
];
