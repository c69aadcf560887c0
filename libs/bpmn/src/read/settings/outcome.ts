import type { OutcomeSettings } from '../../model/settings';
import type { ModdleElement } from '../../moddle/moddle-element';
import { choiceOf, extensionsOf, flagOf, textOf } from '../moddle-access';
import { readFeel } from '../read-expression';

/** The buttons of a task, in the order written. */
export function readOutcomes(task: ModdleElement): OutcomeSettings[] {
  return extensionsOf(task, 'lz:Outcome').flatMap((setting) => {
    const name = textOf(setting, 'name')?.trim();
    if (!name) return [];
    return {
      name,
      label: textOf(setting, 'label'),
      opinion: choiceOf(setting, 'opinion', ['required', 'optional', 'none'], 'optional'),
      primary: flagOf(setting, 'primary'),
      condition: readFeel(textOf(setting, 'condition')),
    };
  });
}
