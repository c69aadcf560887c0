import { linesOf, printDiagnostics } from '../diagnostics/print-diagnostics';
import { describeEntry } from '../simulation/describe-entry';
import type { SimulationOutcome } from '../simulation/outcome';
import type { Language, Terminal } from '../terminal';
import type { Command, ExitCode } from './command';
import { PLAY_OPTIONS, playScript } from './play-script';

/** `simulate FILE…`: plays steps on the pure machine and a virtual clock, and tells everything that happened. */
export const simulateCommand: Command = {
  usage: 'liuzhuan simulate FILE… [--process ID] [--steps STEPS.json] [--organisation organisation.yaml]',
  summary: { zh: '在虚拟时钟上试运行，逐步报告发生了什么', en: 'run on a virtual clock and tell everything that happens' },
  least: 1,
  most: Infinity,
  options: PLAY_OPTIONS,
  run: async (input) => {
    const outcome = await playScript(input);
    if (input.json) input.terminal.out(JSON.stringify(outcome, null, 2));
    else print(input.terminal, outcome, input.language);
    return exitCodeOf(outcome);
  },
};

/** A refused file, a step that could not be taken and an incident want mending. */
export function exitCodeOf({ state, stopped }: SimulationOutcome): ExitCode {
  return stopped || state === 'refused' || state === 'incident' ? 1 : 0;
}

const STATES: Readonly<Record<SimulationOutcome['state'], Readonly<Record<Language, string>>>> = {
  refused: { zh: '不能运行', en: 'refused' },
  idle: { zh: '没有开始', en: 'idle' },
  active: { zh: '进行中', en: 'active' },
  completed: { zh: '办结', en: 'completed' },
  incident: { zh: '有故障', en: 'incident' },
};

function print(terminal: Terminal, outcome: SimulationOutcome, language: Language): void {
  const { trace, waits, incidents, log, variables, diagnostics, state, stopped, now } = outcome;
  const zh = language === 'zh';
  printDiagnostics(
    terminal,
    diagnostics.filter(({ severity }) => severity === 'error' || state !== 'refused'),
    language,
  );
  let [step, at] = [-1, ''];
  for (const entry of trace) {
    if (entry.step !== step || entry.at !== at) terminal.out(`${zh ? '步骤' : 'step'} ${entry.step}  ${entry.at}`);
    [step, at] = [entry.step, entry.at];
    terminal.out(`  ${describeEntry(entry)}`);
  }
  for (const { at: time, element, text } of log) terminal.out(`${zh ? '记录' : 'log'} ${time} [${element}] ${text}`);
  for (const { element, scope, kind, due, name } of waits) terminal.out(`${zh ? '等待' : 'waits'} ${element} ${scope} ${kind}${name === undefined ? '' : ` "${name}"`}${due === undefined ? '' : ` ${due}`}`);
  for (const { element, code, message } of incidents) terminal.out(`${zh ? '故障' : 'incident'} [${element}] ${code} ${message[language]}`);
  if (stopped) terminal.out(`${zh ? '停在步骤' : 'stopped at step'} ${stopped.step}: ${linesOf(stopped.diagnostic, language).join('\n')}`);
  if (state !== 'refused') terminal.out(`${zh ? '变量' : 'variables'} ${JSON.stringify(variables)}`);
  terminal.out(`${zh ? '结果' : 'state'} ${STATES[state][language]}  ${now}`);
}
