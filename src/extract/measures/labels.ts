/** 完成时限, 整改时间要求: by when, before a colon; a pattern. */
export const TERM = '(?:完成|办理|整改|落实|实施)(?:时限|时间|期限)(?:要求|节点)?';
