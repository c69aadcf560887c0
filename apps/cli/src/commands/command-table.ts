import { check } from './check';
import type { Command } from './command';
import { deploy } from './deploy';
import { importCommand } from './import';
import { simulateCommand } from './simulate';
import { testCommand } from './test';
import { trace } from './trace';

/** Every command, by name, in the order of the help text. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  check,
  simulate: simulateCommand,
  trace,
  test: testCommand,
  import: importCommand,
  deploy,
};
