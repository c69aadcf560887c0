import { ProblemAlert, useAction, useText } from '@liuzhuan/ui';
import { Form, Input, Modal } from 'antd';
import { useNavigate } from 'react-router';
import { DESIGNER_TEXTS } from '../shell/designer-texts';
import { emptyProcess } from './empty-process';
import { PROCESSES_TEXTS } from './processes-texts';

interface NewProcessDialogProps {
  /** Keys that are taken. */
  readonly taken: readonly string[];
  readonly onClose: () => void;
}

/** Name and key, then straight to the canvas. */
export function NewProcessDialog({ taken, onClose }: NewProcessDialogProps) {
  const t = useText(PROCESSES_TEXTS);
  const common = useText(DESIGNER_TEXTS);
  const navigate = useNavigate();
  const save = useAction('saveDraft');
  const [form] = Form.useForm<{ name: string; key: string }>();
  const create = ({ name, key }: { name: string; key: string }) =>
    save.mutate({ path: { key }, body: { resources: [...emptyProcess(key, name.trim())], revision: 0 } }, { onSuccess: () => void navigate(`/processes/${key}/canvas`) });
  return (
    <Modal open title={t('createTitle')} okText={t('createDo')} cancelText={common('cancel')} onCancel={onClose} onOk={() => form.submit()} confirmLoading={save.isPending}>
      <p className="dz-quiet">{t('createText')}</p>
      {save.error ? <ProblemAlert error={save.error} /> : null}
      <Form form={form} layout="vertical" onFinish={create} requiredMark={false}>
        <Form.Item name="name" label={t('nameLabel')} rules={[{ required: true, whitespace: true, message: t('nameNeeded') }]}>
          <Input placeholder={t('nameExample')} maxLength={100} autoFocus onPressEnter={() => form.submit()} />
        </Form.Item>
        <Form.Item
          name="key"
          label={t('keyLabel')}
          extra={t('keyHelp')}
          rules={[
            { required: true, pattern: /^[a-z][a-z0-9-]*$/, message: t('keyWrong') },
            { validator: (_, value: string) => (taken.includes(value) ? Promise.reject(new Error(t('keyTaken'))) : Promise.resolve()) },
          ]}
        >
          <Input maxLength={60} onPressEnter={() => form.submit()} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
