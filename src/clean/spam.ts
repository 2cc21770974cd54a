import { spamWords } from '../dictionary/furniture.ts';
import { once } from '../dictionary/load.ts';
import type { Rule, Span } from '../model.ts';

const escape = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');

const DOMAIN = '(?:www\\.)?[A-Za-z0-9-]{1,30}[.．](?:c[oσο0]m|net|cc|vip|xyz|top|club|app|bet|live)';
/** tyc411, 3559, but no year and no amount. */
const CODE = '(?:[A-Za-z][A-Za-z0-9-]{1,24}|(?!(?:19|20)\\d\\d(?!\\d))\\d{3,6}(?![\\d年月日人个名次亿万元户家项%]))';

const compiled = once(() => {
  const { names, brands, tails, slang, adult, lawful } = spamWords();
  const extra = `(?:\\s?(?:${escape([...tails, ...names, ...brands])}|${DOMAIN}|${CODE}))`;
  return {
    pairs: new Set([...names, ...brands, ...slang, ...adult].map((word) => pairAt(word, 0))),
    brand: new RegExp(`(?:(?<![a-z0-9])${CODE})?(?:(?:${escape(names)})${extra}{0,8}|(?:${escape(brands)})${extra}{1,8})`, 'gi'),
    adult: new RegExp(escape(adult), 'gi'),
    account: new RegExp(`(?:[加＋+]\\s?)?(${escape(slang)})[号群]?\\s?[:：]?\\s?[A-Za-z0-9_-]{5,20}`, 'gi'),
    lawful: new RegExp(escape(lawful)),
  };
});

/** Two units as one number, ASCII letters small. */
const pairAt = (text: string, at: number) => (small(text.charCodeAt(at)) << 16) | small(text.charCodeAt(at + 1));
const small = (unit: number) => (unit >= 65 && unit <= 90 ? unit + 32 : unit);

const firsts = once(() => {
  const table = new Uint8Array(0x10000);
  for (const pair of compiled().pairs) table[pair >>> 16] = 1;
  return table;
});

const TAIL =
  '(?:官网|官方|网站|APP|app|娱乐|手机版|在线|平台|登录|登陆|下载|入口|注册|体育|电竞|中国|有限公司|安卓版|苹果版|最新版本|最新版|全站)';
/** 88体育官网登录_88体育app下载: a name that stands twice, each time with what advertisements put behind it. */
const REPEATED = new RegExp(`([\\u3400-\\u9fffA-Za-z0-9]{2,6}?)${TAIL}{1,5}(?:[_|-]?\\1${TAIL}{1,5})+`, 'g');

/** 乐赢体育app: the name of a betting site, whose other mentions (乐赢体育平台) go with it. */
const STEM = /([\u3400-\u9fff]{2}(?:体育|电竞|棋牌|娱乐))(?:app|官网|官方|下载|网页版)/gi;

/** A quick look: whether a word of advertisements begins anywhere, or an address ends. */
function mayHold(text: string): boolean {
  const table = firsts();
  const { pairs } = compiled();
  for (let at = 0; at + 1 < text.length; at++) {
    const unit = small(text.charCodeAt(at));
    if ((table[unit] === 1 && pairs.has(pairAt(text, at))) || (unit === 46 && /^\.[cnvxt]/i.test(text.slice(at, at + 2)))) return true;
  }
  return false;
}

const SITE = /(?:https?:\/\/)?(?:www\.)?([a-z0-9-]{2,30})\.(?:com|net|cc|vip|xyz|top|club)(?![a-z.])/gi;
const BETTING = /\d{3}|\d[a-z]{0,2}\d|bet|vip|casino|game|^cp|cai|bo/i;
/** Words after which an account or an address is meant. */
const ANNOUNCED =
  /(?:添加|联系|咨询|关注|公众|报名|添加|投诉|举报|工作群|邮箱|扫|网址|网站|登录|登陆|访问|平台|官网|链接|系统|搜索|电话|QQ群|答疑|下载)[^，。；]{0,20}$/;
const CRYPTIC = /^(?:vx|v信|薇信|威信|加v|加薇|扣扣|企鹅号|电报|telegram|飞机号)$/i;

/** Advertisements for betting and the accounts of sellers, planted into a text where a name stood. */
export const spam: Rule<readonly [string, string]> & { readonly find: (text: string) => Span[] } = {
  id: 'page/spam',
  says: 'The name of a betting game or site with what advertisements put behind it, or a seller’s account inside a sentence.',
  examples: [
    ['市委书记大发快三官网主持会议。', '大发快三官网'],
    ['副市长（北京赛车pk10开奖结果）出席。', '（北京赛车pk10开奖结果）'],
    ['全市vx88776655上下要行动起来。', 'vx88776655'],
    ['会议由威尼斯人娱乐城主持。', '威尼斯人娱乐城'],
    ['区长加微信abc998877作安排。', '加微信abc998877'],
    ['县长www.bet8899.com强调。', 'www.bet8899.com'],
    ['澳门新葡京娱乐平台网址', '新葡京娱乐平台网址'],
    ['太阳成集团tyc411党委召开专题会议', '太阳成集团tyc411'],
    ['开云手机在线登陆入口参加调度会并部署工作', '开云手机在线登陆入口'],
    ['近日，beat365在办公楼召开会议。', 'beat365'],
    ['新濠天地3559.cσm党政办公室', '新濠天地3559.cσm'],
    ['按照乐赢体育app印发的方案', '乐赢体育app'],
    ['亚洲日韩无码-白嫩少妇', '亚洲日韩无码-白嫩少妇'],
    ['各部门要强化责任担当和88体育官网登录_88体育app下载_88体育中国有限公司意识。', '88体育官网登录_88体育app下载_88体育中国有限公司'],
  ],
  rejects: [
    '严厉打击“时时彩平台”“北京赛车”等网络赌博犯罪。', '加强彩票公益金使用管理。', '请添加微信号gzjy2021咨询。', '登录www.12345test.com填报。', '福利彩票网点要落实防疫要求。',
    '旅游部门要组织威尼斯人酒店推介。', '要树立政府威信2021年底前见效。', '工作QQ群123456789', '棋牌室要停业。', '举办棋牌比赛。', '彩票销售网站一律关停。',
    '联系人微信：abc12345。', '金沙县2021年防汛工作', '金沙2021年', '永利公司要落实责任', '要建立博彩监管平台制度', '开云股份、银河国际酒店落户', '快三年了', '皇冠3号路段',
  ],
  find(text) {
    const repeated = /官网|官方|下载|app/i.test(text) ? Array.from(text.matchAll(REPEATED), (match) => ({ start: match.index, end: match.index + match[0].length })) : [];
    for (const stem of new Set(Array.from(text.matchAll(STEM), (match) => match[1])))
      for (const { index, 0: words } of text.matchAll(new RegExp(`${stem}(?:app|官方网站|官网|官方|下载|平台|网页版)*`, 'gi'))) repeated.push({ start: index, end: index + words.length });
    if (!mayHold(text)) return merge(repeated);
    const { brand, account, adult, lawful } = compiled();
    if ((text.match(adult)?.length ?? 0) >= 2 && !/[。；]/.test(text)) return [{ start: 0, end: text.length }];
    const found: Span[] = repeated;
    const add = (start: number, end: number) => {
      const wrapped = WRAPS[text[start - 1]] === text[end] && text[end] !== undefined;
      found.push(wrapped ? { start: start - 1, end: end + 1 } : { start, end });
    };
    for (const { index, 0: words } of text.matchAll(brand)) if (!lawful.test(sentenceAround(text, index))) add(index, index + words.length);
    for (const { index, 0: words, 1: slang } of text.matchAll(account)) {
      const after = text[index + words.length] ?? '';
      const inside = /[\u3400-\u9fff”）]/.test(text[index - 1] ?? '') && /[\u3400-\u9fff，。）]/.test(after);
      if (!inside || !/\d{3}|[a-z]\d/i.test(words) || ANNOUNCED.test(text.slice(Math.max(0, index - 24), index + 1))) continue;
      if (/^\d{1,4}$/.test(words.slice(slang.length)) || /^(?:19|20)\d{2}/.test(words.slice(slang.length))) continue;
      if (CRYPTIC.test(slang) || /[\u3400-\u9fff]/.test(after)) add(index, index + words.length);
    }
    for (const { index, 0: address, 1: host } of text.matchAll(SITE)) {
      const around = /[\u3400-\u9fff]/.test(text[index - 1] ?? '') && /[\u3400-\u9fff]/.test(text[index + address.length] ?? '');
      if (around && BETTING.test(host) && !ANNOUNCED.test(text.slice(Math.max(0, index - 24), index))) add(index, index + address.length);
    }
    return merge(found);
  },
}; // prettier-ignore

const WRAPS: Readonly<Record<string, string>> = { '（': '）', '【': '】', '(': ')', '[': ']', '“': '”' };

/** As far as a sentence is looked at on either side. */
const REACH = 120;

function sentenceAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - REACH), at);
  const after = text.slice(at, at + REACH);
  return before.slice(before.search(/[^。！？\n]*$/)) + after.slice(0, after.search(/[。！？\n]|$/));
}

function merge(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = merged[merged.length - 1];
    if (last && span.start < last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
