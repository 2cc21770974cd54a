import type { Moment, Piece, Refiner } from './moment.ts';
import { matchAt, sticky } from './pattern.ts';

const BEFORE = sticky(
  '\\s?(?:下班)?(?:(?:或|及)?[之以]前|(?<=底)前(?![后提期])|前(?=\\d{1,2}(?:至|-|—|周岁|岁))|前(?!提(?![交出供请报取升])|[往来期列行后夕进瞻沿述赴身端途景方线台置\\d]|[一二两三四五六七八九十](?!律|并|致|同|齐|定|步)))',
);
const SINCE = sticky(
  '\\s?(?:以来|(?:或|及)?[之以]后|至今|到现在|起(?![草来诉义步飞伏点到初因降源居码好势劲])|后(?![续期勤方备台面半者进退果来代世段疫市小坐]))',
);
const WITHIN = sticky('(?:以内|之内|内(?![蒙外部容心科涵地环生]))');
const BEGINS = sticky('\\s?开始(?![前后时])');

export const bound: Refiner = {
  id: 'date/bound',
  says: '时间之后的“前、之前、起、以来、后、至今、内”，表示截止或起始。',
  examples: [
    { text: '不得早于2月17日前', reference: '2020-02-04', found: [['2月17日前', 'DATE', '../2020-02-17']] },
    { text: '3月5日下班前报送', reference: '2021', found: [['3月5日下班前', 'DATE', '../2021-03-05']] },
    { text: '4月10日前一律收回', reference: '2024', found: [['4月10日前', 'DATE', '../2024-04-10']] },
    { text: '年底前一般性支出压减10%', reference: '2019', found: [['年底前', 'DATE', '../2019-12-31']] },
    { text: '6月底前18至59岁人群接种', reference: '2021', found: [['6月底前', 'DATE', '../2021-06-30']] },
    { text: '2025年前', found: [['2025年前', 'DATE', '../2025']] },
    { text: '2月17日24时之前', reference: '2020', found: [['2月17日24时之前', 'TIME', '../2020-02-17T24:00']] },
    { text: '自2020年2月1日起施行', found: [['2020年2月1日起', 'DATE', '2020-02-01/..']] },
    { text: '2012年以来', found: [['2012年以来', 'DATE', '2012/..']] },
    { text: '本周内', reference: '2020-02-04', found: [['本周内', 'DATE', '2020-W06']] },
    { text: '春节前后', reference: '2020', found: [['春节', 'DATE', '2020-01-25']] },
    { text: '8月4日前往社区', reference: '2020', found: [['8月4日', 'DATE', '2020-08-04']] },
    { text: '9月9日前提交总结', reference: '2024', found: [['9月9日前', 'DATE', '../2024-09-09']] },
    { text: '1月15日前报送', reference: '2020-12-28', found: [['1月15日前', 'DATE', '../2021-01-15']] },
    {
      text: '3月底、6月底前',
      reference: '2021',
      found: [
        ['3月底', 'DATE', '../2021-03-31'],
        ['6月底前', 'DATE', '../2021-06-30'],
      ],
    },
    { text: '从5月1日开始', reference: '2021', found: [['5月1日开始', 'DATE', '2021-05-01/..']] },
    { text: '2020年1月至今', found: [['2020年1月至今', 'DATE', '2020-01/..']] },
  ],
  rejects: ['年前', '节后', '起草'],
  refine(pieces, text) {
    const marked = pieces.map((piece, index) => mark(piece, text, pieces[index + 1]?.start ?? text.length));
    // From the right, so that a limit reaches back over a whole list.
    for (let i = marked.length - 2; i >= 0; i--)
      if (sharesLimit(marked[i]!, marked[i + 1]!, text)) marked[i] = { ...marked[i]!, form: 'before', weak: false };
    return marked;
  },
};

/** 3月底、6月底前: each is a limit. */
function sharesLimit(piece: Piece, next: Piece, text: string): boolean {
  if (piece.form !== 'point' || next.form !== 'before' || piece.closes !== next.closes || piece.closes === 'none') return false;
  if (
    piece.content.kind !== 'moment' ||
    next.content.kind !== 'moment' ||
    piece.content.to ||
    piece.content.from.holiday ||
    piece.content.from.yearless
  )
    return false;
  if (finest(piece.content.from) !== finest(next.content.from)) return false;
  return /^(?:、|、?[和及与或])$/.test(text.slice(piece.end, next.start));
}

const COARSE = new Set(['year', 'yearShift', 'month', 'monthShift']);
/** What an expression says beside year and month. */
function finest(moment: Moment): string {
  return Object.keys(moment)
    .filter((key) => !COARSE.has(key))
    .sort()
    .join();
}

function mark(piece: Piece, text: string, limit: number): Piece {
  const { content, closes } = piece;
  if (content.kind === 'value') {
    if (content.type !== 'SET' || closes === 'none') return piece;
    const match = matchAt(BEFORE, text, piece.end) ?? matchAt(SINCE, text, piece.end);
    return match && piece.end + match[0].length <= limit ? { ...piece, end: piece.end + match[0].length } : piece;
  }
  if ((content.to && closes !== 'plan') || content.from.yearless) return piece;
  if (closes === 'year' && text.slice(piece.end - 2, piece.end) === '年内') return { ...piece, form: 'within' };
  const before = matchAt(BEFORE, text, piece.end);
  if (before) return extended(piece, before[0], limit, 'before');
  const since = matchAt(SINCE, text, piece.end) ?? (/[从自由]/.test(text[piece.start - 1] ?? '') ? matchAt(BEGINS, text, piece.end) : null);
  if (since) return extended(piece, since[0], limit, 'since');
  if (closes === 'plan' || closes === 'day' || closes === 'part' || closes === 'clock') return piece;
  const within = matchAt(WITHIN, text, piece.end);
  if (within) return extended(piece, within[0], limit, 'within');
  return piece;
}

function extended(piece: Piece, words: string, limit: number, form: Piece['form']): Piece {
  const end = piece.end + words.length;
  return end > limit ? piece : { ...piece, end, form, weak: piece.weak && form === 'within' };
}
