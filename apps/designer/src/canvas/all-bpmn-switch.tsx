import { useText } from '@liuzhuan/ui';
import { Switch } from 'antd';
import { useId } from 'react';
import { useCanvasPreferences } from './canvas-preferences';
import { CANVAS_TEXTS } from './canvas-texts';
import { useDrawing } from './modeler-context';
import { serviceOf } from './modeler-services';

/** 全部 BPMN: every element in palette and menus, for who needs one an office seldom does. Kept for this account. */
export function AllBpmnSwitch() {
  const t = useText(CANVAS_TEXTS);
  const { modeler } = useDrawing();
  const allBpmn = useCanvasPreferences((state) => state.allBpmn);
  const choose = useCanvasPreferences((state) => state.choose);
  const label = useId();
  const change = (all: boolean) => {
    choose({ allBpmn: all });
    // What is on screen is drawn anew, the context pad by selecting again; menus ask when they open.
    serviceOf(modeler, 'eventBus').fire('i18n.changed');
    const selection = serviceOf(modeler, 'selection');
    const selected = selection.get();
    selection.select(null);
    selection.select(selected);
  };
  return (
    <span className="dz-tool-switch" title={t('allBpmnHelp')}>
      <Switch size="small" checked={allBpmn} aria-labelledby={label} onChange={change} />
      <span id={label}>{t('allBpmn')}</span>
    </span>
  );
}
