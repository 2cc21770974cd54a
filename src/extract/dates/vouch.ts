import type { Piece, Refiner } from './moment.ts';

const CLAUSE_START = /(?:^|[，。；：,;:(\n!?！？、]|[讯电)])\s?$/;
const LED_BY = /[于在到至自从]$|截至$|截止$|记者$/;
const DAY_GOES_ON = /^(?:[,，]|召开|举行|印发|晚|早|上午|下午|起|至|从|\)?$)/;
/** 推进会21日在周口召开, 预计28日登陆: a meeting, or a forecast, and its day. */
const EVENT_BEFORE = /(?:会议?|大会|预计|预报|将于|已于|定于)$/;
const EVENT_AFTER = /^(?:在|上午|下午|晚|召开|举行|登陆|开幕|闭幕)/;
/** 水利部12日消息, 新闻办公室12日举行发布会: a body, its day, and that it speaks. */
const BODY_BEFORE = /(?:[部委局厅办府院室]|中心|记者)$/;
const TELLS_AFTER = /^(?:消息|讯|发布|公布|宣布|通报|表示|介绍|举行|召开|印发)/;
/** 贵阳十八日电】. */
const DATELINE_AFTER = /^[电讯][】\])）]/;
const COMMA = /^[,，]/;
/** How far a rule looks around a weak piece. */
const AROUND = 4;

export const vouch: Refiner = {
  id: 'date/vouch',
  says: '弱的时间（5日、三月、三点、上午）只在语境能作证时留下。',
  examples: [
    { text: '5日,市委召开会议', reference: '2020-02-08', found: [['5日', 'DATE', '2020-02-05']] },
    { text: '本报讯 3日下午,市委', reference: '2020-02-04', found: [['3日下午', 'TIME', '2020-02-03TAF']] },
    { text: '(记者 某某)20日,市委召开会议', reference: '2020-02-24', found: [['20日', 'DATE', '2020-02-20']] },
    { text: '推进会21日在周口召开', reference: '2023-10-21', found: [['21日', 'DATE', '2023-10-21']] },
    { text: '水利部12日消息', reference: '2023-04-12', found: [['12日', 'DATE', '2023-04-12']] },
    { text: '本报贵阳十八日电】', reference: '2025-06-18', found: [['十八日', 'DATE', '2025-06-18']] },
    { text: '三月底前', reference: '2020', found: [['三月底前', 'DATE', '../2020-03-31']] },
  ],
  rejects: ['三点意见', '五号文件', '上午茶', '第一月台', '一点也不', '十号楼'],
  refine(pieces, text, allTimes) {
    const kept: Piece[] = [];
    for (const piece of pieces)
      if (!piece.weak || (allTimes && !isNumber(piece, text)) || isVouched(piece, kept.at(-1), text))
        kept.push(piece.weak ? { ...piece, weak: false } : piece);
    return kept;
  },
};

function isVouched(piece: Piece, previous: Piece | undefined, text: string): boolean {
  const head = text.slice(Math.max(0, piece.start - AROUND), piece.start);
  const tail = text.slice(piece.end, piece.end + AROUND);
  const starts = CLAUSE_START.test(head);
  switch (piece.opens) {
    case 'dayOfMonth':
      if (
        previous &&
        isDay(previous) &&
        (!isNumber(piece, text) || text[previous.end - 1] === '号') &&
        /^(?:[、和及与]|,|，)$/.test(text.slice(previous.end, piece.start).slice(0, 3))
      )
        return true;
      if (isNumber(piece, text)) return false;
      if (EVENT_BEFORE.test(head) && EVENT_AFTER.test(tail)) return true;
      if (BODY_BEFORE.test(head) && TELLS_AFTER.test(tail)) return true;
      if (DATELINE_AFTER.test(tail)) return true;
      return (starts && DAY_GOES_ON.test(tail)) || (LED_BY.test(head) && !/^[之内以]/.test(tail));
    case 'month':
      return /^(?:[,，、。；;前起至到是为-]|\s*$)/.test(tail) && (starts || LED_BY.test(head));
    case 'part':
      return starts && COMMA.test(tail) && piece.end - piece.start > 1;
    default:
      return false;
  }
}

/** 12号 alone may be a house or a line. */
function isNumber({ opens, end }: Piece, text: string): boolean {
  return opens === 'dayOfMonth' && text[end - 1] === '号';
}

function isDay({ closes, content }: Piece): boolean {
  return closes === 'day' && content.kind === 'moment' && content.from.day !== undefined;
}
