import { AlignCenterOutlined } from '@ant-design/icons';
import { useText } from '@liuzhuan/ui';
import { Button, Dropdown } from 'antd';
import { CANVAS_TEXTS } from './canvas-texts';
import { useDrawing } from './modeler-context';
import { serviceOf } from './modeler-services';

const WAYS = [
  ['left', 'alignElements'],
  ['center', 'alignElements'],
  ['right', 'alignElements'],
  ['top', 'alignElements'],
  ['middle', 'alignElements'],
  ['bottom', 'alignElements'],
  ['horizontal', 'distributeElements'],
  ['vertical', 'distributeElements'],
] as const;

/** Lines up or spreads the selected elements. */
export function AlignMenu({ selected }: { readonly selected: number }) {
  const t = useText(CANVAS_TEXTS);
  const { modeler } = useDrawing();
  const items = WAYS.map(([type, action]) => ({
    key: type,
    label: t(type),
    disabled: selected < (action === 'alignElements' ? 2 : 3),
    onClick: () => void serviceOf(modeler, 'editorActions').trigger(action, { type }),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']} disabled={selected < 2}>
      <Button size="small" type="text" icon={<AlignCenterOutlined />} aria-label={t('align')} title={t('align')} />
    </Dropdown>
  );
}
