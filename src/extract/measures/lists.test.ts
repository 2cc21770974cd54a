import { describe, expect, test } from 'vitest';
import { measuresOf } from '../../testing/measures-of.ts';

/** Measures of a text as `text | party (kind)`, the kind only where it is no action. */
const rowsOf = (text: string): string[] =>
  measuresOf(text).map(({ text: words, party, kind }) => `${words} | ${party ?? '-'}${kind === 'action' ? '' : ` (${kind})`}`);
const NOTICE = '关于做好防火工作的通知\n各村：\n';

describe('lists and enumerations', () => {
  test('the items of 各乡镇一要 are asked of it, sentences between them too', () =>
    expect(rowsOf('会议要求，各乡镇一要做好宣传。引导群众戴口罩。二要守好网格。县卫健局要加强指导。')).toEqual([
      '各乡镇一要做好宣传 | 各乡镇',
      '引导群众戴口罩 | 各乡镇',
      '要守好网格 | 各乡镇 (goal)',
      '县卫健局要加强指导 | 县卫健局',
    ]));
  test('who is named inside an item is not asked of the next', () =>
    expect(rowsOf('会议要求，一要提高站位。去年接种进展良好。各单位要克服等待情绪。二要摸清底数。')).toEqual([
      '要提高站位 | -',
      '各单位要克服等待情绪 | 各单位',
      '要摸清底数 | -',
    ]));
  test('a list on lines of their own is asked of who announces it', () =>
    expect(rowsOf(`${NOTICE}全镇居民要做到“两个不要”：\n1.不要携带火种进山。\n2.不要在林区吸烟。\n违规用火要追究责任。`)).toEqual([
      '全镇居民要做到“两个不要” | 全镇居民 (goal)',
      '不要携带火种进山 | 全镇居民 (prohibition)',
      '不要在林区吸烟 | 全镇居民 (prohibition)',
      '违规用火要追究责任 | -',
    ]));
  test('what is listed as forbidden is forbidden, whatever its form; the next number of another kind is not', () =>
    expect(rowsOf(`${NOTICE}一、禁止行为：\n（一）上坟烧纸；\n（二）吸烟、野炊。\n二、各村要设卡检查。`)).toEqual([
      '上坟烧纸 | - (prohibition)',
      '吸烟、野炊 | - (prohibition)',
      '各村要设卡检查 | 各村',
    ]));
  test('an assignment closes its own item only', () =>
    expect(rowsOf('会议议定：一是开展排查。二是备足物资。（责任单位：物资公司）三是完善预案。')).toEqual([
      '开展排查 | -',
      '备足物资 | 物资公司',
      '完善预案 | -',
    ]));
  test('who helps may stand on a line of its own', () => {
    const [measure] = measuresOf(
      '关于重点工作任务分解的通知\n各县区：\n1.新增学位2400个。\n牵头责任单位：市教育局。\n协同责任单位：市财政局、市住建局。',
    );
    expect([measure?.party, measure?.support]).toEqual(['市教育局', ['市财政局', '市住建局']]);
  });
  test('并要 goes on with who was asked last', () =>
    expect(rowsOf('会议要求，要提高认识。县防办要组织演练。并要储备物资。要强化值守。')).toEqual([
      '要提高认识 | -',
      '县防办要组织演练 | 县防办',
      '并要储备物资 | 县防办',
      '要强化值守 | -',
    ]));
});

describe('genres', () => {
  test('a summary gives orders only in the section that looks ahead', () =>
    expect(
      rowsOf(
        '某镇2023年工作总结\n一、主要做法\n一是成立组织。二是净化道路，要求各村保洁员每日清扫。\n二、下一步打算\n全年改造户厕320座，建立管护机制。',
      ),
    ).toEqual(['全年改造户厕320座 | -', '建立管护机制 | -']));
  test('a list of faults has what is to be done beside them', () =>
    expect(
      rowsOf(`${NOTICE}存在问题：\n1.校门前污水井盖缺失，设置警示标志。（责任单位：住建局）\n2.小饭桌底数不清，各街道要逐一登记。`),
    ).toEqual(['设置警示标志 | 住建局', '各街道要逐一登记 | 各街道']));
});
