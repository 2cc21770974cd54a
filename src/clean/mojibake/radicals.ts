import type { Edit } from '../../model.ts';
import type { Repair } from '../repair.ts';

/** Radical and ideograph in pairs: U+2E81 to U+2EF3 of EquivalentUnifiedIdeograph.txt (Unicode 18) as far as the ideograph is one UTF-16 unit. */
const SUPPLEMENT =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const supplement: ReadonlyMap<string, string> = new Map(
  Array.from({ length: SUPPLEMENT.length / 2 }, (_, i) => [SUPPLEMENT[2 * i], SUPPLEMENT[2 * i + 1]]),
);

const LOOKALIKE = /[\u2e80-\u2fd5\uf900-\ufad9]/g;

/**
 * PDF text layers and input methods leave radicals and compatibility ideographs where characters are meant; they look the same and
 * match no dictionary. Each becomes its unified ideograph, unit by unit. General compatibility forms (10³, ㎡) stay.
 */
export const radicals: Repair = {
  id: 'mojibake/radical',
  says: 'A CJK radical or compatibility ideograph becomes the unified character.',
  examples: [
    ['⻄安市', '西安市'],
    ['⼀、⼆、三', '一、二、三'],
    ['⻓江⼤保护', '长江大保护'],
    ['\uf9dd用\uf98a量', '利用力量'],
    ['⻛险⻔槛', '风险门槛'],
    ['⾼质量发展', '高质量发展'],
  ],
  rejects: ['西安市', '10³ 千瓦', '500㎡', '①②③', '№ 5', '\ufa0e\ufa11', '㈠', '⺀'],
  propose(text) {
    const edits: Edit[] = [];
    for (const { 0: from, index } of text.matchAll(LOOKALIKE)) {
      const insert = from < '\u2f00' ? (supplement.get(from) ?? from) : from.normalize('NFKC');
      if (insert !== from && insert.length === 1) edits.push({ start: index, end: index + 1, insert, by: 'width', aligned: true });
    }
    return edits;
  },
};
