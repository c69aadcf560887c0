import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { useText } from '@liuzhuan/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { CANVAS_TEXTS } from '../canvas/canvas-texts';
import { useWorkspace } from '../workspace/workspace-context';
import { CheckFailed } from './check-failed';
import { FindingList } from './finding-list';
import { FINDINGS_TEXTS } from './findings-texts';
import { countFindings } from './sort-findings';
import { useFindings } from './use-findings';

/** Below the canvas: what the drawing still needs. Choosing a finding goes to its element. */
export function FindingsPanel() {
  const t = useText(FINDINGS_TEXTS);
  const canvas = useText(CANVAS_TEXTS);
  const [open, setOpen] = useState(true);
  const show = useWorkspace((state) => state.show);
  const { diagnostics, checking, failed } = useFindings();
  return (
    <section className="dz-findings-panel" aria-label={t('findings')}>
      <div className="dz-findings-head">
        <strong>{t('findings')}</strong>
        <span role="status" className="dz-quiet">
          {checking ? t('checking') : failed !== undefined ? t('checkFailed') : diagnostics.length === 0 ? t('none') : t('counts', { ...countFindings(diagnostics) })}
        </span>
        <Button
          type="text"
          size="small"
          icon={open ? <DownOutlined /> : <UpOutlined />}
          aria-label={canvas(open ? 'hideFindings' : 'showFindings')}
          title={canvas(open ? 'hideFindings' : 'showFindings')}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      </div>
      {open ? <CheckFailed /> : null}
      {open && diagnostics.length > 0 ? (
        <div className="dz-findings-body" tabIndex={0}>
          <FindingList diagnostics={diagnostics} onShow={show} />
        </div>
      ) : null}
    </section>
  );
}
