import { useText } from '@liuzhuan/ui';
import { findElement, originalId, useDrawing } from '../../canvas/modeler-context';
import { useElement } from '../../editing/element-context';
import { TextField } from '../fields/text-field';
import { PROPERTIES_TEXTS } from '../properties-texts';

const SAFE = /^[A-Za-z_][\w.-]*$/;

/** 高级: the id, by which expressions call the element. The key of a process stays. */
export function AdvancedGroup() {
  const t = useText(PROPERTIES_TEXTS);
  const drawing = useDrawing();
  const { object, set } = useElement();
  const id = originalId(drawing, String(object.id));
  if (object.$instanceOf('bpmn:Process') || id !== object.id) {
    return (
      <p style={{ margin: 0 }}>
        {t('id')}：<code>{id}</code>
      </p>
    );
  }
  const wrong = (text: string) => (!SAFE.test(text) ? t('idWrong') : text !== id && findElement(drawing, text) ? t('idTaken') : undefined);
  return <TextField label={t('id')} value={id} help={t('idHelp')} wrong={wrong} onCommit={(next) => set({ id: next })} />;
}
