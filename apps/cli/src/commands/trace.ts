import { linesOf, printDiagnostics } from '../diagnostics/print-diagnostics';
import { describeEntry } from '../simulation/describe-entry';
import type { Command } from './command';
import { PLAY_OPTIONS, playScript } from './play-script';
import { exitCodeOf } from './simulate';

/** `trace FILE…`: only what happened, one line each, without ids of tokens and times: fit to be kept and compared. */
export const trace: Command = {
  usage: 'liuzhuan trace FILE… --steps STEPS.json [--process ID] [--organisation organisation.yaml]',
  summary: { zh: '只输出经过的节点与顺序流，每行一条，便于比较', en: 'only what happened, one line each, fit to be compared' },
  least: 1,
  most: Infinity,
  options: PLAY_OPTIONS,
  run: async (input) => {
    const { terminal, language, json } = input;
    const outcome = await playScript(input);
    const lines = outcome.trace.map(describeEntry);
    if (json) terminal.out(JSON.stringify({ format: 'liuzhuan.trace/1', state: outcome.state, lines }, null, 2));
    else for (const line of lines) terminal.out(line);
    const silent = { ...terminal, out: terminal.err };
    if (outcome.state === 'refused') printDiagnostics(silent, outcome.diagnostics.filter(({ severity }) => severity === 'error'), language);
    if (outcome.stopped) for (const line of linesOf(outcome.stopped.diagnostic, language)) terminal.err(line);
    return exitCodeOf(outcome);
  },
};
