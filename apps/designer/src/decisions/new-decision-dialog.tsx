import { useText } from '@liuzhuan/ui';
import { Form, Input, Modal } from 'antd';
import { DESIGNER_TEXTS } from '../shell/designer-texts';
import { useWorkspace } from '../workspace/workspace-context';
import { DECISIONS_TEXTS } from './decisions-texts';
import { newDecision } from './new-decision';

interface NewDecisionDialogProps {
  /** Ids that are taken. */
  readonly taken: readonly string[];
  readonly onClose: () => void;
  readonly onCreated: (file: string) => void;
}

/** Name and id of a new table. */
export function NewDecisionDialog({ taken, onClose, onCreated }: NewDecisionDialogProps) {
  const t = useText(DECISIONS_TEXTS);
  const common = useText(DESIGNER_TEXTS);
  const change = useWorkspace((state) => state.change);
  const [form] = Form.useForm<{ name: string; id: string }>();
  const create = ({ name, id }: { name: string; id: string }) => {
    const file = newDecision(id, name.trim());
    change(file);
    onCreated(file.name);
    onClose();
  };
  return (
    <Modal open title={t('add')} okText={t('add')} cancelText={common('cancel')} onCancel={onClose} onOk={() => form.submit()}>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={create}>
        <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true, message: t('nameNeeded') }]}>
          <Input autoFocus onPressEnter={() => form.submit()} />
        </Form.Item>
        <Form.Item
          name="id"
          label={t('id')}
          rules={[
            { required: true, pattern: /^[A-Za-z]\w*$/, message: t('idWrong') },
            { validator: (_, value: string) => (taken.includes(value) ? Promise.reject(new Error(t('idTaken'))) : Promise.resolve()) },
          ]}
        >
          <Input onPressEnter={() => form.submit()} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
