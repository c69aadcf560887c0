import { useText } from '@liuzhuan/ui';
import type { ModdleObject } from '../../canvas/modeler-services';
import { textAt } from '../../editing/extension-values';
import { useElement } from '../../editing/element-context';
import { TextField } from '../fields/text-field';
import { PROPERTIES_TEXTS } from '../properties-texts';

/** 基本: name and documentation. Text annotations have a text instead. */
export function GeneralGroup() {
  const t = useText(PROPERTIES_TEXTS);
  const { object, create, set } = useElement();
  const property = object.$instanceOf('bpmn:TextAnnotation') ? 'text' : 'name';
  const [documentation] = (object.get('documentation') ?? []) as readonly ModdleObject[];
  return (
    <>
      <TextField label={t('name')} value={textAt(object, property)} multiline onCommit={(text) => set({ [property]: text === '' ? undefined : text })} />
      <TextField
        label={t('documentation')}
        value={textAt(documentation, 'text')}
        multiline
        onCommit={(text) => set({ documentation: text === '' ? [] : [create('bpmn:Documentation', { text }, object)] })}
      />
    </>
  );
}
