import { FormView, useText } from '@liuzhuan/ui';
import { App, Button, Empty, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { askedFile } from '../findings/use-finding-way';
import { readForms } from '../knowledge/read-forms';
import { DESIGNER_TEXTS } from '../shell/designer-texts';
import { useWorkspace } from '../workspace/workspace-context';
import { FormDrawing } from './form-drawing';
import { FormJson } from './form-json';
import './forms.css';
import { FORMS_TEXTS } from './forms-texts';
import { NewFormDialog } from './new-form-dialog';
import { RightsMatrix } from './rights-matrix';

const VIEWS = ['draw', 'matrix', 'preview', 'json'] as const;

/** 表单: the forms of the process, drawn, with what each step may do, tried, or read as JSON. */
export function FormsTab() {
  const t = useText(FORMS_TEXTS);
  const common = useText(DESIGNER_TEXTS);
  const { modal } = App.useApp();
  const resources = useWorkspace((state) => state.resources);
  const epoch = useWorkspace((state) => state.epoch);
  const remove = useWorkspace((state) => state.remove);
  const files = resources.filter(({ kind }) => kind === 'form');
  const forms = readForms(resources);
  const asked = askedFile(useLocation().state);
  const [chosen, setChosen] = useState(asked?.file);
  const [view, setView] = useState<(typeof VIEWS)[number]>('draw');
  const [creating, setCreating] = useState(false);
  const file = files.find(({ name }) => name === chosen) ?? files[0];
  const form = forms.find(({ name }) => name === file?.name);
  const confirmRemoval = (name: string) =>
    modal.confirm({ title: t('removeConfirm', { name }), okText: common('remove'), okButtonProps: { danger: true }, cancelText: common('cancel'), onOk: () => remove(name) });
  return (
    <div className="dz-forms">
      <div className="dz-page-head" style={{ margin: 0 }}>
        {file ? <Select aria-label={t('file')} style={{ minWidth: 220 }} value={file.name} onChange={setChosen} options={files.map(({ name }) => ({ value: name, label: forms.find((one) => one.name === name)?.key ?? name }))} /> : null}
        {file ? <Segmented aria-label={t('view')} value={view} onChange={setView} options={VIEWS.map((value) => ({ value, label: t(value) }))} /> : null}
        <div className="dz-head-tools">
          {file ? <Button onClick={() => confirmRemoval(file.name)}>{t('removeFile')}</Button> : null}
          <Button onClick={() => setCreating(true)}>{t('add')}</Button>
        </div>
      </div>
      {!file ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<><div>{t('none')}</div><div className="dz-quiet">{t('noneText')}</div></>} /> : null}
      {file && form && view === 'draw' ? <FormDrawing key={`${file.name}.${epoch}`} file={file} schema={form.schema} /> : null}
      {form && view === 'matrix' ? <RightsMatrix form={form} /> : null}
      {form && view === 'preview' ? (
        <div className="dz-card dz-card-body dz-form-preview">
          <FormView key={form.name} schema={form.schema} data={{}} editable={['*']} />
        </div>
      ) : null}
      {file && (view === 'json' || !form) ? <FormJson key={`${file.name}.${epoch}`} file={file} /> : null}
      {creating ? <NewFormDialog taken={forms.map(({ key }) => key)} onClose={() => setCreating(false)} onCreated={setChosen} /> : null}
    </div>
  );
}
