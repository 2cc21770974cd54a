import type { Document } from '../../model.ts';
import type { TextRule } from './title.ts';

/** 发文字号 (GB/T 9704): office code, year in brackets, number. */
const code = /([\u3400-\u9fff〇]{1,12})[〔﹝[［【（(]\s*((?:19|20)\d{2})\s*[〕﹞\]］】）)]\s*第?\s*(\d{1,5})\s*号/u;
const plain = /^((?:[\u3400-\u9fff〇]{2,20}令)?(?:(?:19|20)\d{2}年)?第\d{1,5}号)$/u;

/** The document number that a line consists of, normalised to 〔〕; null where it holds more than that. */
export function numberOf(line: string): string | null {
  const text = line
    .trim()
    .replace(/^(?:发文字号|文号|发文号|文件编号)[:：]\s*/, '')
    .replace(/^[（(](.*)[）)]$/, '$1');
  const match = code.exec(text);
  if (match) return match[0].length >= text.length - 1 && match.index === 0 ? `${match[1]}〔${match[2]}〕${match[3]}号` : null;
  return plain.exec(text.replace(/\s/g, ''))?.[1] ?? null;
}

const labelled = /(?:发文字号|发文号|文\s{0,4}号|文件编号)[:：\s]{1,4}([^\s，。]{4,40}号)/;

function find(document: Document): string | null {
  for (const block of document.clean.blocks)
    if (block.type === 'metadata') {
      const value = labelled.exec(block.text)?.[1];
      const number = value ? numberOf(value) : null;
      if (number) return number;
    }
  // cited numbers stand inside sentences; the document's own stands on its own line near the top
  for (const { start, end } of document.lines.slice(0, 12)) {
    const number = numberOf(document.text.slice(start, end));
    if (number) return number;
  }
  return null;
}

export const number: TextRule = {
  id: 'facts/number',
  says: 'The document number (发文字号) on a line of its own near the top, or labelled in the metadata.',
  find,
  examples: [
    { text: '关于促进消费的通知\n商办发[2021]18号\n各有关单位：', gives: '商办发〔2021〕18号' },
    { text: '川某发﹝2019﹞3号\n关于印发方案的通知\n正文。', gives: '川某发〔2019〕3号' },
    { text: '某市人民政府令\n第 12 号\n正文。', gives: '第12号' },
    { text: '通告\n2021年第18号\n正文。', gives: '2021年第18号' },
  ],
  rejects: ['根据《通知》（国办发〔2020〕5号）要求，现通知如下。', '关于印发方案的通知\n按照某发〔2019〕3号文件执行。'],
};
