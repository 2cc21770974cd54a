import type { Piece, Refiner } from './moment.ts';

const FROM = /[从自]$/;
const UP_TO = /截(?:[止至]到?|止至)$/;
/** How far the words before an expression belong to it. */
const REACH = 3;

export const lead: Refiner = {
  id: 'date/lead',
  says: '要求全部时间时，“从…到…”“自…以来”“截至…”的介词也算在内。',
  examples: [
    { text: '从2月3日到5日', reference: '2020', allTimes: true, found: [['从2月3日到5日', 'DATE', '2020-02-03/2020-02-05']] },
    { text: '自2018年以来', allTimes: true, found: [['自2018年以来', 'DATE', '2018/..']] },
    { text: '截止到2018年', allTimes: true, found: [['截止到2018年', 'DATE', '../2018']] },
    { text: '自2018年以来', found: [['2018年以来', 'DATE', '2018/..']] },
  ],
  rejects: [],
  refine(pieces, text, allTimes) {
    return allTimes ? pieces.map((piece) => widen(piece, text)) : [...pieces];
  },
};

function widen(piece: Piece, text: string): Piece {
  if (piece.content.kind !== 'moment') return piece;
  const head = text.slice(Math.max(0, piece.start - REACH), piece.start);
  const until = piece.form === 'point' ? UP_TO.exec(head) : null;
  if (until) return { ...piece, start: piece.start - until[0].length, form: 'before' };
  const wide = piece.form === 'range' || text.slice(piece.end - 2, piece.end) === '以来';
  return wide && FROM.test(head) ? { ...piece, start: piece.start - 1 } : piece;
}
