import { newCommand } from './command.ts';
import { check } from './slogans-check.ts';
import { discover } from './slogans-discover.ts';
import { list } from './slogans-list.ts';
import { lookup } from './slogans-lookup.ts';

const examples = `  $ zhengwen slogans lookup 四早                     what it stands for, since when, by which source
  四早
    早发现、早报告、早隔离、早治疗
    …

  $ zhengwen slogans discover 语料/ --as dictionary  formulas that no dictionary holds, as entries to edit

Every subcommand has its own help: zhengwen slogans discover --help`;

export const command = newCommand(
  'slogans',
  'The dictionary of numeric slogans: show, explain, check one of your own, find unknown ones.',
  examples,
)
  .usage('<subcommand>')
  .addCommand(list)
  .addCommand(lookup)
  .addCommand(check)
  .addCommand(discover)
  .helpCommand(false);
