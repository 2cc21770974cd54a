import type { Document } from '../../model.ts';
import { titleLines, type TextRule } from './title.ts';

const kinds =
  '(?:会议|(?:工作|座谈|推进|调度|动员|例|部署|大|全|现场|视频|专题|碰头|协调|交流|发布|听证|研讨|培训|电视电话|誓师|汇报|分析|促进|表彰|总结|启动|会商|办公|常委|党组|扩大|研判|民主生活|述职|讲评|点评|通气|新闻发布)会(?![议员商场见期]))';
const stops =
  '(?=$|[，。；！？\\s、）)：]|时|并|研究|部署|安排|传达|学习|听取|贯彻|专题|专门|强调|深入|就|对|上|要求|指出|分析|审议|以|在|精神|召开|举行|通报|总结|推进|动员)';
const named = new RegExp(`^了?((?:[^，。；！？\\s：]{0,60}?)${kinds})${stops}`);
const speech = new RegExp(`在([^，。；！？\\s在]{2,60}?${kinds})上的[^，。；！？\\s&＆]{0,12}?(?:讲话|发言|致辞|报告|主持词)`, 'g');
const minutes = /^(.{2,60}?会议)纪要/;
const verb = /(?:主持|组织|集中|视频)?(?:召开|举行)/g;

/** Offices that a meeting belongs to: 市委召开常委会会议 is the 市委常委会会议. */
const body = /(?:(?<!常)委|政府|常委会|指挥部|领导小组|党组|党委|委员会|办公室|人大|政协|工委|管委会|机制|国务院|厅|局|部)$/;
const ownName = /^(?:全[省市县区州国盟旗]|中共|[省市县区州镇乡](?:委|政府|人大|政协|级|直|疫|防|应|新|农|教|安)|自治区|国务院|中央)/;
const generic = /^(?:专题|工作|视频|紧急)?会议?$/;
const clauseEdge = /[，。；！？\s：、]/;

/** The names of meetings that one stretch of text says to be held. */
function held(text: string): string[] {
  const names: string[] = [];
  for (const match of text.matchAll(verb)) {
    const after = match.index + match[0].length;
    if (/^(?:后|之后|以来|前)/.test(text.slice(after))) continue;
    let from = match.index;
    while (from > 0 && match.index - from < 70 && !clauseEdge.test(text[from - 1]!)) from--;
    const before = text
      .slice(from, match.index)
      .replace(/^\d{1,2}月\d{1,2}日(?:上午|下午|晚上?)?/, '')
      .replace(/^(?:今天|昨天|近日|日前)/, '');
    const right = named.exec(text.slice(after, after + 90))?.[1];
    if (right) names.push(joined(before, right, match[0]));
    else {
      const left = new RegExp(`^(.{2,60}?${kinds})(?:在.{0,30})?$`).exec(before)?.[1];
      if (left) names.push(left);
    }
  }
  return names.filter((name) => !generic.test(name));
}

function joined(before: string, name: string, said: string): string {
  if (/^(?:主持|组织|集中)/.test(said) || ownName.test(name) || !body.test(before) || before.length > 30) return name;
  return `${before}${name}`;
}

function find(document: Document): string | null {
  const titles = titleLines(document);
  const spoken = titles.flatMap((line) => [...line.matchAll(speech)].map((match) => match[1]!));
  if (spoken.length) return [...new Set(spoken)].join('；');
  const noted = titles.map((line) => minutes.exec(line)?.[1]).find(Boolean);
  if (noted) return noted;
  const sentences = document.lines
    .filter(({ kind }) => kind === 'paragraph')
    .slice(0, 4)
    .flatMap((line) => line.sentences)
    .slice(0, 4);
  const texts = [...titles, ...sentences.map(({ start, end }) => document.text.slice(start, end))];
  const names = texts.flatMap(held);
  return names.sort((a, b) => b.length - a.length)[0] ?? null;
}

export const meeting: TextRule = {
  id: 'facts/meeting',
  says: 'The meeting as written, 召开 left out: what a title or the lead says is held, or what a speech was given at; the fullest form wins.',
  find,
  examples: [
    { text: '市委常委会召开会议 研究防汛工作\n8月4日，市委常委会召开会议，研究防汛工作。', gives: '市委常委会会议' },
    {
      text: '2月3日下午，县委召开常委会会议暨县委应对疫情工作领导小组第二次会议，传达学习精神。',
      gives: '县委常委会会议暨县委应对疫情工作领导小组第二次会议',
    },
    {
      text: '8月8日，在省委专题会议之后，市长张某某主持召开市委第105次疫情防控专题会议。他强调，要落实。',
      gives: '市委第105次疫情防控专题会议',
    },
    {
      text: '某市召开应对疫情应急指挥部第十次调度会议\n4月11日，市长李某某主持召开指挥部第十次调度会议，贯彻落实精神。',
      gives: '应对疫情应急指挥部第十次调度会议',
    },
    { text: '在全市疫情防控工作会上的讲话\n同志们，今天开会。', gives: '全市疫情防控工作会' },
    { text: '在全县教育工作会议上的讲话 & 在全县防汛会议上的主持讲话\n同志们，今天开会。', gives: '全县教育工作会议；全县防汛会议' },
    { text: '8月1日上午，全市防汛工作会议在市政府召开。', gives: '全市防汛工作会议' },
    { text: '市政府召开第12次常务会议研究教育工作。', gives: '市政府第12次常务会议' },
    { text: '县防汛抗旱指挥部成员会议纪要\n一、听取汇报。', gives: '县防汛抗旱指挥部成员会议' },
  ],
  rejects: ['各县要认真落实全省会议精神。', '全省会议召开后，我市立即行动。', '县长李某某主持召开会议。'],
};
