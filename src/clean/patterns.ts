import type { BlockType, Rule } from '../model.ts';

/** Where on the page a line stands: before the first sentence, after the last, or among the article. */
export type Zone = 'head' | 'tail' | 'body';

/** Furniture by the build of a line; lines that are sentences are looked at only where `prose` says so. */
export interface LinePattern extends Rule<string> {
  readonly type: BlockType;
  /** Without it: everywhere. */
  readonly zone?: 'head' | 'tail' | 'edge';
  readonly prose?: true;
  readonly matches: (line: string) => boolean;
}

const DATE =
  '(?:\\d{4}|[〇零一二三四五六七八九]{4})\\s?[-年/.]\\s?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})\\s?[-月/.]\\s?(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})日?';
const CLOCK = '(?:\\s{0,3}\\d{1,2}[:：时]\\d{1,2}(?:分|[:：]\\d{1,2})?(?:\\d{1,2}秒)?)?';
const WEEKDAY = '(?:[\\s，（(]{0,2}(?:星期|周)[一二三四五六日天][）)]?)?';
const bareDate = new RegExp(`^[\\[【（(]?(?:${DATE}|\\d{2}-\\d{2})${WEEKDAY}${CLOCK}[\\]】）)]?$`);
const dated = new RegExp(DATE);
const metaWord = /来源|作者|编辑|字[号体]|[浏阅]览|阅读|点击|访问|发布|责编|信息员|打印|关闭|分享|人气|查看|次数/;
const noticeWords = /版权|转载|本网站?|本站|授权|免责|侵权|稿件|著作权|注明|法律责任|联系|删除|上传|用户|下载|文档|平台|举报|网站/g;
const noticeSign = /本网(?!格|络|点)|本站|免责声明|作者所有|转载.{0,8}注明|侵权.{0,12}(?:删除|联系)/;
const libraryWords = /文档|下载|预览|会员|在线阅读|珍藏|收藏|搜索|共\d+页|积分|VIP/g;
const reporter =
  /^[（(【□■]?\s*(?:本报|本网|本台|全媒体|融媒体?|见习|实习|首席|特约|责任|网络|网页|值班)*\s*(?:记者|通讯员|编辑|责编|作者|摄影|校对|文字|供稿|摄影报道)(?:[\s：:/／丨|｜]|(?=\p{Script=Han}{2,3}(?:[\s，、）)】]|$)))[^。，]{0,60}[）)】]?$/u;
const crumbs = (line: string) => line.split(/\s*(?:[>»›→]+|\s[-/]\s|::)\s*/);
const different = (line: string, words: RegExp) => new Set(line.match(words)).size;

export const patterns: readonly LinePattern[] = [
  {
    id: 'page/notice',
    says: 'Three different words of a site notice, a word for the site itself among them, make a notice.',
    type: 'copyright',
    prose: true,
    matches: (line) => noticeSign.test(line) && different(line, noticeWords) >= 3,
    examples: ['本网所登载的稿件，版权归原作者所有；转载时须注明来源。', '如涉及版权问题请与本网联系，我们将及时删除。'],
    rejects: ['健全容错免责机制，畅通举报渠道，搭建联系企业平台。', '抓好版权保护、网络转载治理，文档下载平台要落实主体责任。', '加强著作权保护，依法打击侵权盗版行为。', '各地要用好本网格力量，加强网站平台监管和举报受理。'],
  },
  {
    id: 'page/registration',
    says: 'A registration number of the site (ICP备, 公网安备).',
    type: 'copyright',
    prose: true,
    matches: (line) => line.length < 200 && /ICP|公网|标识码/.test(line) && /\p{Script=Han}ICP[备证]?\s?\d|公网安备\s?\d|网站标识码[：:]?\s?\d/u.test(line),
    examples: ['黑ICP备05008888号-1', '鲁公网安备 37030002000123号', '网站标识码：2308000099'],
    rejects: ['未取得ICP备案的网站一律关停。', '落实公网安备制度。'],
  },
  {
    id: 'page/library',
    says: 'A short line with three words of a document library.',
    type: 'library',
    prose: true,
    matches: (line) => line.length < 200 && /文档|会员|珍藏/.test(line) && different(line, libraryWords) >= 3,
    examples: ['本文档共6页，可在线阅读，下载请先注册会员。'],
    rejects: ['要做好文档归集工作。', '引导群众预览下载政策清单。'],
  },
  {
    id: 'page/page-of',
    says: 'The number of a page.',
    type: 'library',
    matches: (line) =>
      line.length < 160 && (/第\s?\d{1,4}\s?页(?:\s?[/／，,]?\s?共\s?\d{1,4}\s?页)?\s?$|^第\s?\d+\s?页/.test(line) || /^[-—–－]\s?\d{1,4}\s?[-—–－]$|^\d{1,3}\s?\/\s?\d{1,3}$|^Page\s?\d+/i.test(line)),
    examples: ['第1页 / 共6页', '工作方案.docx_第3页', '— 3 —', '- 12 -', '2/6'],
    rejects: ['一、总体要求', '2021-2025', '-15'],
  },
  {
    id: 'page/reporter',
    says: 'A line that names reporters or editors and says nothing else.',
    type: 'byline',
    matches: (line) => reporter.test(line) || /^[^，。]{0,20}(?:记者|采访人员)[^，。]{2,40}(?:报道|摄影报道|文\/图)$/.test(line),
    examples: ['（记者 王某 李某）', '□ 本报记者 王某', '（责任编辑：何某）', '全媒体记者 庄某 通讯员 李某', '本报记者王某 文/图', '（通讯员 张某）', '摄影：李某', '记者|王某 编辑|李某', '某网·某新闻采访人员王某通讯员李某某市报道'],
    rejects: ['记者节活动安排', '编辑出版工作要点', '通讯员队伍建设方案', '作者权益保护', '记者从市政府获悉，全市疫情平稳'],
  },
  {
    id: 'page/source-alone',
    says: 'A newspaper or a source in brackets on a line of its own.',
    type: 'metadata',
    matches: (line) => /^[（(](?!此件)(?:来源[：:])?[^（）()。，]{2,24}(?:日报|晚报|新闻网|政府网|发布|客户端|电视台|通讯社|新华社|人民网)[）)]$/.test(line) || /^[（(]来源[：:].{2,40}[）)]$/.test(line),
    examples: ['（某市日报）', '(来源：市应急管理局)'],
    rejects: ['（一）组织领导', '（此件公开发布）', '（市委常委会）'],
  },
  {
    id: 'page/bare-date',
    says: 'A line that is a date, with weekday or time, in any notation.',
    type: 'metadata',
    zone: 'edge',
    matches: (line) => bareDate.test(line),
    examples: ['2020年04月13日 09时10分', '2023-11-04 09:12', '[2021-03-02]', '2022年8月9日 星期二', '二〇二一年三月二日', '2023/1/5'],
    rejects: ['2020年', '2021—2025年', '4月13日，市委召开会议', '2020.04'],
  },
  {
    id: 'page/dated-label',
    says: 'A date beside a word of the metadata line.',
    type: 'metadata',
    matches: (line) => line.length < 100 && metaWord.test(line) && dated.test(line) && !/通过|施行|修订|修正|公布/.test(line),
    examples: ['2023-11-04 09:12 来源：某市新闻网 点击：3162 字号：大 中 小', '某市日报 2022-08-08 阅读 1234'],
    rejects: ['（2019年4月3日发布，自2019年5月1日起施行）', '2022年8月8日全市重点工作安排', '来源不明食品专项整治'],
  },
  {
    id: 'page/breadcrumb',
    says: 'Steps of a path through the site.',
    type: 'navigation',
    matches: (line) => {
      const parts = crumbs(line);
      if (parts.length < 3 || !/[>»›→]|::|首页/.test(line)) return false;
      return parts.slice(0, -1).every((part) => part.length <= 16) && (parts.at(-1)!.length <= 16 || /首页|位置/.test(parts[0]));
    },
    examples: ['首页 > 新闻中心 > 要闻 > 正文', '首页 » 政务公开 » 通知公告', '首页>>信息公开>>关于印发工作方案的通知全文请看这里'],
    rejects: ['PM2.5>35', '投入→产出', '排查-整改-复核'],
  },
  {
    id: 'page/bars',
    says: 'Short words parted by upright bars.',
    type: 'navigation',
    zone: 'edge',
    matches: (line) => {
      const parts = line.split(/\s*[|｜丨]\s*/);
      return parts.length >= 3 && parts.every((part) => part.length <= 12);
    },
    examples: ['登录 | 注册 | 无障碍阅读 | 繁体版'],
    rejects: ['市委 | 市政府'],
  },
  {
    id: 'page/newspaper-issue',
    says: 'A printed newspaper with the day of its issue.',
    type: 'metadata',
    zone: 'edge',
    matches: (line) => /^\S{2,8}(?:日报|晚报|早报|晨报|时报|商报|导报|报)\s/.test(line) && dated.test(line) && /\d{1,2}\s?版/.test(line) && line.length < 60,
    examples: ['某市日报 2023年02月07日 第01版：要闻', '某县晚报 2023年9月26日 星期二 第02版'],
    rejects: ['第A01版：要闻', '某市日报社关于第3版校对的通知'],
  },
  {
    id: 'page/newspaper-page',
    says: 'The page of a printed newspaper.',
    type: 'navigation',
    zone: 'edge',
    matches: (line) => /(?:日报|晚报|早报|晨报|时报|商报|导报)\s.{0,30}\d{1,2}\s?版/.test(line) || /^(?:第\s?)?[A-D]?\s?\d{1,2}\s?版(?:[：:\s]\S{1,10})?$|^[A-D]\d{1,2}[：:\s]\S{1,8}$/.test(line),
    examples: ['某市晚报 星期二 第02版：要闻', '第A01版：要闻', '01版 要闻', '第1版'],
    rejects: ['第九版防控方案'],
  },
  {
    id: 'page/counter',
    says: 'What counts visitors or readers.',
    type: 'metadata',
    matches: (line) => line.length < 40 && /^(?:您是)?第\s?\d+\s?位(?:访客|访问者)|^(?:阅读|浏览|点击|点赞|收藏|评论|转发|在看|访问)\s?[（(]?\s?\d[\d.]*(?:万\+?|w\+?)?[）)]?\s?(?:次|人)?(?:\s|$)|^\d+万?\+?\s?(?:阅读|浏览|次浏览|人阅读|评论)$/.test(line),
    examples: ['您是第 2045781 位访客', '阅读 1.2万', '评论（0）', '1234 阅读', '点赞 12 收藏 3'],
    rejects: ['评论员文章', '阅读500本书'],
  },
  {
    id: 'page/separator',
    says: 'A line of signs only.',
    type: 'widget',
    matches: (line) => /^[^\p{L}\p{N}。！？；，、：”’）》…*×]+$/u.test(line) || /^[*=_~—-]{3,}$/.test(line),
    examples: ['--------', '▼', '| |', '↓↓↓', '****'],
    rejects: ['”', '……', '。', '*', '（一）'],
  },
  {
    id: 'page/address',
    says: 'An address of the web or of mail and nothing else.',
    type: 'navigation',
    zone: 'edge',
    matches: (line) => /^(?:https?:\/\/|www\.)[\x21-\x7e]+$/i.test(line),
    examples: ['http://www.example.gov.cn/art/2021/1.html'],
    rejects: ['网址：http://www.example.cn'],
  },
  {
    id: 'page/pager',
    says: 'Numbers of pages to go to.',
    type: 'navigation',
    zone: 'edge',
    matches: (line) => /^(?:首页|上一页|共\d+页|\d{1,3})(?:[\s|]+(?:首页|上一页|下一页|尾页|末页|共\d+页|\d{1,3}|\.\.\.|…|转到|GO|确定)){2,}$/.test(line),
    examples: ['1 2 3 下一页 尾页', '共3页 首页 上一页 1 2 3'],
    rejects: ['2021 2022'],
  },
]; // prettier-ignore
