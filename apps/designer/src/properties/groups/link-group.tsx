import { useText } from '@liuzhuan/ui';
import { textAt } from '../../editing/extension-values';
import { useElement } from '../../editing/element-context';
import { TextField } from '../fields/text-field';
import { PROPERTIES_TEXTS } from '../properties-texts';
import { eventDefinitionOf } from './event-definition-of';

/** 链接: the name by which the two ends meet. */
export function LinkGroup() {
  const t = useText(PROPERTIES_TEXTS);
  const { object, setOn } = useElement();
  const definition = eventDefinitionOf(object);
  if (!definition) return null;
  return <TextField label={t('linkName')} value={textAt(definition, 'name')} onCommit={(name) => setOn(definition, { name: name.trim() || undefined })} />;
}
