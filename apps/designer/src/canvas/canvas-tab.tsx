import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { useAccount, useLocale, useText } from '@liuzhuan/ui';
import { Alert, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { findingWords } from '../findings/finding-words';
import { FindingsPanel } from '../findings/findings-panel';
import { usePanelRequest } from '../properties/panel-request';
import { PropertiesPanel } from '../properties/properties-panel';
import { ApplyDialog } from './applying/apply-dialog';
import './canvas.css';
import { CANVAS_TEXTS } from './canvas-texts';
import { CanvasEffects } from './canvas-effects';
import { lossWords } from './loss-words';
import { useCanvasPreferences } from './canvas-preferences';
import { CanvasToolbar } from './canvas-toolbar';
import { DrawingProvider } from './modeler-context';
import { useModeler } from './use-modeler';

/** More than these help nobody: the file is broken. */
const LOSSES_SHOWN = 12;

/** The drawing board: palette on it, properties on the right, findings below. The board gets the room. */
export function CanvasTab({ visible }: { readonly visible: boolean }) {
  const t = useText(CANVAS_TEXTS);
  const locale = useLocale();
  const { login } = useAccount();
  // Before the modeler opens: its palette asks what this account chose.
  useState(() => useCanvasPreferences.getState().openFor(login));
  const container = useRef<HTMLDivElement>(null);
  const { drawing, failed, warnings, laidOut } = useModeler(container);
  const losses = lossWords(warnings, locale);
  const [properties, setProperties] = useState(true);
  const asked = usePanelRequest((state) => state.asked);
  useEffect(() => {
    if (asked) setProperties(true);
  }, [asked]);
  const toggle = t(properties ? 'hideProperties' : 'showProperties');
  return (
    <DrawingProvider drawing={drawing}>
      <div className="dz-canvas-tab">
        <div className="dz-canvas-bar">
          {drawing ? <CanvasToolbar /> : <span />}
          <Button
            size="small"
            type="text"
            icon={properties ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
            aria-label={toggle}
            title={toggle}
            aria-expanded={properties}
            onClick={() => setProperties(!properties)}
          />
        </div>
        {failed ? <Alert type="error" showIcon role="alert" title={t('unreadable')} description={[...failed.map((each) => findingWords(each, locale)), ...warnings, t('unreadableCure')].join(' ')} /> : null}
        {!failed && losses.length > 0 ? <Alert type="warning" showIcon role="alert" closable title={t('losses', { count: losses.length })} description={losses.slice(0, LOSSES_SHOWN).join(locale === 'zh' ? '；' : '; ') + (losses.length > LOSSES_SHOWN ? '…' : '')} /> : null}
        {laidOut ? <Alert type="info" showIcon role="status" closable title={t('laidOut')} /> : null}
        <div className="dz-canvas-main">
          <div className="dz-board">
            <div ref={container} className="dz-board-canvas" aria-label={t('canvas')} role="application" />
          </div>
          {drawing && properties ? <PropertiesPanel /> : null}
        </div>
        <FindingsPanel />
        {drawing ? <CanvasEffects drawing={drawing} visible={visible} /> : null}
        {drawing ? <ApplyDialog /> : null}
      </div>
    </DrawingProvider>
  );
}
