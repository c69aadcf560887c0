import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { useLocale, useText } from '@liuzhuan/ui';
import { Alert, Button } from 'antd';
import { useRef, useState } from 'react';
import { FindingsPanel } from '../findings/findings-panel';
import { PropertiesPanel } from '../properties/properties-panel';
import './canvas.css';
import { CANVAS_TEXTS } from './canvas-texts';
import { CanvasEffects } from './canvas-effects';
import { CanvasToolbar } from './canvas-toolbar';
import { DrawingProvider } from './modeler-context';
import { useModeler } from './use-modeler';

/** The drawing board: palette on it, properties on the right, findings below. The board gets the room. */
export function CanvasTab({ visible }: { readonly visible: boolean }) {
  const t = useText(CANVAS_TEXTS);
  const locale = useLocale();
  const container = useRef<HTMLDivElement>(null);
  const { drawing, failed, warnings } = useModeler(container);
  const [properties, setProperties] = useState(true);
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
        {failed ? <Alert type="error" showIcon role="alert" title={t('unreadable')} description={[...failed.map(({ message, cure }) => `${message[locale]}。${cure[locale]}`), ...warnings, t('unreadableCure')].join(' ')} /> : null}
        {!failed && warnings.length > 0 ? <Alert type="warning" showIcon role="alert" closable title={t('losses', { count: warnings.length })} description={warnings.join('\n')} /> : null}
        <div className="dz-canvas-main">
          <div className="dz-board">
            <div ref={container} className="dz-board-canvas" aria-label={t('canvas')} role="application" />
          </div>
          {drawing && properties ? <PropertiesPanel /> : null}
        </div>
        <FindingsPanel />
        {drawing ? <CanvasEffects drawing={drawing} visible={visible} /> : null}
      </div>
    </DrawingProvider>
  );
}
