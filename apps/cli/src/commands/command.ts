import type { BilingualText } from '@liuzhuan/kernel';
import type { Language, Terminal } from '../terminal';

/** An option of a command, as `parseArgs` of Node takes it. */
export interface OptionShape {
  readonly type: 'string' | 'boolean';
}

/** What a command was called with. */
export interface CommandInput {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly language: Language;
  readonly json: boolean;
  readonly terminal: Terminal;
}

/** Everything fine; the author has something to mend; the command was called wrongly (thrown as a UsageError). */
export type ExitCode = 0 | 1 | 2;

/** One command. `--lang`, `--json` and `--help` every command has. */
export interface Command {
  readonly usage: string;
  readonly summary: BilingualText;
  /** Least number of files or folders it takes. */
  readonly least: number;
  readonly most: number;
  readonly options: Readonly<Record<string, OptionShape>>;
  run(input: CommandInput): Promise<ExitCode>;
}

/** A string option, or undefined. */
export function textOption({ values }: CommandInput, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}
