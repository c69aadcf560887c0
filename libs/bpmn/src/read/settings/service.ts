import type { ServiceSettings } from '../../model/settings';
import type { ModdleElement } from '../../moddle/moddle-element';
import { childrenOf, extensionsOf, textOf } from '../moddle-access';
import { readMapping } from './mapping';

export function readService(task: ModdleElement): ServiceSettings | undefined {
  const [setting] = extensionsOf(task, 'lz:Service');
  const type = setting && textOf(setting, 'type')?.trim();
  if (!setting || !type) return undefined;
  return {
    type,
    inputs: childrenOf(setting, 'inputs').flatMap((input) => readMapping(input, 'name', 'value')),
    result: textOf(setting, 'result'),
  };
}
