/** 外包队伍纳入统一管理: done to the subject. */
export const TAKEN_IN = /^(?:全部|一律|均|都|统一|依法|及时)*(?:纳入|列入|计入|归入|划入)/;
