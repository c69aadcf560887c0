import { directoryFunctions, type Directory } from '@liuzhuan/engine';
import { load } from 'js-yaml';
import { misuse } from '../codes';
import { positioned } from '../diagnostics/print-diagnostics';
import { existing, readFiles, readJsonFile, readText } from '../files/read-files';
import { loadFiles } from '../simulation/load-files';
import type { SimulationOutcome } from '../simulation/outcome';
import { simulate } from '../simulation/simulate';
import { DEFAULT_SCRIPT, readScript, type Script } from '../simulation/steps';
import { type CommandInput, textOption } from './command';

/** Options of the commands that play steps. */
export const PLAY_OPTIONS = {
  steps: { type: 'string' },
  process: { type: 'string' },
  organisation: { type: 'string' },
} as const;

/** Plays the steps a command names on the files it names. */
export async function playScript(input: CommandInput): Promise<SimulationOutcome> {
  const { positionals, terminal } = input;
  const script = scriptOf(input);
  const loaded = await loadFiles(readFiles(terminal.cwd, positionals), script);
  const process = textOption(input, 'process');
  const known = loaded.processes;
  if (process !== undefined && known.length > 0 && !known.includes(process)) throw misuse('process-not-in-file', { process, known: known.join(', ') });
  const functions = functionsOf(input);
  return simulate({ ...loaded, diagnostics: positioned(loaded.diagnostics, loaded.models) }, process === undefined ? script : { ...script, process }, functions);
}

function scriptOf(input: CommandInput): Script {
  const file = textOption(input, 'steps');
  if (file === undefined) return DEFAULT_SCRIPT;
  const read = readScript(readJsonFile(input.terminal.cwd, file));
  if (!read.ok) throw misuse('steps-unreadable', { file, where: read.error.where, reason: read.error.reason });
  return read.value;
}

/** Functions over the people of an `organisation.yaml`; without one an expression that asks for people fails. */
function functionsOf(input: CommandInput) {
  const file = textOption(input, 'organisation');
  if (file === undefined) return {};
  const directory = load(readText(existing(input.terminal.cwd, file), file)) as Partial<Directory> | null;
  const { relations = [], absences = [], appointments = [] } = directory ?? {};
  const { assigneeOf: _own, ...functions } = directoryFunctions({ ...directory, relations, absences, appointments } as Directory, { performers: {} });
  return functions;
}
