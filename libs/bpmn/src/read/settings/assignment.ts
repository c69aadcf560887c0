import type { AssignmentSettings } from '../../model/settings';
import type { ModdleElement } from '../../moddle/moddle-element';
import { choiceOf, extensionsOf, textOf, wordsOf } from '../moddle-access';
import { readFeel } from '../read-expression';

export function readAssignment(task: ModdleElement): AssignmentSettings | undefined {
  const [setting] = extensionsOf(task, 'lz:Assignment');
  const rule = setting && readFeel(textOf(setting, 'rule'));
  if (!setting || rule === undefined) return undefined;
  return {
    rule,
    mode: choiceOf(setting, 'mode', ['direct', 'claim'], 'direct'),
    skipIfSame: wordsOf(textOf(setting, 'skipIfSame')),
  };
}
