import { useText } from '@liuzhuan/ui';
import { App, Button, Empty, Select } from 'antd';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { askedFile } from '../findings/use-finding-way';
import { useKnowledge } from '../knowledge/knowledge-provider';
import { DESIGNER_TEXTS } from '../shell/designer-texts';
import { useWorkspace } from '../workspace/workspace-context';
import { DecisionEditor } from './decision-editor';
import { DECISIONS_TEXTS } from './decisions-texts';
import { NewDecisionDialog } from './new-decision-dialog';

/** 决策表: the .dmn files of the process. */
export function DecisionsTab() {
  const t = useText(DECISIONS_TEXTS);
  const common = useText(DESIGNER_TEXTS);
  const { modal } = App.useApp();
  const resources = useWorkspace((state) => state.resources);
  const epoch = useWorkspace((state) => state.epoch);
  const remove = useWorkspace((state) => state.remove);
  const files = resources.filter(({ kind }) => kind === 'dmn');
  const taken = [...useKnowledge().decisionModels.flatMap(({ decisions }) => decisions.map(({ id }) => id)), ...files.map(({ name }) => name.replace(/\.dmn$/, ''))];
  const asked = askedFile(useLocation().state);
  const [chosen, setChosen] = useState(asked?.file);
  const [creating, setCreating] = useState(false);
  const file = files.find(({ name }) => name === chosen) ?? files[0];
  const confirmRemoval = (name: string) =>
    modal.confirm({ title: t('removeConfirm', { name }), okText: common('remove'), okButtonProps: { danger: true }, cancelText: common('cancel'), onOk: () => remove(name) });
  return (
    <div className="dz-tab-page dz-stack">
      <div className="dz-page-head" style={{ margin: 0 }}>
        {file ? <Select aria-label={t('file')} style={{ minWidth: 220 }} value={file.name} onChange={setChosen} options={files.map(({ name }) => ({ value: name, label: name }))} /> : null}
        <div className="dz-head-tools">
          {file ? <Button onClick={() => confirmRemoval(file.name)}>{t('removeFile')}</Button> : null}
          <Button onClick={() => setCreating(true)}>{t('add')}</Button>
        </div>
      </div>
      {file ? (
        <DecisionEditor key={`${file.name}.${epoch}`} file={file} asked={asked?.file === file.name ? asked.elements : undefined} />
      ) : (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<><div>{t('none')}</div><div className="dz-quiet">{t('noneText')}</div></>} />
      )}
      {creating ? <NewDecisionDialog taken={taken} onClose={() => setCreating(false)} onCreated={setChosen} /> : null}
    </div>
  );
}
