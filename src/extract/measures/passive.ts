/** 外包队伍纳入统一管理: done to the subject. */
export const TAKEN_IN = /^(?:全部|一律|均|都|统一|依法|及时)*(?:纳入|列入|计入|归入|划入)/;
/** 疑似患者早确诊, 密接应判尽判: those it is done to. */
export const IN_TIME = /^早(?:发现|报告|隔离|诊断|确诊|治疗|干预|就医)|^应([\u3400-\u9fff]{1,2})尽\1/;
