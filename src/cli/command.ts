import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { isDate } from '../text/date.ts';

export { Option };
export type { Command };

/** An option with a closed list of values. */
export function choice(flags: string, description: string, values: readonly string[], standard?: string): Option {
  const option = new Option(flags, description).choices(values);
  return standard === undefined ? option : option.default(standard);
}

/** An option whose value is a positive whole number. */
export function count(flags: string, description: string, standard: number): Option {
  return new Option(flags, description).default(standard).argParser((text) => {
    if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1 to 999.');
    return Number(text);
  });
}

/** An option whose value is a date as precise as it is known. */
export function date(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text) => {
    if (!isDate(text)) throw new InvalidArgumentError('Write YYYY, YYYY-MM or YYYY-MM-DD.');
    return text;
  });
}

/** A command whose usage errors take one line, the nearest flag included, and are thrown as `CommanderError`. */
export function newCommand(name: string, summary: string, examples = ''): Command {
  return new Command(name)
    .description(summary)
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', examples && `\nExamples\n${examples}`)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(`${text.trim().replace(/\s*\n\s*/g, ' ')}\n`) });
}

/** The exit status commander asks for: 0 after help, 2 after wrong usage; null when the error is not commander's. */
export function usageStatus(error: unknown): 0 | 2 | null {
  if (!(error instanceof CommanderError)) return null;
  return error.exitCode === 0 ? 0 : 2;
}
