import type { MessageSettings } from '../../model/settings';
import type { ModdleElement } from '../../moddle/moddle-element';
import { extensionsOf, textOf } from '../moddle-access';
import { readFeel } from '../read-expression';

/** FEEL of `<lz:correlation key>`. */
export function readCorrelationKey(element: ModdleElement): string | undefined {
  const [setting] = extensionsOf(element, 'lz:Correlation');
  return setting && readFeel(textOf(setting, 'key'));
}

export function readMessageSettings(element: ModdleElement): MessageSettings | undefined {
  const [setting] = extensionsOf(element, 'lz:Payload');
  const payload = setting && readFeel(textOf(setting, 'value'));
  const correlationKey = readCorrelationKey(element);
  return payload === undefined && correlationKey === undefined ? undefined : { payload, correlationKey };
}
