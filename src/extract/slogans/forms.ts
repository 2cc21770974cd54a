/** Pieces of patterns that the rules share. */

/** From two up; 一 counts no set by itself. */
export const several = '(?:[二三四五六]?十[一二三四五六七八九]?|[两三四五六七八九]|\\d{1,2})';
/** One Han character that is no particle. */
export const han = '(?:(?![的了和与及在于是])[\\u3400-\\u9fff〇])';
/** One Han character that is no numeral either. */
export const word = '(?:(?![零〇一二两三四五六七八九十百千万双的了和与及在于是])[\\u3400-\\u9fff〇])';
/** （单位） and （工）: an alternative for the word before. */
export const bracket = '(?:[（(][\\u3400-\\u9fff〇]{1,4}[）)])?';
/** The verb that a quotation may begin with and that is no part of the slogan. */
export const led = '(?:做到|落实|坚持|实现|确保|严格|实行|推行|开展|抓好|突出|围绕|聚焦|紧扣|狠抓|把握|做好)?';
/** Nothing goes on behind a slogan in running text but punctuation or a word for what kind of thing it is. */
export const boundary =
  '(?![\\u3400-\\u9fff〇])|(?=要求|原则|目标|落实|工作|机制|标准|理念|方针|措施|制度|总要求|上|责任|活动|工程|行动|管理|模式|服务|举措|防线|等)';
