import { ToolOutlined } from '@ant-design/icons';
import { type Repairable, repairOf } from '@liuzhuan/lint';
import { useLocale, useText } from '@liuzhuan/ui';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useKnowledge } from '../knowledge/knowledge-provider';
import { useWorkspace } from '../workspace/workspace-context';
import { useRepairStore } from './repair-store';
import { REPAIR_TEXTS } from './repair-texts';

interface RepairButtonProps {
  readonly finding: Repairable;
  /** Leads to the element; the workspace's own way unless told otherwise. */
  readonly onShow?: (elementId: string) => void;
}

/** The one click that mends a finding, where there is one. It leads to the canvas, where undo takes it back. */
export function RepairButton({ finding, onShow }: RepairButtonProps) {
  const t = useText(REPAIR_TEXTS);
  const locale = useLocale();
  const { model } = useKnowledge();
  const show = useWorkspace((state) => state.show);
  const ask = useRepairStore((state) => state.ask);
  const repair = useMemo(() => model && repairOf(model, finding), [model, finding]);
  if (!repair) return null;
  const mend = () => {
    ask(repair.edits);
    (onShow ?? show)(finding.location.elementId ?? '');
  };
  return (
    <Button size="small" icon={<ToolOutlined />} title={t('undo')} onClick={mend}>
      {t('repair', { what: repair.label[locale] })}
    </Button>
  );
}
