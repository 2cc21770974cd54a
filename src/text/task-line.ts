/** 市住建局要加强工地监管, 4. 各区要完成示范片区建设: a body, a modal, and what it is to do. */
const TASK =
  /^[^\u3400-\u9fff]*[^，。：]{0,24}(?:[省市县区州镇乡村局委办厅部处院站所校]|街道|政府|部门|单位|企业|公司|机构|中心|干部|领导|人员|责任人)(?:要(?![闻点求素])|应当?(?![急对届])|必须|须)[^，。：]{4}/;

/** Whether a line, numbered or not, begins with who is to do what. */
export const opensTask = (line: string): boolean => TASK.test(line);

/** Whether a line without a full stop says who is to do what, and nothing else. */
export const isTask = (line: string): boolean => line.length <= 100 && !/[，。：]/.test(line) && opensTask(line);
