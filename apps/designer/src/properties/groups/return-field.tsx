import { AimOutlined, CheckOutlined } from '@ant-design/icons';
import { useText } from '@liuzhuan/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { originalId, useDrawing } from '../../canvas/modeler-context';
import { extensionOf, textAt } from '../../editing/extension-values';
import { useElement } from '../../editing/element-context';
import { useElementName } from '../../knowledge/use-element-name';
import { useTasksBefore } from '../../knowledge/use-tasks-before';
import { MultiSelectField } from '../fields/select-field';
import { usePickOnDiagram } from '../pick-on-diagram';
import { PROPERTIES_TEXTS } from '../properties-texts';

/** 可退回到: steps before this one, chosen from a list or on the drawing. */
export function ReturnField() {
  const t = useText(PROPERTIES_TEXTS);
  const drawing = useDrawing();
  const { object, setExtensions } = useElement();
  const nameOf = useElementName();
  const tasks = useTasksBefore(originalId(drawing, String(object.id)));
  const [picking, setPicking] = useState(false);
  const chosen = textAt(extensionOf(object, 'lz:Return'), 'to').split(/\s+/).filter((id) => id !== '');
  const put = (ids: readonly string[]) => setExtensions('lz:Return', ids.length === 0 ? [] : [{ to: ids.join(' ') }]);
  const toggle = (id: string) => put(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  usePickOnDiagram(drawing, { active: picking, allowed: tasks.map(({ id }) => id), chosen, onPick: toggle, onEnd: () => setPicking(false) });
  const others = chosen.filter((id) => !tasks.some((task) => task.id === id)).map((id) => ({ value: id, label: nameOf(id) }));
  return (
    <>
      <MultiSelectField label={t('returnTo')} value={chosen} placeholder={t('returnNone')} choices={[...tasks.map(({ id, name }) => ({ value: id, label: name })), ...others]} onChange={put} />
      {picking ? (
        <p className="dz-example" role="status">
          {t('returnPicking')}{' '}
          <Button size="small" type="primary" icon={<CheckOutlined aria-hidden />} onClick={() => setPicking(false)}>
            {t('returnDone')}
          </Button>
        </p>
      ) : (
        <Button size="small" icon={<AimOutlined aria-hidden />} style={{ marginBlockEnd: 10 }} disabled={tasks.length === 0} onClick={() => setPicking(true)}>
          {t('returnPick')}
        </Button>
      )}
    </>
  );
}
