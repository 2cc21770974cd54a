/** 外包队伍纳入统一管理: done to the subject. */
export const TAKEN_IN = /^(?:全部|一律|均|都|统一|依法|及时)*(?:纳入|列入|计入|归入|划入)/;
/** Those whom something has befallen, or who did wrong: 密切接触者, 受灾户, 空壳合作社. */
const BEFALLEN =
  /密切?接触者?|密接|感染者|阳性|病例|患者|失联|被困|受灾|受伤|受困|流浪|乞讨|涉案|违规|违法|弄虚作假|不力的|空壳|僵尸|散乱污|困难学生|滞销|有危险的|受威胁/;
const HANDLED = /(?:集中隔离|转运|安置|搜救|救治|注销|取缔|劝导|送往|送医|纳入|移交|清退|遣返|追责|通报批评|停职|尽助|对接)[^，]{0,12}$/;
/** 密切接触者一律就近集中隔离, 受灾户要分类安置: done to the subject. */
export const isHandled = (subject: string, rest: string): boolean =>
  !/[对把将]/.test(subject) && BEFALLEN.test(subject) && HANDLED.test(rest);
const IN_TIME = /^早(?:发现|报告|隔离|诊断|确诊|治疗|干预|就医)|^应([\u3400-\u9fff]{1,2})尽\1|^一[人户企]一[案策档]/;
/** 疑似患者早确诊, 密接应判尽判: done to the subject, unless it is a body (各地应检尽检). */
export const inTime = (subject: string, rest: string): boolean =>
  IN_TIME.test(rest) && /(?:者|接|病例|人员|人群|群众|对象|[^各]户)$/.test(subject);
