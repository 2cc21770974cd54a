/** 程远舟来到现场, 市长程远舟察看堆场: what a named person did. Those whose words are cited everywhere (习近平总书记…精神) do not count. */
export function tellsOf(text: string, names: ReadonlySet<string>): boolean {
  for (const name of names) {
    const at = name.length > 1 ? text.indexOf(name) : -1;
    if (at < 0 || at > 40 || (at > 0 && !/(?:[书记长任员席理人志授、，》）]|领导|干部)$/.test(text.slice(0, at)))) continue;
    const rest = text.slice(at + name.length);
    if (at > 0 && /^(?:同志|一行|等)*$/.test(rest)) return true;
    if (
      /^(?:书记|[省市县区镇乡校院局厅部]长|主任|主席|先后|随后|一行|等|还|首先|又|沿[岸途线]?|一路|实地|现场|仔细|详细|深入|认真|分别|亲自|同志|率|带|前往|专程)*(?:到|来到|走到|走进|走访|赴|深入|前往|察看|查看|了解|询问|抽查|查验|听取|调研|检查|督导|督办|督查|主持|出席|参加|作|就|对|与|在|率|带领|会见|看望|慰问|考察|陪同|传达|汇报|介绍|通报|总结|宣读|表示|边走边|边看边)/.test(
        rest,
      )
    )
      return true;
  }
  return false;
}
