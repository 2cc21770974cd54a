import { isParty } from './party.ts';

/** 请认真组织实施: an order that names nobody; 请扫码, 敬请谅解 ask for something else. */
export const REQUEST = /^希望各位|^(?:也|并|另|特|还)?请(?!示|求|假|客|愿|柬|登录|点击|关注|扫|勿|注明|输入|选择|稍|看|见|谅解|理解)/;

/** 请, 强烈呼吁: the agent stands behind it, and before it at most an ordinal or what the asking is about. */
export const ASKED =
  /^(?:(?![^，请]{0,14}[已曾仍][^，请]{0,2}请)[^，]{0,14}?(?:特|恳|敬)?(?<![报提申邀聘呈])请(?!示|求|假|客|愿|教(?![育务体职师研工导学科练辅])|柬|示)|(?:强烈|郑重|再次|在此)*(?:呼吁|倡议|建议|倡导|提倡|号召|责成|责令|恳请|希望?))/;

/** Behind 由 (控制性工程由省指挥部统一调度) and 请: there the agent stands. */
export function agentStart(masked: string, contentAt: number): number {
  const addressed = ASKED.exec(masked.slice(contentAt));
  // 各县区请于周五前报送: who is asked stands before it
  if (addressed && !isParty(addressed[0].slice(0, -1))) return contentAt + addressed[0].length;
  const by = masked.indexOf('由', contentAt);
  // 成立由主要负责同志担任组长的领导小组: 由 stands inside what is set up
  // 整改情况由主要负责人签字后报督查室
  if (by >= 0 && /^由[^，]{2,16}(?:签字|签批|审签|签章|盖章)[^，]{0,8}后/.test(masked.slice(by))) return contentAt;
  if (by > contentAt && /^由[^，]{2,30}(?:任|组成|牵头|负责|参加)[^，]{0,8}的/.test(masked.slice(by))) return contentAt;
  return by >= 0 &&
    by < masked.length - 3 &&
    !/[自理缘事来][由]|由于|由此|由原[来先有]|由平时/.test(masked.slice(Math.max(0, by - 1), by + 3))
    ? by + 1
    : contentAt;
}

/** Who is spoken to. */
export const ADDRESSED = /^(?:大家|同志们)(?!我们)(?=[\u3400-\u9fff]{2})/;
