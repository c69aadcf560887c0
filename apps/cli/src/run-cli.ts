import { parseArgs } from 'node:util';
import { diagnose, misuse, UsageError } from './codes';
import type { Command, CommandInput, ExitCode } from './commands/command';
import { COMMANDS } from './commands/command-table';
import { linesOf } from './diagnostics/print-diagnostics';
import type { Language, Terminal } from './terminal';

const GENERAL = { lang: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

/** Runs one command line. 0: fine, 1: the author has something to mend, 2: called wrongly. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language: Language = languageOf(args) ?? 'zh';
  try {
    const [name, ...rest] = args;
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      terminal.out(helpOf(language));
      return name === undefined ? 2 : 0;
    }
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw misuse('command-unknown', { command: name, known: Object.keys(COMMANDS).join(', ') });
    const input = inputOf(command, rest, terminal, language);
    if (input) return await command.run(input);
    terminal.out(`${command.usage} [--json] [--lang zh|en]\n${command.summary[language]}`);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    for (const line of linesOf(error.diagnostic, language)) terminal.err(line);
    return 2;
  }
}

/** The language has to be known before the rest can be found wrong. */
function languageOf(args: readonly string[]): Language | undefined {
  const index = args.indexOf('--lang');
  const value = index >= 0 ? args[index + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  return value === 'zh' || value === 'en' ? value : undefined;
}

/** Undefined when help is asked for. */
function inputOf(command: Command, args: readonly string[], terminal: Terminal, language: Language): CommandInput | undefined {
  const unfit = (reason: string) => new UsageError(diagnose('arguments-unfit', {}, { reason, usage: command.usage }));
  let parsed: { values: Record<string, string | boolean | undefined>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...args], options: { ...GENERAL, ...command.options }, allowPositionals: true });
  } catch (error) {
    throw unfit(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (values['help'] === true) return undefined;
  const { lang } = values;
  if (lang !== undefined && lang !== 'zh' && lang !== 'en') throw unfit('--lang zh|en');
  if (positionals.length < command.least) throw unfit(language === 'zh' ? '缺少文件或文件夹' : 'a file or folder is missing');
  if (positionals.length > command.most) throw unfit(language === 'zh' ? '文件或文件夹太多' : 'too many files or folders');
  return { positionals, values, language, json: values['json'] === true, terminal };
}

function helpOf(language: Language): string {
  const rows = Object.values(COMMANDS).map(({ usage, summary }) => `  ${usage}\n      ${summary[language]}`);
  const general = language === 'zh' ? '每个命令都有：--json 机器可读的输出，--lang zh|en 语言，--help 说明' : 'Every command has --json (for machines), --lang zh|en and --help';
  const codes = language === 'zh' ? '退出码：0 正常，1 有待改正，2 用法或文件有误' : 'Exit codes: 0 fine, 1 something to mend, 2 wrong use or file';
  return ['liuzhuan', ...rows, general, codes].join('\n');
}
